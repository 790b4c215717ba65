import fc from 'fast-check';
import { assess } from '../../src/assessment/assess';
import { isWithin } from '../../src/assessment/county/coefficient';
import { coefficientPlans } from '../../src/planning/coefficient-plans';
import { planCounty } from '../../src/planning/county/plan';
import { NO_TERMS } from '../../src/planning/county/terms';
import { transfer } from '../../src/planning/transfer';
import { standardById } from '../../src/standards/standards';
import { exact } from '../../src/statistics/exact';
import { county, type GivenSchool, plenty } from '../county';
import { amounts, coefficientOver, type Given, nameOf, primaries } from './supplies';

const LIMIT = exact('0.5');
const standard = standardById('national-2017')!;
const everybody = () => Number.POSITIVE_INFINITY;

function transferred(code: 'R1' | 'R3', given: readonly Given[]) {
  const { supplies, coefficient } = primaries(code, given);
  return transfer(supplies, coefficient.limits, 'primary', LIMIT, everybody)!;
}

describe('worked by hand, limit 0.50', () => {
  test('10, 2 and 0 teachers of sport and arts of 100 pupils each: four moves', () => {
    // 3 ΣN² ≤ 1.25 × 12² = 180: ΣN² is 104, then 86 (9,2,1), 72 (8,2,2), 62 (7,2,3), 54 (6,3,3) ≤ 60.
    const { outcome, count, moves, after, oneMoveLess } = transferred('R3', [
      [10, 100],
      [2, 100],
      [0, 100],
    ]);
    expect({ outcome, count }).toEqual({ outcome: 'enough', count: 4 });
    expect(moves.map(({ from, to, count: moved }) => [nameOf(from), nameOf(to), moved])).toEqual([
      ['学校1', '学校3', 3],
      ['学校1', '学校2', 1],
    ]);
    expect(amounts(after)).toEqual([6, 3, 3]);
    expect(amounts(oneMoveLess).reduce((sum, own) => sum + own ** 2, 0)).toBe(62);
  });

  test('a donor keeps its own limit: 6 teachers of 100 pupils may give one (4.2 per hundred), which isn’t enough', () => {
    const { outcome, count, after } = transferred('R1', [
      [6, 100],
      [0, 100],
      [0, 100],
    ]);
    expect({ outcome, count, left: amounts(after)[0] }).toEqual({ outcome: 'notEnough', count: 1, left: 5 });
  });

  test('of 10 teachers three count in nothing else: no more of them move', () => {
    const { supplies, coefficient } = primaries('R3', [
      [10, 100],
      [2, 100],
      [0, 100],
    ]);
    const { outcome, count } = transfer(supplies, coefficient.limits, 'primary', LIMIT, () => 3)!;
    expect({ outcome, count }).toEqual({ outcome: 'notEnough', count: 3 });
  });

  test('two that give and two that take: each of the two pairs moves once', () => {
    // 4 ΣN² ≤ 1.25 × 19²: ΣN² ≤ 112.8; 181, 163 (9,9,1,0), 147 (8,9,1,1), 133 (8,8,2,1), 121 (7,8,2,2), 111 (7,7,3,2).
    const { outcome, count, moves, after } = transferred('R3', [
      [10, 100],
      [9, 100],
      [0, 100],
      [0, 100],
    ]);
    expect({ outcome, count }).toEqual({ outcome: 'enough', count: 5 });
    expect(moves.map(({ from, count: moved }) => [nameOf(from), moved])).toEqual([
      ['学校1', 3],
      ['学校2', 2],
    ]);
    expect(moves.map(({ to }) => nameOf(to)).sort()).toEqual(['学校3', '学校4']);
    for (const { to, count: moved } of moves) expect(amounts(after)[Number(nameOf(to).slice(2)) - 1]).toBe(moved);
    expect(amounts(after).slice(0, 2)).toEqual([7, 7]);
  });

  test.each([
    // 42 per thousand are what the rule asks of it.
    [42, 0],
    [43, 1],
  ])('a donor of %i teachers for 1000 pupils gives %i', (teachers, given) => {
    const { count } = transferred('R1', [
      [teachers, 1000],
      [0, 1000],
    ]);
    expect(count).toBe(given);
  });

  test('parts of a person can’t be moved', () => {
    const { supplies, coefficient } = primaries('R1', [
      [10.5, 100],
      [0, 100],
    ]);
    expect(transfer(supplies, coefficient.limits, 'primary', LIMIT, everybody)).toBeUndefined();
  });

  test('of schools of one name each gives and takes the same, in whatever order they stand', () => {
    const schools = [
      [10, 100],
      [2, 50],
      [0, 100],
    ] as const;
    const amountsIn = (order: readonly number[]) => {
      const { supplies, coefficient } = coefficientOver(
        'R3',
        order.map((place) => {
          const [amount, students] = schools[place]!;
          const figures = { ...plenty(students), sportArtTeachers: amount };
          return { name: '中心小学', type: 'primary', stages: { primary: figures } };
        }),
      );
      const after = amounts(transfer(supplies, coefficient.limits, 'primary', LIMIT, everybody)!.after);
      return schools.map((_, place) => after[order.indexOf(place)]);
    };
    for (const order of [
      [0, 2, 1],
      [1, 0, 2],
      [2, 1, 0],
    ])
      expect(amountsIn(order)).toEqual(amountsIn([0, 1, 2]));
    expect(amountsIn([0, 1, 2])).not.toEqual([10, 2, 0]);
  });

  test('where no school has more than its limit, nobody moves', () => {
    const { outcome, count, moves } = transferred('R1', [
      [4, 100],
      [0, 100],
      [1, 100],
    ]);
    expect({ outcome, count, moves }).toEqual({ outcome: 'notEnough', count: 0, moves: [] });
  });
});

/** The least number of moves by trying every way of sharing out the same total; `undefined` where none suffices. */
function leastMoves(given: readonly [Given, Given, Given]): number | undefined {
  const total = given.reduce((sum, [amount]) => sum + amount, 0);
  const all = given.reduce((sum, [, students]) => sum + students, 0);
  let least: number | undefined;
  for (let first = 0; first <= total; first++) {
    for (let second = 0; second <= total - first; second++) {
      const shares = [first, second, total - first - second];
      const isAllowed = given.every(
        ([amount, students], i) => shares[i]! >= amount || 1000 * shares[i]! >= 9 * students,
      );
      const moves = given.reduce((sum, [amount], i) => sum + Math.max(0, shares[i]! - amount), 0);
      if (!isAllowed || (least !== undefined && moves >= least)) continue;
      const relative = given.reduce((sum, [, students], i) => sum.add(exact(shares[i]! ** 2).div(students)), exact(0));
      if (relative.mul(4 * all).compare(5 * total * total) <= 0) least = moves;
    }
  }
  return least;
}

const school = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 20, max: 400 }));
const three = fc.tuple(school, school, school).filter((given) => primaries('R3', given).coefficient.verdict === 'fail');
const several = fc
  .array(school, { minLength: 2, maxLength: 8 })
  .filter((given) => primaries('R3', given).coefficient.verdict === 'fail');

describe('properties', () => {
  test('no other way of moving gets by with fewer moves', () => {
    fc.assert(
      fc.property(three, (given) => {
        const { outcome, count } = transferred('R3', given);
        expect(outcome === 'enough' ? count : undefined).toBe(leastMoves(given));
      }),
      { numRuns: 200 },
    );
  });

  test('the total is conserved, donors keep their limit, one move less isn’t enough', () => {
    fc.assert(
      fc.property(several, (given) => {
        const { outcome, count, moves, after, oneMoveLess } = transferred('R3', given);
        const sum = (list: readonly number[]) => list.reduce((all, own) => all + own, 0);
        expect(sum(amounts(after))).toBe(sum(given.map(([amount]) => amount)));
        expect(sum(moves.map((move) => move.count))).toBe(count);
        amounts(after).forEach((own, index) => {
          const [amount, students] = given[index]!;
          if (own < amount) expect(1000 * own).toBeGreaterThanOrEqual(9 * students);
        });
        expect(isWithin(after, LIMIT)).toBe(outcome === 'enough');
        if (outcome === 'enough') expect(isWithin(oneMoveLess, LIMIT)).toBe(false);
      }),
    );
  });

  test('the order of schools makes no difference', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 7 }), (given, turn) => {
        const { supplies, coefficient } = primaries('R3', given);
        const turned = [...supplies.slice(turn), ...supplies.slice(0, turn)];
        const told = (list: typeof supplies) =>
          transfer(list, coefficient.limits, 'primary', LIMIT, everybody)!.moves.map(
            ({ from, to, count }) => `${nameOf(from)} ${nameOf(to)} ${count}`,
          );
        expect(told(turned)).toEqual(told(supplies));
      }),
    );
  });

  test('the county’s plan moves as many where nothing else is asked of it', () => {
    const rich = fc.tuple(fc.integer({ min: 4, max: 40 }), fc.integer({ min: 50, max: 400 }));
    fc.assert(
      fc.property(fc.array(rich, { minLength: 2, maxLength: 5 }), (given) => {
        const schools = given.map(([amount, students]): GivenSchool => {
          const figures = { ...plenty(students), fullTimeTeachers: 3 * students, sportArtTeachers: amount };
          return { type: 'primary', stages: { primary: figures } };
        });
        const assessment = assess(county(schools), standard, '2026-11-30', 0);
        const [single, ...others] = coefficientPlans(assessment.resources);
        fc.pre(others.length === 0 && single?.transfer?.outcome === 'enough');
        const plan = planCounty(assessment, NO_TERMS);
        if (plan.outcome !== 'found') throw new Error(plan.outcome);
        expect([plan.totals.posts, plan.totals.moves]).toEqual([0, single?.transfer?.count]);
      }),
      { numRuns: 15 },
    );
  });
});
