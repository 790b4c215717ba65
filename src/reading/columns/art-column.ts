import { exact, shownDecimal } from '../../statistics/exact';
import type { FieldId } from '../../statistics/fields';
import type { Report } from '../findings';
import { SUM_BELOW_PARTS } from '../findings/columns';
import type { SchoolRecord } from '../rows/school-record';

/**
 * A column that says just 艺术 may be the sum of all arts (艺术 = 音乐 + 美术 …) or the subject of that name. Addition tells: where no
 * more rows are the sum than have less than their music and fine art together, it is the subject, to be added to them. A sum that is smaller
 * than its parts in some rows is none there: the parts count.
 */
export function settleArt(
  records: readonly SchoolRecord[],
  report: Report,
  mayBeSubject: boolean,
): readonly SchoolRecord[] {
  const withParts = records.filter((record) => given(record, 'artTeachers') && sumArtParts(record).compare(0) > 0);
  const below = withParts.filter(hasLessThanItsParts);
  if (below.length === 0) return records;
  const isSubject = mayBeSubject && below.length >= withParts.filter(isItsParts).length;
  if (isSubject) return records.map(asSubject);
  return records.map((record) => (below.includes(record) ? withoutSum(record, report) : record));
}

function asSubject(record: SchoolRecord): SchoolRecord {
  const figures = record.figures.map((recorded) =>
    recorded.field === 'artTeachers' ? { ...recorded, field: 'ownArtTeachers' as const } : recorded,
  );
  return { ...record, figures };
}

function withoutSum(record: SchoolRecord, report: Report): SchoolRecord {
  const sum = record.figures.find(({ field }) => field === 'artTeachers')?.figure;
  const [cell] = sum?.cells ?? [];
  if (cell && sum?.kind === 'known')
    report(SUM_BELOW_PARTS, cell, shownDecimal(sum.value), { parts: sumArtParts(record).toString() });
  return { ...record, figures: record.figures.filter(({ field }) => field !== 'artTeachers') };
}

function isItsParts(record: SchoolRecord): boolean {
  return amount(record, 'artTeachers').compare(sumArtParts(record)) === 0;
}

function hasLessThanItsParts(record: SchoolRecord): boolean {
  return amount(record, 'artTeachers').compare(sumArtParts(record)) < 0;
}

function sumArtParts(record: SchoolRecord) {
  return amount(record, 'musicTeachers').add(amount(record, 'fineArtTeachers'));
}

function given({ figures }: SchoolRecord, field: FieldId): boolean {
  return figures.some((recorded) => recorded.field === field && recorded.figure.kind === 'known');
}

function amount({ figures }: SchoolRecord, field: FieldId) {
  const figure = figures.find((recorded) => recorded.field === field)?.figure;
  return figure?.kind === 'known' ? exact(figure.value) : exact(0);
}
