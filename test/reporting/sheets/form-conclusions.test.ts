import { plainWorkbook } from '../../../scripts/samples/workbooks';
import { standardById } from '../../../src/standards/standards';
import type { CellValue } from '../../../src/workbook/cells';
import type { WorkbookContent } from '../../../src/workbook/content';
import type { DrawnSheet } from '../../../src/workbook/drawn-sheet';
import { sheet, workbook } from '../../reading/sheet';
import { contentOf } from '../../workbook/written-content';
import { differences } from '../recomputed';
import { checked, SMALL_COUNTY, withSheets } from '../small-county';
import { drawnReports } from './drawn-reports';
import { formulaAt, named, styleAt, valueAt } from './written-sheets';

const SAMPLE = contentOf(plainWorkbook());

function form(content: WorkbookContent, standardId = 'national-2017'): DrawnSheet[] {
  const standard = standardById(standardId)!;
  return drawnReports(checked(content, { standard }), content, 'zh', '申报表');
}

/** The conclusion and the verdict of the item that a table's line begins with. */
function lineOf(table: DrawnSheet, start: string): readonly (CellValue | undefined)[] {
  const row = table.rows.findIndex((_, index) => String(valueAt(table, `A${index + 1}`) ?? '').startsWith(start)) + 1;
  return [valueAt(table, `B${row}`), valueAt(table, `C${row}`)];
}

/** A county with these facts alone: rows of 指标, 项目, 数值, 单位. */
function withFacts(...rows: readonly (readonly CellValue[])[]): WorkbookContent {
  return workbook(...SMALL_COUNTY.sheets, sheet('县级数据', [['指标', '项目', '数值', '单位'], ...rows]));
}

describe('表Ⅰ of the sample', () => {
  const county = named(form(SAMPLE), '表Ⅰ');
  const labels = Array.from({ length: 24 }, (_, index) => `L${index + 1}`);
  const columns = Array.from({ length: 24 }, (_, index) => String.fromCharCode(65 + index));

  test('has the form’s column numbers', () => {
    expect(columns.map((column) => valueAt(county, `${column}6`))).toEqual(labels);
    expect(['A3', 'A4', 'U3', 'U4', 'V5', 'P4'].map((address) => valueAt(county, address))).toEqual([
      ...['自然情况', '人口总数\n(万人)', '教职工数(人)', '小学', '其中专任教师', '其中：50人及以上'],
    ]);
  });

  // 18 小学, 4 九年一贯制, 6 初中, 2 完全中学, 1 十二年一贯制, 1 特教, 6 教学点 of which 3 have 50 or more (docs/sample.md)
  test('counts schools by kind', () => {
    expect(['I', 'J', 'K', 'L', 'M', 'N', 'O', 'P'].map((column) => valueAt(county, `${column}7`))).toEqual([
      ...[18, 4, 6, 2, 1, 1, 6, 3],
    ]);
  });

  test('takes the county’s own figures from 县级数据, and sums the schools’', () => {
    expect(['A', 'B', 'C', 'E', 'H'].map((column) => valueAt(county, `${column}7`))).toEqual([
      ...[28.64, 17.25, 12, 52380, 38760],
    ]);
    expect(formulaAt(county, 'A7')).toBe('=ROUND(县级数据!D4,2)');
    // junior: 1836+1420+777+640+585+462 of the 初中, 1160+198+210+270 of nine years, 720+504 and 405
    expect(valueAt(county, 'T7')).toBe(5720 + 1838 + 1224 + 405);
    expect(formulaAt(county, 'T7')).toMatch(/^=ROUND\(SUM\(学校基本情况!/);
  });

  test('leaves what isn’t given to the user, and keeps what he fills in', () => {
    const before = form(SMALL_COUNTY);
    const blank = named(before, '表Ⅰ');
    expect([valueAt(blank, 'A7'), valueAt(blank, 'U7')]).toEqual(['未填报', '未填报']);
    const filledIn = withSheets(SMALL_COUNTY, before);
    const at = filledIn.sheets.findIndex(({ tag }) => tag === 'form.I');
    const sheets = filledIn.sheets.map((each, index) => {
      if (index !== at) return each;
      const values = each.values.map((line, row) =>
        row === 6 ? line.map((value, column) => (column === 0 ? 28.64 : column === 22 ? 95 : value)) : line,
      );
      return { ...each, values };
    });
    const again = named(form({ ...filledIn, sheets }), '表Ⅰ');
    expect([valueAt(again, 'A7'), valueAt(again, 'W7'), valueAt(again, 'U7')]).toEqual([28.64, 95, '未填报']);
    expect(styleAt(again, 'A7')?.numberFormat).toBe('0.00');
  });
});

describe('表Ⅳ of the sample', () => {
  const table = named(form(SAMPLE), '表Ⅳ');

  // Figures of 县级数据; 12.9 is 99 ÷ 768, 28.3 is 28 ÷ 99, 96.5 is (1665 + 142) ÷ 1872
  test.each([
    ['4.', '超过2000人的小学0所，初中0所，超过2500人的一贯制学校0所', '是'],
    ['5.', '超过45人的小学班级1个，超过50人的初中班级0个。班额：云岭县第二小学未达标', '否'],
    // 64 + 57 + 50 + 49 + 23 + 12 pupils, six times 72 000 yuan
    ['6.', '不足100人的规模较小学校学生数255人，公用经费432000元。', '是'],
    ['7.', '特殊教育学校公用经费为59万元，特殊教育学生数为99人，特殊教育学校生均公用经费为6000元', '是'],
    ['9.', '完成360学时培训的教师1539人，全县教师1539人，教师培训完成率100.0%', '是'],
    [
      '11.',
      '全县符合交流轮岗条件教师总数768名，上一年度交流轮岗教师99名，交流轮岗教师占符合交流轮岗条件教师总数的比例12.9%；交流轮岗的骨干教师28名，占交流轮岗教师总数的比例28.3%',
      '是',
    ],
    ['13.', '城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别100.0%、96.6%。', '是'],
    [
      '15.',
      '全县符合条件的随迁子女数1872人，在公办学校就读1665人，在政府购买服务的民办学校就读142人，合计1807人，占比96.5%。留守儿童关爱体系健全：是（云岭县农村留守儿童关爱保护实施方案）',
      '是',
    ],
  ])('item %s', (start, conclusion, verdict) => {
    expect(lineOf(table, start)).toEqual([conclusion, verdict]);
  });

  test('has the form’s note, and says above by which standard the verdicts are', () => {
    const notes = table.rows.map((_, index) => valueAt(table, `A${index + 1}`));
    expect(notes).toContain('注：表中所有比例数值保留一位小数，其余保留整数。');
    expect(valueAt(table, 'B2')).toMatch(/^评估标准：县域义务教育优质均衡发展督导评估办法/);
  });

  test('is computed from the statistics, in cells that are no text', () => {
    const row = table.rows.findIndex((_, index) => String(valueAt(table, `A${index + 1}`)).startsWith('12.')) + 1;
    expect(formulaAt(table, `B${row}`)).toBe(
      '="全县在岗专任教师"&TEXT(ROUND(县级数据!D71,0),"0")&"人，其中持有教师资格证的专任教师"&TEXT(ROUND(县级数据!D72,0),"0")&"人，占比"&TEXT(ROUND(县级数据!D72/县级数据!D71*100,1),"0.0")&"%"',
    );
    expect(styleAt(table, `B${row}`)?.numberFormat).toBe('General');
  });

  test('an item that the plan has no number for is judged by its commitment', () => {
    const [, verdict] = lineOf(named(form(SAMPLE, 'akqi-2022'), '表Ⅳ'), '7.');
    expect(verdict).toBe('是');
  });
});

describe('表Ⅴ', () => {
  // (2986 − 41 + 63) ÷ (3048 − 1) = 3008 ÷ 3047 = 98.72 %
  test('fills the retention’s sentence in, and what the plan asks for besides', () => {
    const sentence =
      '全县初中毕业班学生数为2986人，三年前该年级入学学生数为3048人，毕业年级三年转入学生数为41人，死亡学生数为1人，转出学生数为63人，全县初中三年巩固率为98.7%';
    expect(lineOf(named(form(SAMPLE), '表Ⅴ'), '1.')).toEqual([sentence, '是']);
    // (3021 − 22 + 57) ÷ (3107 − 2) = 3056 ÷ 3105 = 98.42 %
    expect(lineOf(named(form(SAMPLE, 'akqi-2022'), '表Ⅴ'), '1.')).toEqual([
      `${sentence}。初中三年巩固率（户籍）98.4%`,
      '是',
    ]);
  });

  test('names subjects beyond the form’s six, and fails at 0.15', () => {
    expect(lineOf(named(form(SAMPLE), '表Ⅴ'), '9.')).toEqual([
      '语文Ⅳ级、校际差异率0.093；数学Ⅲ级、校际差异率0.128；科学Ⅲ级、校际差异率0.117；体育Ⅲ级、校际差异率0.086；艺术Ⅲ级、校际差异率0.15；德育Ⅳ级、校际差异率0.072。英语Ⅲ级、校际差异率0.141',
      '否',
    ]);
  });
});

describe('what isn’t given', () => {
  const nothing = named(form(SMALL_COUNTY), '表Ⅳ');

  test('stays a blank of the form, and is no pass', () => {
    expect(lineOf(nothing, '9.')).toEqual([
      '完成360学时培训的教师＿＿人，全县教师＿＿人，教师培训完成率＿＿%',
      '未填报',
    ]);
    expect(lineOf(nothing, '10.')).toEqual(['未填报', '未填报']);
  });

  test('is the user’s to complete: a sentence without blanks stays until there are figures', () => {
    const completed = '完成360学时培训的教师300人，全县教师310人，教师培训完成率96.8%';
    const content = withSheets(SMALL_COUNTY, form(SMALL_COUNTY));
    const sheets = content.sheets.map((each) => ({
      ...each,
      values: each.values.map((line) =>
        line.map((value) => (typeof value === 'string' && value.startsWith('完成360学时') ? completed : value)),
      ),
    }));
    expect(lineOf(named(form({ ...content, sheets }), '表Ⅳ'), '9.')).toEqual([completed, '未填报']);
  });
});

describe('a figure that rounds to the limit that it misses', () => {
  test.each([
    [
      '表Ⅳ',
      [
        ['教师培训', '应参训教师数', 3000, '人'],
        ['教师培训', '完成360学时教师数', 2999, '人'],
      ],
      '9.',
      '完成360学时培训的教师2999人，全县教师3000人，教师培训完成率100.0%',
      '第9项：教师5年360学时培训完成率实际为99.97%，未达标。',
    ],
    [
      '表Ⅳ',
      [
        ['特殊教育公用经费', '特殊教育学校公用经费', 59.9999, '万元'],
        ['特殊教育公用经费', '特殊教育学校学生数', 100, '人'],
      ],
      '7.',
      '特殊教育学校公用经费为60万元，特殊教育学生数为100人，特殊教育学校生均公用经费为6000元',
      '第7项：特殊教育学校生均公用经费实际为5999.99元，未达标。',
    ],
  ])('%s says so below', (sheetName, facts, start, conclusion, note) => {
    const table = named(form(withFacts(...facts)), sheetName);
    expect(lineOf(table, start)).toEqual([conclusion, '否']);
    expect(table.rows.map((_, index) => valueAt(table, `A${index + 1}`))).toContain(note);
  });
});

describe('表Ⅵ', () => {
  test('of the sample: questionnaires and visits, all and parents', () => {
    const table = named(form(SAMPLE), '表Ⅵ');
    const line = (row: number) =>
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((column) => valueAt(table, `${column}${row}`));
    expect(line(6)).toEqual([undefined, 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'].map((each) => each ?? ''));
    // 3225 ÷ 3528, 112 ÷ 120, 1919 ÷ 2118, 59 ÷ 64
    expect(line(7)).toEqual(['计', 3600, 3528, 3225, 91.4, 120, 112, 93.3]);
    expect(line(8)).toEqual(['其中：家长', 2160, 2118, 1919, 90.6, 64, 59, 92.2]);
  });

  test('sums the groups where the county gives no count of all, and stands out below 85 %', () => {
    const content = withFacts(
      ['社会认可度', '学生有效问卷数', 100, '份'],
      ['社会认可度', '学生满意问卷数', 80, '份'],
      ['社会认可度', '家长有效问卷数', 100, '份'],
      ['社会认可度', '家长满意问卷数', 89, '份'],
    );
    const table = named(form(content), '表Ⅵ');
    expect(['B7', 'C7', 'D7', 'E7'].map((address) => valueAt(table, address))).toEqual(['未填报', 200, 169, 84.5]);
    expect(formulaAt(table, 'C7')).toBe('=县级数据!C2+县级数据!C4');
    expect(styleAt(table, 'E7')).toMatchObject({ fill: null, bold: true });
    expect(styleAt(table, 'E8')).toMatchObject({ fill: null, bold: false });
  });
});

describe('一票否决', () => {
  test('not stated is 未填报, never clean', () => {
    const table = named(
      form(withFacts(['一票否决', '违规择校', '有', ''], ['一票否决', '以考试方式招生', '无', ''])),
      '一票否决',
    );
    expect([5, 6, 7].map((row) => valueAt(table, `C${row}`))).toEqual(['无', '有', '未填报']);
    expect(['C5', 'C6', 'C7'].map((address) => styleAt(table, address)?.bold)).toEqual([false, true, false]);
  });
});

test('figures kept as text are written, not computed; every formula computes to our value', async () => {
  const content = withFacts(
    ['教师培训', '应参训教师数', '3000人', '人'],
    ['教师培训', '完成360学时教师数', 2990, '人'],
    ['教师工资收入', '义务教育学校教师年平均工资收入', 9.8, '万元'],
    ['教师工资收入', '当地公务员年平均工资收入', 97940.5, '元'],
    ['基本情况', '人口总数', 286400, '人'],
    ['优质高中招生', '优质高中招生计划总数', 0, '人'],
    ['优质高中招生', '分配名额', 0, '人'],
  );
  const sheets = form(content);
  expect(formulaAt(named(sheets, '表Ⅰ'), 'A7')).toBe('=ROUND(县级数据!C6/10000,2)');
  expect(lineOf(named(sheets, '表Ⅳ'), '8.')[0]).toBe(
    '全县义务教育学校教师年平均工资收入为98000元，当地公务员年平均工资收入97941元',
  );
  expect(lineOf(named(sheets, '表Ⅳ'), '9.')[0]).toBe(
    '完成360学时培训的教师2990人，全县教师3000人，教师培训完成率99.7%',
  );
  expect(await differences(content, sheets)).toEqual([]);
});
