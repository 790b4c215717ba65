import { assess } from '../../src/assessment/assess';
import { assessClosing } from '../../src/planning/closing';
import { planCounty } from '../../src/planning/county/plan';
import { NO_TERMS } from '../../src/planning/county/terms';
import { enrolmentAhead } from '../../src/planning/enrolment-ahead';
import { standardById } from '../../src/standards/standards';
import { county, type GivenSchool, plenty } from '../county';

const standard = standardById('national-2017')!;

/** A primary school with these pupils by grade; it has 5 teachers of higher degree a hundred pupils of today. */
function school(name: string, grades: readonly number[], given: GivenSchool['stages'] = {}): GivenSchool {
  const students = grades.reduce((sum, own) => sum + own, 0);
  const byGrade = Object.fromEntries(grades.map((own, at) => [`studentsOfGrade${at + 1}`, own]));
  const primary = { ...plenty(students), higherDegreeTeachers: students / 20, ...byGrade, ...given.primary };
  return { type: 'primary', name, stages: { primary } };
}

function assessed(schools: readonly GivenSchool[]) {
  return assess(county(schools), standard, '2026-11-30', 0);
}

/** 600 pupils who stay 600, and 200 of whom twenty leave next year and a hundred enter. */
const STEADY = school('一小', [100, 100, 100, 100, 100, 100]);
const GROWING = school('二小', [100, 20, 20, 20, 20, 20], {
  primary: { higherDegreeTeachers: 10, multimediaRooms: 7 },
});

function projected(
  schools: readonly GivenSchool[],
  years: number,
  expected: Parameters<typeof enrolmentAhead>[2] = [],
) {
  const ahead = enrolmentAhead(assessed(schools), years, expected);
  if (ahead.outcome !== 'projected') throw new Error(ahead.outcome);
  return ahead.years;
}

test('grades move up, the last one leaves, and as many enter as this year', () => {
  const years = projected([STEADY, GROWING], 3);
  expect(years.map(({ enrolments }) => enrolments.map(({ students }) => students))).toEqual([
    [600, 280],
    [600, 360],
    [600, 440],
  ]);
  expect(years[1]?.enrolments[1]).toMatchObject({ grades: [100, 100, 100, 20, 20, 20], entrants: 'asThisYear' });
});

test('the entrants whom the user expects take their place, in their year alone', () => {
  const years = projected([STEADY, GROWING], 2, [{ school: '二小', stage: 'primary', year: 1, students: 30 }]);
  expect(years.map(({ enrolments }) => enrolments[1]?.grades)).toEqual([
    [30, 100, 20, 20, 20, 20],
    [100, 30, 100, 20, 20, 20],
  ]);
  expect(years[0]?.enrolments[1]?.entrants).toBe('expected');
});

test('a school that passes today and won’t next year is named', () => {
  const [next] = projected([STEADY, GROWING], 1);
  // 10 teachers and 7 rooms for 280 pupils: 3.57 of 4.2 and 2.5 of 2.3 a hundred; below 85 % of 4.2 is 3.57.
  expect(next?.failing.stages).toEqual([]);
  const [, after] = projected([STEADY, GROWING], 2);
  expect(after?.failing.stages.map(({ at }) => at.school.name)).toEqual(['二小']);
});

test('one plan holds today and in the years to come', () => {
  const today = assessed([STEADY, GROWING]);
  const ahead = projected([STEADY, GROWING], 3).map(({ assessment }) => assessment);
  const plan = planCounty(today, NO_TERMS, ahead);
  if (plan.outcome !== 'found') throw new Error(plan.outcome);
  for (const { resources } of [plan.after, ...plan.afterAhead]) {
    expect(resources.assessed.map(({ judgement }) => judgement.verdict)).toEqual(['pass', 'pass']);
    expect(resources.coefficients.some(({ verdict }) => verdict === 'fail')).toBe(false);
  }
  // 440 pupils in three years ask for 16 teachers at 85 % of 4.2 a hundred: 6 more, of whom 30 − 26 can come from the first
  // school; then the rooms are 11 at 2.3 a hundred, 4 more.
  expect([plan.totals.posts, plan.totals.moves, plan.totals.added[6]]).toEqual([2, 4, 4]);
});

test('without grades it says which are missing, and where they don’t add up', () => {
  const { stages } = STEADY;
  const { studentsOfGrade3: _, ...primary } = stages.primary ?? {};
  const wrong = school('三小', [50, 50, 50, 50, 50, 50], { primary: { students: 310 } });
  const ahead = enrolmentAhead(assessed([{ ...STEADY, stages: { primary } }, wrong]), 1, []);
  if (ahead.outcome !== 'unknown') throw new Error(ahead.outcome);
  expect(ahead.stages.map(({ stage, problem, fields }) => [stage.at.school.name, problem, fields[0]])).toEqual([
    ['一小', 'missing', 'studentsOfGrade3'],
    ['三小', 'unequal', 'students'],
  ]);
});

test('a county of five grades has no sixth', () => {
  const [next] = projected([school('一小', [60, 50, 40, 30, 20, 0])], 1);
  expect(next?.enrolments[0]?.grades).toEqual([60, 60, 50, 40, 30]);
});

test('a school that closes takes its pupils, teachers and equipment along, and leaves its rooms behind', () => {
  const { resources, statistics } = assessClosing(assessed([STEADY, GROWING]), [{ school: '二小', into: '一小' }]);
  expect(statistics.schools.map(({ name }) => name)).toEqual(['一小']);
  expect(resources.assessed[0]?.values.map((value) => ('students' in value ? value.students : null))).toEqual(
    Array.from({ length: 7 }, () => 800),
  );
  const amounts = resources.assessed[0]?.values.map((value) => ('numerator' in value ? value.numerator.amount : null));
  // 30 + 10 teachers of higher degree, 600 × 10 ㎡ as before, 800 × 5000 yuan.
  expect([amounts?.[0], amounts?.[3], amounts?.[5]]).toEqual([
    { digits: 40, scale: 0 },
    { digits: 6000, scale: 0 },
    { digits: 4000000, scale: 0 },
  ]);
});
