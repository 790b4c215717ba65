import { exact } from '../statistics/exact';
import type { FieldId } from '../statistics/fields';
import { headerText } from './header-text';
import type { SchoolRecord } from './school-record';
import type { Table } from './tables';

/**
 * A column that just says 艺术 may be the sum of all arts (艺术 = 音乐 + 美术 …) or the subject of that name. Addition
 * tells: where some row has less than its music and fine art together, it is the subject, to be added to them.
 */
export function settleArtColumn(table: Table, records: readonly SchoolRecord[]): readonly SchoolRecord[] {
  const column = table.columns.find(({ role }) => role === 'artTeachers');
  const lastWords = column && headerText(column.header.split(' → ').at(-1) ?? '').words;
  return lastWords === '艺术' ? settleArt(records) : records;
}

/** The same for records of which a figure just says 艺术. */
export function settleArt(records: readonly SchoolRecord[]): readonly SchoolRecord[] {
  if (!records.some(hasLessThanItsParts)) return records;
  return records.map((record) => ({
    ...record,
    figures: record.figures.map((recorded) =>
      recorded.field === 'artTeachers' ? { ...recorded, field: 'ownArtTeachers' as const } : recorded,
    ),
  }));
}

function hasLessThanItsParts(record: SchoolRecord): boolean {
  const parts = amount(record, 'musicTeachers').add(amount(record, 'fineArtTeachers'));
  return amount(record, 'artTeachers').compare(parts) < 0;
}

function amount({ figures }: SchoolRecord, field: FieldId) {
  const figure = figures.find((recorded) => recorded.field === field)?.figure;
  return figure?.kind === 'known' ? exact(figure.value) : exact(0);
}
