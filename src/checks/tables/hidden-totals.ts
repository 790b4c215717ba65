import { FIELDS } from '../../statistics/fields';
import { STAGES } from '../../statistics/stages';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { cellsOf, knownNumber, type SchoolPlace } from '../school-places';

/** Between fewer schools, one may be as large as the others together. */
const FEWEST = 3;
/** A school that is the sum of all others in so many figures is no school. */
const ENOUGH = 3;

const COMPARED = [
  'students',
  'classes',
  'fullTimeTeachers',
  'higherDegreeTeachers',
  'bachelorTeachers',
  'backboneTeachers',
  'teachingArea',
  'equipmentValue',
  'multimediaRooms',
] as const;

/** D40: a row taken for a school whose figures are the sums of all others: a total that doesn't say so. */
export function* hiddenTotals({ reading }: CheckedData): Generator<Found> {
  for (const place of STAGES) {
    const places = reading.statistics.schools.flatMap((school): SchoolPlace[] => {
      const record = school.stages[place];
      return record && !school.standing ? [{ school, place, figures: record.figures }] : [];
    });
    if (places.length <= FEWEST) continue;
    const sums = COMPARED.map((field) => ({
      field,
      sum: places.reduce((total, { figures }) => total + (knownNumber(figures, field) ?? 0), 0),
    }));
    const [students] = sums;
    for (const at of places) {
      if (!students || !isHalf(knownNumber(at.figures, 'students'), students.sum)) continue;
      const own = sums.filter(({ field, sum }) => isHalf(knownNumber(at.figures, field), sum));
      if (own.length < ENOUGH) continue;
      const fields = own.map(({ field }) => field);
      yield {
        cells: [at.school.origin, ...cellsOf(at, fields)],
        shown: at.school.name,
        details: {
          school: at.school.name,
          stage: place,
          fields: fields.map((field) => FIELDS[field].name).join('、'),
          count: String(places.length - 1),
        },
        about: [{ school: at.school, place, field: 'students' }],
      };
    }
  }
}

function isHalf(own: number | undefined, sum: number): boolean {
  return own !== undefined && own > 0 && Math.abs(2 * own - sum) <= 1e-9 * sum;
}
