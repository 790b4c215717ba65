import { readCounty } from '../../../src/reading/read-county';
import type { CellValue } from '../../../src/workbook/cells';
import { sheet, workbook } from '../sheet';

const HEADER = ['序号', '学校名称', '在校生数', '专任教师数', '教学及辅助用房面积'];

/** Two schools of 300 and 200 students, 20 and 15 teachers, and a row beside them. */
function readWith(...row: CellValue[]) {
  const { statistics, recognised, findings } = readCounty(
    workbook(sheet('小学', [HEADER, [1, '城关小学', 300, 20, 1800], [2, '河东小学', 200, 15, 1500], row])),
  );
  return {
    schools: statistics.schools.map(({ name }) => name),
    leftOut: recognised[0]?.leftOut.map(({ reason }) => reason),
    asks: findings.some(({ code }) => code === 'D73'),
  };
}

describe('rows of a county’s sums', () => {
  test.each([
    '全县小学',
    '全县初中',
    '全县中小学',
    '全 县 小 学',
    '全县公办小学',
    '全县城区小学',
    '全县学校',
    '全县',
    '全镇小学',
    '本县小学',
    '全县合计数',
    '合计数',
    '小学合计数',
    '总计数',
    '累计',
    '本页累计',
    '全县总数',
    '总人数',
    '合计（2所）',
    '全县小学合计（2所）',
  ])('%s is no school', (name) => {
    const { schools, leftOut, asks } = readWith(null, name, 500, 35, 3300);
    expect(schools).toEqual(['城关小学', '河东小学']);
    expect(leftOut).toEqual(['total']);
    expect(asks).toBe(false);
  });

  test.each([
    '2024年',
    '2024年度',
    '2024-2025学年',
    '2024学年度',
    '2024年数',
    '2024年数据',
    '2024年全县',
    '二〇二四年',
  ])('%s, the year to compare with, is no school', (name) => {
    const { schools, asks } = readWith(null, name, 480, 34, 3300);
    expect(schools).toEqual(['城关小学', '河东小学']);
    expect(asks).toBe(false);
  });

  test.each(['石泉县小学', '城区小学', '农村小学', '乡镇小学', '公办小学', '石泉县普通小学'])(
    '%s is a sum where it adds up, and asked about where it doesn’t',
    (name) => {
      const sum = readWith(null, name, 500, 35, 3300);
      expect({ schools: sum.schools, asks: sum.asks }).toEqual({ schools: ['城关小学', '河东小学'], asks: false });
      expect(readWith(null, name, 480, 34, 3200).asks).toBe(true);
    },
  );
});

describe('schools whose names look like sums', () => {
  test.each([
    '全州县城关小学',
    '全州一小',
    '全南县第二小学',
    '全椒实验小学',
    '县直机关小学',
    '城区第一小学',
    '石泉县中学',
    '石泉县城关初中',
    '标准乡中心校',
    '缺口村小',
    '二〇二四希望小学',
    '2008希望小学',
    '合计沟小学',
    '总数村教学点',
  ])('%s is a school', (name) => {
    const { schools, asks } = readWith(3, name, 480, 34, 3200);
    expect(schools).toContain(name);
    expect(asks).toBe(false);
  });
});

describe('sums that go by another name', () => {
  const head = ['学校名称', '在校生数', '专任教师数', '教学及辅助用房面积'];
  const below = (name: string, off = 0): CellValue[][] => [
    head,
    [name, 500 + off, 35, 3300],
    ['甲小学', 300, 20, 1800],
    ['乙小学', 200, 15, 1500],
    ['河西学区小学', 900, 55, 7000],
  ];
  const read = (rows: CellValue[][]) => {
    const { statistics, findings } = readCounty(workbook(sheet('小学', rows)));
    return {
      schools: statistics.schools.map(({ name }) => name),
      asked: findings.filter(({ code }) => code === 'D73').map(({ shown }) => shown),
    };
  };

  test.each(['城关镇', '池河乡', '城关学区', '河东街道', '城关镇学区'])('%s over its schools is their sum', (name) => {
    expect(read(below(name))).toEqual({ schools: ['甲小学', '乙小学', '河西学区小学'], asked: [] });
  });

  test.each(['城关镇', '池河乡', '城关学区'])('%s with figures of its own is asked about', (name) => {
    expect(read(below(name, 1)).asked).toEqual([name]);
  });

  test('a central school whose figures are the sums of those below it is asked about', () => {
    expect(read(below('城关镇中心学校')).asked).toEqual(['城关镇中心学校']);
    expect(read(below('城关镇中心学校', 1))).toMatchObject({ asked: [] });
  });

  test('also below them', () => {
    const rows = below('城关镇中心学校');
    const [first, sum, ...others] = rows;
    const turned = [first ?? [], ...others.slice(0, 2), sum ?? [], ...others.slice(2)];
    expect(read(turned).asked).toEqual(['城关镇中心学校']);
  });

  test('a school as large as the one below it is none', () => {
    expect(read([head, ['甲小学', 300, 20, 1800], ['乙小学', 300, 20, 1800]]).asked).toEqual([]);
  });
});

test('what clerks write below a table is no school', () => {
  const rows: CellValue[][] = [
    ['序号', '学校名称', '在校生数', '专任教师数'],
    [1, '甲小学', 300, 20],
    [],
    [2, '乙小学', 200, 15],
    [null, '填表人：张三', '审核人：李四', null],
    ['填报人', '张三', null, 13800000000],
    ['制表日期', '2025年10月9日', 45939, null],
    [null, '2025年10月9日', 45939, null],
    ['分管领导', '王五', null, null],
    ['局长签字', null, null, null],
    [null, '备注：以上为9月1日数据', null, null],
    [null, '审核：', null, 5],
    ['（盖章）', null, null, null],
  ];
  const { statistics, findings } = readCounty(workbook(sheet('小学', rows)));
  expect(statistics.schools.map(({ name }) => name)).toEqual(['甲小学', '乙小学']);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a header that is printed again on each page is none of the schools', () => {
  const head: CellValue[][] = [
    ['序号', '学校名称', '学生', null, '教师', null],
    [null, null, '在校生数', '班级数', '专任教师数', '县级以上骨干教师数'],
  ];
  const page = (from: number): CellValue[][] =>
    Array.from({ length: 30 }, (_, at) => [from + at, `第${from + at}小学`, 100 + from + at, 3, 10, 1]);
  const rows = [
    ['石泉县小学情况'],
    ...head,
    ...page(1),
    ...head,
    ...page(31),
    ['石泉县小学情况（续）'],
    ...head,
    ...page(61),
  ];
  const { statistics, findings } = readCounty(workbook(sheet('小学', rows)));
  expect(statistics.schools).toHaveLength(90);
  expect(statistics.schools[60]?.stages.primary?.figures.students).toMatchObject({ value: { digits: 161 } });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([2, 3, 8, 9, 40])('a header that is written %i times over its schools heads them', (times) => {
  const header = ['学校名称', '在校生数', '专任教师数', '教学及辅助用房面积'];
  const heads = Array.from({ length: times }, () => header);
  const rows = [['云岭县小学'], ...heads, ['城关小学', 300, 20, 1800], ['河东小学', 200, 15, 1500]];
  const { schools } = readCounty(workbook(sheet('小学', rows))).statistics;
  expect(schools.map(({ name }) => name)).toEqual(['城关小学', '河东小学']);
  expect(schools[1]?.stages.primary?.figures.students).toMatchObject({ value: { digits: 200 } });
});
