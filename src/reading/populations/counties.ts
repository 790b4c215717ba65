import type { DoubtDetails } from '../findings/populations';
import { answeredCounties, type CountiesAnswered } from '../profile/answers';
import type { Profile } from '../profile/profile';
import { joinRecords, type SchoolRecord } from '../rows/school-record';
import { normalisedSchoolName } from '../text/header-text';
import { mayBeCity } from '../text/titles';
import type { Doubt } from './population';
import { countiesOfTotals, isSameCounty, type PlacedRow, type PlacedTable } from './population-rows';

/** Whose each row is. */
export interface Counties {
  /** `null` alone: all are one county's. */
  readonly names: readonly (string | null)[];
  /** What the one county is called, where all that name one agree. */
  readonly only: string | null;
  readonly of: ReadonlyMap<SchoolRecord, string>;
}

/** The counties of all rows, by what names them; the user's answer comes before all evidence. */
export function findCounties(tables: readonly PlacedTable[], profile: Profile): Counties | Doubt {
  const answers = answeredCounties(profile);
  if (answers.take === 'one') return oneCounty(tables, null);
  const clash = answers.take === undefined ? contradictionIn(tables) : undefined;
  if (clash) return clash;
  const names = namesIn(tables, answers);
  const unclear = rowsThatSay(tables, answers).find((row) => row.unclear !== null);
  if (unclear && answers.unnamed === undefined) {
    return doubtAt('unclear', unclear.record, unclear.unclear ?? '', names);
  }
  const [only, ...others] = names;
  if (only === undefined || others.length === 0) return ofOneName(tables, only ?? null, answers);
  const rows = tables.flatMap((table) => answered(table, answers));
  const countyByRecord = new Map<SchoolRecord, string>();
  const schools = new SchoolsByCounty(rows);
  for (const { record, county } of rows) {
    const countyHere = county ?? schools.findRecordCounty(record) ?? answers.unnamed;
    if (countyHere === undefined) return unnamed(rows, names);
    countyByRecord.set(record, countyHere);
  }
  const all = [...new Set([...names, ...countyByRecord.values()])];
  return incomplete(rows, countyByRecord, all) ?? { names: all, only: null, of: countyByRecord };
}

/** A table's rows as the user's answers have them: by their column, or by the title. */
function answered({ rows, place }: PlacedTable, { take }: CountiesAnswered): readonly PlacedRow[] {
  const isPlaces = take === 'title' && place !== null;
  return isPlaces ? rows().map((row) => ({ ...row, county: place, unclear: null })) : rows();
}

/** The rows of tables that say of each row whose it is. */
function rowsThatSay(tables: readonly PlacedTable[], answers: CountiesAnswered): readonly PlacedRow[] {
  return tables.flatMap((table) => (table.from === 'place' ? [] : answered(table, answers)));
}

function namesIn(tables: readonly PlacedTable[], answers: CountiesAnswered): string[] {
  const names = new Set<string | null>();
  for (const table of tables) {
    if (table.from !== 'place') for (const { county } of answered(table, answers)) names.add(county);
    else if (joinRecords(table.reading).length > 0) names.add(table.place);
  }
  return [...names].flatMap((name) => name ?? []);
}

/** All name one county, or none does; some cells of its column that are empty are asked about. */
function ofOneName(tables: readonly PlacedTable[], only: string | null, answers: CountiesAnswered): Counties | Doubt {
  const totals = tables.find((table) => new Set(countiesOfTotals(table.reading)).size > 1);
  if (totals && tables.every(({ from }) => from !== 'column')) {
    const names = [...new Set(countiesOfTotals(totals.reading))];
    const { sheet } = totals.reading.recognised;
    return { at: { sheet }, shown: sheet, details: { counties: names, why: 'totals' } };
  }
  if (only === null || !tables.some(isPartlyNamed)) return oneCounty(tables, only);
  const { unnamed: unnamedCounty } = answers;
  if (unnamedCounty === undefined) return unnamed(rowsThatSay(tables, answers), [only]);
  if (unnamedCounty === only) return oneCounty(tables, only);
  const rows = tables.flatMap((table) => answered(table, answers));
  const countyByRecord = new Map(rows.map(({ record, county }) => [record, county ?? unnamedCounty]));
  return { names: [only, unnamedCounty], only: null, of: countyByRecord };
}

/** Whether some of a table's rows say whose they are, and others that could say it don't. */
function isPartlyNamed({ from, rows }: PlacedTable): boolean {
  if (from === 'place') return false;
  const counties = rows().map(({ county }) => county);
  return counties.includes(null) && counties.some((county) => county !== null);
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
  why: DoubtDetails['why'],
  { cell }: SchoolRecord,
  shown: string,
  names: readonly string[],
  rows: { readonly rows?: string } = {},
): Doubt {
  return { at: cell, shown, details: { ...rows, why, counties: names } };
}

/** A title or a sheet's name that names another county than the table's rows do; a city's name stands above counties. */
function contradictionIn(tables: readonly PlacedTable[]): Doubt | undefined {
  for (const { rows, from, place, contradiction } of tables) {
    if (contradiction) return contrary(contradiction.at, contradiction.one, contradiction.other);
    const named = from === 'column' ? rows() : [];
    const row = named.find(({ county }) => county !== null && !agrees(place, county));
    if (row && place !== null) return contrary(row.record.cell, place, row.county ?? '');
  }
  return undefined;
}

function agrees(place: string | null, county: string): boolean {
  return place === null || isSameCounty(place, county) || mayBeCity(place);
}

function contrary(at: Doubt['at'], one: string, other: string): Doubt {
  return { at, shown: other, details: { why: 'contradiction', counties: [one, other], one, other } };
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

  findRecordCounty({ code, name }: SchoolRecord): string | undefined {
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
  return doubtAt('incomplete', first.record, lacking, names);
}

function hasStudents({ figures }: SchoolRecord): boolean {
  return figures.some(({ field, figure }) => field === 'students' && figure.kind === 'known');
}
