import { type Contribution, computeSpread } from '../assessment/county/coefficient';
import { computeShare } from '../assessment/schools/apportion';
import {
  computeGap,
  computeValueRatio,
  judgeAmount,
  type KnownValue,
  type KnownVerdict,
  makeLimits,
} from '../assessment/schools/resource-value';
import { toNumber } from '../reporting/sheets/formulas/figures';
import type { ResourceItem } from '../standards/resource-item';
import { STANDARDS } from '../standards/standards';
import type { School } from '../statistics/county';
import { exact } from '../statistics/exact';
import { ALL_STAGES, type AnyStage, type Stage } from '../statistics/stages';
import {
  type Argument,
  isEmpty,
  type Matrix,
  readCount,
  readFigure,
  readItem,
  readStage,
  readStudentCount,
  schoolTypeAsked,
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
  const contributions = ofItem.flatMap((numerator, index) => makeContribution(numerator, ofSchools[index]));
  if (contributions.length === 0) throw new FunctionError('#DIV/0!', 'noStudents');
  const { coefficient } = computeSpread(contributions, 1);
  if (!coefficient) throw new FunctionError('#DIV/0!', 'zeroMean');
  return toNumber(coefficient);
}

function makeContribution(numerator: Argument, students: Argument): Contribution[] {
  if (isEmpty(numerator) && isEmpty(students)) return [];
  const count = readCount(students);
  return count === 0 ? [] : [{ amount: readFigure(numerator), students: count }];
}

/** The limit of the coefficients of a stage. */
export function coefficientLimit(stage: Argument): number {
  return Number(STANDARD.coefficientLimits[readStage(stage)]);
}

/** What an item comes to per student, or per hundred. */
export function rate(item: Argument, numerator: Argument, students: Argument, filled: Argument): number {
  const itemGiven = readItem(item, STANDARD);
  return toNumber(
    computeValueRatio(knownValue(itemGiven, 'primary', pairGiven(numerator, students, filled)), itemGiven),
  );
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
  const [of, at] = [readItem(item, STANDARD), readStage(stage)];
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
  const [of, at] = [readItem(item, STANDARD), readStage(stage)];
  return Number(
    computeGap(knownValue(of, at, pairGiven(numerator, students, filled)), makeLimits(of, STANDARD), at).toLimit,
  );
}

/** A numerator and its students. */
type Pair = readonly [Argument, Argument];

function pairGiven(numerator: Argument, students: Argument, filled: Argument): Pair {
  const [cells = []] = figuresGiven([[[numerator, students]]], filled).flat();
  return [cells[0], cells[1]];
}

function knownValue(item: ResourceItem, stage: Stage, [numerator, students]: Pair): KnownValue {
  const [amount, count] = [readFigure(numerator), readStudentCount(students)];
  return {
    verdict: judgeAmount(amount, count, makeLimits(item, STANDARD), stage),
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
  const [whole, of] = [exact(readFigure(figures[3])), readStage(stage)];
  const result = computeShare(makeSchool(type, given), of, STANDARD, []);
  if ('share' in result) return toNumber(whole.mul(result.share));
  readStudentCount(given[result.missing]);
  throw new FunctionError('#DIV/0!', 'noStudents');
}

function makeSchool(type: Argument, students: Readonly<Record<AnyStage, Argument>>): School {
  const stages: Partial<Record<AnyStage, School['whole']>> = {};
  for (const stage of ALL_STAGES) {
    if (isEmpty(students[stage])) continue;
    readCount(students[stage]);
    stages[stage] = { figures: { students: { kind: 'known', value: readFigure(students[stage]), cells: [] } } };
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
