import { distance } from 'fastest-levenshtein';
import { normalisedSchoolName } from '../reading/text/header-text';
import type { School } from '../statistics/county';

/** A school of this year with what it was last year. */
export interface SchoolLink {
  readonly before: School;
  readonly now: School;
  /** By what it was found again: its 标识码, its name, or the user's word. */
  readonly by: 'code' | 'name' | 'user';
  /** Its name is another one, form aside. */
  readonly renamed: boolean;
}

/** Two that may be the same school: for the user to say. */
export interface Suggestion {
  readonly before: School;
  readonly now: School;
}

/** How last year's schools are found again this year. */
export interface SchoolLinks {
  readonly links: readonly SchoolLink[];
  readonly appeared: readonly School[];
  readonly vanished: readonly School[];
  /** Of the vanished: those that are parts (校区, 教学点) of another school now. */
  readonly merged: readonly { readonly before: School; readonly into: School }[];
  /** Of the vanished and appeared: those of nearly the same name. */
  readonly suggestions: readonly Suggestion[];
}

/** Names a school of either year: its code, else its name in one form. */
export function makeLinkKey({ code, name }: Pick<School, 'code' | 'name'>): string {
  return code ?? normalisedSchoolName(name);
}

/** A link that the user made: keys of the school of last year and of this. */
export interface UserLink {
  readonly before: string;
  readonly now: string;
}

/** Finds schools again: as the user said, else by code, else by a name that only one school of each year has. */
export function linkSchools(
  before: readonly School[],
  now: readonly School[],
  said: readonly UserLink[] = [],
): SchoolLinks {
  const found = new Map<School, { readonly before: School; readonly by: SchoolLink['by'] }>();
  const left = new Set(before);
  const link = (by: SchoolLink['by'], wanted: (school: School) => School | undefined) => {
    for (const school of now) {
      const earlier = found.has(school) ? undefined : wanted(school);
      if (!earlier || !left.has(earlier)) continue;
      found.set(school, { before: earlier, by });
      left.delete(earlier);
    }
  };
  const earlierByKey = onlyOnes(before, makeLinkKey);
  const saidBefore = new Map(said.map((each) => [each.now, each.before]));
  link('user', (school) => earlierByKey.get(saidBefore.get(makeLinkKey(school)) ?? ''));
  const earlierByCode = onlyOnes(before, ({ code }) => code);
  link('code', ({ code }) => (code === null ? undefined : earlierByCode.get(code)));
  const earlierByName = onlyOnes([...left], comparableName);
  const byName = onlyOnes(
    now.filter((school) => !found.has(school)),
    comparableName,
  );
  link('name', (school) =>
    byName.has(comparableName(school)) ? earlierByName.get(comparableName(school)) : undefined,
  );
  return { links: makeLinks(now, found), ...unlinked(left, now, found) };
}

type Found = ReadonlyMap<School, { readonly before: School; readonly by: SchoolLink['by'] }>;

function makeLinks(now: readonly School[], found: Found): SchoolLink[] {
  return now.flatMap((school): SchoolLink[] => {
    const earlier = found.get(school);
    if (!earlier) return [];
    return [{ ...earlier, now: school, renamed: comparableName(earlier.before) !== comparableName(school) }];
  });
}

function unlinked(left: ReadonlySet<School>, now: readonly School[], found: Found): Omit<SchoolLinks, 'links'> {
  const appeared = now.filter((school) => !found.has(school));
  const vanished = [...left];
  const holders = new Map(
    now.flatMap((school) => school.parts.map(({ name }) => [normalisedSchoolName(name), school])),
  );
  const merged = vanished.flatMap((before) => {
    const into = holders.get(comparableName(before));
    return into ? [{ before, into }] : [];
  });
  const gone = vanished.filter((school) => !holders.has(comparableName(school)));
  return { appeared, vanished, merged, suggestions: suggestionsAmong(gone, appeared) };
}

function comparableName({ name }: School): string {
  return normalisedSchoolName(name);
}

/** What has a key that nothing else has, by it. */
function onlyOnes<T>(all: readonly T[], keyOf: (one: T) => string | null): ReadonlyMap<string, T> {
  const byKey = new Map<string, T>();
  const twice = new Set<string>();
  for (const each of all) {
    const key = keyOf(each);
    if (key === null) continue;
    if (byKey.has(key)) twice.add(key);
    byKey.set(key, each);
  }
  for (const key of twice) byKey.delete(key);
  return byKey;
}

/** Of a name's characters, so many may differ at most. */
const MOST_DIFFERENCE = 0.34;

/** Words that tell schools of one pattern apart: 第一小学 is never 第二小学, 城东 never 城西. */
const TELLING = /[\d一二三四五六七八九十百东西南北]/g;

/** Pairs of nearly the same name, the nearest first; each school stands in one pair at the most. */
function suggestionsAmong(vanished: readonly School[], appeared: readonly School[]): Suggestion[] {
  const pairs = vanished.flatMap((before) =>
    appeared.flatMap((now) => {
      const difference = countDifferences(comparableName(before), comparableName(now));
      return difference !== undefined && shareAStage(before, now) ? [{ before, now, difference }] : [];
    }),
  );
  pairs.sort((a, b) => a.difference - b.difference);
  const taken = new Set<School>();
  return pairs.flatMap(({ before, now }) => {
    if (taken.has(before) || taken.has(now)) return [];
    taken.add(before).add(now);
    return [{ before, now }];
  });
}

function countDifferences(a: string, b: string): number | undefined {
  const telling = (name: string) => (name.match(TELLING) ?? []).join('');
  if (telling(a) !== telling(b)) return undefined;
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if ((longest - shortest) / longest > MOST_DIFFERENCE) return undefined;
  const difference = distance(a, b) / longest;
  return difference <= MOST_DIFFERENCE ? difference : undefined;
}

function shareAStage({ stages: before }: School, { stages: now }: School): boolean {
  return Object.keys(before).some((stage) => stage in now);
}
