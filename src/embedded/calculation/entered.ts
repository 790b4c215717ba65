import { type CellIndex, type CellValue, cellIndex } from '../../workbook/cells';
import { formulaAt, type SheetContent, valueAt } from '../../workbook/content';
import type { CellEntry, FormulaResult } from './calculation';

/** A sheet with entries put into it; a new object that shares what didn't change. A formula keeps its value until it has a result. */
export function withEntries(sheet: SheetContent, entries: readonly CellEntry[]): SheetContent {
  const formulas = new Map<CellIndex, string>(sheet.formulas);
  for (const entry of entries) {
    const index = cellIndex(entry.row, entry.column);
    if ('formula' in entry) formulas.set(index, entry.formula);
    else formulas.delete(index);
  }
  const values = entries.map((entry) => {
    const value = 'formula' in entry ? valueAt(sheet, entry.row, entry.column) : entry.value;
    return { row: entry.row, column: entry.column, value };
  });
  return withValues({ ...sheet, formulas }, values);
}

/** A sheet with the results that its formulas have now. */
export function withResults(sheet: SheetContent, results: readonly FormulaResult[]): SheetContent {
  return withValues(sheet, results);
}

/** What would have to be entered to have a cell as it is. */
export function entryAt(sheet: SheetContent, row: number, column: number): CellEntry {
  const formula = formulaAt(sheet, row, column);
  const at = { sheet: sheet.name, row, column };
  return formula === undefined ? { ...at, value: valueAt(sheet, row, column) } : { ...at, formula };
}

interface PlacedValue {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

function withValues(sheet: SheetContent, placed: readonly PlacedValue[]): SheetContent {
  const grown = grownFor(sheet, placed);
  const values = [...grown.values];
  const copied = new Set<number>();
  for (const { row, column, value } of placed) {
    const place = row - grown.origin.row;
    const cells = values[place];
    if (!cells || column - grown.origin.column >= cells.length) continue;
    const copy = copied.has(place) ? cells : [...cells];
    copied.add(place);
    values[place] = copy.with(column - grown.origin.column, value);
  }
  return { ...grown, values };
}

/** The sheet with a used range that holds the cells too; it grows only for cells that get something. */
function grownFor(sheet: SheetContent, placed: readonly PlacedValue[]): SheetContent {
  const { origin, values } = sheet;
  const filled = placed.filter(
    ({ row, column, value }) => value !== null || sheet.formulas.has(cellIndex(row, column)),
  );
  if (filled.length === 0) return sheet;
  const width = values[0]?.length ?? 0;
  const corners =
    width === 0 ? [] : [origin, { row: origin.row + values.length - 1, column: origin.column + width - 1 }];
  const rows = [...corners, ...filled].map(({ row }) => row);
  const columns = [...corners, ...filled].map(({ column }) => column);
  const first = { row: Math.min(...rows), column: Math.min(...columns) };
  const [rowCount, columnCount] = [Math.max(...rows) - first.row + 1, Math.max(...columns) - first.column + 1];
  if (rowCount === values.length && columnCount === width) return sheet;
  const grown = Array.from({ length: rowCount }, (_, i) =>
    Array.from({ length: columnCount }, (_, j) => valueAt(sheet, first.row + i, first.column + j)),
  );
  return { ...sheet, origin: first, values: grown };
}
