import type { Several } from '../reading/findings/definition';
import { type Detail, detailsIn } from '../reading/findings/details';
import { groupedBy } from '../workbook/grouped';
import { checkEntry } from './catalogue';
import type { FindingCode } from './finding';
import type { Found } from './found';

/** What a check found, with its code; `several`: told of together. */
export interface CodedFound extends Found {
  readonly code: FindingCode;
  readonly several?: Several;
}

/** One finding for those that their check tells of together: of a column, or of a field; in the order of the first. */
export function toldTogether(found: readonly CodedFound[]): CodedFound[] {
  const groups = groupedBy(found, (each, index) => problemIn(each) ?? String(index));
  return [...groups.values()].map(asOne);
}

/** The details of what was found, with the kinds that its check gives them. */
export function detailsOfFound({ code, details }: Pick<CodedFound, 'code' | 'details'>): readonly Detail[] {
  return detailsIn(checkEntry(code).details, details);
}

/** The name of the field that it is about; empty where it is about none. */
export function fieldIn(details: readonly Detail[]): string {
  return details.find((detail) => detail.kind === 'field')?.value.name ?? '';
}

/** Which of the problems of its check it is, where the check has several: its detail `problem`. */
export function wordIn(details: readonly Detail[]): string {
  const problem = details.find(({ name }) => name === 'problem');
  return problem?.kind === 'word' ? problem.value : '';
}

export function schoolIn(details: readonly Detail[]): string | undefined {
  return details.find((detail) => detail.kind === 'school')?.value;
}

function problemIn(found: CodedFound): string | undefined {
  const { code, cells, shown } = found;
  const { together } = checkEntry(code);
  const [cell] = cells;
  if (!cell || together === undefined) return undefined;
  const details = detailsOfFound(found);
  if (together === 'field') return `${code} ${fieldIn(details)}`;
  if (together === 'word') return `${code} ${fieldIn(details)} ${shown}`;
  return `${code} ${wordIn(details)} ${cell.sheet} ${cell.column}`;
}

function asOne(group: readonly CodedFound[]): CodedFound {
  const [first, ...others] = group;
  if (!first) throw new Error('A group of nothing');
  if (others.length === 0) return first;
  const schools = [...new Set(group.flatMap((each) => schoolIn(detailsOfFound(each)) ?? []))];
  return {
    ...first,
    cells: group.flatMap(({ cells }) => cells.slice(0, 1)),
    about: group.flatMap(({ about = [] }) => about),
    several: { count: group.length, schools },
  };
}
