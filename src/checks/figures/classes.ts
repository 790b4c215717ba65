import { CLASS_BANDS } from '../../statistics/class-bands';
import { FIELDS } from '../../statistics/fields';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { foundAt, knownNumber, type SchoolPlace } from '../school-places';

const ZERO_BESIDE = { school: 'school', place: 'place', field: 'field', other: 'term', number: 'amount' } as const;

/** Students without classes, or classes without students. */
export const STUDENTS_WITHOUT_CLASSES = defineCheck({
  code: 'D08',
  severity: 'error',
  details: ZERO_BESIDE,
  zh: {
    title: '学生数与班级数矛盾（一项为 0）',
    looksAt: '在校生数和班级数',
    expectation: '有学生就有班，有班就有学生',
    message: (_shown, { school, place, field, other, number }) =>
      `「${school}」（${place}）的「${field}」为 0，而「${other}」为 ${number}`,
    advice: '请核对为 0 的一项；没有这一学段的，两项都留空。',
  },
  en: {
    title: 'Students without classes, or classes without students',
    looksAt: 'enrolment and number of classes',
    expectation: 'where there are students there are classes, and the reverse',
    message: (_shown, { school, place, field, other, number }) =>
      `“${field}” of “${school}” (${place}) is 0 and “${other}” is ${number}`,
    advice: 'Check the one that is 0; a school without that stage has nothing in both.',
  },
  find: studentsWithoutClasses,
});

const CLASS_LIST = {
  school: 'school',
  place: 'place',
  listed: 'text',
  field: 'field',
  given: 'amount',
  total: 'amount',
} as const;

/** Class list unlike the totals. */
export const CLASS_LIST_DIFFERS = defineCheck({
  code: 'D11',
  severity: 'warning',
  details: CLASS_LIST,
  zh: {
    title: '班级表与总数不符',
    looksAt: '班额情况中的班级与各校的班级数、在校生数',
    expectation: '班级个数等于班级数，各班学生数之和等于在校生数',
    message: (_shown, { school, place, field, given, total }) =>
      `「${school}」（${place}）的「${field}」为 ${given}，班额情况中合计为 ${total}`,
    advice: '请核对班额情况中是否缺班、多班或学生数有误。',
  },
  en: {
    title: 'Class list unlike the totals',
    looksAt: 'the list of classes against each school’s classes and enrolment',
    expectation: 'as many classes, and as many students together',
    message: (_shown, { school, place, field, given, total }) =>
      `“${field}” of “${school}” (${place}) is ${given}; the list of classes has ${total}`,
    advice: 'Look for missing or doubled classes and wrong class sizes in the list.',
  },
  find: classListDiffers,
});

const BANDS = {
  school: 'school',
  place: 'place',
  problem: ['classes', 'students'],
  given: 'amount',
  total: 'amount',
} as const;

/** Bands of class sizes unlike classes or enrolment. */
export const BANDS_DIFFER = defineCheck({
  code: 'D43',
  severity: 'warning',
  details: BANDS,
  zh: {
    title: '班额分布与班级数、学生数不符',
    looksAt: '各班额段的班级数',
    expectation: '各段之和等于班级数，在校生数在各段上下限所能容纳的范围内',
    message: (_shown, { school, place, problem, given, total }) =>
      problem === 'classes'
        ? `「${school}」（${place}）的班级数为 ${given}，各班额段合计为 ${total}`
        : `「${school}」（${place}）的在校生数为 ${given}，按班额分布应为 ${total}`,
    advice: '请核对各班额段的班级数。',
  },
  en: {
    title: 'Bands of class sizes unlike classes or enrolment',
    looksAt: 'classes by band of size',
    expectation: 'the bands add up to the classes, and such classes can hold the students',
    message: (_shown, { school, place, problem, given, total }) =>
      problem === 'classes'
        ? `“${school}” (${place}) has ${given} classes; the bands have ${total}`
        : `“${school}” (${place}) has ${given} students; by its bands it has ${total}`,
    advice: 'Check the number of classes in each band.',
  },
  find: bandsDiffer,
});

const CLASSES = {
  school: 'school',
  place: 'place',
  problem: ['grades', 'size'],
  number: 'amount',
  most: 'text',
} as const;

/** Classes of a size that can’t be. */
export const CLASSES_IMPLAUSIBLE = defineCheck({
  code: 'D45',
  severity: 'warning',
  details: CLASSES,
  zh: {
    title: '班级规模不合常理',
    looksAt: '班级数、年级数和在校生数',
    expectation: '每个年级不超过 20 个平行班，平均班额在 1—100 人之间',
    message: (_shown, { school, place, problem, number, most }) =>
      problem === 'grades'
        ? `「${school}」（${place}）平均每个年级 ${number} 个班，超过 ${most} 个`
        : `「${school}」（${place}）平均每班 ${number} 人，不在 1—${most} 人之间`,
    advice: '请核对班级数、年级数和在校生数。',
  },
  en: {
    title: 'Classes of a size that can’t be',
    looksAt: 'classes, grades and enrolment',
    expectation: 'at most 20 classes of a grade, 1 to 100 students a class on average',
    message: (_shown, { school, place, problem, number, most }) =>
      problem === 'grades'
        ? `“${school}” (${place}) has ${number} classes a grade, above ${most}`
        : `“${school}” (${place}) has ${number} students a class, not between 1 and ${most}`,
    advice: 'Check classes, grades and enrolment.',
  },
  find: classesImplausible,
});

/** D08: students without classes, or classes without students. What is about is the 0, not the figure beside it. */
function* studentsWithoutClasses({ places }: CheckedData): Generator<Found<typeof ZERO_BESIDE>> {
  for (const at of places) {
    const students = knownNumber(at.figures, 'students');
    const classes = knownNumber(at.figures, 'classes');
    if (students === undefined || classes === undefined || (students === 0) === (classes === 0)) continue;
    const [none, some] = students === 0 ? (['students', 'classes'] as const) : (['classes', 'students'] as const);
    yield {
      ...foundAt(at, [none], '0', {
        field: FIELDS[none],
        other: FIELDS[some],
        number: String(students + classes),
      }),
    };
  }
}

/** D11: a school's list of classes against its number of classes and its students. */
function* classListDiffers({ reading }: CheckedData): Generator<Found<typeof CLASS_LIST>> {
  for (const school of reading.statistics.schools) {
    for (const stage of ALL_STAGES) {
      const figures = school.stages[stage]?.figures;
      if (!figures) continue;
      yield* listAgainstTotals({ school, place: stage, figures }, stage);
    }
  }
}

function* listAgainstTotals(at: SchoolPlace, stage: AnyStage): Generator<Found<typeof CLASS_LIST>> {
  const list = at.school.classes.filter((each) => each.stage === stage);
  if (list.length === 0) return;
  const classes = knownNumber(at.figures, 'classes');
  const listed = String(list.length);
  if (classes !== undefined && classes !== list.length) {
    yield foundAt(at, ['classes'], `${classes} ≠ ${list.length}`, {
      listed,
      field: FIELDS.classes,
      given: String(classes),
      total: String(list.length),
    });
  }
  const sizes = list.flatMap(({ students }) => knownNumber({ students }, 'students') ?? []);
  const students = knownNumber(at.figures, 'students');
  if (students === undefined || sizes.length < list.length) return;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const atHome = list.reduce(
    (sum, each) => sum + (knownNumber({ studentsTaughtAtHome: each.taughtAtHome }, 'studentsTaughtAtHome') ?? 0),
    0,
  );
  // Some count the children taught at home with their class, some don't.
  if (students === total || students === total + atHome) return;
  yield foundAt(at, ['students'], `${students} ≠ ${total}`, {
    listed,
    field: FIELDS.students,
    given: String(students),
    total: String(total),
  });
}

/** D43: bands of class sizes against the number of classes and the students that such classes can hold. */
function* bandsDiffer({ places, numbers }: CheckedData): Generator<Found<typeof BANDS>> {
  if (!CLASS_BANDS.some(({ field }) => numbers.has(field))) return;
  for (const at of places) {
    const bands = CLASS_BANDS.flatMap(({ field, from, to }) => {
      const count = knownNumber(at.figures, field);
      return count === undefined ? [] : [{ field, from, to, count }];
    });
    if (bands.length < CLASS_BANDS.length / 2) continue;
    const fields = bands.filter(({ count }) => count > 0).map(({ field }) => field);
    const total = bands.reduce((sum, { count }) => sum + count, 0);
    const classes = knownNumber(at.figures, 'classes');
    if (classes !== undefined && classes !== total) {
      yield foundAt(at, ['classes', ...fields], `${classes} ≠ ${total}`, {
        problem: 'classes',
        given: String(classes),
        total: String(total),
      });
      continue;
    }
    const students = knownNumber(at.figures, 'students');
    const least = bands.reduce((sum, { from, count }) => sum + from * count, 0);
    const isOpen = bands.some(({ to, count }) => to === null && count > 0);
    const most = bands.reduce((sum, { to, count }) => sum + (to ?? 0) * count, 0);
    if (students === undefined || (students >= least && (isOpen || students <= most))) continue;
    yield foundAt(at, ['students', ...fields], String(students), {
      problem: 'students',
      given: String(students),
      total: isOpen ? `≥ ${least}` : `${least} – ${most}`,
    });
  }
}

/** 平行班: more than so many classes of one grade don't exist (published bound of the forms). */
const MOST_CLASSES_OF_A_GRADE = 20;
/** No class is as large as that. */
const MOST_STUDENTS_OF_A_CLASS = 100;

/** D45: so many classes a grade, or so many students a class, as no school has. */
function* classesImplausible({ places }: CheckedData): Generator<Found<typeof CLASSES>> {
  for (const at of places) {
    const classes = knownNumber(at.figures, 'classes');
    if (classes === undefined || classes === 0) continue;
    const grades = knownNumber(at.figures, 'grades');
    if (grades !== undefined && grades > 0 && classes / grades > MOST_CLASSES_OF_A_GRADE) {
      const given = { number: String(Math.round(classes / grades)), most: String(MOST_CLASSES_OF_A_GRADE) };
      yield foundAt(at, ['classes', 'grades'], `${classes} ÷ ${grades}`, { problem: 'grades', ...given });
    }
    const students = knownNumber(at.figures, 'students');
    if (students === undefined || students === 0) continue;
    const mean = students / classes;
    if (mean >= 1 && mean <= MOST_STUDENTS_OF_A_CLASS) continue;
    const given = { number: mean.toFixed(1), most: String(MOST_STUDENTS_OF_A_CLASS) };
    yield foundAt(at, ['students', 'classes'], `${students} ÷ ${classes}`, { problem: 'size', ...given });
  }
}
