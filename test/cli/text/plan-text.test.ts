import { check } from '../../../src/check';
import { planText } from '../../../src/cli/text/plan-text';
import { cliPlanWordingsIn } from '../../../src/locale/cli-texts';
import type { IsEnough } from '../../../src/planning/county/phase';
import { planCounty } from '../../../src/planning/county/plan';
import { makeTerms, NO_COSTS, type PlanCosts } from '../../../src/settings/plan-costs';
import { standardById } from '../../../src/standards/standards';
import type { WorkbookContent } from '../../../src/workbook/content';
import { COSTS, PLANNED_COUNTY } from '../../planning/planned-county';
import { typed } from '../../reporting/small-county';

function page(
  costs: PlanCosts,
  content: WorkbookContent = PLANNED_COUNTY,
  standardId = 'akqi-2022',
  isEnough?: IsEnough,
): string[] {
  const checked = check(content, { standard: standardById(standardId)!, date: '2026-11-30' });
  const terms = makeTerms(costs);
  const result = planCounty(checked.assessment, terms, [], isEnough);
  return planText(result, terms, checked, cliPlanWordingsIn('zh'), (_, text) => text).split('\n');
}

// By hand: the post for 甲's R1 counts in R3 too; 乙's second R2 goes to 丁; a room is dearer than 50 ㎡ only without prices.
test('a page says what it takes, that it is the least, and what each school does', () => {
  const lines = page(COSTS);
  expect(lines[0]).toBe('云岭县的配置计划：照此做到，纳入评估的 4 个学段全部综合达标，7 项差异系数全部不超过标准。');
  const text = lines.map((line) => line.replace(/ +/g, ' ').trim());
  expect(text).toEqual(
    expect.arrayContaining([
      '· 新增教师 1 人 90 000 元 （高学历 1、体艺 1；一人可计入几项）',
      '· 校际调配教师 1 人次 2 000 元',
      '· R7 网络多媒体教室 1 间 50 000 元',
      '费用合计 142 000 元',
      '已证明是最少的：没有更省的办法。',
      '各校要做的（4 所）：',
      '甲小学 小学 新增教师 1 人（高学历 1、体艺 1）',
      '乙小学 小学 调往丁小学 1 人（骨干）',
      '丙小学 小学 多媒体教室增 1 间',
      '丁小学 小学 自乙小学调入 1 人（骨干）',
      '· 2026年 教科局：新增教师 1 人、校际调配教师 1 人次、多媒体教室 1 间、142 000 元',
    ]),
  );
});

test('a stage without schools is said not to be part of the plan', () => {
  expect(page(COSTS)).toContain('还有不在计划之内的：没有找到纳入评估的初中学校，请检查是否缺少初中的数据表');
});

test('without prices the room is saved and the area built; the national standard names neither units nor deadlines', () => {
  const text = page(NO_COSTS, PLANNED_COUNTY, 'national-2017').join('\n');
  expect(text).toContain('没有给价格：先使新增教师最少');
  expect(text).toMatch(/R4 教学及辅助用房 +50 ㎡/);
  expect(text).not.toContain('按时限');
  expect(text).not.toContain('费用合计');
});

test('a budget too small: that no plan keeps to it, and how far it reaches', () => {
  const lines = page({ ...COSTS, budget: '60000' });
  expect(lines).toEqual(
    expect.arrayContaining([
      '共需 142 000 元，超过给定的资金 60 000 元。',
      '已证明：按这些条件，任何办法都超过。',
      '  其中现在不达标的：丙小学',
      '  仍不达标的：甲小学、丁小学',
    ]),
  );
});

test('what every school lacks is said once', () => {
  const sheet = PLANNED_COUNTY.sheets[0]!;
  const values = sheet.values.map((row) => row.filter((_, column) => column !== 5));
  const lines = page(COSTS, { ...PLANNED_COUNTY, sheets: [{ ...sheet, values }] });
  const reasons = lines.filter((line) => line.startsWith('  · '));
  expect(reasons).toEqual([expect.stringMatching(/^ {2}· 全部 4 个学段：.*县级以上骨干教师数/)]);
});

test('posts that are too few: how few will do', () => {
  const lines = page({ ...COSTS, posts: 0 });
  expect(lines).toEqual(
    expect.arrayContaining(['共需新增教师 1 人，超过给定的编制 0 人。', '至少要新增 1 人（已证明）。']),
  );
});

test('no plan: what isn’t known, or which school can’t', () => {
  const sheet = PLANNED_COUNTY.sheets[0]!;
  const unknown = page(COSTS, { ...PLANNED_COUNTY, sheets: [typed(sheet, 2, 5, null)] });
  expect(unknown[0]).toBe('云岭县还不能做配置计划：有的数不知道，先补齐。');
  expect(unknown.at(-3)).toBe('  · 甲小学（小学）：「县级以上骨干教师数」未填报（小学!F3），请补填');
  const capped = page({
    ...COSTS,
    caps: [
      { school: '丙小学', item: 'R4', most: 10 },
      { school: '丙小学', item: 'R7', most: 0 },
    ],
  });
  expect(capped).toContain(
    '  · 丙小学（小学）：R4 教学及辅助用房 至多可增 10 ㎡，达到标准值需 50 ㎡；R7 网络多媒体教室 至多可增 0 间，达到标准值需 1 间',
  );
  const impossible = page({ ...COSTS, untouched: ['丙小学'] });
  expect(impossible).toContain(
    '  · 丙小学（小学）：列为不动的学校（untouched），而它现在不达标：R4 教学及辅助用房 差 50 ㎡；R7 网络多媒体教室 差 1 间',
  );
});

test('no plan within the time: how long it looked, where it stood, and what to do', () => {
  const lines = page(COSTS, PLANNED_COUNTY, 'akqi-2022', () => true);
  expect(lines[0]).toBe('云岭县的计划没有算完：到了时限还没有得出第一份计划，不能断定没有。');
  expect(lines).toContain('  · 时限 3 分钟，到时正在计算：各校、各项系数至少要多少……');
  expect(lines.at(-1)).toMatch(/^请关闭其他程序、或换一台快一些的电脑再算/);
});
