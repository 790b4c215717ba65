import { COUNTY_FACT_IDS, COUNTY_FACTS, type CountyFactId } from '../../statistics/county-facts';
import type { CellValue } from '../../workbook/cells';
import type { FormRow } from './form-sheet';

/** A county figure as filled in: the year of its last value, its values from the oldest on, 佐证材料. */
export type FilledFact = readonly [lastYear: number, values: readonly CellValue[], evidence: string];

/** The rows of 县级数据: each fact of the catalogue, a series with a row for each of its years, oldest first. */
export function countyRows(filled: (fact: CountyFactId) => FilledFact): FormRow[] {
  return COUNTY_FACT_IDS.flatMap((id) => {
    const { indicator, name, unit } = COUNTY_FACTS[id];
    const [lastYear, values, evidence] = filled(id);
    return values.map((value, index): FormRow => {
      const year = String(lastYear - values.length + 1 + index);
      return { indicator, factName: name, year, value, unit: unit === '' ? null : unit, evidence };
    });
  });
}

/** The rows of an empty 县级数据 for a school year: figures of several years end with the year before. */
export function emptyCountyRows(year: number): FormRow[] {
  return countyRows((id) => {
    const years = COUNTY_FACTS[id].years;
    return [years === undefined ? year : year - 1, Array.from({ length: years ?? 1 }, () => null), ''];
  });
}
