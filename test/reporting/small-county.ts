import { type CheckOptions, check } from '../../src/check';
import type { Checked } from '../../src/reporting/checked';
import { standardById } from '../../src/standards/standards';
import type { CellValue } from '../../src/workbook/cells';
import type { SheetToWrite } from '../../src/workbook/changes';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';
import { sheet, workbook } from '../reading/sheet';
import { contentOf } from '../workbook/written-content';

/** Four schools: 丙学校 shares its rooms between two stages, 乙教学点 lacks a figure, 丁小学 has a number kept as text. */
export const SMALL_COUNTY: WorkbookContent = workbook(
  sheet('学校基本情况', [
    ['学校名称', '办学类型', '小学学生数（人）', '初中学生数（人）'],
    ['甲小学', '小学', 500, null],
    ['乙教学点', '教学点', 60, null],
    ['丙学校', '九年一贯制学校', 166, 210],
    ['丁小学', '小学', 1000, null],
  ]),
  sheet('教师情况', [
    ['学校名称', '学段', '高于规定学历教师数（人）', '县级以上骨干教师数（人）', '体育、艺术专任教师数（人）'],
    ['甲小学', '小学', 21, 5, 5],
    ['乙教学点', '小学', 6, 1, 2],
    ['丙学校', '小学', 7, 2, 2],
    ['丙学校', '初中', 12, 3, 3],
    ['丁小学', '小学', '42', 10, 9],
  ]),
  sheet('办学条件', [
    [
      '学校名称',
      '学段',
      '教学及辅助用房面积（㎡）',
      '体育运动场馆面积（㎡）',
      '教学仪器设备值（万元）',
      '网络多媒体教室数（间）',
    ],
    ['甲小学', '小学', 2250, 3748, 100, 12],
    ['乙教学点', '小学', 300, 600, 15, null],
    ['丙学校', '全校', 2600, 4500, 90, 10],
    ['丁小学', '小学', 5000, 8000, 250, 25],
  ]),
);

export function checked(content: WorkbookContent, options: Partial<CheckOptions> = {}): Checked {
  const standard = standardById('akqi-2022');
  if (!standard) throw new Error('No such standard');
  return check(content, { standard, date: '2026-11-24', ...options });
}

/** A workbook with sheets of ours in it, as reading it would give it. */
export function withSheets(content: WorkbookContent, sheets: readonly SheetToWrite[]): WorkbookContent {
  const written = contentOf(sheets).sheets.map((each, index) => ({ ...each, tag: sheets[index]?.tag ?? null }));
  return { ...content, sheets: [...content.sheets, ...written] };
}

/** A sheet with one more cell typed into it. */
export function typed(content: SheetContent, row: number, column: number, value: CellValue): SheetContent {
  const values = content.values.map((line, index) =>
    index === row ? line.map((each, at) => (at === column ? value : each)) : line,
  );
  return { ...content, values };
}
