import { findLastColumn, type Grid, isBlank } from '../../../../reading/tables/grid';

/** A text of a row, each merged area once, and the columns that it stands over. */
export interface RowText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A number in a row of titles is a year, if anything. */
const YEAR = /^20\d{2}$/;

export function textsOfRow(grid: Grid, row: number): readonly RowText[] {
  const texts: RowText[] = [];
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
    const merge = grid.merged(row, column);
    if (merge && merge.column !== column) continue;
    const value = grid.shown(row, column);
    const isText = typeof value === 'string' ? !isBlank(value) : value !== null && YEAR.test(String(value));
    if (isText) texts.push({ text: String(value), from: column, to: column + (merge?.columnCount ?? 1) - 1 });
  }
  return texts;
}

/** Whether a row holds anything, a formula too. */
export function isEmptyRow(grid: Grid, row: number): boolean {
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++)
    if (!isBlank(grid.shown(row, column)) || grid.uncomputed(row, column) !== undefined) return false;
  return true;
}
