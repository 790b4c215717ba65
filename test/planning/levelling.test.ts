import fc from 'fast-check';
import { isWithin } from '../../src/assessment/county/coefficient';
import { findLevelling } from '../../src/planning/levelling';
import { exact } from '../../src/statistics/exact';
import type { GivenSchool } from '../county';
import { plenty } from '../county';
import { amounts, coefficientOver, type Given, levelTo, nameOf, primaries } from './supplies';

const LIMIT = exact('0.5');

function levelled(code: 'R1' | 'R4', given: readonly Given[]) {
  const { supplies } = primaries(code, given);
  return levelTo(supplies, LIMIT);
}

describe('worked by hand, limit 0.50', () => {
  // S² ≤ 0.25 X̄² is P Σ(N² ÷ P_i) ≤ 1.25 N²; with equal enrolments 3 ΣN² ≤ 1.25 (ΣN)².
  test('2, 4 and 12 teachers of 100 pupils each: the floor is 5 per hundred', () => {
    // (3,4,12): 507 > 451.25; (4,4,12): 528 > 500; (5,5,12): 582 ≤ 605. The two at 4 rise together.
    const { floor, additions, after, oneStepLess } = levelled('R1', [
      [2, 100],
      [4, 100],
      [12, 100],
    ]);
    expect(floor.mul(100).toString()).toBe('5');
    expect(additions.map(({ supply, units }) => [nameOf(supply), units])).toEqual([
      ['学校1', 3],
      ['学校2', 1],
    ]);
    expect(amounts(after)).toEqual([5, 5, 12]);
    expect(amounts(oneStepLess)).toEqual([4, 4, 12]);
  });

  test('1 of 50, 8 of 100, 4 of 200: whole teachers carry the small school past the floor of 3 per hundred', () => {
    // (2,8,5): 350 × 0.845 = 295.75 > 1.25 × 225 = 281.25; (2,8,6): 350 × 0.9 = 315 ≤ 1.25 × 256 = 320.
    const { floor, after, oneStepLess } = levelled('R1', [
      [1, 50],
      [8, 100],
      [4, 200],
    ]);
    expect(floor.mul(100).toString()).toBe('3');
    expect(amounts(after)).toEqual([2, 8, 6]);
    expect(amounts(oneStepLess)).toEqual([2, 8, 5]);
  });

  // 2 (N² + 600²) ≤ 1.25 (N + 600)² where N ≥ 200: exactly at the limit with 200 ㎡.
  test.each([
    [150, 200, 199],
    [150.5, 200.5, 199.5],
    [0, 200, 199],
  ])('%s and 600 ㎡ for 100 pupils each: %s ㎡, and not one less', (amount, reached, less) => {
    const { after, oneStepLess } = levelled('R4', [
      [amount, 100],
      [600, 100],
    ]);
    expect(amounts(after)).toEqual([reached, 600]);
    expect(amounts(oneStepLess)).toEqual([less, 600]);
  });

  test('a nine-year school adds for both stages: half of what it builds is the primary stage’s', () => {
    // 110 pupils and 100 × 1.1: each stage has half of 300 ㎡. The primary stage lacks 50 ㎡ as above.
    const { teachingArea: _, ...primary } = plenty(110);
    const nineYear: GivenSchool = {
      name: '一贯制',
      type: 'nineYear',
      stages: { primary, junior: { ...plenty(100), teachingArea: 'empty' } },
      whole: { teachingArea: 300 },
    };
    const { teachingArea: __, ...junior } = plenty(100);
    const { supplies } = coefficientOver('R4', [
      { ...nineYear, stages: { primary, junior } },
      { type: 'primary', stages: { primary: { ...plenty(110), teachingArea: 600 } } },
    ]);
    const { additions, after } = levelTo(supplies, LIMIT);
    expect(additions.map(({ supply, units }) => [nameOf(supply), units])).toEqual([['一贯制', 100]]);
    expect(amounts(after)).toEqual([200, 600]);
  });
});

/** The same by brute force in whole numbers: all schools at the floor take their next unit until it suffices. */
function byBruteForce(given: readonly Given[]): number[] {
  const state = given.map(([amount]) => amount);
  const students = given.map(([, own]) => BigInt(own));
  const all = students.reduce((sum, own) => sum + own, 0n);
  const product = students.reduce((sum, own) => sum * own, 1n);
  const isEnough = () => {
    const total = state.reduce((sum, own) => sum + BigInt(own), 0n);
    const squares = state.reduce((sum, own, index) => sum + (BigInt(own) ** 2n * product) / students[index]!, 0n);
    return 4n * all * squares <= 5n * total * total * product;
  };
  while (!isEnough()) {
    const isLowest = state.map((own, index) =>
      state.every((other, at) => BigInt(own) * students[at]! <= BigInt(other) * students[index]!),
    );
    isLowest.forEach((lowest, index) => {
      if (lowest) state[index]! += 1;
    });
  }
  return state;
}

const school = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 300 }));
const schools = fc.array(school, { minLength: 2, maxLength: 8 }).filter((given) => {
  const { coefficient } = primaries('R1', given);
  return coefficient.verdict === 'fail';
});

describe('properties', () => {
  test('the floor is the least that suffices: brute force over all floors comes to the same', () => {
    fc.assert(
      fc.property(schools, (given) => {
        const { after } = levelled('R1', given);
        expect(amounts(after)).toEqual(byBruteForce(given));
      }),
      { numRuns: 200 },
    );
  });

  test('with the additions the coefficient is within its limit, one step less it isn’t', () => {
    fc.assert(
      fc.property(schools, (given) => {
        const { after, oneStepLess } = levelled('R1', given);
        expect(isWithin(after, LIMIT)).toBe(true);
        expect(isWithin(oneStepLess, LIMIT)).toBe(false);
      }),
    );
  });

  test('figures of large counties and areas with decimals: within, and one step less not', () => {
    const area = fc.tuple(
      fc.integer({ min: 0, max: 500_000 }).map((cents) => cents / 100),
      fc.integer({ min: 20, max: 3000 }),
    );
    const areas = fc
      .array(area, { minLength: 2, maxLength: 60 })
      .filter((given) => primaries('R4', given).coefficient.verdict === 'fail');
    fc.assert(
      fc.property(areas, (given) => {
        const { floor, after, oneStepLess } = levelled('R4', given);
        expect(isWithin(after, LIMIT)).toBe(true);
        expect(isWithin(oneStepLess, LIMIT)).toBe(false);
        // Nobody is left below the floor, and nobody added a unit more than it takes to reach it.
        const reached = amounts(after);
        after.forEach(({ students }, index) => {
          const [own, before] = [reached[index]!, given[index]![0]];
          const needed = floor.mul(students).valueOf();
          expect(own).toBeGreaterThanOrEqual(needed - 1e-6);
          if (own > before) expect(own - 1).toBeLessThan(needed);
        });
      }),
      { numRuns: 20 },
    );
  });

  test('the order of schools makes no difference', () => {
    fc.assert(
      fc.property(schools, (given) => {
        const forth = amounts(levelled('R1', given).after);
        const back = amounts(levelled('R1', [...given].reverse()).after);
        expect(back.reverse()).toEqual(forth);
      }),
    );
  });
});

describe('where there is no floor, why', () => {
  test.each<[string, readonly Given[], string, string]>([
    // Equal for the first time at one ㎡ for each pupil: more than the best supplied has.
    [
      'whole ㎡ that differ more than they may',
      [
        [5, 1_000_003],
        [1, 999_983],
      ],
      '0',
      'unitsTooLarge',
    ],
    [
      'a figure typed with a dozen zeros too many',
      [
        [9e14, 3],
        [1, 97],
      ],
      '0.5',
      'tooManyUnits',
    ],
  ])('%s', (_, given, limit, reason) => {
    expect(findLevelling(primaries('R4', given).supplies, exact(limit))).toEqual({ outcome: reason });
  });
});
