import { check } from '../../src/check';
import type { FindingCode } from '../../src/checks/finding';
import { makeRepair } from '../../src/checks/repair';
import { NATIONAL_2017 } from '../../src/standards/national-2017/standard';
import { type CellValue, cellIndex } from '../../src/workbook/cells';
import { sheet, workbook } from '../reading/sheet';

function repaired(code: FindingCode, header: string, values: readonly CellValue[], formula?: string): CellValue[] {
  const table = sheet('小学', [
    ['学校名称', '办学类型', header, '专任教师数'],
    ...values.map((value, index) => [`第${index + 1}小学`, '小学', value, 20]),
  ]);
  const formulas = new Map(formula ? [[cellIndex(1, 2), formula]] : []);
  const content = workbook({ ...table, formulas });
  const { findings } = check(content, { standard: NATIONAL_2017, date: '2025-11-24' });
  return findings
    .filter((finding) => finding.code === code)
    .flatMap((finding) => makeRepair(finding, content))
    .map(({ value }) => value);
}

test.each<[string, FindingCode, string, readonly CellValue[], readonly CellValue[]]>([
  [
    'texts become numbers, in one repair for the column',
    'D16',
    '在校生数',
    ['500', '４００', '1,200', 30],
    [500, 400, 1200],
  ],
  ['decimals too', 'D16', '教学及辅助用房面积', ['2400.5', 3], [2400.5]],
  ['a unit in the cell takes a decision', 'D16', '教学仪器设备值', ['3.2万元', 3], []],
  ['- becomes 0 where there may be none', 'D33', '室内体育用房面积', ['-', '无', 20], [0, 0]],
  ['无 becomes 0 where somebody says that there is none', 'D02', '县级以上骨干教师数', ['无', 3, null], [0]],
  ['what wasn’t filled in stays so', 'D02', '县级以上骨干教师数', ['未填', 3], []],
  [
    'a code loses its full width and spaces',
    'D23',
    '学校标识码',
    ['２１５３０００００１', '21530 00002'],
    ['2153000001', '2153000002'],
  ],
  ['a code that is short stays', 'D23', '学校标识码', ['215300001'], []],
  ['words stay', 'D01', '在校生数', ['约五百'], []],
])('%s', (_, code, header, values, expected) => {
  expect(repaired(code, header, values)).toEqual(expected);
});

test('a formula stays, whatever it gives', () => {
  expect(repaired('D16', '在校生数', ['500', 400], '="5"&"00"')).toEqual([]);
});
