import type { ResourceAssessment } from '../../../assessment/resources';
import type { ResourceCode } from '../../../standards/resource-item';
import type { SchoolType } from '../../../statistics/school-types';
import type { AnyStage } from '../../../statistics/stages';
import { ROW_VERDICTS, type RowVerdict, type SchoolRow } from './school-rows';

export type SchoolOrder = 'worst' | 'workbook' | 'name';
export const SCHOOL_ORDERS: readonly SchoolOrder[] = ['worst', 'workbook', 'name'];

/** Which schools the list shows, and in which order; `null` lets all through. */
export interface SchoolFilter {
  readonly text: string;
  readonly verdict: RowVerdict | null;
  readonly stage: AnyStage | null;
  readonly type: SchoolType['id'] | null;
  /** Schools that don't reach the limit of this item, or whose value isn't known. */
  readonly item: ResourceCode | null;
  readonly order: SchoolOrder;
}

export const NO_FILTER: SchoolFilter = {
  text: '',
  verdict: null,
  stage: null,
  type: null,
  item: null,
  order: 'worst',
};

/** The rows that pass the filter, in its order. */
export function filteredRows(
  rows: readonly SchoolRow[],
  filter: SchoolFilter,
  { items }: Pick<ResourceAssessment, 'items'>,
): SchoolRow[] {
  const itemIndex = filter.item === null ? null : items.findIndex(({ item }) => item.code === filter.item);
  const passing = rows.filter(
    (row) =>
      (filter.verdict === null || row.verdict === filter.verdict) &&
      (filter.stage === null || row.at.stage === filter.stage) &&
      (filter.type === null || row.at.school.type.id === filter.type) &&
      (itemIndex === null || row.short.includes(itemIndex)) &&
      saysAll(row, splitSearch(filter.text)),
  );
  return ordered(passing, filter.order);
}

/** How many rows each verdict has once all but the verdict is filtered. */
export function verdictCounts(
  rows: readonly SchoolRow[],
  filter: SchoolFilter,
  resources: Pick<ResourceAssessment, 'items'>,
): Readonly<Record<RowVerdict, number>> {
  const counts = { pass: 0, fail: 0, unknown: 0, excluded: 0 };
  for (const { verdict } of filteredRows(rows, { ...filter, verdict: null, order: 'workbook' }, resources)) {
    counts[verdict]++;
  }
  return counts;
}

function splitSearch(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

function saysAll({ at: { school } }: SchoolRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const name = school.name.normalize('NFKC').toLowerCase();
  const code = school.code ?? '';
  return words.every((word) => name.includes(word) || code.includes(word));
}

function ordered(rows: SchoolRow[], order: SchoolOrder): SchoolRow[] {
  switch (order) {
    case 'workbook':
      return rows;
    case 'name':
      return rows.sort((a, b) => BY_NAME.compare(a.at.school.name, b.at.school.name));
    case 'worst':
      return rows.sort(worstFirst);
  }
}

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });

function worstFirst(a: SchoolRow, b: SchoolRow): number {
  return (
    ROW_VERDICTS.indexOf(a.verdict) - ROW_VERDICTS.indexOf(b.verdict) ||
    a.worst - b.worst ||
    b.short.length - a.short.length
  );
}
