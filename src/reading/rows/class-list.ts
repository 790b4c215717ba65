import type { Figure, SchoolClass } from '../../statistics/county';
import { namesATotal } from '../text/header-text';
import type { SchoolRecord } from './school-record';

/** No column is about it. */
const NONE: Figure = { kind: 'missing', cells: [] };

/** The class of one row of 班额情况; none where the row names no stage. */
export function readClasses(record: SchoolRecord): SchoolClass[] {
  const students = record.figures.find(({ field }) => field === 'students');
  const atHome = record.figures.find(({ field }) => field === 'studentsTaughtAtHome');
  if (!record.stage || !students || isSum(record)) return [];
  const { grade, className } = record.words;
  const name = grade && className ? `${grade} ${className}` : grade || className || '';
  return [{ stage: record.stage, name, students: students.figure, taughtAtHome: atHome?.figure ?? NONE }];
}

/** 合计 or 一年级小计 in the place of a class: the sum of those above it. */
function isSum({ words: { className = '', grade = '' } }: SchoolRecord): boolean {
  return [className, grade].some((words) => words.includes('计') && namesATotal(words));
}
