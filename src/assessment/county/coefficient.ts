import { type Decimal, type Exact, exact, squareRoot, sumExact } from '../../statistics/exact';
import { exactAmount } from '../schools/numerator';

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
export function computeSpread(contributions: readonly Contribution[], scale: number): Spread {
  const { numerators, students, quotients } = sums(contributions);
  const mean = numerators.mul(scale).div(students);
  if (numerators.equals(0)) return { mean, deviation: exact(0), coefficient: undefined };
  const relative = squareRoot(relativeVariance(numerators, students, quotients), PLACES);
  return { mean, deviation: relative.mul(mean), coefficient: relative };
}

/**
 * Whether S² ≤ limit² × X̄². `undefined` where X̄ is 0.
 *
 * As S² ÷ X̄² = P Σ(N_i² ÷ P_i) ÷ N² − 1, that is P Σ(N_i² ÷ P_i) ≤ (1 + limit²) N². The sums of doubles come first: no
 * term being below 0, their error is some n units in the last place at most, and where they are further from the limit
 * than that, the exact comparison can't come out otherwise. Only the cases that are left are worked out in fractions.
 */
export function isWithin(contributions: readonly Contribution[], limit: Exact): boolean | undefined {
  const bound = limit.mul(limit).add(1);
  const { numerators, students, quotients, least } = sumsInDoubles(contributions);
  if (numerators === 0 || least < 0) return isWithinExactly(contributions, bound);
  const margin = (8 * contributions.length + 64) * Number.EPSILON;
  const distance = (students * quotients) / (numerators * numerators) / bound.valueOf() - 1;
  return Math.abs(distance) > margin ? distance < 0 : isWithinExactly(contributions, bound);
}

export function isWithinExactly(contributions: readonly Contribution[], bound: Exact): boolean | undefined {
  const { numerators, students, quotients } = sums(contributions);
  if (numerators.equals(0)) return undefined;
  return students.mul(quotients).compare(numerators.mul(numerators).mul(bound)) <= 0;
}

/** Σ N_i, Σ P_i, Σ N_i² ÷ P_i, and the least numerator or 0. */
function sumsInDoubles(contributions: readonly Contribution[]) {
  const sums = { numerators: 0, students: 0, quotients: 0, least: 0 };
  for (const { amount, students } of contributions) {
    const numerator = 'digits' in amount ? amount.digits / 10 ** amount.scale : amount.valueOf();
    sums.numerators += numerator;
    sums.students += students;
    sums.quotients += (numerator * numerator) / students;
    sums.least = Math.min(sums.least, numerator);
  }
  return sums;
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
    numerators: sumExact(amounts),
    students: exact(contributions.reduce((sum, { students }) => sum + BigInt(students), 0n)),
    quotients: sumExact(amounts.map((amount, index) => amount.mul(amount).div(contributions[index]?.students ?? 1))),
  };
}

function relativeVariance(numerators: Exact, students: Exact, quotients: Exact): Exact {
  return students.mul(quotients).div(numerators.mul(numerators)).sub(1);
}
