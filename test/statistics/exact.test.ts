import fc from 'fast-check';
import { decimalOfNumber, exact, roundApartFrom, roundHalfUp } from '../../src/statistics/exact';

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
