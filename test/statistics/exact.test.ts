import fc from 'fast-check';
import { decimalOfNumber } from '../../src/statistics/exact';

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
