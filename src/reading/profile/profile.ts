import * as v from 'valibot';
import { type CountyFactId, isCountyFactId } from '../../statistics/county-facts';
import { SCHOOL_TYPES, type SchoolTypeId } from '../../statistics/school-types';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import { findAnswers } from '../choices/choices';
import { isRole } from '../columns/role-names';
import type { ColumnRole } from '../lexicon/roles';
import { findUnit } from '../text/units';

/** A column among those of a table that have the same header; `place` from 1. */
export interface Among {
  readonly place: number;
  readonly count: number;
}

/** What the user says a column is (or, where schools stand side by side, a row). */
export interface ColumnAnswer {
  /** The header as the product shows it, its rows joined by ` → `; found wherever the column stands. */
  readonly header?: string | undefined;
  /** Which of the table's columns with that header, and of how many: it says nothing once there are more or fewer. */
  readonly among?: Among | undefined;
  /** Letters of the column, or the row's number; where no header fits. */
  readonly column?: string | undefined;
  /** `null`: no field at all. */
  readonly field: ColumnRole | null;
  readonly stage?: AnyStage | undefined;
  /** Of the figures, e.g. 万元. */
  readonly unit?: string | undefined;
}

/** Stands for the name of every sheet. */
export const EVERY_SHEET = '*';

export interface SheetAnswer {
  /** The sheet's name; `*` for every sheet. */
  readonly sheet: string;
  readonly ignore?: boolean | undefined;
  /** The stage that all of its rows are about. */
  readonly stage?: AnyStage | undefined;
  readonly columns?: readonly ColumnAnswer[] | undefined;
  /** Rows by their name: schools or not. */
  readonly rows?: readonly { readonly name: string; readonly isSchool: boolean }[] | undefined;
}

/** What the user says a label of a county figure is, wherever it stands. */
export interface FactAnswer {
  readonly label: string;
  /** The titles that it stands under, joined by ` → `; absent: whatever they are. */
  readonly indicator?: string | undefined;
  /** `null`: no figure of the catalogue. */
  readonly fact: CountyFactId | null;
}

/** The user's answers to what a workbook doesn't tell; kept with it and usable for others. */
export interface Profile {
  readonly schema: 'junheng.profile/1';
  readonly sheets?: readonly SheetAnswer[] | undefined;
  /** The main school of a part (不计校数), both by name. */
  readonly mainSchools?: readonly { readonly part: string; readonly main: string }[] | undefined;
  /** Whose a figure is that stands in one stage's row only: the `whole` school's or that `stage`'s own. */
  readonly shared?: readonly { readonly school: string; readonly given: 'whole' | 'stage' }[] | undefined;
  readonly schools?: readonly SchoolAnswer[] | undefined;
  readonly names?: readonly NamesAnswer[] | undefined;
  readonly words?: readonly WordAnswer[] | undefined;
  readonly duplicates?: readonly DuplicateAnswer[] | undefined;
  /** Which figures labels of county figures give. */
  readonly facts?: readonly FactAnswer[] | undefined;
  readonly counties?: readonly CountiesAnswer[] | undefined;
  /** Which of last year's schools are which of this year's, by code, else by name. */
  readonly sameSchools?: readonly { readonly before: string; readonly now: string }[] | undefined;
  /** Prices and limits of the county's plan: no matter of reading, only kept here (`settings/plan-costs.ts`). */
  readonly plan?: Readonly<Record<string, unknown>> | undefined;
}

/** A school of several stages, or of an unknown kind, in whose rows no stage is named. */
export interface SchoolAnswer {
  readonly school: string;
  /** Its kind, whatever the workbook says. */
  readonly type?: SchoolTypeId | undefined;
  /** The stage that all its figures are of. */
  readonly stage?: AnyStage | undefined;
}

/** What a word in the cells of a column means, which nobody knows without the user. */
export interface WordAnswer {
  readonly field: ColumnRole;
  readonly word: string;
  /** An answer's `means`, or the kind of a school. */
  readonly means: string;
}

/** Whether two names that differ by what may be a county's name are one school's. */
export interface NamesAnswer {
  readonly name: string;
  readonly other: string;
  readonly same: boolean;
}

/**
 * Whose rows are: all are `one` county's; where a table names two, the one of its `column` (or sheet) or of its `title`
 * counts; `unnamed` ones are that county's.
 */
export interface CountiesAnswer {
  readonly take: (typeof COUNTIES)[number];
  readonly county?: string | undefined;
}

export const COUNTIES = ['one', 'column', 'title', 'unnamed'] as const;

/** Which rows count of a school that stands in a sheet and stage more than once; `together`: all, as one. */
export interface DuplicateAnswer {
  readonly sheet: string;
  /** Its code, else its name. */
  readonly school: string;
  readonly take: (typeof TAKES)[number];
}

export const TAKES = ['first', 'last', 'together'] as const;

export const NO_ANSWERS: Profile = { schema: 'junheng.profile/1' };

/** The key of the workbook's settings under which the profile is kept. */
export const PROFILE_KEY = 'profile';

/** What is wrong with a profile's JSON: where, and what was expected there. */
export interface ProfileProblem {
  /** `sheets[0].columns[2].field`; empty for the whole. */
  readonly path: string;
  readonly expected: ProfileExpectation;
  readonly received: string;
}

export type ProfileExpectation =
  | 'schema'
  | 'field'
  | 'stage'
  | 'unit'
  | 'column'
  | 'count'
  | 'text'
  | 'list'
  | 'given'
  | 'schoolType'
  | 'fact'
  | 'take'
  | 'means'
  | 'counties'
  | 'object'
  | 'known'
  | 'boolean';

const text = v.pipe(v.string('text'), v.trim(), v.nonEmpty('text'));
const stage = v.picklist(ALL_STAGES, 'stage');
const count = v.pipe(v.number('count'), v.integer('count'), v.minValue(1, 'count'));
const TYPE_IDS = SCHOOL_TYPES.map(({ id }) => id);
const columnAnswer = v.strictObject(
  {
    header: v.optional(text),
    among: v.optional(v.strictObject({ place: count, count }, strictMessage)),
    column: v.optional(v.pipe(v.string('column'), v.regex(/^(?:[A-Z]{1,3}|[1-9]\d{0,6})$/, 'column'))),
    field: v.nullable(v.custom<ColumnRole>((value) => typeof value === 'string' && isRole(value), 'field')),
    stage: v.optional(stage),
    unit: v.optional(
      v.pipe(
        v.string('unit'),
        v.check((unit) => findUnit(unit) !== undefined, 'unit'),
      ),
    ),
  },
  strictMessage,
);
const wordAnswer = v.pipe(
  v.strictObject(
    {
      field: v.custom<ColumnRole>((value) => typeof value === 'string' && isRole(value), 'field'),
      word: text,
      means: text,
    },
    strictMessage,
  ),
  v.check(({ field, means }) => listMeanings(field).includes(means), 'means'),
);
const form = v.strictObject(
  {
    schema: v.literal('junheng.profile/1', 'schema'),
    sheets: v.optional(
      v.array(
        v.strictObject(
          {
            sheet: text,
            ignore: v.optional(v.boolean('boolean')),
            stage: v.optional(stage),
            columns: v.optional(v.array(columnAnswer, 'list')),
            rows: v.optional(
              v.array(v.strictObject({ name: text, isSchool: v.boolean('boolean') }, strictMessage), 'list'),
            ),
          },
          strictMessage,
        ),
        'list',
      ),
    ),
    mainSchools: v.optional(v.array(v.strictObject({ part: text, main: text }, strictMessage), 'list')),
    shared: v.optional(
      v.array(v.strictObject({ school: text, given: v.picklist(['whole', 'stage'], 'given') }, strictMessage), 'list'),
    ),
    schools: v.optional(
      v.array(
        v.strictObject(
          { school: text, type: v.optional(v.picklist(TYPE_IDS, 'schoolType')), stage: v.optional(stage) },
          strictMessage,
        ),
        'list',
      ),
    ),
    names: v.optional(
      v.array(v.strictObject({ name: text, other: text, same: v.boolean('boolean') }, strictMessage), 'list'),
    ),
    words: v.optional(v.array(wordAnswer, 'list')),
    duplicates: v.optional(
      v.array(v.strictObject({ sheet: text, school: text, take: v.picklist(TAKES, 'take') }, strictMessage), 'list'),
    ),
    facts: v.optional(
      v.array(
        v.strictObject(
          {
            label: text,
            indicator: v.optional(v.string('text')),
            fact: v.nullable(
              v.custom<CountyFactId>((value) => typeof value === 'string' && isCountyFactId(value), 'fact'),
            ),
          },
          strictMessage,
        ),
        'list',
      ),
    ),
    counties: v.optional(
      v.array(
        v.strictObject({ take: v.picklist(COUNTIES, 'counties'), county: v.optional(text) }, strictMessage),
        'list',
      ),
    ),
    sameSchools: v.optional(v.array(v.strictObject({ before: text, now: text }, strictMessage), 'list')),
    plan: v.optional(v.record(v.string('object'), v.unknown(), 'object')),
  },
  strictMessage,
);

/** An object that is none, or a key that nobody knows. */
function strictMessage(issue: { readonly expected: string | null }): ProfileExpectation {
  return issue.expected === 'never' ? 'known' : 'object';
}

function listMeanings(role: ColumnRole): readonly string[] {
  return role === 'schoolType' ? TYPE_IDS : findAnswers(role).map(({ means }) => means);
}

const EXPECTATIONS: readonly ProfileExpectation[] = [
  ...([
    'schema',
    'field',
    'stage',
    'unit',
    'column',
    'text',
    'list',
    'given',
    'schoolType',
    'fact',
    'take',
    'means',
    'counties',
    'object',
    'known',
    'boolean',
  ] as const),
];

export type ProfileResult =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

/** A profile from its parsed JSON. */
export function parseProfile(json: unknown): ProfileResult {
  const parsed = v.safeParse(form, json);
  if (parsed.success) return { ok: true, profile: parsed.output };
  return {
    ok: false,
    problems: parsed.issues.map((issue) => ({
      path: joinPath(issue.path ?? []),
      expected: EXPECTATIONS.find((expectation) => expectation === issue.message) ?? 'known',
      received: issue.received,
    })),
  };
}

function joinPath(path: readonly { readonly key?: unknown }[]): string {
  return path.reduce((shown, { key }) => {
    if (typeof key === 'number') return `${shown}[${key}]`;
    return shown === '' ? String(key) : `${shown}.${String(key)}`;
  }, '');
}

/** The profile of a workbook's settings; what can't be understood is as if it weren't there. */
export function profileIn(settings: Readonly<Record<string, string>>): Profile {
  try {
    const result = parseProfile(JSON.parse(settings[PROFILE_KEY] ?? 'null'));
    return result.ok ? result.profile : NO_ANSWERS;
  } catch {
    return NO_ANSWERS;
  }
}

/** As the workbook's settings keep it; `null` where it answers nothing. */
export function profileToKeep(profile: Profile): string | null {
  const { schema: _, ...answers } = profile;
  return Object.values(answers).some((given) => given !== undefined && Object.keys(given).length > 0)
    ? JSON.stringify(profile)
    : null;
}
