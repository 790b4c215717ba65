import type { CellReference } from '../../workbook/cells';
import type { Workbook, WorkbookProblem } from '../../workbook/workbook';
import type { SheetChart } from '../charts/sheet-chart';
import type { CellEdit, CellView, SheetView } from '../grid/sheet-view';

/** What is to be drawn again after a change, whoever made it. */
export type WorkbookChange =
  | { readonly what: 'cells'; readonly cells: readonly CellReference[] }
  | { readonly what: 'sheets' };

/** The workbook behind the grid, which is the truth: the grid draws it and hands it the user's edits. */
export interface OpenWorkbook {
  readonly fileName: string;
  /** The files that it is an .xlsx copy of: one of another format, or several; none where it is a file itself. */
  readonly copyOf: readonly string[];
  /** The seam, but for what only a grid can do. */
  readonly workbook: Omit<Workbook, 'reveal' | 'selection'>;
  sheets(): readonly SheetView[];
  cell(at: CellReference): CellView;
  /** The charts that stand on a sheet, with what their cells hold. */
  charts(sheet: string): readonly SheetChart[];
  /** Makes the edits one step that can be undone, and computes what depends on them. */
  enter(edits: readonly CellEdit[]): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether there are changes since it was opened or saved. */
  readonly unsaved: boolean;
  /** Whether the file bears a digital signature. */
  readonly signed: boolean;
  /** The file as it is now; it counts as saved from then on. */
  save(): Uint8Array<ArrayBuffer>;
  /** The file as it is now, which counts as no save. */
  bytes(): Uint8Array<ArrayBuffer>;
  /** It holds changes from before it was opened, which are saved nowhere. */
  countAsUnsaved(): void;
  /** Gets ready for the first edit, which takes a moment with many formulas. */
  prepare(): void;
  /** Tells of each change once it is made; returns what stops it. */
  onChange(listener: (change: WorkbookChange) => void): () => void;
  close(): void;
}

/** A file that the user chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Asks for a file's password, once more where it was wrong; undefined where the user gives up. */
export type AskPassword = (file: string, wasWrong: boolean) => Promise<string | undefined>;

/**
 * Opens one file, or several as one workbook that is called `name`, and tells how many are read before it goes on. Throws
 * a `FileError`.
 */
export type OpenFiles = (
  files: readonly ChosenFile[],
  name: string,
  ask: AskPassword,
  onRead: (files: number) => Promise<void>,
) => Promise<OpenWorkbook>;

/** Why one of the files that were chosen could not be opened. */
export class FileError extends Error {
  constructor(
    readonly file: string,
    readonly problem: WorkbookProblem,
  ) {
    super(problem.code);
    this.name = 'FileError';
  }
}
