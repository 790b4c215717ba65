import type { School } from '../../../statistics/county';
import type { Stage } from '../../../statistics/stages';
import type { FailingSchool, PartReason } from '../outcome';

/** What came of a part at one school or stage of it. */
export type SchoolOutcome = {
  readonly school: School;
  readonly stage: Stage | null;
  readonly relaxation?: string;
} & Verdict;

export function passedAt(school: School, stage: Stage | null): SchoolOutcome {
  return { school, stage, verdict: 'pass' };
}

export function unknownAt(school: School, stage: Stage | null, reason: PartReason): SchoolOutcome {
  return { school, stage, verdict: 'unknown', reason };
}

/** An outcome with the relaxation that set its limit. */
export function relaxedBy(relaxation: string | undefined, outcome: SchoolOutcome): SchoolOutcome {
  return relaxation === undefined ? outcome : { ...outcome, relaxation };
}

export type Verdict =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'fail'; readonly at: Omit<FailingSchool, 'school' | 'stage'> }
  | { readonly verdict: 'unknown'; readonly reason: PartReason };
