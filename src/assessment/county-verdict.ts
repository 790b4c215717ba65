import type { AreaId } from '../standards/clause';
import type { ResourceCode } from '../standards/resource-item';
import type { Item, Veto } from '../standards/standard';
import { STAGES, type Stage } from '../statistics/stages';
import type { ItemsAssessment } from './items/assess-items';
import type { Coefficient, CoefficientGap, ResourceAssessment } from './resources';

export type CountyVerdict = 'pass' | 'fail' | 'unknown';

/** What stands between the county and a pass in area R. */
export type ResourceReason =
  | { readonly code: 'schoolsFail'; readonly stage: Stage; readonly schools: number; readonly of: number }
  | { readonly code: 'coefficientOver'; readonly stage: Stage; readonly item: ResourceCode; readonly at: Coefficient }
  | { readonly code: 'schoolsUnknown'; readonly stage: Stage; readonly schools: number; readonly of: number }
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
  const failing = [...STAGES.flatMap((stage) => schoolReasons(resources, stage, 'fail')), ...over(resources)];
  const unknown = [
    ...(openQuestions > 0 ? [{ code: 'openQuestions' as const, questions: openQuestions }] : []),
    ...STAGES.flatMap((stage) => schoolReasons(resources, stage, 'unknown')),
    ...undecided(resources),
  ];
  const verdict = failing.length > 0 ? 'fail' : unknown.length > 0 ? 'unknown' : 'pass';
  return { verdict, reasons: [...failing, ...unknown] };
}

function schoolReasons(resources: ResourceAssessment, stage: Stage, verdict: 'fail' | 'unknown'): ResourceReason[] {
  const counts = resources.counts[stage];
  const of = counts.pass + counts.fail + counts.unknown;
  if (of === 0) return verdict === 'unknown' ? [{ code: 'noSchools', stage }] : [];
  const schools = counts[verdict];
  const code = verdict === 'fail' ? 'schoolsFail' : 'schoolsUnknown';
  return schools === 0 ? [] : [{ code, stage, schools, of }];
}

function over({ coefficients }: ResourceAssessment): ResourceReason[] {
  return coefficients
    .filter(({ verdict }) => verdict === 'fail')
    .map((at) => ({ code: 'coefficientOver', stage: at.stage, item: at.limits.item.code, at }));
}

const SAID_ONCE: ReadonlySet<CoefficientGap['code']> = new Set(['noSchools', 'unplacedParts']);

/** Coefficients without a verdict, but for those whose reason is said once for all: no school, parts without a school. */
function undecided({ coefficients }: ResourceAssessment): ResourceReason[] {
  const groups = new Map<string, Extract<ResourceReason, { code: 'coefficientsUnknown' }>>();
  for (const at of coefficients) {
    if (at.verdict !== 'unknown' || SAID_ONCE.has(at.reason.code)) continue;
    const { stage, reason } = at;
    const key = `${stage} ${reason.code} ${'schools' in reason ? reason.schools : ''}`;
    const known = groups.get(key);
    groups.set(
      key,
      known ? { ...known, items: [...known.items, at] } : { code: 'coefficientsUnknown', stage, items: [at], reason },
    );
  }
  return [...groups.values()];
}

const OTHER_AREAS = ['G', 'Q', 'S'] as const;

/** The county rule over the four areas and 一票否决: all of them must be met; what fails for certain decides. */
export function judgeCounty(resources: Judgement<ResourceReason>, items: ItemsAssessment): Judgement {
  const failing = [
    ...vetoReasons(items, 'fail'),
    ...resources.reasons.filter(isFailure),
    ...OTHER_AREAS.flatMap((area) => itemReasons(items, area, 'fail')),
  ];
  const unknown = [
    ...resources.reasons.filter((reason) => !isFailure(reason)),
    ...OTHER_AREAS.flatMap((area) => itemReasons(items, area, 'unknown')),
    ...vetoReasons(items, 'unknown'),
  ];
  const verdict = failing.length > 0 ? 'fail' : unknown.length > 0 ? 'unknown' : 'pass';
  return { verdict, reasons: [...failing, ...unknown] };
}

function isFailure({ code }: CountyReason): boolean {
  return code === 'schoolsFail' || code === 'coefficientOver';
}

function itemReasons(
  { items }: ItemsAssessment,
  area: Exclude<AreaId, 'R'>,
  verdict: 'fail' | 'unknown',
): CountyReason[] {
  const concerned = items.filter((one) => one.item.area === area && one.verdict === verdict).map(({ item }) => item);
  const code = verdict === 'fail' ? 'itemsFail' : 'itemsUnknown';
  return concerned.length === 0 ? [] : [{ code, area, items: concerned }];
}

function vetoReasons({ vetoes }: ItemsAssessment, verdict: 'fail' | 'unknown'): CountyReason[] {
  const concerned = vetoes.filter((outcome) => outcome.verdict === verdict).map(({ veto }) => veto);
  return concerned.length === 0 ? [] : [{ code: verdict === 'fail' ? 'vetoed' : 'vetoesUnknown', vetoes: concerned }];
}
