import { FIELDS, type FieldId } from '../../statistics/fields';
import type { CheckedData } from '../entry';
import type { Found, Place } from '../finding';
import { foundAt, knownNumber, type SchoolPlace } from '../school-places';

/** A field that others add up to, where all of them are given. */
export interface Sum {
  readonly sum: FieldId;
  readonly terms: readonly FieldId[];
  /** Terms that count where a column gives them. */
  readonly optional?: readonly FieldId[];
  readonly places?: readonly Place[];
  /** Other terms may belong to it that no column gives, so that it may be more. */
  readonly atLeast?: true;
}

/** 高于规定学历: in primary schools all from 专科 up, in junior ones all from 本科 up. */
export const HIGHER_DEGREES: readonly Sum[] = [
  {
    sum: 'higherDegreeTeachers',
    terms: ['doctorTeachers', 'masterTeachers', 'bachelorTeachers', 'collegeTeachers'],
    places: ['primary'],
  },
  { sum: 'higherDegreeTeachers', terms: ['doctorTeachers', 'masterTeachers', 'bachelorTeachers'], places: ['junior'] },
  {
    sum: 'higherDegreeTeachers',
    terms: ['postgraduateTeachers', 'bachelorTeachers', 'collegeTeachers'],
    places: ['primary'],
  },
  { sum: 'higherDegreeTeachers', terms: ['postgraduateTeachers', 'bachelorTeachers'], places: ['junior'] },
];

/** 体育艺术 and 艺术 with their parts: neither left out nor added twice. */
export const SPORT_AND_ARTS: readonly Sum[] = [
  { sum: 'artTeachers', terms: ['musicTeachers', 'fineArtTeachers', 'ownArtTeachers'] },
  { sum: 'sportArtTeachers', terms: ['sportTeachers', 'artTeachers'] },
  { sum: 'sportArtTeachers', terms: ['sportTeachers', 'musicTeachers', 'fineArtTeachers'], atLeast: true },
];

/** D41. */
export function* higherDegreesDiffer(data: CheckedData): Generator<Found> {
  yield* differingIn(data, HIGHER_DEGREES);
}

/** D42. */
export function* sportAndArtsDiffer(data: CheckedData): Generator<Found> {
  yield* differingIn(data, SPORT_AND_ARTS);
}

/** Looks only at sums that the county gives at all, with all their terms. */
function* differingIn({ places, numbers }: CheckedData, sums: readonly Sum[]): Generator<Found> {
  const given = sums.filter(({ sum, terms }) => [sum, ...terms].every((field) => numbers.has(field)));
  if (given.length > 0) for (const at of places) yield* differing(at, given);
}

/** Of the relations of one sum that can be looked at, the first that doesn't hold. */
export function* differing(at: SchoolPlace, sums: readonly Sum[]): Generator<Found> {
  const told = new Set<FieldId>();
  for (const relation of sums) {
    if (told.has(relation.sum) || (relation.places && !relation.places.includes(at.place))) continue;
    const found = differenceOf(at, relation);
    if (!found) continue;
    told.add(relation.sum);
    yield found;
  }
}

function differenceOf(at: SchoolPlace, { sum, terms, optional = [], atLeast }: Sum): Found | undefined {
  const given = knownNumber(at.figures, sum);
  const numbers = terms.map((term) => knownNumber(at.figures, term));
  if (given === undefined || numbers.some((number) => number === undefined)) return undefined;
  const more = optional.flatMap((term) => knownNumber(at.figures, term) ?? []);
  const total = [...numbers, ...more].reduce<number>((all, number) => all + (number ?? 0), 0);
  if (atLeast ? given >= total : given === total) return undefined;
  return foundAt(at, [sum, ...terms], `${given} ≠ ${total}`, {
    field: FIELDS[sum].name,
    terms: terms.map((term) => FIELDS[term].name).join(' + '),
    given: String(given),
    total: String(total),
  });
}
