import fc from 'fast-check';
import {
  addDecimals,
  ceiling,
  compareDecimals,
  type Decimal,
  decimalOfNumber,
  decimalText,
  exact,
  parseDecimal,
  roundApartFrom,
  roundHalfUp,
  shownDecimal,
  squareRoot,
  sumExact,
} from '../../src/statistics/exact';

/** The number's 15 significant digits, as Excel keeps them, worked out from the text that JavaScript gives for them. */
function byText(value: number): { digits: number; scale: number } {
  const [, sign = '', digits = '0', exponent = '0'] = /^(-?)([\d.]+)e([+-]\d+)$/.exec(value.toExponential(14)) ?? [];
  const significant = digits.replace('.', '').replace(/0+$/, '');
  return { digits: Number(sign + significant), scale: significant.length - 1 - Number(exponent) };
}

describe('the decimal of a number', () => {
  test.each([
    [0.1 + 0.2, { digits: 3, scale: 1 }],
    [1234.5, { digits: 12345, scale: 1 }],
    [4506.63, { digits: 450663, scale: 2 }],
    [-0.05, { digits: -5, scale: 2 }],
    [1 / 3, { digits: 333333333333333, scale: 15 }],
    [1e21, { digits: 1, scale: -21 }],
    [120, { digits: 120, scale: 0 }],
    [0, { digits: 0, scale: 0 }],
    [0.12345, { digits: 12345, scale: 5 }],
    // Four places, and the fifth is looked at digit by digit.
    [12345678901.2345, { digits: 123456789012345, scale: 4 }],
    [123456789012345.6, { digits: 123456789012346, scale: 0 }],
    // 15 digits stay; of 16 Excel keeps 15.
    [999_999_999_999_999, { digits: 999_999_999_999_999, scale: 0 }],
    [1_234_567_890_123_456, { digits: 123_456_789_012_346, scale: -1 }],
    [-1_234_567_890_123_454, { digits: -123_456_789_012_345, scale: -1 }],
  ])('%p', (value, decimal) => {
    expect(decimalOfNumber(value)).toEqual(decimal);
  });

  test('is that of its 15 significant digits, whatever the number', () => {
    const parts = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 1, max: 8 }));
    const written = parts.map(([digits, places]) => digits / 10 ** places);
    const any = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.oneof(written, any), (value) => {
        fc.pre(!Number.isInteger(value));
        expect(decimalOfNumber(value)).toEqual(byText(value));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('rounding half up', () => {
  test.each([
    ['4.195', 2, '4.20'],
    ['4.1949999999999999999999', 2, '4.19'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['0.5', 0, '1'],
    ['9007199254740993.5', 0, '9007199254740994'],
    ['4503599627370495.5', 0, '4503599627370496'],
  ])('%s to %i places', (value, places, rounded) => {
    expect(roundHalfUp(exact(value), places)).toBe(rounded);
  });

  test('gives the number that the value is within half a place of, be it small or beyond what a double holds', () => {
    const parts = fc.oneof(fc.bigInt({ min: 1n, max: 10n ** 7n }), fc.bigInt({ min: 1n, max: 2n ** 60n }));
    fc.assert(
      fc.property(parts, parts, fc.integer({ min: 0, max: 14 }), (n, d, places) => {
        const digits = BigInt(roundHalfUp(exact(n).div(exact(d)), places).replace('.', ''));
        const doubled = 2n * n * 10n ** BigInt(places) + d;
        expect(2n * digits * d <= doubled && doubled < 2n * (digits + 1n) * d).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

test.each([
  ['4.196', ['4.2'], '4.196'],
  ['4.2', ['4.2'], '4.20'],
  ['4.1', ['4.2'], '4.10'],
  ['3.5699', ['4.2', '3.57'], '3.5699'],
])('%s apart from %p', (value, limits, shown) => {
  expect(roundApartFrom(exact(value), limits.map(exact), 2)).toBe(shown);
});

/** `12.30` as its digits and their places: { 1230, 2 }. */
function decimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: Number(whole + fraction), scale: fraction.length };
}

test.each([
  ['105.5', { digits: 1055, scale: 1 }],
  ['1200', { digits: 12, scale: -2 }],
  ['-0.05', { digits: -5, scale: 2 }],
])('%s is shown as it is typed', (shown, value) => {
  expect(shownDecimal(value)).toBe(shown);
});

test.each<[string, Decimal | undefined]>([
  ['4506.6', { digits: 45066, scale: 1 }],
  ['-0.5', { digits: -5, scale: 1 }],
  ['+12', { digits: 12, scale: 0 }],
  ['12.', { digits: 12, scale: 0 }],
  ['1200', { digits: 1200, scale: 0 }],
  ['2.500', { digits: 25, scale: 1 }],
  ['0.050', { digits: 5, scale: 2 }],
  ['.5', undefined],
  ['1e3', undefined],
  ['12a', undefined],
  ['a12', undefined],
  ['1,200', undefined],
  ['', undefined],
  ['9007199254740991', { digits: 9007199254740991, scale: 0 }],
  ['9007199254740993', undefined],
])('%s as a plain decimal', (text, read) => {
  expect(parseDecimal(text)).toEqual(read);
});

describe('an exact number', () => {
  test.each<[Decimal | number | bigint | string, bigint, bigint, bigint]>([
    ['0.25', 1n, 1n, 4n],
    [4095, 1n, 4095n, 1n],
    [4096, 1n, 4096n, 1n],
    [-3, -1n, 3n, 1n],
    [0.5, 1n, 1n, 2n],
    [12n, 1n, 12n, 1n],
    [{ digits: 42, scale: 1 }, 1n, 21n, 5n],
    [{ digits: 7, scale: 0 }, 1n, 7n, 1n],
    [{ digits: -7, scale: 0 }, -1n, 7n, 1n],
    [{ digits: 5000, scale: 0 }, 1n, 5000n, 1n],
    [{ digits: 3, scale: -2 }, 1n, 300n, 1n],
    [{ digits: 0, scale: 3 }, 0n, 0n, 1n],
  ])('%p', (value, s, n, d) => {
    const { s: sign, n: numerator, d: denominator } = exact(value);
    expect([numerator === 0n ? 0n : sign, numerator, denominator]).toEqual([s, n, d]);
  });

  test('of a count or a text is made once', () => {
    expect(exact(21)).toBe(exact({ digits: 21, scale: 0 }));
    expect(exact('0.35')).toBe(exact('0.35'));
  });
});

test.each([
  ['0.3', '0.3', 0],
  ['0.30', '0.3', 0],
  ['0.29', '0.3', -1],
  ['12', '11.99', 1],
  ['-1.5', '-1.25', -1],
  ['900719925474099', '0.001', 1],
  ['-0.001', '900719925474099', -1],
])('%s beside %s', (a, b, order) => {
  expect(Math.sign(compareDecimals(decimal(a), decimal(b)))).toBe(order);
});

test('nothing is below the least number that a cell holds, and above its opposite', () => {
  const nothing = { digits: 0, scale: 0 };
  const least = { digits: 5, scale: 324 };
  expect(compareDecimals(nothing, least)).toBeLessThan(0);
  expect(compareDecimals(nothing, { ...least, digits: -5 })).toBeGreaterThan(0);
});

test.each<[string, string, Decimal | undefined]>([
  ['1.5', '0.25', { digits: 175, scale: 2 }],
  ['0.25', '1.5', { digits: 175, scale: 2 }],
  ['12', '-30', { digits: -18, scale: 0 }],
  ['9007199254740990', '1', { digits: 9007199254740991, scale: 0 }],
  ['9007199254740991', '1', undefined],
  ['9007199254740991', '0.1', undefined],
  ['0.1', '9007199254740991', undefined],
])('%s and %s together', (a, b, sum) => {
  expect(addDecimals(decimal(a), decimal(b))).toEqual(sum);
});

test.each<[readonly string[], string]>([
  [[], '0'],
  [['0.1'], '0.1'],
  [['0.1', '0.2'], '0.3'],
  [['1', '-0.5', '0.25', '4', '0.005'], '4.755'],
])('the sum of %p', (addends, sum) => {
  expect(sumExact(addends.map(exact)).equals(exact(sum))).toBe(true);
});

test.each([
  ['4.2', 5n],
  ['4', 4n],
  ['0', 0n],
  ['0.001', 1n],
  ['-4.2', -4n],
  ['-4', -4n],
])('the least whole number from %s on', (value, least) => {
  expect(ceiling(exact(value))).toBe(least);
});

test.each([
  ['4.20', 4, '4.2'],
  ['4', 4, '4'],
  ['100', 2, '100'],
  ['100', 0, '100'],
  ['-0.50', 2, '-0.5'],
  ['1.00005', 4, '1.0001'],
  ['1.00004', 4, '1'],
])('%s to at most %i places', (value, places, text) => {
  expect(decimalText(exact(value), places)).toBe(text);
});

test.each([
  ['0', 3, '0'],
  ['1', 2, '1'],
  ['2', 4, '1.4142'],
  ['3', 4, '1.7320'],
  ['0.25', 2, '0.5'],
  ['144', 0, '12'],
  ['143.99', 0, '11'],
  // 10⁴⁰ and one less: 20 zeros, and 20 nines.
  [`1${'0'.repeat(40)}`, 0, `1${'0'.repeat(20)}`],
  ['9'.repeat(40), 0, '9'.repeat(20)],
])('the root of %s to %i places', (value, places, root) => {
  expect(squareRoot(exact(value), places).equals(exact(root))).toBe(true);
});

test('a value a hair from its limit is shown with thirty places, and no more', () => {
  const hair = exact(1).div(exact(10n ** 40n));
  expect(roundApartFrom(exact(4).sub(hair), exact(4), 2)).toBe(`4.${'0'.repeat(30)}`);
});

test('a limit that others stand beside is rounded for each number of places', () => {
  const limit = exact('0.125');
  expect([2, 3, 2].map((places) => roundApartFrom(exact('0.13'), limit, places))).toEqual(['0.130', '0.130', '0.130']);
  expect(roundApartFrom(exact('0.1249'), limit, 1)).toBe('0.12');
});
