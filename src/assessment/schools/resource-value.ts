import type { ResourceItem } from '../../standards/resource-item';
import type { Standard } from '../../standards/standard';
import { ceiling, type Decimal, type Exact, exact, parseDecimal, roundApartFrom } from '../../statistics/exact';
import type { Stage } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';
import {
  type Basis,
  computeNumerator,
  exactAmount,
  makeUnusable,
  type Numerator,
  type UnknownReason,
} from './numerator';
import type { SchoolStageInScope } from './school-stage';

/** A value held against its limit: `near` is at least 85 % of it. */
export type KnownVerdict = 'pass' | 'near' | 'fail';

/** One resource item of one school-stage. */
export type ResourceValue =
  | {
      readonly verdict: KnownVerdict;
      readonly numerator: Numerator;
      /** A positive whole number. */
      readonly students: number;
    }
  | { readonly verdict: 'unknown'; readonly reason: UnknownReason };

export type KnownValue = Exclude<ResourceValue, { verdict: 'unknown' }>;

export function isKnown(value: ResourceValue): value is KnownValue {
  return value.verdict !== 'unknown';
}

/** The limits of an item, ready to compare with. */
export interface ItemLimits {
  readonly item: ResourceItem;
  readonly limit: Readonly<Record<Stage, Threshold>>;
  /** 基本值: 85 % of the limit. */
  readonly near: Readonly<Record<Stage, Threshold>>;
}

export function makeLimits(item: ResourceItem, standard: Standard): ItemLimits {
  const limit = (stage: Stage) => threshold(exact(item.limits[stage]));
  const near = (stage: Stage) => threshold(exact(item.limits[stage]).mul(standard.near));
  return { item, limit: byStage(limit), near: byStage(near) };
}

function byStage<T>(of: (stage: Stage) => T): Record<Stage, T> {
  return { primary: of('primary'), junior: of('junior') };
}

function threshold(value: Exact): Threshold {
  const decimal = parseDecimal(value.toString());
  if (!decimal) throw new Error(`${value.toString()} is no plain decimal`);
  return { value, decimal };
}

/** Assesses one item of one school-stage. */
export function assessValue(limits: ItemLimits, at: SchoolStageInScope, basis: Basis): ResourceValue {
  const result = computeNumerator(limits.item, at, basis);
  if ('unknown' in result) return { verdict: 'unknown', reason: result.unknown };
  const students = readStudents(at);
  if (typeof students !== 'number') return { verdict: 'unknown', reason: students };
  return { verdict: judgeAmount(result.amount, students, limits, at.stage), numerator: result, students };
}

/** Holds `scale × amount ÷ students` against the limits. */
export function judgeAmount(amount: Decimal | Exact, students: number, limits: ItemLimits, stage: Stage): KnownVerdict {
  const { scale } = limits.item;
  if (reaches(amount, students, scale, limits.limit[stage])) return 'pass';
  return reaches(amount, students, scale, limits.near[stage]) ? 'near' : 'fail';
}

/** A positive whole number, or why there is none. */
export function readStudents({ students }: SchoolStageInScope): number | UnknownReason {
  const field = 'students';
  if (students.kind === 'missing') return { code: 'missing', field, cells: students.cells };
  if (students.kind === 'unusable') return makeUnusable(students, field);
  return students.value.digits * 10 ** -students.value.scale;
}

/** `scale × numerator ÷ students`, exactly. */
export function computeValueRatio({ numerator, students }: KnownValue, item: ResourceItem): Exact {
  return exactAmount(numerator.amount).mul(item.scale).div(students);
}

/** A value as it stands beside its limit: with as many decimals as tell it from that and from 85 % of it. */
export function shownRatio(value: KnownValue, { item, limit, near }: ItemLimits, stage: Stage): string {
  return roundApartFrom(computeValueRatio(value, item), [limit[stage].value, near[stage].value], item.decimals);
}

/** The cells that a value came from: the numerator's, then the enrolment's. */
export function collectValueCells(value: KnownValue, at: SchoolStageInScope): readonly CellReference[] {
  const seen = new Set<string>();
  return [...value.numerator.cells, ...at.students.cells].filter(({ sheet, row, column }) => {
    const key = `${row} ${column} ${sheet}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

const ONE = exact(1);

/** 缺口: the least whole number to add to the numerator so that the limit, and 85 % of it, is reached. */
export interface Gap {
  readonly toLimit: bigint;
  readonly toNear: bigint;
  /**
   * Where the numerator is a share of the whole school's figure: what the school must add in all for the stage's share
   * to reach the limit. `null` where the stage has its own.
   */
  readonly wholeSchool: bigint | null;
  /** The same to reach 85 % of the limit. */
  readonly wholeSchoolToNear: bigint | null;
}

export function computeGap(value: KnownValue, limits: ItemLimits, stage: Stage): Gap {
  const { amount, share } = value.numerator;
  const lacking = (target: Threshold, part: Exact) => {
    const needed = target.value.mul(value.students).div(limits.item.scale).sub(exactAmount(amount)).div(part);
    return needed.compare(0) > 0 ? ceiling(needed) : 0n;
  };
  return {
    toLimit: lacking(limits.limit[stage], ONE),
    toNear: lacking(limits.near[stage], ONE),
    wholeSchool: share ? lacking(limits.limit[stage], share.share) : null,
    wholeSchoolToNear: share ? lacking(limits.near[stage], share.share) : null,
  };
}

/** A limit with what it takes to compare against it without a fraction. */
interface Threshold {
  readonly value: Exact;
  readonly decimal: Decimal;
}

/** Whether `scale × numerator ÷ students ≥ threshold`, exactly; `students` is a positive whole number. */
function reaches(numerator: Decimal | Exact, students: number, scale: number, threshold: Threshold): boolean {
  if (!('digits' in numerator)) return numerator.mul(scale).compare(threshold.value.mul(students)) >= 0;
  const { decimal } = threshold;
  const left = numerator.digits * scale * 10 ** Math.max(decimal.scale - numerator.scale, 0);
  const right = decimal.digits * students * 10 ** Math.max(numerator.scale - decimal.scale, 0);
  // Whole numbers below 2⁵³ multiply exactly; beyond, fractions decide.
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left >= right;
  return exact(numerator).mul(scale).compare(threshold.value.mul(students)) >= 0;
}
