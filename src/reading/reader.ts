import type { CountyFact } from '../statistics/county';
import type { AnyStage } from '../statistics/stages';
import type { Area } from '../workbook/cells';
import type { SheetContent } from '../workbook/content';
import type { ReadingContext } from './reading-context';
import type { Recognised } from './recognised';
import type { WithRecords } from './rows/school-record';

/** What a reader made of one table of a sheet. What it has nothing of, it leaves out. */
export interface SheetReading extends WithRecords {
  /** The sheet is the one that this names. */
  readonly recognised: Recognised;
  /** Where it stands in the sheet, header and all; absent: it is the whole sheet. */
  readonly area?: Area;
  readonly facts?: readonly CountyFact[];
  /** Texts that may name the county and the school year. */
  readonly titles?: readonly string[];
  /** What of the sheet other readers may still read; absent: nothing. */
  readonly rest?: SheetContent;
  /** The stages that the table is about, also those without a row. */
  readonly stages?: readonly AnyStage[];
}

/**
 * One shape of workbook. A reader is given the user's sheets that no reader before it took, takes those that it
 * knows (all that its readings name) and leaves the others alone.
 */
export type Reader = (sheets: readonly SheetContent[], context: ReadingContext) => readonly SheetReading[];
