import type { Deadline } from '../../standards/clause';

/** Where a day stands to a deadline: the last day of its month is in time. */
export type DeadlineState =
  | { readonly deadline: Deadline; readonly overdueDays: number }
  | { readonly deadline: Deadline; readonly daysLeft: number };

const DAY = 24 * 60 * 60 * 1000;

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** `date` is `YYYY-MM-DD`. */
export function deadlineState(deadline: Deadline, date: string): DeadlineState {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [lastYear = 0, lastMonth = 1] = deadline.month.split('-').map(Number);
  const left = dayNumber(lastYear, lastMonth + 1, 0) - dayNumber(year, month, day);
  return left < 0 ? { deadline, overdueDays: -left } : { deadline, daysLeft: left };
}
