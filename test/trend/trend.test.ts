import { assess } from '../../src/assessment/assess';
import { standardById } from '../../src/standards/standards';
import type { CountyFact } from '../../src/statistics/county';
import { exact, roundHalfUp } from '../../src/statistics/exact';
import { type Change, computeChange } from '../../src/trend/change';
import { coefficientChange, computeTrend } from '../../src/trend/trend';
import { county, type GivenSchool, plenty } from '../county';

const standard = standardById('akqi-2022')!;

function assessed(schools: readonly GivenSchool[], facts: readonly CountyFact[] = []) {
  return assess({ ...county(schools), facts }, standard, '2026-11-24', 0);
}

function shown(change: Change | null | undefined): string {
  if (!change) return '—';
  const { before, now, share, flagged } = change;
  return `${roundHalfUp(before, 2)} → ${roundHalfUp(now, 2)} ${share ? roundHalfUp(share, 3) : '—'}${flagged ? ' !' : ''}`;
}

test.each([
  [10, 13, '10.00 → 13.00 0.300'],
  [10, 13.000001, '10.00 → 13.00 0.300 !'],
  [10, 7, '10.00 → 7.00 -0.300'],
  [10, 6.99, '10.00 → 6.99 -0.301 !'],
  [0, 0, '0.00 → 0.00 —'],
  [0, 1, '0.00 → 1.00 — !'],
])('a figure from %d to %d: %s', (before, now, expected) => {
  expect(shown(computeChange(exact(before), exact(now)))).toBe(expected);
});

describe('two years', () => {
  // 500 pupils with 21 teachers (4.2), then 400 with 24 (6.0): 42.9 % more; another school's figure is missing this year.
  const before = assessed([
    { name: '甲小学', type: 'primary', stages: { primary: { ...plenty(500), higherDegreeTeachers: 21 } } },
    { name: '乙小学', type: 'primary', stages: { primary: plenty(300) } },
    { name: '丙小学', type: 'primary', stages: { primary: plenty(300) } },
  ]);
  const now = assessed([
    { name: '乙小学', type: 'primary', stages: { primary: { ...plenty(300), higherDegreeTeachers: 'empty' } } },
    { name: '甲小学', type: 'primary', stages: { primary: { ...plenty(400), higherDegreeTeachers: 24 } } },
    { name: '丁小学', type: 'primary', stages: { primary: plenty(200) } },
  ]);
  const trend = computeTrend(before, now);

  test('are compared school by school, in this year’s order', () => {
    expect(
      trend.stages.map(({ now: { at }, students, values }) => [at.school.name, shown(students), shown(values[0])]),
    ).toEqual([
      ['乙小学', '300.00 → 300.00 0.000', '—'],
      ['甲小学', '500.00 → 400.00 -0.200', '4.20 → 6.00 0.429 !'],
    ]);
  });

  test('schools of one year alone are named', () => {
    expect(trend.schools.appeared.map(({ name }) => name)).toEqual(['丁小学']);
    expect(trend.schools.vanished.map(({ name }) => name)).toEqual(['丙小学']);
  });

  test('coefficients are compared', () => {
    // Last year 21, 27, 27 teachers of 500, 300, 300 pupils: X̄ = 75 ÷ 1100; this year 24 and 18 of 400 and 200.
    const ofR1 = trend.coefficients.find(
      ({ now: { limits, stage } }) => limits.item.code === 'R1' && stage === 'primary',
    )!;
    const last = Math.sqrt((1100 * (21 ** 2 / 500 + (2 * 27 ** 2) / 300)) / 75 ** 2 - 1);
    const current = Math.sqrt((600 * (24 ** 2 / 400 + 18 ** 2 / 200)) / 42 ** 2 - 1);
    const change = coefficientChange(ofR1)!;
    expect(change.before.valueOf()).toBeCloseTo(last, 12);
    expect(change.now.valueOf()).toBeCloseTo(current, 12);
    expect(trend.coefficients.filter((pair) => coefficientChange(pair) === null)).toHaveLength(7); // junior: no schools
  });
});

describe('figures that must rise', () => {
  const fact = (value: number, year: string | null): CountyFact => ({
    id: 'publicFundsPerStudent',
    indicator: '三个增长',
    name: '生均预算内公用经费',
    year,
    value,
    unit: '元',
    evidence: '',
    cell: { sheet: '县级数据', row: 1, column: 2 },
  });
  test.each([
    ['risen', [fact(800, '2024')], [fact(850, '2025')], 'kept'],
    ['unchanged', [fact(800, '2024')], [fact(800, '2025')], 'broken'],
    ['fallen', [fact(800, null)], [fact(750, null)], 'broken'],
    ['of one year in both', [fact(800, '2025')], [fact(850, '2025')], 'unknown'],
    [
      'the year before among several',
      [fact(700, '2023'), fact(800, '2024')],
      [fact(750, '2024'), fact(790, '2025')],
      'broken',
    ],
    ['given last year alone', [fact(800, '2024')], [], 'unknown'],
  ] as const)('%s: %s', (_case, before, now, verdict) => {
    const { expected } = computeTrend(assessed([], before), assessed([], now));
    const rule = expected.find(({ part }) => part.fact === 'publicFundsPerStudent');
    expect(rule?.verdict).toBe(verdict);
  });
});
