import { nameInFile } from '../../workbook/joined-workbooks';
import type { Profile, SheetAnswer } from './profile';

/** What the profile says of a sheet; answers for every sheet come after its own. */
export function answersFor(profile: Profile, sheet: string): readonly SheetAnswer[] {
  const sheets = profile.sheets ?? [];
  const answersOfSheet = sheets.filter((answer) => answer.sheet === sheet || answer.sheet === nameInFile(sheet));
  return [...answersOfSheet, ...sheets.filter((answer) => answer.sheet === '*')];
}

export function isIgnored(profile: Profile, sheet: string): boolean {
  return answersFor(profile, sheet).some(({ ignore }) => ignore === true);
}
