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
import { figuresGiven } from './figures';
import { FunctionError } from './function-error';

/** The default standard: a function knows nothing of the workbook that it stands in. */
const [STANDARD] = STANDARDS;

/**
 * 差异系数 of ranges of equal size, weighted by students. A pair of empty cells is passed over, as is a school without
 * students; half a pair is not available.
 */
export function coefficientOfVariation(numerators: Matrix, students: Matrix, filled: Argument): number {
  const [ofItem = [], ofSchools = []] = figuresGiven([numerators, students], filled).map((range) => range.flat());
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
export function rate(item: Argument, numerator: Argument, students: Argument, filled: Argument): number {
  const of = itemOf(item, STANDARD);
  return numberOf(ratioOf(knownValue(of, 'primary', pairGiven(numerator, students, filled)), of));
}

/** The words of the reports: they don't change with the language, so that formulas can compare with them. */
const WORDS: Readonly<Record<KnownVerdict, string>> = { pass: '达标', near: '接近', fail: '不达标' };
const NOT_FILLED_IN = '未填报';
const NOT_FILLED_IN_OR_ZERO = '未填报或为 0';

/** 达标, 接近 (85 % of the limit), 不达标; 未填报 where a figure is missing, 未填报或为 0 where that can't be told. */
export function verdict(
  item: Argument,
  stage: Argument,
  numerator: Argument,
  students: Argument,
  filled: Argument,
): string {
  const [of, at] = [itemOf(item, STANDARD), stageOf(stage)];
  const pair = pairGiven(numerator, students, filled);
  if (pair.includes('')) return NOT_FILLED_IN;
  if (pair.some(isEmpty)) return NOT_FILLED_IN_OR_ZERO;
  return WORDS[knownValue(of, at, pair).verdict];
}

/** The least whole number to add to the numerator so that the limit is reached; 0 where it is. */
export function gap(
  item: Argument,
  stage: Argument,
  numerator: Argument,
  students: Argument,
  filled: Argument,
): number {
  const [of, at] = [itemOf(item, STANDARD), stageOf(stage)];
  return Number(gapOf(knownValue(of, at, pairGiven(numerator, students, filled)), limitsOf(of, STANDARD), at).toLimit);
}

/** A numerator and its students. */
type Pair = readonly [Argument, Argument];

function pairGiven(numerator: Argument, students: Argument, filled: Argument): Pair {
  const [cells = []] = figuresGiven([[[numerator, students]]], filled).flat();
  return [cells[0], cells[1]];
}

function knownValue(item: ResourceItem, stage: Stage, [numerator, students]: Pair): KnownValue {
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
  filled: Argument,
): number {
  const { primary, junior, senior } = students;
  const [[figures = []] = []] = figuresGiven([[[primary, junior, senior, total]]], filled);
  const given = { primary: figures[0], junior: figures[1], senior: figures[2] };
  const [whole, of] = [exact(figureOf(figures[3])), stageOf(stage)];
  const result = shareOf(schoolOf(type, given), of, STANDARD, []);
  if ('share' in result) return numberOf(whole.mul(result.share));
  studentsOf(given[result.missing]);
  throw new FunctionError('#DIV/0!', 'noStudents');
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
