import { type Decimal, type Exact, exact, squareRoot } from '../statistics/exact';
import { exactAmount } from './numerator';

/** One school-stage's part in a coefficient. */
export interface Contribution {
  readonly amount: Decimal | Exact;
  /** A positive whole number. */
  readonly students: number;
}

/** Excel shows 15 digits; these are more than any comparison with a printed figure takes. */
const PLACES = 24;

/** A county's mean, standard deviation and 差异系数 of an item, weighted by students. */
export interface Spread {
  /** X̄ = scale × Σ numerator ÷ Σ students, exactly. */
  readonly mean: Exact;
  /** S = √Σ (P_i ÷ P_N)(X_i − X̄)², to 24 decimals. */
  readonly deviation: Exact;
  /** S ÷ X̄, to 24 decimals; `undefined` where X̄ is 0. */
  readonly coefficient: Exact | undefined;
}

/** Computes what is shown of a coefficient. `contributions` must not be empty. */
export function spreadOf(contributions: readonly Contribution[], scale: number): Spread {
  const { numerators, students, quotients } = sums(contributions);
  const mean = numerators.mul(scale).div(students);
  if (numerators.equals(0)) return { mean, deviation: exact(0), coefficient: undefined };
  const relative = squareRoot(relativeVariance(numerators, students, quotients), PLACES);
  return { mean, deviation: relative.mul(mean), coefficient: relative };
}

/**
 * Whether S² ≤ limit² × X̄². As S² ÷ X̄² = P Σ(N_i² ÷ P_i) ÷ N² − 1, that is P Σ(N_i² ÷ P_i) ≤ (1 + limit²) N².
 * A sum of doubles comes first: where it is further from the limit than all its rounding errors together, the exact
 * comparison can't come out otherwise. Only the cases that are left are worked out in fractions.
 * `undefined` where X̄ is 0.
 */
export function isWithin(contributions: readonly Contribution[], limit: Exact): boolean | undefined {
  const bound = limit.mul(limit).add(1);
  const estimate = ratioEstimate(contributions);
  if (estimate.numerators === 0) return isWithinExactly(contributions, bound);
  const margin = (8 * contributions.length + 64) * Number.EPSILON;
  const distance = estimate.ratio / bound.valueOf() - 1;
  return Math.abs(distance) > margin ? distance < 0 : isWithinExactly(contributions, bound);
}

export function isWithinExactly(contributions: readonly Contribution[], bound: Exact): boolean | undefined {
  const { numerators, students, quotients } = sums(contributions);
  if (numerators.equals(0)) return undefined;
  return students.mul(quotients).compare(numerators.mul(numerators).mul(bound)) <= 0;
}

/** P Σ(N_i² ÷ P_i) ÷ N² in doubles: all terms are positive, so its error is at most some n units in the last place. */
function ratioEstimate(contributions: readonly Contribution[]): { ratio: number; numerators: number } {
  let numerators = 0;
  let students = 0;
  let quotients = 0;
  for (const { amount, students: own } of contributions) {
    const numerator = 'digits' in amount ? amount.digits / 10 ** amount.scale : amount.valueOf();
    numerators += numerator;
    students += own;
    quotients += (numerator * numerator) / own;
  }
  return { ratio: (students * quotients) / (numerators * numerators), numerators };
}

interface Sums {
  readonly numerators: Exact;
  readonly students: Exact;
  /** Σ N_i² ÷ P_i. */
  readonly quotients: Exact;
}

function sums(contributions: readonly Contribution[]): Sums {
  const amounts = contributions.map(({ amount }) => exactAmount(amount));
  return {
    numerators: sumOf(amounts),
    students: exact(contributions.reduce((sum, { students }) => sum + BigInt(students), 0n)),
    quotients: sumOf(amounts.map((amount, index) => amount.mul(amount).div(contributions[index]?.students ?? 1))),
  };
}

/** Sums fractions pair by pair, so that the long ones are few. */
function sumOf(fractions: readonly Exact[]): Exact {
  if (fractions.length <= 2) return fractions.reduce((sum, fraction) => sum.add(fraction), exact(0));
  const half = fractions.length >> 1;
  return sumOf(fractions.slice(0, half)).add(sumOf(fractions.slice(half)));
}

function relativeVariance(numerators: Exact, students: Exact, quotients: Exact): Exact {
  return students.mul(quotients).div(numerators.mul(numerators)).sub(1);
}
