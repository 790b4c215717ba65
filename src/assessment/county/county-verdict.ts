import type { AreaId } from '../../standards/clause';
import type { ResourceCode } from '../../standards/resource-item';
import type { Item, Veto } from '../../standards/standard';
import { STAGES, type Stage } from '../../statistics/stages';
import type { ItemsAssessment } from '../items/assess-items';
import type { PartOutcome, PartReason } from '../items/outcome';
import type { Coefficient, CoefficientGap, ResourceAssessment } from '../resources';
import { type UnknownCause, unknownCauses } from './unknown-causes';

export type CountyVerdict = 'pass' | 'fail' | 'unknown';

/** What stands between the county and a pass in area R. */
export type ResourceReason =
  | { readonly code: 'schoolsFail'; readonly stage: Stage; readonly schools: number; readonly of: number }
  | { readonly code: 'coefficientOver'; readonly stage: Stage; readonly item: ResourceCode; readonly at: Coefficient }
  /** Schools' values that aren't known, and whatever follows from it for the schools and the coefficients. */
  | { readonly code: 'valuesUnknown'; readonly cause: UnknownCause }
  /** Coefficients of a stage that one reason leaves open. */
  | {
      readonly code: 'coefficientsUnknown';
      readonly stage: Stage;
      readonly items: readonly [Coefficient, ...Coefficient[]];
      readonly reason: CoefficientGap;
    }
  /** The workbook has no school of the stage in scope. */
  | { readonly code: 'noSchools'; readonly stage: Stage }
  /** Questions about the data that a verdict can't be given without. */
  | { readonly code: 'openQuestions'; readonly questions: number };

/** What stands between the county and a pass. */
export type CountyReason =
  | ResourceReason
  /** 一票否决 stated as present, or not stated. */
  | { readonly code: 'vetoed' | 'vetoesUnknown'; readonly vetoes: readonly Veto[] }
  /** The workbook states no figure of the county: what it says nothing about is open for that alone. */
  | {
      readonly code: 'notInWorkbook';
      /** Whether it has rows for such figures, none of them filled in. */
      readonly hasPlace: boolean;
      readonly items: readonly Item[];
      readonly vetoes: readonly Veto[];
    }
  | {
      readonly code: 'itemsFail' | 'itemsUnknown';
      readonly area: Exclude<AreaId, 'R'>;
      readonly items: readonly Item[];
    };

export interface Judgement<Reason extends CountyReason = CountyReason> {
  readonly verdict: CountyVerdict;
  /** Heaviest first: what fails, then what isn't known, the questions that may settle it before all that follows from them. */
  readonly reasons: readonly Reason[];
}

/**
 * The county rule of area R: every school-stage in scope meets the school rule and every coefficient its limit. What
 * fails for certain decides, whatever else isn't known; without a failure, anything unknown leaves it undecided.
 */
export function judgeResources(resources: ResourceAssessment, openQuestions: number): Judgement<ResourceReason> {
  const failing = [...STAGES.flatMap((stage) => failingSchools(resources, stage)), ...over(resources)];
  const unknown = [
    ...(openQuestions > 0 ? [{ code: 'openQuestions' as const, questions: openQuestions }] : []),
    ...STAGES.filter((stage) => countSchools(resources, stage) === 0).map((stage) => ({
      code: 'noSchools' as const,
      stage,
    })),
    ...unknownCauses(resources).map((cause) => ({ code: 'valuesUnknown' as const, cause })),
    ...listUndecided(resources),
  ];
  const verdict = failing.length > 0 ? 'fail' : unknown.length > 0 ? 'unknown' : 'pass';
  return { verdict, reasons: [...failing, ...unknown] };
}

function countSchools({ counts }: ResourceAssessment, stage: Stage): number {
  const { pass, fail, unknown } = counts[stage];
  return pass + fail + unknown;
}

function failingSchools(resources: ResourceAssessment, stage: Stage): ResourceReason[] {
  const schools = resources.counts[stage].fail;
  return schools === 0 ? [] : [{ code: 'schoolsFail', stage, schools, of: countSchools(resources, stage) }];
}

function over({ coefficients }: ResourceAssessment): ResourceReason[] {
  return coefficients
    .filter(({ verdict }) => verdict === 'fail')
    .map((at) => ({ code: 'coefficientOver', stage: at.stage, item: at.limits.item.code, at }));
}

/**
 * Coefficients of a stage whose mean is 0. What else keeps one from a verdict is said once for all: no school, parts
 * without a school, values that aren't known.
 */
function listUndecided({ coefficients }: ResourceAssessment): ResourceReason[] {
  return STAGES.flatMap((stage) => {
    const [first, ...others] = coefficients.flatMap((at) =>
      at.stage === stage && at.verdict === 'unknown' && at.reason.code === 'zeroMean' ? [at] : [],
    );
    return first ? [{ code: 'coefficientsUnknown', stage, items: [first, ...others], reason: first.reason }] : [];
  });
}

const OTHER_AREAS = ['G', 'Q', 'S'] as const;

/**
 * The county rule over the four areas and 一票否决: all of them must be met; what fails for certain decides.
 * `figures`: whether the workbook states any figure of the county, or only has a place for them.
 */
export function judgeCounty(
  resources: Judgement<ResourceReason>,
  items: ItemsAssessment,
  figures: 'stated' | 'unfilled' | 'none',
): Judgement {
  const failing = [
    ...vetoReasons(items, 'fail'),
    ...resources.reasons.filter(isFailure),
    ...OTHER_AREAS.flatMap((area) => itemReasons(items, area, 'fail')),
  ];
  const lacking = figures === 'stated' ? [] : absentFromWorkbook(items, figures === 'unfilled');
  const unknown = [
    ...resources.reasons.filter((reason) => !isFailure(reason)),
    ...lacking,
    ...OTHER_AREAS.flatMap((area) => itemReasons(items, area, 'unknown', lacking[0]?.items)),
    ...(lacking.length > 0 ? [] : vetoReasons(items, 'unknown')),
  ];
  const verdict = failing.length > 0 ? 'fail' : unknown.length > 0 ? 'unknown' : 'pass';
  return { verdict, reasons: [...failing, ...unknown] };
}

type NotInWorkbook = Extract<CountyReason, { code: 'notInWorkbook' }>;

/** What a workbook without any figure of the county says nothing about. */
function absentFromWorkbook({ items, vetoes }: ItemsAssessment, hasPlace: boolean): NotInWorkbook[] {
  const lacking: NotInWorkbook = {
    code: 'notInWorkbook',
    hasPlace,
    items: items.filter(({ verdict, parts }) => verdict === 'unknown' && parts.some(isNotHeld)).map(({ item }) => item),
    vetoes: vetoes.filter(({ verdict }) => verdict === 'unknown').map(({ veto }) => veto),
  };
  return lacking.items.length + lacking.vetoes.length > 0 ? [lacking] : [];
}

/** Whether nothing of what a part wants stands anywhere: no figure of the county, and of no school. */
function isNotHeld(outcome: PartOutcome): boolean {
  const { verdict, reason } = outcome;
  if (verdict !== 'unknown' || !reason) return false;
  if (reason.code !== 'schoolsUnknown') return NOT_HELD.has(reason.code);
  return (
    outcome.by === 'schools' &&
    outcome.schools?.met === 0 &&
    outcome.unknown.every((each) => each.reason.code === 'missingField')
  );
}

const NOT_HELD: ReadonlySet<PartReason['code']> = new Set(['missingFact', 'missingField', 'noSubject']);

function isFailure({ code }: CountyReason): boolean {
  return code === 'schoolsFail' || code === 'coefficientOver';
}

function itemReasons(
  { items }: ItemsAssessment,
  area: Exclude<AreaId, 'R'>,
  verdict: 'fail' | 'unknown',
  without: readonly Item[] = [],
): CountyReason[] {
  const concerned = items
    .filter((each) => each.item.area === area && each.verdict === verdict && !without.includes(each.item))
    .map(({ item }) => item);
  const code = verdict === 'fail' ? 'itemsFail' : 'itemsUnknown';
  return concerned.length === 0 ? [] : [{ code, area, items: concerned }];
}

function vetoReasons({ vetoes }: ItemsAssessment, verdict: 'fail' | 'unknown'): CountyReason[] {
  const concerned = vetoes.filter((outcome) => outcome.verdict === verdict).map(({ veto }) => veto);
  return concerned.length === 0 ? [] : [{ code: verdict === 'fail' ? 'vetoed' : 'vetoesUnknown', vetoes: concerned }];
}
