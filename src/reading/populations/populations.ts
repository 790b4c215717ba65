import type { Profile } from '../profile/profile';
import type { SheetReading } from '../reader';
import { findCounties } from './counties';
import type { CountyPopulation, Populations } from './population';
import { placedTables } from './population-rows';
import { findYears } from './years';

/** The counties and years of a workbook, by everything that names them; the user's answer comes before all evidence. */
export function populationsIn(readings: readonly SheetReading[], profile: Profile): Populations {
  const tables = placedTables(readings, profile);
  const found = findCounties(tables, profile);
  if ('details' in found) return { kind: 'open', doubt: found };
  const counties: CountyPopulation[] = [];
  for (const county of found.names) {
    const ofCounty = findYears(tables, county, found);
    if ('details' in ofCounty) return { kind: 'open', doubt: ofCounty };
    counties.push(ofCounty);
  }
  const [only, ...others] = counties;
  const isOne = only !== undefined && others.length === 0 && only.before === null && only.years.length <= 1;
  return isOne || !only ? { kind: 'one', county: found.only } : { kind: 'several', counties };
}
