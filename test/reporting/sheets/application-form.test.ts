import { exportWorkbook } from '../../../scripts/samples/workbooks';
import type { ReportTemplateId } from '../../../src/reporting/report-templates';
import type { WorkbookContent } from '../../../src/workbook/content';
import { contentOf } from '../../workbook/written-content';
import { checked, SMALL_COUNTY } from '../small-county';
import { drawnReports } from './drawn-reports';
import { formulaAt, named, PRIMARY, styleAt, valueAt } from './written-sheets';

function form(content: WorkbookContent = SMALL_COUNTY, template: ReportTemplateId = '申报表') {
  return drawnReports(checked(content), content, 'zh', template);
}

describe('表Ⅱ-1', () => {
  const counts = named(form(), '表Ⅱ-1');

  test('has the form’s own words and column numbers', () => {
    expect(valueAt(counts, 'A1')).toBe('表Ⅱ-1  小学、初中资源配置基本情况');
    expect(['C3', 'J3', 'C4', 'J4', 'B5', 'B6'].map((address) => valueAt(counts, address))).toEqual([
      ...['每百名学生拥有高于规定学历教师数', '综合评估', 'L1', 'L8', '达标学校总数', '达标学校比例（%）'],
    ]);
  });

  test.each([
    // 甲小学 misses the sports grounds with 7.496; 乙教学点 has no multimedia classrooms filled in
    ['C', 4, 100],
    ['G', 3, 75],
    ['I', 3, 75],
    ['J', 3, 75],
  ])('column %s: %i of the 4 小学', (column, count, share) => {
    expect(valueAt(counts, `${column}5`)).toBe(count);
    expect(valueAt(counts, `${column}6`)).toBe(share);
  });

  test('computes from the table before it', () => {
    expect(formulaAt(counts, 'G5')).toBe(`=${PRIMARY}!S16`);
    expect(formulaAt(counts, 'G6')).toBe(`=ROUND(G5/COUNT(${PRIMARY}!A6:A9)*100,1)`);
  });
});

describe('表Ⅱ-2', () => {
  const schools = named(form(), '表Ⅱ-2');

  test('lists 小学, then 初中 numbered anew', () => {
    expect([5, 6, 7, 8, 9].map((row) => [valueAt(schools, `A${row}`), valueAt(schools, `B${row}`)])).toEqual([
      ...[
        [1, '甲小学'],
        [2, '丙学校'],
        [3, '丁小学'],
        [4, '乙教学点'],
        [1, '丙学校'],
      ],
    ]);
  });

  test('rounds to two decimals as the form does, on a lighter dark ground where 85 % of the missed limit is reached, and says the exact value', () => {
    expect(formulaAt(schools, 'K5')).toBe('=ROUND(办学条件!D2/学校基本情况!C2,2)');
    expect(valueAt(schools, 'K5')).toBe(7.5);
    expect(styleAt(schools, 'K5')).toMatchObject({ fill: 'F4B183', bold: true, numberFormat: '0.00' });
    expect(valueAt(schools, 'O5')).toBe('达标：L7、L8、L9、L10、L12、L13；达到85%：L11；L11实际值7.496，未达标。');
    expect(valueAt(schools, 'N5')).toBe(1);
  });

  test('fills the counts of its note in', () => {
    expect(valueAt(schools, 'A10')).toMatch(
      /小学学校总数4所（其中： 一贯制学校的小学部有1所，50人及以上教学点有1个），初中学校总数1所（其中： 一贯制学校的初中部1所，完全中学的初中部0所）/,
    );
  });

  test('gives the code of private owners in the sample', () => {
    const sample = named(form(contentOf(exportWorkbook())), '表Ⅱ-2');
    const row = sample.rows.findIndex((_, index) => valueAt(sample, `B${index + 1}`) === '云岭县育才小学') + 1;
    expect(['C', 'D', 'E', 'F'].map((column) => valueAt(sample, `${column}${row}`))).toEqual([10, 640, 6, 18]);
  });
});

describe('表Ⅲ', () => {
  const balance = named(form(), '表Ⅲ');

  test('has means with two decimals and coefficients with three', () => {
    // 骨干教师: 18 of 1726, and the coefficient worked out in report-sheets.test.ts
    expect([valueAt(balance, 'D5'), valueAt(balance, 'D6')]).toEqual([1.04, 0.127]);
    expect(formulaAt(balance, 'D6')).toBe(`=ROUND(${PRIMARY}!I13,3)`);
    expect(valueAt(balance, 'J5')).toBe('——');
  });

  test('has standard deviations and six decimals as an option', () => {
    const option = named(form(SMALL_COUNTY, '申报表六位小数'), '表Ⅲ');
    // 骨干教师 of 500, 166, 1000 and 60 pupils: 5, 2, 10 and 1; the mean is 1800 ÷ 1726
    expect(['B5', 'B6', 'B7'].map((address) => valueAt(option, address))).toEqual(['全县平均值', '标准差', '差异系数']);
    expect([valueAt(option, 'D5'), valueAt(option, 'D6'), valueAt(option, 'D7')]).toEqual([
      1.042874, 0.13284, 0.127379,
    ]);
    expect(formulaAt(option, 'D6')).toBe(`=ROUND(${PRIMARY}!I12,6)`);
    expect(valueAt(option, 'A11')).toBe('注： 全县平均值、标准差和差异系数均保留六位小数。');
  });

  test('says that a coefficient without all schools is none to judge by', () => {
    expect(styleAt(balance, 'I6')).toMatchObject({ italic: true });
    expect(valueAt(balance, 'A10')).toBe('小学L7差异系数：有 1 所学校数据不全，所列为其余学校的系数。');
  });
});
