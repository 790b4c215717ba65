import type { CellReference } from '../../workbook/cells';
import { fileLabelOf } from '../../workbook/together';
import { answeredCounties, type CountiesAnswered } from '../profile/answers';
import type { Profile } from '../profile/profile';
import type { SheetReading } from '../reader';
import type { SchoolRecord } from '../rows/school-record';
import { ageOf, olderTables } from '../tables/older-tables';
import { normalisedSchoolName } from '../text/header-text';
import { countyOfName, mayBeCity, schoolYearIn } from '../text/titles';
import { countiesOfTotals, isSameCounty, type PlacedRow, type PlacedTable, placedTables } from './population-rows';

/** One county in one year: the rows and tables of the workbook that are about it. */
export interface Population {
  /** `null` where the workbook has one county, whatever it is called. */
  readonly county: string | null;
  /** `null` where the rows themselves don't tell it. */
  readonly year: string | null;
  /** Whether a row is its; rows of every other population are not. */
  readonly holds: (record: SchoolRecord) => boolean;
  /** Whether a table without rows of schools (county figures, a form's further sheets) is its. */
  readonly takes: (reading: SheetReading) => boolean;
}

/** A county with the year to check, and the one before to compare with. */
export interface CountyPopulation {
  readonly now: Population;
  readonly before: Population | null;
  /** Every year that the workbook has of it, the latest first; one or none says nothing. */
  readonly years: readonly string[];
  /** Tables of county figures of which nobody can say whose they are. */
  readonly unplaced: readonly SheetReading[];
}

/** Why populations can't be told apart: asked before anything is computed. */
export interface Doubt {
  readonly why: DoubtReason;
  readonly at: CellReference | { readonly sheet: string };
  readonly shown: string;
  readonly details: Readonly<Record<string, string>>;
}

export type DoubtReason =
  /** Some rows name a county, others don't. */
  | 'unnamed'
  /** What stands where the county should is none. */
  | 'unclear'
  /** Title, sheet and column name different counties. */
  | 'contradiction'
  /** Sums of several counties stand among the rows, and nothing says whose each row is. */
  | 'totals'
  /** A county without a single enrolment, beside others that have them. */
  | 'incomplete'
  /** Some rows name a year, others don't. */
  | 'yearless'
  /** Rows of different years without a school in common. */
  | 'years';

export type Populations =
  | { readonly kind: 'one'; readonly county: string | null }
  | { readonly kind: 'several'; readonly counties: readonly CountyPopulation[] }
  | { readonly kind: 'open'; readonly doubt: Doubt };

/** The counties and years of a workbook, by everything that names them; the user's answer comes before all evidence. */
export function populationsIn(readings: readonly SheetReading[], profile: Profile): Populations {
  const tables = placedTables(readings, profile);
  const found = countiesOf(tables, profile);
  if ('why' in found) return { kind: 'open', doubt: found };
  const counties: CountyPopulation[] = [];
  for (const county of found.names) {
    const ofCounty = yearsOf(tables, county, found);
    if ('why' in ofCounty) return { kind: 'open', doubt: ofCounty };
    counties.push(ofCounty);
  }
  const [only, ...others] = counties;
  const isOne = only !== undefined && others.length === 0 && only.before === null && only.years.length <= 1;
  return isOne || !only ? { kind: 'one', county: found.only } : { kind: 'several', counties };
}

/** Whose each row is. */
interface Counties {
  /** `null` alone: all are one county's. */
  readonly names: readonly (string | null)[];
  /** What the one county is called, where all that name one agree. */
  readonly only: string | null;
  readonly of: ReadonlyMap<SchoolRecord, string>;
}

function countiesOf(tables: readonly PlacedTable[], profile: Profile): Counties | Doubt {
  const answers = answeredCounties(profile);
  if (answers.take === 'one') return oneCounty(tables, null);
  const rows = tables.flatMap((table) => table.rows.map((row) => answered(row, table, answers)));
  const clash = answers.take === undefined ? contradictionIn(tables) : undefined;
  if (clash) return clash;
  const names = [...new Set(rows.flatMap(({ county }) => county ?? []))];
  const unclear = rows.find((row) => row.unclear !== null);
  if (unclear && answers.unnamed === undefined) {
    return doubtAt('unclear', unclear.record, unclear.unclear ?? '', names);
  }
  const [only, ...others] = names;
  if (only === undefined || others.length === 0) return ofOneName(tables, rows, only ?? null, answers);
  const of = new Map<SchoolRecord, string>();
  const schools = new SchoolsByCounty(rows);
  for (const { record, county } of rows) {
    const own = county ?? schools.countyOf(record) ?? answers.unnamed;
    if (own === undefined) return unnamed(rows, names);
    of.set(record, own);
  }
  const all = [...new Set([...names, ...of.values()])];
  return incomplete(rows, of, all) ?? { names: all, only: null, of };
}

/** A row as the user's answers have it: by its column, or by its table's title. */
function answered(row: PlacedRow, { place }: PlacedTable, { take }: CountiesAnswered): PlacedRow {
  return take === 'title' && place !== null ? { ...row, county: place, unclear: null } : row;
}

/** All name one county, or none does; some cells of its column that are empty are asked about. */
function ofOneName(
  tables: readonly PlacedTable[],
  rows: readonly PlacedRow[],
  only: string | null,
  { unnamed: unnamedCounty }: CountiesAnswered,
): Counties | Doubt {
  const totals = tables.find((table) => new Set(countiesOfTotals(table.reading)).size > 1);
  if (totals && rows.every(({ from }) => from !== 'column')) {
    const names = [...new Set(countiesOfTotals(totals.reading))];
    const { sheet } = totals.reading.recognised;
    return { why: 'totals', at: { sheet }, shown: sheet, details: { counties: names.join('、'), why: 'totals' } };
  }
  const isPartly = tables.some(
    (table) => table.rows.some(({ from, county }) => isSaid(from) && county !== null) && table.rows.some(isUnnamed),
  );
  if (isPartly && only !== null && unnamedCounty === undefined)
    return unnamed(
      rows.filter((row) => isSaid(row.from)),
      [only],
    );
  const assigned = new Map<SchoolRecord, string>();
  if (isPartly && unnamedCounty !== undefined && only !== null && unnamedCounty !== only) {
    for (const { record, county } of rows) assigned.set(record, county ?? unnamedCounty);
    return { names: [only, unnamedCounty], only: null, of: assigned };
  }
  return oneCounty(tables, only);
}

function isSaid(from: PlacedRow['from']): boolean {
  return from === 'column' || from === 'heading';
}

function isUnnamed({ from, county }: PlacedRow): boolean {
  return isSaid(from) && county === null;
}

function oneCounty(tables: readonly PlacedTable[], only: string | null): Counties {
  const places = [...new Set(tables.flatMap(({ place }) => place ?? []))];
  const [place, ...others] = places;
  const agreed = place !== undefined && others.length === 0 ? place : null;
  return { names: [null], only: only ?? agreed, of: new Map() };
}

function unnamed(rows: readonly PlacedRow[], names: readonly string[]): Doubt {
  const without = rows.filter(({ county }) => county === null);
  const [first] = without;
  if (!first) throw new Error('Every row names its county');
  return doubtAt('unnamed', first.record, first.record.name, names, { rows: String(without.length) });
}

function doubtAt(
  why: DoubtReason,
  { cell }: SchoolRecord,
  shown: string,
  names: readonly string[],
  details: Readonly<Record<string, string>> = {},
): Doubt {
  return { why, at: cell, shown, details: { ...details, why, counties: names.join('、') } };
}

/** A title or a sheet's name that names another county than the table's rows do; a city's name stands above counties. */
function contradictionIn(tables: readonly PlacedTable[]): Doubt | undefined {
  for (const { rows, place, contradiction } of tables) {
    if (contradiction) return contrary(contradiction.at, contradiction.one, contradiction.other);
    const row = rows.find(({ from, county }) => from === 'column' && county !== null && !agrees(place, county));
    if (row && place !== null) return contrary(row.record.cell, place, row.county ?? '');
  }
  return undefined;
}

function agrees(place: string | null, county: string): boolean {
  return place === null || isSameCounty(place, county) || mayBeCity(place);
}

function contrary(at: Doubt['at'], one: string, other: string): Doubt {
  const counties = `${one}、${other}`;
  return { why: 'contradiction', at, shown: other, details: { why: 'contradiction', counties, one, other } };
}

/** The county of a school that another table names: by its code, else by a name that one county alone has. */
class SchoolsByCounty {
  private readonly byCode = new Map<string, Set<string>>();
  private readonly byName = new Map<string, Set<string>>();

  constructor(rows: readonly PlacedRow[]) {
    for (const { record, county } of rows) {
      if (county === null) continue;
      note(this.byName, normalisedSchoolName(record.name), county);
      if (record.code !== null) note(this.byCode, record.code, county);
    }
  }

  countyOf({ code, name }: SchoolRecord): string | undefined {
    return (
      single(code === null ? undefined : this.byCode.get(code)) ?? single(this.byName.get(normalisedSchoolName(name)))
    );
  }
}

function note(counties: Map<string, Set<string>>, key: string, county: string): void {
  counties.set(key, (counties.get(key) ?? new Set()).add(county));
}

function single(counties: ReadonlySet<string> | undefined): string | undefined {
  const [only, ...others] = counties ?? [];
  return others.length === 0 ? only : undefined;
}

/** A "county" without one enrolment beside others that have them is a slip in a title, more likely than a county. */
function incomplete(
  rows: readonly PlacedRow[],
  of: ReadonlyMap<SchoolRecord, string>,
  names: readonly string[],
): Doubt | undefined {
  const withStudents = new Set(rows.filter(({ record }) => hasStudents(record)).map(({ record }) => of.get(record)));
  if (withStudents.size === 0) return undefined;
  const lacking = names.find((name) => !withStudents.has(name));
  const first = rows.find(({ record }) => of.get(record) === lacking);
  if (lacking === undefined || !first) return undefined;
  return doubtAt('incomplete', first.record, lacking, names, { county: lacking });
}

function hasStudents({ figures }: SchoolRecord): boolean {
  return figures.some(({ field, figure }) => field === 'students' && figure.kind === 'known');
}

/** A row of a county with the year that it is of; `null`: the year to check, as nothing makes it older. */
interface DatedRow {
  readonly record: SchoolRecord;
  readonly year: number | null;
  readonly said: string;
}

/** The years of a county's rows: the latest is checked, the one before compared with, the others are left out. */
function yearsOf(
  tables: readonly PlacedTable[],
  county: string | null,
  { of, names }: Counties,
): CountyPopulation | Doubt {
  const isOwn = (record: SchoolRecord) => county === null || of.get(record) === county;
  const own = tables.filter(({ rows }) => rows.length === 0 || rows.some(({ record }) => isOwn(record)));
  const older = olderTables(own.map(({ reading }) => reading));
  const dated = own.flatMap((table) => datedRows(table, isOwn, older.get(table.reading)?.year ?? null));
  const stated = dated.filter(({ said }) => said !== '');
  const years = new Set(dated.flatMap(({ year }) => year ?? []));
  const latest = stated.length > 0 ? Math.max(...stated.flatMap(({ year }) => year ?? [])) : null;
  const isNow = ({ year }: DatedRow) => year === null || year === latest;
  const earlier = [...years].filter((year) => year !== latest).sort((a, b) => b - a);
  const doubt = doubtOfYears(tables, dated, earlier, latest);
  if (doubt) return doubt;
  const [last] = earlier;
  const current = latest ?? latestOf(own, older);
  const all = earlier.length === 0 ? [] : [current, ...earlier];
  const population = (year: number | null, holds: (row: DatedRow) => boolean): Population => {
    const records = new Set(dated.filter(holds).map(({ record }) => record));
    return {
      county,
      year: year === null || earlier.length === 0 ? null : String(year),
      holds: (record) => records.has(record),
      takes: (reading) => isOf(reading, county, tables, names, isOwn),
    };
  };
  return {
    now: population(current, isNow),
    before: last === undefined ? null : population(last, ({ year }) => year === last),
    years: all.flatMap((year) => (year === null ? [] : String(year))),
    unplaced: names.length > 1 ? tables.flatMap(({ reading }) => (isUnplaced(reading, names) ? [reading] : [])) : [],
  };
}

/** The year that the newest tables name. */
function latestOf(tables: readonly PlacedTable[], older: ReadonlyMap<SheetReading, unknown>): number | null {
  const years = tables.flatMap(({ reading }) => (older.has(reading) ? [] : (ageOf(reading).year ?? [])));
  return years.length === 0 ? null : Math.max(...years);
}

/** So many years at most are those of a column of years; more, or earlier ones, are when schools were founded. */
const MOST_YEARS = 6;
const FIRST_YEAR = 2000;

function datedRows(
  { rows, reading }: PlacedTable,
  isOwn: (record: SchoolRecord) => boolean,
  ofTable: number | null,
): DatedRow[] {
  const own = rows.map(({ record }) => record).filter(isOwn);
  const words = new Set(own.map(({ words: { year } }) => year));
  const read = new Map([...words].map((word) => [word, yearIn(word)]));
  const years = new Set([...read.values()].flatMap((year) => year ?? []));
  const isColumn = years.size > 0 && years.size <= MOST_YEARS && Math.min(...years) >= FIRST_YEAR;
  if (!isColumn || reading.recognised.kind === 'form')
    return own.map((record) => ({ record, year: ofTable, said: '' }));
  return own.map((record) => {
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
  tables: readonly PlacedTable[],
  dated: readonly DatedRow[],
  earlier: readonly number[],
  latest: number | null,
): Doubt | undefined {
  if (earlier.length === 0 || latest === null) return undefined;
  const years = [latest, ...earlier].join('、');
  const open = dated.find(({ said, year }) => said !== '' && year === null);
  if (open) {
    const { cell, name } = open.record;
    return { why: 'yearless', at: cell, shown: name, details: { why: 'yearless', years } };
  }
  const ofColumns = dated.filter(({ said }) => said !== '');
  const now = new Set(ofColumns.filter(({ year }) => year === latest).flatMap(({ record }) => keysOf(record)));
  const before = ofColumns.filter(({ year }) => year === earlier[0]);
  const [first] = before;
  if (!first || before.some(({ record }) => keysOf(record).some((key) => now.has(key)))) return undefined;
  const { cell, name } = first.record;
  return { why: 'years', at: cell, shown: name, details: { why: 'years', years, tables: String(tables.length) } };
}

function keysOf({ code, name }: SchoolRecord): string[] {
  return [...(code === null ? [] : [code]), normalisedSchoolName(name)];
}

/** Whether a table without schools in its rows is a county's: what its sheet and file say, else the form it goes on. */
function isOf(
  reading: SheetReading,
  county: string | null,
  tables: readonly PlacedTable[],
  names: readonly (string | null)[],
  isOwn: (record: SchoolRecord) => boolean,
): boolean {
  if (county === null) return true;
  const { kind, sheet } = reading.recognised;
  if (kind !== 'form') return isUnplaced(reading, names) ? kind !== 'countyFacts' : countyNamed(reading) === county;
  const label = fileLabelOf(sheet);
  const forms = tables.filter((table) => table.reading.recognised.kind === 'form' && table.rows.length > 0);
  const at = tables.findIndex((table) => table.reading === reading);
  const first =
    (label === undefined
      ? undefined
      : forms.find(({ reading: { recognised } }) => fileLabelOf(recognised.sheet) === label)) ??
    forms.findLast((form) => tables.indexOf(form) <= at);
  return first?.rows.some(({ record }) => isOwn(record)) ?? true;
}

function countyNamed({ recognised: { sheet } }: SheetReading): string | null {
  return countyOfName(sheet);
}

function isUnplaced(reading: SheetReading, names: readonly (string | null)[]): boolean {
  const { recognised, records = [], classes = [] } = reading;
  if (recognised.kind === 'form' || records.length + classes.length > 0) return false;
  const named = countyNamed(reading);
  return named === null || !names.includes(named);
}
