import type { CellReference } from '../workbook/cells';
import { NEEDED } from './columns/needed-fields';
import { isRole, nameRole, roleTerm } from './columns/role-names';
import type { Report } from './findings';
import { RESULTS_ALONE, UNREAD_HEADER } from './findings/columns';
import { splitHeader } from './lexicon/header-parts';
import type { ColumnRole } from './lexicon/roles';
import type { Recognised, RecognisedAside, Unread } from './recognised';

/**
 * What the county's sheets hold that isn't read, once all of them are known. A column all of whose words are known is
 * left out as another quantity where its field is given elsewhere; one that may be a field on which verdicts rest, and
 * which nothing gives, is a question.
 */
export function settledLedger(sheets: readonly Recognised[], report: Report): readonly Recognised[] {
  const given = givenRoles(sheets);
  return sheets.map((sheet) => {
    if (sheet.kind === 'results') reportResults(sheet, given, report);
    const { unread = [] } = sheet;
    const isGiven = givenFor(sheet, given);
    if (unread.length === 0) return sheet;
    const others: RecognisedAside[] = [];
    const left = unread.filter((each) => {
      const asked = askedRole(each, isGiven);
      if (asked) ask(each, asked, sheet, report);
      const [likeliest = ''] = each.candidates;
      const isOther = asked === undefined && isRole(likeliest) && isGiven(likeliest) && isKnown(each);
      if (isOther) others.push(asOther(each));
      return !isOther;
    });
    return { ...sheet, aside: [...(sheet.aside ?? []), ...others], unread: left };
  });
}

/** Roles that some sheet gives, each with the stage that it is of; `''` where it is of all. */
function givenRoles(sheets: readonly Recognised[]): ReadonlyMap<string, ReadonlySet<string>> {
  const given = new Map<string, Set<string>>();
  for (const { fields, stage } of sheets) {
    for (const { field } of fields) {
      const [role = '', of = stage ?? ''] = field.split('.');
      const stages = given.get(role) ?? new Set();
      given.set(role, stages.add(of));
    }
  }
  return given;
}

/** Whether something gives a role for the stage that a sheet is about. */
type IsGiven = (role: ColumnRole) => boolean;

function givenFor({ stage }: Recognised, given: ReadonlyMap<string, ReadonlySet<string>>): IsGiven {
  return (role) => {
    const stages = given.get(role);
    return stages !== undefined && (stage === undefined || stages.has(stage) || stages.has(''));
  };
}

/** The likeliest field that nothing gives, where verdicts rest on it and it is given in no other way. */
function askedRole({ candidates }: Unread, isGiven: IsGiven): ColumnRole | undefined {
  const role = candidates.filter(isRole).find((each) => !isGiven(each));
  const ways = role && NEEDED[role];
  return ways && !ways.some((way) => way.every(isGiven)) ? role : undefined;
}

/** A table of results whose counts stand nowhere. */
function reportResults(
  { sheet, aside = [] }: Recognised,
  given: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): void {
  const [first] = aside.filter(({ because }) => because === 'workedOut');
  const isGiven = (role: ColumnRole) => given.has(role);
  const lacks = COUNTED.filter((role) => !isGiven(role) && !NEEDED[role]?.some((way) => way.every(isGiven)));
  if (first && lacks.length > 0) report(RESULTS_ALONE, { sheet }, first.header, { fields: lacks.map(roleTerm) });
}

/** What the seven items are made of. */
const COUNTED: readonly ColumnRole[] = [
  'students',
  'higherDegreeTeachers',
  'backboneTeachers',
  'sportArtTeachers',
  'teachingArea',
  'sportsArea',
  'equipmentValue',
  'multimediaRooms',
];

function isKnown({ header }: Unread): boolean {
  return splitHeader(header.split(' → ')).every(({ unknown }) => unknown.length === 0);
}

function asOther({ column, row, header, candidates }: Unread): RecognisedAside {
  const [role = ''] = candidates;
  return { column: column ?? String(row), header, name: isRole(role) ? nameRole(role) : null, because: 'other' };
}

function ask(
  { column, row, header, candidates, words, cell }: Unread,
  role: ColumnRole,
  { sheet }: Recognised,
  report: Report,
): void {
  const ordered = [role, ...candidates.filter((each) => each !== role)];
  const where: CellReference | { readonly sheet: string } = cell ?? { sheet };
  report(UNREAD_HEADER, where, header, {
    role,
    field: roleTerm(role),
    candidates: ordered,
    place: column ?? String(row ?? ''),
    words,
  });
}
