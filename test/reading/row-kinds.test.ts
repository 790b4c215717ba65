import { readCounty } from '../../src/reading/read-county';
import type { CellValue } from '../../src/workbook/cells';
import { sheet, workbook } from './sheet';

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
