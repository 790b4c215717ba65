import type { DetailKinds, DetailsOf } from '../reading/findings/details';
import type { CountyFact, School, SchoolClass } from '../statistics/county';
import type { FieldId } from '../statistics/fields';
import type { AnyStage } from '../statistics/stages';
import type { CellReference } from '../workbook/cells';

/** Where a school's figure is given: for one of its stages, or once for the whole of it. */
export type Place = AnyStage | 'whole';

/** What a finding is about: a school's figure, a class of its list, or a row of 县级数据. */
export type Subject =
  | { readonly school: School; readonly place: Place; readonly field: FieldId }
  | { readonly school: School; readonly schoolClass: SchoolClass }
  | { readonly fact: CountyFact };

/** What a check found, with the details that it says; its definition gives code and severity. */
export interface Found<K extends DetailKinds = DetailKinds> {
  /** The cells it is about, the one to go to first. */
  readonly cells: readonly CellReference[];
  /** Where no cell says it: the sheet. */
  readonly sheet?: string;
  /** What stands there, as the user sees it. */
  readonly shown: string;
  readonly details: DetailsOf<K>;
  /** What no verdict can rest on where the check is an error. */
  readonly about?: readonly Subject[];
}
