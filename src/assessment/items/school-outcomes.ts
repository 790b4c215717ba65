import type { PlainPart } from '../../standards/part';
import type { School } from '../../statistics/county';
import type { Stage } from '../../statistics/stages';
import {
  type FailingSchool,
  outcome,
  type PartOutcome,
  type PartReason,
  type UnknownSchool,
  undecided,
} from './outcome';

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

/** A part about each school: it fails where one fails, and is met only where all are known to meet it. */
export function overSchools(
  part: PlainPart,
  outcomes: readonly SchoolOutcome[],
  whenNone: 'pass' | 'unknown',
): PartOutcome {
  const failing: FailingSchool[] = [];
  const unknown: UnknownSchool[] = [];
  const relaxations = new Set<string>();
  let met = 0;
  for (const one of outcomes) {
    if (one.verdict === 'unknown') {
      if (part.whereGiven && one.reason.code === 'missingField') continue;
      unknown.push(one);
    } else if (one.verdict === 'pass') met++;
    else failing.push({ school: one.school, stage: one.stage, ...one.at });
    if (one.relaxation !== undefined) relaxations.add(one.relaxation);
  }
  const of = met + failing.length + unknown.length;
  if (of === 0) {
    if (part.whereGiven || whenNone === 'unknown') return undecided(part, { code: 'noSchools', cells: [] });
    return outcome(part, 'pass', { schools: { met: 0, of: 0 } });
  }
  const known = {
    schools: { met, of },
    failing,
    unknown,
    cells: failing.flatMap(({ cells }) => cells),
    relaxations: [...relaxations],
  };
  if (failing.length > 0) return outcome(part, 'fail', known);
  if (unknown.length === 0) return outcome(part, 'pass', known);
  const cells = unknown.flatMap(({ reason }) => reason.cells);
  return outcome(part, 'unknown', {
    ...known,
    cells,
    reason: { code: 'schoolsUnknown', schools: unknown.length, cells },
  });
}
