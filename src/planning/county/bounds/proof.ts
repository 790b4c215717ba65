import { exactAmount } from '../../../assessment/schools/numerator';
import type { Exact } from '../../../statistics/exact';
import type { SchoolChoices } from '../choices';
import type { Holding, Place, PlanModel } from '../model';
import type { PlanPhase } from '../phase';
import type { Pricing } from '../pricing';
import { groupIndex, type Multipliers, type Ranges } from './multipliers';

/** Costs, in fixed point; doubles have their own steps as powers of two. */
const FINE = 1n << 50n;
const FINER_THAN_WEIGHTS = 20;
/** Amounts of the ranges, in fixed point. */
const AMOUNT = 10n ** 9n;

/** Which parts of the price that should tell most ranges are narrowed with. */
const SHARES = [0.5, 1, 2];
/** Shares by which what a unit costs changes, and the weight with it. */
const IN_PROPORTION: readonly (readonly [share: bigint, of: bigint])[] = [
  [-1n, 2n],
  [-7n, 8n],
  [1n, 1n],
  [4n, 1n],
];

/** A price on each unit of a sum, and the weight that goes with it. */
interface Shift {
  readonly shift: bigint;
  readonly weight: bigint;
}

/** a n² + b n + c for n units that come and, of people, a n² + back n + c for n who go; nowhere above what it stands for. */
interface Curve {
  readonly square: bigint;
  readonly linear: bigint;
  readonly back: bigint;
  readonly constant: bigint;
}

/** What no plan whose sums lie within the ranges costs less than. */
export interface Proven {
  readonly cost: bigint;
  /** By school, its cheapest choice. */
  readonly at: Int32Array;
  /** By school and choice, how much dearer it is than the cheapest: a plan with it costs so much more than the bound. */
  readonly dearer: readonly (readonly bigint[])[];
}

/**
 * A Lagrangian bound in whole numbers. For any multipliers, the cost of a plan under which the coefficients hold isn't
 * less than the sum of each school's least, with the coefficients' excess priced: all roundings are to the side on which
 * it stays true. Each item's cost is a parabola of its units, whose least whole number is known exactly.
 */
export class Proof {
  private readonly groupOf: (holding: Holding) => number;
  private readonly weight: bigint[];
  private readonly pushed: readonly bigint[];
  private readonly slope: bigint[] = [];
  private readonly arrival: bigint[];
  /** By group, what the price on its sum is short of without any of it. */
  private readonly constants: bigint[] = [];
  private readonly post: bigint;
  private readonly move: bigint;

  constructor(
    private readonly model: PlanModel,
    private readonly schools: readonly SchoolChoices[],
    private readonly pricing: Pricing,
    { weight, arrival, push }: Multipliers,
    private readonly ranges: Ranges,
  ) {
    this.groupOf = groupIndex(model);
    this.weight = Array.from(weight, fixed);
    const post = Number(pricing.post);
    this.arrival = Array.from(arrival, (each) => (each >= post ? pricing.post * FINE : fixed(each)));
    this.post = pricing.post * FINE;
    this.move = pricing.move * FINE;
    this.pushed = model.groups.map((_, at) => fixed(push?.[at] ?? 0));
    for (const at of model.groups.keys()) this.setWeight(at, this.weight[at] ?? 0n);
  }

  private setWeight(at: number, weight: bigint): void {
    const group = this.model.groups[at];
    if (!group) return;
    const { students, limit } = group;
    const below = BigInt(Math.floor((this.ranges.low[at] ?? 0) * 1e9 * (1 - 1e-15))) - 1n;
    const low = below < 0n ? 0n : below;
    const high = BigInt(Math.ceil((this.ranges.high[at] ?? 0) * 1e9 * (1 + 1e-15))) + 1n;
    const bound = limit.mul(limit).add(1);
    const per = bound.d * BigInt(students) * AMOUNT;
    const pushed = this.pushed[at] ?? 0n;
    this.weight[at] = weight;
    this.constants[at] = floorDiv(weight * bound.n * low * high, per * AMOUNT) + floorDiv(pushed * low, AMOUNT);
    this.slope[at] = -ceilDiv(weight * bound.n * (low + high), per) - pushed;
  }

  private constant(): bigint {
    return this.constants.reduce((sumCurves, each) => sumCurves + each, 0n);
  }

  *bound(): Generator<PlanPhase, Proven> {
    const dearer: bigint[][] = [];
    const at = new Int32Array(this.schools.length);
    let total = this.constant();
    for (const [index, own] of this.schools.entries()) {
      const costs = this.computeCosts(own);
      const [least, choice] = findLeast(costs);
      total += least;
      at[index] = choice;
      dearer.push(costs.map((cost) => floorDiv(cost - least, FINE)));
      yield 'prices';
    }
    return { cost: this.priced(total), at, dearer };
  }

  /**
   * Between which sums of a coefficient's amounts a plan must lie that costs less than `most`: with another price on
   * each unit of the sum the bound is another, and what lies above `most` is left out.
   */
  *range(group: number, most: bigint, price: bigint): Generator<void, readonly [low: number, high: number]> {
    let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const { item: of, stage } = this.model.groups[group] ?? {};
    const moves = this.model.groups.findIndex((each) => each.item === of && each.stage === stage);
    const affected = this.schools.filter(({ school }) =>
      school.places.some(({ holdings }) =>
        holdings.some((holding) => this.groupOf(holding) === group || this.groupOf(holding) === moves),
      ),
    );
    const isPeople = this.model.isPeople[this.model.groups[group]?.item ?? 0] === true;
    const parts = affected.map((each) => ({
      own: each,
      built: this.builtValues(each),
      staffed: this.staffedValues(each),
    }));
    yield;
    const rest = parts.reduce(
      (sumCurves, { own, built, staffed }) => sumCurves - findLeast(costsBy(own, built, staffed))[0],
      this.total(),
    );
    for (const { shift, weight } of this.shifts(group, most, price, isPeople)) {
      const [before, constant] = [this.weight[group] ?? 0n, this.constants[group] ?? 0n];
      const arrival = this.arrival[moves] ?? 0n;
      this.setWeight(group, weight);
      this.slope[group] = (this.slope[group] ?? 0n) + shift;
      // Moves leave the sum as it is: what is asked for a unit of it is asked of the hired alone.
      if (isPeople) this.arrival[moves] = arrival > shift ? arrival - shift : 0n;
      const shifted = parts.reduce(
        (sumCurves, { own, built, staffed }) => {
          const costs = isPeople
            ? costsBy(own, built, this.staffedValues(own))
            : costsBy(own, this.builtValues(own), staffed);
          return sumCurves + findLeast(costs)[0];
        },
        rest + (this.constants[group] ?? 0n) - constant,
      );
      this.setWeight(group, before);
      this.arrival[moves] = arrival;
      const reached = Number(((shifted - most * FINE) * AMOUNT) / shift) / 1e9;
      const margin = Math.abs(reached) * 1e-12 + 1e-9;
      if (shift > 0n) low = Math.max(low, reached - margin);
      else high = Math.min(high, reached + margin);
      yield;
    }
    return [low, high];
  }

  /**
   * The bound falls with the square of a price on the sum, and the more slowly the greater the weight is: how far the sums
   * may lie from the best is told best where both are alike. Of what is built, it doesn't fall where the weight changes in
   * proportion to what a unit costs then.
   */
  private shifts(group: number, most: bigint, price: bigint, isPeople: boolean): Shift[] {
    const groupWeight = this.weight[group] ?? 0n;
    const weight = Number(groupWeight) / Number(FINE);
    if (!(weight > 0)) return [price * FINE, (price * FINE) / 8n].flatMap((shift) => bothWays(shift, groupWeight));
    const gap = Math.max(Number(most * FINE - this.total()) / Number(FINE), Number(price) / 100);
    const best = Math.min(Number(price), 2 * Math.sqrt((weight * gap) / (this.model.groups[group]?.students ?? 1)));
    const alone = SHARES.flatMap((share) => bothWays(fixed(best * share), groupWeight));
    if (isPeople) return alone;
    const together = IN_PROPORTION.map(
      ([share, of]): Shift => ({ shift: (price * FINE * share) / of, weight: (groupWeight * (of + share)) / of }),
    );
    return [...alone, ...together];
  }

  private totalKept: bigint | null = null;

  private total(): bigint {
    this.totalKept ??= this.schools.reduce(
      (sumCurves, each) => sumCurves + findLeast(this.computeCosts(each))[0],
      this.constant(),
    );
    return this.totalKept;
  }

  /**
   * The least cost that a plan may have: all costs are multiples of one step, and a part of a dearer kind's unit that all of
   * the cheaper kinds together don't come to is a whole one.
   */
  private priced(total: bigint): bigint {
    if (total <= 0n) return 0n;
    const { step, post, move, unit } = this.pricing;
    const cost = ceilDiv(total, FINE * step) * step;
    const units = this.model.items.map(({ item }, at) => (this.model.isPeople[at] ? post : unit(item)));
    const most = this.model.places.map(({ item, most, leaving }) => ({
      price: this.model.isPeople[item] ? move : (units[item] ?? 0n),
      all: this.model.isPeople[item] ? leaving : most,
    }));
    const kinds = [...units].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
    for (const kind of kinds) {
      const dearer = units.filter((each) => each >= kind);
      if (kind === 0n || dearer.some((each) => each % kind !== 0n)) continue;
      const rest = most.reduce((all, each) => (each.price < kind ? all + each.price * BigInt(each.all) : all), 0n);
      if (rest < kind && cost % kind > rest) return (cost / kind + 1n) * kind;
    }
    return cost;
  }

  private computeCosts(choices: SchoolChoices): bigint[] {
    return costsBy(choices, this.builtValues(choices), this.staffedValues(choices));
  }

  private builtValues({ built }: SchoolChoices): bigint[][] {
    return built.map(({ place, floors }) => {
      const item = this.model.items[place.item]?.item;
      const price = item ? this.pricing.unit(item) * FINE : 0n;
      const curve = place.holdings.map((holding) => this.curve(holding)).reduce(sumCurves);
      const raised = { ...curve, linear: curve.linear + price };
      return floors.map((floor) => leastAt(raised, BigInt(floor), BigInt(place.most)).value);
    });
  }

  private staffedValues({ staffed }: SchoolChoices): bigint[][] {
    return staffed.map(({ stage, places, floors }) => {
      const journey = this.journeyTo(places);
      const people = places.map(
        (place): People => ({
          place,
          curve: place.holdings.map((holding) => this.curve(holding)).reduce(sumCurves),
          arrival: this.arrivalAt(place) - journey,
          beside: stage.leavers.beside[place.item] ?? 0,
        }),
      );
      return floors.map((each) => this.staff(people, each, journey));
    });
  }

  /** What an arrival costs in an item: all years have the same moves. */
  private arrivalAt({ holdings: [first] }: Place): bigint {
    return first ? (this.arrival[this.groupOf(first)] ?? 0n) : 0n;
  }

  private curve(holding: Holding): Curve {
    const group = this.groupOf(holding);
    const [weight, slope] = [this.weight[group] ?? 0n, this.slope[group] ?? 0n];
    const have: Exact = exactAmount(holding.value.numerator.amount);
    const amount = have.s < 0n ? -have.n : have.n;
    const { n: per, d: of } = holding.perUnit;
    const students = BigInt(holding.students);
    const twice = 2n * weight * amount * per;
    return {
      square: floorDiv(weight * per * per, of * of * students),
      linear: floorDiv(twice, have.d * of * students) + floorDiv(slope * per, of),
      back: floorDiv(-twice, have.d * of * students) + floorDiv(-slope * per, of),
      constant: floorDiv(weight * amount * amount, have.d * have.d * students) + floorDiv(slope * amount, have.d),
    };
  }

  /**
   * What each who arrives costs whatever he counts in, of the least that arrivals cost in one item; each item asks for the
   * rest. The giver is paid both, less the move.
   */
  private journeyTo(places: readonly Place[]): bigint {
    let least = this.move;
    for (const place of places) {
      const arrivalHere = this.arrivalAt(place);
      if (arrivalHere < least) least = arrivalHere;
    }
    return least;
  }

  /** The people of a school-stage: over which of the items give teachers away, then over the posts. */
  private staff(people: readonly People[], floors: readonly number[], journey: bigint): bigint {
    let least: bigint | undefined;
    const mayGive = people.map(({ place }, at) => place.leaving > 0 && (floors[at] ?? 0) === 0);
    for (let set = 0; set < 1 << people.length; set++) {
      if (mayGive.some((each, at) => !each && (set & (1 << at)) !== 0)) continue;
      const givers = people.filter((_, at) => set & (1 << at));
      const others = people.flatMap((each, at) =>
        set & (1 << at) ? [] : [{ ...each, floor: BigInt(floors[at] ?? 0) }],
      );
      const cost = this.giving(givers, others, journey) + this.hiring(others, journey);
      if (least === undefined || cost < least) least = cost;
    }
    return least ?? 0n;
  }

  /** Who goes: over how many do in all, who count in several items where there can be such teachers. */
  private giving(givers: readonly People[], others: readonly People[], journey: bigint): bigint {
    const price = this.move - journey;
    if (givers.some(({ place }) => place.along === 0)) {
      return givers.reduce((all, { place, curve, arrival }) => {
        const leavingPriced = { ...curve, linear: curve.back - arrival + price };
        return all + leastAt(leavingPriced, 0n, BigInt(place.leaving)).value;
      }, 0n);
    }
    const computeCost = (gone: bigint): bigint =>
      givers.reduce((all, { place, curve, arrival, beside }) => {
        const least = gone - BigInt(beside);
        const most = BigInt(place.leaving);
        const leavingFree = { ...curve, linear: curve.back - arrival };
        return all + leastAt(leavingFree, least > 0n ? least : 0n, gone < most ? gone : most).value;
      }, price * gone);
    const most = [
      ...others.map(({ beside }) => beside),
      ...givers.map(({ place, beside }) => place.leaving + beside),
      Math.max(0, ...givers.map(({ place }) => place.leaving)),
    ];
    return computeCost(turning(computeCost, 0n, BigInt(Math.min(...most))));
  }

  /** Who is hired, and who arrives: over the posts, then over the arrivals of whom several items count one. */
  private hiring(items: readonly (People & { readonly floor: bigint })[], journey: bigint): bigint {
    const arriving = items.map(({ place, curve, arrival, floor }): Arriving => {
      const most = BigInt(place.most);
      return {
        curve,
        arrival,
        floor,
        free: leastAt(curve, floor, most),
        joined: leastAt({ ...curve, linear: curve.linear + arrival }, floor, most),
        alone: leastAt({ ...curve, linear: curve.linear + arrival + journey }, floor, most),
      };
    });
    const computeCost = (posts: bigint): bigint => {
      const open = arriving.filter(({ joined }) => joined.units > posts);
      const settled = arriving.reduce((all, { curve, free, joined }) => {
        if (joined.units > posts) return all;
        return all + (free.units <= posts ? free.value : valueAt(curve, posts));
      }, this.post * posts);
      const [one, ...more] = open;
      if (!one) return settled;
      if (more.length > 0) return settled + arrivingTogether(open, posts, journey);
      if (one.alone.units < posts) return settled + valueAt(one.curve, posts);
      return settled + one.alone.value - (one.arrival + journey) * posts;
    };
    return computeCost(turning(computeCost, 0n, greatestValue(arriving.map(({ free }) => free.units))));
  }
}

/** An item that counts people, at a school-stage. */
interface People {
  readonly place: Place;
  readonly curve: Curve;
  /** What one who arrives costs in the item, beside his journey. */
  readonly arrival: bigint;
  readonly beside: number;
}

interface Arriving {
  readonly curve: Curve;
  readonly arrival: bigint;
  readonly floor: bigint;
  /** Where the curve is lowest for those who are hired already, arrive with others' journeys, or with their own. */
  readonly free: Least;
  readonly joined: Least;
  readonly alone: Least;
}

/** Each item counts as many of those who are hired or arrive as it takes, and at least its floor of them. */
function arrivingTogether(items: readonly Arriving[], posts: bigint, journey: bigint): bigint {
  const computeCost = (all: bigint): bigint =>
    items.reduce(
      (sumCurves, { curve, arrival, joined }) =>
        sumCurves +
        (joined.units <= all ? joined.value - arrival * posts : valueAt(curve, all) + arrival * (all - posts)),
      journey * (all - posts),
    );
  const least = greatestValue([posts, ...items.map(({ floor }) => floor)]);
  const most = greatestValue([least, ...items.map(({ joined }) => joined.units)]);
  return computeCost(turning(computeCost, least, most));
}

/** The first of the whole numbers at which a convex cost is lowest. */
function turning(computeCost: (at: bigint) => bigint, least: bigint, most: bigint): bigint {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (computeCost(middle) <= computeCost(middle + 1n)) high = middle;
    else low = middle + 1n;
  }
  return low;
}

interface Least {
  readonly units: bigint;
  readonly value: bigint;
}

/** Where between two whole numbers a curve is lowest. */
function leastAt(curve: Curve, least: bigint, most: bigint): Least {
  const { square, linear } = curve;
  const free = square > 0n ? floorDiv(square - linear, 2n * square) : linear < 0n ? most : least;
  const units = free < least ? least : free > most ? most : free;
  return { units, value: valueAt(curve, units) };
}

function valueAt({ square, linear, constant }: Curve, units: bigint): bigint {
  return (square * units + linear) * units + constant;
}

function sumCurves(a: Curve, b: Curve): Curve {
  return {
    square: a.square + b.square,
    linear: a.linear + b.linear,
    back: a.back + b.back,
    constant: a.constant + b.constant,
  };
}

function costsBy({ choices }: SchoolChoices, values: readonly bigint[][], people: readonly bigint[][]): bigint[] {
  return choices.map(
    (choice) =>
      choice.built.reduce((all, floor, n) => all + (values[n]?.[floor] ?? 0n), 0n) +
      choice.staffed.reduce((all, floor, n) => all + (people[n]?.[floor] ?? 0n), 0n),
  );
}

function greatestValue(values: readonly bigint[]): bigint {
  let most = 0n;
  for (const each of values) if (each > most) most = each;
  return most;
}

function findLeast(costs: readonly bigint[]): readonly [cost: bigint, at: number] {
  let [least, choice] = [costs[0] ?? 0n, 0];
  for (const [at, cost] of costs.entries()) if (cost < least) [least, choice] = [cost, at];
  return [least, choice];
}

function bothWays(shift: bigint, weight: bigint): Shift[] {
  return shift === 0n
    ? []
    : [
        { shift, weight },
        { shift: -shift, weight },
      ];
}

function fixed(value: number): bigint {
  // Whatever the multiplier is, the bound is true.
  return BigInt(Math.round(value * 2 ** FINER_THAN_WEIGHTS)) * (FINE >> BigInt(FINER_THAN_WEIGHTS));
}

function floorDiv(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function ceilDiv(a: bigint, b: bigint): bigint {
  return -floorDiv(-a, b);
}
