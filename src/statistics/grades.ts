import type { FieldId } from './fields';
import type { AnyStage } from './stages';

/** The students of the first grade of a stage, of the second …. */
export const STUDENTS_OF_GRADES: readonly FieldId[] = [
  'studentsOfGrade1',
  'studentsOfGrade2',
  'studentsOfGrade3',
  'studentsOfGrade4',
  'studentsOfGrade5',
  'studentsOfGrade6',
];

/** So many grades, from the first on, are a whole stage: in six-three schools and in five-four ones. */
export const GRADES_OF_STAGE: Readonly<Record<AnyStage, readonly number[]>> = {
  primary: [5, 6],
  junior: [3, 4],
  senior: [3],
};
