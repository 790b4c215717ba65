import type { Deadline } from '../standards/clause';

const MILLISECONDS_A_DAY = 86_400_000;

/** Days from the last day of the deadline's month to `date` (`YYYY-MM-DD`): above 0 overdue (已逾期), else days left. */
export function daysOverdue({ month }: Deadline, date: string): number {
  const [year = 0, monthOfYear = 0] = month.split('-').map(Number);
  // Day 0 of the month after is the last day of this one.
  const lastDay = Date.UTC(year, monthOfYear, 0);
  return Math.round((Date.parse(`${date}T00:00:00Z`) - lastDay) / MILLISECONDS_A_DAY);
}
