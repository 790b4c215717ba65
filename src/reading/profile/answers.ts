import { plainWords } from '../../statistics/choices/vocabulary';
import type { CountyFactId } from '../../statistics/county-facts';
import { columnName } from '../../workbook/cells';
import { nameInFile } from '../../workbook/joined-workbooks';
import { type Column, type ColumnAside, type FoundColumn, isColumn, isUnread } from '../columns/columns';
import type { ColumnRole } from '../lexicon/roles';
import { unitIn } from '../lexicon/understanding';
import { folded, normalisedSchoolName } from '../text/header-text';
import { findUnit } from '../text/units';
import type { Among, ColumnAnswer, DuplicateAnswer, NamesAnswer, Profile, SchoolAnswer, SheetAnswer } from './profile';

/** Better than any evidence. */
const USER_SCORE = 10;

/** A column before anything is said of it: its header as shown, and which it is of those with that header. */
interface Line {
  readonly column: number;
  readonly header: string;
  readonly among: Among | undefined;
  readonly transposed: boolean;
}

/**
 * A column as the user says it is; `found` is what it was taken for without him. An answer by header outranks one by the
 * column's letters, which holds only where it names no header.
 */
export function answeredColumn(answers: readonly SheetAnswer[], line: Line, found: FoundColumn): FoundColumn {
  const { column, header, among, transposed } = line;
  const place = transposed ? String(column + 1) : columnName(column);
  const all = answers.flatMap(({ columns }) => columns ?? []);
  const byHeader = all.filter((each) => each.header !== undefined && folded(each.header) === folded(header));
  const answer =
    byHeader.find((each) => each.among && each.among.place === among?.place && each.among.count === among.count) ??
    byHeader.find((each) => each.among === undefined) ??
    all.find((each) => each.header === undefined && each.column === place);
  if (!answer) return found;
  if (answer.field === null) return asideByUser(column, header, found);
  return columnByUser(answer, answer.field, column, header, found);
}

function asideByUser(column: number, header: string, found: FoundColumn): ColumnAside {
  const role = isUnread(found) ? found.candidates[0]?.role : found.role;
  return { column, header, role: role ?? null, because: 'user' };
}

function columnByUser(
  answer: ColumnAnswer,
  role: ColumnRole,
  column: number,
  header: string,
  found: FoundColumn,
): Column {
  const seen = isColumn(found) || isUnread(found) ? found : undefined;
  const unit = isUnread(found) ? found.unit && unitIn(role, found.unit) : isColumn(found) ? found.unit : undefined;
  return {
    role,
    column,
    header,
    stage: answer.stage ?? seen?.stage,
    unit: answer.unit === undefined ? unit : findUnit(answer.unit),
    year: undefined,
    confidence: 'user',
    score: USER_SCORE,
  };
}

/** Whether the user says of a header that it is no field at all. */
export function isLeftOut(answers: readonly SheetAnswer[], header: string): boolean {
  const columns = answers.flatMap((answer) => answer.columns ?? []);
  return columns.some((each) => each.field === null && folded(each.header ?? '') === folded(header));
}

/** Whether a row is a school, where the user says so. */
export function answeredRow(answers: readonly SheetAnswer[], name: string): boolean | undefined {
  const rows = answers.flatMap((answer) => answer.rows ?? []);
  return rows.find((row) => folded(row.name) === folded(name))?.isSchool;
}

/** Which county figure a label is, where the user says so; an answer for its titles comes before one for all. */
export function answeredFact(
  { facts = [] }: Profile,
  { label, indicator }: { readonly label: string; readonly indicator: string },
): CountyFactId | null | undefined {
  const answersAbout = facts.filter((answer) => folded(answer.label) === folded(label));
  const exact = answersAbout.find(
    (answer) => answer.indicator !== undefined && folded(answer.indicator) === folded(indicator),
  );
  return (exact ?? answersAbout.find((answer) => answer.indicator === undefined))?.fact;
}

export function answeredMainSchool(profile: Profile, part: string): string | undefined {
  const wanted = normalisedSchoolName(part);
  return profile.mainSchools?.find((answer) => normalisedSchoolName(answer.part) === wanted)?.main;
}

export function answeredSharing(profile: Profile, school: string): 'whole' | 'stage' | undefined {
  const wanted = normalisedSchoolName(school);
  return profile.shared?.find((answer) => normalisedSchoolName(answer.school) === wanted)?.given;
}

export function answeredSchool(profile: Profile, school: string): SchoolAnswer | undefined {
  const wanted = normalisedSchoolName(school);
  return profile.schools?.find((answer) => normalisedSchoolName(answer.school) === wanted);
}

/** What the user says that a word means in the cells of a column. */
export function answeredWord({ words }: Profile, role: ColumnRole, word: string): string | undefined {
  return words?.find((answer) => answer.field === role && plainWords(answer.word) === plainWords(word))?.means;
}

/** What is said of two names; both are normalised. */
export function answeredNames({ names }: Profile, name: string, other: string): NamesAnswer | undefined {
  return names?.find(
    (answer) => normalisedSchoolName(answer.name) === name && normalisedSchoolName(answer.other) === other,
  );
}

/** Which rows count of a school that stands in a sheet and stage more than once. */
export function answeredDuplicate(
  { duplicates }: Profile,
  sheet: string,
  { code, name }: { readonly code: string | null; readonly name: string },
): DuplicateAnswer['take'] | undefined {
  if (!duplicates || duplicates.length === 0) return undefined;
  const normalised = normalisedSchoolName(name);
  return duplicates.find(
    (answer) =>
      (answer.sheet === sheet || answer.sheet === nameInFile(sheet)) &&
      (answer.school === code || normalisedSchoolName(answer.school) === normalised),
  )?.take;
}

/** What the user says of whose the rows are. */
export interface CountiesAnswered {
  readonly take: 'one' | 'column' | 'title' | undefined;
  /** The county of rows that name none. */
  readonly unnamed: string | undefined;
}

export function answeredCounties({ counties = [] }: Profile): CountiesAnswered {
  const taken = counties.findLast(({ take }) => take !== 'unnamed')?.take;
  return {
    take: taken === 'unnamed' ? undefined : taken,
    unnamed: counties.findLast(({ take }) => take === 'unnamed')?.county,
  };
}
