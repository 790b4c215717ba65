import { FIELDS, type FieldId } from '../../statistics/fields';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found, Place } from '../found';
import { foundAt, knownNumber, type SchoolPlace } from '../school-places';

const SUM_AND_TERMS = {
  school: 'school',
  place: 'place',
  field: 'field',
  terms: 'sum',
  given: 'amount',
  total: 'amount',
} as const;

/** Teachers above the required degree unlike their degrees. */
export const HIGHER_DEGREES_DIFFER = defineCheck({
  code: 'D41',
  severity: 'warning',
  details: SUM_AND_TERMS,
  zh: {
    title: '高于规定学历教师数与学历分布不符',
    looksAt: '高于规定学历教师数和各级学历的教师数',
    expectation: '小学为专科及以上之和，初中为本科及以上之和',
    message: (_shown, { school, place, field, terms, given, total }) =>
      `「${school}」（${place}）的「${field}」为 ${given}，而「${terms}」合计 ${total}`,
    advice: '请按口径核对：小学大专及以上，初中本科及以上。',
  },
  en: {
    title: 'Teachers above the required degree unlike their degrees',
    looksAt: 'teachers above the required degree, and teachers by degree',
    expectation: 'college diploma and above in primary schools, bachelor’s degree and above in junior ones',
    message: (_shown, { school, place, field, terms, given, total }) =>
      `“${field}” of “${school}” (${place}) is ${given}; “${terms}” are ${total} together`,
    advice: 'Check by the definition: 大专及以上 in primary, 本科及以上 in junior schools.',
  },
  find: higherDegreesDiffer,
});

/** Teachers of sport and arts unlike their subjects. */
export const SPORT_AND_ARTS_DIFFER = defineCheck({
  code: 'D42',
  severity: 'warning',
  details: SUM_AND_TERMS,
  zh: {
    title: '体育艺术教师数与分科不符',
    looksAt: '体育艺术、艺术教师数和体育、音乐、美术教师数',
    expectation: '艺术 = 音乐 + 美术（+ 艺术课），体育艺术 = 体育 + 艺术，不遗漏，不重复相加',
    message: (_shown, { school, place, field, terms, given, total }) =>
      `「${school}」（${place}）的「${field}」为 ${given}，而「${terms}」合计 ${total}`,
    advice: '请核对：艺术一栏已包含音乐、美术，不要再加一次。',
  },
  en: {
    title: 'Teachers of sport and arts unlike their subjects',
    looksAt: 'teachers of sport and arts, and of sport, music and fine art',
    expectation:
      'arts = music + fine art (+ the subject arts), sport and arts = sport + arts, nothing left out or added twice',
    message: (_shown, { school, place, field, terms, given, total }) =>
      `“${field}” of “${school}” (${place}) is ${given}; “${terms}” are ${total} together`,
    advice: 'Music and fine art are part of arts already: don’t add them once more.',
  },
  find: sportAndArtsDiffer,
});

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
function* higherDegreesDiffer(data: CheckedData): Generator<Found<typeof SUM_AND_TERMS>> {
  yield* differingIn(data, HIGHER_DEGREES);
}

/** D42. */
function* sportAndArtsDiffer(data: CheckedData): Generator<Found<typeof SUM_AND_TERMS>> {
  yield* differingIn(data, SPORT_AND_ARTS);
}

/** Looks only at sums that the county gives at all, with all their terms. */
function* differingIn({ places, numbers }: CheckedData, sums: readonly Sum[]): Generator<Found<typeof SUM_AND_TERMS>> {
  const given = sums.filter(({ sum, terms }) => [sum, ...terms].every((field) => numbers.has(field)));
  if (given.length > 0) for (const at of places) yield* differing(at, given);
}

/** Of the relations of one sum that can be looked at, the first that doesn't hold. */
export function* differing(at: SchoolPlace, sums: readonly Sum[]): Generator<Found<typeof SUM_AND_TERMS>> {
  const told = new Set<FieldId>();
  for (const relation of sums) {
    if (told.has(relation.sum) || (relation.places && !relation.places.includes(at.place))) continue;
    const found = findDifference(at, relation);
    if (!found) continue;
    told.add(relation.sum);
    yield found;
  }
}

function findDifference(
  at: SchoolPlace,
  { sum, terms, optional = [], atLeast }: Sum,
): Found<typeof SUM_AND_TERMS> | undefined {
  const given = knownNumber(at.figures, sum);
  const numbers = terms.map((term) => knownNumber(at.figures, term));
  if (given === undefined || numbers.some((number) => number === undefined)) return undefined;
  const more = optional.flatMap((term) => knownNumber(at.figures, term) ?? []);
  const total = [...numbers, ...more].reduce<number>((all, number) => all + (number ?? 0), 0);
  if (atLeast ? given >= total : given === total) return undefined;
  return foundAt(at, [sum, ...terms], `${given} ≠ ${total}`, {
    field: FIELDS[sum],
    terms: terms.map((term) => FIELDS[term]),
    given: String(given),
    total: String(total),
  });
}
