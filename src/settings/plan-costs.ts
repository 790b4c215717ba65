import * as v from 'valibot';
import { closingProblems } from '../planning/closing';
import { type Closing, isNamed, type Leaving, NO_TERMS, type PlanTerms } from '../planning/county/terms';
import type { ExpectedEntrants } from '../planning/enrolment-ahead';
import type { Profile } from '../reading/profile/profile';
import type { DecimalText } from '../standards/clause';
import { RESOURCE_CODES, type ResourceCode } from '../standards/resource-item';
import type { School } from '../statistics/county';
import { STAGES } from '../statistics/stages';

/** What the user says of the county's plan, as its JSON has it: a file of its own, or `plan` of a profile. */
export interface PlanCosts {
  readonly schema: 'junheng.costs/1';
  /** In yuan. */
  readonly prices?: PlanPrices | undefined;
  readonly caps?:
    | readonly { readonly school: string; readonly item: ResourceCode; readonly most: number }[]
    | undefined;
  /** By the schools' rosters: so many teachers count in an item alone, and can be moved for it. */
  readonly leaving?: readonly Leaving[] | undefined;
  readonly untouched?: readonly string[] | undefined;
  /** What if these schools close. */
  readonly closings?: readonly Closing[] | undefined;
  readonly budget?: DecimalText | undefined;
  readonly posts?: number | undefined;
  /** Who enters in the years to come, where as many as this year aren't expected. */
  readonly entrants?: readonly ExpectedEntrants[] | undefined;
}

export interface PlanPrices {
  readonly post: DecimalText;
  readonly move: DecimalText;
  readonly R4: DecimalText;
  readonly R5: DecimalText;
  /** Of equipment worth a yuan. */
  readonly R6: DecimalText;
  readonly R7: DecimalText;
}

export const NO_COSTS: PlanCosts = { schema: 'junheng.costs/1' };

/** What has a price, in the order in which it is asked for. */
export const PRICED = ['post', 'move', 'R4', 'R5', 'R6', 'R7'] as const satisfies readonly (keyof PlanPrices)[];

/** What is wrong with the JSON: where, and what was expected there. */
export interface CostsProblem {
  /** `prices.R4`, `caps[0].school`; empty for the whole. */
  readonly path: string;
  readonly expected: CostsExpectation;
  readonly received: string;
}

const EXPECTATIONS = [
  'schema',
  'amount',
  'whole',
  'item',
  'teachers',
  'stage',
  'year',
  'text',
  'list',
  'object',
  'prices',
  'itself',
  'closed',
  'stages',
  'school',
  'once',
  'known',
  'json',
] as const;
/**
 * `prices`: a budget needs prices; `itself`, `closed`, `stages`: where no school can go that closes; `school`: the county has no school of that code or name; `once`: the same is said before, `received` where; `json`: the text is none,
 * `received` the line at which it stops being it, as far as that is known.
 */
export type CostsExpectation = (typeof EXPECTATIONS)[number];

/** Below a million million, with four decimals at the most: as exactly as plans are priced. */
const AMOUNT = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,4})?$/;

/** Items that count teachers, who can be moved. */
const OF_TEACHERS = ['R1', 'R2', 'R3'] as const satisfies readonly ResourceCode[];

const text = v.pipe(v.string('text'), v.trim(), v.nonEmpty('text'));
const amount = v.pipe(
  v.union([v.number(), v.string()], 'amount'),
  // As it was given: what is wrong is shown so.
  v.check((given) => AMOUNT.test(String(given).trim()), 'amount'),
  v.transform((given) => String(given).trim()),
  v.custom<DecimalText>((given) => typeof given === 'string' && AMOUNT.test(given), 'amount'),
);
const whole = v.pipe(v.number('whole'), v.safeInteger('whole'), v.minValue(0, 'whole'));
const form = v.strictObject(
  {
    schema: v.literal('junheng.costs/1', 'schema'),
    prices: v.optional(
      v.strictObject(
        {
          post: amount,
          move: v.optional(amount, '0'),
          R4: amount,
          R5: amount,
          R6: v.optional(amount, '1'),
          R7: amount,
        },
        strictMessage,
      ),
    ),
    caps: v.optional(
      v.array(
        v.strictObject({ school: text, item: v.picklist(RESOURCE_CODES, 'item'), most: whole }, strictMessage),
        'list',
      ),
    ),
    leaving: v.optional(
      v.array(
        v.strictObject({ school: text, item: v.picklist(OF_TEACHERS, 'teachers'), most: whole }, strictMessage),
        'list',
      ),
    ),
    untouched: v.optional(v.array(text, 'list')),
    closings: v.optional(v.array(v.strictObject({ school: text, into: text }, strictMessage), 'list')),
    budget: v.optional(amount),
    posts: v.optional(whole),
    entrants: v.optional(
      v.array(
        v.strictObject(
          { school: text, stage: v.picklist(STAGES, 'stage'), year: v.picklist([1, 2, 3], 'year'), students: whole },
          strictMessage,
        ),
        'list',
      ),
    ),
  },
  strictMessage,
);

/** A price that lacks is asked for by what it is; an object that is none, or a key that nobody knows. */
function strictMessage({ expected, received, path }: v.StrictObjectIssue): CostsExpectation {
  if (expected === 'never') return 'known';
  const key = path?.at(-1)?.key;
  if (received !== 'undefined' || key === undefined) return 'object';
  if (key === 'schema') return 'schema';
  if (key === 'school' || key === 'into') return 'text';
  if (key === 'item' || key === 'stage' || key === 'year') return key;
  return key === 'most' || key === 'students' ? 'whole' : 'amount';
}

export type CostsResult =
  | { readonly ok: true; readonly costs: PlanCosts }
  | { readonly ok: false; readonly problems: readonly [CostsProblem, ...CostsProblem[]] };

/** Costs from the text of their file. */
export function costsFromText(text: string): CostsResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [{ path: '', expected: 'json', received: findErrorLine(error, text) }] };
  }
  return parseCosts(json);
}

/** Engines name the place in words of their own: by its line, by its position, or by the ten characters around it. */
function findErrorLine(error: unknown, text: string): string {
  const said = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(said)?.[1];
  if (line !== undefined) return line;
  const position = /position (\d+)/.exec(said)?.[1];
  if (position !== undefined) return `${text.slice(0, Number(position)).split('\n').length}`;
  if (/end of/.test(said)) return `${text.trimEnd().split('\n').length}`;
  const around = /"(.*)"(?:\.\.\.)? is not valid JSON/s.exec(said)?.[1];
  const at = around === undefined ? -1 : text.indexOf(around);
  return at < 0
    ? ''
    : `${
        text
          .slice(0, at + 10)
          .trimEnd()
          .split('\n').length
      }`;
}

/** Costs from their parsed JSON. */
export function parseCosts(json: unknown): CostsResult {
  const parsed = v.safeParse(form, json);
  if (!parsed.success) {
    const [first, ...others] = parsed.issues;
    return { ok: false, problems: [makeCostsProblem(first), ...others.map(makeCostsProblem)] };
  }
  const costs: PlanCosts = parsed.output;
  if (costs.budget !== undefined && !costs.prices) {
    return { ok: false, problems: [{ path: 'budget', expected: 'prices', received: costs.budget }] };
  }
  return { ok: true, costs };
}

function makeCostsProblem(issue: v.BaseIssue<unknown>): CostsProblem {
  const path = (issue.path ?? []).reduce((shown, { key }) => {
    if (typeof key === 'number') return `${shown}[${key}]`;
    return shown === '' ? String(key) : `${shown}.${String(key)}`;
  }, '');
  const expected = EXPECTATIONS.find((each) => each === issue.message) ?? 'known';
  return { path, expected, received: issue.received };
}

/** The schools that are named and that the county hasn't, and what is said twice: it would silently not count. */
export function unknownSchools(
  { caps = [], leaving = [], untouched = [], entrants = [], closings = [] }: PlanCosts,
  schools: readonly School[],
): CostsProblem[] {
  const known = new Set(schools.flatMap(({ code, name }) => (code === null ? [name] : [code, name])));
  const named = [
    ...caps.map(({ school }, index) => ({ path: `caps[${index}].school`, school })),
    ...leaving.map(({ school }, index) => ({ path: `leaving[${index}].school`, school })),
    ...untouched.map((school, index) => ({ path: `untouched[${index}]`, school })),
    ...entrants.map(({ school }, index) => ({ path: `entrants[${index}].school`, school })),
    ...closings.flatMap(({ school, into }, index) => [
      { path: `closings[${index}].school`, school },
      { path: `closings[${index}].into`, school: into },
    ]),
  ];
  const otherStages = entrants.flatMap(({ school, stage }, index): CostsProblem[] => {
    const schoolsNamed = schools.filter(({ code, name }) => code === school || name === school);
    const isThere = schoolsNamed.length === 0 || schoolsNamed.some(({ stages }) => stages[stage]);
    return isThere ? [] : [{ path: `entrants[${index}].stage`, expected: 'stage', received: stage }];
  });
  return [
    ...named.flatMap(({ path, school }): CostsProblem[] =>
      known.has(school) ? [] : [{ path, expected: 'school', received: school }],
    ),
    ...otherStages,
    ...[
      ...findRepeated('caps', caps, ({ item }) => item, schools),
      ...findRepeated('leaving', leaving, ({ item }) => item, schools),
      ...findRepeated('entrants', entrants, ({ stage, year }) => `${stage} ${year}`, schools),
    ],
    ...closingProblems(closings, schools).flatMap((expected, index): CostsProblem[] =>
      expected ? [{ path: `closings[${index}].into`, expected, received: closings[index]?.into ?? '' }] : [],
    ),
  ];
}

/** What is said of a school again, of which one would silently not count. */
function findRepeated<Said extends { readonly school: string }>(
  list: string,
  all: readonly Said[],
  about: (said: Said) => string,
  schools: readonly School[],
): CostsProblem[] {
  const first = new Map<string, number>();
  return all.flatMap((said, index): CostsProblem[] => {
    const named = schools.findIndex((school) => isNamed(school, [said.school]));
    const key = `${named < 0 ? said.school : named} ${about(said)}`;
    const before = first.get(key);
    if (before !== undefined) return [{ path: `${list}[${index}]`, expected: 'once', received: `${list}[${before}]` }];
    first.set(key, index);
    return [];
  });
}

/** Of the limits those that name a school in which the plan changes nothing anyway, as it isn't assessed. */
export function unassessedSchools(
  { caps = [], leaving = [], untouched = [] }: PlanCosts,
  schools: readonly School[],
  assessed: readonly School[],
): { readonly path: string; readonly school: string }[] {
  const named = [
    ...caps.map(({ school }, index) => ({ path: `caps[${index}]`, school })),
    ...leaving.map(({ school }, index) => ({ path: `leaving[${index}]`, school })),
    ...untouched.map((school, index) => ({ path: `untouched[${index}]`, school })),
  ];
  const isAmong = (those: readonly School[], name: string) => those.some((each) => isNamed(each, [name]));
  return named.filter(({ school }) => isAmong(schools, school) && !isAmong(assessed, school));
}

/** What the plan is worked out by. */
export function makeTerms({ prices, caps, leaving, untouched, budget, posts, closings }: PlanCosts): PlanTerms {
  return {
    ...NO_TERMS,
    prices: prices ?? null,
    caps: caps ?? [],
    leaving: leaving ?? [],
    untouched: untouched ?? [],
    budget: budget ?? null,
    posts: posts ?? null,
    closings: closings ?? [],
  };
}

/** Those that a profile keeps, where it keeps any. */
export function costsIn({ plan }: Profile): CostsResult {
  return plan === undefined ? { ok: true, costs: NO_COSTS } : parseCosts(plan);
}

/** A profile that keeps these costs; costs that say nothing leave nothing. */
export function withCosts(profile: Profile, costs: PlanCosts): Profile {
  const { plan: _, ...others } = profile;
  const { schema: __, ...said } = costs;
  return Object.values(said).some((each) => each !== undefined) ? { ...others, plan: { ...costs } } : others;
}
