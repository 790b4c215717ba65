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

type Cells = readonly (HostCell | undefined)[];

/** By the first key that tells two lines apart. */
function ordered(a: Cells, b: Cells, keys: readonly Readonly<Record<string, unknown>>[]): number {
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
  rows.sort(({ cells: a }, { cells: b }) => ordered(a, b, keys));
  rows.forEach((from, index) => {
    const cells = region.sheet.rows.get(first + index) ?? [];
    from.cells.forEach((cell, offset) => {
      if (cell) cells[area.column + offset] = movedTo(cell, from.row, first + index);
      else delete cells[area.column + offset];
    });
    region.sheet.rows.set(first + index, cells);
  });
}

/** The columns of a range by the values of rows of it, which the keys count. */
function sortColumns(region: Region, fields: unknown, hasHeaders: boolean): void {
  requireRight(region.sheet, 'allowSort');
  if (!Array.isArray(fields)) throw errors.invalidArgument('fields');
  const keys = fields.map((field) => recordOf(field));
  const area = only(region);
  const first = area.column + (hasHeaders ? 1 : 0);
  const rows = Array.from({ length: area.rowCount }, (_, index) => area.row + index);
  const columns = Array.from({ length: area.column + area.columnCount - first }, (_, index) =>
    rows.map((row) => region.sheet.cell(row, first + index)),
  );
  if (columns.flat().some((cell) => cell?.formula !== undefined))
    throw errors.apiNotFound('RangeSort', 'apply (by columns, of formulas)');
  columns.sort((a, b) => ordered(a, b, keys));
  for (const [at, row] of rows.entries()) {
    for (const [index, cells] of columns.entries()) {
      const cell = cells[at];
      const line = region.sheet.rows.get(row) ?? [];
      if (cell) line[first + index] = cell;
      else delete line[first + index];
      region.sheet.rows.set(row, line);
    }
  }
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
      const isByColumns = args.optionalText(3) === 'Columns';
      if (isByColumns) sortColumns(region, args.any(0), args.flag(2));
      else sortRows(region, args.any(0), args.flag(2));
      told(context, region);
      tellOfSheet(context, isByColumns ? 'columnSorted' : 'rowSorted', region.sheet, {
        address: areaAddress(only(region)),
      });
    },
  },
};
