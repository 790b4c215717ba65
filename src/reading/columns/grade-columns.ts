import { GRADES_OF_STAGE, STUDENTS_OF_GRADES } from '../../statistics/grades';
import type { AnyStage } from '../../statistics/stages';
import type { Column } from './columns';

const SAYS_PRIMARY_GRADE = /[一二三四五六1-6１-６]年级/;

/**
 * What columns of grades say beside themselves: next to 七年级 the columns of 一年级 … are the primary stage's, and where
 * no column gives the enrolment, its grades add up to it.
 */
export function withGrades(columns: readonly Column[], ofTable: AnyStage | undefined): readonly Column[] {
  const staged = withPrimaryGrades(columns);
  return [...staged, ...enrolmentsIn(staged, ofTable)];
}

function withPrimaryGrades(columns: readonly Column[]): readonly Column[] {
  if (!columns.some(({ role, stage }) => isGrade(role) && stage === 'junior')) return columns;
  return columns.map((column) => {
    const isOfGrade = isGrade(column.role) || column.isAddend === true;
    const isOpen = column.stage === undefined && SAYS_PRIMARY_GRADE.test(column.header);
    return isOfGrade && isOpen ? { ...column, stage: 'primary' as const } : column;
  });
}

function enrolmentsIn(columns: readonly Column[], ofTable: AnyStage | undefined): readonly Column[] {
  const given = columns.filter(({ role }) => role === 'students');
  if (given.some(({ stage }) => stage === undefined)) return [];
  const stages = new Set(columns.flatMap(({ role, stage }) => (isGrade(role) ? [stage] : [])));
  return [...stages].flatMap((stage) => {
    const grades = columns.filter((column) => isGrade(column.role) && column.stage === stage);
    const isGiven = given.some((column) => column.stage === stage);
    return isGiven || !areAllGrades(grades, stage ?? ofTable) ? [] : grades.map(asAddend);
  });
}

function areAllGrades(grades: readonly Column[], stage: AnyStage | undefined): boolean {
  // Boys and girls of a grade have a column each.
  const count = new Set(grades.map(({ role }) => role)).size;
  const isInRow = STUDENTS_OF_GRADES.slice(0, count).every((grade) => grades.some(({ role }) => role === grade));
  return isInRow && GRADES_OF_STAGE[stage ?? 'primary'].includes(count);
}

function asAddend(column: Column): Column {
  return { ...column, role: 'students', isAddend: true };
}

function isGrade(role: string): boolean {
  return STUDENTS_OF_GRADES.some((grade) => grade === role);
}
