import type { Area } from '../../../../src/workbook/cells';
import type { Context } from '../../host/context';
import { tellOfSheet } from '../../host/sheet-events';
import type { HostSheet } from '../../model/sheet';
import { type Criteria, passing } from './criteria';

/** Hides the rows of a body that a column's criteria don't let be seen; those hidden before are seen again. */
export function applyFilters(
  sheet: HostSheet,
  body: Area,
  filters: ReadonlyMap<number, Criteria>,
  context: Context,
): void {
  const rows = Array.from({ length: body.rowCount }, (_, index) => body.row + index);
  const valueAt = (row: number, column: number) => sheet.cell(row, body.column + column)?.value ?? null;
  const tests = [...filters].map(([column, criteria]) => {
    const passes = passing(
      criteria,
      rows.map((row) => valueAt(row, column)),
    );
    return (row: number) => passes(valueAt(row, column));
  });
  for (const row of rows) {
    const hidden = !tests.every((isSeen) => isSeen(row));
    sheet.rowInfo.set(row, { ...sheet.rowInfo.get(row), hidden });
  }
  tellOfSheet(context, 'rowHiddenChanged', sheet, {
    address: `${body.row + 1}:${body.row + body.rowCount}`,
    changeType: filters.size > 0 ? 'Hidden' : 'Unhidden',
  });
}
