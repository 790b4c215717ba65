import type { Area } from './cells';
import type { SheetToWrite } from './changes';

/** The cells of a sheet of ours that are printed: all that it writes and those that its charts cover; undefined for an empty sheet. */
export function printedArea({
  rows,
  columnWidths,
  charts = [],
}: Pick<SheetToWrite, 'rows' | 'columnWidths' | 'charts'>): Area | undefined {
  const ends = charts.map(({ place }) => [place.row + place.rowCount, place.column + place.columnCount] as const);
  const rowCount = Math.max(rows.length, ...ends.map(([bottom]) => bottom));
  const columnCount = Math.max(columnWidths.length, ...ends.map(([, right]) => right));
  return rowCount > 0 && columnCount > 0 ? { row: 0, column: 0, rowCount, columnCount } : undefined;
}
