import { moveFormula } from '../../../../src/embedded/read/shared-formulas';
import { areaAddress, type CellValue } from '../../../../src/workbook/cells';
import { recordOf } from '../../host/arguments';
import type { ClassDefinition } from '../../host/catalogue';
import { errors } from '../../host/errors';
import { tellOfSheet } from '../../host/sheet-events';
import type { HostCell } from '../../model/sheet';
import { requireRight, told } from './cells';
import { only, type Region } from './region';

/** Numbers before texts before truth values; empty cells last whichever the order. */
function compare(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'zh-CN');
  return rank(a) - rank(b);
}

export function sortRows(region: Region, fields: unknown, hasHeaders: boolean): void {
  requireRight(region.sheet, 'allowSort');
  if (!Array.isArray(fields)) throw errors.invalidArgument('fields');
  const keys = fields.map((field) => recordOf(field));
  const area = only(region);
  const first = area.row + (hasHeaders ? 1 : 0);
  const columns = Array.from({ length: area.columnCount }, (_, index) => area.column + index);
  const rows = Array.from({ length: area.row + area.rowCount - first }, (_, index) => ({
    row: first + index,
    cells: columns.map((column) => region.sheet.cell(first + index, column)),
  }));
  rows.sort(({ cells: a }, { cells: b }) => {
    for (const { key, ascending = true } of keys) {
      const [x, y] = [a[Number(key)]?.value ?? null, b[Number(key)]?.value ?? null];
      if (x === null || y === null) {
        if (x !== y) return x === null ? 1 : -1;
        continue;
      }
      const order = compare(x, y) * (ascending === false ? -1 : 1);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach((from, index) => {
    const cells = region.sheet.rows.get(first + index) ?? [];
    from.cells.forEach((cell, offset) => {
      if (cell) cells[area.column + offset] = movedTo(cell, from.row, first + index);
      else delete cells[area.column + offset];
    });
    region.sheet.rows.set(first + index, cells);
  });
}

/** Formulas refer to the row that they come to as they did to the one that they come from. */
function movedTo(cell: HostCell, from: number, to: number): HostCell {
  if (cell.formula === undefined) return cell;
  const formula = moveFormula(cell.formula.slice(1), { row: from, column: 0 }, { row: to, column: 0 });
  return { ...cell, formula: `=${formula}` };
}

export const rangeSortClass: ClassDefinition<Region> = {
  name: 'RangeSort',
  methods: {
    apply: (region, args, context) => {
      if (args.optionalText(3) === 'Columns') throw errors.apiNotFound('RangeSort', 'apply (by columns)');
      sortRows(region, args.any(0), args.flag(2));
      told(context, region);
      tellOfSheet(context, 'rowSorted', region.sheet, { address: areaAddress(only(region)) });
    },
  },
};
