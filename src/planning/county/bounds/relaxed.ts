import type { SchoolChoices, StaffedStage } from '../choices';
import type { Holding, Place, PlanModel } from '../model';
import type { Pricing } from '../pricing';
import type { Height } from './ellipsoid';
import { groupIndex, type Multipliers, type Ranges } from './multipliers';

/** What each school does under multiplied prices, in doubles: for the search, proves nothing. */
interface BuiltPart {
  readonly place: Place;
  readonly groups: readonly number[];
  readonly price: number;
  readonly floors: readonly number[];
  /** By floor. */
  readonly units: Float64Array;
  readonly value: Float64Array;
}

/** Of one item of a school-stage: what n more cost, and the best numbers with and without hired ones who count. */
interface Parabola {
  square: number;
  linear: number;
  arrival: number;
  free: number;
  moved: number;
  /** Who goes, and what that costs. */
  gone: number;
  given: number;
}

export interface StaffPart {
  readonly staffed: StaffedStage;
  /** Of each of its items, the groups of which count it: one a year. */
  readonly groupsOf: readonly (readonly number[])[];
  readonly parabolas: readonly Parabola[];
  /** By the choice of floors. */
  readonly posts: Float64Array;
  readonly value: Float64Array;
  /** By the choice of floors, then item: who comes, less who goes. */
  readonly nets: readonly Float64Array[];
}

export interface SchoolPart {
  readonly choices: SchoolChoices;
  readonly built: readonly BuiltPart[];
  readonly staff: readonly StaffPart[];
  /** The choice taken. */
  at: number;
}

/** What a coefficient counts of a school: of each school-stage one part. */
interface Counted {
  readonly school: SchoolPart;
  readonly holding: Holding;
  readonly part: BuiltPart | StaffPart;
  /** Of the part among the school's. */
  readonly number: number;
  /** Of the item among the part's. */
  readonly item: number;
}

/** What one coefficient's price is judged by. */
export interface Balance {
  /** Σ y² ÷ p less what the coefficient lets it be: the weight is too small where it is above 0. */
  readonly excess: number;
  /** Teachers who arrive less those who go. */
  readonly arrivals: number;
}

interface AmountSums {
  readonly sum: number;
  readonly quotients: number;
}

function sumHoldings(holdings: readonly Holding[]): AmountSums {
  let [sum, quotients] = [0, 0];
  for (const { have, students } of holdings) {
    sum += have;
    quotients += (have * have) / students;
  }
  return { sum, quotients };
}

export class Relaxed {
  readonly weight: Float64Array;
  readonly arrival: Float64Array;
  readonly schools: readonly SchoolPart[];
  private readonly slope: Float64Array;
  private readonly counted: readonly (readonly Counted[])[];
  private readonly post: number;
  private readonly move: number;

  constructor(
    private readonly model: PlanModel,
    schools: readonly SchoolChoices[],
    pricing: Pricing,
    private readonly ranges: Ranges,
    start: Multipliers,
  ) {
    const findGroup = groupIndex(model);
    this.weight = start.weight.slice();
    this.arrival = start.arrival.slice();
    this.slope = new Float64Array(model.groups.length);
    this.post = Number(pricing.post);
    this.move = Number(pricing.move);
    this.schools = schools.map((choices) => makeSchoolPart(choices, model, pricing, findGroup));
    this.counted = countedIn(this.schools, model);
    for (const group of model.groups.keys()) this.weigh(group, this.weight[group] ?? 0);
  }

  /** The schools' plans at the prices to begin with, before anything is asked of them. */
  *settle(): Generator<void, void> {
    for (const school of this.schools) {
      for (const part of school.built) this.build(part);
      for (const part of school.staff) this.staff(part);
      choose(school);
      yield;
    }
  }

  /** Sets a coefficient's weight; the schools follow with `follow`. */
  weigh(group: number, weight: number): void {
    const { students = 1, bound = 1 } = this.model.groups[group] ?? {};
    this.weight[group] = weight;
    const sum = (this.ranges.low[group] ?? 0) + (this.ranges.high[group] ?? 0);
    this.slope[group] = (-weight * bound * sum) / students;
  }

  /** The schools' plans after a change of one group's weight or arrival, and how its coefficient stands then. */
  follow(group: number): Balance {
    this.rework(group);
    for (const { school } of this.counted[group] ?? []) choose(school);
    return this.balance(group);
  }

  private rework(group: number): void {
    for (const { part } of this.counted[group] ?? []) {
      if ('staffed' in part) this.staff(part);
      else this.build(part);
    }
  }

  /**
   * What the plans of all schools cost with the excess of these coefficients priced, at these weights of them, and by
   * coefficient how far they are over their limits: a concave function of the weights.
   */
  heightAt(groups: readonly number[], weights: readonly number[]): Height {
    let value = 0;
    for (const [at, group] of groups.entries()) {
      const weight = weights[at] ?? 0;
      this.weigh(group, weight);
      value += weight * this.computeExcess(group, sumHoldings(this.model.groups[group]?.holdings ?? []));
    }
    for (const group of groups) this.rework(group);
    for (const school of this.schools) choose(school);
    return { value: value + this.cost(), slope: groups.map((group) => this.balance(group).excess) };
  }

  /** Of all schools, without what they have. */
  cost(): number {
    let cost = 0;
    for (const school of this.schools) cost += computePartCost(school);
    return cost;
  }

  private computeExcess(group: number, { sum, quotients }: AmountSums): number {
    const { students = 1, bound = 1 } = this.model.groups[group] ?? {};
    const [low, high] = [this.ranges.low[group] ?? 0, this.ranges.high[group] ?? 0];
    return quotients - (bound / students) * ((low + high) * sum - low * high);
  }

  balance(group: number): Balance {
    let [sum, quotients, arrivals] = [0, 0, 0];
    for (const { school, holding, part, number, item } of this.counted[group] ?? []) {
      const choice = school.choices.choices[school.at];
      let net: number;
      if ('staffed' in part) {
        const floors = choice?.staffed[number] ?? 0;
        net = part.nets[floors]?.[item] ?? 0;
        arrivals += net < 0 ? net : Math.max(0, net - (part.posts[floors] ?? 0));
      } else net = part.units[choice?.built[number] ?? 0] ?? 0;
      const amount = holding.have + holding.per * net;
      sum += amount;
      quotients += (amount * amount) / holding.students;
    }
    return { excess: this.computeExcess(group, { sum, quotients }), arrivals };
  }

  private build({ place, groups, price, floors, units, value }: BuiltPart): void {
    let [square, linear] = [0, price];
    for (const [at, { have, per, students }] of place.holdings.entries()) {
      const group = groups[at] ?? 0;
      const weight = this.weight[group] ?? 0;
      square += (weight * per * per) / students;
      linear += (2 * weight * have * per) / students + (this.slope[group] ?? 0) * per;
    }
    for (const [at, floor] of floors.entries()) {
      const best = lowest(square, linear, floor, place.most);
      units[at] = best;
      value[at] = square * best * best + linear * best;
    }
  }

  private staff(part: StaffPart): void {
    const { parabolas } = part;
    for (const [item, { holdings }] of part.staffed.places.entries()) {
      const parabola = parabolas[item];
      if (!parabola) continue;
      [parabola.square, parabola.linear] = [0, 0];
      const groups = part.groupsOf[item] ?? [];
      for (const [at, { have, students }] of holdings.entries()) {
        const group = groups[at] ?? 0;
        const weight = this.weight[group] ?? 0;
        parabola.square += weight / students;
        parabola.linear += (2 * weight * have) / students + (this.slope[group] ?? 0);
      }
      parabola.arrival = this.arrival[groups[0] ?? 0] ?? 0;
    }
    const { floors } = part.staffed;
    for (let at = 0; at < floors.length; at++) this.hire(part, at, floors[at] ?? []);
  }

  /** The number of posts, and by item who comes or goes, with which the school-stage is cheapest. */
  private hire({ parabolas, staffed, posts, value, nets }: StaffPart, at: number, floors: readonly number[]): void {
    let top = 0;
    for (let item = 0; item < parabolas.length; item++) {
      const parabola = parabolas[item];
      const place = staffed.places[item];
      if (!parabola || !place) continue;
      const { square, linear, arrival } = parabola;
      const floor = floors[item] ?? 0;
      parabola.free = lowest(square, linear, floor, place.most);
      parabola.moved = lowest(square, linear + arrival, floor, place.most);
      parabola.gone =
        floor === 0 && place.leaving > 0 ? lowest(square, this.move - linear - arrival, 0, place.leaving) : 0;
      // One who needs more doesn't give.
      parabola.given =
        floor > 0 ? Number.POSITIVE_INFINITY : (square * parabola.gone - linear - arrival + this.move) * parabola.gone;
      if (parabola.free > top) top = parabola.free;
    }
    const cost = (hired: number): number => {
      let sum = this.post * hired;
      for (let item = 0; item < parabolas.length; item++) {
        const parabola = parabolas[item];
        if (parabola) sum += Math.min(parabola.given, arriving(parabola, hired));
      }
      return sum;
    };
    let [low, high] = [0, top];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (cost(middle) <= cost(middle + 1)) high = middle;
      else low = middle + 1;
    }
    value[at] = cost(low);
    posts[at] = low;
    const ofFloors = nets[at];
    for (let item = 0; item < parabolas.length; item++) {
      const parabola = parabolas[item];
      if (parabola && ofFloors)
        ofFloors[item] = parabola.given < arriving(parabola, low) ? -parabola.gone : comingTo(parabola, low);
    }
  }
}

function comingTo({ free, moved }: Parabola, hired: number): number {
  return free <= hired ? free : Math.max(hired, moved);
}

function arriving(parabola: Parabola, hired: number): number {
  const net = comingTo(parabola, hired);
  return (parabola.square * net + parabola.linear) * net + parabola.arrival * Math.max(0, net - hired);
}

/** The whole number between two at which a n² + b n is lowest. */
export function lowest(square: number, linear: number, least: number, most: number): number {
  if (most === Number.POSITIVE_INFINITY && square === 0 && linear < 0) return least;
  const free = square > 0 ? Math.round(-linear / (2 * square)) : linear < 0 ? most : least;
  return Math.min(most, Math.max(least, free));
}

function makeSchoolPart(
  choices: SchoolChoices,
  model: PlanModel,
  pricing: Pricing,
  findGroup: (holding: Holding) => number,
): SchoolPart {
  const built = choices.built.map(({ place, floors }): BuiltPart => {
    const item = model.items[place.item]?.item;
    const [units, value] = [new Float64Array(floors.length), new Float64Array(floors.length)];
    const price = item ? Number(pricing.unit(item)) : 0;
    return { place, groups: place.holdings.map(findGroup), price, floors, units, value };
  });
  const staff = choices.staffed.map((staffed): StaffPart => {
    const groupsByPlace = staffed.places.map(({ holdings }) => holdings.map(findGroup));
    const { length } = staffed.floors;
    return {
      staffed,
      groupsOf: groupsByPlace,
      parabolas: groupsByPlace.map(() => ({ square: 0, linear: 0, arrival: 0, free: 0, moved: 0, gone: 0, given: 0 })),
      posts: new Float64Array(length),
      value: new Float64Array(length),
      nets: staffed.floors.map(() => new Float64Array(groupsByPlace.length)),
    };
  });
  return { choices, built, staff, at: 0 };
}

/** By coefficient, what it counts. */
function countedIn(schools: readonly SchoolPart[], { groups }: PlanModel): Counted[][] {
  const counted = groups.map((): Counted[] => []);
  for (const school of schools) {
    for (const [number, part] of school.built.entries()) {
      for (const [at, group] of part.groups.entries()) {
        const holding = part.place.holdings[at];
        if (holding) counted[group]?.push({ school, holding, part, number, item: 0 });
      }
    }
    for (const [number, part] of school.staff.entries()) {
      for (const [item, { holdings }] of part.staffed.places.entries()) {
        for (const [at, holding] of holdings.entries()) {
          counted[part.groupsOf[item]?.[at] ?? -1]?.push({ school, holding, part, number, item });
        }
      }
    }
  }
  return counted;
}

/** Compares by what each choice saves: sums of costs would hide the small behind the great. */
export function choose(school: SchoolPart): void {
  const { choices, built, staff } = school;
  let least = Number.POSITIVE_INFINITY;
  const all = choices.choices;
  for (let at = 0; at < all.length; at++) {
    const choice = all[at];
    if (!choice) continue;
    let value = 0;
    for (let n = 0; n < built.length; n++) {
      const values = built[n]?.value;
      value += (values?.[choice.built[n] ?? 0] ?? 0) - (values?.[0] ?? 0);
    }
    for (let n = 0; n < staff.length; n++) {
      const values = staff[n]?.value;
      value += (values?.[choice.staffed[n] ?? 0] ?? 0) - (values?.[0] ?? 0);
    }
    if (value < least) [least, school.at] = [value, at];
  }
}

/** What a school's choice costs. */
export function computePartCost({ choices, built, staff, at }: SchoolPart): number {
  const choice = choices.choices[at];
  return (
    built.reduce((sum, { value }, n) => sum + (value[choice?.built[n] ?? 0] ?? 0), 0) +
    staff.reduce((sum, { value }, n) => sum + (value[choice?.staffed[n] ?? 0] ?? 0), 0)
  );
}
