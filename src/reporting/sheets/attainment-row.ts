import type { AssessedSchoolStage, ResourceAssessment } from '../../assessment/resources';
import type { Stage } from '../../statistics/stages';

/** A row of 资源配置达标情况表. */
export interface AttainmentRow {
  readonly number: number;
  readonly assessed: AssessedSchoolStage;
}

/** A stage's schools in scope in the statistics' own order, 教学点 last: the order of every table. */
export function schoolsOf(stage: Stage, { assessed }: ResourceAssessment): AssessedSchoolStage[] {
  const schools = assessed.filter(({ at }) => at.stage === stage);
  const isTeachingPoint = ({ at }: AssessedSchoolStage) => at.school.type.id === 'teachingPoint';
  return [...schools.filter((school) => !isTeachingPoint(school)), ...schools.filter(isTeachingPoint)];
}
