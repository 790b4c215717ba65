import { type Area, type CellValue, parseArea } from '../../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';

/** A sheet from A1 on, as a user would type it; short rows are filled up with empty cells. */
export function sheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  merges: readonly string[] = [],
): SheetContent {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    name,
    visible: true,
    protected: false,
    tag: null,
    origin: { row: 0, column: 0 },
    values: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)),
    formulas: new Map(),
    numberFormats: new Map(),
    merges: merges.map((address): Area => {
      const area = parseArea(address);
      if (!area) throw new Error(`${address} is no area`);
      return area;
    }),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

export function workbook(...sheets: readonly SheetContent[]): WorkbookContent {
  return { fileName: '统计.xlsx', sheets, settings: {} };
}
