import { gridOf } from '../../reading/tables/grid';
import { folded } from '../../reading/text/header-text';
import { withBoundedTexts } from '../../workbook/bounded-texts';
import type { CellReference, CellValue } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import type { BlankForm, RowsLike as FormRowsLike } from '../../workbook/form';
import { asWritten } from './as-written';
import { pathOf } from './fields/field';
import type { EmptyReason } from './fields/field-value';
import { fieldIn, type Result } from './fields/values-of-result';
import { type FormProfile, NO_FORM_ANSWERS } from './form-profile';
import { FormWords } from './form-words';
import { ItemsNamed } from './items-named';
import { placeholdersAsked } from './placeholders/placeholders-asked';
import { type SchoolOfResult, SchoolsNamed } from './schools-named';
import { type AskedCell, movedRow, type Room, type RowsLike, type SheetAsked } from './sheets/asked-cell';
import { isForEachSchoolSheet, sheetAsked } from './sheets/sheet-asked';

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
    schools: new SchoolsNamed(result, answered),
    words: new FormWords(profile, result.json.county),
    items: new ItemsNamed(result.checked.assessment.standard),
    school: options.school,
    profile,
  };
  const rows: FormFilling['rows'][number][] = [];
  const cells: FilledCell[] = [];
  const empty: EmptyCell[] = [];
  for (const sheet of form.content.sheets) {
    const asked = askedOfSheet(sheet, result, context, form.mayGrow(sheet.name) ? 'mayGrow' : 'asItIs');
    rows.push(...asked.rowsLike.map((like) => ({ ...like, sheet: sheet.name })));
    for (const cell of asked.asked) {
      const at = { sheet: sheet.name, row: movedRow(cell, asked.rowsLike), column: cell.column };
      const filled = filledBy(cell, { ...at, row: formatRow(cell, asked.rowsLike) }, form, result);
      if ('why' in filled) empty.push({ ...at, words: cell.words, why: filled.why });
      else cells.push({ ...at, ...filled, words: cell.words, path: pathOf(cell.field) });
    }
    for (const cell of asked.left) {
      const { column, words, why } = cell;
      if (why.code === 'answeredNothing') continue;
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

function askedOfSheet(sheet: SheetContent, result: Result, context: FormContext, room: Room): SheetAsked {
  const answer = context.profile.sheets?.find((one) => one.sheet === sheet.name);
  const whole = gridOf(sheet);
  if (!whole || answer?.ignore || sheet.tag !== null) return NOTHING;
  const placed = placeholdersAsked(whole, result, room);
  const grid = gridOf(withBoundedText(sheet));
  if (placed || !grid) return placed ?? NOTHING;
  return sheetAsked(grid, sheet, { ...context, stage: answer?.stage, room });
}

/** No name, header or label is longer. */
function withBoundedText(sheet: SheetContent): SheetContent {
  const [bounded = sheet] = withBoundedTexts({ fileName: '', sheets: [sheet], settings: {} }).sheets;
  return bounded;
}

/** Whether a form is about one school and names none: there is one to be made for each. */
export function isForEachSchool({ content }: BlankForm): boolean {
  return content.sheets.some(isForEachSchoolSheet);
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
