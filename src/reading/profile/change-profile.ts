import type {
  ColumnAnswer,
  CountiesAnswer,
  DuplicateAnswer,
  FactAnswer,
  NamesAnswer,
  Profile,
  SchoolAnswer,
  SheetAnswer,
  WordAnswer,
} from './profile';

/** With a column of a sheet answered; the answer replaces an earlier one for the same column. */
export function withColumn(profile: Profile, sheet: string, answer: ColumnAnswer): Profile {
  const sheets = profile.sheets ?? [];
  const sheetAnswer = sheets.find((each) => each.sheet === sheet) ?? { sheet };
  const isOther = ({ column, header, among }: ColumnAnswer) =>
    column !== answer.column ||
    (column === undefined && (header !== answer.header || among?.place !== answer.among?.place));
  const others = (sheetAnswer.columns ?? []).filter(isOther);
  return { ...profile, sheets: replaced(sheets, { ...sheetAnswer, columns: [...others, answer] }) };
}

/** With a sheet left out of the reading, or taken into it again. */
export function withSheetIgnored(profile: Profile, sheet: string, ignore: boolean): Profile {
  const sheets = profile.sheets ?? [];
  const sheetAnswer = sheets.find((each) => each.sheet === sheet) ?? { sheet };
  return { ...profile, sheets: replaced(sheets, { ...sheetAnswer, ignore }) };
}

/** With a row of a sheet said to be a school, or none. */
export function withRow(profile: Profile, sheet: string, name: string, isSchool: boolean): Profile {
  const sheets = profile.sheets ?? [];
  const sheetAnswer = sheets.find((each) => each.sheet === sheet) ?? { sheet };
  const others = (sheetAnswer.rows ?? []).filter((row) => row.name !== name);
  return { ...profile, sheets: replaced(sheets, { ...sheetAnswer, rows: [...others, { name, isSchool }] }) };
}

export function withMainSchool(profile: Profile, part: string, main: string): Profile {
  const others = (profile.mainSchools ?? []).filter((answer) => answer.part !== part);
  return { ...profile, mainSchools: [...others, { part, main }] };
}

export function withSharing(profile: Profile, school: string, given: 'whole' | 'stage'): Profile {
  const others = (profile.shared ?? []).filter((answer) => answer.school !== school);
  return { ...profile, shared: [...others, { school, given }] };
}

export function withSchool(profile: Profile, answer: SchoolAnswer): Profile {
  const schoolAnswer = profile.schools?.find(({ school }) => school === answer.school);
  const others = (profile.schools ?? []).filter(({ school }) => school !== answer.school);
  return { ...profile, schools: [...others, { ...schoolAnswer, ...answer }] };
}

/** With a word of a column's cells said to mean one of its answers. */
export function withWord(profile: Profile, answer: WordAnswer): Profile {
  const others = (profile.words ?? []).filter(({ field, word }) => field !== answer.field || word !== answer.word);
  return { ...profile, words: [...others, answer] };
}

export function withNames(profile: Profile, answer: NamesAnswer): Profile {
  const others = (profile.names ?? []).filter(({ name, other }) => name !== answer.name || other !== answer.other);
  return { ...profile, names: [...others, answer] };
}

export function withDuplicate(profile: Profile, answer: DuplicateAnswer): Profile {
  const others = (profile.duplicates ?? []).filter(
    ({ sheet, school }) => sheet !== answer.sheet || school !== answer.school,
  );
  return { ...profile, duplicates: [...others, answer] };
}

/** With a label of a county figure said to be a figure of the catalogue, or none. */
export function withFact(profile: Profile, answer: FactAnswer): Profile {
  const others = (profile.facts ?? []).filter(
    ({ label, indicator }) => label !== answer.label || indicator !== answer.indicator,
  );
  return { ...profile, facts: [...others, answer] };
}

/** With an answer on whose rows are; it replaces an earlier one to the same question. */
export function withCounties(profile: Profile, answer: CountiesAnswer): Profile {
  const isUnnamed = answer.take === 'unnamed';
  const others = (profile.counties ?? []).filter(({ take }) => (take === 'unnamed') !== isUnnamed);
  return { ...profile, counties: [...others, answer] };
}

/** With a school of last year said to be one of this year. */
export function withSameSchool(profile: Profile, link: { readonly before: string; readonly now: string }): Profile {
  const others = (profile.sameSchools ?? []).filter(({ before, now }) => before !== link.before && now !== link.now);
  return { ...profile, sameSchools: [...others, link] };
}

function replaced(sheets: readonly SheetAnswer[], answer: SheetAnswer): readonly SheetAnswer[] {
  return [...sheets.filter(({ sheet }) => sheet !== answer.sheet), answer];
}
