import { formulaAt, valueAt } from '../../workbook/content';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { type CheckedTable, cellAt } from './table-rows';

/** So many formulas make a column of formulas, and so great a share of its figures. */
const FEWEST = 3;
const SHARE = 0.6;

/** D18: numbers typed where the column has formulas. */
export function* typedOver(data: CheckedData): Generator<Found> {
  for (const table of data.tables) {
    if (table.sheet.formulas.size === 0) continue;
    const { origin, values } = table.sheet;
    const width = values[0]?.length ?? 0;
    for (let column = origin.column; column < origin.column + width; column++) yield* inColumn(table, column);
  }
}

function* inColumn(table: CheckedTable, column: number): Generator<Found> {
  const { sheet, dataRows } = table;
  const typed: number[] = [];
  let formulas = 0;
  for (const row of dataRows) {
    if (formulaAt(sheet, row, column) !== undefined) formulas++;
    else if (typeof valueAt(sheet, row, column) === 'number') typed.push(row);
  }
  if (formulas < FEWEST || formulas < SHARE * (formulas + typed.length)) return;
  const header = table.columns.find((one) => one.column === column)?.header ?? headerAbove(table, column);
  for (const row of typed) {
    const value = valueAt(sheet, row, column);
    yield {
      cells: [cellAt(table, row, column)],
      shown: typeof value === 'number' ? String(value) : '',
      details: { header, formulas: String(formulas) },
    };
  }
}

/** The text nearest above the column's figures. */
function headerAbove({ sheet, dataRows }: CheckedTable, column: number): string {
  for (let row = (dataRows[0] ?? 0) - 1; row >= sheet.origin.row; row--) {
    const value = valueAt(sheet, row, column);
    if (typeof value === 'string' && value.trim() !== '') return value.replace(/\s+/g, '');
  }
  return '';
}
