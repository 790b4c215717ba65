import type { Assessment } from '../../assessment/assess';
import { indexFacts } from '../../assessment/items/county/facts';
import { judgePart } from '../../assessment/items/judge-part';
import { chosen } from '../../assessment/items/schools/school-choice';
import { refutedBy } from '../../assessment/schools/refuted';
import type { Term } from '../../reading/findings/details';
import type { SchoolChoice } from '../../standards/part';
import { RECOGNITION_RATE } from '../../standards/parts/quality';
import { COMPULSORY, SPECIAL, TOWN_PUBLIC_DAY, WITH_SPECIAL } from '../../standards/parts/schools';
import type { School } from '../../statistics/county';
import { COUNTY_FACTS, type CountyFactId } from '../../statistics/county-facts';
import { decimalText, type Exact } from '../../statistics/exact';
import { FIELDS, type FieldId } from '../../statistics/fields';
import { STAGES, type Stage } from '../../statistics/stages';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { knownNumber } from '../school-places';
import { type FactFigure, type FactFigures, factFigures, wholesWithParts } from './facts';
import { COUNTED_BY_SCHOOLS } from './sums-of-schools';

const REFUTED = { school: 'school', field: 'field', values: 'names' } as const;

/** Special case refuted by the school's own figures. */
export const REFUTED_CASE = defineCheck({
  code: 'D55',
  severity: 'warning',
  details: REFUTED,
  zh: {
    title: '特殊情形与本校数据矛盾',
    looksAt: '填“是”的特殊情形，和本校的班额、建校时间、学生数、城乡分类',
    expectation: '本校其他数据不与特殊情形矛盾',
    message: (_shown, { school, field, values }) =>
      `「${school}」的「${field}」填“是”，但本校数据不符（${values}），不按特殊情形放宽`,
    advice: '请核对：确属特殊情形的，改正与之矛盾的数；不属的，改填“否”。',
  },
  en: {
    title: 'Special case refuted by the school’s own figures',
    looksAt: 'special cases stated, and the school’s classes, year of founding, students and place',
    expectation: 'nothing of the school’s own against the special case',
    message: (_shown, { school, field, values }) =>
      `“${field}” is stated of “${school}”, but its own data say otherwise (${values}): it is held to the plain limit`,
    advice: 'If it is one, correct what contradicts it; else say 否.',
  },
  compare: refutedCases,
});

const CONTRADICTION = { what: 'term', given: 'amount', others: 'sum', sum: 'text' } as const;

/** A fact stated twice, unlike. */
export const STATED_UNLIKE = defineCheck({
  code: 'D56',
  severity: 'error',
  details: CONTRADICTION,
  zh: {
    title: '同一事实两处填报不一致',
    looksAt: '同一数在县级数据中的合计与分项、县级数据与学校数据',
    expectation: '两处一致；不一致时不按有利的一处判定',
    message: (_shown, { what, given, others, sum }) => `「${what}」为 ${given}，而 ${others} = ${sum}`,
    advice: '请核实哪一处正确，改为一致；未改之前，用到它的指标暂不能判定。',
  },
  en: {
    title: 'A fact stated twice, unlike',
    looksAt: 'a county’s total and its parts, the county’s figures and the schools’',
    expectation: 'both the same; nothing passes by the kinder one',
    message: (_shown, { what, given, others, sum }) => `“${what}” is ${given}, but ${others} = ${sum}`,
    advice: 'Find out which is right and make them agree; until then what rests on them is undecided.',
  },
  find: contradictions,
});

const OTHER_SIDE = { what: 'term', county: 'text', schools: 'schools' } as const;

/** A school's own figure below the limit that the county's figures reach. */
export const OTHER_SIDE_OF_LIMIT = defineCheck({
  code: 'D57',
  severity: 'warning',
  details: OTHER_SIDE,
  zh: {
    title: '学校自有的生均数低于标准，县级数据达标',
    looksAt: '特殊教育学校自己的生均公用经费，和县级数据算出的生均数',
    expectation: '两处都达标',
    message: (_shown, { what, county, schools }) =>
      `「${what}」按县级数据为 ${county}，达标；按学校自有的数不达标（${schools}），按不达标判定`,
    advice: '请核实县级数据和学校的数，改为一致；每所学校都应达标。',
  },
  en: {
    title: 'A school’s own figure per student below the limit that the county’s figures reach',
    looksAt: 'special schools’ own public funds per student, and the county’s division',
    expectation: 'both at the limit',
    message: (_shown, { what, county, schools }) =>
      `“${what}” is ${county} by the county’s figures and met; by the schools’ own it isn’t (${schools}), which decides`,
    advice: 'Check both and make them agree; every school has to reach the limit.',
  },
  compare: otherSide,
});

/** Two ways in which a workbook may state one and the same fact. */
type StatedTwice =
  /** A county's figure, and its parts. */
  | { readonly kind: 'parts'; readonly whole: CountyFactId; readonly parts: readonly CountyFactId[] }
  /** None in the county's figures, and some at schools that are surely among those counted. */
  | {
      readonly kind: 'none';
      readonly fact: CountyFactId;
      readonly field: FieldId;
      readonly schools: SchoolChoice;
      readonly stages?: readonly Stage[];
    };

const { groups: GROUPS } = RECOGNITION_RATE;

export const STATED_TWICE: readonly StatedTwice[] = [
  { kind: 'parts', whole: 'disabledEnrolled', parts: ['disabledInRegular', 'disabledInSpecial', 'disabledAtHome'] },
  { kind: 'parts', whole: 'allAsked', parts: GROUPS.map(({ asked }) => asked) },
  { kind: 'parts', whole: 'allContent', parts: GROUPS.map(({ content }) => content) },
  { kind: 'none', fact: 'specialStudents', field: 'students', schools: SPECIAL },
  { kind: 'none', fact: 'disabledChildren', field: 'students', schools: SPECIAL },
  { kind: 'none', fact: 'migrantChildren', field: 'migrantStudents', schools: COMPULSORY },
  { kind: 'none', fact: 'enrolledPrimary', field: 'students', schools: TOWN_PUBLIC_DAY, stages: ['primary'] },
  { kind: 'none', fact: 'enrolledJunior', field: 'students', schools: TOWN_PUBLIC_DAY, stages: ['junior'] },
  ...COUNTED_BY_SCHOOLS.map((each) => ({ kind: 'none' as const, ...each, schools: WITH_SPECIAL })),
];

/** D56: a fact stated twice, unlike: no verdict rests on either. */
function* contradictions({ reading }: CheckedData): Generator<Found<typeof CONTRADICTION>> {
  const { statistics } = reading;
  const figures = factFigures(statistics);
  for (const pair of STATED_TWICE) {
    if (pair.kind === 'parts') yield* unlikeParts(pair, figures);
    else yield* noneButSome(pair, figures, statistics.schools);
  }
}

function* unlikeParts(
  { whole, parts }: Extract<StatedTwice, { kind: 'parts' }>,
  figures: FactFigures,
): Generator<Found<typeof CONTRADICTION>> {
  for (const { total, given: ofParts } of wholesWithParts(figures, whole, parts)) {
    const given = ofParts.map(({ figure }) => figure);
    const sum = given.reduce((all, { value }) => all + value, 0);
    // More than the whole is D47's.
    if (given.length < parts.length || sum >= total.value) continue;
    yield contradiction(
      COUNTY_FACTS[whole],
      total.value,
      parts.map((part) => COUNTY_FACTS[part]),
      sum,
      [total, ...given],
    );
  }
}

function* noneButSome(
  { fact: id, field, schools: choice, stages = STAGES }: Extract<StatedTwice, { kind: 'none' }>,
  figures: FactFigures,
  schools: readonly School[],
): Generator<Found<typeof CONTRADICTION>> {
  const [only, ...others] = figures(id);
  if (!only || others.length > 0 || only.value !== 0) return;
  const given = chosen(choice, schools).flatMap(({ school, unclear }) =>
    unclear || school.type.id === 'unknown' ? [] : numbersAt(school, field, stages),
  );
  const sum = given.reduce((all, value) => all + value, 0);
  if (sum > 0) yield contradiction(COUNTY_FACTS[id], 0, [FIELDS[field]], sum, [only]);
}

function numbersAt(school: School, field: FieldId, stages: readonly Stage[]): number[] {
  return stages.flatMap((stage) => knownNumber(school.stages[stage]?.figures ?? {}, field) ?? []);
}

function contradiction(
  what: Term,
  given: number,
  others: readonly Term[],
  sum: number,
  facts: readonly FactFigure[],
): Found<typeof CONTRADICTION> {
  return {
    cells: facts.map(({ fact }) => fact.cell),
    shown: `${given} ≠ ${others.map(({ name }) => name).join(' + ')} = ${sum}`,
    details: { what, given: String(given), others, sum: String(sum) },
    about: facts.map(({ fact }) => ({ fact })),
  };
}

/**
 * D57: a figure per student that a school gives as its own is on the other side of the limit from what the county's
 * figures give: the part is judged by the one that fails.
 */
function* otherSide({ standard, statistics }: Assessment): Generator<Found<typeof OTHER_SIDE>> {
  const context = { statistics, standard, facts: indexFacts(statistics), derived: [] };
  const parts = [...standard.items, ...standard.commitments].flatMap((item) => item.parts);
  for (const { ways } of parts.filter((part) => part.kind === 'firstGiven')) {
    const [ofCounty] = ways.filter((way) => way.kind === 'countyRatio');
    const [ofSchools] = ways.filter((way) => way.kind === 'schoolFigure');
    if (!ofCounty || !ofSchools) continue;
    const [county, schools] = [judgePart(ofCounty, context), judgePart(ofSchools, context)];
    if (county.by !== 'county' || county.verdict !== 'pass' || !county.value) continue;
    if (schools.by !== 'schools' || schools.verdict !== 'fail') continue;
    const values = schools.failing.map(({ school, value }) => `${school.name} ${shownAmount(value)}`);
    yield {
      cells: [...schools.failing.flatMap(({ figureCells }) => figureCells), ...county.cells],
      shown: values.join('、'),
      details: { what: ofCounty, county: shownAmount(county.value), schools: values },
    };
  }
}

function shownAmount(value: Exact | string): string {
  return typeof value === 'string' ? value : decimalText(value, 2);
}

/** D55: a special case (特殊情形) that a school's own figures refute: it is held to the plain limit. */
function* refutedCases({ standard, statistics }: Assessment): Generator<Found<typeof REFUTED>> {
  const told = new Set<string>();
  for (const school of statistics.schools) {
    for (const condition of standard.relaxations.flatMap(({ conditions }) => conditions)) {
      if (condition.kind !== 'stated') continue;
      const wording = school.wordings[condition.field];
      const refuted = wording ? refutedBy(condition, school) : [];
      const key = `${school.name} ${condition.field}`;
      if (!wording || refuted.length === 0 || told.has(key)) continue;
      told.add(key);
      yield {
        cells: [wording.cell, ...refuted.flatMap(({ cells }) => cells.slice(0, 1))],
        shown: wording.text,
        details: {
          school: school.name,
          field: FIELDS[condition.field],
          values: refuted.map(({ shown }) => shown),
        },
      };
    }
  }
}
