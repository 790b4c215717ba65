import type { RowToWrite, SheetToWrite } from './changes';

/** A sheet with all of its rows at hand, and so with all of its looks. */
export interface DrawnSheet extends SheetToWrite {
  readonly rows: readonly RowToWrite[];
}

export function drawnSheet(sheet: SheetToWrite): DrawnSheet {
  return { ...sheet, rows: [...sheet.rows] };
}
