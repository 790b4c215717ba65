import { assessed, type GivenFacts, verdictOf } from './judged';

/** Item, part, facts by year, verdict: only the latest year that has a row counts, and an empty row of it is missing. */
const YEARS: readonly (readonly [string, string, GivenFacts, string])[] = [
  // 190 of 2023 are 95 % of 200 of 2024, but those of 2024 aren't filled in.
  [
    'Q2',
    'disabled',
    {
      disabledEnrolled: { byYear: { 2023: 190, 2024: null } },
      disabledChildren: { byYear: { 2023: 210, 2024: 200 } },
    },
    'unknown',
  ],
  [
    'Q2',
    'disabled',
    {
      disabledEnrolled: { byYear: { 2023: 190, 2024: 180 } },
      disabledChildren: { byYear: { 2023: 200, 2024: 200 } },
    },
    'fail',
  ],
  [
    'Q2',
    'disabled',
    {
      disabledEnrolled: { byYear: { 2023: 180, 2024: 190 } },
      disabledChildren: { byYear: { 2023: 200, 2024: 200 } },
    },
    'pass',
  ],
  // An empty row of an earlier year is no matter.
  ['Q2', 'disabled', { disabledEnrolled: { byYear: { 2023: null, 2024: 190 } }, disabledChildren: 200 }, 'pass'],
  ['G10', 'postsAllotted', { postsAllotted: { byYear: { 2023: '是', 2024: '' } } }, 'unknown'],
  ['S1', 'recognition', { recognitionRate: { byYear: { 2023: '90%', 2024: null } } }, 'unknown'],
];

test.each(YEARS)('%s %s of %j: %s', (code, part, facts, verdict) => {
  expect(verdictOf('national-2017', code, part, { facts })).toBe(verdict);
});

test('一票否决 that was 无 last year and isn’t stated this year is not clean', () => {
  const { vetoes } = assessed('national-2017', { facts: { entranceByExam: { byYear: { 2023: '无', 2024: null } } } });
  expect(vetoes.find(({ veto }) => veto.fact === 'entranceByExam')?.verdict).toBe('unknown');
});
