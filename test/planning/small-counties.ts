import fc from 'fast-check';
import type { PlanTerms } from '../../src/planning/county/terms';
import type { ResourceCode } from '../../src/standards/resource-item';
import { type GivenSchool, plenty } from '../county';

/** A small primary school: what it has of three items; it has plenty of the others, and that in proportion. */
export interface SmallSchool {
  readonly students: number;
  readonly R1: number;
  readonly R3: number;
  readonly R7: number;
  /** Rooms that can be built at the most. */
  readonly most: number;
  /** Of its teachers, those who aren't backbone teachers: no more can leave, as its list says that backbone teachers count in nothing else. */
  readonly others: number;
}

export const ITEMS = ['R1', 'R3', 'R7'] as const satisfies readonly ResourceCode[];
/** Per thousand pupils, as the method has them: 4.2, 0.9 and 2.3 per hundred. */
const LIMITS = { R1: 42, R3: 9, R7: 23 } as const;

export function given(schools: readonly SmallSchool[]): GivenSchool[] {
  return schools.map(({ students, R1, R3, R7, others }, index) => ({
    type: 'primary',
    name: `学校${index + 1}`,
    stages: {
      primary: {
        ...plenty(students),
        fullTimeTeachers: students + others,
        backboneTeachers: students,
        higherDegreeTeachers: R1,
        sportArtTeachers: R3,
        multimediaRooms: R7,
      },
    },
  }));
}

/** What the schools' lists of teachers and their grounds let the plan do. */
export function limitsOf(schools: readonly SmallSchool[]): Pick<PlanTerms, 'caps' | 'leaving'> {
  const name = (index: number) => `学校${index + 1}`;
  return {
    caps: schools.flatMap(({ most }, index) =>
      most === 99 ? [] : [{ school: name(index), item: 'R7' as const, most }],
    ),
    leaving: schools.map(({ students }, index) => ({ school: name(index), item: 'R2' as const, most: students })),
  };
}

const school: fc.Arbitrary<SmallSchool> = fc.record({
  students: fc.integer({ min: 20, max: 60 }),
  R1: fc.integer({ min: 0, max: 4 }),
  R3: fc.integer({ min: 0, max: 2 }),
  R7: fc.integer({ min: 0, max: 2 }),
  most: fc.constantFrom(0, 1, 2, 3, 99, 99, 99),
  others: fc.constantFrom(0, 1, 2, 99, 99),
});

export const smallCounty = fc.array(school, { minLength: 2, maxLength: 3 });

export const countyOfUpToFive = fc.array(school, { minLength: 2, maxLength: 5 });

/** Posts, then rooms, then moves: plans compare in this order. */
export type Cost = readonly [posts: number, rooms: number, moves: number];

export function isLess(a: Cost, b: Cost): boolean {
  const at = a.findIndex((own, index) => own !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** What one item gains by school; below 0: who goes. */
type Nets = readonly number[];

/**
 * The least cost by trying all changes of every school, whatever each leaves at 85 %; `null` where none of them will do, or
 * takes no more than so many posts.
 */
export function byTrying(
  schools: readonly SmallSchool[],
  isBetter: (a: Cost, b: Cost) => boolean = isLess,
  posts = Number.POSITIVE_INFINITY,
): Cost | null {
  let best: Cost | null = null;
  const known = new Map<string, readonly Nets[]>();
  const netsOf = (item: (typeof ITEMS)[number], at85: readonly string[]): readonly Nets[] => {
    const key = `${item} ${at85.map((own) => own === item)}`;
    const nets = known.get(key) ?? allNets(schools, item, at85);
    known.set(key, nets);
    return nets;
  };
  const seen = new Set<string>();
  for (const at85 of product(schools.map(() => ITEMS))) {
    const [first, second, rooms] = ITEMS.map((item) => netsOf(item, at85));
    const fewestRooms = Math.min(...(rooms ?? []).map(total));
    const key =
      ITEMS.slice(0, 2)
        .map((item) => at85.map((own) => own === item))
        .join() + fewestRooms;
    if (seen.has(key) || fewestRooms === Number.POSITIVE_INFINITY) continue;
    seen.add(key);
    for (const R1 of first ?? []) {
      for (const R3 of second ?? []) {
        const atLeast = Math.max(total(R1), total(R3));
        if (atLeast > posts || (best && !isBetter([atLeast, fewestRooms, 0], best))) break;
        for (const [hired, moves] of waysToStaff(schools, R1, R3)) {
          const cost: Cost = [hired, fewestRooms, moves];
          if (hired <= posts && (!best || isBetter(cost, best))) best = cost;
        }
      }
    }
  }
  return best;
}

function total(nets: Nets): number {
  return nets.reduce((sum, own) => sum + own, 0);
}

function product<T>(options: readonly (readonly T[])[]): T[][] {
  return options.reduce<T[][]>((all, own) => all.flatMap((before) => own.map((one) => [...before, one])), [[]]);
}

/** All changes of an item with which it meets the rule and its coefficient the limit, those of fewest units first. */
function allNets(
  schools: readonly SmallSchool[],
  item: (typeof ITEMS)[number],
  at85: readonly string[],
): readonly Nets[] {
  const options = schools.map((own, at) => {
    const exact = (LIMITS[item] * own.students) / 1000;
    const limit = Math.ceil(exact);
    const floor = at85[at] === item ? Math.ceil(exact * 0.85) : limit;
    const have = own[item];
    // Givers stay at the limit, not at 85 % of it.
    const least = have >= limit ? (item === 'R7' ? 0 : limit - have) : Math.max(0, floor - have);
    const most = Math.max(0, limit - have) + 2;
    const last = item === 'R7' ? Math.min(own.most, most) : most;
    return Array.from({ length: Math.max(0, last - least + 1) }, (_, index) => least + index);
  });
  return product(options)
    .filter((nets) => total(nets) >= 0 && isBalanced(schools, item, nets))
    .sort((a, b) => total(a) - total(b));
}

/** P Σ y² ÷ p ≤ 1.25 (Σ y)²: the limit of 0.50, in whole numbers. */
function isBalanced(schools: readonly SmallSchool[], item: (typeof ITEMS)[number], nets: Nets): boolean {
  const product = schools.reduce((all, { students }) => all * BigInt(students), 1n);
  const amounts = schools.map((own, at) => BigInt(own[item] + (nets[at] ?? 0)));
  const students = BigInt(schools.reduce((sum, own) => sum + own.students, 0));
  const squares = schools.reduce(
    (sum, own, at) => sum + ((amounts[at] ?? 0n) ** 2n * product) / BigInt(own.students),
    0n,
  );
  const sum = amounts.reduce((all, own) => all + own, 0n);
  return sum > 0n && 4n * students * squares <= 5n * sum * sum * product;
}

/**
 * New people and moves, over all ways of sending those who go to the schools that gain: one who goes for both items and comes
 * for both moves once. No more can leave a school than aren't backbone teachers there.
 */
function waysToStaff(schools: readonly SmallSchool[], R1: Nets, R3: Nets): (readonly [posts: number, moves: number])[] {
  const gone = [R1, R3].map((nets) => nets.map((own) => Math.max(0, -own)));
  const [going1 = [], going3 = []] = gone;
  const pairs = schools.map((_, at) => Math.min(going1[at] ?? 0, going3[at] ?? 0));
  const needed = schools.map(({ others }, at) => Math.max(0, (going1[at] ?? 0) + (going3[at] ?? 0) - others));
  if (needed.some((own, at) => own > (pairs[at] ?? 0))) return [];
  const [ways1 = [], ways3 = []] = [R1, R3].map((nets, index) =>
    hiredAfter(
      nets.map((own) => Math.max(0, own)),
      total(gone[index] ?? []),
    ),
  );
  return ways1.flatMap((first) =>
    ways3.flatMap((second): (readonly [number, number])[] => {
      const arrived = (nets: Nets, hired: Nets, at: number) => Math.max(0, nets[at] ?? 0) - (hired[at] ?? 0);
      const together = schools.map((_, at) => Math.min(arrived(R1, first, at), arrived(R3, second, at)));
      if (total(needed) > total(together)) return [];
      const posts = first.reduce((sum, own, at) => sum + Math.max(own, second[at] ?? 0), 0);
      return [[posts, total(going1) + total(going3) - Math.min(total(pairs), total(together))]];
    }),
  );
}

function hiredAfter([gain, ...others]: readonly number[], moved: number): number[][] {
  if (gain === undefined) return moved === 0 ? [[]] : [];
  const ways: number[][] = [];
  for (let here = 0; here <= Math.min(gain, moved); here++) {
    for (const rest of hiredAfter(others, moved - here)) ways.push([gain - here, ...rest]);
  }
  return ways;
}
