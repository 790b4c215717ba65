import type { School } from '../../src/statistics/county';
import { linkSchools, type UserLink } from '../../src/trend/school-links';
import { school } from '../county';

function schools(...names: readonly string[]): School[] {
  return names.map((written) => {
    const [name = '', code = null] = written.split('/');
    return { ...school({ name, type: 'primary', stages: { primary: { students: 100 } } }), code };
  });
}

function told(before: readonly School[], now: readonly School[], said: readonly UserLink[] = []) {
  const { links, appeared, vanished, merged, suggestions } = linkSchools(before, now, said);
  return {
    links: links.map(({ before: a, now: b, by, renamed }) => `${a.name}=${b.name} ${by}${renamed ? ' renamed' : ''}`),
    appeared: appeared.map(({ name }) => name),
    vanished: vanished.map(({ name }) => name),
    merged: merged.map((each) => `${each.before.name}→${each.into.name}`),
    suggestions: suggestions.map((each) => `${each.before.name}?${each.now.name}`),
  };
}

const NOTHING = { links: [], appeared: [], vanished: [], merged: [], suggestions: [] };

test.each<[string, string[], string[], Partial<typeof NOTHING> | Record<string, string[]>]>([
  ['by code, under another name', ['城关小学/1'], ['实验小学/1'], { links: ['城关小学=实验小学 code renamed'] }],
  [
    'by name without codes, form aside',
    ['城关小学（本部）'],
    ['城关小学(本部)'],
    { links: ['城关小学（本部）=城关小学(本部) name'] },
  ],
  ['by name where only one year has codes', ['城关小学'], ['城关小学/1'], { links: ['城关小学=城关小学 name'] }],
  ['by name where the code is another', ['城关小学/1'], ['城关小学/2'], { links: ['城关小学=城关小学 name'] }],
  [
    'the code outranks the name',
    ['城关小学/1', '城东小学/2'],
    ['城东小学/1', '城关小学/2'],
    { links: ['城关小学=城东小学 code renamed', '城东小学=城关小学 code renamed'] },
  ],
  [
    'namesakes are not told apart by guessing',
    ['中心小学/1', '中心小学/2'],
    ['中心小学/3'],
    { appeared: ['中心小学'], vanished: ['中心小学', '中心小学'], suggestions: ['中心小学?中心小学'] },
  ],
  [
    'a nearly equal name is offered',
    ['云岭县城关镇中心小学/1'],
    ['云岭县城关中心小学/2'],
    {
      vanished: ['云岭县城关镇中心小学'],
      appeared: ['云岭县城关中心小学'],
      suggestions: ['云岭县城关镇中心小学?云岭县城关中心小学'],
    },
  ],
  [
    '第一 is not 第二',
    ['云岭县第一小学/1'],
    ['云岭县第二小学/2'],
    { vanished: ['云岭县第一小学'], appeared: ['云岭县第二小学'] },
  ],
  [
    '城东 is not 城西',
    ['云岭县城东小学/1'],
    ['云岭县城西小学/2'],
    { vanished: ['云岭县城东小学'], appeared: ['云岭县城西小学'] },
  ],
])('%s', (_case, before, now, expected) => {
  expect(told(schools(...before), schools(...now))).toEqual({ ...NOTHING, ...expected });
});

test('a school that is a part of another now was merged into it', () => {
  const [main] = schools('中心小学/1');
  const now = [{ ...main!, parts: [{ name: '河湾小学', cell: main!.origin }] }];
  expect(told(schools('中心小学/1', '河湾小学/2'), now)).toEqual({
    ...NOTHING,
    links: ['中心小学=中心小学 code'],
    vanished: ['河湾小学'],
    merged: ['河湾小学→中心小学'],
  });
});

test('what the user says comes first', () => {
  expect(told(schools('甲小学/1', '乙小学/2'), schools('丙小学/3', '乙小学/1'), [{ before: '1', now: '3' }])).toEqual({
    ...NOTHING,
    links: ['甲小学=丙小学 user renamed', '乙小学=乙小学 name'],
  });
});
