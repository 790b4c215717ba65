/** Requirement sets with the versions that a host has of them. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What a host has beside `ExcelApi` where no switch says otherwise. */
export const USUAL_SETS: RequirementSets = { CustomXmlParts: '1.1', Settings: '1.1', DelayForCellEdit: '1.1' };

export function isSetSupported(sets: RequirementSets, set: string, version = '1.1'): boolean {
  const has = sets[set];
  return has !== undefined && compareVersions(has, version) >= 0;
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
