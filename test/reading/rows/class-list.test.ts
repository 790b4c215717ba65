import { readCounty } from '../../../src/reading/read-county';
import type { CellValue } from '../../../src/workbook/cells';
import { sheet, workbook } from '../sheet';

/** Classes of a county's few schools: 一年级 stands beside a figure in every row. */
const GRADES = ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'];
const CLASSES = ['甲小学', '乙小学'].flatMap((school) =>
  GRADES.map((grade): CellValue[] => ['2153990001', school, '小学', grade, '1班', 40, 0]),
);

test('a list of classes of a small county is no form of pairs', () => {
  const { statistics, recognised } = readCounty(
    workbook(
      sheet('班额情况', [
        ['云岭县2025学年义务教育学校班额情况'],
        ['填报单位：云岭县教育体育局', null, null, null, '学年：2025—2026学年'],
        ['学校标识码', '学校名称', '学段', '年级', '班级', '学生数\n（人）', '其中：送教上门人数\n（人）'],
        ...CLASSES.map((row, index) => (index < GRADES.length ? row : ['2153990002', ...row.slice(1)])),
      ]),
    ),
  );
  expect(recognised.map(({ kind, rows }) => [kind, rows])).toEqual([['classes', 12]]);
  expect(statistics.schools.map(({ name, classes }) => [name, classes.length])).toEqual([
    ['甲小学', 6],
    ['乙小学', 6],
  ]);
});

test('sums between the classes of a list are no classes', () => {
  const { statistics } = readCounty(
    workbook(
      sheet('班额', [
        ['学校名称', '学段', '年级', '班级', '学生数'],
        ['甲小学', '小学', '一年级', '1班', 40],
        ['甲小学', '小学', '一年级', '2班', 42],
        ['甲小学', '小学', '一年级', '合计', 82],
        ['甲小学', '小学', '小计', null, 82],
        ['甲小学', '小学', '二年级', '会计班', 41],
      ]),
    ),
  );
  expect(statistics.schools.map(({ classes }) => classes.map(({ name }) => name))).toEqual([
    ['一年级 1班', '一年级 2班', '二年级 会计班'],
  ]);
});
