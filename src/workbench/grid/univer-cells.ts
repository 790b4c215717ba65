import type { ICellData } from '@univerjs/core';
import { groupedBy } from '../../workbook/grouped';
import type { CellView } from './sheet-view';
import { valueData } from './univer-sheet';
import { makeStyleData } from './univer-style';

export function bySheet(cells: readonly CellView[]): ReadonlyMap<string, CellView[]> {
  return groupedBy(cells, ({ sheet }) => sheet);
}

export function makeCellData({ value, formula, look }: CellView): ICellData {
  return { ...valueData(value), ...(formula !== undefined && { f: formula }), s: makeStyleData(look) };
}

export function makeMatrix<T>(
  cells: readonly CellView[],
  dataOf: (cell: CellView) => T,
): Record<number, Record<number, T>> {
  const matrix: Record<number, Record<number, T>> = {};
  for (const cell of cells) {
    const row = matrix[cell.row] ?? {};
    matrix[cell.row] = row;
    row[cell.column] = dataOf(cell);
  }
  return matrix;
}
