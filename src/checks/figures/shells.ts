import { FIELDS, type FieldId } from '../../statistics/fields';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { foundAt, knownNumber, type SchoolPlace } from '../school-places';

const SHELL = {
  school: 'school',
  place: 'place',
  stage: 'place',
  students: 'amount',
  teachers: { maybe: 'amount' },
  field: { maybe: 'field' },
} as const;

/** Empty school (空壳). */
export const EMPTY_SCHOOL = defineCheck({
  code: 'D25',
  severity: 'warning',
  details: SHELL,
  zh: {
    title: '空壳学校（有学生无教师或用房，或有教师无学生）',
    looksAt: '在校生数、专任教师数、教学及辅助用房面积',
    expectation: '有学生就有教师和教学用房，有教师就有学生',
    message: (_shown, { school, stage, field, students, teachers }) =>
      field
        ? `「${school}」（${stage}）有学生 ${students} 人，但「${field}」为 0`
        : `「${school}」（${stage}）有专任教师 ${teachers} 人，但没有学生`,
    advice: '空壳学校须逐校说明；数据有误的请更正。',
  },
  en: {
    title: 'Empty school (空壳)',
    looksAt: 'enrolment, full-time teachers, area of teaching rooms',
    expectation: 'teachers and rooms where there are students, students where there are teachers',
    message: (_shown, { school, stage, field, students, teachers }) =>
      field
        ? `“${school}” (${stage}) has ${students} students and “${field}” is 0`
        : `“${school}” (${stage}) has ${teachers} full-time teachers and no students`,
    advice: 'Each such school has to be explained; correct what is wrong.',
  },
  find: shells,
});

const EQUIPMENT = { school: 'school', fields: 'terms', field: 'field' } as const;

/** Rooms or computers, and equipment worth 0. */
export const EQUIPMENT_WITHOUT_VALUE = defineCheck({
  code: 'D46',
  severity: 'warning',
  details: EQUIPMENT,
  zh: {
    title: '有专用教室或设备而设备值为 0',
    looksAt: '专用教室、多媒体教室、计算机和教学仪器设备值',
    expectation: '有这些教室或计算机的学校，设备值大于 0',
    message: (_shown, { school, fields, field }) => `「${school}」有「${fields}」，但「${field}」为 0`,
    advice: '请补填教学仪器设备资产值（账面原值）。',
  },
  en: {
    title: 'Rooms or computers, and equipment worth 0',
    looksAt: 'music and art rooms, multimedia rooms, computers and the value of equipment',
    expectation: 'a value above 0 where there are such rooms or computers',
    message: (_shown, { school, fields, field }) => `“${school}” has “${fields}” and “${field}” is 0`,
    advice: 'Fill in the book value of the teaching equipment.',
  },
  find: equipmentWithoutValue,
});

/** What a stage with students can't be without. */
const NEEDED: readonly FieldId[] = ['fullTimeTeachers', 'teachingArea'];

/** D25, 空壳学校: students without any teacher or any teaching room, or teachers without students. */
function* shells({ reading }: CheckedData): Generator<Found<typeof SHELL>> {
  for (const school of reading.statistics.schools) {
    if (school.standing) continue;
    for (const stage of ALL_STAGES) {
      const figures = school.stages[stage]?.figures;
      if (figures) yield* findShell({ school, place: stage, figures }, stage);
    }
  }
}

function* findShell(at: SchoolPlace, stage: AnyStage): Generator<Found<typeof SHELL>> {
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
    yield foundAt(given, [field], '0', { ...details, field: FIELDS[field] });
  }
}

/** Special rooms whose equipment must be worth something. */
const EQUIPPED: readonly FieldId[] = ['musicRooms', 'fineArtRooms', 'multimediaRooms', 'computers'];

/** D46: rooms or computers that are there, and equipment that is worth nothing. */
function* equipmentWithoutValue({ reading }: CheckedData): Generator<Found<typeof EQUIPMENT>> {
  for (const school of reading.statistics.schools) {
    const places = [...Object.values(school.stages), school.whole];
    const values = places.flatMap(({ figures }) => knownNumber(figures, 'equipmentValue') ?? []);
    if (values.length === 0 || values.some((value) => value > 0)) continue;
    const has = EQUIPPED.filter((field) => places.some(({ figures }) => (knownNumber(figures, field) ?? 0) > 0));
    if (has.length === 0) continue;
    const cells = places.flatMap(({ figures }) => figures.equipmentValue?.cells ?? []);
    const fields = has.map((field) => FIELDS[field]);
    yield { cells, shown: '0', details: { school: school.name, fields, field: FIELDS.equipmentValue } };
  }
}
