import { type Area, type CellReference, type CellValue, cellIndex } from '../../workbook/cells';
import { formulaAt, type SheetContent, usedArea, valueAt } from '../../workbook/content';
import { folded } from '../text/header-text';

/**
 * A part of a sheet as its reader sees it: every cell of a merged area shows the area's text. A sheet whose schools
 * stand side by side is looked at transposed, so that a school is always a row here and a field a column; only
 * `cellAt` knows how the sheet itself stands.
 */
export interface Grid {
  readonly sheet: SheetContent;
  readonly area: Area;
  /** Whether a row here is a column of the sheet. */
  readonly transposed: boolean;
  shown(row: number, column: number): CellValue;
  /** The merged area that a cell belongs to, if any. */
  merged(row: number, column: number): Area | undefined;
  /** The cell of the sheet. */
  cellAt(row: number, column: number): CellReference;
  /** A formula without a result: programs that write workbooks and don't calculate leave it so. */
  uncomputed(row: number, column: number): string | undefined;
  numberFormat(row: number, column: number): string | undefined;
  /** The values of the sheet's row, where a row here is that and no cell of it is merged. */
  plainRow(row: number): readonly CellValue[] | undefined;
}

export function makeGrid(sheet: SheetContent): Grid | undefined {
  const area = usedArea(sheet);
  if (!area) return undefined;
  const merges = mergedCells(sheet, area);
  // Most sheets have merged cells above the rows of schools alone.
  const lastMergedRow = sheet.merges.reduce((last, merge) => Math.max(last, findLastRow(merge)), -1);
  const merged = (row: number, column: number) =>
    row > lastMergedRow ? undefined : merges.get(cellIndex(row, column));
  return {
    sheet,
    area,
    transposed: false,
    merged,
    shown: (row, column) => {
      const merge = merged(row, column);
      return merge ? valueAt(sheet, merge.row, merge.column) : valueAt(sheet, row, column);
    },
    cellAt: (row, column) => ({ sheet: sheet.name, row, column }),
    uncomputed: (row, column) =>
      valueAt(sheet, row, column) === null ? formulaAt(sheet, row, column) || undefined : undefined,
    numberFormat: (row, column) => sheet.numberFormats.get(cellIndex(row, column)),
    plainRow: (row) => (row > lastMergedRow ? sheet.values[row - area.row] : undefined),
  };
}

/** So many rows tell what stands below a header. */
const MOST_FILLED = 200;
const FILLED = new WeakMap<Grid, Map<number, readonly number[]>>();

/** The first rows with something in them, from a row on: those of another county, or year, are empty. */
export function rowsInUse(grid: Grid, from: number): readonly number[] {
  const known = FILLED.get(grid) ?? new Map<number, readonly number[]>();
  FILLED.set(grid, known);
  const rows = known.get(from) ?? rowsWithCells(grid, from);
  known.set(from, rows);
  return rows;
}

function rowsWithCells(grid: Grid, from: number): readonly number[] {
  const rows: number[] = [];
  for (let row = from; row <= findLastRow(grid.area) && rows.length < MOST_FILLED; row++)
    if (!isEmptyRow(grid, row)) rows.push(row);
  return rows;
}

function isEmptyRow(grid: Grid, row: number): boolean {
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++)
    if (!isBlank(grid.shown(row, column))) return false;
  return true;
}

/** The same cells with rows and columns exchanged. */
export function transposedGrid(grid: Grid): Grid {
  return {
    sheet: grid.sheet,
    area: transposedArea(grid.area),
    transposed: !grid.transposed,
    merged: (row, column) => {
      const area = grid.merged(column, row);
      return area && transposedArea(area);
    },
    shown: (row, column) => grid.shown(column, row),
    cellAt: (row, column) => grid.cellAt(column, row),
    uncomputed: (row, column) => grid.uncomputed(column, row),
    numberFormat: (row, column) => grid.numberFormat(column, row),
    plainRow: () => undefined,
  };
}

/** Where a part stands in the sheet itself. */
export function areaInSheet({ area, transposed }: Grid): Area {
  return transposed ? transposedArea(area) : area;
}

export function transposedArea({ row, column, rowCount, columnCount }: Area): Area {
  return { row: column, column: row, rowCount: columnCount, columnCount: rowCount };
}

/** The cells of a part of the grid; what lies outside is not looked at. */
export function gridWithin(grid: Grid, area: Area): Grid {
  return { ...grid, area };
}

/** Merged areas by cell, within the used range: a merge over the whole sheet costs no more than that. */
function mergedCells(sheet: SheetContent, used: Area): ReadonlyMap<number, Area> {
  const cells = new Map<number, Area>();
  let left = used.rowCount * used.columnCount;
  for (const merge of sheet.merges) {
    const lastRow = Math.min(merge.row + merge.rowCount, used.row + used.rowCount);
    const lastColumn = Math.min(merge.column + merge.columnCount, used.column + used.columnCount);
    // Together they can't have more cells than there are, but where they lie over each other, which none may.
    left -= Math.max(0, lastRow - merge.row) * Math.max(0, lastColumn - merge.column);
    if (left < 0) break;
    for (let row = merge.row; row < lastRow; row++) {
      for (let column = merge.column; column < lastColumn; column++) cells.set(cellIndex(row, column), merge);
    }
  }
  return cells;
}

export function findLastRow({ row, rowCount }: Area): number {
  return row + rowCount - 1;
}

export function findLastColumn({ column, columnCount }: Area): number {
  return column + columnCount - 1;
}

/** What programs write over a column without a header: `Unnamed: 0_level_1`. */
const NAMELESS = /^Unnamed:\d+(?:_level_\d+)?$/i;

export function isBlank(value: CellValue): boolean {
  if (typeof value !== 'string') return value === null;
  const text = folded(value);
  return text === '' || (text.startsWith('U') && NAMELESS.test(text));
}
