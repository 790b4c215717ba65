import { STAGES, type Stage } from '../../../statistics/stages';
import type { PlanModel } from '../model';
import { Journeys } from '../people/journeys';
import { type PlanPhase, saying } from '../phase';
import type { Pricing } from '../pricing';
import { spareIn, startWeight } from './ascent';
import { climb } from './ellipsoid';
import type { Relaxed } from './relaxed';

const MOST_STEPS_BUILT = 300;
const MOST_STEPS_PEOPLE = 150;
/** What a coefficient's excess comes to at its price where that price stands on an edge, as a share of the plans' cost. */
const MOST_OVER = 1e-6;
/** Where arrivals are worth a part of a post like this, hiring stands against moving. */
const HIRING = 4;

/**
 * Goes on along the edges at which prices that rise one after another stay: which item a school leaves at 85 % ties the
 * coefficients of what is built to each other, and who counts in several items ties their arrivals.
 * Whether there are such.
 */
export function* followRidges(relaxed: Relaxed, model: PlanModel, pricing: Pricing): Generator<PlanPhase, boolean> {
  let isAny = false;
  for (const stage of STAGES) {
    if (yield* climbWeights(relaxed, model, pricing, stage)) isAny = true;
    if (yield* climbArrivals(relaxed, model, pricing, stage)) isAny = true;
  }
  return isAny;
}

function groupsAt({ groups, isPeople }: PlanModel, stage: Stage, people: boolean): number[] {
  return [...groups.keys()].filter((at) => {
    const group = groups[at];
    return group?.stage === stage && isPeople[group.item] === people;
  });
}

/** Whether a coefficient is over its limit at its weight, by more than a unit makes. */
function isOver(relaxed: Relaxed, at: number): boolean {
  return (relaxed.weight[at] ?? 0) * relaxed.balance(at).excess > MOST_OVER * relaxed.cost();
}

function* climbWeights(
  relaxed: Relaxed,
  model: PlanModel,
  pricing: Pricing,
  stage: Stage,
): Generator<PlanPhase, boolean> {
  const pricedGroups = groupsAt(model, stage, false).filter((at) => (relaxed.weight[at] ?? 0) > 0);
  if (pricedGroups.length < 2 || !pricedGroups.some((at) => isOver(relaxed, at))) return false;
  const before = pricedGroups.map((at) => relaxed.weight[at] ?? 0);
  const scale = pricedGroups.map((at, n) => Math.max(before[n] ?? 0, startWeight(model, at, pricing)));
  const scaled = (point: readonly number[]) => point.map((each, at) => each * (scale[at] ?? 1));
  const heightAt = (point: readonly number[]) => {
    const { value, slope } = relaxed.heightAt(pricedGroups, scaled(point));
    return { value, slope: slope.map((each, at) => each * (scale[at] ?? 1)) };
  };
  const start = before.map((each, at) => each / (scale[at] ?? 1));
  heightAt(yield* saying('prices', climb(start, { least: 0, radius: 1, steps: MOST_STEPS_BUILT }, heightAt)));
  return true;
}

/** The prices of a stage's arrivals together: those who count in several items pay one journey. */
function* climbArrivals(
  relaxed: Relaxed,
  model: PlanModel,
  pricing: Pricing,
  stage: Stage,
): Generator<PlanPhase, boolean> {
  const staffedGroups = groupsAt(model, stage, true).filter((at) => {
    const group = model.groups[at];
    return group?.year === 0 && spareIn(group) > 0;
  });
  if (
    staffedGroups.length < 2 ||
    !staffedGroups.some((at) => (relaxed.arrival[at] ?? 0) * HIRING >= Number(pricing.post))
  )
    return false;
  const journeys = new Journeys(relaxed, staffedGroups, pricing);
  const start = staffedGroups.map((at) => relaxed.arrival[at] ?? 0);
  const settings = { least: Number(pricing.move), radius: Number(pricing.post) / 2, steps: MOST_STEPS_PEOPLE };
  const best = yield* saying(
    'prices',
    climb(start, settings, (prices) => journeys.heightAt(prices)),
  );
  journeys.heightAt(best);
  return true;
}
