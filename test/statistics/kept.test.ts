import type { School } from '../../src/statistics/county';
import { KeptSchools } from '../../src/statistics/kept-schools';
import { perSchool } from '../../src/statistics/per-school';

const school = (name: string, row = 1): School => ({
  code: null,
  name,
  type: { id: 'primary', from: 'given' },
  origin: { sheet: '小学', row, column: 0 },
  stages: {},
  whole: { figures: {} },
  wordings: {},
  classes: [],
  parts: [],
});

test('a school of which nothing changed is the same object, one that changed the new one', () => {
  const kept = new KeptSchools();
  const before = [school('甲'), school('乙')];
  expect(kept.sharing(before)).toEqual(before);
  const moved = school('乙', 2);
  const after = kept.sharing([school('甲'), moved, school('丙')]);
  expect([after[0] === before[0], after[1] === moved, after[2]]).toEqual([true, true, school('丙')]);
});

test('a school that is gone for one reading is a new one when it comes back', () => {
  const kept = new KeptSchools();
  const first = school('甲');
  kept.sharing([first]);
  kept.sharing([]);
  const back = school('甲');
  expect(kept.sharing([back])[0]).toBe(back);
});

test('what follows from a school alone is worked out once for each object', () => {
  const asked: string[] = [];
  const named = perSchool((one) => {
    asked.push(one.name);
    return { name: one.name };
  });
  const one = school('甲');
  expect(named(one)).toBe(named(one));
  expect(named(school('甲'))).toEqual({ name: '甲' });
  expect(asked).toEqual(['甲', '甲']);
});
