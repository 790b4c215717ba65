import type { SupposedFigure } from '../../planning/what-if';
import type { Checked } from '../../reporting/checked';
import type { OwnStandardTrouble } from '../../settings/own-standard';
import type { WorkbookSettings } from '../../settings/workbook-settings';
import type { CellReference, CellValue } from '../../workbook/cells';
import type { WorkbookContent } from '../../workbook/content';
import type { CellToSet, Progress, Refusal, WorkbookProblem } from '../../workbook/workbook';
import type { ProfileTrouble } from './profile-file';

export type TaskKind = 'check' | 'mark' | 'clear' | 'write' | 'keep' | 'repair';

/** What is under way. */
interface Task {
  readonly kind: TaskKind;
  readonly progress: Progress | null;
}

/** A workbook that was checked, and what it took. */
export interface CheckedWorkbook {
  /** The county to look at: the only one, or the one that was chosen. */
  readonly checked: Checked;
  /** Every county of the workbook, each checked for itself. */
  readonly counties: readonly Checked[];
  /** As it was read. */
  readonly content: WorkbookContent;
  readonly cells: number;
  readonly seconds: number;
}

/** A cell that a repair set, and what it held before. */
export interface RepairedCell extends CellToSet {
  readonly before: CellValue;
}

/** What was done last. */
export type Notice =
  | { readonly code: 'marked'; readonly cells: number; readonly refused: readonly Refusal[] }
  | { readonly code: 'cleared'; readonly refused: readonly Refusal[] }
  | {
      readonly code: 'written';
      readonly sheets: number;
      /** The sheet to look at first; `null` where none could be written. */
      readonly first: string | null;
      readonly refused: readonly Refusal[];
    }
  /** A sheet to fill in was added; its first cell to fill. */
  | { readonly code: 'added'; readonly first: CellReference }
  /** A file was handed to the browser's downloads. */
  | { readonly code: 'offered'; readonly file: string }
  | { readonly code: 'repaired'; readonly cells: number; readonly repaired: readonly RepairedCell[] }
  | { readonly code: 'takenBack'; readonly cells: number }
  /** Why a cell doesn't meet the standard was asked of one that no school's figure stands in. */
  | { readonly code: 'noFigure'; readonly cell: CellReference | null }
  | { readonly code: 'cancelled' };

/** What could not be done. */
export type Trouble =
  | { readonly code: 'workbook'; readonly problem: WorkbookProblem; readonly during: TaskKind }
  /** Summary sheets are one county's, and of several none is chosen. */
  | { readonly code: 'chooseCounty'; readonly counties: readonly string[] }
  /** The workbook names a standard that isn't here; the first one is used. */
  | { readonly code: 'unknownStandard'; readonly id: string }
  /** Last year's workbook can't be used; `problem` is `null` where it has no school data. */
  | { readonly code: 'lastYear'; readonly file: string; readonly problem: WorkbookProblem | null }
  | OwnStandardTrouble
  | ProfileTrouble;

export interface PaneState {
  readonly task: Task | null;
  readonly result: CheckedWorkbook | null;
  readonly trouble: Trouble | null;
  readonly notice: Notice | null;
  readonly settings: WorkbookSettings;
  /** Last year's workbook, kept while the pane is open; `null`: none was chosen. */
  readonly lastYear: WorkbookContent | null;
  /** Figures as they would be: nothing of them is written. */
  readonly supposed: readonly SupposedFigure[];
  /** Where 上一处 and 下一处 have come to among the marked places, from 1; `null`: nowhere yet. */
  readonly walked: { readonly at: number; readonly of: number } | null;
}

/** Whether the workbook holds several counties and none of them is chosen. */
export function mustChoose({ counties, checked }: CheckedWorkbook, { part }: WorkbookSettings): boolean {
  return counties.length > 1 && checked.part !== part;
}
