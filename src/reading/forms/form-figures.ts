import { FIELDS, type FieldId } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import { type CellReference, columnName, formatAddress } from '../../workbook/cells';
import { groupedBy } from '../../workbook/grouped';
import type { Report } from '../findings';
import { RIVAL_COLUMNS } from '../findings/columns';
import { fitsUnit, type Match, onlyIn, type Understanding, understandHeader, unitIn } from '../lexicon/understanding';
import { isLeftOut } from '../profile/answers';
import type { SheetAnswer } from '../profile/profile';
import { answersFor } from '../profile/sheet-answers';
import type { ReadingContext } from '../reading-context';
import type { Recognised, RecognisedAside, Unread } from '../recognised';
import { readCellFigure } from '../rows/cell-figures';
import type { RecordedFigure } from '../rows/school-record';
import { sumFigures } from '../schools/school-parts';
import { isBlank } from '../tables/grid';
import { headerText, isTotal, shownPath } from '../text/header-text';
import { stageIn } from '../text/stage-words';
import type { UnitSpelling, WrittenUnit } from '../text/units';
import type { FormEntry } from './form-catalogue';
import { type Form, type FormColumn, type FormRow, sumColumn, sumRow } from './form-grid';
import { answeredRole } from './form-items';

/** A cell of a form and what it is taken for. */
interface Taken {
  readonly field: FieldId;
  readonly stage: AnyStage | undefined;
  readonly cell: CellReference;
  readonly unit: UnitSpelling | undefined;
  readonly header: string;
}

/** A row or column of a form that holds a figure of the form's and isn't taken. */
type Left = { readonly unread: Unread } | { readonly aside: RecognisedAside };

export interface FormFigures {
  readonly figures: readonly RecordedFigure[];
  readonly fields: Recognised['fields'];
  readonly aside: readonly RecognisedAside[];
  readonly unread: readonly Unread[];
}

/** The figures that a form gives: rows by their names, columns by theirs. */
export function figuresOfForm(form: Form, entry: FormEntry, { profile, report }: ReadingContext): FormFigures {
  const answers = answersFor(profile, form.grid.sheet.name);
  const found = [
    ...inRows(form, entry, answers),
    ...inColumns(form, entry, answers),
    ...takenSum(form, entry, answers),
  ];
  const taken = found.filter(isTaken);
  const left = found.filter((each): each is Left => !isTaken(each));
  const groups = groupedBy(taken, ({ field, stage }) => `${field} ${stage ?? ''}`);
  const settled = [...groups.values()].flatMap((group) => settleTaken(group, entry, report));
  return {
    figures: settled.map((group) => makeFormFigure(group, form, report)),
    fields: settled.flat().map((each) => recognisedField(each, entry)),
    aside: left.flatMap((each) => ('aside' in each ? [each.aside] : [])),
    unread: left.flatMap((each) => ('unread' in each ? [each.unread] : [])),
  };
}

function isTaken(found: Taken | Left): found is Taken {
  return 'field' in found;
}

function inRows(form: Form, { rows = [], ...entry }: FormEntry, answers: readonly SheetAnswer[]): (Taken | Left)[] {
  const column = sumColumn(form);
  if (!column) return [];
  return form.rows.flatMap((row) => {
    const found = foundAt(form, { row, column, path: row.path, fields: rows }, entry, answers);
    return found ? [found] : [];
  });
}

function inColumns(
  form: Form,
  { columns = [], ...entry }: FormEntry,
  answers: readonly SheetAnswer[],
): (Taken | Left)[] {
  const row = sumRow(form);
  if (!row) return [];
  return form.valueColumns.flatMap((column) => {
    const found = foundAt(form, { row, column, path: column.path, fields: columns }, entry, answers);
    return found ? [found] : [];
  });
}

/** A cell of a form, the names of its row or column, and the fields that these may name. */
interface Place {
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly path: readonly string[];
  readonly fields: readonly FieldId[];
}

/** What a cell is by the words of its row or column; nothing where they speak of none of the form's fields. */
function foundAt(
  form: Form,
  { row, column, path, fields }: Place,
  { under, stage }: Omit<FormEntry, 'rows' | 'columns'>,
  answers: readonly SheetAnswer[],
): Taken | Left | undefined {
  if (fields.length === 0) return undefined;
  const whole = under === undefined ? path : [under, ...path];
  const header = shownPath(whole);
  const cell = { sheet: form.grid.sheet.name, row: row.row, column: column.column };
  const understood = understandHeader(whole);
  const unit: WrittenUnit | undefined = row.unit ? { kind: 'amount', unit: row.unit } : understood.unit;
  const answer = answeredRole(answers, header);
  const field = answer ? fields.find((each) => each === answer.field) : namedField(understood, fields, stage, unit);
  if (field) {
    return { field, stage: stage ?? understood.stage, cell, unit: unit && unitIn(field, unit), header };
  }
  if (isBlank(form.grid.shown(row.row, column.column))) return undefined;
  if (answer) return { aside: { column: formatAddress(cell), header, name: null, because: 'user' } };
  return unreadAt(header, cell, path === row.path, understood, fields);
}

function namedField(
  { matches }: Understanding,
  fields: readonly FieldId[],
  stage: AnyStage | undefined,
  unit: WrittenUnit | undefined,
): FieldId | undefined {
  const fits = (match: Match) => [undefined, stage].includes(onlyIn(match)) && fitsUnit(match.role, unit);
  return fields.find((field) => matches.some((match) => match.role === field && fits(match)));
}

/** Ask only where it is likelier than not. */
const LIKELY = 0.55;

/** What says more or less than a field of the form. */
function unreadAt(
  header: string,
  cell: CellReference,
  isRow: boolean,
  { candidates }: Understanding,
  fields: readonly FieldId[],
): Left | undefined {
  const likely = candidates.filter(
    ({ role, likeness }) => likeness >= LIKELY && fields.some((field) => field === role),
  );
  const [first] = likely;
  if (!first) return undefined;
  const place = isRow ? { row: cell.row + 1 } : { column: columnName(cell.column) };
  return { unread: { ...place, header, candidates: likely.map(({ role }) => role), words: first.words, cell } };
}

/** The sum of a form: what stands in its row of sums and its column of sums. */
function takenSum(form: Form, { sum: field, stage }: FormEntry, answers: readonly SheetAnswer[]): Taken[] {
  const row = sumRow(form);
  const column = sumColumn(form);
  if (!field || !row || !column || !isTotal(headerText(column.path.at(-1) ?? '').words)) return [];
  const cell = { sheet: form.grid.sheet.name, row: row.row, column: column.column };
  const header = [...row.path, ...column.path].join(' → ');
  return isLeftOut(answers, header) ? [] : [{ field, stage, cell, unit: undefined, header }];
}

/**
 * The row for another stage than the form's own, where it has figures in it: then the form is about both stages, and
 * its degrees and subjects are of neither alone.
 */
export function rowOfOtherStage(form: Form, { stage, sum: field }: FormEntry): string | undefined {
  if (!stage || !field) return undefined;
  const rows = form.rows.flatMap(({ row, path }) => {
    const { words } = headerText(path.at(-1) ?? '');
    const stageSaid = /^(?:小学|初中|高中)$/.test(words) ? stageIn(words) : undefined;
    return stageSaid === undefined || stageSaid === stage ? [] : [{ row, words }];
  });
  const filled = rows.find(({ row }) =>
    form.valueColumns.some(({ column }) => {
      const value = form.grid.shown(row, column);
      return typeof value === 'number' && value > 0;
    }),
  );
  return filled?.words;
}

/** Figures of one field: one of them, those that are to be added, or a question where two are as good as each other. */
function settleTaken(group: readonly Taken[], entry: FormEntry, report: Report): (readonly Taken[])[] {
  const [first, second] = group;
  if (!first || !second) return first ? [[first]] : [];
  if (entry.added?.includes(first.field)) return [group];
  const confirmed = group.filter((each) => isConfirmed(each, entry));
  if (confirmed.length === 1) return [confirmed];
  const details = { field: FIELDS[first.field], role: first.field, first: first.header, second: second.header };
  report(RIVAL_COLUMNS, first.cell, second.header, details);
  return [];
}

function isConfirmed({ field, cell }: Taken, { places }: FormEntry): boolean {
  return places?.[field]?.includes(formatAddress(cell)) ?? false;
}

function makeFormFigure(group: readonly Taken[], form: Form, report: Report): RecordedFigure {
  const figures = group.map(({ field, cell: { row, column }, unit }) =>
    readCellFigure(form.grid, row, { column, unit }, field, report),
  );
  const [first, ...others] = figures;
  const [taken] = group;
  if (!first || !taken) throw new Error('A figure of no cell');
  const { field, stage } = taken;
  return { field, stage, stageFrom: stage && 'column', figure: others.reduce(sumFigures, first) };
}

function recognisedField(taken: Taken, entry: FormEntry): Recognised['fields'][number] {
  const { field, stage, cell, header } = taken;
  return {
    field: stage ? `${field}.${stage}` : field,
    name: FIELDS[field].name,
    column: formatAddress(cell),
    header,
    confidence: isConfirmed(taken, entry) ? 'exact' : 'listed',
  };
}
