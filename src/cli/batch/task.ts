import type { CountyLine } from '../../reporting/roll-up/county-line';
import type { CheckTargets } from '../check-file';
import type { BatchInput } from './inputs';

/** One workbook to check on another thread: plain data, as its answer is. */
export interface BatchTask extends BatchInput {
  readonly targets: CheckTargets;
  /** Whether the result is wanted as JSON, to be put with the others'. */
  readonly wantsResult: boolean;
}

export type BatchAnswer =
  | {
      readonly line: CountyLine;
      /** JSON on one line; `null` where it isn't wanted. */
      readonly result: string | null;
    }
  /** Why it could not be checked. */
  | { readonly error: string };
