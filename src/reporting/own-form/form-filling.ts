import { gridOf, lastColumnOf, lastRowOf } from '../../reading/tables/grid';
import { folded } from '../../reading/text/header-text';
import { impliedNameOf } from '../../reading/text/implied-name';
import { stageIn } from '../../reading/text/stage-words';
import { withBoundedTexts } from '../../workbook/bounded-texts';
import type { CellReference, CellValue } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import type { BlankForm, RowsLike as FormRowsLike } from '../../workbook/form';
import { asWritten } from './as-written';
import type { Subject } from './fields/asked-field';
import { pathOf } from './fields/field';
import type { EmptyReason } from './fields/field-value';
import { fieldIn, type Result } from './fields/values-of-result';
import { type FormProfile, NO_FORM_ANSWERS } from './form-profile';
import { FormWords } from './form-words';
import { ItemsNamed } from './items-named';
import { placeholdersAsked } from './placeholders/placeholders-asked';
import { type SchoolOfResult, SchoolsNamed } from './schools-named';
import { type AskedCell, movedRow, type Room, type RowsLike, type SheetAsked } from './sheets/asked-cell';
import { formTablesOf } from './sheets/form-table';
import { labelsAsked } from './sheets/labels-asked';
import { tableAsked } from './sheets/table-asked';

/** A cell that gets something, and what of the result it is. */
export interface FilledCell extends CellReference {
  readonly value: CellValue;
  /** Where it stands in the JSON of the result. */
  readonly path: string;
  readonly words: string;
  /** The cells of the statistics that it rests on. */
  readonly sources: readonly string[];
}

/** A cell that stays empty, and why. */
export interface EmptyCell extends CellReference {
  readonly words: string;
  readonly why: EmptyReason;
}

/** What becomes of a form: rows first, then cells, by the rows that are there then. */
export interface FormFilling {
  readonly rows: readonly FormRowsLike[];
  readonly cells: readonly FilledCell[];
  readonly empty: readonly EmptyCell[];
}

/** How a form is filled. */
export interface FormOptions {
  readonly profile?: FormProfile | undefined;
  /** The school that a form about one school is filled for, where the form names none. */
  readonly school?: SchoolOfResult | undefined;
}

/** What a blank form asks of a result, and gets. */
export function formFilling(form: BlankForm, result: Result, options: FormOptions = {}): FormFilling {
  const { profile = NO_FORM_ANSWERS } = options;
  const answered = new Map(
    (profile.schools ?? [])
      .filter(({ school }) => school !== '')
      .map(({ written, school }) => [folded(written), school]),
  );
  const context: FormContext = {
    schools: new SchoolsNamed(result.json, answered),
    words: new FormWords(profile),
    items: new ItemsNamed(result.checked.assessment.standard),
    school: options.school,
    profile,
  };
  const rows: FormFilling['rows'][number][] = [];
  const cells: FilledCell[] = [];
  const empty: EmptyCell[] = [];
  for (const sheet of form.content.sheets) {
    const asked = sheetAsked(sheet, result, context, form.mayGrow(sheet.name) ? 'mayGrow' : 'asItIs');
    rows.push(...asked.rowsLike.map((like) => ({ ...like, sheet: sheet.name })));
    for (const cell of asked.asked) {
      const at = { sheet: sheet.name, row: movedRow(cell, asked.rowsLike), column: cell.column };
      const filled = filledBy(cell, { ...at, row: formatRow(cell, asked.rowsLike) }, form, result);
      if ('why' in filled) empty.push({ ...at, words: cell.words, why: filled.why });
      else cells.push({ ...at, ...filled, words: cell.words, path: pathOf(cell.field) });
    }
    for (const cell of asked.left) {
      const { column, words, why } = cell;
      empty.push({ sheet: sheet.name, row: movedRow(cell, asked.rowsLike), column, words, why });
    }
  }
  return { rows, cells, empty };
}

interface FormContext {
  readonly schools: SchoolsNamed;
  readonly words: FormWords;
  readonly items: ItemsNamed;
  readonly school: SchoolOfResult | undefined;
  readonly profile: FormProfile;
}

const NOTHING: SheetAsked = { asked: [], left: [], rowsLike: [] };

function sheetAsked(
  sheet: SheetContent,
  result: Result,
  { schools, words, items, school, profile }: FormContext,
  room: Room,
): SheetAsked {
  const answer = profile.sheets?.find((one) => one.sheet === sheet.name);
  const whole = gridOf(sheet);
  if (!whole || answer?.ignore || sheet.tag !== null) return NOTHING;
  const placed = placeholdersAsked(whole, result, room);
  const grid = gridOf(withBoundedText(sheet));
  if (placed || !grid) return placed ?? NOTHING;
  const tables = formTablesOf(grid, (name) => !('why' in schools.find(name, ''))).map((table) =>
    answer?.stage ? { ...table, stage: answer.stage } : table,
  );
  const found = tables.map((table) => ({
    table,
    asked: tableAsked(table, schools, words, tables.length === 1 ? room : 'asItIs'),
  }));
  const subject = tables.length > 0 ? COUNTY : subjectOf(sheet, schools, school);
  if ('why' in subject) return { ...NOTHING, left: [{ ...subject.at, words: '', why: subject.why }] };
  const taken = found.map(({ table, asked }) => ({
    table,
    others: new Set(asked.rows.flatMap(({ row, kind }) => (kind === 'other' ? [row] : []))),
  }));
  const isTaken = (row: number, column: number) =>
    taken.some(({ table: { grid: own, header }, others }) => {
      const [down, across] = own.transposed ? [column, row] : [row, column];
      if (across < own.area.column || across > lastColumnOf(own.area)) return false;
      if (down < header.top || down > lastRowOf(own.area)) return false;
      return !others.has(down);
    });
  const labels = labelsAsked(grid, {
    words,
    items,
    subject,
    stage: answer?.stage ?? stageIn(sheet.name),
    isTaken,
  });
  const all = [...found.map(({ asked }) => asked), labels];
  return {
    asked: all.flatMap(({ asked }) => asked),
    left: all.flatMap(({ left }) => left),
    rowsLike: all.flatMap(({ rowsLike }) => rowsLike),
  };
}

/** No name, header or label is longer. */
function withBoundedText(sheet: SheetContent): SheetContent {
  const [bounded = sheet] = withBoundedTexts({ fileName: '', sheets: [sheet], settings: {} }).sheets;
  return bounded;
}

const COUNTY: Subject = { kind: 'county' };

type NoSubject = { readonly at: { readonly row: number; readonly column: number }; readonly why: EmptyReason };

/** Whom a sheet without a table of schools is about: the one school that it names, or that is given. */
function subjectOf(sheet: SheetContent, schools: SchoolsNamed, given: SchoolOfResult | undefined): Subject | NoSubject {
  const implied = impliedNameOf(sheet);
  if (!implied) return given && asksForName(sheet) ? { kind: 'school', rows: given.rows } : COUNTY;
  const found = schools.find(implied.name, '');
  if (!('why' in found)) return { kind: 'school', rows: found.rows };
  // A title that sounds like a school's name needn't be one; what stands beside 学校名称 is.
  return implied.from === 'cell' ? { at: implied.label ?? sheet.origin, why: found.why } : COUNTY;
}

const NAME_LABEL = /^(?:填报)?(?:学校|单位)(?:名称|全称):?$|^校名:?$/;

/** Whether a sheet has a label 学校名称 and no name: it is to be filled for each school. */
function asksForName(sheet: SheetContent): boolean {
  return sheet.values.some((row) => row.some((value) => typeof value === 'string' && NAME_LABEL.test(folded(value))));
}

/** Whether a form is about one school and names none: there is one to be made for each. */
export function isForEachSchool({ content }: BlankForm): boolean {
  return content.sheets.some((sheet) => {
    const grid = gridOf(sheet);
    return (
      grid !== undefined && formTablesOf(grid, () => false).length === 0 && asksForName(sheet) && !impliedNameOf(sheet)
    );
  });
}

/** A new row is made as the one that it is like. */
function formatRow({ row, insertedFrom }: AskedCell, rowsLike: readonly RowsLike[]): number {
  const grown = rowsLike.find(({ from, count, inserted }) =>
    inserted ? from === insertedFrom : row >= from && row < from + count,
  );
  return grown && (insertedFrom !== undefined || !grown.inserted) ? grown.like : row;
}

function filledBy(
  asked: AskedCell,
  at: CellReference,
  form: BlankForm,
  result: Result,
): { readonly value: CellValue; readonly sources: readonly string[] } | { readonly why: EmptyReason } {
  if (form.isLocked(at)) return { why: { code: 'protected' } };
  if (asked.field.of === 'path') return { value: asked.field.value, sources: [] };
  const { value, sources } = fieldIn(asked.field, result);
  const written = asWritten(value, {
    ...asked,
    numberFormat: form.numberFormatAt(at),
    from1904: form.from1904,
    choices: form.choicesAt(at),
  });
  return 'why' in written ? written : { value: written.value, sources };
}
