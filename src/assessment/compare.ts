import { type Decimal, type Exact, exact } from '../statistics/exact';

/** A limit with what it takes to compare against it without a fraction. */
export interface Threshold {
  readonly value: Exact;
  readonly decimal: Decimal;
}

/** Whether `scale × numerator ÷ students ≥ threshold`, exactly; `students` is a positive whole number. */
export function reaches(numerator: Decimal | Exact, students: number, scale: number, threshold: Threshold): boolean {
  if (!('digits' in numerator)) return numerator.mul(scale).compare(threshold.value.mul(students)) >= 0;
  const { decimal } = threshold;
  const left = numerator.digits * scale * 10 ** Math.max(decimal.scale - numerator.scale, 0);
  const right = decimal.digits * students * 10 ** Math.max(numerator.scale - decimal.scale, 0);
  // Whole numbers below 2⁵³ multiply exactly; beyond, fractions decide.
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left >= right;
  return exact(numerator).mul(scale).compare(threshold.value.mul(students)) >= 0;
}
