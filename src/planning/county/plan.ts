import type { Assessment } from '../../assessment/assess';
import type { AssessedSchoolStage, Coefficient } from '../../assessment/resources';
import { isKnown } from '../../assessment/schools/resource-value';
import { finished } from '../../assessment/steps';
import { addDecimals } from '../../statistics/exact';
import { assessSupposedInSteps, type SupposedFigure, schoolKey } from '../what-if';
import { type Changes, type Holding, makeModel, type Place, type PlanModel, type PlannedSchool } from './model';
import { movesInSteps, type PlannedMove } from './people/moves';
import { type IsEnough, NEVER_ENOUGH, type PlanPhase, saying, withLastPhase } from './phase';
import { scalePrice } from './pricing';
import { type Affordable, affordable } from './search/affordable';
import { type FewestPosts, searchWithinPosts } from './search/posts';
import type { Found } from './search/search';
import { isNamed, type PlanTerms } from './terms';

/** What the plan does with one item of a school-stage, or of a school whose stages share the figure. */
export interface PlanStep {
  readonly place: Place;
  readonly stages: readonly AssessedSchoolStage[];
  /** Hired, built or bought. */
  readonly added: number;
  readonly movedHere: number;
  readonly movedAway: number;
}

export interface PlanTotals {
  readonly posts: number;
  /** By item, what is hired, built or bought; people counted in each item in which they count. */
  readonly added: readonly number[];
  /** Teachers who move; one who counts in several items once. */
  readonly moves: number;
  /** Of them, for so many the statistics don't settle that the school has somebody who counts in just those items. */
  readonly unsure: number;
}

/** How near to the least a plan is known to be. */
export type Certainty =
  | { readonly kind: 'least' }
  /** No plan under these rules costs less than `bound`. */
  | { readonly kind: 'within'; readonly bound: bigint };

/** What of the user's means the plan goes beyond. */
export interface Beyond {
  readonly limit: 'budget' | 'posts';
  /** Whether every plan does; else one that doesn't may exist. */
  readonly proven: boolean;
  readonly affordable: Affordable;
  /** Of posts that are too few: how few will do. */
  readonly fewest: FewestPosts | null;
}

export interface CountyPlan {
  readonly outcome: 'found';
  readonly model: PlanModel;
  readonly steps: readonly PlanStep[];
  readonly moves: readonly PlannedMove[];
  /** New people by school-stage: one who counts in several items is hired once. */
  readonly posts: readonly { readonly stage: AssessedSchoolStage; readonly count: number }[];
  readonly totals: PlanTotals;
  /** In the units of its `Pricing`. */
  readonly cost: bigint;
  readonly certainty: Certainty;
  /** Whether the search for a cheaper one was ended before it was done. */
  readonly isCutShort: boolean;
  readonly figures: readonly SupposedFigure[];
  /** The county as `check` assesses it with the plan's figures. */
  readonly after: Assessment;
  readonly beyond: Beyond | null;
  /** The years to come as `check` assesses them with the plan, where it was asked to hold in them too. */
  readonly afterAhead: readonly Assessment[];
}

/** A school-stage that can't meet the school rule under its caps, with the items that stay below. */
export interface ImpossibleStage {
  readonly stage: AssessedSchoolStage;
  /** Below their limit at the most that may be added. */
  readonly short: readonly Holding[];
  /** Below 85 % of it. */
  readonly farShort: readonly Holding[];
  /** Whether the user wants nothing changed there. */
  readonly isUntouched: boolean;
}

export type PlanResult =
  | CountyPlan
  /** Some values aren't known, or a coefficient can't be told: there is nothing to plan from yet. */
  | {
      readonly outcome: 'unknown';
      readonly stages: readonly AssessedSchoolStage[];
      readonly coefficients: readonly Coefficient[];
    }
  | { readonly outcome: 'impossible'; readonly stages: readonly ImpossibleStage[] }
  /** Coefficients that nothing tried brings to their limits; that nothing can isn't proven. */
  | { readonly outcome: 'notFound'; readonly coefficients: readonly Coefficient[] }
  /** It was enough before there was a first plan: what the search was busy with then. */
  | { readonly outcome: 'outOfTime'; readonly reached: PlanPhase };

/** One plan for the county: the least with which the school rule and all coefficients hold, by the arithmetic of `check`. */
export function planCounty(...given: Parameters<typeof planCountyInSteps>): PlanResult {
  return finished(planCountyInSteps(...given));
}

/**
 * The same a little at a time, so that a surface can draw, count the steps, and let go of it. `ahead`: the county in the
 * years to come, with the enrolment expected then; the plan, carried out once, holds in all of them. `isEnough`: the best
 * plan so far is taken then, with what is known of it, or it is told that there is none yet.
 */
export function* planCountyInSteps(
  assessment: Assessment,
  terms: PlanTerms,
  ahead: readonly Assessment[] = [],
  isEnough: IsEnough = NEVER_ENOUGH,
): Generator<PlanPhase, PlanResult> {
  const { resources, standard } = assessment;
  const years = [assessment, ...ahead];
  const unknown = findFirstYear(years, ({ resources: own }) =>
    own.assessed.filter(({ values }) => !values.every(isKnown)),
  );
  const gaps = findFirstYear(years, ({ resources: own }) => own.coefficients.filter(isGap));
  if (unknown.length > 0 || gaps.length > 0 || resources.assessed.length === 0) {
    return { outcome: 'unknown', stages: unknown, coefficients: gaps };
  }
  const inYears = ahead.map((each) => each.resources);
  const model = yield* saying('least', makeModel(resources, standard, terms, inYears));
  const { result, last } = yield* withLastPhase(searchWithinPosts(model, terms, isEnough));
  switch (result.outcome) {
    case 'impossible':
      return {
        outcome: 'impossible',
        stages: result.schools.flatMap((school) => findImpossible(school, model, terms)),
      };
    case 'notFound':
      return {
        outcome: 'notFound',
        // One that stays over its limit in several of the years is one all the same.
        coefficients: resources.coefficients.filter(({ limits, stage }) =>
          result.groups.some(
            (group) => group.stage === stage && model.items[group.item]?.item.code === limits.item.code,
          ),
        ),
      };
    case 'outOfTime':
      return { outcome: 'outOfTime', reached: last };
    case 'found':
      yield 'check';
      return yield* saying('check', makePlan(assessment, ahead, model, { ...result, isCutShort: isEnough() }, terms));
  }
}

/** Of the first of the years in which there are any: what lacks today lacks in all of them. */
function findFirstYear<T>(years: readonly Assessment[], lacking: (of: Assessment) => readonly T[]): readonly T[] {
  return years.map(lacking).find(({ length }) => length > 0) ?? [];
}

function findImpossible(
  { school, stages }: PlannedSchool,
  { mayStay }: PlanModel,
  { untouched }: PlanTerms,
): ImpossibleStage[] {
  const isUntouched = isNamed(school, untouched);
  return stages.flatMap(({ assessed, holdings, index }) => {
    // As they are in the year that asks for the most.
    const below = (asked: (holding: Holding) => number) =>
      holdings.flatMap(({ place }): Holding[] => {
        const holdingsOfYear = place.holdings.filter(({ of }) => of === index);
        const worst = holdingsOfYear.reduce<Holding | null>(
          (most, each) => (most && asked(most) >= asked(each) ? most : each),
          null,
        );
        return worst && asked(worst) > place.most ? [worst] : [];
      });
    const short = below(({ toLimit }) => toLimit);
    const farShort = below(({ toNear }) => toNear);
    return short.length > mayStay || farShort.length > 0 ? [{ stage: assessed, short, farShort, isUntouched }] : [];
  });
}

interface PlanFoundBySearch {
  readonly found: Found;
  readonly fewest: FewestPosts | null;
  readonly isCutShort: boolean;
}

function* makePlan(
  assessment: Assessment,
  ahead: readonly Assessment[],
  model: PlanModel,
  { found, fewest, isCutShort }: PlanFoundBySearch,
  terms: PlanTerms,
): Generator<void, CountyPlan> {
  const { changes, cost, bound } = found;
  const steps = model.places.flatMap((place) => makeSteps(place, model, changes));
  const posts = model.stages
    .map((stage) => ({ stage: stage.assessed, count: changes.posts(stage) }))
    .filter(({ count }) => count > 0);
  const sumAdded = (item: number) =>
    steps.reduce((sum, { place, added }) => sum + (place.item === item ? added : 0), 0);
  yield;
  const moves = yield* movesInSteps(model, changes);
  const totals: PlanTotals = {
    posts: posts.reduce((sum, { count }) => sum + count, 0),
    added: model.items.map((_, item) => sumAdded(item)),
    moves: moves.reduce((sum, { count }) => sum + count, 0),
    unsure: countUnsure(moves, model),
  };
  const figures = steps.flatMap((step) => listYearFigures(step, model, 0).slice(0, 1));
  yield;
  const after = yield* assessSupposedInSteps(assessment, figures);
  const afterAhead: Assessment[] = [];
  for (const [at, own] of ahead.entries()) {
    const then = steps.flatMap((step) => listYearFigures(step, model, at + 1).slice(0, 1));
    afterAhead.push(yield* assessSupposedInSteps(own, then));
  }
  for (const each of [after, ...afterAhead]) requireHeld(each);
  return {
    outcome: 'found',
    model,
    steps,
    moves,
    posts,
    totals,
    cost,
    certainty: bound >= cost ? { kind: 'least' } : { kind: 'within', bound },
    isCutShort: isCutShort && bound < cost,
    figures,
    after,
    beyond: findBeyond(found, fewest, model, terms),
    afterAhead,
  };
}

/** By school-stage that gives and by what those count in: so many more than it is known to have. */
function countUnsure(moves: readonly PlannedMove[], { stages }: PlanModel): number {
  const going = new Map<string, number>();
  const indices = new Map(stages.map(({ assessed, index }) => [assessed, index]));
  for (const { items, from, count } of moves) {
    const [stage, set] = [indices.get(from), packItems(items)];
    const key = `${stage} ${set}`;
    going.set(key, (going.get(key) ?? 0) + count);
  }
  return [...going].reduce((sum, [key, count]) => {
    const [stage = 0, set = 0] = key.split(' ').map(Number);
    return sum + Math.max(0, count - (stages[stage]?.leavers.sure(set) ?? 0));
  }, 0);
}

function packItems(items: readonly number[]): number {
  return items.reduce((set, item) => set | (1 << item), 0);
}

function findBeyond(
  { cost, bound }: Found,
  fewest: FewestPosts | null,
  model: PlanModel,
  terms: PlanTerms,
): Beyond | null {
  const { prices, budget, posts } = terms;
  if (prices && budget !== null && cost > scalePrice(budget)) {
    return { limit: 'budget', proven: bound > scalePrice(budget), affordable: affordable(model, terms), fewest };
  }
  if (posts === null || fewest === null) return null;
  return { limit: 'posts', proven: fewest.least > posts, affordable: affordable(model, terms), fewest };
}

function makeSteps(place: Place, model: PlanModel, changes: Changes): PlanStep[] {
  const movedHere = changes.moved[place.index] ?? 0;
  const movedAway = changes.given[place.index] ?? 0;
  const added = changes.hired(place);
  if (added === 0 && movedHere === 0 && movedAway === 0) return [];
  const now = place.holdings.filter(({ year }) => year === 0);
  const stages = now.flatMap(({ of }) => model.stages[of]?.assessed ?? []);
  return [{ place, stages, added, movedHere, movedAway }];
}

/** The figure that a step changes, as it would be in a year: of a school's shared one, as each of its stages has it. */
function listYearFigures({ place, added, movedHere, movedAway }: PlanStep, { stages }: PlanModel, year: number) {
  return place.holdings.flatMap((holding): SupposedFigure[] => {
    const at = stages[holding.of]?.assessed.at;
    if (holding.year !== year || !at) return [];
    const { term } = holding;
    const value = addDecimals(term.figure.value, { digits: added + movedHere - movedAway, scale: 0 });
    if (!value) throw new Error('A figure that no cell can hold');
    const whose = term.of === 'school' ? 'school' : at.stage;
    return [{ school: schoolKey(at.school), of: whose, field: term.field, value }];
  });
}

function isGap(coefficient: Coefficient): boolean {
  return (
    coefficient.verdict === 'unknown' &&
    coefficient.reason.code !== 'noSchools' &&
    coefficient.reason.code !== 'zeroMean'
  );
}

/** No plan is shown that the assessment itself doesn't pass. */
function requireHeld({ resources }: Assessment): void {
  const failing = resources.assessed.find(({ judgement }) => judgement.verdict !== 'pass');
  const over = resources.coefficients.find(
    (each) => each.verdict === 'fail' || (each.verdict === 'unknown' && each.reason.code !== 'noSchools'),
  );
  if (failing || over) {
    throw new Error(`The plan doesn't hold: ${failing?.at.school.name ?? over?.limits.item.code}`);
  }
}
