import fc from 'fast-check';
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
  /** Of its teachers, those who aren't backbone teachers: so many can leave for R1 and R3 who count in one of these alone. */
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

const school: fc.Arbitrary<SmallSchool> = fc.record({
  students: fc.integer({ min: 20, max: 60 }),
  R1: fc.integer({ min: 0, max: 4 }),
  R3: fc.integer({ min: 0, max: 2 }),
  R7: fc.integer({ min: 0, max: 2 }),
  most: fc.constantFrom(0, 1, 2, 3, 99, 99, 99),
  others: fc.constantFrom(0, 1, 2, 99, 99),
});

export const smallCounty = fc.array(school, { minLength: 2, maxLength: 3 });

/** Posts, then rooms, then moves: plans compare in this order. */
export type Cost = readonly [posts: number, rooms: number, moves: number];

export function isLess(a: Cost, b: Cost): boolean {
  const at = a.findIndex((own, index) => own !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

type Net = readonly [R1: number, R3: number, R7: number];

/** The least cost by trying all changes of every school; `null` where none of them will do, or takes no more than so many posts. */
export function byTrying(
  schools: readonly SmallSchool[],
  isBetter: (a: Cost, b: Cost) => boolean = isLess,
  posts = Number.POSITIVE_INFINITY,
): Cost | null {
  const options = schools.map(optionsOf);
  let best: Cost | null = null;
  const choose = (at: number, chosen: readonly Net[]): void => {
    const own = options[at];
    if (own) {
      for (const net of own) choose(at + 1, [...chosen, net]);
      return;
    }
    if (chosen.reduce((sum, [R1]) => sum + R1, 0) < 0 || chosen.reduce((sum, [, R3]) => sum + R3, 0) < 0) return;
    const rooms = chosen.reduce((sum, [, , R7]) => sum + R7, 0);
    const moves = chosen.reduce((sum, [R1, R3]) => sum + Math.max(0, -R1) + Math.max(0, -R3), 0);
    const atLeast = Math.max(...[0, 1].map((item) => chosen.reduce((sum, net) => sum + (net[item] ?? 0), 0)));
    if (atLeast > posts || (best && !isBetter([atLeast, rooms, moves], best))) return;
    if (!ITEMS.every((item, index) => isBalanced(schools, item, chosen, index))) return;
    const cost: Cost = [fewestPosts(chosen), rooms, moves];
    if (cost[0] <= posts && (!best || isBetter(cost, best))) best = cost;
  };
  choose(0, []);
  return best;
}

/** The changes of one school under which it meets the rule: one item at the most at 85 %, givers at their limit. */
function optionsOf({ students, R1, R3, R7, most, others }: SmallSchool): Net[] {
  const needs = ITEMS.map((item) => Math.ceil((LIMITS[item] * students) / 1000));
  const upTo = (index: number, own: number) => Math.max(0, (needs[index] ?? 0) - own) + 2;
  const options: Net[] = [];
  for (let a = -R1; a <= upTo(0, R1); a++) {
    for (let b = -R3; b <= upTo(1, R3); b++) {
      for (let c = 0; c <= Math.min(most, upTo(2, R7)); c++) {
        const after = [R1 + a, R3 + b, R7 + c];
        const shares = ITEMS.map((item, index) => (1000 * (after[index] ?? 0)) / (LIMITS[item] * students));
        if (shares.some((share) => share < 0.85) || shares.filter((share) => share < 1).length > 1) continue;
        if ((a < 0 && (shares[0] ?? 0) < 1) || (b < 0 && (shares[1] ?? 0) < 1)) continue;
        if (Math.max(0, -a) + Math.max(0, -b) > others) continue;
        options.push([a, b, c]);
      }
    }
  }
  return options;
}

/** P Σ y² ÷ p ≤ 1.25 (Σ y)²: the limit of 0.50, in whole numbers. */
function isBalanced(
  schools: readonly SmallSchool[],
  item: 'R1' | 'R3' | 'R7',
  nets: readonly Net[],
  index: number,
): boolean {
  const product = schools.reduce((all, { students }) => all * BigInt(students), 1n);
  const amounts = schools.map((own, at) => BigInt(own[item] + (nets[at]?.[index] ?? 0)));
  const students = BigInt(schools.reduce((sum, own) => sum + own.students, 0));
  const squares = schools.reduce(
    (sum, own, at) => sum + ((amounts[at] ?? 0n) ** 2n * product) / BigInt(own.students),
    0n,
  );
  const sum = amounts.reduce((all, own) => all + own, 0n);
  return sum > 0n && 4n * students * squares <= 5n * sum * sum * product;
}

/** The fewest new people, over all ways of sending those who move to the schools that gain. */
function fewestPosts(nets: readonly Net[]): number {
  const ways = [0, 1].map((item) => {
    const gains = nets.map((net) => Math.max(0, net[item] ?? 0));
    const moved = nets.reduce((sum, net) => sum + Math.max(0, -(net[item] ?? 0)), 0);
    return hiredAfter(gains, moved);
  });
  let fewest = Number.POSITIVE_INFINITY;
  for (const first of ways[0] ?? []) {
    for (const second of ways[1] ?? []) {
      fewest = Math.min(
        fewest,
        first.reduce((sum, own, at) => sum + Math.max(own, second[at] ?? 0), 0),
      );
    }
  }
  return fewest;
}

function hiredAfter([gain, ...others]: readonly number[], moved: number): number[][] {
  if (gain === undefined) return moved === 0 ? [[]] : [];
  const ways: number[][] = [];
  for (let here = 0; here <= Math.min(gain, moved); here++) {
    for (const rest of hiredAfter(others, moved - here)) ways.push([gain - here, ...rest]);
  }
  return ways;
}
