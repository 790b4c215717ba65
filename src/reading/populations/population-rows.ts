import type { CellReference } from '../../workbook/cells';
import { nameInFile, readFileLabel } from '../../workbook/joined-workbooks';
import { answeredCounties } from '../profile/answers';
import type { Profile } from '../profile/profile';
import type { SheetReading } from '../reader';
import { joinRecords, type SchoolRecord } from '../rows/school-record';
import { saysSchool } from '../tables/row-kinds';
import { normalisedSchoolName } from '../text/header-text';
import { countyIn, countyNameIn, countyOfName, countyStem, mayBeCity } from '../text/titles';

/** What a table's surroundings say of its county. */
export interface PlacedTable {
  readonly reading: SheetReading;
  /** By its title, its sheet's or its file's name. */
  readonly place: string | null;
  /** What its rows' counties are known from: their column, headings between them, or else the table's place. */
  readonly from: 'column' | 'heading' | 'place';
  /** Made once, when they are asked for: where no table's rows say whose they are, nobody asks. */
  readonly rows: () => readonly PlacedRow[];
  /** Two sources that name different counties. */
  readonly contradiction?: Contradiction;
}

export interface Contradiction {
  readonly at: CellReference | { readonly sheet: string };
  readonly one: string;
  readonly other: string;
}

/** A row with a school, or a class of one, and the county that it names. */
export interface PlacedRow {
  readonly record: SchoolRecord;
  /** `null`: none; a text that is no county's name stands in `unclear`. */
  readonly county: string | null;
  readonly unclear: string | null;
}

/** The tables with what their columns, headings, titles, sheets and files say of their county. */
export function placedTables(readings: readonly SheetReading[], profile: Profile): readonly PlacedTable[] {
  const names = fullNames(readings);
  const placed: PlacedTable[] = [];
  for (const reading of readings) {
    const above = placed.findLast(({ reading: { recognised } }) => recognised.sheet === reading.recognised.sheet);
    placed.push(
      placedTable(
        reading,
        findHeadedPlace(reading, answeredCounties(profile).take === 'column') ?? { county: above?.place ?? null },
        names,
      ),
    );
  }
  return placed;
}

interface Place {
  readonly county: string | null;
  readonly contradiction?: Contradiction;
}

/** A title says it best, then the sheet, then the file of several; one may name the city that the county is of. */
function findHeadedPlace(reading: SheetReading, bySheet: boolean): Place | undefined {
  const { sheet } = reading.recognised;
  const title = countyNameIn(reading.titles ?? []);
  const named = isOfOneSchool(reading) ? null : countyOfName(nameInFile(sheet));
  const merged = reconciled(title, named);
  if (merged === 'differ') {
    return { county: bySheet ? named : title, contradiction: { at: { sheet }, one: title ?? '', other: named ?? '' } };
  }
  const label = readFileLabel(sheet) ?? (title === null && named === null ? sheet : undefined);
  const file = label === undefined || saysOneSchool(label) ? null : countyOfName(label);
  const county = merged === null || mayBeCity(merged) ? (file ?? merged) : merged;
  return county === null ? undefined : { county };
}

/** A form, or a table of one school whose sheet is called by it. */
function isOfOneSchool(reading: SheetReading): boolean {
  const { kind, sheet } = reading.recognised;
  if (kind === 'form') return true;
  const records = joinRecords(reading);
  const [first] = records;
  const only = first && normalisedSchoolName(first.name);
  const isOnly = ({ name }: SchoolRecord) => name === first?.name || normalisedSchoolName(name) === only;
  return only !== undefined && normalisedSchoolName(sheet).includes(only) && records.every(isOnly);
}

/** 石泉县城关小学, but not 石泉县小学. */
function saysOneSchool(label: string): boolean {
  const county = countyOfName(label);
  const rest = county === null ? label : label.slice(label.indexOf(county) + county.length);
  return saysSchool(label) && !/^(?:普通|义务教育|各|全部)?(?:小学|初中|中学|中小学|学校)/.test(rest);
}

/** Of two names of one place the one that says more; `differ` where they are of two counties. */
export function reconciled(one: string | null, other: string | null): string | null | 'differ' {
  if (one === null || other === null) return one ?? other;
  if (isSameCounty(one, other)) return one.length >= other.length ? one : other;
  if (mayBeCity(one) !== mayBeCity(other)) return mayBeCity(one) ? other : one;
  return 'differ';
}

export function isSameCounty(one: string, other: string): boolean {
  return cutCountyWord(one) === cutCountyWord(other);
}

/** 石泉 for 石泉县 and 石泉; 石泉市 is another's. */
function cutCountyWord(county: string): string {
  return countyIn(county) === null ? `${county}县` : county;
}

function placedTable(reading: SheetReading, { county: place, contradiction }: Place, names: Names): PlacedTable {
  const records = joinRecords(reading);
  const column = findSaidColumn(records, names);
  const headings = column || (place !== null && !mayBeCity(place)) ? [] : listHeadings(reading);
  const from = column ? 'column' : headings.length > 0 ? 'heading' : 'place';
  const makePlacedRow = (record: SchoolRecord, index: number): PlacedRow => {
    const said = column?.[index];
    if (said) return { record, ...said };
    if (headings.length === 0) return { record, county: place, unclear: null };
    const heading = headings.findLast(({ line }) => line < findLine(record.cell, reading));
    return { record, county: heading?.county ?? null, unclear: null };
  };
  let made: readonly PlacedRow[] | undefined;
  const rows = () => {
    made ??= records.map(makePlacedRow);
    return made;
  };
  return { reading, place, from, rows, ...(contradiction && { contradiction }) };
}

export function findLine({ row, column }: CellReference, { recognised }: SheetReading): number {
  return recognised.across ? column : row;
}

interface Said {
  readonly county: string | null;
  readonly unclear: string | null;
}

/** What the column of counties says row by row; undefined where there is none, or one of towns or kinds of places. */
function findSaidColumn(records: readonly SchoolRecord[], names: Names): readonly Said[] | undefined {
  const words = collectWords(records);
  const kinds = new Map([...new Set(words)].map((word) => [word, classifyWord(word, names)]));
  const said = [...kinds.values()];
  const counties = said.filter(({ county }) => county !== null);
  const bare = said.filter(({ isBare }) => isBare);
  if (counties.length + bare.length === 0 || (counties.length === 0 && said.some(({ unclear }) => unclear !== null)))
    return undefined;
  const takesBare = counties.length === 0;
  let above: { readonly name: string; readonly said: Said } | undefined;
  return records.map(({ name }, index) => {
    const word = words[index] ?? '';
    const kind = kinds.get(word);
    const saidHere: Said =
      kind?.isBare === true
        ? takesBare
          ? { county: word, unclear: null }
          : { county: null, unclear: word }
        : { county: kind?.county ?? null, unclear: kind?.unclear ?? null };
    // A school in several rows, its name and county typed once.
    const taken = word === '' && above?.name === name ? above.said : saidHere;
    above = { name, said: taken };
    return taken;
  });
}

/** What the column of counties says; where there is none, that of their codes, if it has several. */
function collectWords(records: readonly SchoolRecord[]): readonly string[] {
  const names = records.map(({ words: { county } }) => county);
  if (names.some((name) => name !== '')) return names;
  const codes = records.map(({ words: { countyCode } }) => countyCode);
  return new Set(codes.filter((code) => code !== '')).size > 1 ? codes : names;
}

/** A town, a kind of place, a school district: not a county. */
const OTHER_PLACE =
  /(?:[镇乡村]|街道|办事处|苏木|学区|学片|片区|中心校|联校)$|^(?:[城镇郊]区|城乡|农村|城市|城镇|县镇|县城)/;
/** What stands for schools that the county or city runs itself. */
const RUN_BY = /^(?:[省市县区](?:直|属|本级)|直属|本级)/;

function classifyWord(word: string, { counties }: Names): Said & { readonly isBare: boolean } {
  if (word === '') return { county: null, unclear: null, isBare: false };
  const county = countyIn(word) ?? counties.get(word);
  if (county !== undefined && county !== null) return { county, unclear: null, isBare: false };
  const isOther = OTHER_PLACE.test(word) || RUN_BY.test(word) || word.length > 12;
  return isOther ? { county: null, unclear: word, isBare: false } : { county: null, unclear: null, isBare: true };
}

/** The counties that columns name in full, by their stems: 石泉 is 石泉县 where that stands somewhere. */
interface Names {
  readonly counties: ReadonlyMap<string, string>;
}

function fullNames(readings: readonly SheetReading[]): Names {
  const byStem = new Map<string, Set<string>>();
  const note = (county: string | null) => {
    if (county === null) return;
    const stem = countyStem(county);
    byStem.set(stem, (byStem.get(stem) ?? new Set()).add(county));
  };
  const words = new Set<string>();
  for (const reading of readings) {
    const { recognised, titles = [] } = reading;
    for (const { words: own } of joinRecords(reading)) words.add(own.county);
    note(countyNameIn(titles));
    note(countyOfName(recognised.sheet));
  }
  for (const word of words) note(countyIn(word));
  const single = [...byStem].flatMap(([stem, [only, ...others]]) =>
    only !== undefined && others.length === 0 ? [[stem, only] as const] : [],
  );
  return { counties: new Map(single) };
}

interface Heading {
  readonly line: number;
  readonly county: string;
}

/** Headings between the rows that name counties: 一、石泉县. */
function listHeadings({ recognised: { leftOut } }: SheetReading): readonly Heading[] {
  return leftOut.flatMap(({ row, shown, reason }) => {
    const county = reason === 'section' ? countyOfName(shown) : null;
    return county === null ? [] : [{ line: row, county }];
  });
}

/** Counties whose sums stand among the rows: 石泉县合计. */
export function countiesOfTotals({ recognised: { leftOut } }: SheetReading): readonly string[] {
  return leftOut.flatMap(({ shown, reason }) => {
    const county = reason === 'total' ? countyOfName(shown) : null;
    return county === null || mayBeCity(county) ? [] : [county];
  });
}
