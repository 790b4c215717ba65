import { shareOf } from '../assessment/apportion';
import { type Contribution, spreadOf } from '../assessment/coefficient';
import { gapOf, type KnownValue, type KnownVerdict, limitsOf, ratioOf, verdictOf } from '../assessment/resource-value';
import { numberOf } from '../reporting/sheets/formulas/figures';
import type { ResourceItem } from '../standards/resource-item';
import { STANDARDS } from '../standards/standards';
import type { School } from '../statistics/county';
import { exact } from '../statistics/exact';
import { ALL_STAGES, type AnyStage, type Stage } from '../statistics/stages';
import {
  type Argument,
  countOf,
  figureOf,
  isEmpty,
  itemOf,
  type Matrix,
  schoolTypeAsked,
  stageOf,
  studentsOf,
} from './arguments';
import { FunctionError } from './function-error';

/** The default standard: a function knows nothing of the workbook that it stands in. */
const [STANDARD] = STANDARDS;

/**
 * 差异系数 of ranges of equal size, weighted by students. A pair of empty cells is passed over, as is a school without
 * students; half a pair is not available.
 */
export function coefficientOfVariation(numerators: Matrix, students: Matrix): number {
  const [ofItem, ofSchools] = [numerators.flat(), students.flat()];
  if (numerators.length !== students.length || ofItem.length !== ofSchools.length) {
    throw new FunctionError('#VALUE!', 'sizesDiffer');
  }
  const contributions = ofItem.flatMap((numerator, index) => contributionOf(numerator, ofSchools[index]));
  if (contributions.length === 0) throw new FunctionError('#DIV/0!', 'noStudents');
  const { coefficient } = spreadOf(contributions, 1);
  if (!coefficient) throw new FunctionError('#DIV/0!', 'zeroMean');
  return numberOf(coefficient);
}

function contributionOf(numerator: Argument, students: Argument): Contribution[] {
  if (isEmpty(numerator) && isEmpty(students)) return [];
  const count = countOf(students);
  return count === 0 ? [] : [{ amount: figureOf(numerator), students: count }];
}

/** The limit of the coefficients of a stage. */
export function coefficientLimit(stage: Argument): number {
  return Number(STANDARD.coefficientLimits[stageOf(stage)]);
}

/** What an item comes to per student, or per hundred. */
export function rate(item: Argument, numerator: Argument, students: Argument): number {
  const of = itemOf(item, STANDARD);
  return numberOf(ratioOf(knownValue(of, 'primary', numerator, students), of));
}

/** The words of the reports: they don't change with the language, so that formulas can compare with them. */
const WORDS: Readonly<Record<KnownVerdict, string>> = { pass: '达标', near: '接近', fail: '不达标' };
const NOT_FILLED_IN = '未填报';

/** 达标, 接近 (85 % of the limit), 不达标; 未填报 where a figure is missing. */
export function verdict(item: Argument, stage: Argument, numerator: Argument, students: Argument): string {
  const [of, at] = [itemOf(item, STANDARD), stageOf(stage)];
  if (isEmpty(numerator) || isEmpty(students)) return NOT_FILLED_IN;
  return WORDS[knownValue(of, at, numerator, students).verdict];
}

/** The least whole number to add to the numerator so that the limit is reached; 0 where it is. */
export function gap(item: Argument, stage: Argument, numerator: Argument, students: Argument): number {
  const [of, at] = [itemOf(item, STANDARD), stageOf(stage)];
  return Number(gapOf(knownValue(of, at, numerator, students), limitsOf(of, STANDARD), at).toLimit);
}

function knownValue(item: ResourceItem, stage: Stage, numerator: Argument, students: Argument): KnownValue {
  const [amount, count] = [figureOf(numerator), studentsOf(students)];
  return {
    verdict: verdictOf(amount, count, limitsOf(item, STANDARD), stage),
    numerator: { amount, cells: [], share: undefined, terms: [], relaxations: [] },
    students: count,
  };
}

/** A stage's part of what a school of several stages has in all, by its weighted students. */
export function share(
  type: Argument,
  students: Readonly<Record<AnyStage, Argument>>,
  total: Argument,
  stage: Argument,
): number {
  const [whole, of] = [exact(figureOf(total)), stageOf(stage)];
  const result = shareOf(schoolOf(type, students), of, STANDARD, []);
  if ('share' in result) return numberOf(whole.mul(result.share));
  throw isEmpty(students[result.missing])
    ? new FunctionError('#N/A', 'missing')
    : new FunctionError('#DIV/0!', 'noStudents');
}

function schoolOf(type: Argument, students: Readonly<Record<AnyStage, Argument>>): School {
  const stages: Partial<Record<AnyStage, School['whole']>> = {};
  for (const stage of ALL_STAGES) {
    if (isEmpty(students[stage])) continue;
    countOf(students[stage]);
    stages[stage] = { figures: { students: { kind: 'known', value: figureOf(students[stage]), cells: [] } } };
  }
  return {
    code: null,
    name: '',
    type: { id: schoolTypeAsked(type), from: 'given' },
    origin: { sheet: '', row: 0, column: 0 },
    stages,
    whole: { figures: {} },
    wordings: {},
    classes: [],
    parts: [],
  };
}
