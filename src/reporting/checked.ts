import type { Assessment } from '../assessment/assess';
import type { Finding } from '../checks/finding';
import type { Reading } from '../reading/read-county';

/** One year's workbook of a county, checked. */
export interface CheckedYear {
  /** The file's name. */
  readonly file: string;
  readonly reading: Reading;
  /** What the reading states and the checks of the data find. */
  readonly findings: readonly Finding[];
  readonly assessment: Assessment;
}

/** A county's workbook, checked: what reports, marks and the pane are made from. */
export interface Checked extends CheckedYear {
  /** The county's name where its workbook holds several. */
  readonly part?: string;
  /** The year before, held against the same standard on the same day; absent where there is none. */
  readonly lastYear?: CheckedYear;
}
