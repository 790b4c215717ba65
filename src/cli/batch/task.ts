import type { CountyLine } from '../../reporting/roll-up/county-line';
import type { Refusal } from '../../workbook/workbook';
import type { CheckSettings, CheckTargets } from '../files/check-file';
import type { BatchInput } from './inputs';

/** One workbook to check on another thread: plain data, as its answer is. */
export interface BatchTask extends BatchInput {
  readonly targets: CheckTargets;
  /** Whether the result is wanted as JSON, to be put with the others'. */
  readonly wantsResult: boolean;
}

/** What a thread of a batch begins with. */
export interface ThreadData {
  readonly settings: CheckSettings;
  /** Of its `WritingGate`. */
  readonly memory: SharedArrayBuffer;
}

/** A county that was checked. */
export interface CountyAnswer {
  readonly line: CountyLine;
  /** JSON on one line; `null` where it isn't wanted. */
  readonly result: string | null;
  /** The file that it was written to as JSON, if any. */
  readonly written: string | undefined;
}

export type BatchAnswer =
  | {
      /** One, or each of several that the workbook holds. */
      readonly counties: readonly CountyAnswer[];
      /** What of the workbook its copies couldn't take. */
      readonly refused: readonly Refusal[];
    }
  /** Why it could not be checked. */
  | { readonly error: string };
