import type { Finding } from '../checks/finding';
import { type Detail, detailsIn } from '../reading/findings/details';
import { groupedBy } from '../workbook/grouped';

/** Findings that say the same of different places. */
export interface EqualFindings {
  readonly first: Finding;
  readonly all: readonly [Finding, ...Finding[]];
}

/** What tells the places of one problem apart, or says how much it is at one of them; not the problem. */
const OF_A_PLACE: ReadonlySet<Detail['kind']> = new Set<Detail['kind']>(['school', 'schools', 'place', 'amount']);

/** Findings with those together that say the same of several schools or cells, in the order of the first of each. */
export function equalFindings(findings: readonly Finding[]): EqualFindings[] {
  return [...groupedBy(findings, makeProblemKey).values()].map((all) => ({ first: all[0], all }));
}

function makeProblemKey({ code, check, explained, details }: Finding): string {
  const said = detailsIn(check.details, details).filter(({ kind }) => !OF_A_PLACE.has(kind));
  return JSON.stringify([code, explained, said.map(({ name, value }) => [name, value])]);
}
