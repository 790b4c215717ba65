import type { CountyStatistics, School } from '../../statistics/county';
import { COUNTY_FACT_IDS, COUNTY_FACTS, type CountyFactId, isCountyFactId } from '../../statistics/county-facts';
import { FIELD_GROUPS, FIELDS, type FieldGroup, type FieldId, isField } from '../../statistics/fields';
import { SCHOOL_TYPES, type SchoolTypeId, schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';
import { findAnswers } from '../choices/choices';
import { isRole, nameRole } from '../columns/role-names';
import type { FindingCode, ReadingDetails } from '../findings';
import type { FINDING_CODES } from '../findings/codes';
import type { DetailKinds, DetailsOf } from '../findings/details';
import { KEY_COLUMNS } from '../lexicon/roles';
import { folded, normalisedSchoolName } from '../text/header-text';
import {
  withColumn,
  withCounties,
  withDuplicate,
  withFact,
  withMainSchool,
  withNames,
  withRow,
  withSchool,
  withSharing,
  withSheetIgnored,
  withWord,
} from './change-profile';
import { EVERY_SHEET, type FactAnswer, type Profile, TAKES } from './profile';

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
  | 'isField'
  | 'noField'
  | 'noneAtAll'
  | 'field'
  | 'notRead'
  | 'label'
  | 'oneCounty'
  | 'ofCounty'
  | 'byColumn'
  | 'byTitle'
  | 'ignoreSheet'
  | 'inUnit';

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
  /** Answers beside these, the likelier groups first; for a header these are all fields. */
  readonly others?: readonly ChoiceGroup[];
  /** The choice that is likely right; none where nothing speaks for one. */
  readonly likely: string | null;
}

/** Answers of a kind, to be offered together: likely ones, fields of a group, columns that say whose a row is. */
export interface ChoiceGroup {
  readonly group: 'likely' | FieldGroup | 'keys' | 'facts';
  readonly choices: readonly Choice[];
}

/** What a question needs of the finding that asks it: its details are those of its check. */
export interface Asking<Details extends object = object> {
  readonly code: string;
  readonly sheet: string;
  readonly cell: CellReference | null;
  /** All cells that it is asked at; absent: `cell` alone. */
  readonly cells?: readonly CellReference[];
  readonly shown: string;
  readonly details: Details;
}

/** What the check of figures in another unit (D12), which isn't the reading's, needs to say for its question. */
export const UNIT_IN_QUESTION = {
  /** Where one answer for the header holds for all of its figures. */
  role: { maybe: 'role' },
  header: { maybe: 'text' },
  unit: 'text',
  written: 'text',
  off: ['small', 'large'],
} as const satisfies DetailKinds;

type AskingCode = FindingCode | (typeof FINDING_CODES)['otherUnit'];

type AskingOf<Code extends AskingCode> = Asking<
  Code extends FindingCode ? ReadingDetails[Code] : DetailsOf<typeof UNIT_IN_QUESTION>
>;

/** By the finding's name. */
type AskedAs<Name extends Exclude<keyof typeof FINDING_CODES, 'notFilledIn'>> = AskingOf<(typeof FINDING_CODES)[Name]>;

type Asks = {
  readonly [Code in AskingCode]?: (asking: AskingOf<Code>, statistics: CountyStatistics) => Question;
};

const UNANSWERABLE: Question = { choices: [], likely: null };

/** The questions that a profile can answer, by the check that asks them. */
const QUESTIONS = {
  D05: ({ sheet, shown, details: { code } }) =>
    asked(
      TAKES.map((take) => choice(take, (profile) => withDuplicate(profile, { sheet, school: code || shown, take }))),
    ),
  D07: ({ shown, details: { school, problem } }) => {
    if (problem !== undefined) return UNANSWERABLE;
    const answered = (profile: Profile, type: SchoolTypeId) =>
      shown === ''
        ? withSchool(profile, { school, type })
        : withWord(profile, { field: 'schoolType', word: shown, means: type });
    return asked(
      SCHOOL_TYPES.map(({ id, name, english }) =>
        choice('kind', (profile) => answered(profile, id), { id, name, place: english }),
      ),
    );
  },
  D12: unitInQuestion,
  D21: (asking) =>
    (asking.details.role ?? '').startsWith(FACT) ? labelsInQuestion(asking) : columnsInQuestion(asking),
  D27: askMainSchool,
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
  D82: ({ shown, details: { other } }) =>
    asked(
      ([true, false] as const).map((same) =>
        choice(same ? 'sameSchool' : 'twoSchools', (profile) => withNames(profile, { name: shown, other, same })),
      ),
    ),
  D83: ({ sheet, cells = [], shown, details: { candidates, scope } }) =>
    headerQuestion({
      header: shown,
      candidates,
      sheets: scope === 'sheet' ? [...new Set([sheet, ...cells.map((cell) => cell.sheet)])] : [EVERY_SHEET],
      label: candidates[0]?.startsWith(FACT) ? splitFactHeader(shown) : undefined,
    }),
  D88: ({ sheet }) => asked([choice('notRead', (profile) => withSheetIgnored(profile, sheet, true))]),
  D84: ({ shown, details: { role = '' } }) =>
    asked(
      (isRole(role) ? findAnswers(role) : []).map(({ means, name, english }) =>
        choice('kind', (profile) => (isRole(role) ? withWord(profile, { field: role, word: shown, means }) : profile), {
          id: means,
          name,
          place: english,
        }),
      ),
    ),
  D86: countiesInQuestion,
} as const satisfies Asks;

export type QuestionCode = keyof typeof QUESTIONS;

/** The same for a finding of any check: a method's parameter may be any of what they take, and its code says which. */
const ASKED: Readonly<Record<QuestionCode, { ask(asking: Asking, statistics: CountyStatistics): Question }['ask']>> =
  QUESTIONS;

export function isQuestionCode(code: string): code is QuestionCode {
  return Object.hasOwn(QUESTIONS, code);
}

/** The answers that a finding can be given; none where it asks nothing, or what no answer could settle. */
export function makeQuestion(asking: Asking, statistics: CountyStatistics): Question {
  return isQuestionCode(asking.code) ? ASKED[asking.code](asking, statistics) : UNANSWERABLE;
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

/** A label of a county figure, and the titles that it stands under, joined by ` → `. */
export type FactLabel = Pick<FactAnswer, 'label' | 'indicator'>;

/** A header that nobody understands. */
export interface UnknownHeader {
  readonly header: string;
  /** What it may be, best first. */
  readonly candidates: readonly string[];
  /** The sheets that an answer is to hold for. */
  readonly sheets: readonly string[];
  /** Set where it is a label of a county figure: its answers are such figures. */
  readonly label?: FactLabel | undefined;
}

/** Whether a header is what it is likeliest, none, or what else it is. */
export function headerQuestion(unknown: UnknownHeader): Question {
  const known = unknown.candidates.flatMap((candidate) => makeChoice(candidate, unknown) ?? []);
  const [best, ...likely] = known;
  const isLikely = new Set(likely.map(({ id }) => id));
  const groups = unknown.label ? FACTS : FIELDS_AND_KEYS;
  const others = groups.map(({ group, candidates }) => ({
    group,
    choices: candidates.flatMap((id) => (isLikely.has(id) ? [] : (makeChoice(id, unknown) ?? []))),
  }));
  return {
    choices: [
      ...(best ? [{ ...best, word: 'isField' as const }] : []),
      choice(best ? 'noField' : 'noneAtAll', (profile) => answeredHeader(profile, unknown, null)),
    ],
    others: [{ group: 'likely' as const, choices: likely }, ...others].filter(({ choices }) => choices.length > 0),
    likely: null,
  };
}

interface CandidateGroup {
  readonly group: ChoiceGroup['group'];
  readonly candidates: readonly string[];
}

const FIELDS_AND_KEYS: readonly CandidateGroup[] = [
  ...(Object.entries(FIELD_GROUPS) as [FieldGroup, readonly FieldId[]][]).map(([group, candidates]) => ({
    group,
    candidates,
  })),
  { group: 'keys', candidates: KEY_COLUMNS },
];

const FACT = 'fact:';
const FACTS: readonly CandidateGroup[] = [{ group: 'facts', candidates: COUNTY_FACT_IDS.map((id) => FACT + id) }];

function factIn(candidate: string): CountyFactId | undefined {
  const id = candidate.startsWith(FACT) ? candidate.slice(FACT.length) : '';
  return isCountyFactId(id) ? id : undefined;
}

/** The answer that a header is a candidate; none where one like it can't be that. */
function makeChoice(id: string, unknown: UnknownHeader): Choice | undefined {
  const fact = factIn(id);
  const isFitting = unknown.label ? fact !== undefined : isRole(id);
  if (!isFitting) return undefined;
  const entry = fact ? COUNTY_FACTS[fact] : isField(id) ? FIELDS[id] : undefined;
  const name = entry?.name ?? (isRole(id) ? nameRole(id) : id);
  return choice('field', (profile) => answeredHeader(profile, unknown, id), { id, name, place: entry?.english ?? '' });
}

function answeredHeader(profile: Profile, { header, sheets, label }: UnknownHeader, id: string | null): Profile {
  if (label) return withFact(profile, { ...label, fact: (id !== null && factIn(id)) || null });
  const field = id !== null && isRole(id) ? id : null;
  return sheets.reduce((changed, sheet) => withColumn(changed, sheet, { header, field }), profile);
}

/** All figures of a column off by a unit's factor: the unit that they are in after all. Right ones are explained. */
function unitInQuestion({ sheet, cells = [], details }: AskedAs<'otherUnit'>): Question {
  const { role = '', header, unit, written, off } = details;
  if (header === undefined || !isRole(role)) return UNANSWERABLE;
  const meant = off === 'small' ? written : unit;
  const sheets = [...new Set([sheet, ...cells.map((cell) => cell.sheet)])];
  const answered = (profile: Profile) =>
    sheets.reduce((changed, each) => withColumn(changed, each, { header, field: role, unit: meant }), profile);
  return asked([choice('inUnit', answered, { name: meant })], 'inUnit');
}

function sharing({ details: { school } }: AskedAs<'whoseFigure' | 'equalByChance'>): Question {
  return asked([
    choice('whole', (profile) => withSharing(profile, school, 'whole')),
    choice('ownStage', (profile) => withSharing(profile, school, 'stage')),
  ]);
}

/** A header of county figures, as shown: its titles and its label. */
function splitFactHeader(header: string): Pick<FactAnswer, 'label' | 'indicator'> {
  const titles = header.split(' → ');
  const label = titles.pop() ?? header;
  return titles.length > 0 ? { label, indicator: titles.join(' → ') } : { label };
}

/** One of two labels gives the county's figure, the other none. */
function labelsInQuestion({ details }: AskedAs<'rivalColumns'>): Question {
  const { role = '', first, second } = details;
  const fact = factIn(role);
  if (!fact) return UNANSWERABLE;
  const labels = [first, second];
  return asked(
    labels.map((taken, index) =>
      choice(
        'label',
        (profile) =>
          labels.reduce(
            (answered, each) => withFact(answered, { ...splitFactHeader(each), fact: each === taken ? fact : null }),
            profile,
          ),
        { id: String(index), name: taken },
      ),
    ),
  );
}

/** One of two columns counts, the other is no field; by header, and by their place among those that have the same. */
function columnsInQuestion({ sheet, details }: AskedAs<'rivalColumns'>): Question {
  const { role = '', first, second, firstColumn = '', secondColumn = '' } = details;
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
function countiesInQuestion({
  sheet,
  details: { why, counties = [], one = '', other = '' },
}: AskedAs<'whoseRows'>): Question {
  const oneCounty = choice('oneCounty', (profile) => withCounties(profile, { take: 'one' }));
  const ignore = choice('ignoreSheet', (profile) => withSheetIgnored(profile, sheet, true), {
    id: 'ignore',
    name: sheet,
  });
  switch (why) {
    case 'unnamed':
    case 'unclear':
      return asked([
        ...counties.map((name) =>
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
function askMainSchool({ shown, cell }: AskedAs<'partWithoutMain'>, { schools }: CountyStatistics): Question {
  const part = normalisedSchoolName(shown);
  const namesakes = namesOfSeveral(schools);
  const makeAliasKey = ({ name, code }: School) => (namesakes.has(name) ? (code ?? name) : name);
  const mains = schools
    .filter(({ standing }) => standing === undefined)
    .map((school) => ({ school, shared: sharedBeginning(normalisedSchoolName(school.name), part) }))
    .map((main) => ({ ...main, rows: rowsBetween(main.school, cell) }))
    .sort((a, b) => b.shared - a.shared || a.rows - b.rows);
  const [best, second] = mains;
  const isLikely = best !== undefined && best.shared >= 2 && best.shared > (second?.shared ?? 0);
  return asked(
    mains.map(({ school }) =>
      choice('mainSchool', (profile) => withMainSchool(profile, shown, makeAliasKey(school)), {
        id: makeAliasKey(school),
        name: school.name,
      }),
    ),
    isLikely ? makeAliasKey(best.school) : null,
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
