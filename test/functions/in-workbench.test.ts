import { strFromU8, unzipSync } from 'fflate';
import { openCalculation } from '../../src/embedded/calculation/univer';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { ADD_IN_FUNCTIONS } from '../../src/functions/in-workbench';
import type { CellValue } from '../../src/workbook/cells';
import { minimalXlsx } from '../workbooks/minimal-xlsx';

const SCHOOLS: CellValue[][] = [
  ['学校', '学生', '教师', null],
  ['甲', 500, 21, null],
  ['乙', 500, 20, null],
  ['丙', null, 9, null],
];

function opened() {
  const workbook = EmbeddedWorkbook.open(minimalXlsx({ 表: SCHOOLS }), '表.xlsx');
  const calculation = openCalculation(workbook.content().sheets, [], ADD_IN_FUNCTIONS);
  workbook.attach({ recalculate: (entries) => calculation.enter(entries) });
  return { workbook, calculation };
}

test.each<[string, CellValue]>([
  ['=JUNHENG.VERDICT("R1","小学",C2,B2)', '达标'],
  ['=junheng.verdict("R1","小学",C3,B3)', '接近'],
  ['=JUNHENG.VERDICT("R1","小学",C4,B4)', '未填报或为 0'],
  ['=JUNHENG.VERDICT("R1","小学",C4,B4,COUNT(C4,B4))', '未填报'],
  ['=JUNHENG.GAP("R1","小学",C3,B3)+1', 2],
  ['=JUNHENG.RATE("R1",C4,B4)', { error: '#N/A' }],
  ['=JUNHENG.RATE("R9",C2,B2)', { error: '#VALUE!' }],
  ['=JUNHENG.CVOF(C2:C3,B2:B3)<=JUNHENG.CVLIMIT("小学")', true],
  ['=IFERROR(JUNHENG.RATE("R1",C2,0),"无")', '无'],
])('%s computes to %j', async (formula, value) => {
  const { workbook, calculation } = opened();
  await workbook.edit([{ sheet: '表', row: 5, column: 0, formula }]);
  expect(workbook.content().sheets[0]?.values[5]?.[0]).toEqual(value);
  calculation.close();
});

test('a result follows the cells that it is computed from', async () => {
  const { workbook, calculation } = opened();
  await workbook.edit([{ sheet: '表', row: 2, column: 3, formula: '=JUNHENG.GAP("R1","小学",C3,B3)' }]);
  await workbook.edit([{ sheet: '表', row: 2, column: 2, value: 18 }]);
  expect(workbook.content().sheets[0]?.values[2]?.[3]).toBe(3);
  calculation.close();
});

test('the file has the name that Excel gives to functions of add-ins; it is read back as it was typed', async () => {
  const { workbook, calculation } = opened();
  const formula = '=JUNHENG.GAP("R1","小学",C3,B3)&"JUNHENG.GAP("';
  await workbook.edit([{ sheet: '表', row: 2, column: 3, formula }]);
  calculation.close();
  const bytes = workbook.save();
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).toContain('<f>_xldudf_JUNHENG_GAP("R1","小学",C3,B3)&amp;"JUNHENG.GAP("</f>'.replaceAll('"', '&quot;'));
  const { formulas, values } = EmbeddedWorkbook.open(bytes, '表.xlsx').content().sheets[0]!;
  expect([...formulas.values()]).toEqual([formula]);
  expect(values[2]?.[3]).toBe('1JUNHENG.GAP(');
});
