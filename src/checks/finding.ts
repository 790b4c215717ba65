import type { FindingCode as ReadingCode, Severity } from '../reading/findings';
import type { CountyFact, School, SchoolClass } from '../statistics/county';
import type { FieldId } from '../statistics/fields';
import type { AnyStage } from '../statistics/stages';
import type { CellReference } from '../workbook/cells';
import type { CheckCode } from './check-codes';

/** What the reading states, and what the checks of its figures do. */
export type FindingCode = ReadingCode | CheckCode;

/** Where a school's figure is given: for one of its stages, or once for the whole of it. */
export type Place = AnyStage | 'whole';

/** What a finding is about: a school's figure, a class of its list, or a row of 县级数据. */
export type Subject =
  | { readonly school: School; readonly place: Place; readonly field: FieldId }
  | { readonly school: School; readonly schoolClass: SchoolClass }
  | { readonly fact: CountyFact };

/** What a check found; the catalogue's entry that it belongs to gives code and severity. */
export interface Found {
  /** The cells it is about, the one to go to first. */
  readonly cells: readonly CellReference[];
  /** Where no cell says it: the sheet. */
  readonly sheet?: string;
  /** What stands there, as the user sees it. */
  readonly shown: string;
  /** Values for the text of the code, by name. */
  readonly details?: Readonly<Record<string, string>>;
  /** What no verdict can rest on where the check is an error. */
  readonly about?: readonly Subject[];
}

/** A fact that a check states about the workbook. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string;
  /** The first of `cells`; `null` where it is about a whole sheet. */
  readonly cell: CellReference | null;
  readonly cells: readonly CellReference[];
  readonly shown: string;
  readonly details: Readonly<Record<string, string>>;
  /** The school in whose row it stands; `null` where it is about more than a school, or none. */
  readonly school: string | null;
  readonly about: readonly Subject[];
  /** The same for the same problem in every check of the workbook, also when rows have moved. */
  readonly identity: string;
  /** The user's explanation (说明). */
  readonly explained: string | null;
}
