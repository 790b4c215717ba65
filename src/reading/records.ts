import type { Figure, Wording } from '../statistics/county';
import { FIELDS, type FieldId } from '../statistics/fields';
import type { AnyStage } from '../statistics/stages';
import { type CellReference, type CellValue, isCellError } from '../workbook/cells';
import { formulaAt, valueAt } from '../workbook/content';
import { figureOfCell } from './cell-figures';
import type { Column } from './columns';
import type { Report } from './findings';
import { isBlank, isColumnNumberRow } from './header-block';
import { folded, namesATotal } from './header-text';
import type { KeyColumn } from './spellings';
import { saysWholeSchool, stageIn } from './stage-words';
import type { Table } from './tables';

/** Where a row's stage is known from. */
export type StageEvidence = 'column' | 'row' | 'sheet';

/** A figure of a row, with the stage that it is given for; no stage: for the whole school. */
export interface RecordedFigure {
  readonly field: FieldId;
  readonly stage: AnyStage | undefined;
  readonly stageFrom: StageEvidence | undefined;
  readonly figure: Figure;
}

/** What one row says of one school. */
export interface SchoolRecord {
  readonly name: string;
  readonly code: string | null;
  readonly cell: CellReference;
  /** The stage of the row, by its 学段 or its sheet. */
  readonly stage: AnyStage | undefined;
  readonly stageFrom: StageEvidence | undefined;
  readonly keys: Partial<Readonly<Record<KeyColumn, Wording>>>;
  readonly figures: readonly RecordedFigure[];
  readonly wordings: readonly { readonly field: FieldId; readonly wording: Wording }[];
}

export type LeftOutReason = 'total' | 'note' | 'columnNumbers';

/** A row of a table that holds no school. */
export interface RowLeftOut {
  readonly sheet: string;
  readonly row: number;
  readonly shown: string;
  readonly reason: LeftOutReason;
}

export interface Rows {
  readonly records: readonly SchoolRecord[];
  readonly leftOut: readonly RowLeftOut[];
}

export function rowsOf(table: Table, report: Report): Rows {
  const { grid, header } = table;
  const records: SchoolRecord[] = [];
  const leftOut: RowLeftOut[] = [];
  const sheet = grid.sheet.name;
  for (let row = header.firstDataRow; row < grid.area.row + grid.area.rowCount; row++) {
    const kind = kindOfRow(table, row);
    if (kind === 'empty') continue;
    if (kind === 'school') records.push(recordOf(table, row, report));
    else leftOut.push({ sheet, row, shown: firstText(table, row), reason: kind });
  }
  return { records, leftOut };
}

function columnFor(table: Table, role: KeyColumn): Column | undefined {
  return table.columns.find((column) => column.role === role);
}

function firstText(table: Table, row: number): string {
  const { area } = table.grid;
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    const value = table.grid.shown(row, column);
    if (!isBlank(value)) return shownText(value);
  }
  return '';
}

function kindOfRow(table: Table, row: number): 'empty' | 'school' | LeftOutReason {
  const first = firstText(table, row);
  if (first === '') return 'empty';
  if (isColumnNumberRow(table.grid, row)) return 'columnNumbers';
  const name = keyText(table, row, 'schoolName');
  if (namesATotal(first) || (name !== '' && namesATotal(name))) return 'total';
  if (name === '' || /^(?:注|说明|备注|填表人|审核人|单位负责人|填报)[:\d]?/.test(folded(first))) return 'note';
  return 'school';
}

function keyText(table: Table, row: number, role: KeyColumn): string {
  const column = columnFor(table, role);
  return column ? shownText(table.grid.shown(row, column.column)).trim() : '';
}

/** A cell's words as the user sees them; a code kept as a number loses nothing. */
export function shownText(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}

function recordOf(table: Table, row: number, report: Report): SchoolRecord {
  const sheet = table.grid.sheet.name;
  const keys: Partial<Record<KeyColumn, Wording>> = {};
  const figures: RecordedFigure[] = [];
  const wordings: { field: FieldId; wording: Wording }[] = [];
  const rowStage = stageOfRow(table, row);
  for (const column of table.columns) {
    const cell = { sheet, row, column: column.column };
    const value = table.grid.shown(row, column.column);
    const { role } = column;
    if (!isField(role)) keys[role] = { text: shownText(value).trim(), cell };
    else if (FIELDS[role].kind === 'wording') {
      if (!isBlank(value)) wordings.push({ field: role, wording: { text: shownText(value).trim(), cell } });
    } else {
      const figure = uncomputed(table, cell, role, report) ?? figureOfCell(value, cell, role, column.unit, report);
      const stage = column.stage ? { stage: column.stage, stageFrom: 'column' as const } : rowStage;
      figures.push({ field: role, ...stage, figure });
    }
  }
  const nameColumn = columnFor(table, 'schoolName')?.column ?? table.grid.area.column;
  const code = keys.schoolCode?.text ?? '';
  return {
    name: keyText(table, row, 'schoolName').replace(/\s+/g, ' '),
    code: code === '' || code === '-' ? null : code,
    cell: { sheet, row, column: nameColumn },
    ...rowStage,
    keys,
    figures,
    wordings,
  };
}

/** A formula without a result, as programs leave it that write workbooks and don't calculate. */
function uncomputed(table: Table, cell: CellReference, field: FieldId, report: Report): Figure | undefined {
  const { sheet } = table.grid;
  const formula = valueAt(sheet, cell.row, cell.column) === null && formulaAt(sheet, cell.row, cell.column);
  if (!formula) return undefined;
  report('D32', cell, formula, { field: FIELDS[field].name });
  return { kind: 'unusable', cells: [cell], shown: formula };
}

function isField(role: Column['role']): role is FieldId {
  return role in FIELDS;
}

function stageOfRow(table: Table, row: number): { stage: AnyStage | undefined; stageFrom: StageEvidence | undefined } {
  const text = keyText(table, row, 'stage');
  if (text !== '') {
    const stage = saysWholeSchool(text) ? undefined : stageIn(text);
    return { stage, stageFrom: stage && 'row' };
  }
  return { stage: table.stage, stageFrom: table.stage && 'sheet' };
}
