import { distance } from 'fastest-levenshtein';
import type { CountyStatistics, Figures, School } from '../../statistics/county';
import { exact, roundHalfUp } from '../../statistics/exact';
import { FIELDS, type FieldId } from '../../statistics/fields';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { foundAt, knownNumber, listPlaces } from '../school-places';

const CHANGE = {
  school: 'school',
  place: 'place',
  field: 'field',
  before: 'amount',
  now: 'amount',
  change: 'amount',
} as const;

/** Changed by more than 30 % since last year. */
export const CHANGED_SINCE_LAST_YEAR = defineCheck({
  code: 'D14',
  severity: 'warning',
  details: CHANGE,
  zh: {
    title: '比上年变化超过 30 %',
    looksAt: '今年与上年都有的数',
    expectation: '变化不超过 30 %（人数、间数等变化不足 5 的不计）',
    message: (_shown, { school, place, field, before, now, change }) =>
      `「${school}」（${place}）的「${field}」由上年的 ${before} 变为 ${now}（${change}）`,
    advice: '请核对两年的数；属实的请说明原因，如扩建、撤并、资产重估。',
  },
  en: {
    title: 'Changed by more than 30 % since last year',
    looksAt: 'figures given this year and last year',
    expectation: 'a change of at most 30 % (counts that change by fewer than 5 aside)',
    message: (_shown, { school, place, field, before, now, change }) =>
      `“${field}” of “${school}” (${place}) went from ${before} to ${now} (${change})`,
    advice: 'Check both years; if it is right, say why: new buildings, merged schools, revalued equipment.',
  },
  find: changes,
});

const RENAMED = { school: 'school', other: 'text', code: 'text' } as const;

/** Probably a school with a new name or code. */
export const RENAMED_SCHOOL = defineCheck({
  code: 'D53',
  severity: 'notice',
  details: RENAMED,
  zh: {
    title: '可能是更名或更换标识码的学校',
    looksAt: '上年没有的学校和今年没有的学校',
    expectation: '同一所学校两年的标识码或名称一致',
    message: (_shown, { school, other, code }) =>
      `「${school}」上年没有，而上年的「${other}」${code && `（${code}）`}今年没有，可能是同一所学校`,
    advice: '如是同一所学校，请使两年的名称或标识码一致，以便逐年比较；办学类型改变的学校会换新码。',
  },
  en: {
    title: 'Probably a school with a new name or code',
    looksAt: 'schools that weren’t there last year and schools that aren’t any more',
    expectation: 'the same code or name in both years',
    message: (_shown, { school, other, code }) =>
      `“${school}” wasn’t there last year, and last year’s “${other}”${code && ` (${code})`} isn’t any more: probably the same school`,
    advice:
      'If it is, give it one name or code in both years, so that they can be compared. A school that changes its kind gets a new code.',
  },
  find: renamed,
});

/** A change beyond this share of last year's figure is asked about. */
const SHARE = 0.3;
/** Counts that changed by fewer are no change to ask about, whatever their share. */
const FEWEST = 5;

/** D14: a school's figure that changed by more than 30 % since last year. */
function* changes({ reading, lastYear }: CheckedData): Generator<Found<typeof CHANGE>> {
  if (!lastYear) return;
  const before = indexSchools(lastYear);
  for (const school of reading.statistics.schools) {
    const last = before.of(school);
    if (!last) continue;
    for (const at of listPlaces(school)) {
      const then = at.place === 'whole' ? last.whole.figures : (last.stages[at.place]?.figures ?? {});
      for (const field of Object.keys(at.figures)) {
        if (!isNumeric(field)) continue;
        const change = compareFigures(field, then, at.figures);
        if (!change) continue;
        yield foundAt(at, [field], `${change.before} → ${change.now}`, {
          field: FIELDS[field],
          before: String(change.before),
          now: String(change.now),
          change: change.shown,
        });
      }
    }
  }
}

const NUMERIC: ReadonlySet<string> = new Set(
  Object.entries(FIELDS).flatMap(([field, { kind }]) => (kind === 'number' ? [field] : [])),
);

function isNumeric(field: string): field is FieldId {
  return NUMERIC.has(field);
}

function compareFigures(field: FieldId, then: Figures, now: Figures) {
  const before = knownNumber(then, field);
  const current = knownNumber(now, field);
  if (before === undefined || current === undefined || before === current || before === 0) return undefined;
  const share = (current - before) / before;
  const entry = FIELDS[field];
  const isFew = entry.kind === 'number' && entry.whole && Math.abs(current - before) < FEWEST;
  if (Math.abs(share) <= SHARE || isFew) return undefined;
  const percent = roundHalfUp(exact(Math.abs(Number((share * 100).toPrecision(12)))), 1);
  return { before, now: current, shown: `${share < 0 ? '-' : '+'}${percent}%` };
}

/** D53: a school that wasn't there last year beside one that isn't any more, with nearly its name: probably the same. */
function* renamed({ reading, lastYear }: CheckedData): Generator<Found<typeof RENAMED>> {
  if (!lastYear) return;
  const before = indexSchools(lastYear);
  const now = indexSchools(reading.statistics);
  const gone = lastYear.schools.filter((school) => !now.of(school));
  for (const school of reading.statistics.schools) {
    if (before.of(school)) continue;
    const same = gone.find(({ name }) => isNear(name, school.name));
    if (!same) continue;
    yield {
      cells: [school.origin],
      shown: school.name,
      details: { school: school.name, other: same.name, code: same.code ?? '' },
    };
  }
}

/** A character in three may differ, one at least: 中心小学 became 中心学校. */
function isNear(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  return Math.abs(one.length - other.length) <= 2 && distance(one, other) <= Math.max(1, Math.floor(longest / 3));
}

/** A county's schools by code, else by name. */
function indexSchools({ schools }: CountyStatistics): { of(school: School): School | undefined } {
  const byCode = new Map(schools.flatMap((school) => (school.code ? [[school.code, school] as const] : [])));
  const byName = new Map(schools.map((school) => [school.name, school]));
  return {
    of: ({ code, name }) => {
      const sameCode = code === null ? undefined : byCode.get(code);
      if (sameCode) return sameCode;
      const sameName = byName.get(name);
      return sameName && (code === null || sameName.code === null) ? sameName : undefined;
    },
  };
}
