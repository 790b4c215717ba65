import { costsProblem } from '../../src/locale/costs-problem';
import { planTextsIn } from '../../src/locale/plan-texts';
import { NO_ANSWERS, parseProfile, profileToKeep } from '../../src/reading/profile/profile';
import {
  costsFromText,
  costsIn,
  makeTerms,
  NO_COSTS,
  parseCosts,
  unassessedSchools,
  unknownSchools,
  withCosts,
} from '../../src/settings/plan-costs';

const PRICES = { post: 90000, move: 2000, R4: '3000', R5: 600.5, R7: 50000 };
const SCHEMA = 'junheng.costs/1';

/** What is said of a file, in Chinese. */
function faults(json: unknown): string[] {
  const result = parseCosts(json);
  return result.ok ? [] : result.problems.map((problem) => costsProblem(problem, planTextsIn('zh')));
}

test('a whole file is understood; amounts may be numbers or texts, a yuan of equipment costs a yuan', () => {
  const result = parseCosts({
    schema: SCHEMA,
    prices: PRICES,
    caps: [{ school: '甲小学', item: 'R5', most: 0 }],
    untouched: ['乙小学'],
    budget: '500000',
    posts: 3,
  });
  if (!result.ok) throw new Error('not understood');
  expect(makeTerms(result.costs)).toMatchObject({
    prices: { post: '90000', move: '2000', R4: '3000', R5: '600.5', R6: '1', R7: '50000' },
    caps: [{ school: '甲小学', item: 'R5', most: 0 }],
    untouched: ['乙小学'],
    budget: '500000',
    posts: 3,
  });
});

test.each<[string, unknown, string[]]>([
  ['no object', 3, ['整个文件 应为一组键值（{…}），现为 3']],
  ['another file', { schema: 'junheng.profile/1' }, ['schema 应为"junheng.costs/1"，现为 "junheng.profile/1"']],
  ['no schema', {}, ['缺 schema：应为"junheng.costs/1"']],
  [
    'prices that lack, are below 0 or no numbers',
    { schema: SCHEMA, prices: { ...PRICES, post: undefined, R4: -1, R5: '六百' } },
    [
      '缺 prices.post：应为不小于 0 的数（元，至多 4 位小数）',
      'prices.R4 应为不小于 0 的数（元，至多 4 位小数），现为 -1',
      'prices.R5 应为不小于 0 的数（元，至多 4 位小数），现为 "六百"',
    ],
  ],
  ['a word that nobody knows', { schema: SCHEMA, price: {} }, ['不认识 price']],
  [
    'a cap of no item, and of half a room',
    {
      schema: SCHEMA,
      caps: [
        { school: '甲小学', item: 'R8', most: 1 },
        { school: '甲小学', item: 'R7', most: 0.5 },
      ],
    },
    ['caps[0].item 应为指标编号 "R1" 至 "R7"，现为 "R8"', 'caps[1].most 应为不小于 0 的整数，现为 0.5'],
  ],
  [
    'a cap without its school',
    { schema: SCHEMA, caps: [{ item: 'R7', most: 1 }] },
    ['缺 caps[0].school：应为非空文字'],
  ],
  ['a budget without prices', { schema: SCHEMA, budget: 1 }, ['budget 要有 prices 才能用']],
])('%s is named by its path', (_, json, said) => {
  expect(faults(json)).toEqual(said);
});

test('a school that the county hasn’t is named, since what is said of it would count for nothing', () => {
  const costs = {
    ...NO_COSTS,
    caps: [{ school: '甲小', item: 'R5' as const, most: 0 }],
    untouched: ['2153990002', '丙小学'],
    entrants: [
      { school: '丁小学', stage: 'primary' as const, year: 1, students: 40 },
      { school: '甲小学', stage: 'junior' as const, year: 1, students: 40 },
    ],
  };
  const school = (name: string, code: string | null) =>
    ({ name, code, stages: { primary: { figures: {} } } }) as Parameters<typeof unknownSchools>[1][number];
  const problems = unknownSchools(costs, [school('甲小学', null), school('乙小学', '2153990002')]);
  expect(problems.map((problem) => costsProblem(problem, planTextsIn('zh')))).toEqual([
    'caps[0].school：县里没有「甲小」这所学校（按学校名称或标识码）',
    'untouched[1]：县里没有「丙小学」这所学校（按学校名称或标识码）',
    'entrants[0].school：县里没有「丁小学」这所学校（按学校名称或标识码）',
    'entrants[1].stage 应为该校有的学段，"primary" 或 "junior"，现为 junior',
  ]);
});

test('what is said of a school twice, by whichever of its names, is told: one of both would not count', () => {
  const schools = [
    { name: '甲小学', code: '2153990001', stages: { primary: { figures: {} } } },
    { name: '乙小学', code: null, stages: { primary: { figures: {} } } },
  ] as unknown as Parameters<typeof unknownSchools>[1];
  const costs = {
    ...NO_COSTS,
    caps: [
      { school: '甲小学', item: 'R5' as const, most: 3 },
      { school: '乙小学', item: 'R5' as const, most: 3 },
      { school: '2153990001', item: 'R5' as const, most: 5000 },
      { school: '甲小学', item: 'R4' as const, most: 1 },
    ],
    leaving: [
      { school: '乙小学', item: 'R2' as const, most: 1 },
      { school: '乙小学', item: 'R2' as const, most: 2 },
    ],
    entrants: [
      { school: '甲小学', stage: 'primary' as const, year: 1, students: 40 },
      { school: '甲小学', stage: 'primary' as const, year: 2, students: 40 },
    ],
  };
  expect(unknownSchools(costs, schools).map((problem) => costsProblem(problem, planTextsIn('zh')))).toEqual([
    'caps[2]：和 caps[0] 说的是同一所学校的同一件事，只能说一次',
    'leaving[1]：和 leaving[0] 说的是同一所学校的同一件事，只能说一次',
  ]);
});

test('what stands where something else belongs is told in words, not by its kind in JavaScript', () => {
  expect(faults({ schema: SCHEMA, caps: {}, untouched: [{}, []] })).toEqual([
    'caps 应为列表（[…]），现为 一组键值（{…}）',
    'untouched[0] 应为非空文字，现为 一组键值（{…}）',
    'untouched[1] 应为非空文字，现为 列表（[…]）',
  ]);
});

test('a school closes once, into another that stays open and has its stages', () => {
  const school = (name: string, ...stages: ('primary' | 'junior')[]) =>
    ({
      name,
      code: null,
      stages: Object.fromEntries(stages.map((stage) => [stage, { figures: {} }])),
    }) as unknown as Parameters<typeof unknownSchools>[1][number];
  const schools = [school('甲小学', 'primary'), school('乙小学', 'primary'), school('丙学校', 'primary', 'junior')];
  const said = (...closings: (readonly [school: string, into: string])[]) =>
    unknownSchools({ ...NO_COSTS, closings: closings.map(([own, into]) => ({ school: own, into })) }, schools).map(
      ({ path, expected }) => `${path} ${expected}`,
    );
  expect(said(['甲小学', '乙小学'])).toEqual([]);
  expect(said(['甲小学', '丙学校'], ['乙小学', '丙学校'])).toEqual([]);
  expect(said(['甲小学', '甲小学'])).toEqual(['closings[0].into itself']);
  expect(said(['甲小学', '乙小学'], ['乙小学', '丙学校'])).toEqual(['closings[0].into closed']);
  expect(said(['甲小学', '乙小学'], ['甲小学', '丙学校'])).toEqual(['closings[1].into closed']);
  expect(said(['丙学校', '甲小学'])).toEqual(['closings[0].into stages']);
  expect(said(['丁小学', '甲小学'])).toEqual(['closings[0].school school']);
});

test.each([
  ['{\n"schema": "junheng.costs/1",\n"posts": }', /^不是 JSON：第 3 行附近写法有误，请对照/],
  ['价格', /^不是 JSON，请对照|^不是 JSON：第 1 行/],
])('a text that is no JSON is told in the user’s words, with the line where the engine says it: %j', (text, said) => {
  const result = costsFromText(text);
  if (result.ok) throw new Error('understood');
  expect(costsProblem(result.problems[0], planTextsIn('zh'))).toMatch(said);
});

test('a limit of a school that isn’t assessed counts for nothing, and is told', () => {
  const school = (name: string) => ({ name, code: null }) as Parameters<typeof unassessedSchools>[1][number];
  const [assessed, point] = [school('甲小学'), school('黄泥教学点')];
  const costs = {
    ...NO_COSTS,
    untouched: ['甲小学', '黄泥教学点'],
    caps: [{ school: '乙', item: 'R5' as const, most: 0 }],
  };
  expect(unassessedSchools(costs, [assessed, point], [assessed])).toEqual([
    { path: 'untouched[1]', school: '黄泥教学点' },
  ]);
});

test('a profile keeps them, and forgets those that say nothing', () => {
  const profile = withCosts(NO_ANSWERS, { ...NO_COSTS, posts: 2 });
  const kept = parseProfile(JSON.parse(profileToKeep(profile) ?? ''));
  if (!kept.ok) throw new Error('not kept');
  expect(costsIn(kept.profile)).toEqual({ ok: true, costs: { schema: SCHEMA, posts: 2 } });
  expect(profileToKeep(withCosts(kept.profile, NO_COSTS))).toBeNull();
});
