import type { Group, PlanModel } from './model';
import type { Pricing } from './pricing';
import type { Relaxed } from './relaxed';

const MOST_ROUNDS = 8;
const MOST_STEPS = 60;
/** Weights are known well enough where the bracket is so narrow. */
const NARROW = 1 + 1e-5;

/**
 * Brings the coefficients' weights and the prices of arrivals to where the bound is greatest, one after another: where a
 * coefficient stands just at its limit, and as many teachers go as arrive. Stops where a round changes nothing more.
 */
export function* ascend(relaxed: Relaxed, model: PlanModel, pricing: Pricing): Generator<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let change = 0;
    for (const [at, group] of model.groups.entries()) {
      const [weight, arrival] = [relaxed.weight[at] ?? 0, relaxed.arrival[at] ?? 0];
      if (group.year === 0 && model.isPeople[group.item] && spareIn(group) > 0) balanceMoves(relaxed, at, pricing);
      balanceWeight(relaxed, at, group, model, pricing);
      change = Math.max(change, turned(weight, relaxed.weight[at] ?? 0), turned(arrival, relaxed.arrival[at] ?? 0));
      yield;
    }
    if (change < 1e-4) return;
  }
}

function turned(before: number, after: number): number {
  return before === after ? 0 : Math.abs(after - before) / Math.max(Math.abs(before), Math.abs(after));
}

export function spareIn({ holdings }: Group): number {
  return holdings.reduce((sum, { place }) => sum + place.spare, 0);
}

function balanceWeight(relaxed: Relaxed, at: number, group: Group, model: PlanModel, pricing: Pricing): void {
  const isShort = (weight: number): boolean => {
    relaxed.weigh(at, weight);
    return relaxed.follow(at).excess > 0;
  };
  const before = relaxed.weight[at] ?? 0;
  if (!isShort(0)) return;
  const amount = group.holdings.reduce((sum, { have }) => sum + have, 0);
  const item = model.items[group.item]?.item;
  const price = model.isPeople[group.item] ? pricing.move : item ? pricing.unit(item) : 0n;
  const start = before > 0 ? before : (Math.max(Number(price), 1) * group.students) / Math.max(amount, 1);
  const best = turningPoint(isShort, start);
  isShort(best);
}

function balanceMoves(relaxed: Relaxed, at: number, { post, move }: Pricing): void {
  const isShort = (arrival: number): boolean => {
    relaxed.arrival[at] = arrival;
    return relaxed.follow(at).arrivals > 0;
  };
  const [least, most] = [Math.max(Number(move), 1), Math.max(Number(post), 1)];
  if (!isShort(0) || isShort(most)) return;
  const before = relaxed.arrival[at] ?? 0;
  isShort(Math.min(most, turningPoint(isShort, before > 0 ? before : least)));
}

/** The value above 0 at which `isShort`, true below it, turns false. */
function turningPoint(isShort: (value: number) => boolean, start: number): number {
  let [low, high] = [start, start];
  let step = 1.02;
  if (isShort(start)) {
    do {
      [low, high] = [high, high * step];
      step *= step;
    } while (isShort(high) && high < 1e80);
  } else {
    do {
      [high, low] = [low, low / step];
      step *= step;
    } while (!isShort(low) && low > 1e-80);
  }
  for (let n = 0; n < MOST_STEPS && high / low > NARROW; n++) {
    const middle = high / low > 4 ? Math.sqrt(low * high) : (low + high) / 2;
    if (isShort(middle)) low = middle;
    else high = middle;
  }
  return high;
}
