import type { Figure, Wording } from '../statistics/county';
import { FIELDS, type FieldId, isField, isNumericField } from '../statistics/fields';
import type { AnyStage } from '../statistics/stages';
import type { CellReference } from '../workbook/cells';
import { figureOfCell } from './cell-figures';
import type { Column } from './columns';
import type { Report } from './findings';
import { type Grid, isBlank } from './grid';
import { answeredRow } from './profile/answers';
import type { SheetAnswer } from './profile/profile';
import { firstText, type LeftOutReason, type RowKind, sectionWords } from './row-kinds';
import { type ClassifiedRow, classifiedRows } from './rows';
import { schoolTypeOf } from './school-kinds';
import { shownText } from './shown-text';
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

/** A row of a table that holds no school. */
export interface RowLeftOut {
  readonly sheet: string;
  /** Of the sheet, from 0; where schools stand side by side, its column. */
  readonly row: number;
  readonly shown: string;
  readonly reason: LeftOutReason;
}

export interface Rows {
  readonly records: readonly SchoolRecord[];
  readonly leftOut: readonly RowLeftOut[];
}

/** What the rows above say of a row: the section that it stands in, and the school whose name stands only once. */
interface Above {
  stage: AnyStage | undefined;
  type: Wording | undefined;
  name: string;
  code: string | null;
}

export function rowsOf(table: Table, answers: readonly SheetAnswer[], report: Report): Rows {
  const records: SchoolRecord[] = [];
  const leftOut: RowLeftOut[] = [];
  const above: Above = { stage: undefined, type: undefined, name: table.implied?.name ?? '', code: null };
  for (const classified of classifiedRows(table)) {
    const { row } = classified;
    const kind = answeredKind(table, answers, classified);
    if (kind === 'empty') continue;
    const continued = kind === 'note' && above.name !== '' && continuesSchool(table, row);
    if (kind === 'school' || kind === 'doubtful' || continued) {
      const record = recordOf(table, row, above, report);
      if (kind === 'doubtful') report('D73', record.cell, record.name);
      records.push(record);
      above.name = record.name;
      above.code = record.code;
      continue;
    }
    const sheet = table.grid.sheet.name;
    const shown = firstText(table.grid, row);
    leftOut.push({ sheet, row, shown, reason: kind });
    if (kind === 'section') enterSection(above, sectionWords(nameOr(table, row, shown)), table, row);
    if (kind === 'total' && !table.implied) above.name = '';
  }
  return { records, leftOut };
}

/** A row is what the user says that it is. */
function answeredKind(table: Table, answers: readonly SheetAnswer[], { row, kind }: ClassifiedRow): RowKind {
  const isSchool = answers.length === 0 ? undefined : answeredRow(answers, keyText(table, row, 'schoolName'));
  if (isSchool === undefined || kind === 'empty') return kind;
  return isSchool ? 'school' : 'user';
}

/** `一、小学` heads rows of primary schools, `九年一贯制学校` rows of that kind; a town's name changes neither. */
function enterSection(above: Above, words: string, table: Table, row: number): void {
  const type = schoolTypeOf(words);
  const stage = stageIn(words);
  if (!type && !stage) return;
  above.stage = stage;
  above.type = type && { text: words, cell: table.grid.cellAt(row, table.grid.area.column) };
}

function nameOr(table: Table, row: number, otherwise: string): string {
  return keyText(table, row, 'schoolName') || otherwise;
}

/** A row without a name, but with a stage or a class of the school above it: its name was typed once. */
function continuesSchool(table: Table, row: number): boolean {
  if (table.implied && !columnFor(table, 'stage')) return hasFigures(table, row);
  const stage = keyText(table, row, 'stage');
  const isStaged = stage !== '' && (stageIn(stage) !== undefined || saysWholeSchool(stage));
  return isStaged || (table.kind === 'classes' && keyText(table, row, 'className') !== '');
}

/** Whether some field has a number in the row. */
function hasFigures({ grid, columns }: Table, row: number): boolean {
  return columns.some(({ role, column }) => isField(role) && typeof grid.shown(row, column) === 'number');
}

export function columnFor(table: Table, role: KeyColumn): Column | undefined {
  return table.columns.find((column) => column.role === role);
}

function keyText(table: Table, row: number, role: KeyColumn): string {
  const column = columnFor(table, role);
  return column ? shownText(table.grid.shown(row, column.column)).trim() : '';
}

function recordOf(table: Table, row: number, above: Above, report: Report): SchoolRecord {
  const { grid } = table;
  const keys: Partial<Record<KeyColumn, Wording>> = {};
  const figures: RecordedFigure[] = [];
  const wordings: { field: FieldId; wording: Wording }[] = [];
  const rowStage = stageOfRow(table, row, above);
  for (const column of table.columns) {
    const { role } = column;
    if (isNumericField(role)) {
      const stage = column.stage ?? rowStage.stage;
      const stageFrom = column.stage ? 'column' : rowStage.stageFrom;
      figures.push({ field: role, stage, stageFrom, figure: figureAt(grid, row, column, role, report) });
      continue;
    }
    const value = grid.shown(row, column.column);
    const wording = { text: shownText(value).trim(), cell: grid.cellAt(row, column.column) };
    if (!isField(role)) keys[role] = wording;
    else if (!isBlank(value)) wordings.push({ field: role, wording });
  }
  const nameColumn = columnFor(table, 'schoolName')?.column ?? grid.area.column;
  const ownName = keyText(table, row, 'schoolName').replace(/\s+/g, ' ');
  const code = keys.schoolCode?.text ?? '';
  const isContinued = ownName === '';
  if (!keys.schoolType?.text && above.type) keys.schoolType = above.type;
  return {
    name: isContinued ? above.name : ownName,
    code: code === '' || code === '-' ? (isContinued ? above.code : null) : code,
    cell: grid.cellAt(row, nameColumn),
    ...rowStage,
    keys,
    figures,
    wordings,
  };
}

/** The figure of a cell; a formula that was never computed has none. */
export function figureAt(
  grid: Grid,
  row: number,
  { column, unit }: Pick<Column, 'column' | 'unit'>,
  field: FieldId,
  report: Report,
): Figure {
  const cell = grid.cellAt(row, column);
  const formula = grid.uncomputed(row, column);
  if (formula === undefined) {
    return figureOfCell(grid.shown(row, column), cell, field, unit, report, grid.numberFormat(row, column));
  }
  report('D32', cell, formula, { field: FIELDS[field].name });
  return { kind: 'unusable', cells: [cell], shown: formula };
}

function stageOfRow(
  table: Table,
  row: number,
  above: Above,
): { stage: AnyStage | undefined; stageFrom: StageEvidence | undefined } {
  const text = keyText(table, row, 'stage');
  if (text !== '') {
    const stage = saysWholeSchool(text) ? undefined : stageIn(text);
    return { stage, stageFrom: stage && 'row' };
  }
  const stage = above.stage ?? table.stage;
  return { stage, stageFrom: stage && 'sheet' };
}
