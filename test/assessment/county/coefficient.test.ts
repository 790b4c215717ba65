import fc from 'fast-check';
import {
  type Contribution,
  computeSpread,
  isWithin,
  isWithinExactly,
} from '../../../src/assessment/county/coefficient';
import { computeMean } from '../../../src/assessment/county/overall-coefficient';
import { decimalOfNumber, exact, roundHalfUp } from '../../../src/statistics/exact';

function contribution(numerator: number, students: number): Contribution {
  return { amount: decimalOfNumber(numerator), students };
}

/** The worked example published with the method of calculation: books and students of five schools. */
const FIVE_SCHOOLS = [
  contribution(279, 45),
  contribution(137, 37),
  contribution(935, 89),
  contribution(160, 76),
  contribution(402, 55),
];

/** Six significant digits. */
function six(value: number): string {
  return value.toPrecision(6);
}

/** S ÷ X̄ by the definition, term by term in doubles: another route than the engine's. */
function byDefinition(contributions: readonly Contribution[]): number {
  const rows = contributions.map(({ amount, students }) => ({ n: exact(amount as never).valueOf(), p: students }));
  const total = rows.reduce((sum, { p }) => sum + p, 0);
  const mean = rows.reduce((sum, { n }) => sum + n, 0) / total;
  return Math.sqrt(rows.reduce((sum, { n, p }) => sum + (p / total) * (n / p - mean) ** 2, 0)) / mean;
}

describe('the published example', () => {
  const { mean, deviation, coefficient } = computeSpread(FIVE_SCHOOLS, 1);

  test('has the published mean 6.33, deviation 3.26 and coefficient 0.52', () => {
    expect(roundHalfUp(mean, 2)).toBe('6.33');
    expect(roundHalfUp(deviation, 2)).toBe('3.26');
    expect(roundHalfUp(coefficient!, 2)).toBe('0.52');
  });

  test('to six digits, as a calculator gives them (1913 ÷ 302; √10.6513…; their ratio)', () => {
    expect(six(mean.valueOf())).toBe(six(1913 / 302));
    expect(six(deviation.valueOf())).toBe('3.26386');
    expect(six(coefficient!.valueOf())).toBe('0.515257');
  });
});

/** 鸠江区 2023, primary, as its county published them: mean, deviation, coefficient; 综合 is the mean of the seven. */
const JIUJIANG: readonly (readonly [string, string, string, string])[] = [
  ['R1', '5.515273', '1.643162', '0.297929'],
  ['R2', '0.887611', '0.445392', '0.501787'],
  ['R3', '0.879277', '0.353427', '0.401952'],
  ['R4', '4.563288', '1.316139', '0.288419'],
  ['R5', '7.925946', '2.975795', '0.37545'],
  ['R6', '2496.674864', '780.914372', '0.312782'],
  ['R7', '2.784743', '1.097759', '0.394205'],
];

describe('published county results', () => {
  test.each(JIUJIANG)('%s: deviation ÷ mean is the published coefficient', (_item, mean, deviation, coefficient) => {
    expect(exact(deviation).div(mean).sub(coefficient).abs().compare('0.000001')).toBeLessThanOrEqual(0);
  });

  test('综合 is the mean of the seven', () => {
    const overall = computeMean(JIUJIANG.map(([, , , coefficient]) => exact(coefficient)));
    expect(roundHalfUp(overall, 6)).toBe('0.367503');
  });

  test('0.501787 is over 0.50 though it prints as 0.50', () => {
    // Two schools of equal size at mean ± d have the coefficient d ÷ mean.
    const pair = [contribution(501_787 + 1_000_000, 1_000_000), contribution(1_000_000 - 501_787, 1_000_000)];
    expect(roundHalfUp(computeSpread(pair, 1).coefficient!, 6)).toBe('0.501787');
    expect(isWithin(pair, exact('0.50'))).toBe(false);
  });
});

describe('the limit', () => {
  test.each([
    ['exactly at it', 150, 50, true],
    ['just below', 149.999_999_9, 50.000_000_1, true],
    ['just above', 150.000_000_1, 49.999_999_9, false],
    ['by less than rounding in doubles could tell', 150.000_000_000_001, 50, false],
  ])('0.50 %s', (_where, first, second, within) => {
    expect(isWithin([contribution(first, 100), contribution(second, 100)], exact('0.50'))).toBe(within);
  });

  test('a single school has the coefficient 0', () => {
    expect(computeSpread([contribution(21, 500)], 100).coefficient?.valueOf()).toBe(0);
    expect(isWithin([contribution(21, 500)], exact('0.45'))).toBe(true);
  });

  test('a mean of 0 has no coefficient', () => {
    const none = [contribution(0, 100), contribution(0, 50)];
    expect(computeSpread(none, 1).coefficient).toBeUndefined();
    expect(isWithin(none, exact('0.45'))).toBeUndefined();
  });
});

const anyContributions = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 3000 })).map(([hundredths, students]) => ({
    amount: { digits: hundredths, scale: 2 },
    students,
  })),
  { minLength: 1, maxLength: 40 },
);

describe('any county', () => {
  test('agrees with the definition worked out in doubles', () => {
    fc.assert(
      fc.property(anyContributions, (contributions) => {
        const { coefficient } = computeSpread(contributions, 1);
        if (!coefficient) return;
        expect(coefficient.valueOf()).toBeCloseTo(byDefinition(contributions), 7);
      }),
    );
  });

  test('the quick comparison never differs from the exact one', () => {
    const limits = fc.constantFrom('0.45', '0.50', '0.01', '1');
    fc.assert(
      fc.property(anyContributions, limits, (contributions, limit) => {
        const bound = exact(limit).mul(limit).add(1);
        expect(isWithin(contributions, exact(limit))).toBe(isWithinExactly(contributions, bound));
      }),
    );
  });

  test('the order of schools makes no difference', () => {
    fc.assert(
      fc.property(anyContributions, (contributions) => {
        const reversed = computeSpread([...contributions].reverse(), 100);
        const { mean, deviation } = computeSpread(contributions, 100);
        expect(reversed.mean.equals(mean) && reversed.deviation.equals(deviation)).toBe(true);
      }),
    );
  });

  test('all numerators times k leave the coefficient as it is', () => {
    fc.assert(
      fc.property(anyContributions, fc.integer({ min: 1, max: 1000 }), (contributions, k) => {
        const multiplied = contributions.map(({ amount, students }) => ({
          amount: { ...amount, digits: amount.digits * k },
          students,
        }));
        const before = computeSpread(contributions, 1).coefficient;
        const after = computeSpread(multiplied, 1).coefficient;
        expect(after?.toFraction()).toBe(before?.toFraction());
      }),
    );
  });
});
