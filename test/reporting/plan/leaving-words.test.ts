import { planTextsIn } from '../../../src/locale/plan-texts';
import { overstatedLeaving } from '../../../src/reporting/plan/leaving-words';
import { planned } from '../../planning/planned-county';

test('more teachers than count in the item can’t count in it alone, and that is told', () => {
  // 乙小学 has two of R2, 甲小学 one.
  const leaving = [
    { school: '乙小学', item: 'R2' as const, most: 2 },
    { school: '甲小学', item: 'R2' as const, most: 999 },
  ];
  const said = (language: 'zh' | 'en') => overstatedLeaving(leaving, planned().checked, planTextsIn(language));
  expect(said('zh')).toEqual(['leaving[1].most：「甲小学」计入这一项的教师只有 1 人']);
  expect(said('en')).toEqual(['leaving[1].most: of “甲小学” only 1 count in this item']);
});
