import { FIELDS, type FieldId } from '../../statistics/fields';
import { GRADES_OF_STAGE, STUDENTS_OF_GRADES } from '../../statistics/grades';
import { STAGES, type Stage } from '../../statistics/stages';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { foundAt, knownNumber, type SchoolPlace } from '../school-places';

/** D44: Σ grades = 在校生, 招生 = the first grade, 预计毕业生 = the last. */
export function* gradesDiffer({ reading }: CheckedData): Generator<Found> {
  for (const school of reading.statistics.schools) {
    for (const stage of STAGES) {
      const figures = school.stages[stage]?.figures;
      if (figures) yield* ofStage({ school, place: stage, figures }, stage);
    }
  }
}

function* ofStage(at: SchoolPlace, stage: Stage): Generator<Found> {
  const grades = STUDENTS_OF_GRADES.filter((grade) => at.figures[grade]);
  const numbers = grades.map((grade) => knownNumber(at.figures, grade));
  // With fewer columns than the stage has grades the sum is not all of it.
  const isWhole =
    grades.every((grade, index) => grade === STUDENTS_OF_GRADES[index]) &&
    grades.length >= Math.min(...GRADES_OF_STAGE[stage]);
  if (!isWhole || numbers.some((number) => number === undefined)) return;
  const known = numbers.flatMap((number) => number ?? []);
  const sum = known.reduce((total, number) => total + number, 0);
  yield* unequal(at, 'students', grades, sum, stage);
  const [first] = grades;
  const last = grades.findLast((grade) => (knownNumber(at.figures, grade) ?? 0) > 0);
  if (first) yield* unequal(at, 'entrants', [first], known[0] ?? 0, stage);
  if (last) yield* unequal(at, 'expectedGraduates', [last], knownNumber(at.figures, last) ?? 0, stage);
}

function* unequal(
  at: SchoolPlace,
  field: FieldId,
  grades: readonly FieldId[],
  other: number,
  stage: Stage,
): Generator<Found> {
  const given = knownNumber(at.figures, field);
  if (given === undefined || given === other) return;
  yield foundAt(at, [field, ...grades], `${given} ≠ ${other}`, {
    stage,
    field: FIELDS[field].name,
    terms: grades.length > 1 ? '' : grades.map((grade) => FIELDS[grade].name).join(''),
    given: String(given),
    total: String(other),
  });
}
