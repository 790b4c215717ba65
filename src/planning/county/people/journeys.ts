import type { Height } from '../bounds/ellipsoid';
import { choose, computePartCost, lowest, type Relaxed, type SchoolPart, type StaffPart } from '../bounds/relaxed';
import type { Place } from '../model';
import type { Pricing } from '../pricing';

/** An item that counts people, at a school-stage: a n² + b n for n who come, a n² − b n for n who go. */
interface People {
  readonly place: Place;
  readonly square: number;
  readonly linear: number;
  /** What one who arrives costs in the item, beside his journey. */
  readonly arrival: number;
  readonly beside: number;
  readonly floor: number;
}

/** Of each item, who comes (or, below 0, goes), with so many hired. */
interface Staffing {
  readonly cost: number;
  readonly posts: number;
  readonly nets: readonly number[];
}

/** The stage's people at a school: which of the prices each item has, if any of those that are looked for. */
interface OwnPart {
  readonly part: StaffPart;
  readonly number: number;
  readonly priced: readonly number[];
}

/**
 * What the schools of a stage do at prices of arrivals under which one who counts in several items pays one journey, as
 * `Proof` has it; in doubles, for finding such prices.
 */
export class Journeys {
  private readonly schools: readonly { readonly school: SchoolPart; readonly parts: readonly OwnPart[] }[];
  private readonly post: number;
  private readonly move: number;

  /** `groups`: the stage's items of whom somebody can be spared, in the workbook's year. */
  constructor(
    private readonly relaxed: Relaxed,
    private readonly groups: readonly number[],
    { post, move }: Pricing,
  ) {
    [this.post, this.move] = [Number(post), Number(move)];
    this.schools = relaxed.schools.flatMap((school) => {
      const parts = school.staff.flatMap((part, number): OwnPart[] => {
        const priced = part.groupsOf.map(([first = -1]) => groups.indexOf(first));
        return priced.some((at) => at >= 0) ? [{ part, number, priced }] : [];
      });
      return parts.length > 0 ? [{ school, parts }] : [];
    });
  }

  /** What these schools cost, and by item how many more arrive than go; no price is below that of a move. */
  heightAt(prices: readonly number[]): Height {
    let value = 0;
    const slope = prices.map(() => 0);
    for (const [at, group] of this.groups.entries()) this.relaxed.arrival[group] = prices[at] ?? 0;
    for (const { school, parts } of this.schools) {
      for (const { part } of parts) this.staff(part);
      choose(school);
      value += computePartCost(school);
      const choice = school.choices.choices[school.at];
      for (const { part, number, priced } of parts) {
        const floors = choice?.staffed[number] ?? 0;
        for (const [item, at] of priced.entries()) {
          if (at < 0) continue;
          const net = part.nets[floors]?.[item] ?? 0;
          slope[at] = (slope[at] ?? 0) + (net < 0 ? net : Math.max(0, net - (part.posts[floors] ?? 0)));
        }
      }
    }
    return { value, slope };
  }

  private staff({ staffed, parabolas, groupsOf, posts, value, nets }: StaffPart): void {
    for (const [at, floors] of staffed.floors.entries()) {
      const people = staffed.places.map((place, item): People => {
        const { square = 0, linear = 0 } = parabolas[item] ?? {};
        const arrival = (this.relaxed.arrival[groupsOf[item]?.[0] ?? 0] ?? 0) - this.move;
        const beside = staffed.stage.leavers.beside[place.item] ?? 0;
        return { place, square, linear, arrival, beside, floor: floors[item] ?? 0 };
      });
      const best = this.best(people);
      [value[at], posts[at]] = [best.cost, best.posts];
      nets[at]?.set(best.nets);
    }
  }

  /** Over which of the items give teachers away; one that needs more doesn't. */
  private best(people: readonly People[]): Staffing {
    let least: Staffing | undefined;
    for (let set = 0; set < 1 << people.length; set++) {
      const isGiving = (_: People, at: number) => (set & (1 << at)) !== 0;
      if (people.some((each, at) => isGiving(each, at) && (each.floor > 0 || each.place.leaving === 0))) continue;
      const givers = people.filter(isGiving);
      const others = people.filter((each, at) => !isGiving(each, at));
      const { cost, gone } = giving(givers, others);
      const staffing = this.hiring(others);
      if (least && cost + staffing.cost >= least.cost) continue;
      const nets = people.map((each, at) => {
        if (isGiving(each, at)) return -(gone[givers.indexOf(each)] ?? 0);
        return staffing.nets[others.indexOf(each)] ?? 0;
      });
      least = { cost: cost + staffing.cost, posts: staffing.posts, nets };
    }
    return least ?? { cost: 0, posts: 0, nets: [] };
  }

  /** Over the posts, then over all who are hired or arrive. */
  private hiring(items: readonly People[]): Staffing {
    const free = items.map(({ square, linear, floor, place }) => lowest(square, linear, floor, place.most));
    const joined = items.map((each) => lowest(each.square, each.linear + each.arrival, each.floor, each.place.most));
    const netsWith = (posts: number, all: number) =>
      items.map((_, at) => Math.max(Math.min(free[at] ?? 0, posts), Math.min(joined[at] ?? 0, all)));
    const costWith = (posts: number, all: number): number => {
      let sum = this.post * posts + this.move * (all - posts);
      for (let at = 0; at < items.length; at++) {
        const peopleHere = items[at];
        if (!peopleHere) continue;
        const net = Math.max(Math.min(free[at] ?? 0, posts), Math.min(joined[at] ?? 0, all));
        sum += (peopleHere.square * net + peopleHere.linear) * net + peopleHere.arrival * Math.max(0, net - posts);
      }
      return sum;
    };
    const [floor, top] = [Math.max(0, ...items.map((each) => each.floor)), Math.max(0, ...joined)];
    const allWith = (posts: number) =>
      turning((all) => costWith(posts, all), Math.max(posts, floor), Math.max(posts, floor, top));
    const posts = turning((each) => costWith(each, allWith(each)), 0, Math.max(0, ...free));
    const all = allWith(posts);
    return { cost: costWith(posts, all), posts, nets: netsWith(posts, all) };
  }
}

/** Who goes: over how many do in all, who count in several items where there can be such teachers. */
function giving(
  givers: readonly People[],
  others: readonly People[],
): { readonly cost: number; readonly gone: readonly number[] } {
  const isAlone = givers.some(({ place }) => place.along === 0);
  const chooseGone = ({ square, linear, arrival, place, beside }: People, all: number) =>
    lowest(
      square,
      -linear - arrival,
      isAlone ? 0 : Math.max(0, all - beside),
      isAlone ? place.leaving : Math.min(all, place.leaving),
    );
  const computeCost = (all: number): number =>
    givers.reduce((sum, each) => {
      const gone = chooseGone(each, all);
      return sum + (each.square * gone - each.linear - each.arrival) * gone;
    }, 0);
  const most = [
    ...others.map(({ beside }) => beside),
    ...givers.map(({ place, beside }) => place.leaving + beside),
    Math.max(0, ...givers.map(({ place }) => place.leaving)),
  ];
  const all = isAlone || givers.length === 0 ? 0 : turning(computeCost, 0, Math.min(...most));
  return { cost: computeCost(all), gone: givers.map((each) => chooseGone(each, all)) };
}

/** The first of the whole numbers at which a convex cost is lowest. */
function turning(computeCost: (at: number) => number, least: number, most: number): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (computeCost(middle) <= computeCost(middle + 1)) high = middle;
    else low = middle + 1;
  }
  return low;
}
