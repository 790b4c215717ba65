import type { CountyStatistics, School } from '../../statistics/county';
import { SCHOOL_TYPES, schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';
import type { FindingCode } from '../findings';
import { folded, normalisedSchoolName } from '../header-text';
import {
  withColumn,
  withCounties,
  withDuplicate,
  withMainSchool,
  withNames,
  withRow,
  withSchool,
  withSharing,
  withSheetIgnored,
} from './change-profile';
import { isRole, type Profile, TAKES } from './profile';

/** What the words of a choice are looked up by. */
export type ChoiceWord =
  | (typeof TAKES)[number]
  | 'column'
  | 'row'
  | 'mainSchool'
  | 'kind'
  | 'isSchool'
  | 'noSchool'
  | 'whole'
  | 'ownStage'
  | 'primary'
  | 'junior'
  | 'senior'
  | 'sameSchool'
  | 'twoSchools'
  | 'oneCounty'
  | 'ofCounty'
  | 'byColumn'
  | 'byTitle'
  | 'ignoreSheet';

/** A possible answer: its words, what they speak of, and the profile that holds it. */
export interface Choice {
  readonly id: string;
  readonly word: ChoiceWord;
  /** A school's or a header's name, as the words need it; empty where they need none. */
  readonly name: string;
  /** The column's letters or the row's number that the name alone doesn't tell. */
  readonly place: string;
  readonly answered: (profile: Profile) => Profile;
}

export interface Question {
  readonly choices: readonly Choice[];
  /** The choice that is likely right; none where nothing speaks for one. */
  readonly likely: string | null;
}

/** What a question needs of the finding that asks it. */
export interface Asking {
  readonly code: string;
  readonly sheet: string;
  readonly cell: CellReference | null;
  readonly shown: string;
  readonly details: Readonly<Record<string, string>>;
}

type Ask = (asking: Asking, statistics: CountyStatistics) => Question;

const UNANSWERABLE: Question = { choices: [], likely: null };

/** The questions that a profile can answer, by the check that asks them. */
const QUESTIONS = {
  D05: ({ sheet, shown, details: { code } }) =>
    asked(
      TAKES.map((take) => choice(take, (profile) => withDuplicate(profile, { sheet, school: code || shown, take }))),
    ),
  D07: ({ details: { school = '', problem } }) => {
    if (problem !== undefined) return UNANSWERABLE;
    return asked(
      SCHOOL_TYPES.map(({ id, name, english }) =>
        choice('kind', (profile) => withSchool(profile, { school, type: id }), { id, name, place: english }),
      ),
    );
  },
  D21: columnsInQuestion,
  D27: mainSchoolOf,
  D73: ({ sheet, shown }) =>
    asked([
      choice('isSchool', (profile) => withRow(profile, sheet, shown, true)),
      choice('noSchool', (profile) => withRow(profile, sheet, shown, false)),
    ]),
  D75: sharing,
  D79: ({ shown }, { schools }) => {
    const type = schools.find(({ name }) => name === shown)?.type;
    const stages = type && type.id !== 'unknown' ? schoolTypeEntry(type.id).stages : ALL_STAGES;
    return asked(stages.map((stage) => choice(stage, (profile) => withSchool(profile, { school: shown, stage }))));
  },
  D80: sharing,
  D82: ({ shown, details: { other = '' } }) =>
    asked(
      ([true, false] as const).map((same) =>
        choice(same ? 'sameSchool' : 'twoSchools', (profile) => withNames(profile, { name: shown, other, same })),
      ),
    ),
  D86: countiesInQuestion,
} as const satisfies Partial<Record<FindingCode, Ask>>;

export type QuestionCode = keyof typeof QUESTIONS;

export function isQuestionCode(code: string): code is QuestionCode {
  return Object.hasOwn(QUESTIONS, code);
}

/** The answers that a finding can be given; none where it asks nothing, or what no answer could settle. */
export function questionOf(asking: Asking, statistics: CountyStatistics): Question {
  return isQuestionCode(asking.code) ? QUESTIONS[asking.code](asking, statistics) : UNANSWERABLE;
}

function asked(choices: readonly Choice[], likely: string | null = null): Question {
  return { choices, likely };
}

function choice(
  word: ChoiceWord,
  answered: Choice['answered'],
  { id = word, name = '', place = '' }: { readonly id?: string; readonly name?: string; readonly place?: string } = {},
): Choice {
  return { id, word, name, place, answered };
}

function sharing({ details: { school = '' } }: Asking): Question {
  return asked([
    choice('whole', (profile) => withSharing(profile, school, 'whole')),
    choice('ownStage', (profile) => withSharing(profile, school, 'stage')),
  ]);
}

/** One of two columns counts, the other is no field; by header, and by their place among those that have the same. */
function columnsInQuestion({ sheet, details }: Asking): Question {
  const { role = '', first = '', second = '', firstColumn = '', secondColumn = '' } = details;
  const { firstPlace = '', secondPlace = '', namesakes = '' } = details;
  const areNamesakes = folded(first) === folded(second);
  if (!isRole(role) || (areNamesakes && namesakes === '')) return UNANSWERABLE;
  const columns = [
    { header: first, column: firstColumn, place: firstPlace },
    { header: second, column: secondColumn, place: secondPlace },
  ];
  const said = ({ header, place }: (typeof columns)[number]) =>
    areNamesakes ? { header, among: { place: Number(place), count: Number(namesakes) } } : { header };
  const word = /^\d/.test(firstColumn) ? 'row' : 'column';
  return asked(
    columns.map((taken, index) =>
      choice(
        word,
        (profile) =>
          columns.reduce(
            (answered, each) => withColumn(answered, sheet, { ...said(each), field: each === taken ? role : null }),
            profile,
          ),
        { id: String(index), name: taken.header, place: taken.column },
      ),
    ),
  );
}

/** Whose the rows are: one county's, or which one's; a year that is missing can only be filled in. */
function countiesInQuestion({ sheet, details: { why, counties = '', one = '', other = '' } }: Asking): Question {
  const oneCounty = choice('oneCounty', (profile) => withCounties(profile, { take: 'one' }));
  const ignore = choice('ignoreSheet', (profile) => withSheetIgnored(profile, sheet, true), {
    id: 'ignore',
    name: sheet,
  });
  switch (why) {
    case 'unnamed':
    case 'unclear':
      return asked([
        ...counties.split('、').map((name) =>
          choice('ofCounty', (profile) => withCounties(profile, { take: 'unnamed', county: name }), {
            id: `county ${name}`,
            name,
          }),
        ),
        oneCounty,
      ]);
    case 'contradiction':
      return asked([
        choice('byColumn', (profile) => withCounties(profile, { take: 'column' }), { id: 'column', name: other }),
        choice('byTitle', (profile) => withCounties(profile, { take: 'title' }), { id: 'title', name: one }),
        oneCounty,
      ]);
    case 'totals':
    case 'incomplete':
      return asked([oneCounty]);
    default:
      return asked([ignore]);
  }
}

/** The schools that a part may belong to, the likeliest first: by what their names share, then by how near they stand. */
function mainSchoolOf({ shown, cell }: Asking, { schools }: CountyStatistics): Question {
  const part = normalisedSchoolName(shown);
  const namesakes = namesOfSeveral(schools);
  const keyOf = ({ name, code }: School) => (namesakes.has(name) ? (code ?? name) : name);
  const mains = schools
    .filter(({ standing }) => standing === undefined)
    .map((school) => ({ school, shared: sharedBeginning(normalisedSchoolName(school.name), part) }))
    .map((main) => ({ ...main, rows: rowsBetween(main.school, cell) }))
    .sort((a, b) => b.shared - a.shared || a.rows - b.rows);
  const [best, second] = mains;
  const isLikely = best !== undefined && best.shared >= 2 && best.shared > (second?.shared ?? 0);
  return asked(
    mains.map(({ school }) =>
      choice('mainSchool', (profile) => withMainSchool(profile, shown, keyOf(school)), {
        id: keyOf(school),
        name: school.name,
      }),
    ),
    isLikely ? keyOf(best.school) : null,
  );
}

function namesOfSeveral(schools: readonly School[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { name } of schools) (seen.has(name) ? several : seen).add(name);
  return several;
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** How far a school's row stands above a cell's; schools of other sheets, and below, come last. */
function rowsBetween({ origin }: School, cell: CellReference | null): number {
  if (!cell || origin.sheet !== cell.sheet) return Number.MAX_SAFE_INTEGER;
  return origin.row < cell.row ? cell.row - origin.row : Number.MAX_SAFE_INTEGER / 2;
}
