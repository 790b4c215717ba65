import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IFreeze,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IStyleData,
  type IWorksheetData,
  isRealNum,
} from '@univerjs/core';
import { dataOfValue } from '../../embedded/calculation/cell-data';
import type { SheetLook } from '../../embedded/look/look';
import { lookAt } from '../../embedded/look/look-at';
import { type Area, type CellValue, cellIndex, MOST_COLUMNS, MOST_ROWS, type Position } from '../../workbook/cells';
import { type SheetContent, usedArea } from '../../workbook/content';
import type { SheetView } from './sheet-view';
import { makeStyleData } from './univer-style';

/** Rows and columns to edit in beyond those that are used. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;
const FEWEST_ROWS = 200;
const FEWEST_COLUMNS = 26;

/** The styles of one workbook, each kept once. */
export type Styles = Record<string, IStyleData>;

/** Text that looks like a number stays text, and is marked as Excel marks it. */
export function valueData(value: CellValue): ICellData {
  const numberLike = typeof value === 'string' && isRealNum(value);
  return numberLike ? { v: value, t: CellValueType.FORCE_STRING } : dataOfValue(value);
}

export function sheetData({ content, look }: SheetView, id: string, styles: Styles): Partial<IWorksheetData> {
  const used = usedArea(content);
  const rowCount = Math.max(FEWEST_ROWS, used ? used.row + used.rowCount + SPARE_ROWS : 0);
  const columnCount = Math.max(FEWEST_COLUMNS, used ? used.column + used.columnCount + SPARE_COLUMNS : 0);
  return {
    id,
    name: content.name,
    hidden: content.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.min(rowCount, MOST_ROWS),
    columnCount: Math.min(columnCount, MOST_COLUMNS),
    defaultColumnWidth: pixelsOfWidth(look.defaultColumnWidth),
    defaultRowHeight: pixelsOfHeight(look.defaultRowHeight),
    freeze: makeFreeze(look),
    showGridlines: look.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    mergeData: content.merges.map(makeRange),
    rowData: rowData(content, look),
    columnData: columnData(content, look),
    cellData: cellData(content, look, styles),
  };
}

export function makeRange({ row, column, rowCount, columnCount }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: row + rowCount - 1, endColumn: column + columnCount - 1 };
}

function makeFreeze({ frozenAt: { row, column } }: SheetLook): IFreeze {
  return { xSplit: column, ySplit: row, startRow: row > 0 ? row : -1, startColumn: column > 0 ? column : -1 };
}

function cellData(content: SheetContent, look: SheetLook, styles: Styles): IObjectMatrixPrimitiveType<ICellData> {
  const data: IObjectMatrixPrimitiveType<ICellData> = {};
  const cellAt = (row: number, column: number): ICellData => {
    data[row] ??= {};
    const cells = data[row];
    cells[column] ??= {};
    return cells[column];
  };
  const { origin, values, formulas } = content;
  values.forEach((cells, i) => {
    cells.forEach((value, j) => {
      const [row, column] = [origin.row + i, origin.column + j];
      const formula = formulas.get(cellIndex(row, column));
      if (value !== null) Object.assign(cellAt(row, column), valueData(value));
      if (formula !== undefined) cellAt(row, column).f = formula;
    });
  });
  for (const [index, style] of look.styles) {
    cellAt(Math.floor(index / MOST_COLUMNS), index % MOST_COLUMNS).s = styleId(look, style, styles);
  }
  for (const { row, column } of markedCells(look)) {
    cellAt(row, column).s = keptStyle(makeStyleData(lookAt(look, { row, column })), styles);
  }
  return data;
}

function* markedCells({ marks }: SheetLook): Iterable<Position> {
  for (const area of marks.flatMap(({ areas }) => areas)) {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) yield { row, column };
    }
  }
}

/** Cell styles are kept under their number, which is the same on all sheets. */
function styleId({ looks }: SheetLook, style: number, styles: Styles): string {
  styles[style] ??= makeStyleData(looks[style] ?? {});
  return String(style);
}

function keptStyle(style: IStyleData, styles: Styles): string {
  const id = JSON.stringify(style);
  styles[id] ??= style;
  return id;
}

function rowData(content: SheetContent, look: SheetLook): IWorksheetData['rowData'] {
  const rows: IWorksheetData['rowData'] = {};
  for (const [row, height] of look.rowHeights) {
    rows[row] = { h: pixelsOfHeight(height), ia: BooleanNumber.FALSE };
  }
  for (const row of content.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnData(content: SheetContent, look: SheetLook): IWorksheetData['columnData'] {
  const columns: IWorksheetData['columnData'] = {};
  for (const [column, width] of look.columnWidths) columns[column] = { w: pixelsOfWidth(width) };
  for (const column of content.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

/** Excel's width counts digits of the default font, each 7 pixels wide at 96 dpi; the file's figure has the padding in it. */
function pixelsOfWidth(characters: number): number {
  return Math.trunc(characters * 7 + 0.5);
}

function pixelsOfHeight(points: number): number {
  return Math.round((points * 96) / 72);
}
