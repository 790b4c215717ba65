import { readCounty } from '../../../src/reading/read-county';
import type { CellValue } from '../../../src/workbook/cells';
import { sheet, workbook } from '../sheet';

const SCHOOLS = ['城关小学', '河湾中心学校', '第一中学', '东河教学点'];

function read(header: string, names: readonly CellValue[]) {
  const rows = names.map((name, index): CellValue[] => [index + 1, name, '小学', 100 + index, 6]);
  return readCounty(workbook(sheet('一览', [['序号', header, '办学类型', '在校生数', '班级数'], ...rows])));
}

test.each(['单位', '填报单位', '名目'])(
  'a column under %s whose cells are schools is that of their names',
  (header) => {
    const { statistics, recognised } = read(header, SCHOOLS);
    expect(statistics.schools.map(({ name }) => name)).toEqual(SCHOOLS);
    expect(recognised[0]?.fields.find(({ field }) => field === 'schoolName')?.confidence).toBe('likely');
  },
);

test('a column of units under 单位 holds no names', () => {
  expect(read('单位', ['人', '间', '册', '元']).statistics.schools).toEqual([]);
});

test('the name of one school over and over is no column of names', () => {
  expect(read('单位', ['城关小学', '城关小学', '城关小学', '城关小学']).statistics.schools).toEqual([]);
});

test('a short name beside the full one is no table of its own', () => {
  const { statistics } = readCounty(
    workbook(
      sheet('小学', [
        ['学校名称', '办学类型', '校名简称', '在校生数', '班级数'],
        ['城关小学', '小学', '城关', 300, 6],
        ['河湾小学', '小学', '河湾', 200, 6],
      ]),
    ),
  );
  expect(statistics.schools.map(({ name, type }) => [name, type.id])).toEqual([
    ['城关小学', 'primary'],
    ['河湾小学', 'primary'],
  ]);
});
