import type { CellReference, CellValue } from './cells';
import type { Changes } from './changes';
import type { WorkbookContent } from './content';

/** What this host can do beyond the floor. */
export interface Abilities {
  readonly notes: boolean;
  /** Whether edits are told of. */
  readonly edits: boolean;
  /**
   * Whose the history is: `ours`, in which each change is a step; or the `host`'s, which some of our changes empty.
   */
  readonly undo: 'ours' | 'host';
}

/** What could not be done, and went undone, while the rest was done. */
export interface Refusal {
  readonly sheet: string;
  /**
   * Of the notes alone, while the marks are there: `drawing`, the sheet's drawing can't be understood; `notes`, this host
   * has none or refused them.
   */
  readonly reason: 'protected' | 'drawing' | 'notes';
}

/** What came of applying changes. */
export interface Applied {
  /** The names that our sheets have now, by tag. */
  readonly sheetNames: Readonly<Record<string, string>>;
  readonly refused: readonly Refusal[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Work {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Whose step in the user's history a change is: his own that he asked for, or a part of his last one, which it follows
   * from by itself and with which it is undone, where the host can. Absent: `own`.
   */
  readonly step?: 'own' | 'last';
}

/** A figure of the user's to set, after he agreed (修复). */
export interface CellToSet extends CellReference {
  readonly value: CellValue;
}

/**
 * All that the product asks of a workbook, whichever it is. Errors are `WorkbookError`s.
 * A call that fails leaves the workbook as it was, or can be made again and then completes.
 */
export interface Workbook {
  readonly abilities: Abilities;
  read(work?: Work): Promise<WorkbookContent>;
  /**
   * The same after edits that were told of, in few round trips where the host can: sheets and rows in which nothing
   * changed are the objects of before. What the host doesn't tell of (a format, say) may be as it was read last.
   */
  reread(work?: Work): Promise<WorkbookContent>;
  /** Applies all of the changes in one go. Applying the same changes again changes nothing. */
  apply(changes: Changes, work?: Work): Promise<Applied>;
  /** Sets figures as one step that can be undone. */
  setCells(cells: readonly CellToSet[]): Promise<void>;
  /** Brings a cell into view and selects it; the keyboard goes there too unless it stays where it is. */
  reveal(cell: CellReference, keyboard?: 'stays'): Promise<void>;
  /** Where the user stands; `null` where there is no selection. */
  selection(): Promise<CellReference | null>;
  /** Tells of the user's edits, never of our own; returns what stops it. */
  onEdit(listener: () => void): () => void;
}

/** Why a workbook could not be read or changed. The locale has a text for each. */
export type WorkbookProblem =
  | { readonly code: 'editing' }
  | { readonly code: 'readOnly' }
  | { readonly code: 'sheetGone'; readonly sheet: string }
  | { readonly code: 'sheetHidden'; readonly sheet: string }
  | { readonly code: 'sheetProtected'; readonly sheet: string }
  /** Sheets can't be added, deleted or renamed. */
  | { readonly code: 'structureProtected' }
  | { readonly code: 'tooLarge'; readonly what: string }
  | { readonly code: 'cancelled' }
  | { readonly code: 'notAWorkbook'; readonly detail: string }
  | { readonly code: 'damaged'; readonly part: string; readonly detail: string }
  | { readonly code: 'encrypted' }
  | { readonly code: 'wrongPassword' }
  /** Encrypted in a way that no password helps with here. */
  | { readonly code: 'unsupportedEncryption'; readonly format: string }
  | { readonly code: 'unsupportedFormat'; readonly format: string }
  /** An .xls of Excel 95 or before. */
  | { readonly code: 'tooOld' }
  | { readonly code: 'host'; readonly detail: string };

export class WorkbookError extends Error {
  constructor(readonly problem: WorkbookProblem) {
    super(problem.code);
    this.name = 'WorkbookError';
  }
}
