import { COUNTY_FACTS } from '../../statistics/county-facts';
import { SCHOOL_TYPES } from '../../statistics/school-types';
import { findAnswers } from '../choices/choices';
import { nameRole } from '../columns/role-names';
import type { ColumnRole } from '../lexicon/roles';
import type { ColumnAnswer, Profile, SheetAnswer } from './profile';

/** An answer of the user's that can be taken back: its kind, what it speaks of, and the profile without it. */
export interface GivenAnswer {
  readonly kind: ListName | 'sheetIgnored' | 'column' | 'row';
  /** For the words of the kind. */
  readonly values: Readonly<Record<string, string>>;
  readonly without: Profile;
}

type ListName = Exclude<keyof Profile, 'schema' | 'sheets' | 'plan'>;
type Entry<Name extends ListName> = NonNullable<Profile[Name]>[number];

/** The lists of a profile whose entries are one answer each, with what the words of each speak of. */
const LISTS: { readonly [Name in ListName]: (answer: Entry<Name>) => Readonly<Record<string, string>> } = {
  mainSchools: ({ part, main }) => ({ part, main }),
  shared: ({ school, given }) => ({ school, given }),
  schools: ({ school, type, stage }) => ({
    school,
    stage: stage ?? '',
    type: SCHOOL_TYPES.find(({ id }) => id === type)?.name ?? '',
  }),
  names: ({ name, other, same }) => ({ name, other, same: String(same) }),
  words: ({ field, word, means }) => ({ field: nameRole(field), word, means: meaningName(field, means) }),
  duplicates: ({ sheet, school, take }) => ({ sheet, school, take }),
  facts: ({ label, indicator = '', fact }) => ({
    label,
    indicator,
    fact: fact === null ? '' : COUNTY_FACTS[fact].name,
  }),
  sameSchools: ({ before, now }) => ({ before, now }),
  counties: ({ take, county }) => ({ take, county: county ?? '' }),
};

function meaningName(field: ColumnRole, means: string): string {
  const kind = field === 'schoolType' ? SCHOOL_TYPES.find(({ id }) => id === means) : undefined;
  return (kind ?? findAnswers(field).find((answer) => answer.means === means))?.name ?? means;
}

/** All answers, kind by kind in the order they were given. */
export function givenAnswers(profile: Profile): readonly GivenAnswer[] {
  return [
    ...ofList('mainSchools', profile),
    ...ofList('shared', profile),
    ...ofList('schools', profile),
    ...ofList('names', profile),
    ...ofList('words', profile),
    ...ofList('duplicates', profile),
    ...ofList('facts', profile),
    ...ofList('sameSchools', profile),
    ...ofList('counties', profile),
    ...(profile.sheets ?? []).flatMap((answer) => ofSheet(answer, profile)),
  ];
}

function ofList<Name extends ListName>(kind: Name, profile: Profile): GivenAnswer[] {
  const answers: readonly Entry<Name>[] = profile[kind] ?? [];
  return answers.map((answer) => ({
    kind,
    values: LISTS[kind](answer),
    without: { ...profile, [kind]: answers.filter((each) => each !== answer) },
  }));
}

function ofSheet(answer: SheetAnswer, profile: Profile): GivenAnswer[] {
  const { sheet, ignore, columns = [], rows = [] } = answer;
  const instead = (changed: Partial<SheetAnswer>): Profile => ({
    ...profile,
    sheets: (profile.sheets ?? []).flatMap((each) => {
      const left = each === answer ? { ...each, ...changed } : each;
      return saysSomething(left) ? left : [];
    }),
  });
  const ignored: GivenAnswer[] = ignore
    ? [{ kind: 'sheetIgnored', values: { sheet }, without: instead({ ignore: undefined }) }]
    : [];
  const ofColumns = columns.map(
    (column): GivenAnswer => ({
      kind: 'column',
      values: {
        sheet,
        header: [column.header, describePlace(column), column.column].filter(Boolean).join(' '),
        field: column.field === null ? '' : nameRole(column.field),
        unit: column.unit ?? '',
      },
      without: instead({ columns: columns.filter((each) => each !== column) }),
    }),
  );
  const ofRows = rows.map(
    (row): GivenAnswer => ({
      kind: 'row',
      values: { sheet, name: row.name, isSchool: String(row.isSchool) },
      without: instead({ rows: rows.filter((each) => each !== row) }),
    }),
  );
  return [...ignored, ...ofColumns, ...ofRows];
}

/** `2/3`: the second of three columns with that header. */
function describePlace({ among }: ColumnAnswer): string {
  return among ? `${among.place}/${among.count}` : '';
}

function saysSomething({ ignore, stage, columns = [], rows = [] }: SheetAnswer): boolean {
  return ignore === true || stage !== undefined || columns.length + rows.length > 0;
}
