import { addTo } from '../../workbook/grouped';
import { readSchoolType } from '../choices/school-kinds';
import { PERHAPS_SAME_SCHOOL, SAME_BUT_COUNTY } from '../findings/schools';
import { answeredNames } from '../profile/answers';
import type { ReadingContext } from '../reading-context';
import type { SchoolRecord } from '../rows/school-record';
import { normalisedSchoolName } from '../text/header-text';
import { countyStem } from '../text/titles';

/** The name, normalised, under which a school is kept whose name was written in several ways. */
export type SchoolAliases = ReadonlyMap<string, string>;

/** What the rows say of one way to write a name. */
interface Written {
  readonly name: string;
  readonly first: SchoolRecord;
  readonly sheets: Set<string>;
  readonly codes: Set<string>;
  readonly types: Set<string>;
}

/** What else ends like a county and may stand before a school's name: a city, an autonomous county, a district. */
const LIKE_COUNTY = /^\p{Script=Han}{1,9}[县区市旗]$/u;

/**
 * Names that are one but for the county's name before them: 石泉县城关小学, 石泉城关小学 and 县城关小学 are 城关小学 where no sheet
 * has two of them and neither codes nor kinds differ (D81). What stands before a name and only looks like a county is
 * asked about (D82).
 */
export function schoolAliases(
  records: readonly SchoolRecord[],
  county: string | null,
  { profile, report }: Pick<ReadingContext, 'profile' | 'report'>,
): SchoolAliases {
  const written = writtenNames(records);
  const aliases = new Map<string, string>();
  for (const names of groupedByRest(written, county)) {
    const [kept, ...others] = names;
    if (!kept || others.length === 0 || !mayBeOne(names)) continue;
    for (const { name, first } of others) {
      aliases.set(name, kept.name);
      report(SAME_BUT_COUNTY, first.cell, first.name, { other: kept.first.name });
    }
  }
  for (const each of written.values()) {
    for (const short of aliases.has(each.name) ? [] : namesakesBehindPrefix(each, written, aliases)) {
      const answer = answeredNames(profile, each.name, short.name);
      if (!answer) report(PERHAPS_SAME_SCHOOL, each.first.cell, each.first.name, { other: short.first.name });
      else if (answer.same) aliases.set(each.name, short.name);
    }
  }
  return aliases;
}

function writtenNames(records: readonly SchoolRecord[]): ReadonlyMap<string, Written> {
  const written = new Map<string, Written>();
  const asTyped = new Map<string, Written>();
  for (const record of records) {
    const each = asTyped.get(record.name) ?? writtenBy(record, written);
    asTyped.set(record.name, each);
    each.sheets.add(record.cell.sheet);
    if (record.code !== null) each.codes.add(record.code);
    const type = record.type && readSchoolType(record.type.text);
    if (type) each.types.add(type);
  }
  return written;
}

function writtenBy(record: SchoolRecord, written: Map<string, Written>): Written {
  const name = normalisedSchoolName(record.name);
  const each = written.get(name) ?? { name, first: record, sheets: new Set(), codes: new Set(), types: new Set() };
  written.set(name, each);
  return each;
}

/** Names by what is left of them without the county's; a name that is left alone with its stage or kind tells no school. */
function groupedByRest(written: ReadonlyMap<string, Written>, county: string | null): Iterable<readonly Written[]> {
  if (county === null) return [];
  const stem = countyStem(county);
  const kind = county.slice(-1);
  const prefixes = [county, ...(stem.length >= 2 ? [stem] : []), kind];
  const groups = new Map<string, Written[]>();
  for (const each of written.values()) {
    const at = each.name.indexOf(county);
    const bareName = at > 0 && LIKE_COUNTY.test(each.name.slice(0, at)) ? each.name.slice(at) : each.name;
    const prefix = prefixes.find((each) => bareName.startsWith(each) && !bareName.startsWith(each + kind));
    const without = bareName.slice(prefix?.length ?? 0);
    const rest = tellsASchool(without) ? without : bareName;
    addTo(groups, rest, each);
  }
  return groups.values();
}

function tellsASchool(rest: string): boolean {
  return rest.length >= 3 || /^[一二三四五六七八九十][小中]$/.test(rest);
}

/** Whether no sheet has two of the names, and neither codes nor kinds tell them apart. */
function mayBeOne(names: readonly Written[]): boolean {
  const sheets = names.flatMap((each) => [...each.sheets]);
  const isOneOf = (sets: readonly Set<string>[]) => new Set(sets.flatMap((set) => [...set])).size <= 1;
  return (
    new Set(sheets).size === sheets.length &&
    isOneOf(names.map(({ codes }) => codes)) &&
    isOneOf(names.map(({ types }) => types))
  );
}

/** Names that are this one without what may be a county's before it: nobody says so, and two schools they may be as well. */
function namesakesBehindPrefix(
  long: Written,
  written: ReadonlyMap<string, Written>,
  aliases: SchoolAliases,
): readonly Written[] {
  const namesakes: Written[] = [];
  for (let at = 2; at <= long.name.length - 3; at++) {
    if (!LIKE_COUNTY.test(long.name.slice(0, at))) continue;
    const short = written.get(long.name.slice(at));
    if (short && !aliases.has(short.name) && mayBeOne([long, short])) namesakes.push(short);
  }
  return namesakes;
}
