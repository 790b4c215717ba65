import type { SheetReading } from '../reader';
import { joinRecords, type SchoolRecord } from '../rows/school-record';
import { findAge, olderTables } from '../tables/older-tables';
import { normalisedSchoolName } from '../text/header-text';
import { schoolYearIn } from '../text/titles';
import type { Counties } from './counties';
import type { CountyPopulation, Doubt, Population } from './population';
import type { PlacedTable } from './population-rows';
import { belongsTo, isUnplaced } from './whose-table';

/** A row of a county with the year that it is of; `null`: the year to check, as nothing makes it older. */
interface DatedRow {
  readonly record: SchoolRecord;
  readonly year: number | null;
  readonly said: string;
}

/** The years of a county's rows: the latest is checked, the one before compared with, the others are left out. */
export function findYears(
  tables: readonly PlacedTable[],
  county: string | null,
  { of, names }: Counties,
): CountyPopulation | Doubt {
  const isOwn = (record: SchoolRecord) => county === null || of.get(record) === county;
  const countyTables = tables.filter(({ reading }) => {
    const records = joinRecords(reading);
    return records.length === 0 || records.some(isOwn);
  });
  const older = olderTables(countyTables.map(({ reading }) => reading));
  const takes = (reading: SheetReading) => belongsTo(reading, county, tables, names, isOwn);
  const unplaced =
    names.length > 1 ? tables.flatMap(({ reading }) => (isUnplaced(reading, names) ? [reading] : [])) : [];
  if (older.size === 0 && !countyTables.some(namesYears)) {
    return { now: { county, year: null, holds: isOwn, takes }, before: null, years: [], unplaced };
  }
  const dated = countyTables.flatMap((table) => datedRows(table, isOwn, older.get(table.reading)?.year ?? null));
  const stated = dated.filter(({ said }) => said !== '');
  const years = new Set(dated.flatMap(({ year }) => year ?? []));
  const latest = stated.length > 0 ? Math.max(...stated.flatMap(({ year }) => year ?? [])) : null;
  const isNow = ({ year }: DatedRow) => year === null || year === latest;
  const earlier = [...years].filter((year) => year !== latest).sort((a, b) => b - a);
  const doubt = doubtOfYears(tables, dated, earlier, latest);
  if (doubt) return doubt;
  const [last] = earlier;
  const current = latest ?? findLatest(countyTables, older);
  const all = earlier.length === 0 ? [] : [current, ...earlier];
  const population = (year: number | null, holds: (row: DatedRow) => boolean): Population => {
    const records = new Set(dated.filter(holds).map(({ record }) => record));
    return {
      county,
      year: year === null || earlier.length === 0 ? null : String(year),
      holds: (record) => records.has(record),
      takes,
    };
  };
  return {
    now: population(current, isNow),
    before: last === undefined ? null : population(last, ({ year }) => year === last),
    years: all.flatMap((year) => (year === null ? [] : String(year))),
    unplaced,
  };
}

/** Whether a row says what year it is of; in most workbooks none does. */
function namesYears({ reading }: PlacedTable): boolean {
  return joinRecords(reading).some(({ words }) => words.year !== '');
}

/** The year that the newest tables name. */
function findLatest(tables: readonly PlacedTable[], older: ReadonlyMap<SheetReading, unknown>): number | null {
  const years = tables.flatMap(({ reading }) => (older.has(reading) ? [] : (findAge(reading).year ?? [])));
  return years.length === 0 ? null : Math.max(...years);
}

/** So many years at most are those of a column of years; more, or earlier ones, are when schools were founded. */
const MOST_YEARS = 6;
const FIRST_YEAR = 2000;

function datedRows(
  { reading }: PlacedTable,
  isOwn: (record: SchoolRecord) => boolean,
  ofTable: number | null,
): DatedRow[] {
  const countyRecords = joinRecords(reading).filter(isOwn);
  const words = new Set(countyRecords.map(({ words: { year } }) => year));
  const read = new Map([...words].map((word) => [word, yearIn(word)]));
  const years = new Set([...read.values()].flatMap((year) => year ?? []));
  const isColumn = years.size > 0 && years.size <= MOST_YEARS && Math.min(...years) >= FIRST_YEAR;
  if (!isColumn || reading.recognised.kind === 'form')
    return countyRecords.map((record) => ({ record, year: ofTable, said: '' }));
  return countyRecords.map((record) => {
    const { year } = record.words;
    return { record, year: read.get(year) ?? ofTable, said: year || '-' };
  });
}

/** 2024, 2024年, 2023-2024学年 (which is 2023's). */
function yearIn(text: string): number | null {
  const year = schoolYearIn([text.normalize('NFKC').replace(/\s/g, '')]);
  return year === null ? null : Number(year);
}

function doubtOfYears(
  _tables: readonly PlacedTable[],
  dated: readonly DatedRow[],
  earlier: readonly number[],
  latest: number | null,
): Doubt | undefined {
  if (earlier.length === 0 || latest === null) return undefined;
  const years = [latest, ...earlier].join('、');
  const open = dated.find(({ said, year }) => said !== '' && year === null);
  if (open) {
    const { cell, name } = open.record;
    return { at: cell, shown: name, details: { why: 'yearless', years } };
  }
  const ofColumns = dated.filter(({ said }) => said !== '');
  const now = new Set(ofColumns.filter(({ year }) => year === latest).flatMap(({ record }) => makeRecordKeys(record)));
  const before = ofColumns.filter(({ year }) => year === earlier[0]);
  const [first] = before;
  if (!first || before.some(({ record }) => makeRecordKeys(record).some((key) => now.has(key)))) return undefined;
  const { cell, name } = first.record;
  return { at: cell, shown: name, details: { why: 'years', years } };
}

function makeRecordKeys({ code, name }: SchoolRecord): string[] {
  return [...(code === null ? [] : [code]), normalisedSchoolName(name)];
}
