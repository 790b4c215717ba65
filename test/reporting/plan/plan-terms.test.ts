import { assess } from '../../../src/assessment/assess';
import { planTextsIn } from '../../../src/locale/plan-texts';
import { planCounty } from '../../../src/planning/county/plan';
import { NO_TERMS, type PlanTerms } from '../../../src/planning/county/terms';
import { termsLine } from '../../../src/reporting/plan/terms-words';
import { standardById } from '../../../src/standards/standards';
import { county, plenty } from '../../county';

/** 镇校 has both stages, whose rooms are one figure. */
const { teachingArea: _, ...SHARING } = plenty(100);
const COUNTY = county([
  { name: '镇校', type: 'nineYear', stages: { primary: SHARING, junior: SHARING }, whole: { teachingArea: 5000 } },
  { name: '村小', type: 'primary', stages: { primary: plenty(100) } },
]);

function said(terms: Partial<PlanTerms>, language: 'zh' | 'en' = 'zh'): string[] {
  const all = { ...NO_TERMS, ...terms };
  const plan = planCounty(assess(COUNTY, standardById('national-2017')!, '2026-11-30', 0), all);
  if (plan.outcome !== 'found') throw new Error(plan.outcome);
  return termsLine(all, plan.model, planTextsIn(language));
}

test.each<[string, Partial<PlanTerms>, string]>([
  [
    'a cap of teachers is of each stage for itself, and counts who is moved here',
    { caps: [{ school: '镇校', item: 'R3', most: 1 }] },
    '条件：镇校（小学）体育、艺术教师至多增 1 人（调入的算在内）；镇校（初中）体育、艺术教师至多增 1 人（调入的算在内）。',
  ],
  [
    'what stages share has one cap',
    { caps: [{ school: '镇校', item: 'R4', most: 71 }] },
    '条件：镇校教学及辅助用房至多增 71 ㎡。',
  ],
  [
    'a school of one stage needs no stage',
    { caps: [{ school: '村小', item: 'R7', most: 0 }] },
    '条件：村小网络多媒体教室至多增 0 间。',
  ],
  [
    'those known to count in an item alone hold back those who don’t, too',
    { leaving: [{ school: '村小', item: 'R2', most: 1 }] },
    '条件：村小只计入“骨干教师”的教师有 1 人（只计入这一项的，至多调出这么多；其余的兼计其他项，一起调）。',
  ],
])('%s', (_name, terms, line) => {
  expect(said(terms)).toEqual([line]);
});

test('in English too', () => {
  expect(said({ caps: [{ school: '村小', item: 'R1', most: 1 }] }, 'en')).toEqual([
    'Terms: 村小 gets 1 teacher at the most of Teachers above the required degree, those moved here included.',
  ]);
});
