import { FIELDS, type FieldId } from '../../statistics/fields';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { foundAt, knownNumber, type SchoolPlace } from '../school-places';

const PART_AND_WHOLE = {
  school: 'school',
  place: 'place',
  part: 'sum',
  whole: 'term',
  sum: 'amount',
  all: 'amount',
} as const;

/** Part greater than the whole. */
export const PART_OVER_WHOLE = defineCheck({
  code: 'D09',
  severity: 'error',
  details: PART_AND_WHOLE,
  zh: {
    title: '部分大于全部',
    looksAt:
      '高于规定学历、骨干、体音美、持证等教师数与专任教师数，室内体育用房与教学及辅助用房，交流与符合条件，随迁子女与在校生等',
    expectation: '部分（或各部分之和）不超过全部',
    message: (_shown, { school, place, part, whole, sum, all }) =>
      `「${school}」（${place}）的「${part}」${sum} 大于「${whole}」${all}`,
    advice: '请核对两个数，更正其中填错的一个。',
  },
  en: {
    title: 'Part greater than the whole',
    looksAt:
      'teachers by degree, title, subject and certificate against all full-time teachers, indoor sports rooms against teaching rooms, rotated against eligible, migrant children against enrolment …',
    expectation: 'a part, or parts together, not above the whole',
    message: (_shown, { school, place, part, whole, sum, all }) =>
      `“${part}” of “${school}” (${place}) is ${sum}, above “${whole}”, ${all}`,
    advice: 'Check both and correct the one that is wrong.',
  },
  find: partsOverWholes,
});

/** What counts a part of what another field counts, or several that together do. */
export interface PartOfWhole {
  readonly parts: readonly FieldId[];
  readonly whole: FieldId;
}

function pairFieldParts(whole: FieldId, ...parts: readonly FieldId[]): PartOfWhole[] {
  return parts.map((part) => ({ parts: [part], whole }));
}

/** Parts and wholes as the forms and the published notices name them. */
export const PARTS_OF_WHOLES: readonly PartOfWhole[] = [
  ...pairFieldParts('staff', 'fullTimeTeachers'),
  ...pairFieldParts(
    'fullTimeTeachers',
    'higherDegreeTeachers',
    'backboneTeachers',
    'sportArtTeachers',
    'sportTeachers',
  ),
  ...pairFieldParts('fullTimeTeachers', 'artTeachers', 'musicTeachers', 'fineArtTeachers'),
  ...pairFieldParts('fullTimeTeachers', 'certifiedTeachers', 'matchedTeachers', 'seniorTitleTeachers'),
  { parts: ['doctorTeachers', 'masterTeachers', 'bachelorTeachers', 'collegeTeachers'], whole: 'fullTimeTeachers' },
  { parts: ['postgraduateTeachers', 'bachelorTeachers', 'collegeTeachers'], whole: 'fullTimeTeachers' },
  { parts: ['sportTeachers', 'musicTeachers', 'fineArtTeachers'], whole: 'fullTimeTeachers' },
  ...pairFieldParts('teachersDueTraining', 'trainedTeachers'),
  ...pairFieldParts('eligibleForRotation', 'rotatedTeachers'),
  ...pairFieldParts('rotatedTeachers', 'rotatedBackboneTeachers'),
  ...pairFieldParts('students', 'migrantStudents', 'districtStudents'),
  ...pairFieldParts('teachingArea', 'indoorSportsArea'),
  ...pairFieldParts('buildingArea', 'teachingArea'),
  ...pairFieldParts('siteArea', 'sportsGroundArea'),
  ...pairFieldParts('classrooms', 'multimediaRooms'),
  { parts: ['musicRoomsFrom96', 'musicRooms73To96', 'musicRooms61To73'], whole: 'musicRooms' },
  { parts: ['fineArtRoomsFrom90', 'fineArtRooms67To90', 'fineArtRooms61To67'], whole: 'fineArtRooms' },
  ...pairFieldParts('publicFundsSpent', 'trainingFundsSpent'),
];

/** D09: a part that exceeds its whole; a sum of parts only where no part of it does so by itself. */
function* partsOverWholes({ places, numbers, reading }: CheckedData): Generator<Found<typeof PART_AND_WHOLE>> {
  const relations = PARTS_OF_WHOLES.flatMap((relation) => {
    const [own, all] = [relation.parts.flatMap((part) => numbers.get(part) ?? []), numbers.get(relation.whole)];
    return all && own.length > 0 ? [{ relation, own, all }] : [];
  });
  for (const [index, at] of places.entries()) {
    const told = new Set<FieldId>();
    for (const { relation, own, all: wholes } of relations) {
      const [sum, all = Number.NaN] = [sumAt(own, index), wholes[index]];
      // Where either isn't known, nothing is greater.
      if (!(sum > all) || relation.parts.some((part) => told.has(part))) continue;
      for (const part of relation.parts) told.add(part);
      yield overWhole(at, relation, sum, all);
    }
  }
  yield* taughtAtHomeOverClass({ reading });
}

/** The sum of the numbers that are known at a place; NaN where none is. */
function sumAt(columns: readonly Float64Array[], index: number): number {
  let sum = Number.NaN;
  for (const column of columns) {
    const number = column[index] ?? Number.NaN;
    if (!Number.isNaN(number)) sum = (Number.isNaN(sum) ? 0 : sum) + number;
  }
  return sum;
}

function overWhole(
  at: SchoolPlace,
  { parts, whole }: PartOfWhole,
  sum: number,
  all: number,
): Found<typeof PART_AND_WHOLE> {
  const given = parts.filter((part) => knownNumber(at.figures, part) !== undefined);
  return foundAt(at, [...parts, whole], `${sum} > ${all}`, {
    part: given.map((part) => FIELDS[part]),
    whole: FIELDS[whole],
    sum: String(sum),
    all: String(all),
  });
}

/** 送教上门 children of a class are among its students. */
function* taughtAtHomeOverClass({ reading }: Pick<CheckedData, 'reading'>): Generator<Found<typeof PART_AND_WHOLE>> {
  for (const school of reading.statistics.schools) {
    for (const schoolClass of school.classes) {
      const atHome = knownNumber({ studentsTaughtAtHome: schoolClass.taughtAtHome }, 'studentsTaughtAtHome');
      const students = knownNumber({ students: schoolClass.students }, 'students');
      if (atHome === undefined || students === undefined || atHome <= students) continue;
      yield {
        cells: [...schoolClass.taughtAtHome.cells, ...schoolClass.students.cells],
        shown: `${atHome} > ${students}`,
        details: {
          school: `${school.name} ${schoolClass.name}`,
          place: schoolClass.stage,
          part: [FIELDS.studentsTaughtAtHome],
          whole: FIELDS.students,
          sum: String(atHome),
          all: String(students),
        },
        about: [{ school, schoolClass }],
      };
    }
  }
}
