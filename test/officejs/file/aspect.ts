import type { TextEdit } from '../../../src/embedded/package/edits';
import type { Package } from '../../../src/embedded/package/package';
import type { WorksheetFrame } from '../../../src/embedded/write/worksheet-frame';
import type { HostSheet } from '../model/sheet';
import type { HostWorkbook } from '../model/workbook';
import type { StyleWriter } from './style-writer';
import type { FileStyles } from './styles';

/** A sheet of the file that is being read. */
export interface ReadingSheet {
  readonly opened: Package;
  readonly part: string;
  readonly frame: WorksheetFrame;
  readonly styles: FileStyles;
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
}

/** A sheet of the file that is being changed. */
export interface WritingSheet {
  readonly frame: WorksheetFrame;
  readonly styles: StyleWriter;
  /** As the file has it. */
  readonly from: HostSheet;
  /** As it is to be. */
  readonly to: HostSheet;
}

/** One thing that a sheet's own part says beside its cells: read from there, written back where it changed. */
export interface Aspect {
  /** What is compared to see whether it changed. */
  readonly of: (sheet: HostSheet) => unknown;
  readonly read: (reading: ReadingSheet) => void;
  readonly write: (writing: WritingSheet) => TextEdit[];
}
