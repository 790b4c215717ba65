import type { Assessment } from '../assessment/assess';
import type { Severity } from '../reading/findings';
import type { Reading } from '../reading/read-county';
import type { CountyStatistics } from '../statistics/county';
import type { FieldId } from '../statistics/fields';
import type { WorkbookContent } from '../workbook/content';
import { type PerStudent, perStudent } from './figures/spread';
import type { Found } from './finding';
import { type StatedCoefficient, statedCoefficients } from './result/stated-coefficients';
import { allPlaces, type PlaceNumbers, placeNumbers, type SchoolPlace } from './school-places';
import { type CheckedTable, tablesIn } from './tables/table-rows';

/** What the checks look at before any verdict. */
export interface CheckedData {
  readonly workbook: WorkbookContent;
  readonly reading: Reading;
  /** Every place at which a school has figures: its stages and the whole of it. */
  readonly places: readonly SchoolPlace[];
  readonly numbers: PlaceNumbers;
  /** What one student has, by field. */
  readonly perStudent: ReadonlyMap<FieldId, readonly PerStudent[]>;
  /** The tables that the reading recognised, as they stand in their sheets. */
  readonly tables: readonly CheckedTable[];
  /** The 差异系数 that the workbook gives of its own. */
  readonly statedCoefficients: readonly StatedCoefficient[];
  /** The year before's statistics, where they are given. */
  readonly lastYear: CountyStatistics | null;
}

/** How a finding's cells can be put right without knowing anything more. The user is asked first. */
export type Repair =
  /** A number kept as text becomes that number. */
  | 'number'
  /** `-` or 无 where there is none becomes 0. */
  | 'zero'
  /** A code loses its spaces and full-width digits. */
  | 'code';

/**
 * One check of the data. Its texts (what it looks at, what it expects, what to do) stand in the locale under its code,
 * its cases in test/checks/cases. A code without `find` and `compare` is stated by the reading (`reading/findings.ts`).
 */
export interface CheckEntry {
  /** error: no verdict can rest on what it is about; warning: likely wrong; notice: good to know. */
  readonly severity: Severity;
  /** Looks at the figures before any verdict. */
  readonly find?: (data: CheckedData) => Iterable<Found>;
  /** Looks at what came of them. */
  readonly compare?: (assessment: Assessment, data: CheckedData) => Iterable<Found>;
  /** Cells that would be told of one by one are told of together: those of one column, of one field, or of one word in it. */
  readonly together?: 'column' | 'field' | 'word';
  readonly repair?: Repair;
}

export function checkedData(
  workbook: WorkbookContent,
  reading: Reading,
  lastYear: CountyStatistics | null,
): CheckedData {
  const places = allPlaces(reading.statistics);
  const numbers = placeNumbers(reading.statistics, places.length);
  return {
    workbook,
    reading,
    lastYear,
    places,
    numbers,
    perStudent: perStudent(places, numbers),
    tables: tablesIn(workbook, reading),
    statedCoefficients: [...statedCoefficients(workbook.sheets)],
  };
}
