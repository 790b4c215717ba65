import type { ICellData } from '@univerjs/core';
import { groupedBy } from '../../workbook/grouped';
import type { CellView } from './sheet-view';
import { valueData } from './univer-sheet';
import { styleOf } from './univer-style';

export function bySheet(cells: readonly CellView[]): ReadonlyMap<string, CellView[]> {
  return groupedBy(cells, ({ sheet }) => sheet);
}

export function cellDataOf({ value, formula, look }: CellView): ICellData {
  return { ...valueData(value), ...(formula !== undefined && { f: formula }), s: styleOf(look) };
}

export function matrixOf<T>(
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
