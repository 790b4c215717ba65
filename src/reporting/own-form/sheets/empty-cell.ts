import type { Grid } from '../../../reading/tables/grid';
import type { Position } from '../../../workbook/cells';
import { formulaAt, valueAt } from '../../../workbook/content';

/** Whether a cell holds nothing at all, no blank either, and is the one of its merged area that can hold something. */
export function isEmptyCell({ sheet, merged, transposed, cellAt }: Grid, { row, column }: Position): boolean {
  const merge = merged(row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return false;
  const at = transposed ? cellAt(row, column) : { row, column };
  const value = valueAt(sheet, at.row, at.column);
  return (value === null || value === '') && formulaAt(sheet, at.row, at.column) === undefined;
}
