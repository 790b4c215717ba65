import { computeSize, type Group, type PlanModel } from '../model';
import type { PlanPhase } from '../phase';
import type { Pricing } from '../pricing';
import type { Relaxed } from './relaxed';

const MOST_ROUNDS = 8;
/** Fewer in great counties, whose bounds are near enough with them: rounds times the size are at most so many. */
const MOST_SIZE_IN_ROUNDS = 1_500;
const FEWEST_ROUNDS = 3;
const MOST_STEPS = 60;
const MOST_EXCHANGES = 20;
/** Prices are known well enough where the bracket is so narrow, as a share of them. */
const NARROW = 1e-5;
/** Prices that turn by no more than this share of them in a round stay where they are. */
const SETTLED = 1e-3;
/** How far the first step goes from what a price was. */
const FIRST_STEP = 0.02;

/**
 * Brings the coefficients' weights and the prices of arrivals to where the bound is greatest, one after another: where a
 * coefficient stands just at its limit, and as many teachers go as arrive. Stops where a round changes nothing more.
 */
export function* ascend(relaxed: Relaxed, model: PlanModel, pricing: Pricing): Generator<PlanPhase, void> {
  const steps = model.groups.map((): Steps => ({ weight: FIRST_STEP, arrival: FIRST_STEP }));
  const most = Math.max(FEWEST_ROUNDS, Math.floor(MOST_SIZE_IN_ROUNDS / computeSize(model)));
  for (let round = 0; round < Math.min(MOST_ROUNDS, most); round++) {
    let change = 0;
    for (const [at, group] of model.groups.entries()) {
      const [weight, arrival] = [relaxed.weight[at] ?? 0, relaxed.arrival[at] ?? 0];
      const step = steps[at] ?? { weight: FIRST_STEP, arrival: FIRST_STEP };
      if (group.year === 0 && model.isPeople[group.item] && spareIn(group) > 0) {
        yield* balanceMoves(relaxed, at, pricing, step.arrival);
        yield 'prices';
      }
      yield* balanceWeight(relaxed, at, model, pricing, step.weight);
      const turns = {
        weight: turned(weight, relaxed.weight[at] ?? 0),
        arrival: turned(arrival, relaxed.arrival[at] ?? 0),
      };
      steps[at] = { weight: stepAfter(turns.weight), arrival: stepAfter(turns.arrival) };
      change = Math.max(change, turns.weight, turns.arrival);
      yield 'prices';
    }
    for (const [a, b] of pairGroups(model)) {
      change = Math.max(change, yield* exchange(relaxed, a, b));
      yield 'prices';
    }
    if (change < SETTLED) return;
  }
}

/** How far the first steps go from what a coefficient's prices are, as shares of them. */
interface Steps {
  readonly weight: number;
  readonly arrival: number;
}

/** What turned little in one round turns little in the next. */
function stepAfter(turn: number): number {
  return Math.min(FIRST_STEP, Math.max(4 * NARROW, turn));
}

function turned(before: number, after: number): number {
  return before === after ? 0 : Math.abs(after - before) / Math.max(Math.abs(before), Math.abs(after));
}

export function spareIn({ holdings }: Group): number {
  return holdings.reduce((sum, { place }) => sum + place.leaving, 0);
}

/** Of the order of the weight with which a coefficient asks for a unit more. */
export function startWeight({ groups, items, isPeople }: PlanModel, at: number, pricing: Pricing): number {
  const { holdings = [], students = 1, item: index = 0 } = groups[at] ?? {};
  const amount = holdings.reduce((sum, { have }) => sum + have, 0);
  const item = items[index]?.item;
  const price = isPeople[index] ? pricing.move : item ? pricing.unit(item) : 0n;
  return (Math.max(Number(price), 1) * students) / Math.max(amount, 1);
}

function* balanceWeight(
  relaxed: Relaxed,
  at: number,
  model: PlanModel,
  pricing: Pricing,
  step: number,
): Generator<PlanPhase, void> {
  const isShort = (weight: number): boolean => {
    relaxed.weigh(at, weight);
    return relaxed.follow(at).excess > 0;
  };
  const before = relaxed.weight[at] ?? 0;
  if (!isShort(0)) return;
  yield 'prices';
  const start = before > 0 ? before : startWeight(model, at, pricing);
  const best = yield* turningPoint(isShort, start, step);
  isShort(best);
}

function* balanceMoves(
  relaxed: Relaxed,
  at: number,
  { post, move }: Pricing,
  step: number,
): Generator<PlanPhase, void> {
  const isShort = (arrival: number): boolean => {
    relaxed.arrival[at] = arrival;
    return relaxed.follow(at).arrivals > 0;
  };
  const [least, most] = [Math.max(Number(move), 1), Math.max(Number(post), 1)];
  if (!isShort(0)) return;
  yield 'prices';
  if (isShort(most)) return;
  yield 'prices';
  const before = relaxed.arrival[at] ?? 0;
  isShort(Math.min(most, yield* turningPoint(isShort, before > 0 ? before : least, step)));
}

/** Of each stage, the items that count people who can be spared, two and two. */
function pairGroups({ groups, isPeople }: PlanModel): [number, number][] {
  const groupsMoved = [...groups.keys()].filter((at) => {
    const group = groups[at];
    return group && group.year === 0 && isPeople[group.item] && spareIn(group) > 0;
  });
  return groupsMoved.flatMap((a) =>
    groupsMoved.flatMap((b): [number, number][] => (a < b && groups[a]?.stage === groups[b]?.stage ? [[a, b]] : [])),
  );
}

/**
 * One more teacher hired counts in several items: what an arrival costs in one of them may go up only as it goes down in
 * another, where neither can change alone.
 */
function* exchange(relaxed: Relaxed, a: number, b: number): Generator<PlanPhase, number> {
  const [first, second] = [relaxed.arrival[a] ?? 0, relaxed.arrival[b] ?? 0];
  // Weighed coefficients bend the bound so that each price finds its place alone.
  if ((relaxed.weight[a] ?? 0) > 0 || (relaxed.weight[b] ?? 0) > 0) return 0;
  const isShort = (shifted: number): boolean => {
    relaxed.arrival[a] = first + shifted;
    relaxed.arrival[b] = second - shifted;
    return relaxed.follow(a).arrivals > relaxed.balance(b).arrivals;
  };
  let [low, high] = isShort(0) ? [0, second] : [-first, 0];
  for (let n = 0; n < MOST_EXCHANGES && high - low > 1e-5 * (first + second); n++) {
    const middle = (low + high) / 2;
    if (isShort(middle)) low = middle;
    else high = middle;
    yield 'prices';
  }
  const best = Math.abs(low) < 1e-5 * (first + second) ? 0 : low;
  isShort(best);
  return best === 0 ? 0 : turned(first, first + best);
}

/** The value above 0 at which `isShort`, true below it, turns false. */
function* turningPoint(
  isShort: (value: number) => boolean,
  start: number,
  first: number,
): Generator<PlanPhase, number> {
  let [low, high] = [start, start];
  let step = 1 + first;
  if (isShort(start)) {
    do {
      [low, high] = [high, high * step];
      step *= step;
      yield 'prices';
    } while (isShort(high) && high < 1e80);
  } else {
    do {
      [high, low] = [low, low / step];
      step *= step;
      yield 'prices';
    } while (!isShort(low) && low > 1e-80);
  }
  for (let n = 0; n < MOST_STEPS && high / low > 1 + NARROW; n++) {
    yield 'prices';
    const middle = high / low > 4 ? Math.sqrt(low * high) : (low + high) / 2;
    if (isShort(middle)) low = middle;
    else high = middle;
  }
  return high;
}
