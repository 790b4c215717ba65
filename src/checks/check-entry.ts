import type { Assessment } from '../assessment/assess';
import type { FindingDefinition } from '../reading/findings/definition';
import type { DetailKinds } from '../reading/findings/details';
import type { Reading } from '../reading/read-county';
import type { CountyStatistics } from '../statistics/county';
import type { FieldId } from '../statistics/fields';
import type { WorkbookContent } from '../workbook/content';
import { type PerStudent, perStudent } from './figures/spread';
import type { Found } from './found';
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

/** A check of the data: all there is to it but its cases, which stand in test/checks/cases under its code. */
export interface Check<K extends DetailKinds = DetailKinds, Code extends string = string>
  extends FindingDefinition<K, Code> {
  /** Looks at the figures before any verdict. */
  find?(data: CheckedData): Iterable<Found<K>>;
  /** Looks at what came of them. */
  compare?(assessment: Assessment, data: CheckedData): Iterable<Found<K>>;
}

type Finder<K extends DetailKinds> = Required<Pick<Check<K>, 'find'>> | Required<Pick<Check<K>, 'compare'>>;

/** A check without anything that finds it doesn't compile. */
export function defineCheck<const K extends DetailKinds, const Code extends string>(
  definition: FindingDefinition<K, Code> & Finder<K>,
): Check<K, Code> {
  return definition;
}

/** A check of the reading of which the figures tell more. */
export function alsoFound<K extends DetailKinds, Code extends string>(
  definition: FindingDefinition<K, Code>,
  find: Required<Check<K>>['find'],
): Check<K, Code> {
  return { ...definition, find };
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
