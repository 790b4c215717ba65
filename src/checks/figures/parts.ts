import { FIELDS, type FieldId } from '../../statistics/fields';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { foundAt, knownNumber, type SchoolPlace } from '../school-places';

/** What counts a part of what another field counts, or several that together do. */
export interface PartOfWhole {
  readonly parts: readonly FieldId[];
  readonly whole: FieldId;
}

function each(whole: FieldId, ...parts: readonly FieldId[]): PartOfWhole[] {
  return parts.map((part) => ({ parts: [part], whole }));
}

/** Parts and wholes as the forms and the published notices name them. */
export const PARTS_OF_WHOLES: readonly PartOfWhole[] = [
  ...each('staff', 'fullTimeTeachers'),
  ...each('fullTimeTeachers', 'higherDegreeTeachers', 'backboneTeachers', 'sportArtTeachers', 'sportTeachers'),
  ...each('fullTimeTeachers', 'artTeachers', 'musicTeachers', 'fineArtTeachers'),
  ...each('fullTimeTeachers', 'certifiedTeachers', 'matchedTeachers', 'seniorTitleTeachers'),
  { parts: ['doctorTeachers', 'masterTeachers', 'bachelorTeachers', 'collegeTeachers'], whole: 'fullTimeTeachers' },
  { parts: ['postgraduateTeachers', 'bachelorTeachers', 'collegeTeachers'], whole: 'fullTimeTeachers' },
  { parts: ['sportTeachers', 'musicTeachers', 'fineArtTeachers'], whole: 'fullTimeTeachers' },
  ...each('teachersDueTraining', 'trainedTeachers'),
  ...each('eligibleForRotation', 'rotatedTeachers'),
  ...each('rotatedTeachers', 'rotatedBackboneTeachers'),
  ...each('students', 'migrantStudents', 'districtStudents'),
  ...each('teachingArea', 'indoorSportsArea'),
  ...each('buildingArea', 'teachingArea'),
  ...each('siteArea', 'sportsGroundArea'),
  ...each('classrooms', 'multimediaRooms'),
  { parts: ['musicRoomsFrom96', 'musicRooms73To96', 'musicRooms61To73'], whole: 'musicRooms' },
  { parts: ['fineArtRoomsFrom90', 'fineArtRooms67To90', 'fineArtRooms61To67'], whole: 'fineArtRooms' },
  ...each('publicFundsSpent', 'trainingFundsSpent'),
];

/** D09: a part that exceeds its whole; a sum of parts only where no part of it does so by itself. */
export function* partsOverWholes({ places, numbers, reading }: CheckedData): Generator<Found> {
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
    const own = column[index] ?? Number.NaN;
    if (!Number.isNaN(own)) sum = (Number.isNaN(sum) ? 0 : sum) + own;
  }
  return sum;
}

function overWhole(at: SchoolPlace, { parts, whole }: PartOfWhole, sum: number, all: number): Found {
  const names = parts.filter((part) => knownNumber(at.figures, part) !== undefined).map((part) => FIELDS[part].name);
  return foundAt(at, [...parts, whole], `${sum} > ${all}`, {
    part: names.join(' + '),
    whole: FIELDS[whole].name,
    sum: String(sum),
    all: String(all),
  });
}

/** 送教上门 children of a class are among its students. */
function* taughtAtHomeOverClass({ reading }: Pick<CheckedData, 'reading'>): Generator<Found> {
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
          part: FIELDS.studentsTaughtAtHome.name,
          whole: FIELDS.students.name,
          sum: String(atHome),
          all: String(students),
        },
        about: [{ school, schoolClass }],
      };
    }
  }
}
