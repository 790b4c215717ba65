import { isBlank, lastColumnOf, lastRowOf } from '../../../reading/tables/grid';
import { kindOfRow, type RowFrame, sectionWords } from '../../../reading/tables/row-kinds';
import { shownText } from '../../../reading/text/shown-text';
import { stageIn } from '../../../reading/text/stage-words';
import type { AnyStage } from '../../../statistics/stages';
import { formulaAt } from '../../../workbook/content';
import type { EmptyReason } from '../fields/field-value';
import type { SchoolOfResult, SchoolsNamed } from '../schools-named';
import { saidBy } from '../words/said';
import { type FormTable, saysSomething } from './form-table';

/** A row of a form's table of schools, and the stage of the section that it stands in. */
export type FormRow = { readonly row: number; readonly stage: AnyStage | undefined } & (
  | { readonly kind: 'school'; readonly school: SchoolOfResult }
  | { readonly kind: 'strange'; readonly name: string; readonly why: EmptyReason }
  /** 县域均值, 差异系数, 达标学校数: a figure of the schools together. */
  | { readonly kind: 'together'; readonly label: readonly string[] }
  | { readonly kind: 'empty' }
  /** Titles of sections, notes and whatever else stands below a table. */
  | { readonly kind: 'other' }
);

export function formRowsOf(table: FormTable, schools: SchoolsNamed): readonly FormRow[] {
  const rows: FormRow[] = [];
  const { grid, header } = table;
  let section: AnyStage | undefined;
  for (let row = header.firstDataRow; row <= lastRowOf(grid.area); row++) {
    const at = { row, stage: section ?? table.stage };
    const [name, code] = [textAt(table, row, table.name), textAt(table, row, table.code)];
    if (name === '' && code === '' && holdsNothing(table, row)) {
      rows.push({ ...at, kind: 'empty' });
      continue;
    }
    const found = name === '' && code === '' ? undefined : schools.find(name, code);
    if (found && !('why' in found)) {
      rows.push({ ...at, kind: 'school', school: found });
      continue;
    }
    const label = labelOf(table, row);
    if (saysSomething(saidBy(label)) && saidBy(label).quantities.length > 0) {
      rows.push({ ...at, kind: 'together', label });
      continue;
    }
    const kind = kindOfRow(frameOf(table), row);
    if (kind === 'section') section = stageIn(sectionWords(name || label.join(''))) ?? section;
    if (found && (kind === 'school' || kind === 'doubtful'))
      rows.push({ ...at, kind: 'strange', name, why: found.why });
    else rows.push({ ...at, kind: 'other' });
  }
  return rows;
}

function frameOf({ grid, name, code }: FormTable): RowFrame {
  return {
    grid,
    nameColumn: name,
    codeColumn: code,
    typeColumn: undefined,
    figureColumns: [],
    namesSaySo: () => true,
  };
}

function textAt({ grid }: FormTable, row: number, column: number | undefined): string {
  return column === undefined ? '' : shownText(grid.shown(row, column)).trim();
}

/** Formulas and running numbers may stand in a row that waits for a school. */
function holdsNothing(table: FormTable, row: number): boolean {
  const { grid } = table;
  for (let column = grid.area.column; column <= lastColumnOf(grid.area); column++) {
    const cell = grid.cellAt(row, column);
    const isFormula = formulaAt(grid.sheet, cell.row, cell.column) !== undefined;
    if (isFormula && (column === table.name || column === table.code)) return false;
    if (!isFormula && column !== table.sequence && !isBlank(grid.shown(row, column))) return false;
  }
  return true;
}

/** The texts of a row before its figures. */
function labelOf({ grid, name, columns }: FormTable, row: number): readonly string[] {
  const firstFigure = columns.find(({ column, said }) => column > name && saysSomething(said))?.column ?? name + 1;
  const texts: string[] = [];
  for (let column = grid.area.column; column < firstFigure; column++) {
    const value = grid.shown(row, column);
    if (typeof value === 'string' && !isBlank(value) && value !== texts.at(-1)) texts.push(value);
  }
  return texts;
}
