import type { CellReference } from '../workbook/cells';
import type { Workbook } from '../workbook/workbook';
import type { CellEdit, CellView, SheetView } from './grid/sheet-view';

/** What is to be drawn again after a change, whoever made it. */
export type WorkbookChange =
  | { readonly what: 'cells'; readonly cells: readonly CellReference[] }
  | { readonly what: 'sheets' };

/** The workbook behind the grid, which is the truth: the grid draws it and hands it the user's edits. */
export interface OpenWorkbook {
  readonly fileName: string;
  /** The seam, but for what only a grid can do. */
  readonly workbook: Omit<Workbook, 'reveal' | 'selection'>;
  sheets(): readonly SheetView[];
  cell(at: CellReference): CellView;
  /** Makes the edits one step that can be undone, and computes what depends on them. */
  enter(edits: readonly CellEdit[]): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether there are changes since it was opened or saved. */
  readonly unsaved: boolean;
  /** The file as it is now; it counts as saved from then on. */
  save(): Uint8Array<ArrayBuffer>;
  /** Gets ready for the first edit, which takes a moment with many formulas. */
  prepare(): void;
  /** Tells of each change once it is made; returns what stops it. */
  onChange(listener: (change: WorkbookChange) => void): () => void;
  close(): void;
}

export type OpenWorkbookFile = (bytes: Uint8Array<ArrayBuffer>, fileName: string) => Promise<OpenWorkbook>;
