import { chartLayout, chartSaid, MOST_NAMED } from '../../../src/workbench/charts/chart-layout';
import type { SheetChart } from '../../../src/workbench/charts/sheet-chart';

function figures(...values: readonly (number | null)[]) {
  return values.map((value) => (value === null ? null : { value, shown: value.toFixed(2) }));
}

/** Values of four schools, one of them not given, and their limit. */
const CHART: SheetChart = {
  title: '小学 1. 高于规定学历教师',
  categories: ['甲小学', '乙小学', '丙小学', '丁小学'],
  lines: [
    { name: '数值', kind: 'columns', figures: figures(4.2, 8, null, 2) },
    { name: '标准', kind: 'line', figures: figures(4, 4, 4, 4) },
  ],
};

test('a row for each school, with bars in proportion to the greatest value', () => {
  const { rows, left, height } = chartLayout(CHART, 500);
  expect(rows.map(({ name }) => name)).toEqual(CHART.categories);
  const greatest = rows[1]!.bar!;
  expect(rows.map(({ bar }) => bar && bar / greatest)).toEqual([4.2 / 8, 1, null, 0.25]);
  expect(left + greatest).toBeLessThanOrEqual(500);
  expect(height).toBe(rows[1]!.top * 4);
});

test('the limit is a line through all rows, half as far as a value of twice its size', () => {
  const { rows, left, paths, height } = chartLayout(CHART, 500);
  const [, x, end] = /^M([\d.]+) 0V\d+.*V(\d+)$/.exec(paths[0]!.path) ?? [];
  expect(Number(x)).toBeCloseTo(left + rows[1]!.bar! / 2, 0);
  expect(Number(end)).toBe(height);
});

test('names that would take more than two fifths of the width stand above their bars', () => {
  const long = { ...CHART, categories: ['马鞍乡九年一贯制学校', '乙', '丙', '丁'] };
  expect(chartLayout(long, 500).left).toBeGreaterThan(0);
  const narrow = chartLayout(long, 260);
  expect(narrow.left).toBe(0);
  expect(narrow.rows.every(({ top, barTop }) => barTop >= top + 16)).toBe(true);
});

test('more schools than can be read are drawn without names, thousands in a picture of some screens', () => {
  const many = MOST_NAMED + 1;
  const chart: SheetChart = {
    ...CHART,
    categories: Array.from({ length: many }, (_, index) => `学校${index}`),
    lines: [{ name: '数值', kind: 'columns', figures: figures(...Array(many).fill(1)) }],
  };
  const { isNamed, height } = chartLayout(chart, 500);
  expect([isNamed, height]).toEqual([false, 2 * many]);
});

test('nothing but zeros are bars of no length, not of no number', () => {
  const zeros = { ...CHART, lines: [{ name: '数值', kind: 'columns' as const, figures: figures(0, 0, 0, 0) }] };
  expect(chartLayout(zeros, 500).rows.map(({ bar }) => bar)).toEqual([0, 0, 0, 0]);
});

test('what a chart says: how many values, the least, the most, and a limit that is the same for all', () => {
  expect(chartSaid(CHART)).toEqual({
    count: 3,
    least: expect.objectContaining({ name: '丁小学', shown: '2.00' }),
    most: expect.objectContaining({ name: '乙小学', shown: '8.00' }),
    levels: [{ name: '标准', shown: '4.00' }],
  });
});
