import { checkEntry } from './catalogue';
import type { FindingCode, Found } from './finding';

/** What a check found, with its code. */
export interface CodedFound extends Found {
  readonly code: FindingCode;
}

/** So many schools are named before the rest is only counted. */
const MOST_NAMED = 3;

/** One finding for those that their entry tells of together: of a column, or of a field; in the order of the first. */
export function toldTogether(found: readonly CodedFound[]): CodedFound[] {
  const groups = new Map<string, CodedFound[]>();
  for (const [index, one] of found.entries()) {
    const key = groupOf(one) ?? String(index);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map(asOne);
}

function groupOf({ code, cells, shown, details = {} }: CodedFound): string | undefined {
  const { together } = checkEntry(code);
  const [cell] = cells;
  if (!cell || together === undefined) return undefined;
  if (together === 'field') return `${code} ${details['field']}`;
  if (together === 'word') return `${code} ${details['field']} ${shown}`;
  return `${code} ${details['problem'] ?? ''} ${cell.sheet} ${cell.column}`;
}

function asOne(group: readonly CodedFound[]): CodedFound {
  const [first, ...others] = group;
  if (!first) throw new Error('A group of nothing');
  if (others.length === 0) return first;
  const schools = [...new Set(group.flatMap(({ details }) => details?.['school'] ?? []))];
  return {
    ...first,
    cells: group.flatMap(({ cells }) => cells.slice(0, 1)),
    about: group.flatMap(({ about = [] }) => about),
    details: {
      ...first.details,
      count: String(group.length),
      schools: schools.slice(0, MOST_NAMED).join('、'),
      schoolCount: String(schools.length),
    },
  };
}
