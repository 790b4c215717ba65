import { formulaAt, valueAt } from '../../workbook/content';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { type CheckedTable, cellAt } from './table-rows';

const TYPED_OVER = { header: 'text', formulas: 'text' } as const;

/** Number typed over a formula. */
export const TYPED_OVER_FORMULA = defineCheck({
  code: 'D18',
  severity: 'warning',
  details: TYPED_OVER,
  zh: {
    title: '公式被数字覆盖',
    looksAt: '大部分单元格是公式的列',
    expectation: '每一行都是公式',
    message: (shown, { header, formulas }, several) =>
      several
        ? `「${header}」一列有 ${formulas} 个公式，但有 ${several.count} 个单元格填的是数字（如 ${shown}）`
        : `「${header}」一列有 ${formulas} 个公式，但这个单元格填的是数字 ${shown}`,
    advice: '请恢复公式，或确认这个数确实应当手工填写。',
  },
  en: {
    title: 'Number typed over a formula',
    looksAt: 'columns of which most cells are formulas',
    expectation: 'a formula in each row',
    message: (shown, { header, formulas }, several) =>
      several
        ? `Column “${header}” has ${formulas} formulas and ${several.count} typed numbers (such as ${shown})`
        : `Column “${header}” has ${formulas} formulas; in this cell the number ${shown} was typed`,
    advice: 'Put the formula back, or make sure that the number is right.',
  },
  together: 'column',
  find: typedOver,
});

/** So many formulas make a column of formulas, and so great a share of its figures. */
const FEWEST = 3;
const SHARE = 0.6;

/** D18: numbers typed where the column has formulas. */
export function* typedOver(data: CheckedData): Generator<Found<typeof TYPED_OVER>> {
  for (const table of data.tables) {
    if (table.sheet.formulas.size === 0) continue;
    const { origin, values } = table.sheet;
    const width = values[0]?.length ?? 0;
    for (let column = origin.column; column < origin.column + width; column++) yield* inColumn(table, column);
  }
}

function* inColumn(table: CheckedTable, column: number): Generator<Found<typeof TYPED_OVER>> {
  const { sheet, dataRows } = table;
  const typed: number[] = [];
  let formulas = 0;
  for (const row of dataRows) {
    if (formulaAt(sheet, row, column) !== undefined) formulas++;
    else if (typeof valueAt(sheet, row, column) === 'number') typed.push(row);
  }
  if (formulas < FEWEST || formulas < SHARE * (formulas + typed.length)) return;
  const header = table.columns.find((each) => each.column === column)?.header ?? headerAbove(table, column);
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
