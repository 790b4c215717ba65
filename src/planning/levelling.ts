import type { Contribution } from '../assessment/county/coefficient';
import type { Exact } from '../statistics/exact';
import { CLOSE, Ground, isClose, Sums } from './ground';
import type { Supply } from './supply';

/** What one school adds. */
export interface Addition {
  readonly supply: Supply;
  /** Whole teachers, rooms, ㎡ or yuan that the school adds in all. */
  readonly units: number;
}

/**
 * 均衡: the least floor that brings a coefficient to its limit, where every school-stage below the floor adds the least
 * whole number of units with which it reaches it.
 */
export interface Levelling {
  readonly outcome: 'found';
  /** As numerator per student (without the item's scale): what the worst supplied has after the additions. */
  readonly floor: Exact;
  /** In the order of the supplies; those that add nothing are left out. */
  readonly additions: readonly Addition[];
  /** All supplies after the additions, in their order. */
  readonly after: readonly Contribution[];
  /** The same for the next lower floor, with which the coefficient is still over its limit. */
  readonly oneStepLess: readonly Contribution[];
}

/** Why there is no floor to name. */
export interface NoLevelling {
  /**
   * `unitsTooLarge`: in whole units even everybody raised to the best supplied stays over the limit; `tooManyUnits`: it
   * takes more units than are tried, which only figures of absurd size, or a limit of nearly 0, can bring about.
   */
  readonly outcome: 'unitsTooLarge' | 'tooManyUnits';
}

/** So many units are tried one by one: where the unit is so small that there are more, one more or less is no matter. */
const MOST_UNITS_TRIED = 100_000;

/** What is left of the units to try. */
interface Patience {
  left: number;
}

/**
 * Levels supplies whose coefficient is over `limit`; their mean must not be 0.
 *
 * Additions change at certain floors only: a school-stage that stands at its floor exactly takes its next unit with any
 * higher one. Up to `safeFloor` a floor that suffices is followed only by floors that do, so bisection brackets the
 * least; above it whole units of very small schools may overshoot, and every floor is tried in turn. Where these are
 * too many, the units are small (yuan) and the coefficient falls with the floor but for such a unit: it is bisected to
 * its limit all the way up.
 */
export function findLevelling(supplies: readonly Supply[], limit: Exact): Levelling | NoLevelling {
  const ground = new Ground(supplies, limit);
  const bracket = findBracket(ground);
  return levelWithin(ground, bracket, { left: MOST_UNITS_TRIED }) ?? levelFrom(ground, bracket.from);
}

function levelWithin(ground: Ground, bracket: Bracket, patience: Patience): Levelling | null {
  const units = ground.unitsAt(bracket.from);
  const sums = new Sums(ground, units);
  for (let to = bracket.to; patience.left > 0; to *= 1.05) {
    const lastStep = raiseUntilEnough(ground, units, sums, to, patience);
    if (lastStep) return levelling(ground, units, lastStep);
  }
  return null;
}

/**
 * Bisects between a floor with which the coefficient is over its limit and that of the best supplied, to which all the
 * others are raised: raising any value that is the least of all brings the mean of squares down more than the mean.
 */
function levelFrom(ground: Ground, from: number): Levelling | NoLevelling {
  const most = ground.supplies.reduce((high, _, index) => Math.max(high, ground.computeValue(index, 0)), 0);
  const to = roundUp(most * (1 + CLOSE));
  if (!ground.isEnough(ground.unitsAt(to))) return { outcome: 'unitsTooLarge' };
  const patience = { left: MOST_UNITS_TRIED + ground.supplies.length };
  return levelWithin(ground, bisected(ground, from, to), patience) ?? { outcome: 'tooManyUnits' };
}

/**
 * Up to which floor a floor that suffices is followed only by ones that do. Raising a school-stage lowers the
 * coefficient as long as it stays below X̄ (1 + CV²), which at the limit is at least today's X̄ times (1 + limit²); whole
 * units carry it past the floor by one unit at the most.
 */
function safeFloor({ mean, bound, steps }: Ground): number {
  const longestStep = steps.reduce((most, step) => Math.max(most, step), 0);
  return mean * bound * (1 - CLOSE) - longestStep;
}

interface Bracket {
  /** A floor with which the coefficient is over its limit. */
  readonly from: number;
  /** A higher one, to go up to first. */
  readonly to: number;
}

function findBracket(ground: Ground): Bracket {
  const { steps } = ground;
  const least = ground.supplies.reduce(
    (low, _, index) => Math.min(low, ground.computeValue(index, 0)),
    Number.MAX_VALUE,
  );
  const shortestStep = steps.reduce((low, step) => Math.min(low, step), Number.MAX_VALUE);
  const safe = roundUp(safeFloor(ground));
  if (safe <= least) return { from: 0, to: Math.max(least, shortestStep) * 1.05 };
  if (!ground.isEnough(ground.unitsAt(safe))) return { from: safe, to: safe * 1.05 };
  return bisected(ground, 0, safe);
}

/** Between a floor that doesn't suffice and one that does. */
function bisected(ground: Ground, low: number, high: number): Bracket {
  let from = low;
  let to = high;
  while (to - from > to * 1e-11) {
    const middle = roundUp((from + to) / 2);
    if (middle <= from || middle >= to) break;
    if (ground.isEnough(ground.unitsAt(middle))) to = middle;
    else from = middle;
  }
  return { from, to: to * (1 + CLOSE) };
}

/** A floor of few enough digits to be an exact decimal. */
function roundUp(floor: number): number {
  return Number(floor.toPrecision(13));
}

type Step = readonly number[];

/** Goes up floor by floor, changing `units` and `sums`, to the step that suffices, if one below `to` does. */
function raiseUntilEnough(
  ground: Ground,
  units: Float64Array,
  sums: Sums,
  to: number,
  patience: Patience,
): Step | undefined {
  for (const step of stepsUpTo(ground, units, to, patience)) {
    for (const index of step) {
      const unitsHere = units[index] ?? 0;
      sums.change(index, unitsHere, unitsHere + 1);
      units[index] = unitsHere + 1;
    }
    if (ground.isEnough(units, sums)) return step;
  }
  return undefined;
}

interface Event {
  readonly index: number;
  readonly units: number;
  readonly value: number;
}

/** School-stages that take their next unit, floor by floor: all that stand at the same floor exactly take it together. */
function stepsUpTo(ground: Ground, units: Float64Array, to: number, patience: Patience): Step[] {
  const events: Event[] = [];
  patience.left--;
  for (let index = 0; index < units.length; index++) {
    for (let unitsHere = units[index] ?? 0; ; unitsHere++) {
      const value = ground.computeValue(index, unitsHere);
      if (value >= to) break;
      if (--patience.left <= 0) return [];
      events.push({ index, units: unitsHere, value });
    }
  }
  const exactly = ({ index, units: own }: Event) => ground.computeExactValue(index, own);
  const order = (a: Event, b: Event) =>
    isClose(a.value, b.value) ? exactly(a).compare(exactly(b)) : a.value - b.value;
  events.sort(order);
  const steps: number[][] = [];
  events.forEach((event, at) => {
    const last = events[at - 1];
    if (last && order(last, event) === 0) steps.at(-1)?.push(event.index);
    else steps.push([event.index]);
  });
  return steps;
}

function levelling(ground: Ground, units: Float64Array, lastStep: Step): Levelling {
  const before = units.map((each, index) => (lastStep.includes(index) ? each - 1 : each));
  const additions = ground.supplies.flatMap((supply, index): Addition[] => {
    const unitsHere = units[index] ?? 0;
    return unitsHere > 0 ? [{ supply, units: unitsHere }] : [];
  });
  return {
    outcome: 'found',
    floor: findWorst(ground, units),
    additions,
    after: ground.contributions(units),
    oneStepLess: ground.contributions(before),
  };
}

/** The least value of a state, exactly. */
function findWorst(ground: Ground, units: Float64Array): Exact {
  const values = ground.supplies.map((_, index) => ground.computeValue(index, units[index] ?? 0));
  const least = values.reduce((low, value) => Math.min(low, value), Number.MAX_VALUE);
  const close = values.flatMap((value, index) => (value === least || isClose(value, least) ? [index] : []));
  const exactly = close.map((index) => ground.computeExactValue(index, units[index] ?? 0));
  return exactly.reduce((low, value) => (value.compare(low) < 0 ? value : low));
}
