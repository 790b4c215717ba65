import type { Checked } from '../reporting/checked';

/** A check with the county's name and year as the user gave them, where he did. */
export function renamedCounty(
  checked: Checked,
  { county, year }: { readonly county: string | null; readonly year: string | null },
): Checked {
  if (county === null && year === null) return checked;
  const { statistics } = checked.assessment;
  const renamed = { ...statistics, name: county ?? statistics.name, year: year ?? statistics.year };
  return {
    ...checked,
    reading: { ...checked.reading, statistics: renamed },
    assessment: { ...checked.assessment, statistics: renamed },
  };
}
