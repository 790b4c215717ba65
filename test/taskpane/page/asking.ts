import type { SheetContent } from '../../../src/workbook/content';
import { sheetOf } from '../memory-workbook';

/** A county with a teaching point that counts as no school of its own: which of so many schools it belongs to is asked. Names are as long as they get. */
export function askingCounty(schools: number): SheetContent {
  const names = Array.from({ length: schools }, (_, index) => `阿克陶县喀热开其克乡第${index + 1}中心寄宿制小学`);
  return sheetOf('小学', [
    ['学校名称', '办学类型', '是否计校数', '在校生数', '专任教师数'],
    ...names.map((name) => [name, '小学', 1, 500, 30]),
    ['柳林教学点', '教学点', 0, 20, 2],
  ]);
}

/** A county on so many sheets, each with headers that say more than a field, or that nobody understands, and a sheet of words. */
export function headersCounty(sheets: number): SheetContent[] {
  const header = [
    '学校名称',
    '办学类型',
    '在校生数',
    '高于规定学历教师数',
    '体育运动场所及附属用地（校外）面积（平方米）',
    '设备原始账',
    '旗杆数',
  ];
  const areas = Array.from({ length: sheets }, (_, index) =>
    sheetOf(`第${index + 1}片区`, [
      header,
      ...['甲', '乙', '丙'].map((name) => [`${index + 1}片区${name}小学`, '小学', 500, 25, 4000, 1_000_000, 1]),
    ]),
  );
  return [...areas, sheetOf('填报说明', [['各校于九月底前填报，由县级汇总。']])];
}
