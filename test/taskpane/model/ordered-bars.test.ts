import { findOutliers, orderedBars } from '../../../src/taskpane/model/ordered-bars';

const VALUES = [
  { of: '甲', value: 4 },
  { of: '乙', value: 1 },
  { of: '丙', value: 2 },
];

test('bars stand from the least to the most, on a scale from 0 to the most of values and marks', () => {
  const { bars, level } = orderedBars(VALUES, [5]);
  expect(bars.map(({ of, height }) => [of, height])).toEqual([
    ['乙', 0.2],
    ['丙', 0.4],
    ['甲', 0.8],
  ]);
  expect(bars.map(({ x }) => x)).toEqual([0, 1 / 3, 2 / 3]);
  expect(level(5)).toBe(1);
});

test('values of nothing but zero have no height', () => {
  expect(orderedBars([{ of: '甲', value: 0 }], [0]).bars).toEqual([{ of: '甲', value: 0, x: 0, width: 1, height: 0 }]);
});

test.each([
  [1, []], // 4 is exactly two deviations from 2
  [0.99, ['甲']],
  [0.4, ['甲', '乙']],
])('outliers are more than two deviations of %d from the mean', (deviation, expected) => {
  expect([...findOutliers(VALUES, 2, deviation)]).toEqual(expected);
});
