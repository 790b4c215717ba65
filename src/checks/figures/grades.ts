import { FIELDS, type FieldId } from '../../statistics/fields';
import { GRADES_OF_STAGE, STUDENTS_OF_GRADES } from '../../statistics/grades';
import { STAGES, type Stage } from '../../statistics/stages';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { foundAt, knownNumber, type SchoolPlace } from '../school-places';

const GRADES = {
  school: 'school',
  place: 'place',
  field: 'field',
  terms: 'terms',
  given: 'amount',
  total: 'amount',
} as const;

/** Grades unlike the totals. */
export const GRADES_DIFFER = defineCheck({
  code: 'D44',
  severity: 'warning',
  details: GRADES,
  zh: {
    title: '年级人数与总数不符',
    looksAt: '各年级在校生数、招生数、预计毕业生数',
    expectation: '各年级之和 = 在校生数，招生数 = 起始年级，预计毕业生数 = 毕业年级',
    message: (_shown, { school, place, field, terms, given, total }) =>
      `「${school}」（${place}）的「${field}」为 ${given}，而${terms ? `「${terms}」为` : '各年级合计为'} ${total}`,
    advice: '请核对各年级的人数；有留级、休学等情况的请说明。',
  },
  en: {
    title: 'Grades unlike the totals',
    looksAt: 'students by grade, entrants, expected graduates',
    expectation: 'grades add up to the enrolment, entrants are the first grade, expected graduates the last',
    message: (_shown, { school, place, field, terms, given, total }) =>
      `“${field}” of “${school}” (${place}) is ${given}; ${terms ? `“${terms}” is` : 'the grades together are'} ${total}`,
    advice: 'Check the grades; explain repeaters or leave.',
  },
  find: gradesDiffer,
});

/** D44: Σ grades = 在校生, 招生 = the first grade, 预计毕业生 = the last. */
function* gradesDiffer({ reading }: CheckedData): Generator<Found<typeof GRADES>> {
  for (const school of reading.statistics.schools) {
    for (const stage of STAGES) {
      const figures = school.stages[stage]?.figures;
      if (figures) yield* compareGrades({ school, place: stage, figures }, stage);
    }
  }
}

function* compareGrades(at: SchoolPlace, stage: Stage): Generator<Found<typeof GRADES>> {
  const grades = STUDENTS_OF_GRADES.filter((grade) => at.figures[grade]);
  const numbers = grades.map((grade) => knownNumber(at.figures, grade));
  // With fewer columns than the stage has grades the sum is not all of it.
  const isWhole =
    grades.every((grade, index) => grade === STUDENTS_OF_GRADES[index]) &&
    grades.length >= Math.min(...GRADES_OF_STAGE[stage]);
  if (!isWhole || numbers.some((number) => number === undefined)) return;
  const known = numbers.flatMap((number) => number ?? []);
  const sum = known.reduce((total, number) => total + number, 0);
  yield* unequal(at, 'students', grades, sum);
  const [first] = grades;
  const last = grades.findLast((grade) => (knownNumber(at.figures, grade) ?? 0) > 0);
  if (first) yield* unequal(at, 'entrants', [first], known[0] ?? 0);
  if (last) yield* unequal(at, 'expectedGraduates', [last], knownNumber(at.figures, last) ?? 0);
}

function* unequal(
  at: SchoolPlace,
  field: FieldId,
  grades: readonly FieldId[],
  other: number,
): Generator<Found<typeof GRADES>> {
  const given = knownNumber(at.figures, field);
  if (given === undefined || given === other) return;
  yield foundAt(at, [field, ...grades], `${given} ≠ ${other}`, {
    field: FIELDS[field],
    terms: grades.length > 1 ? [] : grades.map((grade) => FIELDS[grade]),
    given: String(given),
    total: String(other),
  });
}
