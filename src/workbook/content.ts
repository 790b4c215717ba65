import { type Area, type CellIndex, type CellReference, type CellValue, cellIndex, type Position } from './cells';

/** A sheet as plain data: what it holds, not how it looks. */
export interface SheetContent {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** The tag of a sheet that Junheng wrote, whatever it is called now; `null` for the user's own. */
  readonly tag: string | null;
  /** Where `values[0][0]` stands: the first cell of the used range. */
  readonly origin: Position;
  /** The used range, row by row, each row as long as the first. Empty for an empty sheet. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas, with the `=`, of the cells that have one. Their results stand in `values`. */
  readonly formulas: ReadonlyMap<CellIndex, string>;
  /** Number formats other than General, of the cells that have one and a value. */
  readonly numberFormats: ReadonlyMap<CellIndex, string>;
  readonly merges: readonly Area[];
  /** Cells far away from all others, which `values` leaves out. */
  readonly strays?: readonly Position[];
  /** Rows and columns (from 0) that are hidden, by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A workbook as plain data. */
export interface WorkbookContent {
  /** The file's name without its folder; for a workbook never saved, what its window says. */
  readonly fileName: string;
  readonly sheets: readonly SheetContent[];
  /** Sheets that the file lists and doesn't hold: modules of old macros, and what was lost. */
  readonly sheetsWithoutPart?: readonly string[];
  /** What Junheng keeps in this workbook, by key; each value is JSON. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The value at a position of the sheet; `null` outside its used range. */
export function valueAt(sheet: SheetContent, row: number, column: number): CellValue {
  return sheet.values[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}

/** What a cell of the workbook holds; `null` where there is no such sheet. */
export function valueIn({ sheets }: WorkbookContent, { sheet, row, column }: CellReference): CellValue {
  const found = sheets.find(({ name }) => name === sheet);
  return found ? valueAt(found, row, column) : null;
}

export function formulaAt(sheet: SheetContent, row: number, column: number): string | undefined {
  return sheet.formulas.get(cellIndex(row, column));
}

/** The used range as an area; `undefined` for an empty sheet. */
export function usedArea(sheet: SheetContent): Area | undefined {
  const columnCount = sheet.values[0]?.length ?? 0;
  if (columnCount === 0) return undefined;
  return { ...sheet.origin, rowCount: sheet.values.length, columnCount };
}
