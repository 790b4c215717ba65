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
  const counted = part.whereGiven ? outcomes.filter((one) => !isAbsent(one)) : outcomes;
  if (counted.length === 0) {
    if (part.whereGiven || whenNone === 'unknown') return undecided(part, { code: 'noSchools', cells: [] });
    return outcome(part, 'pass', { schools: { met: 0, of: 0 } });
  }
  const failing: FailingSchool[] = [];
  const unknown: UnknownSchool[] = [];
  const relaxations = new Set<string>();
  for (const one of counted) {
    const { school, stage, relaxation } = one;
    if (one.verdict === 'fail') failing.push({ school, stage, ...one.at });
    if (one.verdict === 'unknown') unknown.push({ school, stage, reason: one.reason });
    if (relaxation) relaxations.add(relaxation);
  }
  const known = {
    schools: { met: counted.length - failing.length - unknown.length, of: counted.length },
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

function isAbsent(one: SchoolOutcome): boolean {
  return one.verdict === 'unknown' && one.reason.code === 'missingField';
}
