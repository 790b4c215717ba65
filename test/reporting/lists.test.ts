import { exportWorkbook } from '../../scripts/samples/workbooks';
import type { DrawnSheet } from '../../src/workbook/drawn-sheet';
import { sheet, workbook } from '../reading/sheet';
import { contentOf } from '../workbook/written-content';
import { SMALL_COUNTY, typed, withSheets } from './small-county';
import { at, formulaAt, named, PRIMARY, valueAt, written } from './written-sheets';

const EXPORT = contentOf(exportWorkbook());

function rowAt(from: DrawnSheet, row: number, columns: string) {
  return [...columns].map((column) => valueAt(from, `${column}${row}`));
}

describe('不达标学校问题清单', () => {
  const problems = named(written(), '不达标学校问题清单');

  test.each([
    // 3750 − 3748 ㎡; 85 % of 7.5 is reached
    [6, ['小学', '甲小学', '达标', '5. 生均体育运动场馆面积', 7.496, 7.5, '接近', 2, undefined, '㎡']],
    // 2500 × 210 − 900 000 × 231 ÷ 397 = 1322.42 元
    [7, ['初中', '丙学校', '达标', '6. 生均教学仪器设备值', 2493.7, 2500, '接近', 1323, undefined, '元']],
  ])('row %i', (row, cells) => {
    expect(rowAt(problems, row, 'BCDEFGHIJK')).toEqual(cells);
  });

  test('links to the figure, and takes the value from the table', () => {
    expect(at(problems, 'L6')).toEqual({ text: '办学条件!D2', linkTo: { sheet: '办学条件', row: 1, column: 3 } });
    expect(formulaAt(problems, 'F6')).toBe(`=${PRIMARY}!R6`);
  });

  test('says what a whole school must add, of which the stage has its share', () => {
    // 1322.42 ÷ (231 ÷ 397) = 2272.7
    expect(valueAt(problems, 'M7')).toBe('增加教学仪器设备1323元；按全校统一配置、学段拆分计，全校需增加2273元');
  });

  test('keeps a remark with its school and item when another problem comes before it', () => {
    const before = withSheets(SMALL_COUNTY, written());
    const remarked = before.sheets.map((each) => (each.name === problems.name ? typed(each, 6, 13, '已立项') : each));
    const worse = remarked.map((each) => (each.name === '教师情况' ? typed(each, 1, 3, 4) : each));
    const again = named(written({ ...before, sheets: worse }), problems.name);
    expect(rowAt(again, 8, 'CEN')).toEqual(['丙学校', '6. 生均教学仪器设备值', '已立项']);
    expect(valueAt(again, 'N7')).toBeUndefined();
  });
});

describe('不达标学校问题清单 of the sample', () => {
  const problems = named(written(EXPORT), '不达标学校问题清单');
  const rows = problems.rows.flatMap((_, index) => {
    const item = valueAt(problems, `E${index + 1}`);
    return typeof item === 'string' && /班额|专用教室/.test(item) ? [rowAt(problems, index + 1, 'BCDEFGHIK')] : [];
  });

  test('has who misses an item of areas G and Q behind those of area R, with what is lacking or too much', () => {
    // one class of 46 at 云岭县第二小学; 第一小学 has rooms for 48 of its classes, 第二初级中学 for 24
    expect(rows).toEqual([
      ['小学', '云岭县第一小学', '——', '3. 音乐、美术专用教室：音乐专用教室数', 4, 5, '不达标', 1, '间'],
      ['小学', '云岭县第一小学', '——', '3. 音乐、美术专用教室：美术专用教室数', 4, 5, '不达标', 1, '间'],
      ['初中', '云岭县第二初级中学', '——', '3. 音乐、美术专用教室：美术专用教室数', 2, 3, '不达标', 1, '间'],
      ['小学', '云岭县第二小学', '——', '5. 班额', 46, 45, '不达标', 1, '人'],
    ]);
  });
});

describe('未纳入评估学校表', () => {
  test('lists the sample’s schools and stages that are left out, with their reasons', () => {
    const leftOut = named(written(EXPORT), '未纳入评估学校表');
    expect([5, 6, 7, 8, 9, 10, 11].map((row) => rowAt(leftOut, row, 'BDE'))).toEqual([
      ['白水镇梨园教学点', '小学', 49],
      ['龙潭镇老鹰教学点', '小学', 23],
      ['石桥乡半坡教学点', '小学', 12],
      ['云岭县特殊教育学校', '小学', 68],
      ['云岭县特殊教育学校', '初中', 31],
      ['云岭县第一中学', '高中', 2400],
      ['云岭县职业高级中学', '高中', 1280],
    ]);
    expect(valueAt(leftOut, 'F5')).toMatch(/不足 50 人/);
    expect(valueAt(leftOut, 'A13')).toMatch(/云岭县第一小学北校区并入云岭县第一小学/);
  });

  test('says so where nothing is left out', () => {
    expect(valueAt(named(written(), '未纳入评估学校表'), 'A5')).toBe('无');
  });
});

describe('数据核查情况', () => {
  const findings = named(written(), '数据核查情况');

  test('gives each finding with its school and cell', () => {
    expect(rowAt(findings, 5, 'BCDEF')).toEqual(['D02', '乙教学点', '错误', '办学条件!F3', undefined]);
    expect(rowAt(findings, 6, 'BCDEF')).toEqual(['D16', '丁小学', '提示', '教师情况!C6', '42']);
  });

  test('counts them by severity', () => {
    expect(['D8', 'D9', 'D10'].map((address) => valueAt(findings, address))).toEqual([1, 0, 2]);
    expect(formulaAt(findings, 'D10')).toBe('=COUNTIF(D5:D7,"提示")');
  });

  test('keeps an explanation, which changes the state', () => {
    const broken = {
      ...SMALL_COUNTY,
      sheets: SMALL_COUNTY.sheets.map((each) => (each.name === '教师情况' ? typed(each, 1, 2, '二十') : each)),
    };
    const first = named(written(broken), findings.name);
    expect(rowAt(first, 5, 'BCDJ')).toEqual(['D01', '甲小学', '错误', '待说明']);
    const before = withSheets(broken, written(broken));
    const sheets = before.sheets.map((each) => (each.name === findings.name ? typed(each, 4, 8, '正在核实') : each));
    const again = named(written({ ...before, sheets }), findings.name);
    expect(rowAt(again, 5, 'BIJ')).toEqual(['D01', '正在核实', '已说明']);
  });
});

test('a stage without schools has a table that says so, and whose formulas don’t go round in circles', () => {
  const content = workbook(
    sheet('学校基本情况', [
      ['学校名称', '办学类型', '小学学生数（人）'],
      ['甲小学', '小学', 100],
    ]),
  );
  const junior = named(written(content), '初中资源配置达标情况表');
  expect(valueAt(junior, 'A6')).toBe('无');
  expect(formulaAt(junior, 'D7')).toBe('=SUM(D6)');
});
