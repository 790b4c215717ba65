import { nameInFile, readFileLabel, workbooksTogether } from '../../src/workbook/joined-workbooks';
import { sheet } from '../reading/sheet';

const one = (fileName: string, ...names: string[]) => ({
  fileName,
  sheets: names.map((name) => sheet(name, [['学校名称']])),
  settings: { a: '1' },
});
const namesOf = (...files: ReturnType<typeof one>[]) =>
  workbooksTogether(files, '合.xlsx').sheets.map(({ name }) => name);

test.each<[string, ReturnType<typeof one>[], string[]]>([
  [
    'a single unnamed sheet is called as its file',
    [one('小学.xlsx', 'Sheet1'), one('初中.csv', '初中')],
    ['小学', '初中'],
  ],
  [
    'others are called by file and sheet',
    [one('甲校.xlsx', '表1', '表2'), one('乙校.xlsx', '学生')],
    ['甲校·表1', '甲校·表2', '乙校·学生'],
  ],
  ['files of one name are told apart', [one('数据.xlsx', 'Sheet1'), one('数据.xlsx', 'Sheet1')], ['数据', '数据-2']],
  [
    'a long file name gives way to the sheet’s, and stays apart from its like',
    [
      one('云岭县青石镇中心小学二〇二五学年教育事业统计报表.xlsx', '教基4155_小学', '表'),
      one('云岭县青石镇中心小学二〇二五学年教育事业统计报表(新).xlsx', '教基4155_小学', '表'),
    ],
    [
      '云岭县青石镇中心小学二〇二五学年教育事业统·教基4155_小学',
      '云岭县青石镇中心小学二〇二五学年教育事业统·表',
      '云岭县青石镇中心小学二〇二五学年教育事-2·教基4155_小学',
      '云岭县青石镇中心小学二〇二五学年教育事-2·表',
    ],
  ],
])('%s', (_, files, names) => {
  expect(namesOf(...files)).toEqual(names);
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(31);
});

test('one file alone stays as it is', () => {
  const alone = one('甲校.xlsx', '表');
  expect(workbooksTogether([alone], '甲.xlsx')).toEqual({ ...alone, fileName: '甲.xlsx' });
});

test('sheets that Junheng wrote and empty ones are left out; formulas to other sheets keep their values', () => {
  const index = 0;
  const formulas = new Map([[index, "='表 2'!A1"]]);
  const own = { ...sheet('汇总', [['a']]), tag: 'summary' };
  const file = {
    fileName: '甲.xlsx',
    sheets: [{ ...sheet('学生', [[5]]), formulas }, own, sheet('空', [])],
    settings: {},
  };
  const { sheets, settings } = workbooksTogether([file, one('乙.xlsx', 'Sheet1')], '合.xlsx');
  expect(sheets.map(({ name, values, formulas: kept }) => [name, values, kept.size])).toEqual([
    ['甲·学生', [[5]], 0],
    ['乙', [['学校名称']], 0],
  ]);
  expect(settings).toEqual({});
});

test('a sheet’s name tells its file and what it was called there', () => {
  expect([readFileLabel('甲校·表1'), nameInFile('甲校·表1')]).toEqual(['甲校', '表1']);
  expect([readFileLabel('表1'), nameInFile('表1')]).toEqual([undefined, '表1']);
});
