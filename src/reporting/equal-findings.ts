import type { Finding } from '../checks/finding';

/** Findings that say the same of different places. */
export interface EqualFindings {
  readonly first: Finding;
  readonly all: readonly [Finding, ...Finding[]];
}

/** What tells the places of one problem apart, not the problem. */
const OF_A_PLACE: ReadonlySet<string> = new Set(['school', 'stage', 'place']);

/** Findings with those together that say the same of several schools or cells, in the order of the first of each. */
export function equalFindings(findings: readonly Finding[]): EqualFindings[] {
  const groups = new Map<string, EqualFindings>();
  for (const finding of findings) {
    const key = problemOf(finding);
    const known = groups.get(key);
    groups.set(key, known ? { ...known, all: [...known.all, finding] } : { first: finding, all: [finding] });
  }
  return [...groups.values()];
}

function problemOf({ code, explained, details }: Finding): string {
  const said = Object.entries(details).filter(([name]) => !OF_A_PLACE.has(name));
  return JSON.stringify([code, explained, said]);
}
