import type { Finding } from '../checks/finding';

/** Findings that say the same of different places. */
export interface EqualFindings {
  readonly first: Finding;
  readonly all: readonly [Finding, ...Finding[]];
}

/** What tells the places of one problem apart, not the problem. */
const OF_A_PLACE: ReadonlySet<string> = new Set(['school', 'stage', 'place', 'schools', 'schoolCount', 'count']);

/** How much it is at one place. */
const AMOUNTS: ReadonlySet<string> = new Set([
  ...['given', 'total', 'sum', 'all', 'number', 'own', 'usual', 'least', 'peers', 'before', 'now', 'change'],
  ...['students', 'teachers', 'ours'],
]);

/** Findings with those together that say the same of several schools or cells, in the order of the first of each. */
export function equalFindings(findings: readonly Finding[]): EqualFindings[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = problemOf(finding);
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((all) => ({ first: all[0], all }));
}

function problemOf({ code, explained, details }: Finding): string {
  const said = Object.entries(details).filter(([name]) => !OF_A_PLACE.has(name) && !AMOUNTS.has(name));
  return JSON.stringify([code, explained, said]);
}
