import type { SchoolClass } from '../statistics/county';
import type { SchoolRecord } from './records';

/** The class of one row of 班额情况; none where the row names no stage. */
export function classesOf(record: SchoolRecord): SchoolClass[] {
  const students = record.figures.find(({ field }) => field === 'students');
  const atHome = record.figures.find(({ field }) => field === 'studentsTaughtAtHome');
  if (!record.stage || !students) return [];
  const name = [record.keys.grade?.text, record.keys.className?.text].filter(Boolean).join(' ');
  const none = { kind: 'missing', cells: [] } as const;
  return [{ stage: record.stage, name, students: students.figure, taughtAtHome: atHome?.figure ?? none }];
}
