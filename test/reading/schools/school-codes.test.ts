import { readCounty } from '../../../src/reading/read-county';
import type { SchoolRecord } from '../../../src/reading/rows/school-record';
import { falseCodesIn, schoolCodeIn } from '../../../src/reading/schools/school-codes';
import type { CellValue } from '../../../src/workbook/cells';
import { sheet, workbook } from '../sheet';

function rowOf(sheetName: string, code: string, name: string): SchoolRecord {
  return {
    name,
    code,
    cell: { sheet: sheetName, row: 1, column: 0 },
    stage: undefined,
    stageFrom: undefined,
    type: undefined,
    words: { county: '', countyCode: '', year: '', mainSchool: '', grade: '', className: '' },
    said: {},
    figures: [],
    wordings: [],
  };
}

test.each<[string, string | null]>([
  ['2153000001', '2153000001'],
  ['２１５３０００００１', '2153000001'],
  ['2153\u200b000001\ufeff', '2153000001'],
  ['', null],
  ['-', null],
  ['——', null],
  ['/', null],
  ['无', null],
  ['N/A', null],
])('the code in %j is %j', (text, code) => {
  expect(schoolCodeIn(text)).toBe(code);
});

test.each<[string, readonly (readonly [code: string, name: string])[], string | undefined]>([
  ['2.17E+09', [['2.17E+09', '甲小学']], 'notation'],
  ['2E9', [['2E9', '甲小学']], 'notation'],
  ['000', [['000', '甲小学']], 'zero'],
  [
    '1',
    [
      ['1', '甲小学'],
      ['1', '乙小学'],
    ],
    'shared',
  ],
  [
    '1',
    [
      ['1', '甲小学'],
      ['1', '甲小学'],
    ],
    undefined,
  ],
  [
    '1',
    [
      ['1', '甲小学'],
      ['1', '甲小学东校区'],
    ],
    undefined,
  ],
  [
    '2153000001',
    [
      ['2153000001', '甲小学'],
      ['2153000001', '乙小学'],
    ],
    undefined,
  ],
  [
    '2153000001',
    [
      ['2153000001', '甲小学'],
      ['2153000001', '乙小学'],
      ['2153000001', '丙小学'],
    ],
    'shared',
  ],
  ['A07', [['A07', '甲小学']], undefined],
])('%s of %j', (code, rows, reason) => {
  const records = rows.map(([one, name]) => rowOf('小学', one, name));
  expect(falseCodesIn([{ records }]).get(code)).toBe(reason);
});

test('one code on two sheets under two names is still a code', () => {
  const readings = ['小学', '用房'].map((name) => ({ records: [rowOf(name, '007', `${name}学校`)] }));
  expect(falseCodesIn(readings).size).toBe(0);
});

test.each<[string, CellValue]>([
  ['Excel’s display of a long number', '2.17E+09'],
  ['a 1', 1],
  ['zero', 0],
  ['-', '-'],
  ['无', '无'],
  ['a code filled down', 2153000001],
])('six schools that all have %s as their code stay six, and join by name', (_, code) => {
  const names = ['甲', '乙', '丙', '丁', '戊', '己'].map((one) => `${one}小学`);
  const { statistics, findings } = readCounty(
    workbook(
      sheet('小学', [
        ['学校标识码', '学校名称', '办学类型', '在校生数'],
        ...names.map((name, place) => [code, name, '小学', 100 + place]),
      ]),
      sheet('小学用房', [['学校标识码', '学校名称', '教学及辅助用房面积'], ...names.map((name) => [code, name, 900])]),
    ),
  );
  expect(statistics.schools.map(({ name, code: own }) => [name, own])).toEqual(names.map((name) => [name, null]));
  expect(findings.filter(({ code: found }) => ['D05', 'D29'].includes(found))).toEqual([]);
});

test('a school whose figures stand in two tables of one sheet isn’t there twice', () => {
  const twice = (second: readonly string[]) =>
    readCounty(
      workbook(
        sheet('小学', [
          ['学校名称', '办学类型', '在校生数', '班级数'],
          ['甲小学', '小学', 500, 12],
          [null, null, null, null],
          ['学校名称', '办学类型', ...second],
          ['甲小学', '小学', 500, 12],
        ]),
      ),
    ).findings.map(({ code }) => code);
  expect(twice(['图书册数', '网络多媒体教室数'])).not.toContain('D05');
  expect(twice(['在校生数', '班级数'])).toContain('D05');
});
