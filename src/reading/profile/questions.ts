import type { CountyStatistics, School } from '../../statistics/county';
import { COUNTY_FACTS, type CountyFactId, isCountyFactId } from '../../statistics/county-facts';
import { SCHOOL_TYPES, schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';
import type { FindingCode } from '../findings';
import { folded, normalisedSchoolName } from '../header-text';
import { fieldName } from '../role-names';
import {
  withColumn,
  withDuplicate,
  withFact,
  withMainSchool,
  withNames,
  withRow,
  withSchool,
  withSharing,
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
  | 'figure'
  | 'noFigure'
  | 'label';

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
  D21: (asking) =>
    (asking.details['role'] ?? '').startsWith(FACT) ? labelsInQuestion(asking) : columnsInQuestion(asking),
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
  D83: unreadInQuestion,
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

const FACT = 'fact:';

/** A column or row that nobody understood: one of what it may be, or none. */
function unreadInQuestion({ shown, details }: Asking): Question {
  const { candidates = '', label, indicator } = details;
  const ids = candidates.split(',').filter((id) => id !== '');
  const answeredAs = (id: string | null) => (profile: Profile) => {
    if (label === undefined) {
      return withColumn(profile, '*', { header: shown, field: id !== null && isRole(id) ? id : null });
    }
    const fact = id === null ? null : factIn(id);
    return withFact(profile, { label, ...(indicator ? { indicator } : {}), fact: fact ?? null });
  };
  return asked([
    ...ids.flatMap((id) => {
      const fact = factIn(id);
      const name = fact ? COUNTY_FACTS[fact].name : isRole(id) ? fieldName(id) : undefined;
      return name === undefined ? [] : [choice('figure', answeredAs(id), { id, name })];
    }),
    choice('noFigure', answeredAs(null)),
  ]);
}

function factIn(candidate: string): CountyFactId | undefined {
  const id = candidate.startsWith(FACT) ? candidate.slice(FACT.length) : '';
  return isCountyFactId(id) ? id : undefined;
}

/** One of two labels gives the county's figure, the other none. */
function labelsInQuestion({ details }: Asking): Question {
  const { role = '', first = '', second = '' } = details;
  const fact = factIn(role);
  const { firstLabel = '', firstIndicator = '', secondLabel = '', secondIndicator = '' } = details;
  if (!fact) return UNANSWERABLE;
  const labels = [
    { header: first, label: firstLabel, indicator: firstIndicator },
    { header: second, label: secondLabel, indicator: secondIndicator },
  ];
  return asked(
    labels.map((taken, index) =>
      choice(
        'label',
        (profile) =>
          labels.reduce(
            (answered, each) =>
              withFact(answered, {
                label: each.label,
                ...(each.indicator ? { indicator: each.indicator } : {}),
                fact: each === taken ? fact : null,
              }),
            profile,
          ),
        { id: String(index), name: taken.header },
      ),
    ),
  );
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
