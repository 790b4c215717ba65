/** `form`: fields down a sheet (or several) that is about one school. `results`: ratios, without the counts that they are made of. */
export type TableKind = 'schools' | 'classes' | 'countyFacts' | 'form' | 'results';

/** Whether a table has a row for each school or class. */
export function listsSchools(kind: TableKind): boolean {
  return kind === 'schools' || kind === 'classes';
}
