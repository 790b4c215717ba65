import fc from 'fast-check';
import { type MISTAKES, mistakesThatGive } from '../../src/checks/result/mistakes';

/** Three schools of 100, 300 and 600 pupils with 8, 5 and 4 ㎡ a pupil; 4.7 in the county, 17 ÷ 3 on average. */
const THREE = [
  { amount: { digits: 800, scale: 0 }, students: 100 },
  { amount: { digits: 1500, scale: 0 }, students: 300 },
  { amount: { digits: 2400, scale: 0 }, students: 600 },
];

test.each<[keyof typeof MISTAKES, number]>([
  // Deviations from 17/3: 7/3, −2/3, −5/3; squares 78/9. √(78/9 ÷ 2) ÷ (17/3) and √(78/9 ÷ 3) ÷ (17/3)
  ['unweightedSample', 0.367353],
  ['unweightedPopulation', 0.299942],
  // √(0.1 × 49/9 + 0.3 × 4/9 + 0.6 × 25/9) ÷ (17/3)
  ['meanOfRatios', 0.270204],
  // √((10.89 + 0.09 + 0.49) ÷ 3) ÷ 4.7
  ['unweightedDeviation', 0.416029],
])('%s gives %d', (mistake, coefficient) => {
  expect(mistakesThatGive(coefficient, 6, THREE, 1)).toContain(mistake);
});

test('values rounded to two decimals: 20, 25 and 10 ÷ 3, 7 and 9', () => {
  // Rounded 6.67, 3.57, 1.11 around 55 ÷ 19 = 2.894737: (3 × 14.2536 + 7 × 0.4560 + 9 × 3.1852) ÷ 19 = 3.927377
  const schools = [
    { amount: { digits: 20, scale: 0 }, students: 3 },
    { amount: { digits: 25, scale: 0 }, students: 7 },
    { amount: { digits: 10, scale: 0 }, students: 9 },
  ];
  const mean = 55 / 19;
  const variance = (3 * (6.67 - mean) ** 2 + 7 * (3.57 - mean) ** 2 + 9 * (1.11 - mean) ** 2) / 19;
  expect(mistakesThatGive(Number((Math.sqrt(variance) / mean).toFixed(6)), 6, schools, 1)).toContain('roundedValues');
});

test('what no mistake gives has none', () => {
  expect(mistakesThatGive(0.777777, 6, THREE, 1)).toEqual([]);
});

test('an unweighted coefficient of any county is recognised by three decimals', () => {
  const school = fc.record({
    students: fc.integer({ min: 20, max: 3000 }),
    amount: fc.integer({ min: 1, max: 20_000 }),
  });
  fc.assert(
    fc.property(fc.array(school, { minLength: 2, maxLength: 40 }), (schools) => {
      const values = schools.map(({ students, amount }) => amount / students);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const printed = Number((Math.sqrt(squares / (values.length - 1)) / mean).toFixed(3));
      const contributions = schools.map(({ students, amount }) => ({ students, amount: { digits: amount, scale: 0 } }));
      expect(mistakesThatGive(printed, 3, contributions, 1)).toContain('unweightedSample');
    }),
    { numRuns: 200 },
  );
});
