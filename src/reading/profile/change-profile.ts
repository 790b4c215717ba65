import type { ColumnAnswer, Profile, SheetAnswer } from './profile';

/** With a column of a sheet answered; the answer replaces an earlier one for the same column. */
export function withColumn(profile: Profile, sheet: string, answer: ColumnAnswer): Profile {
  const sheets = profile.sheets ?? [];
  const own = sheets.find((each) => each.sheet === sheet) ?? { sheet };
  const others = (own.columns ?? []).filter(({ column }) => column !== answer.column);
  return { ...profile, sheets: replaced(sheets, { ...own, columns: [...others, answer] }) };
}

/** With a sheet left out of the reading, or taken into it again. */
export function withSheetIgnored(profile: Profile, sheet: string, ignore: boolean): Profile {
  const sheets = profile.sheets ?? [];
  const own = sheets.find((each) => each.sheet === sheet) ?? { sheet };
  return { ...profile, sheets: replaced(sheets, { ...own, ignore }) };
}

/** Without what was said of a sheet. */
export function withoutSheet(profile: Profile, sheet: string): Profile {
  return { ...profile, sheets: (profile.sheets ?? []).filter((each) => each.sheet !== sheet) };
}

function replaced(sheets: readonly SheetAnswer[], answer: SheetAnswer): readonly SheetAnswer[] {
  return [...sheets.filter(({ sheet }) => sheet !== answer.sheet), answer];
}
