import type { FindingOf } from '../reading/findings';
import type { Several, Severity } from '../reading/findings/definition';
import type { DetailsOf } from '../reading/findings/details';
import type { CellReference } from '../workbook/cells';
import type { Check } from './check-entry';
import type { CHECKS } from './checks';
import type { Subject } from './found';

/** What the reading states, and what the checks of its figures do. */
export type FindingCode = (typeof CHECKS)[number]['code'];

/** The details of findings, by the code of their check. */
export type DetailsByCode = {
  readonly [Each in (typeof CHECKS)[number] as Each['code']]: DetailsOf<Each['details']>;
};

/** Where a finding stands and what it is about, whatever its check. */
export interface PlacedFinding {
  /** What there is to know of the check: its words, its repair. */
  readonly check: Check;
  readonly severity: Severity;
  readonly sheet: string;
  /** The first of `cells`; `null` where it is about a whole sheet. */
  readonly cell: CellReference | null;
  readonly cells: readonly CellReference[];
  readonly shown: string;
  /** Where several cells are told of together. */
  readonly several: Several | null;
  /** The school in whose row it stands; `null` where it is about more than a school, or none. */
  readonly school: string | null;
  readonly about: readonly Subject[];
  /** The same for the same problem in every check of the workbook, also when rows have moved. */
  readonly identity: string;
  /** The user's explanation (说明). */
  readonly explained: string | null;
}

/** A fact that a check states about the workbook, with the details that its check says. */
export type Finding<Code extends FindingCode = FindingCode> = FindingOf<
  Extract<(typeof CHECKS)[number], { readonly code: Code }>
> &
  PlacedFinding;
