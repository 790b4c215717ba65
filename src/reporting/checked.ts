import type { Assessment } from '../assessment/assess';
import type { Reading } from '../reading/read-county';

/** A county's workbook, checked: what reports, marks and the pane are made from. */
export interface Checked {
  /** The file's name. */
  readonly file: string;
  readonly reading: Reading;
  readonly assessment: Assessment;
}
