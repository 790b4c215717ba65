import { FIELDS, isField, isNumericField } from '../../statistics/fields';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';
import type { Confidence } from '../columns/columns';
import { CONCEPTS, type Concept } from '../lexicon/concepts';
import { splitHeader } from '../lexicon/header-parts';
import type { ColumnRole } from '../lexicon/roles';
import type { Meaning } from '../lexicon/segment';
import {
  type Candidate,
  fitsUnit,
  isWorkedOut,
  type Match,
  onlyIn,
  type Understanding,
  understandHeader,
  unitIn,
} from '../lexicon/understanding';
import type { SheetAnswer } from '../profile/profile';
import { readSchoolType } from '../schools/school-kinds';
import { type Grid, isBlank } from '../tables/grid';
import { folded } from '../text/header-text';
import { shownText } from '../text/shown-text';
import { type UnitSpelling, type WrittenUnit, writtenUnit } from '../text/units';
import type { LabelledRow, LabelledValue } from './labelled-sheet';

/** A row of a form and what it is taken for. */
export interface FormItem {
  readonly row: number;
  /** Its headings and its label, joined by ` → `. */
  readonly header: string;
  readonly cell: CellReference;
  readonly role: ColumnRole;
  readonly stage: AnyStage | undefined;
  readonly unit: UnitSpelling | undefined;
  readonly confidence: Exclude<Confidence, 'likely'>;
}

/** A row that holds a figure and isn't taken: left out for a reason, or not understood. */
export interface FormRest {
  readonly row: number;
  readonly header: string;
  readonly cell: CellReference;
  readonly because: 'user' | 'workedOut' | undefined;
  readonly stage: AnyStage | undefined;
  readonly candidates: readonly { readonly role: ColumnRole; readonly likeness: number }[];
  /** Words that make it another figure than the first candidate. */
  readonly words: readonly string[];
}

/** A row that nothing accounts for, with all that it may be. */
interface OpenRow {
  readonly row: LabelledRow;
  readonly place: Pick<FormRest, 'row' | 'header' | 'cell' | 'stage'>;
  readonly roles: readonly ColumnRole[];
  readonly own: Understanding;
  readonly whole: Understanding;
}

/** What the rows of a form say, each by the lexicon; a user's answer comes first. */
export function formItems(
  grid: Grid,
  rows: readonly LabelledRow[],
  answers: readonly SheetAnswer[],
): {
  readonly items: readonly FormItem[];
  /** The other rows that hold a figure; told when asked for, since of most sheets nobody asks. */
  readonly rest: () => readonly FormRest[];
} {
  const items: FormItem[] = [];
  const open: (FormRest | OpenRow)[] = [];
  for (const row of rows) {
    const value = thisYears(row.values);
    if (!value) continue;
    const cell = grid.cellAt(row.row, value.column);
    const found = makeFormItem(row, value, cell, answers);
    if ('role' in found) items.push(found);
    else if (!isBlank(value.value)) open.push(found);
  }
  return { items, rest: () => open.map((found) => ('because' in found ? found : makeRest(found))) };
}

/** The figure without a year, else of the latest. */
function thisYears(values: readonly LabelledValue[]): LabelledValue | undefined {
  const undated = values.find(({ year }) => year === undefined);
  return undated ?? [...values].sort((a, b) => (b.year ?? '').localeCompare(a.year ?? ''))[0];
}

function makeFormItem(
  row: LabelledRow,
  { value, unit: ofColumn }: LabelledValue,
  cell: CellReference,
  answers: readonly SheetAnswer[],
): FormItem | FormRest | OpenRow {
  const header = [...row.groups, row.text].map((part) => part.replace(/\s+/g, '')).join(' → ');
  const rowSays = understandHeader([row.text]);
  const whole = understandHeader([...row.groups, row.text]);
  const stage = rowSays.stage ?? findGroupStage(row.groups);
  const unit = written(row.unit) ?? rowSays.unit ?? written(ofColumn ?? '');
  const place = { row: row.row, header, cell, stage };
  const answer = answeredRole(answers, header);
  if (answer) {
    const given = answer.unit ? written(answer.unit) : unit;
    const answered = { ...place, stage: answer.stage ?? stage };
    if (answer.field !== null)
      return { ...answered, unit: given && unitIn(answer.field, given), role: answer.field, confidence: 'user' };
    return { ...place, because: 'user', candidates: [], words: [] };
  }
  const matches = findLabelMatches(row, rowSays, whole).filter((match) => fitsRow(match, stage, unit));
  const roles = byValue([...new Set(matches.map(({ role }) => role))], shownText(value));
  const [role, ...others] = roles;
  if (role && others.length === 0) {
    const isExact = isField(role) && FIELDS[role].name === row.text;
    return { ...place, role, unit: unit && unitIn(role, unit), confidence: isExact ? 'exact' : 'listed' };
  }
  return { row, place, roles, own: rowSays, whole };
}

function makeRest({ row, place, roles, own, whole }: OpenRow): FormRest {
  const candidates = own.candidates.length > 0 ? own.candidates : whole.candidates;
  const tied = roles.map((each) => ({ role: each, likeness: 1 }));
  const [first] = candidates;
  return {
    ...place,
    because: tied.length === 0 && first && isWorkedOut(first) ? 'workedOut' : undefined,
    candidates: [...tied, ...candidates],
    words: tied.length > 0 ? [] : wordsBeside(row, first),
  };
}

function written(text: string): WrittenUnit | undefined {
  return text === '' ? undefined : writtenUnit(text);
}

/** What the user said that a label is. */
export function answeredRole(answers: readonly SheetAnswer[], header: string) {
  return answers
    .flatMap(({ columns }) => columns ?? [])
    .find((each) => each.header !== undefined && folded(each.header) === folded(header));
}

/** By the label itself where its headings don't make it another figure, else with them. */
function findLabelMatches(
  { groups }: LabelledRow,
  understanding: Understanding,
  whole: Understanding,
): readonly Match[] {
  const unnarrowed = understanding.matches.filter(({ definition }) =>
    narrowing(groups).every((meaning) => definition.under.has(meaning) || isSibling(meaning, definition.all)),
  );
  return unnarrowed.length > 0 ? unnarrowed : whole.matches;
}

/** Titles over several subjects name each of them: 体育艺术教师, 音乐美术教室. */
const SUBJECTS: readonly Meaning[] = ['sport', 'art', 'music', 'fineArt', 'asSubject'];

function isSibling(meaning: Meaning, all: readonly Meaning[]): boolean {
  return SUBJECTS.includes(meaning) && all.some((each) => SUBJECTS.includes(each));
}

/** Things and qualities that titles of groups name and that make no figure below them another. */
const TOPICS: ReadonlySet<Meaning> = new Set<Meaning>([
  'teacher',
  'fullTime',
  'student',
  'enrolled',
  'class',
  'school',
  'running',
  'funds',
  'count',
  'value',
  'equipment',
  'teaching',
  'schoolBuilding',
  'site',
  'required',
  'name',
  'degree',
  'management',
]);

/** What of headings may make the figures below them others; words that nobody knows, and single characters, don't. */
function narrowing(groups: readonly string[]): readonly Meaning[] {
  return splitHeader(groups).flatMap(({ tokens }) =>
    tokens
      .filter(({ text }) => /^(?:[男女]|.{2,})$/u.test(text))
      .flatMap(({ meanings }) => meanings.filter((meaning) => isNarrowing(meaning))),
  );
}

function isNarrowing(meaning: Meaning): boolean {
  if (TOPICS.has(meaning) || !Object.hasOwn(CONCEPTS, meaning)) return false;
  const [kind] = CONCEPTS[meaning as Concept];
  return kind === 'thing' || kind === 'quality' || kind === 'quantity';
}

/** The stage of the section that a row stands in; none where its title names several. */
function findGroupStage(groups: readonly string[]): AnyStage | undefined {
  const [stage, ...others] = splitHeader(groups)
    .map(({ stages }) => stages)
    .findLast((stages) => stages.length > 0) ?? [undefined];
  return others.length === 0 ? ALL_STAGES.find((each) => each === stage) : undefined;
}

function fitsRow(match: Match, stage: AnyStage | undefined, unit: WrittenUnit | undefined): boolean {
  const only = onlyIn(match);
  if (only !== undefined && only !== stage) return false;
  return !isNumericField(match.role) || fitsUnit(match.role, unit);
}

/** Of roles that a label names alike (类型, 性质), the one whose words the cell holds. */
function byValue(roles: readonly ColumnRole[], text: string): readonly ColumnRole[] {
  if (roles.length < 2 || roles.some(isNumericField)) return roles;
  const fitting = roles.filter((role) => HOLDS[role]?.(text) ?? false);
  const [first] = roles;
  return fitting.length > 0 ? fitting.slice(0, 1) : first ? [first] : [];
}

const HOLDS: Partial<Record<ColumnRole, (text: string) => boolean>> = {
  schoolType: (text) => readSchoolType(text) !== undefined,
  owner: (text) => /公办|民办|教育部门|政府|集体|其他部门/.test(text),
  urban: (text) => /城区|镇区|乡村|城市|县镇|农村/.test(text),
  schoolCode: (text) => /^\d{5,}$/.test(text.trim()),
  schoolName: (text) => /[小中]学|学校|校区|教学点/.test(text),
};

function wordsBeside({ groups, text }: LabelledRow, candidate: Candidate | undefined): readonly string[] {
  if (!candidate) return [];
  const tokens = splitHeader([...groups, text]).flatMap((part) => part.tokens);
  const beside = tokens.filter(({ meanings }) => meanings.some((meaning) => candidate.beside.includes(meaning)));
  return [...new Set([...beside.map((token) => token.text), ...candidate.unknown])];
}
