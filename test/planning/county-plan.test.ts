import fc from 'fast-check';
import { type Assessment, assess } from '../../src/assessment/assess';
import { patience } from '../../src/planning/county/patience';
import { type CountyPlan, type PlanResult, planCounty, planCountyInSteps } from '../../src/planning/county/plan';
import { NO_TERMS, type PlanTerms } from '../../src/planning/county/terms';
import { assessSupposed, type SupposedFigure } from '../../src/planning/what-if';
import { standardById } from '../../src/standards/standards';
import { addDecimals } from '../../src/statistics/exact';
import type { FieldId } from '../../src/statistics/fields';
import { county, type GivenSchool } from '../county';
import {
  byTrying,
  type Cost,
  countyOfUpToFive,
  given,
  isLess,
  limitsOf,
  type SmallSchool,
  smallCounty,
} from './small-counties';

const standard = standardById('national-2017')!;

/** `JUNHENG_PLANS=300` tries as many random counties of up to five schools by brute force, which takes minutes. */
const { JUNHENG_PLANS } = process.env as { JUNHENG_PLANS?: string };

function planned(schools: readonly GivenSchool[], terms: Partial<PlanTerms> = {}): PlanResult {
  return planCounty(assess(county(schools), standard, '2026-11-30', 0), { ...NO_TERMS, ...terms });
}

function found(result: PlanResult): CountyPlan {
  if (result.outcome !== 'found') throw new Error(result.outcome);
  return result;
}

function small(schools: readonly SmallSchool[]): PlanResult {
  return planned(given(schools), limitsOf(schools));
}

function costOf({ totals }: CountyPlan): Cost {
  return [totals.posts, totals.added[6] ?? 0, totals.moves];
}

/** 100 pupils ask for 5 of R1 (4 at 85 %), 1 of R3 and 3 of R7 (2 at 85 %). */
const ENOUGH: SmallSchool = { students: 100, R1: 5, R3: 1, R7: 3, most: 99, others: 99 };

test('a county that meets everything needs nothing, and that is the least', () => {
  const plan = found(small([ENOUGH, ENOUGH]));
  expect([costOf(plan), plan.certainty, plan.steps]).toEqual([[0, 0, 0], { kind: 'least' }, []]);
});

test('one item of a school may stay at 85 %: of a post and a room the post is saved', () => {
  const plan = found(small([ENOUGH, { ...ENOUGH, R1: 4, R7: 2 }]));
  expect([costOf(plan), plan.certainty]).toEqual([[0, 1, 0], { kind: 'least' }]);
});

test('a teacher that a school can spare moves where a post would be needed', () => {
  const plan = found(
    small([
      { ...ENOUGH, R3: 2 },
      { ...ENOUGH, R3: 0 },
    ]),
  );
  expect(costOf(plan)).toEqual([0, 0, 1]);
  expect(plan.moves.map(({ from, to, count }) => [from.at.school.name, to.at.school.name, count])).toEqual([
    ['学校1', '学校2', 1],
  ]);
});

test('one who counts in two items is hired once', () => {
  const plan = found(
    small([
      { ...ENOUGH, R1: 3, R3: 0 },
      { ...ENOUGH, R1: 5, R3: 1 },
    ]),
  );
  expect(costOf(plan)).toEqual([1, 0, 0]);
});

test('a school whose rooms are capped below 85 % stands in the way, and is named with the item', () => {
  const result = small([ENOUGH, { ...ENOUGH, R7: 1, most: 0 }]);
  if (result.outcome !== 'impossible') throw new Error(result.outcome);
  expect(result.stages.map(({ stage, farShort }) => [stage.at.school.name, farShort.length])).toEqual([['学校2', 1]]);
});

test('a budget too small: the most schools that can meet the rule with it', () => {
  const prices = { post: '10', move: '1', R4: '1', R5: '1', R6: '1', R7: '7' } as const;
  const short = { ...ENOUGH, R7: 1, R3: 0 };
  // Each takes one room to 85 %, and a post for R3: 17. None has a teacher to spare.
  const plan = found(planned(given([ENOUGH, short, short]), { prices, budget: '20' }));
  expect(plan.beyond).toMatchObject({ limit: 'budget', proven: true });
  expect(plan.beyond?.affordable.schools.map(({ name }) => name)).toEqual(['学校1', '学校2']);
});

test('with a margin the coefficients stay that much below their limits', () => {
  // 3 and 9 rooms for 100 pupils each are at 0.5: one room more brings it to 0.385, below 0.49.
  const schools = given([ENOUGH, { ...ENOUGH, R7: 9 }]);
  expect(found(planned(schools)).totals.added[6]).toBe(0);
  expect(found(planned(schools, { margin: '0.01' })).totals.added[6]).toBe(1);
});

test('it can be worked out a little at a time, and says what it is busy with', () => {
  const steps = planCountyInSteps(
    assess(county(given([{ ...ENOUGH, R7: 30 }, ENOUGH])), standard, '2026-11-30', 0),
    NO_TERMS,
  );
  const phases: string[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) phases.push(step.value);
  expect([phases[0], phases.at(-1)]).toEqual(['least', 'check']);
  expect(step.value.outcome).toBe('found');
});

test('where it is enough the best plan so far is taken: one that holds, with what is known of the least', () => {
  const schools = [
    { ...ENOUGH, R1: 6, R3: 1 },
    { ...ENOUGH, R1: 5, R3: 2 },
    { ...ENOUGH, R1: 3, R3: 0, R7: 3 },
  ];
  const assessment = assess(county(given(schools)), standard, '2026-11-30', 0);
  const terms = { ...NO_TERMS, ...limitsOf(schools), prices: DEAR_MOVES };
  const whole = found(planCounty(assessment, terms));
  const looks = looksTaken(assessment, terms);
  const cuts = Array.from({ length: 12 }, (_, at) => afterLooks(assessment, terms, Math.floor((looks * at) / 12)));
  for (const { result, more } of cuts) {
    // The plan is checked, and no other work is begun.
    expect(more).toBeLessThanOrEqual(LAST_STEPS);
    if (result.outcome !== 'found') continue;
    expect(result.cost).toBeGreaterThanOrEqual(whole.cost);
    expect(result.after.resources.assessed.every(({ judgement }) => judgement.verdict === 'pass')).toBe(true);
    expect(result.isCutShort).toBe(result.certainty.kind === 'within');
  }
  const outcomes = cuts.map(({ result }) => result.outcome);
  expect(outcomes).toEqual([...outcomes].sort().reverse());
  expect([outcomes[0], outcomes.at(-1)]).toEqual(['outOfTime', 'found']);
});

test('where it is enough at once there is no plan yet: it says so, and what it was busy with', () => {
  const assessment = assess(county(given([ENOUGH, { ...ENOUGH, R1: 3, R3: 0 }])), standard, '2026-11-30', 0);
  expect(planCounty(assessment, NO_TERMS, [], () => true)).toEqual({ outcome: 'outOfTime', reached: 'least' });
});

test('after three minutes by the clock it is enough', () => {
  let minutes = 10;
  const isEnough = patience(() => minutes * 60_000);
  const said = [10, 12.9, 13, 13.1].map((now) => {
    minutes = now;
    return isEnough();
  });
  expect(said).toEqual([false, false, false, true]);
});

/** As often as the plan's search asks whether it is enough. */
function looksTaken(assessment: Assessment, terms: PlanTerms): number {
  let looks = 0;
  planCounty(assessment, terms, [], () => {
    looks++;
    return false;
  });
  return looks;
}

/** What is left of the work that was begun. */
const LAST_STEPS = 1;

/** The plan where it is enough after so many looks at the clock, and how many steps beside its check were taken then. */
function afterLooks(assessment: Assessment, terms: PlanTerms, most: number) {
  let [looks, more] = [0, 0];
  const steps = planCountyInSteps(assessment, terms, [], () => looks++ >= most);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { result: step.value, more };
    if (looks > most && step.value !== 'check') more++;
  }
}

test('what nobody knows is not planned for', () => {
  const [school] = given([ENOUGH]);
  const stages = { primary: { ...school?.stages.primary, multimediaRooms: 'empty' as const } };
  expect(planned([{ type: 'primary', stages }]).outcome).toBe('unknown');
});

test('random counties: never below the least, the least where it says so, and none only where there is none', () => {
  fc.assert(
    fc.property(JUNHENG_PLANS ? countyOfUpToFive : smallCounty, (drawn) => {
      const schools = JUNHENG_PLANS ? drawn : drawn.slice(0, 2);
      const result = small(schools);
      const least = byTrying(schools);
      if (!least) {
        expect(result.outcome).not.toBe('found');
        return;
      }
      expect(result.outcome).not.toBe('impossible');
      if (result.outcome !== 'found') return;
      const cost = costOf(result);
      expect(isLess(cost, least)).toBe(false);
      if (result.certainty.kind === 'least') expect(cost).toEqual(least);
    }),
    { numRuns: Number(JUNHENG_PLANS ?? 10) },
  );
});

/** In yuan: who moves costs nearly as much as who is hired, so that posts are saved only where there are none. */
const DEAR_MOVES = { post: '9', move: '6', R4: '1', R5: '1', R6: '1', R7: '5' } as const;

function yuan([posts, rooms, moves]: Cost): number {
  return 9 * posts + 5 * rooms + 6 * moves;
}

test('moves that cost more than the post that they save are made all the same where there is no post', () => {
  // A post counts in R1 and R3 for 9; a teacher of each kind, from another school each, costs 12.
  const schools = [
    { ...ENOUGH, R1: 6, R3: 1 },
    { ...ENOUGH, R1: 5, R3: 2 },
    { ...ENOUGH, R1: 3, R3: 0, R7: 3 },
  ];
  const asked = (posts: number | null) =>
    found(planned(given(schools), { ...limitsOf(schools), prices: DEAR_MOVES, posts }));
  expect(costOf(asked(null))).toEqual([1, 0, 0]);
  const without = asked(0);
  expect([costOf(without), without.beyond, without.certainty.kind]).toEqual([[0, 0, 2], null, 'least']);
});

test('one who counts in both items moves once, and each school has all that he counts in', () => {
  const plan = found(
    small([
      { ...ENOUGH, R1: 6, R3: 2 },
      { ...ENOUGH, R1: 3, R3: 0, R7: 3 },
    ]),
  );
  expect([costOf(plan), plan.certainty.kind]).toEqual([[0, 0, 1], 'least']);
  expect(plan.moves.map(({ items, count }) => [items, count])).toEqual([[[0, 2], 1]]);
});

test('who counts in several items moves where nobody counts in one alone, if his school can spare him in all of them', () => {
  // All have the higher degree: a teacher of sports and arts takes it along.
  const donor = { students: 100, R1: 9, R3: 3, R7: 3, most: 99, others: 99 };
  const schools = given([donor, { ...ENOUGH, R3: 0 }]).map(({ stages, ...school }, index): GivenSchool => {
    const primary = { ...stages.primary, fullTimeTeachers: [9, 12][index]!, backboneTeachers: 1 };
    return { ...school, stages: { primary } };
  });
  const plan = found(planned(schools));
  expect(costOf(plan)).toEqual([0, 0, 1]);
  expect(plan.moves[0]?.items).toEqual([0, 2]);
});

test('random counties: within the posts that there are, never below the least; beyond them only where there is no plan', () => {
  fc.assert(
    fc.property(smallCounty, fc.integer({ min: 0, max: 3 }), (drawn, posts) => {
      const schools = (JUNHENG_PLANS ? drawn : drawn.slice(0, 2)).map((own) => ({ ...own, most: 99 }));
      const result = planned(given(schools), { ...limitsOf(schools), prices: DEAR_MOVES, posts });
      if (result.outcome !== 'found') return;
      const least = byTrying(schools, (a, b) => yuan(a) < yuan(b), posts);
      if (result.beyond?.proven || !least) {
        expect([least, result.beyond?.limit]).toEqual([null, 'posts']);
        return;
      }
      if (result.beyond) return;
      const cost = costOf(result);
      expect(cost[0]).toBeLessThanOrEqual(posts);
      expect(yuan(cost)).toBeGreaterThanOrEqual(yuan(least));
      if (result.certainty.kind === 'least') expect(yuan(cost)).toBe(yuan(least));
      else expect(Number(result.certainty.bound)).toBeLessThanOrEqual(yuan(least) * 10_000);
    }),
    { numRuns: Number(JUNHENG_PLANS ?? 10) },
  );
});

test('where moves cost nothing no more are made than are needed', () => {
  const schools = [
    { ...ENOUGH, R1: 6, R3: 2 },
    { ...ENOUGH, R1: 3, R3: 0, R7: 3 },
  ];
  const plan = found(planned(given(schools), { ...limitsOf(schools), prices: { ...DEAR_MOVES, move: '0' } }));
  expect([costOf(plan), plan.cost, plan.certainty.kind]).toEqual([[0, 0, 1], 0n, 'least']);
});

test('random counties: no limit of posts never costs more than one, and one that the cheapest keeps costs the same', () => {
  const price = fc.constantFrom('6', '9', '13');
  fc.assert(
    fc.property(smallCounty, price, fc.integer({ min: 0, max: 3 }), (drawn, move, posts) => {
      const schools = drawn.slice(0, 2).map((own) => ({ ...own, most: 99 }));
      const asked = (limit: number | null) =>
        planned(given(schools), { ...limitsOf(schools), prices: { ...DEAR_MOVES, move }, posts: limit });
      const [free, limited] = [asked(null), asked(posts)];
      if (free.outcome !== 'found' || limited.outcome !== 'found' || limited.beyond) return;
      expect(free.cost).toBeLessThanOrEqual(limited.cost);
      if (free.totals.posts <= posts) expect(limited.cost).toBe(free.cost);
    }),
    { numRuns: 10 },
  );
});

test('random counties: the planned figures pass, moves conserve, and the order of schools doesn’t matter', () => {
  fc.assert(
    fc.property(smallCounty, (schools) => {
      const named = given(schools);
      const result = planned(named);
      if (result.outcome !== 'found') return;
      const { resources } = result.after;
      expect(resources.assessed.every(({ judgement }) => judgement.verdict === 'pass')).toBe(true);
      expect(resources.coefficients.some(({ verdict }) => verdict === 'fail')).toBe(false);
      const sum = (of: (step: CountyPlan['steps'][number]) => number) =>
        result.steps.reduce((all, step) => all + of(step), 0);
      expect(sum(({ movedHere }) => movedHere)).toBe(sum(({ movedAway }) => movedAway));
      expect(costOf(found(planned([...named].reverse())))).toEqual(costOf(result));
    }),
    { numRuns: 15 },
  );
});

/** A school may lack some of what is built and bought, too: its units less than what it needs. */
const lackingCounty = smallCounty.chain((schools) =>
  fc
    .array(fc.record({ area: fc.nat(4), yuan: fc.nat(3) }), { minLength: schools.length, maxLength: schools.length })
    .map((short) =>
      given(schools).map((school, at): GivenSchool => {
        const { students } = schools[at]!;
        const primary = {
          ...school.stages.primary,
          // 4.5 ㎡ and 2 000 yuan a pupil are asked for.
          teachingArea: Math.ceil(4.5 * students) - (short[at]?.area ?? 0),
          equipmentValue: 2000 * students - (short[at]?.yuan ?? 0),
        };
        return { ...school, stages: { primary } };
      }),
    ),
);

const COUNTED = { 0: 'higherDegreeTeachers', 1: 'backboneTeachers', 2: 'sportArtTeachers' } as Readonly<
  Record<number, FieldId>
>;

/** The planned figures with some of them changed by so much. */
function changed(
  figures: readonly SupposedFigure[],
  by: readonly (readonly [school: string, field: FieldId, by: number])[],
) {
  return figures.map((one) => {
    const digits = by.reduce(
      (all, [school, field, own]) => (one.school === school && one.field === field ? all + own : all),
      0,
    );
    const value = addDecimals(one.value, { digits, scale: 0 });
    if (!value) throw new Error('not whole');
    return { ...one, value };
  });
}

/** By what is taken away, the planned figures without it: each thing built and bought, each post, each move. */
function withoutOne({ figures, posts, moves, model, steps }: CountyPlan): [what: string, figures: SupposedFigure[]][] {
  const built = figures
    .filter(({ field }) => !Object.values(COUNTED).includes(field))
    .map(({ school, field }): [string, SupposedFigure[]] => [field, changed(figures, [[school, field, -1]])]);
  const hired = posts.map(({ stage, count }): [string, SupposedFigure[]] => {
    // One less is hired: all items count him for which as many are hired as there are posts.
    const tops = steps.flatMap(({ place, stages, added }): [string, FieldId, number][] => {
      const isTop = stages.includes(stage) && model.isPeople[place.item] && added === count;
      return isTop ? [[stage.at.school.name, COUNTED[place.item]!, -1]] : [];
    });
    return ['post', changed(figures, tops)];
  });
  const moved = moves.map(({ items, from, to }): [string, SupposedFigure[]] => {
    const back = items.flatMap((item): [string, FieldId, number][] => [
      [from.at.school.name, COUNTED[item]!, 1],
      [to.at.school.name, COUNTED[item]!, -1],
    ]);
    return ['move', changed(figures, back)];
  });
  return [...built, ...hired, ...moved];
}

test('random counties: a room, a ㎡, a yuan, a post or a move less breaks something', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(lackingCounty, (schools) => {
      const before = assess(county(schools), standard, '2026-11-30', 0);
      const result = planCounty(before, NO_TERMS);
      if (result.outcome !== 'found') return;
      for (const [what, figures] of withoutOne(result)) {
        seen.add(what);
        const { assessed, coefficients } = assessSupposed(before, figures).resources;
        const holds =
          assessed.every(({ judgement }) => judgement.verdict === 'pass') &&
          coefficients.every(({ verdict }) => verdict !== 'fail');
        expect([what, holds]).toEqual([what, false]);
      }
    }),
    { numRuns: 25 },
  );
  expect([...seen].sort()).toEqual(['equipmentValue', 'move', 'multimediaRooms', 'post', 'teachingArea']);
});
