import { FIELDS, type FieldId } from '../../statistics/fields';
import type { PlaceNumbers, SchoolPlace } from '../school-places';

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
  /** What it is compared with: others of its kind, of the same stage. */
  readonly kind: string;
  readonly field: FieldId;
  readonly amount: number;
  readonly students: number;
  /** The natural logarithm of amount ÷ students: schools differ by factors, not by amounts. */
  readonly logarithm: number;
}

/** With fewer students, what one of them has says nothing. */
const FEWEST_STUDENTS = 10;

/** The students that the figures of each place are for; the whole school's are those of all its stages. */
function collectStudents(places: readonly SchoolPlace[], numbers: PlaceNumbers): number[] {
  const studentNumbers = numbers.get('students');
  let all = 0;
  let last: SchoolPlace['school'] | undefined;
  return places.map(({ school, place }, index) => {
    if (school !== last) all = 0;
    last = school;
    if (place === 'whole') return all;
    const students = studentNumbers?.[index] || 0;
    all += students;
    return students;
  });
}

/** What one student has, by field; `places` as they stand school by school. */
export function perStudent(places: readonly SchoolPlace[], numbers: PlaceNumbers): Map<FieldId, PerStudent[]> {
  const students = collectStudents(places, numbers);
  const kinds = places.map(({ school, place }) => `${school.type.id} ${place}`);
  return new Map(
    PER_STUDENT.map((field) => {
      const values: PerStudent[] = [];
      const amounts = numbers.get(field);
      for (const [index, at] of amounts ? places.entries() : []) {
        const [amount = 0, of = 0, kind = ''] = [amounts?.[index], students[index], kinds[index]];
        if (!(amount > 0) || of < FEWEST_STUDENTS) continue;
        values.push({ at, kind, field, amount, students: of, logarithm: Math.log(amount / of) });
      }
      return [field, values];
    }),
  );
}

export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Four significant digits, as a person reads a figure per student. */
export function shownPerStudent(logarithm: number): string {
  return String(Number(Math.exp(logarithm).toPrecision(3)));
}

export function fieldUnit(field: FieldId): string {
  const entry = FIELDS[field];
  return entry.kind === 'number' ? entry.unit : '';
}
