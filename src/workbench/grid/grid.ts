import type { Language } from '../../locale/language';
import type { CellReference } from '../../workbook/cells';
import type { CellView, SheetView, TouchedCells } from './sheet-view';

export type GridTheme = 'light' | 'dark';

/** What the user does in the grid. */
export interface GridEvents {
  /** Cells were edited in one step. Whoever keeps the workbook answers with `update` for each of them. */
  onEdit(touched: TouchedCells): void;
  onUndo(): void;
  onRedo(): void;
  onSelect(cell: CellReference): void;
}

/** A spreadsheet that is drawn and edited; it keeps no truth of its own. */
export interface SpreadsheetGrid {
  /** Draws these sheets instead of those of before; the sheet that was active stays so if it is still there. Done when they can be seen. */
  show(sheets: readonly SheetView[]): Promise<void>;
  update(cells: readonly CellView[]): void;
  activate(sheet: string): void;
  /** Brings a cell into view and selects it; what is typed next goes there. */
  reveal(cell: CellReference, keyboard?: 'stays'): void;
  selection(): CellReference | null;
  /** What is typed next goes into the selected cell. */
  focus(): void;
  setLanguage(language: Language): void;
  setTheme(theme: GridTheme): void;
  close(): void;
}

export interface GridOptions {
  readonly language: Language;
  readonly theme: GridTheme;
}
