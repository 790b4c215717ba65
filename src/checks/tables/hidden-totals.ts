import { FIELDS } from '../../statistics/fields';
import { STAGES } from '../../statistics/stages';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { collectFieldCells, knownNumber, type SchoolPlace } from '../school-places';

const HIDDEN_TOTAL = { school: 'school', stage: 'place', fields: 'terms', count: 'amount' } as const;

/** Probably a total. */
export const PROBABLY_A_TOTAL = defineCheck({
  code: 'D40',
  severity: 'error',
  details: HIDDEN_TOTAL,
  zh: {
    title: '可能是合计行',
    looksAt: '当作学校读取的每一行',
    expectation: '没有一行等于其他各行之和',
    message: (_shown, { school, stage, fields, count }) =>
      `「${school}」（${stage}）的${fields}恰好等于其他 ${count} 所学校之和，可能是没有写明“合计”的合计行`,
    advice: '如是合计行，请在名称中写明“合计”；如确是一所学校，请说明。',
  },
  en: {
    title: 'Probably a total',
    looksAt: 'each row that was taken for a school',
    expectation: 'no row that is the sum of the others',
    message: (_shown, { school, stage, fields, count }) =>
      `${fields} of “${school}” (${stage}) are exactly the sums of the other ${count} schools: probably a row of totals that doesn’t say so`,
    advice: 'If it is a total, name it 合计; if it is a school, explain it.',
  },
  ofSeveralSchools: true,
  find: hiddenTotals,
});

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
export function* hiddenTotals({ reading }: CheckedData): Generator<Found<typeof HIDDEN_TOTAL>> {
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
      const halves = sums.filter(({ field, sum }) => isHalf(knownNumber(at.figures, field), sum));
      if (halves.length < ENOUGH) continue;
      const fields = halves.map(({ field }) => field);
      yield {
        cells: [at.school.origin, ...collectFieldCells(at, fields)],
        shown: at.school.name,
        details: {
          school: at.school.name,
          stage: place,
          fields: fields.map((field) => FIELDS[field]),
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
