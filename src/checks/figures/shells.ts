import { FIELDS, type FieldId } from '../../statistics/fields';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { foundAt, knownNumber, type SchoolPlace } from '../school-places';

/** What a stage with students can't be without. */
const NEEDED: readonly FieldId[] = ['fullTimeTeachers', 'teachingArea'];

/** D25, 空壳学校: students without any teacher or any teaching room, or teachers without students. */
export function* shells({ reading }: CheckedData): Generator<Found> {
  for (const school of reading.statistics.schools) {
    if (school.standing) continue;
    for (const stage of ALL_STAGES) {
      const figures = school.stages[stage]?.figures;
      if (figures) yield* shellOf({ school, place: stage, figures }, stage);
    }
  }
}

function* shellOf(at: SchoolPlace, stage: AnyStage): Generator<Found> {
  const students = knownNumber(at.figures, 'students');
  if (students === undefined) return;
  const details = { stage, students: String(students) };
  if (students === 0) {
    const teachers = knownNumber(at.figures, 'fullTimeTeachers') ?? 0;
    if (teachers > 0) {
      yield foundAt(at, ['students', 'fullTimeTeachers'], `0 : ${teachers}`, {
        ...details,
        teachers: String(teachers),
      });
    }
    return;
  }
  const whole: SchoolPlace = { school: at.school, place: 'whole', figures: at.school.whole.figures };
  for (const field of NEEDED) {
    const given = at.figures[field] ? at : whole;
    if (knownNumber(given.figures, field) !== 0) continue;
    yield foundAt(given, [field], '0', { ...details, field: FIELDS[field].name });
  }
}

/** Special rooms whose equipment must be worth something. */
const EQUIPPED: readonly FieldId[] = ['musicRooms', 'fineArtRooms', 'multimediaRooms', 'computers'];

/** D46: rooms or computers that are there, and equipment that is worth nothing. */
export function* equipmentWithoutValue({ reading }: CheckedData): Generator<Found> {
  for (const school of reading.statistics.schools) {
    const places = [...Object.values(school.stages), school.whole];
    const values = places.flatMap(({ figures }) => knownNumber(figures, 'equipmentValue') ?? []);
    if (values.length === 0 || values.some((value) => value > 0)) continue;
    const has = EQUIPPED.filter((field) => places.some(({ figures }) => (knownNumber(figures, field) ?? 0) > 0));
    if (has.length === 0) continue;
    const cells = places.flatMap(({ figures }) => figures.equipmentValue?.cells ?? []);
    const fields = has.map((field) => FIELDS[field].name).join('、');
    yield { cells, shown: '0', details: { school: school.name, fields, field: FIELDS.equipmentValue.name } };
  }
}
