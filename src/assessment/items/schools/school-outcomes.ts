import type { SchoolsPart } from '../../../standards/part';
import type { School } from '../../../statistics/county';
import type { Context } from '../context';
import { type FailingSchool, makeUndecided, ofSchools, type SchoolsOutcome, type UnknownSchool } from '../outcome';
import { type ChosenSchool, chosenSchool } from './school-choice';
import { type SchoolOutcome, unknownAt } from './school-outcome';

/** What comes of a part at each school that it is about. */
export function outcomesOver(
  part: SchoolsPart,
  { statistics, standard, kept }: Context,
  judge: (school: School) => readonly SchoolOutcome[],
): SchoolOutcome[] {
  const known = kept?.of(standard, part);
  const all: SchoolOutcome[] = [];
  for (const school of statistics.schools) {
    let keptOutcome = known?.get(school);
    if (!keptOutcome) {
      const chosen = chosenSchool(part.schools, school);
      keptOutcome = chosen ? ofChosen(chosen, judge(chosen.school)) : NONE;
      known?.set(school, keptOutcome);
    }
    for (const each of keptOutcome) all.push(each);
  }
  return all;
}

/** A school that may not be one of those asked passes if it meets what is asked, and else can't be decided. */
function ofChosen({ school, unclear }: ChosenSchool, outcomes: readonly SchoolOutcome[]): readonly SchoolOutcome[] {
  const isMet = outcomes.every(({ verdict }) => verdict === 'pass');
  return !unclear || isMet ? outcomes : [unknownAt(school, null, unclear)];
}

const NONE: readonly SchoolOutcome[] = [];

/** What it means that no school is concerned; `notApplicable`: the county's list of schools shows none. */
export type WhenNone = 'pass' | 'notApplicable' | 'unknown';

/** A part about each school: it fails where one fails, and is met only where all are known to meet it. */
export function overSchools(part: SchoolsPart, outcomes: readonly SchoolOutcome[], whenNone: WhenNone): SchoolsOutcome {
  const failing: FailingSchool[] = [];
  const unknown: UnknownSchool[] = [];
  const relaxations = new Set<string>();
  let met = 0;
  for (const each of outcomes) {
    if (each.verdict === 'unknown') {
      if (part.whereGiven && each.reason.code === 'missingField') continue;
      unknown.push(each);
    } else if (each.verdict === 'pass') met++;
    else failing.push({ school: each.school, stage: each.stage, ...each.at });
    if (each.relaxation !== undefined) relaxations.add(each.relaxation);
  }
  const schoolCount = met + failing.length + unknown.length;
  if (schoolCount === 0) {
    if (part.whereGiven || whenNone === 'unknown') {
      return ofSchools(part, makeUndecided(part, { code: 'noSchools', cells: [] }));
    }
    const reason = whenNone === 'notApplicable' ? ({ code: 'noneListed', cells: [] } as const) : null;
    return ofSchools(part, { verdict: 'pass', schools: { met: 0, of: 0 }, reason });
  }
  const known = {
    schools: { met, of: schoolCount },
    failing,
    unknown,
    cells: failing.flatMap(({ cells }) => cells),
    relaxations: [...relaxations],
  };
  if (failing.length > 0) return ofSchools(part, { verdict: 'fail', ...known });
  if (unknown.length === 0) return ofSchools(part, { verdict: 'pass', ...known });
  const cells = unknown.flatMap(({ reason }) => reason.cells);
  return ofSchools(part, {
    verdict: 'unknown',
    ...known,
    cells,
    reason: { code: 'schoolsUnknown', schools: unknown.length, cells },
  });
}
