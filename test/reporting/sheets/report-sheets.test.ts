import { exportWorkbook, plainWorkbook } from '../../../scripts/samples/workbooks';
import { sheet, workbook } from '../../reading/sheet';
import { contentOf } from '../../workbook/written-content';
import { differences } from '../recomputed';
import { checked, SMALL_COUNTY, typed, withSheets } from '../small-county';
import { drawnReports } from './drawn-reports';
import { at, formulaAt, named, PRIMARY, styleAt, valueAt, written } from './written-sheets';

describe('小学资源配置达标情况表 of four schools', () => {
  const primary = named(written(), PRIMARY);

  test('lists the schools in the statistics’ order, the 教学点 last', () => {
    expect(['B6', 'B7', 'B8', 'B9'].map((address) => valueAt(primary, address))).toEqual([
      ...['甲小学', '丙学校', '丁小学', '乙教学点'],
    ]);
  });

  test.each([
    // 21 of 500 is 4.2 exactly
    ['F6', '=ROUND(教师情况!C2/学校基本情况!C2*100,2)', 4.2],
    // 3748 ㎡ ÷ 500 = 7.496, which two decimals would show as the limit 7.5
    ['R6', '=ROUND(办学条件!D2/学校基本情况!C2,3)', 7.496],
    // 100 万元
    ['T6', '=办学条件!E2*10000', 1_000_000],
    // 2600 × 166 ÷ (166 + 1.1 × 210)
    ['N7', '=办学条件!C4*学校基本情况!C4/(学校基本情况!C4+1.1*学校基本情况!D4)', (2600 * 166) / 397],
    // 2600 ÷ 397 = 6.549…
    ['O7', '=ROUND((办学条件!C4*学校基本情况!C4/(学校基本情况!C4+1.1*学校基本情况!D4))/学校基本情况!C4,2)', 6.55],
    ['Z6', '=COUNTIF(E6:Y6,"达标")', 6],
    ['AA6', '=COUNTIF(E6:Y6,"接近")', 1],
    // 18 骨干教师 of 1726 pupils
    ['I11', '=SUM(H6:H9)/SUM(D6:D9)*100', 1800 / 1726],
    // CV² = P Σ(N² ÷ P) ÷ N² − 1 with N = 5, 2, 10, 1 and P = 500, 166, 1000, 60
    ['I13', '=I12/I11', Math.sqrt((1726 * (25 / 500 + 4 / 166 + 100 / 1000 + 1 / 60)) / 324 - 1)],
    // 乙教学点 has no figure: 12 + 1660 ÷ 397 + 25 rooms of 1666 pupils
    ['X11', '=SUM(W6:W9)/SUMPRODUCT((W6:W9<>"")*D6:D9)*100', ((12 + 1660 / 397 + 25) / 1666) * 100],
    ['Y16', '=COUNTIF(Y6:Y9,"达标")', 3],
  ])('%s is %s', (address, formula, value) => {
    expect(formulaAt(primary, address)).toBe(formula);
    expect(valueAt(primary, address)).toBeCloseTo(value, 10);
  });

  test('shows a value that misses its limit with enough decimals', () => {
    expect(styleAt(primary, 'R6')?.numberFormat).toBe('0.000');
    expect(valueAt(primary, 'S6')).toBe('接近');
    expect(styleAt(primary, 'S6')).toMatchObject({ fill: 'F4B183', bold: true });
  });

  test('writes a number kept as text as a value, and says so', () => {
    expect(at(primary, 'E8')).toEqual({ value: 42 });
    expect(formulaAt(primary, 'F8')).toBe('=ROUND(E8/学校基本情况!C5*100,2)');
    expect(valueAt(primary, 'AC8')).toBe('【第1项：教师情况!C6不是纯数字，数值为直接填写】');
  });

  test('says what is missing, and decides nothing without it', () => {
    expect(['W9', 'X9', 'AB9'].map((address) => valueAt(primary, address))).toEqual([
      undefined,
      ...['未填报', '暂不能判定'],
    ]);
    expect(styleAt(primary, 'X9')).toMatchObject({ italic: true });
    expect(valueAt(primary, 'AC9')).toMatch(/办学条件!F3/);
    expect(valueAt(primary, 'X15')).toBe('暂不能判定');
  });

  test('says how a school’s figures were shared out', () => {
    expect(valueAt(primary, 'AC7')).toBe('【第4、5、6、7项：小学占比41.8%】');
  });

  test('looks like a form', () => {
    expect(styleAt(primary, 'C1')).toMatchObject({ font: '黑体', size: 16 });
    expect(styleAt(primary, 'B3')).toMatchObject({ font: '黑体', size: 10.5, fill: 'E7EEF7', wrap: true });
    expect(styleAt(primary, 'B6')).toMatchObject({ font: '宋体', size: 10.5, borderColor: '7F7F7F' });
    expect(styleAt(primary, 'A6')?.borders).toMatchObject({ left: 'medium', top: 'thin' });
    expect(styleAt(primary, 'F10')).toMatchObject({ bold: true, borders: { top: 'double' } });
    expect(primary.frozenAt).toEqual({ row: 5, column: 2 });
    expect(primary.print).toMatchObject({ orientation: 'landscape', marginCentimetres: 1.5 });
    expect(primary.print.footer).toContain('第 &P 页 共 &N 页');
    expect(valueAt(primary, 'C21')).toMatch(/^填表人.*审核人.*单位负责人.*2026-11-24$/);
  });
});

test('a failing item is white on dark red', () => {
  const poor = { ...SMALL_COUNTY, sheets: SMALL_COUNTY.sheets.map((each) => typed(each, 1, 2, 10)) };
  const primary = named(written(poor), PRIMARY);
  expect(valueAt(primary, 'AB6')).toBe('不达标');
  expect(styleAt(primary, 'AB6')).toMatchObject({ fill: 'C00000', color: 'FFFFFF', bold: true });
});

test('without the statistics beside it, figures are values and the table still computes from them', () => {
  const primary = named(drawnReports(checked(SMALL_COUNTY), null, 'zh'), PRIMARY);
  expect(at(primary, 'N7')).toEqual({ value: expect.closeTo((2600 * 166) / 397, 9) });
  expect(formulaAt(primary, 'O7')).toBe('=ROUND(N7/D7,2)');
});

test('a school’s name stays text, whatever it looks like', () => {
  const name = '=HYPERLINK("http://a.example")';
  const content = workbook(
    sheet('学校基本情况', [
      ['学校名称', '办学类型', '小学学生数（人）'],
      [name, '小学', 100],
    ]),
  );
  const primary = named(written(content), PRIMARY);
  expect(at(primary, 'B6')).toEqual({ value: name });
  expect(styleAt(primary, 'B6')?.numberFormat).toBe('@');
});

describe('差异系数汇总表', () => {
  const sheets = written();
  const summary = named(sheets, '差异系数汇总表');

  test('takes its figures from the stages’ tables', () => {
    expect(formulaAt(summary, 'F7')).toBe(`=${PRIMARY}!I13`);
    expect(valueAt(summary, 'F7')).toBeCloseTo(0.12738, 5);
  });

  test('names the schools farthest from the mean', () => {
    // R2: 1.667 of 乙教学点 above 1.043; 甲小学 and 丁小学 both 1.00 below it
    expect([valueAt(summary, 'I7'), valueAt(summary, 'J7')]).toEqual(['乙教学点', 1.67]);
    expect([valueAt(summary, 'K7'), formulaAt(summary, 'L7')]).toEqual(['甲小学', `=${PRIMARY}!I6`]);
  });

  test('a single school has no spread and none farther out', () => {
    expect(valueAt(summary, 'F14')).toBe(0);
    expect(valueAt(summary, 'I14')).toBeUndefined();
  });

  test('refers to the names that the sheets will really have', () => {
    const taken = { ...SMALL_COUNTY, sheets: [...SMALL_COUNTY.sheets, sheet(PRIMARY, [['别人的']])] };
    expect(formulaAt(named(written(taken), '差异系数汇总表'), 'F7')).toBe(`='${PRIMARY} (2)'!I13`);
  });
});

describe('writing the sheets anew', () => {
  test('gives the same sheets', () => {
    const sheets = written();
    expect(written(withSheets(SMALL_COUNTY, sheets))).toEqual(sheets);
  });

  test('keeps remarks by school, though the sheet was renamed and the schools stand in another order', () => {
    const before = withSheets(SMALL_COUNTY, written());
    const renamed = before.sheets.map((each) =>
      each.name === PRIMARY ? typed({ ...each, name: '给督导的' }, 7, 28, '【旧的说明】已补录') : each,
    );
    const basics = renamed[0];
    const reordered = basics && { ...basics, values: [0, 4, 1, 2, 3].map((row) => basics.values[row] ?? []) };
    const content = { ...before, sheets: [...(reordered ? [reordered] : []), ...renamed.slice(1)] };
    const primary = named(written(content), PRIMARY);
    expect(valueAt(primary, 'B6')).toBe('丁小学');
    expect(valueAt(primary, 'AC6')).toBe('【第1项：教师情况!C6不是纯数字，数值为直接填写】已补录');
    expect(formulaAt(named(written(content), '差异系数汇总表'), 'F7')).toBe('=给督导的!I13');
  });

  test('keeps remarks of sheets that were written in the other language', () => {
    const english = withSheets(SMALL_COUNTY, written(SMALL_COUNTY, 'en'));
    const sheets = english.sheets.map((each) => {
      if (each.tag === 'resources.primary') return typed(each, 5, 28, '已补录');
      return each.tag === 'problems' ? typed(each, 7, 13, '已立项') : each;
    });
    const chinese = written({ ...english, sheets });
    expect(valueAt(named(chinese, PRIMARY), 'AC6')).toBe('已补录');
    expect(valueAt(named(chinese, '不达标学校问题清单'), 'N8')).toBe('已立项');
  });

  test('keeps last year’s coefficient, and compares', () => {
    const before = withSheets(SMALL_COUNTY, written());
    const sheets = before.sheets.map((each) => (each.name === '差异系数汇总表' ? typed(each, 6, 12, 0.2) : each));
    const summary = named(written({ ...before, sheets }), '差异系数汇总表');
    expect(valueAt(summary, 'M7')).toBe(0.2);
    expect(valueAt(summary, 'N7')).toBeCloseTo(-0.07262, 5);
  });
});

test('takes last year’s coefficients from last year’s workbook where it is given', () => {
  // 18 骨干教师 in all as this year, but 甲小学 with 11 of its 500 pupils and 丁小学 with 4 of its 1000
  const lastYear = {
    ...SMALL_COUNTY,
    fileName: '2024.xlsx',
    sheets: SMALL_COUNTY.sheets.map((each) =>
      each.name === '教师情况' ? typed(typed(each, 1, 3, 11), 5, 3, 4) : each,
    ),
  };
  const summary = named(drawnReports(checked(SMALL_COUNTY, { lastYear }), SMALL_COUNTY, 'zh'), '差异系数汇总表');
  const spread = (counts: readonly number[]) => {
    const students = [500, 60, 166, 1000];
    const squares = counts.reduce((sum, count, index) => sum + count ** 2 / (students[index] ?? 1), 0);
    return Math.sqrt((1726 * squares) / 324 - 1);
  };
  expect(valueAt(summary, 'M7')).toBeCloseTo(spread([11, 1, 2, 4]), 10);
  expect(valueAt(summary, 'N7')).toBeCloseTo(spread([5, 1, 2, 10]) - spread([11, 1, 2, 4]), 10);
  expect(formulaAt(summary, 'N7')).toBe('=IF(ISNUMBER(M7),F7-M7,"")');
  expect(valueAt(summary, 'A23')).toBe('上年差异系数取自上年工作簿（2024.xlsx），按本表所用标准计算。');
});

describe.each([
  ['four schools', SMALL_COUNTY],
  ['the sample as exported', contentOf(exportWorkbook())],
  ['the sample in the plain layout', contentOf(plainWorkbook())],
])('formulas over %s', (_, content) => {
  test.each([
    ['汇总', 'zh'],
    ['汇总', 'en'],
    ['申报表', 'zh'],
  ] as const)('compute to the values written with them, %s in %s', async (template, language) => {
    const sheets = drawnReports(checked(content), content, language, template);
    expect(await differences(content, sheets)).toEqual([]);
  });
});
