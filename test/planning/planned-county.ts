import { check } from '../../src/check';
import { type CountyPlan, planCounty } from '../../src/planning/county/plan';
import type { PlanTerms } from '../../src/planning/county/terms';
import type { Checked } from '../../src/reporting/checked';
import { makeTerms, NO_COSTS, type PlanCosts } from '../../src/settings/plan-costs';
import { standardById } from '../../src/standards/standards';
import type { CellValue } from '../../src/workbook/cells';
import type { WorkbookContent } from '../../src/workbook/content';
import { sheet, workbook } from '../reading/sheet';

/**
 * Four schools of 100 pupils, for whom the method asks 5 of R1 (4 at 85 %), 1 of R2, 1 of R3, 450 ㎡ of R4 (383), 750 ㎡,
 * 200 000 yuan and 3 rooms (2). 甲 lacks two of R1 and one of R3, 丙 50 ㎡ and a room, 丁 one of R2, of which 乙 has two.
 */
const ROWS: readonly CellValue[][] = [
  ['甲小学', '小学', 100, 8, 3, 1, 0, 450, 750, 20, 4, 3],
  ['乙小学', '小学', 100, 10, 5, 2, 1, 450, 750, 20, 4, 3],
  ['丙小学', '小学', 100, 9, 5, 1, 1, 400, 750, 20, 3, 2],
  ['丁小学', '小学', 100, 9, 5, 0, 1, 450, 750, 20, 4, 3],
];

export const PLANNED_COUNTY: WorkbookContent = countyOf(ROWS);

/** 甲 lacks one of R1 and one of R3, and a room that it may leave; 乙 can spare one who counts in both. */
export const JOINT_COUNTY: WorkbookContent = countyOf([
  ['甲小学', '小学', 100, 8, 4, 1, 0, 450, 750, 20, 4, 2],
  ['乙小学', '小学', 100, 10, 6, 1, 2, 450, 750, 20, 4, 3],
  ['丙小学', '小学', 100, 9, 5, 1, 1, 450, 750, 20, 3, 3],
]);

export function countyOf(rows: readonly CellValue[][]): WorkbookContent {
  return workbook(
    sheet('小学', [
      ['云岭县2025学年学校统计表'],
      [
        '学校名称',
        '办学类型',
        '在校生数',
        '专任教师数',
        '高于规定学历教师数',
        '县级以上骨干教师数',
        '体音美教师数',
        '教学及辅助用房面积',
        '体育运动场馆面积',
        '教学仪器设备值（万元）',
        '教室数',
        '网络多媒体教室数',
      ],
      ...rows,
    ]),
  );
}

/** A post for 90 000, a move for 2 000, 3 000 a ㎡ of rooms, 600 of ground, 50 000 a multimedia room. */
export const COSTS: PlanCosts = {
  ...NO_COSTS,
  prices: { post: '90000', move: '2000', R4: '3000', R5: '600', R6: '1', R7: '50000' },
};

export interface Planned {
  readonly checked: Checked;
  readonly terms: PlanTerms;
  readonly plan: CountyPlan;
}

export function planned(
  content: WorkbookContent = PLANNED_COUNTY,
  costs: PlanCosts = COSTS,
  standardId = 'akqi-2022',
): Planned {
  const standard = standardById(standardId);
  if (!standard) throw new Error(standardId);
  const checked = check(content, { standard, date: '2026-11-30' });
  const terms = makeTerms(costs);
  const plan = planCounty(checked.assessment, terms);
  if (plan.outcome !== 'found') throw new Error(plan.outcome);
  return { checked, terms, plan };
}
