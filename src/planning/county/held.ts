import { isWithin } from '../../assessment/coefficient';
import type { Changes, Group } from './model';

/** Doubles nearer to the limit than this share of it are settled exactly. */
const CLOSE = 1e-9;

/** Whether a coefficient is within its limit after the changes, by the exact arithmetic of the assessment. */
export function isHeld(group: Group, changes: Changes): boolean {
  const over = excessOf(group, changes);
  if (Math.abs(over) > CLOSE) return over < 0;
  return (
    isWithin(
      group.holdings.map((holding) => changes.contribution(holding)),
      group.limit,
    ) === true
  );
}

/** By how much √(P Σ y² ÷ p) is above √(1 + limit²) Σ y, as a share of the latter; the coefficient holds at 0 and below. */
export function excessOf({ holdings, students, bound }: Group, changes: Changes): number {
  let sum = 0;
  let quotients = 0;
  for (const holding of holdings) {
    const amount = changes.amount(holding);
    sum += amount;
    quotients += (amount * amount) / holding.students;
  }
  return sum === 0 ? Number.POSITIVE_INFINITY : Math.sqrt((students * quotients) / bound) / sum - 1;
}
