import type { AssessedSchoolStage, ResourceAssessment } from '../../../assessment/resources';
import type { Stage } from '../../../statistics/stages';
import type { CellReference } from '../../../workbook/cells';

/** A row of 资源配置达标情况表. */
export interface AttainmentRow {
  readonly number: number;
  readonly assessed: AssessedSchoolStage;
}

const SORTED = new WeakMap<ResourceAssessment, Map<Stage, readonly AssessedSchoolStage[]>>();

/** A stage's schools in scope in the order of the statistics' rows, 教学点 last: the order of every table. */
export function listStageSchools(stage: Stage, resources: ResourceAssessment): readonly AssessedSchoolStage[] {
  const byStage = SORTED.get(resources) ?? new Map<Stage, readonly AssessedSchoolStage[]>();
  SORTED.set(resources, byStage);
  const sorted = byStage.get(stage) ?? sortedSchools(stage, resources);
  byStage.set(stage, sorted);
  return sorted;
}

function sortedSchools(stage: Stage, { assessed }: ResourceAssessment): AssessedSchoolStage[] {
  const schools = inOrderOfRows(assessed.filter(({ at }) => at.stage === stage));
  const isTeachingPoint = ({ at }: AssessedSchoolStage) => at.school.type.id === 'teachingPoint';
  return [...schools.filter((school) => !isTeachingPoint(school)), ...schools.filter(isTeachingPoint)];
}

/** A school of several stages stands among a stage's schools where that stage's rows have it. */
function inOrderOfRows(schools: readonly AssessedSchoolStage[]): AssessedSchoolStage[] {
  const placed = schools.map((school) => ({ school, cell: findSchoolRow(school) }));
  const sheets = [...new Set(placed.map(({ cell }) => cell.sheet))];
  const rank = ({ cell }: (typeof placed)[number]) => sheets.indexOf(cell.sheet);
  return placed
    .sort((one, other) => rank(one) - rank(other) || one.cell.row - other.cell.row)
    .map(({ school }) => school);
}

function findSchoolRow({ at }: AssessedSchoolStage): CellReference {
  const [students] = at.students.cells;
  if (students) return students;
  const figures = Object.values(at.school.stages[at.stage]?.figures ?? {});
  return figures.flatMap(({ cells }) => cells)[0] ?? at.school.origin;
}
