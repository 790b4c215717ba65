import type { Grid } from '../tables/grid';
import { headerText } from './header-text';

/** A form's or a list's header is looked for so far down: what stands below is what it lists. */
const MOST_ROWS = 200;

/** Where a text at the top of the sheet, as headers are compared, is the one looked for; row by row. */
export function findText(
  grid: Grid,
  wanted: (words: string) => boolean,
): { readonly row: number; readonly column: number } | undefined {
  const { values, origin } = grid.sheet;
  for (const [rowOffset, row] of values.slice(0, MOST_ROWS).entries()) {
    for (const [columnOffset, value] of row.entries()) {
      if (typeof value !== 'string' || value.length > 40) continue;
      if (wanted(headerText(value).words)) return { row: origin.row + rowOffset, column: origin.column + columnOffset };
    }
  }
  return undefined;
}
