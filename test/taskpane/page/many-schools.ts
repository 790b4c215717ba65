import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { sheetOf } from '../memory-workbook';

const HEADER = [
  '学校名称',
  '办学类型',
  '在校生数',
  '高于规定学历教师数',
  '县级以上骨干教师数',
  '体育、艺术专任教师数',
  '教学及辅助用房面积',
  '体育运动场馆面积',
  '教学仪器设备值',
  '网络多媒体教室数',
];

/** A county of so many primary schools in the plain layout, every tenth of them short of something. */
export function manySchools(count: number): SheetContent {
  const rows = Array.from({ length: count }, (_, index): CellValue[] => {
    const students = 100 + ((index * 37) % 900);
    const enough = index % 10 === 3 ? 0.8 : 1.2;
    const per = (hundredth: number) => Math.ceil((students * hundredth * enough) / 100);
    return [
      `第${index + 1}小学<b>${index}</b>`,
      '小学',
      students,
      per(4.2),
      per(1),
      per(0.9),
      per(450),
      per(750),
      per(200_000),
      per(2.3),
    ];
  });
  return sheetOf('小学', [HEADER, ...rows]);
}
