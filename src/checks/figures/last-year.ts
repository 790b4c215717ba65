import { distance } from 'fastest-levenshtein';
import type { CountyStatistics, Figures, School } from '../../statistics/county';
import { exact, roundHalfUp } from '../../statistics/exact';
import { FIELDS, type FieldId } from '../../statistics/fields';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { foundAt, knownNumber, placesOf } from '../school-places';

/** A change beyond this share of last year's figure is asked about. */
const SHARE = 0.3;
/** Counts that changed by fewer are no change to ask about, whatever their share. */
const FEWEST = 5;

/** D14: a school's figure that changed by more than 30 % since last year. */
export function* changes({ reading, lastYear }: CheckedData): Generator<Found> {
  if (!lastYear) return;
  const before = schoolsOf(lastYear);
  for (const school of reading.statistics.schools) {
    const last = before.of(school);
    if (!last) continue;
    for (const at of placesOf(school)) {
      const then = at.place === 'whole' ? last.whole.figures : (last.stages[at.place]?.figures ?? {});
      for (const field of Object.keys(at.figures)) {
        if (!isNumeric(field)) continue;
        const change = changeOf(field, then, at.figures);
        if (!change) continue;
        yield foundAt(at, [field], `${change.before} → ${change.now}`, {
          field: FIELDS[field].name,
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

function changeOf(field: FieldId, then: Figures, now: Figures) {
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
export function* renamed({ reading, lastYear }: CheckedData): Generator<Found> {
  if (!lastYear) return;
  const before = schoolsOf(lastYear);
  const now = schoolsOf(reading.statistics);
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
function schoolsOf({ schools }: CountyStatistics): { of(school: School): School | undefined } {
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
