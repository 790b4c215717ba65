import type { Area, CellReference } from './cells';
import type { SheetToWrite } from './changes';
import type { WorkbookContent } from './content';
import type { CellToSet } from './workbook';

/** A blank form of the user's, and how its empty cells are made. */
export interface BlankForm {
  readonly content: WorkbookContent;
  /** Its days are counted from 1904. */
  readonly from1904: boolean;
  /** A cell's number format where it isn't General. */
  numberFormatAt(cell: CellReference): string | undefined;
  /** The answers that a cell takes where its validation lists them; none where they can't be told. */
  choicesAt(cell: CellReference): readonly string[] | undefined;
  /** Whether its sheet is protected, and the cell with it. */
  isLocked(cell: CellReference): boolean;
  /** The texts of a sheet's notes and text boxes, and what its cells say when they are chosen. */
  textsBeside(sheet: string): readonly TextBeside[];
  /** Whether rows can be inserted into a sheet, with all that refers to the rows below. */
  mayGrow(sheet: string): boolean;
}

/** A text that stands in no cell. */
export interface TextBeside {
  readonly text: string;
  readonly kind: 'note' | 'box' | 'prompt';
  /** The cells on which it hangs; absent for a box. */
  readonly over?: readonly Area[] | undefined;
}

/** Rows of a form that are made like another one: its look, its merged cells and its formulas, moved along. */
export interface RowsLike {
  readonly sheet: string;
  readonly like: number;
  readonly from: number;
  readonly count: number;
  /** The rows below move down. Absent: nothing stands there. */
  readonly inserted?: true;
}

/** What is to be done to a form: rows first, from the top, then cells by the rows that are there then. */
export interface FormChanges {
  readonly rows: readonly RowsLike[];
  readonly cells: readonly CellToSet[];
  /** Sheets of ours to add. */
  readonly sheets?: readonly SheetToWrite[];
}
