import { planTextsIn } from '../../../src/locale/plan-texts';
import { moversText } from '../../../src/reporting/plan/plan-words';
import type { Movers } from '../../../src/reporting/plan/planned-schools';
import { planned } from '../../planning/planned-county';

test('who goes to one school is said once, with how many count in what, the school that gets the most first', () => {
  const { schools } = planned().checked.assessment.statistics;
  const [first, second] = [schools[0]!, schools[1]!];
  const movers: readonly Movers[] = [
    { school: first, items: ['R2'], count: 1 },
    { school: second, items: ['R1'], count: 2 },
    { school: second, items: ['R1', 'R3'], count: 1 },
  ];
  const said = (language: 'zh' | 'en') => {
    const texts = planTextsIn(language);
    return moversText(movers, texts.plan.to, { texts });
  };
  expect(said('zh')).toEqual(['调往乙小学 3 人（高学历 2、高学历＋体艺 1）', '调往甲小学 1 人（骨干）']);
  expect(said('en')).toEqual([
    '3 to 乙小学 (higher degree 2, higher degree + sport & arts 1)',
    '1 to 甲小学 (backbone)',
  ]);
});
