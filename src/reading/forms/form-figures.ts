import { FIELDS, type FieldId } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import { addressOf, type CellReference } from '../../workbook/cells';
import { columnOfPath } from '../columns/columns';
import { fieldName } from '../columns/role-names';
import type { Report } from '../findings';
import { isLeftOut } from '../profile/answers';
import { answersFor } from '../profile/sheet-answers';
import type { ReadingContext } from '../reading-context';
import type { Recognised } from '../recognised';
import { figureAt } from '../rows/cell-figures';
import type { RecordedFigure } from '../rows/school-record';
import { sum } from '../schools/school-parts';
import { headerText, isTotal } from '../text/header-text';
import { stageIn } from '../text/stage-words';
import type { UnitSpelling } from '../text/units';
import type { FormEntry } from './form-catalogue';
import { type Form, type FormColumn, type FormRow, sumColumn, sumRow } from './form-grid';

/** A cell of a form and what it is taken for. */
interface Taken {
  readonly field: FieldId;
  readonly stage: AnyStage | undefined;
  readonly cell: CellReference;
  readonly unit: UnitSpelling | undefined;
  readonly header: string;
}

export interface FormFigures {
  readonly figures: readonly RecordedFigure[];
  readonly fields: Recognised['fields'];
}

/** The figures that a form gives: rows by their names, columns by theirs. */
export function figuresOfForm(form: Form, entry: FormEntry, { profile, report }: ReadingContext): FormFigures {
  const answers = answersFor(profile, form.grid.sheet.name);
  const found = [...takenRows(form, entry), ...takenColumns(form, entry), ...takenSum(form, entry)];
  const taken = found.filter(({ header }) => !isLeftOut(answers, header));
  const groups = new Map<string, Taken[]>();
  for (const one of taken) {
    const key = `${one.field} ${one.stage ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const settled = [...groups.values()].flatMap((group) => settle(group, entry, report));
  return {
    figures: settled.map((group) => figureOf(group, form, report)),
    fields: settled.flat().map((one) => recognisedField(one, entry)),
  };
}

function takenRows(form: Form, { rows = [], under, stage }: FormEntry): Taken[] {
  const column = sumColumn(form);
  if (!column) return [];
  return form.rows.flatMap((row) => takenBy(form, row, column, row.path, rows, under, stage));
}

function takenColumns(form: Form, { columns = [], under, stage }: FormEntry): Taken[] {
  const row = sumRow(form);
  if (!row) return [];
  return form.valueColumns.flatMap((column) => takenBy(form, row, column, column.path, columns, under, stage));
}

function takenBy(
  form: Form,
  row: FormRow,
  column: FormColumn,
  path: readonly string[],
  fields: readonly FieldId[],
  under: string | undefined,
  stage: AnyStage | undefined,
): Taken[] {
  const found = columnOfPath(under === undefined ? path : [under, ...path], column.column);
  if (!found) return [];
  const field = fields.find((one) => one === found.role);
  if (!field) return [];
  const cell = { sheet: form.grid.sheet.name, row: row.row, column: column.column };
  return [{ field, stage: stage ?? found.stage, cell, unit: row.unit ?? found.unit, header: found.header }];
}

/** The sum of a form: what stands in its row of sums and its column of sums. */
function takenSum(form: Form, { sum: field, stage }: FormEntry): Taken[] {
  const row = sumRow(form);
  const column = sumColumn(form);
  if (!field || !row || !column || !isTotal(headerText(column.path.at(-1) ?? '').words)) return [];
  const cell = { sheet: form.grid.sheet.name, row: row.row, column: column.column };
  return [{ field, stage, cell, unit: undefined, header: [...row.path, ...column.path].join(' → ') }];
}

/**
 * The row for another stage than the form's own, where it has figures in it: then the form is about both stages, and
 * its degrees and subjects are of neither alone.
 */
export function rowOfOtherStage(form: Form, { stage, sum: field }: FormEntry): string | undefined {
  if (!stage || !field) return undefined;
  const rows = form.rows.flatMap(({ row, path }) => {
    const { words } = headerText(path.at(-1) ?? '');
    const own = /^(?:小学|初中|高中)$/.test(words) ? stageIn(words) : undefined;
    return own === undefined || own === stage ? [] : [{ row, words }];
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
function settle(group: readonly Taken[], entry: FormEntry, report: Report): (readonly Taken[])[] {
  const [first, second] = group;
  if (!first || !second) return first ? [[first]] : [];
  if (entry.added?.includes(first.field)) return [group];
  const confirmed = group.filter((one) => isConfirmed(one, entry));
  if (confirmed.length === 1) return [confirmed];
  const details = { field: fieldName(first.field), role: first.field, first: first.header, second: second.header };
  report('D21', first.cell, second.header, details);
  return [];
}

function isConfirmed({ field, cell }: Taken, { places }: FormEntry): boolean {
  return places?.[field]?.includes(addressOf(cell)) ?? false;
}

function figureOf(group: readonly Taken[], form: Form, report: Report): RecordedFigure {
  const figures = group.map(({ field, cell: { row, column }, unit }) =>
    figureAt(form.grid, row, { column, unit }, field, report),
  );
  const [first, ...others] = figures;
  const [taken] = group;
  if (!first || !taken) throw new Error('A figure of no cell');
  const { field, stage } = taken;
  return { field, stage, stageFrom: stage && 'column', figure: others.reduce(sum, first) };
}

function recognisedField(taken: Taken, entry: FormEntry): Recognised['fields'][number] {
  const { field, stage, cell, header } = taken;
  return {
    field: stage ? `${field}.${stage}` : field,
    name: FIELDS[field].name,
    column: addressOf(cell),
    header,
    confidence: isConfirmed(taken, entry) ? 'exact' : 'listed',
  };
}
