import type { CountyStatistics } from '../../statistics/county';
import { FIELDS, type FieldId } from '../../statistics/fields';
import { knownNumber, placesOf, type SchoolPlace } from '../school-places';

/** Figures that grow with a school's students: what one student has of them can be compared between schools. */
export const PER_STUDENT: readonly FieldId[] = [
  'fullTimeTeachers',
  'teachingArea',
  'sportsGroundArea',
  'sportsArea',
  'equipmentValue',
  'multimediaRooms',
  'computers',
  'books',
  'publicFunds',
  'payroll',
];

/** What one student has of a field at one school: the figure, and where it stands. */
export interface PerStudent {
  readonly at: SchoolPlace;
  readonly field: FieldId;
  readonly amount: number;
  readonly students: number;
  /** The natural logarithm of amount ÷ students: schools differ by factors, not by amounts. */
  readonly logarithm: number;
}

/** With fewer students, what one of them has says nothing. */
const FEWEST_STUDENTS = 10;

/** What a figure may be measured against, and how it is grouped. */
interface Measured {
  readonly at: SchoolPlace;
  readonly students: number;
}

/** The places of a county's schools with the students that their figures are for; the whole school's are those of all stages. */
function* measuredPlaces({ schools }: CountyStatistics): Generator<Measured> {
  for (const school of schools) {
    const places = placesOf(school);
    let all = 0;
    for (const at of places) {
      const isWhole = at.place === 'whole';
      const students = isWhole ? all : (knownNumber(at.figures, 'students') ?? 0);
      all += isWhole ? 0 : students;
      if (students >= FEWEST_STUDENTS) yield { at, students };
    }
  }
}

/** What one student has, by field. */
export function perStudent(statistics: CountyStatistics): Map<FieldId, PerStudent[]> {
  const byField = new Map<FieldId, PerStudent[]>(PER_STUDENT.map((field) => [field, []]));
  for (const { at, students } of measuredPlaces(statistics)) {
    for (const [field, values] of byField) {
      const amount = knownNumber(at.figures, field);
      if (amount === undefined || amount <= 0) continue;
      values.push({ at, field, amount, students, logarithm: Math.log(amount / students) });
    }
  }
  return byField;
}

export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** What a school is compared with: others of its kind, of the same stage. */
export function kindOf({ school, place }: SchoolPlace): string {
  return `${school.type.id} ${place}`;
}

/** Four significant digits, as a person reads a figure per student. */
export function shownPerStudent(logarithm: number): string {
  return String(Number(Math.exp(logarithm).toPrecision(3)));
}

export function fieldUnit(field: FieldId): string {
  const entry = FIELDS[field];
  return entry.kind === 'number' ? entry.unit : '';
}
