import { CLASS_BANDS } from '../../statistics/class-bands';
import { FIELDS } from '../../statistics/fields';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { foundAt, knownNumber, type SchoolPlace } from '../school-places';

/** D08: students without classes, or classes without students. What is about is the 0, not the figure beside it. */
export function* studentsWithoutClasses({ places }: CheckedData): Generator<Found> {
  for (const at of places) {
    const students = knownNumber(at.figures, 'students');
    const classes = knownNumber(at.figures, 'classes');
    if (students === undefined || classes === undefined || (students === 0) === (classes === 0)) continue;
    const [none, some] = students === 0 ? (['students', 'classes'] as const) : (['classes', 'students'] as const);
    yield {
      ...foundAt(at, [none], '0', {
        field: FIELDS[none].name,
        other: FIELDS[some].name,
        number: String(students + classes),
      }),
    };
  }
}

/** D11: a school's list of classes against its number of classes and its students. */
export function* classListDiffers({ reading }: CheckedData): Generator<Found> {
  for (const school of reading.statistics.schools) {
    for (const stage of ALL_STAGES) {
      const figures = school.stages[stage]?.figures;
      if (!figures) continue;
      yield* listAgainstTotals({ school, place: stage, figures }, stage);
    }
  }
}

function* listAgainstTotals(at: SchoolPlace, stage: AnyStage): Generator<Found> {
  const list = at.school.classes.filter((one) => one.stage === stage);
  if (list.length === 0) return;
  const classes = knownNumber(at.figures, 'classes');
  const details = { stage, listed: String(list.length) };
  if (classes !== undefined && classes !== list.length) {
    yield foundAt(at, ['classes'], `${classes} ≠ ${list.length}`, {
      ...details,
      field: FIELDS.classes.name,
      given: String(classes),
      total: String(list.length),
    });
  }
  const sizes = list.flatMap(({ students }) => knownNumber({ students }, 'students') ?? []);
  const students = knownNumber(at.figures, 'students');
  if (students === undefined || sizes.length < list.length) return;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const atHome = list.reduce(
    (sum, one) => sum + (knownNumber({ studentsTaughtAtHome: one.taughtAtHome }, 'studentsTaughtAtHome') ?? 0),
    0,
  );
  // Some count the children taught at home with their class, some don't.
  if (students === total || students === total + atHome) return;
  yield foundAt(at, ['students'], `${students} ≠ ${total}`, {
    ...details,
    field: FIELDS.students.name,
    given: String(students),
    total: String(total),
  });
}

/** D43: bands of class sizes against the number of classes and the students that such classes can hold. */
export function* bandsDiffer({ places, numbers }: CheckedData): Generator<Found> {
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
export function* classesImplausible({ places }: CheckedData): Generator<Found> {
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
