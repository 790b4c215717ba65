import type { SheetContent } from '../../workbook/content';
import { findLastColumn, findLastRow, type Grid, isBlank } from './grid';
import { isHeaderWord } from './header-words';

interface Pair {
  readonly group: string;
  readonly row: number;
  readonly labelColumn: number;
  readonly valueColumn: number;
}

/** A form with more labels, or longer than this, would be a table. */
const MOST_PAIRS = 400;
const MOST_ROWS = 1000;
/** A form's labels begin within so many rows of its top. */
const FIRST_ROWS = 60;

/**
 * A form of pairs, label and value beside it, several in a row: seen as a table of one row, with the labels (and the
 * group to their left) for its header. Undefined where the grid holds no such pairs.
 */
export function pairedGrid(grid: Grid): Grid | undefined {
  if (grid.area.rowCount > MOST_ROWS) return undefined;
  const pairs = findColumnPairs(grid);
  if (pairs.length < 2 || pairs.length > MOST_PAIRS) return undefined;
  const at = (column: number) => pairs[column];
  return {
    sheet: grid.sheet,
    transposed: false,
    area: { row: 0, column: 0, rowCount: 3, columnCount: pairs.length },
    merged: () => undefined,
    shown: (row, column) => {
      const pair = at(column);
      if (!pair) return null;
      if (row === 0) return pair.group;
      return grid.shown(pair.row, row === 1 ? pair.labelColumn : pair.valueColumn);
    },
    cellAt: (row, column) => {
      const pair = at(column);
      return grid.cellAt(pair?.row ?? 0, row === 2 ? (pair?.valueColumn ?? 0) : (pair?.labelColumn ?? 0));
    },
    uncomputed: (row, column) => {
      const pair = at(column);
      return pair && row === 2 ? grid.uncomputed(pair.row, pair.valueColumn) : undefined;
    },
    numberFormat: (row, column) => {
      const pair = at(column);
      return pair && row === 2 ? grid.numberFormat(pair.row, pair.valueColumn) : undefined;
    },
    plainRow: () => undefined,
  };
}

const known = new WeakMap<SheetContent, readonly Pair[]>();

/** A whole sheet's; of one that is still the same, those of before. */
function findColumnPairs(grid: Grid): readonly Pair[] {
  const pairs = known.get(grid.sheet) ?? foundPairs(grid);
  known.set(grid.sheet, pairs);
  return pairs;
}

function foundPairs(grid: Grid): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let row = grid.area.row; row <= findLastRow(grid.area); row++) {
    if (pairs.length < 2 && row >= grid.area.row + FIRST_ROWS) return [];
    if (pairs.length > MOST_PAIRS) return pairs;
    let group = '';
    for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
      const merge = grid.merged(row, column);
      if (merge && merge.column !== column) continue;
      if (!isLabelCell(grid, row, column)) {
        const text = grid.shown(row, column);
        if (typeof text === 'string' && text.length <= 12) group = text;
        continue;
      }
      const valueColumn = column + (merge?.columnCount ?? 1);
      if (valueColumn > findLastColumn(grid.area) || isLabelCell(grid, row, valueColumn)) continue;
      pairs.push({ group, row, labelColumn: column, valueColumn });
      column = valueColumn;
    }
  }
  return pairs;
}

function isLabelCell(grid: Grid, row: number, column: number): boolean {
  const value = grid.shown(row, column);
  return typeof value === 'string' && !isBlank(value) && isHeaderWord(value);
}
