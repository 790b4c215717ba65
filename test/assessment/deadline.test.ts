import { daysOverdue } from '../../src/assessment/deadline';

test.each([
  ['2022-12', '2022-12-31', 0],
  ['2022-12', '2023-01-01', 1],
  ['2022-12', '2022-12-01', -30],
  ['2024-02', '2024-02-29', 0],
  ['2023-02', '2023-03-01', 1],
  ['2023-03', '2024-03-31', 366],
])('a deadline at the end of %s is %s: %i days', (month, date, days) => {
  expect(daysOverdue({ text: '', month }, date)).toBe(days);
});
