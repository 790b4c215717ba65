import type { Assessment } from '../../assessment/assess';
import { factsOf } from '../../assessment/items/facts';
import { judgePart } from '../../assessment/items/judge-part';
import { chosen } from '../../assessment/items/school-choice';
import { refutedBy } from '../../assessment/refuted';
import type { SchoolChoice } from '../../standards/part';
import { RECOGNITION_RATE } from '../../standards/parts/quality';
import { COMPULSORY, SPECIAL, TOWN_PUBLIC_DAY, WITH_SPECIAL } from '../../standards/parts/schools';
import type { School } from '../../statistics/county';
import { COUNTY_FACTS, type CountyFactId } from '../../statistics/county-facts';
import { decimalText, type Exact } from '../../statistics/exact';
import { FIELDS, type FieldId } from '../../statistics/fields';
import { STAGES, type Stage } from '../../statistics/stages';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { knownNumber } from '../school-places';
import { type FactFigure, type FactFigures, factFigures, sameYear } from './facts';
import { COUNTED_BY_SCHOOLS } from './sums-of-schools';

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
export function* contradictions({ reading }: CheckedData): Generator<Found> {
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
): Generator<Found> {
  for (const total of figures(whole)) {
    const given = parts.flatMap((part) =>
      sameYear(figures(part), figures(whole)).flatMap(([own, other]) => (other.fact === total.fact ? [own] : [])),
    );
    const sum = given.reduce((all, { value }) => all + value, 0);
    // More than the whole is D47's.
    if (given.length < parts.length || sum >= total.value) continue;
    yield contradiction(
      COUNTY_FACTS[whole].name,
      String(total.value),
      `${parts.map((part) => COUNTY_FACTS[part].name).join(' + ')} = ${sum}`,
      [total, ...given],
    );
  }
}

function* noneButSome(
  { fact: id, field, schools: choice, stages = STAGES }: Extract<StatedTwice, { kind: 'none' }>,
  figures: FactFigures,
  schools: readonly School[],
): Generator<Found> {
  const [only, ...others] = figures(id);
  if (!only || others.length > 0 || only.value !== 0) return;
  const given = chosen(choice, schools).flatMap(({ school, unclear }) =>
    unclear || school.type.id === 'unknown' ? [] : numbersAt(school, field, stages),
  );
  const sum = given.reduce((all, value) => all + value, 0);
  if (sum > 0) yield contradiction(COUNTY_FACTS[id].name, '0', `${FIELDS[field].name} = ${sum}`, [only]);
}

function numbersAt(school: School, field: FieldId, stages: readonly Stage[]): number[] {
  return stages.flatMap((stage) => knownNumber(school.stages[stage]?.figures ?? {}, field) ?? []);
}

function contradiction(what: string, given: string, other: string, facts: readonly FactFigure[]): Found {
  return {
    cells: facts.map(({ fact }) => fact.cell),
    shown: `${given} ≠ ${other}`,
    details: { what, given, other },
    about: facts.map(({ fact }) => ({ fact })),
  };
}

/**
 * D57: a figure per student that a school gives as its own is on the other side of the limit from what the county's
 * figures give: the part is judged by the one that fails.
 */
export function* otherSide({ standard, statistics }: Assessment): Generator<Found> {
  const context = { statistics, standard, facts: factsOf(statistics), derived: [] };
  const parts = [...standard.items, ...standard.commitments].flatMap((item) => item.parts);
  for (const { ways } of parts.filter((part) => part.kind === 'firstGiven')) {
    const [ofCounty] = ways.filter((way) => way.kind === 'countyRatio');
    const [ofSchools] = ways.filter((way) => way.kind === 'schoolFigure');
    if (!ofCounty || !ofSchools) continue;
    const [county, schools] = [judgePart(ofCounty, context), judgePart(ofSchools, context)];
    if (county.verdict !== 'pass' || schools.verdict !== 'fail' || !county.value) continue;
    const values = schools.failing.map(({ school, value }) => `${school.name} ${shownAmount(value)}`).join('、');
    yield {
      cells: [...schools.failing.flatMap(({ figureCells }) => figureCells), ...county.cells],
      shown: values,
      details: { what: ofCounty.name, county: shownAmount(county.value), schools: values },
    };
  }
}

function shownAmount(value: Exact | string): string {
  return typeof value === 'string' ? value : decimalText(value, 2);
}

/** D55: a special case (特殊情形) that a school's own figures refute: it is held to the plain limit. */
export function* refutedCases({ standard, statistics }: Assessment): Generator<Found> {
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
          field: FIELDS[condition.field].name,
          values: refuted.map(({ shown }) => shown).join('、'),
        },
      };
    }
  }
}
