import { type CellValue, cellIndex, type Position, parseArea } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';

export function at(address: string): Position {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return { row: area.row, column: area.column };
}

/** A sheet of 12 × 12 cells, given by address; text with `=` is a formula whose result the file doesn't bring. */
export function sheet(name: string, cells: Record<string, CellValue>): SheetContent {
  const formulas = new Map<number, string>();
  const values: CellValue[][] = Array.from({ length: 12 }, () => Array.from({ length: 12 }, () => null));
  for (const [address, value] of Object.entries(cells)) {
    const { row, column } = at(address);
    if (typeof value === 'string' && value.startsWith('=')) formulas.set(cellIndex(row, column), value);
    else (values[row] ?? [])[column] = value;
  }
  return {
    name,
    visible: true,
    protected: false,
    tag: null,
    origin: { row: 0, column: 0 },
    values,
    formulas,
    numberFormats: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}
