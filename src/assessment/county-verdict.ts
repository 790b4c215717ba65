import type { ResourceCode } from '../standards/resource-item';
import { STAGES, type Stage } from '../statistics/stages';
import type { Coefficient, ResourceAssessment } from './resources';

export type CountyVerdict = 'pass' | 'fail' | 'unknown';

/** What stands between the county and a pass. */
export type CountyReason =
  | { readonly code: 'schoolsFail'; readonly stage: Stage; readonly schools: number; readonly of: number }
  | { readonly code: 'coefficientOver'; readonly stage: Stage; readonly item: ResourceCode; readonly at: Coefficient }
  | { readonly code: 'schoolsUnknown'; readonly stage: Stage; readonly schools: number; readonly of: number }
  | {
      readonly code: 'coefficientUnknown';
      readonly stage: Stage;
      readonly item: ResourceCode;
      readonly at: Coefficient;
    }
  /** The workbook has no school of the stage in scope. */
  | { readonly code: 'noSchools'; readonly stage: Stage }
  /** Questions about the data that a verdict can't be given without. */
  | { readonly code: 'openQuestions'; readonly questions: number };

export interface Judgement {
  readonly verdict: CountyVerdict;
  /** Heaviest first: what fails, then what isn't known. */
  readonly reasons: readonly CountyReason[];
}

/**
 * The county rule of area R: every school-stage in scope meets the school rule and every coefficient its limit. What
 * fails for certain decides, whatever else isn't known; without a failure, anything unknown leaves it undecided.
 */
export function judgeResources(resources: ResourceAssessment, openQuestions: number): Judgement {
  const failing = [...STAGES.flatMap((stage) => schoolReasons(resources, stage, 'fail')), ...over(resources)];
  const unknown = [
    ...STAGES.flatMap((stage) => schoolReasons(resources, stage, 'unknown')),
    ...undecided(resources),
    ...(openQuestions > 0 ? [{ code: 'openQuestions' as const, questions: openQuestions }] : []),
  ];
  const verdict = failing.length > 0 ? 'fail' : unknown.length > 0 ? 'unknown' : 'pass';
  return { verdict, reasons: [...failing, ...unknown] };
}

function schoolReasons(resources: ResourceAssessment, stage: Stage, verdict: 'fail' | 'unknown'): CountyReason[] {
  const ofStage = resources.assessed.filter(({ at }) => at.stage === stage);
  if (ofStage.length === 0) return verdict === 'unknown' ? [{ code: 'noSchools', stage }] : [];
  const schools = ofStage.filter(({ judgement }) => judgement.verdict === verdict).length;
  const code = verdict === 'fail' ? 'schoolsFail' : 'schoolsUnknown';
  return schools === 0 ? [] : [{ code, stage, schools, of: ofStage.length }];
}

function over({ coefficients }: ResourceAssessment): CountyReason[] {
  return coefficients
    .filter(({ verdict }) => verdict === 'fail')
    .map((at) => ({ code: 'coefficientOver', stage: at.stage, item: at.limits.item.code, at }));
}

/** Coefficients without a verdict; where a stage has no school, that is said once. */
function undecided({ coefficients }: ResourceAssessment): CountyReason[] {
  return coefficients
    .filter((at) => at.verdict === 'unknown' && at.reason.code !== 'noSchools')
    .map((at) => ({ code: 'coefficientUnknown', stage: at.stage, item: at.limits.item.code, at }));
}
