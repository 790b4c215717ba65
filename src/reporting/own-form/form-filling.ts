import { makeGrid } from '../../reading/tables/grid';
import { folded } from '../../reading/text/header-text';
import { withBoundedTexts } from '../../workbook/bounded-texts';
import type { CellReference, CellValue } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import type { BlankForm, RowsLike as FormRowsLike } from '../../workbook/form';
import { asWritten } from './as-written';
import { makeFieldPath } from './fields/field';
import type { EmptyReason } from './fields/field-value';
import { fieldIn, type Result } from './fields/values-of-result';
import { type FormProfile, NO_FORM_ANSWERS } from './form-profile';
import { FormWords } from './form-words';
import { ItemsNamed } from './items-named';
import { placeholdersAsked } from './placeholders/placeholders-asked';
import { type Doubt, isSameDoubt } from './proposals/doubt';
import { type Belonging, belongings, type Proposal, type ProposedCell } from './proposals/proposal';
import { type SchoolOfResult, SchoolsNamed } from './schools-named';
import { type AskedCell, movedRow, type Room, type RowsLike, type SheetAsked } from './sheets/asked-cell';
import { isForEachSchoolSheet, sheetAsked } from './sheets/sheet-asked';
import { shownOtherwise } from './shown-otherwise';

/** A cell that gets something, and what of the result it is. */
export interface FilledCell extends CellReference {
  readonly value: CellValue;
  /** Where it stands in the JSON of the result. */
  readonly path: string;
  readonly words: string;
  /** The cells of the statistics that it rests on. */
  readonly sources: readonly string[];
  /** The proposal that it is part of; absent where a placeholder says what stands there. */
  readonly proposal?: string;
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
  /** What recognition proposes, as far as it wasn't refused: in the order of the form. */
  readonly proposals: readonly Proposal[];
}

/** How a form is filled. */
export interface FormOptions {
  readonly profile?: FormProfile | undefined;
  /** The school that a form about one school is filled for, where the form names none. */
  readonly school?: SchoolOfResult | undefined;
  /** Keys of the proposals that a person confirmed, alone to be filled; absent: all, as they would be. */
  readonly confirmed?: ReadonlySet<string> | undefined;
}

/** What a blank form asks of a result, and gets. */
export function formFilling(form: BlankForm, result: Result, options: FormOptions = {}): FormFilling {
  const context = formContext(form, result, options);
  const filling = new Filling(form, result, options.confirmed);
  for (const sheet of form.content.sheets) filling.sheet(sheet.name, askedOfSheet(sheet, form, result, context));
  const { rows, cells, empty } = filling;
  return { rows, cells, empty, proposals: [...filling.proposals.values()] };
}

function formContext(
  { content }: BlankForm,
  result: Result,
  { profile = NO_FORM_ANSWERS, school }: FormOptions,
): FormContext {
  const answered = new Map(
    (profile.schools ?? [])
      .filter((answer) => answer.school !== '')
      .map((answer) => [folded(answer.written), answer.school]),
  );
  const { county, date } = result.json;
  const { standard } = result.checked.assessment;
  const limits = new Map(
    standard.resources.map(
      ({ code, limits: own }) =>
        [code, new Map(Object.entries(own).map(([stage, limit]) => [stage, Number(limit)]))] as const,
    ),
  );
  return {
    schools: new SchoolsNamed(result, answered),
    words: new FormWords(profile, {
      ...county,
      date,
      limits,
      coefficientLimits: new Map(
        Object.entries(standard.coefficientLimits).map(([stage, limit]) => [stage, Number(limit)]),
      ),
      isGymMoved: standard.indoorSports !== 'asGiven',
      file: content.fileName,
    }),
    items: new ItemsNamed(standard),
    school,
    profile,
  };
}

interface ProposalInMaking extends Proposal {
  readonly cells: ProposedCell[];
  readonly doubts: Doubt[];
}

/** Fills sheet by sheet: what was confirmed, or all that is proposed. */
class Filling {
  readonly rows: FormRowsLike[] = [];
  readonly cells: FilledCell[] = [];
  readonly empty: EmptyCell[] = [];
  readonly proposals = new Map<string, ProposalInMaking>();

  constructor(
    private readonly form: BlankForm,
    private readonly result: Result,
    private readonly confirmed: ReadonlySet<string> | undefined,
  ) {}

  sheet(sheet: string, { asked, left, rowsLike: all }: SheetAsked): void {
    const findRowStage = (row: number) => this.result.json.schools[row]?.stage ?? null;
    const belonging = belongings(sheet, asked, findRowStage);
    const lists = new Map(
      asked.flatMap((cell) => (cell.place?.isListed ? [[cell.place.table, this.nameList(belonging.get(cell))]] : [])),
    );
    const rowsLike = all.filter(({ table }) => table === undefined || this.holds(lists.get(table)));
    this.rows.push(...rowsLike.map(({ table: _, ...like }) => ({ ...like, sheet })));
    // Proposals are told in the order in which the form is read.
    const inOrder = [...asked].sort((one, other) => one.row - other.row || one.column - other.column);
    for (const cell of inOrder) this.cell(sheet, cell, belonging.get(cell), rowsLike);
    for (const cell of left) {
      const { column, words, why } = cell;
      if (why.code === 'answeredNothing' || !this.isThere(cell, rowsLike)) continue;
      this.empty.push({ sheet, row: movedRow(cell, rowsLike), column, words, why });
    }
  }

  private nameList(belonging: Belonging | undefined): string | undefined {
    return belonging?.needs ?? belonging?.key;
  }

  private holds(key: string | undefined): boolean {
    return this.confirmed === undefined || key === undefined || this.confirmed.has(key);
  }

  /** A cell of a row that is added only with a list that nobody confirmed isn't there. */
  private isThere({ insertedFrom }: Pick<AskedCell, 'insertedFrom'>, rowsLike: readonly RowsLike[]): boolean {
    return insertedFrom === undefined || rowsLike.some(({ from }) => from === insertedFrom);
  }

  private cell(sheet: string, cell: AskedCell, belonging: Belonging | undefined, rowsLike: readonly RowsLike[]): void {
    const at = { sheet, row: movedRow(cell, rowsLike), column: cell.column };
    const { words, field } = cell;
    if (!this.isThere(cell, rowsLike)) return;
    const filled = filledBy(cell, { ...at, row: formatRow(cell, rowsLike) }, this.form, this.result);
    if ('why' in filled) {
      this.empty.push({ ...at, words, why: filled.why });
      return;
    }
    const { value, sources } = filled;
    if (belonging)
      this.propose(belonging, { ...at, value, field, words, unit: filled.unit, format: filled.format }, [
        ...cell.doubts,
        ...filled.doubts,
      ]);
    if (belonging && !(this.holds(belonging.key) && this.holds(belonging.needs)))
      this.empty.push({ ...at, words, why: { code: 'notConfirmed' } });
    else
      this.cells.push({
        ...at,
        value,
        sources,
        words,
        path: makeFieldPath(field),
        ...(belonging && { proposal: belonging.key }),
      });
  }

  private propose({ key, confirmation, needs }: Belonging, cell: ProposedCell, doubts: readonly Doubt[]): void {
    const proposal = this.proposals.get(key) ?? { key, confirmation, needs, cells: [], doubts: [] };
    this.proposals.set(key, proposal);
    proposal.cells.push(cell);
    for (const doubt of doubts)
      if (!proposal.doubts.some((each) => isSameDoubt(each, doubt))) proposal.doubts.push(doubt);
  }
}

interface FormContext {
  readonly schools: SchoolsNamed;
  readonly words: FormWords;
  readonly items: ItemsNamed;
  readonly school: SchoolOfResult | undefined;
  readonly profile: FormProfile;
}

const NOTHING: SheetAsked = { asked: [], left: [], rowsLike: [] };

function askedOfSheet(sheet: SheetContent, form: BlankForm, result: Result, context: FormContext): SheetAsked {
  const room: Room = form.mayGrow(sheet.name) ? 'mayGrow' : 'asItIs';
  const answer = context.profile.sheets?.find((each) => each.sheet === sheet.name);
  const whole = makeGrid(sheet);
  if (!whole || answer?.ignore || sheet.tag !== null) return NOTHING;
  const placed = placeholdersAsked(whole, result, room);
  const grid = makeGrid(withBoundedText(sheet));
  if (placed || !grid) return placed ?? NOTHING;
  return sheetAsked(grid, sheet, { ...context, stage: answer?.stage, room, beside: form.textsBeside(sheet.name) });
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

interface CellFilled {
  readonly value: CellValue;
  readonly sources: readonly string[];
  readonly unit: string | undefined;
  readonly format: string | undefined;
  readonly doubts: readonly Doubt[];
}

function filledBy(
  asked: AskedCell,
  at: CellReference,
  form: BlankForm,
  result: Result,
): CellFilled | { readonly why: EmptyReason } {
  if (form.isLocked(at)) return { why: { code: 'protected' } };
  if (asked.field.of === 'path')
    return { value: asked.field.value, sources: [], unit: undefined, format: undefined, doubts: [] };
  const { value, sources } = fieldIn(asked.field, result);
  const format = form.numberFormatAt(at);
  const { from1904 } = form;
  const written = asWritten(value, { ...asked, numberFormat: format, from1904, choices: form.choicesAt(at) });
  if ('why' in written) return written;
  const shown = typeof written.value === 'number' ? shownOtherwise(written.value, format) : undefined;
  const doubts: readonly Doubt[] = [
    ...(written.hidesDigits ? [{ code: 'hiddenDigits', text: format ?? '' } as const] : []),
    ...(shown === undefined ? [] : [{ code: 'shownOtherwise', text: shown } as const]),
  ];
  return { value: written.value, sources, unit: written.unit, format, doubts };
}
