import type { FieldId } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import type { Column } from './columns';

/** The students of the first grade, of the second …. */
const GRADES: readonly FieldId[] = [
  'studentsOfGrade1',
  'studentsOfGrade2',
  'studentsOfGrade3',
  'studentsOfGrade4',
  'studentsOfGrade5',
  'studentsOfGrade6',
];

/** So many grades, from the first on, are a whole stage: six-three schools and five-four ones. */
const WHOLE_STAGES: Readonly<Record<AnyStage, readonly number[]>> = { primary: [5, 6], junior: [3, 4], senior: [3] };

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
    return isGiven || !isWhole(grades, stage ?? ofTable) ? [] : grades.map(asAddend);
  });
}

function isWhole(grades: readonly Column[], stage: AnyStage | undefined): boolean {
  const isInRow = GRADES.slice(0, grades.length).every((grade) => grades.some(({ role }) => role === grade));
  return isInRow && WHOLE_STAGES[stage ?? 'primary'].includes(grades.length);
}

function asAddend(column: Column): Column {
  return { ...column, role: 'students', isAddend: true };
}

function isGrade(role: string): boolean {
  return GRADES.some((grade) => grade === role);
}
