import { plainWorkbook } from '../../../scripts/samples/workbooks';
import { standardById } from '../../../src/standards/standards';
import type { CellValue } from '../../../src/workbook/cells';
import type { WorkbookContent } from '../../../src/workbook/content';
import type { DrawnSheet } from '../../../src/workbook/drawn-sheet';
import { sheet, workbook } from '../../reading/sheet';
import { contentOf } from '../../workbook/written-content';
import { checked, SMALL_COUNTY, typed, withSheets } from '../small-county';
import { drawnReports } from './drawn-reports';
import { at, formulaAt, named, PRIMARY, styleAt, valueAt, written } from './written-sheets';

const JUNIOR = '初中资源配置达标情况表';
const SAMPLE = contentOf(plainWorkbook());

function line(from: DrawnSheet, row: number, columns: string): (CellValue | undefined)[] {
  return [...columns].map((column) => valueAt(from, `${column}${row}`));
}

/** A county of one school with these rows of 县级数据. */
function county(...facts: readonly CellValue[][]): WorkbookContent {
  return workbook(
    sheet('学校基本情况', [
      ['学校名称', '办学类型', '小学学生数（人）'],
      ['甲小学', '小学', 100],
    ]),
    sheet('县级数据', [['指标', '项目', '年度', '数值', '单位', '佐证材料'], ...facts]),
  );
}

describe('督导评估汇总表 of the sample', () => {
  const sheets = drawnReports(checked(SAMPLE), SAMPLE, 'zh');
  const summary = named(sheets, '督导评估汇总表');

  test('has a row per item of the plan, the vetoes and the county, and stands before the other sheets', () => {
    const numbers = Array.from({ length: 31 }, (_, index) => valueAt(summary, `B${index + 5}`));
    expect(numbers).toEqual([...range(7), ...range(14), ...range(9), 1]);
    expect(['A5', 'A12', 'A26', 'A35', 'A36', 'A37'].map((address) => valueAt(summary, address))).toEqual([
      ...['资源配置', '政府保障程度', '教育质量', '社会认可度', '一票否决', '县级判定'],
    ]);
    expect(summary).toMatchObject({ ahead: true, print: { paper: 'A4', orientation: 'landscape' } });
  });

  test.each<[number, string, (CellValue | undefined)[]]>([
    // means and coefficients of test/samples/expected.ts; 龙潭镇新民小学 alone is below the limit of R2
    [
      6,
      'DEFGH',
      [
        '小学≥1、初中≥1；差异系数：小学≤0.50、初中≤0.45',
        '小学1.54，差异系数0.502；初中1.46，差异系数0.153',
        '小学25/26；初中13/13',
        '不达标',
        '小学1所学校低于标准值；小学差异系数0.502，超过0.50',
      ],
    ],
    // 1539 of 1539 teachers
    [19, 'DEFG', ['≥100%', '100.0%', '——', '达标']],
    // 达标学校数 stands in its own column alone
    [16, 'EFG', ['——', '41/42所', '不达标']],
    [37, 'EG', ['达标24项，不达标7项，未填报0项', '不达标']],
  ])('row %i', (row, columns, values) => {
    expect(line(summary, row, columns)).toEqual(values);
  });

  test('takes figures and counts from the sheets before it', () => {
    expect(formulaAt(summary, 'E6')).toBe(
      `="小学"&TEXT(ROUND(${PRIMARY}!I33,2),"0.00")&"，差异系数"&TEXT(ROUND(${PRIMARY}!I35,3),"0.000")&"；"&"初中"&TEXT(ROUND(${JUNIOR}!I20,2),"0.00")&"，差异系数"&TEXT(ROUND(${JUNIOR}!I22,3),"0.000")`,
    );
    expect(formulaAt(summary, 'F6')).toBe(
      `="小学"&${PRIMARY}!J38&"/"&ROWS(${PRIMARY}!J6:J31)&"；"&"初中"&${JUNIOR}!J25&"/"&ROWS(${JUNIOR}!J6:J18)`,
    );
    expect(formulaAt(summary, 'E19')).toMatch(/^=TEXT\(ROUND\(政府保障程度达标情况表!E\d+\*100,1\),"0.0"\)&"%"$/);
    expect(formulaAt(summary, 'E37')).toBe(
      '="达标"&COUNTIF(G5:G35,"达标")&"项，不达标"&COUNTIF(G5:G35,"不达标")&"项，未填报"&COUNTIF(G5:G35,"未填报")&"项"',
    );
  });

  test('says what stands between the county and a pass and what to do, what lacks before what fails', () => {
    expect(['A38', 'A39', 'A41', 'A42'].map((address) => valueAt(summary, address))).toEqual([
      ...['距达标还差：', '1. 松林镇初级中学未填报「网络多媒体教室数」，第7项（R7） 不能计算。请核实后补填'],
      '3. 初中 1 所学校综合不达标（共 13 所）。低于标准值最多的指标：第5项（R5）（1 所）',
      '4. 小学 第2项（R2） 每百名学生拥有县级以上骨干教师数差异系数 0.502，超过 0.50。补齐薄弱学校，或在校际调配教师',
    ]);
  });
});

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

describe('政府保障程度达标情况表', () => {
  const guarantee = (content: WorkbookContent) => named(written(content), '政府保障程度达标情况表');
  const rowOf = (from: DrawnSheet, part: string) =>
    from.rows.findIndex((_, index) => valueAt(from, `C${index + 1}`) === part) + 1;

  test('computes a ratio from its cells, with the units that they have', () => {
    // 9.9 万元 of 98 000 元 is 1.0102
    const from = guarantee(
      county(
        ['教师工资收入', '义务教育学校教师年平均工资收入', 2024, 9.9, '万元', '工资统发明细'],
        ['教师工资收入', '当地公务员年平均工资收入', 2024, 98000, '元', ''],
      ),
    );
    const row = rowOf(from, '教师与公务员年平均工资收入之比');
    expect(formulaAt(from, `E${row}`)).toBe('=(县级数据!D2*10000)/县级数据!D3');
    expect(valueAt(from, `E${row}`)).toBeCloseTo(99000 / 98000, 12);
    expect(line(from, row, 'DG')).toEqual(['≥1', '达标']);
    expect(valueAt(from, `I${row}`)).toMatch(/佐证材料：工资统发明细$/);
  });

  test('shows a share that rounds to its limit with the decimals that it takes', () => {
    // 999 of 1000 is 99.9 %, 9996 of 10000 would be 100.0 %
    const from = guarantee(
      county(
        ['教师培训', '完成360学时教师数', 2024, 9996, '人', ''],
        ['教师培训', '应参训教师数', 2024, 10000, '人', ''],
      ),
    );
    const row = rowOf(from, '教师5年360学时培训完成率');
    expect(valueAt(from, `E${row}`)).toBe(0.9996);
    expect(styleAt(from, `E${row}`)?.numberFormat).toBe('0.00%');
    expect(styleAt(from, `G${row}`)).toMatchObject({ fill: 'C00000' });
  });

  test('writes a figure kept as text as a value, and takes nothing missing for met', () => {
    const from = guarantee(
      county(
        ['教师培训', '完成360学时教师数', 2024, '90人', '人', ''],
        ['教师培训', '应参训教师数', 2024, 100, '人', ''],
      ),
    );
    const row = rowOf(from, '教师5年360学时培训完成率');
    expect(at(from, `E${row}`)).toEqual({ value: 0.9 });
    const open = rowOf(from, '统筹分配各校教职工编制和岗位数量');
    expect(line(from, open, 'EG')).toEqual(['未填报', '未填报']);
  });

  test('shows a statement by its cell, with the proof that is named', () => {
    const from = guarantee(county(['学校规划布局', '学校规划布局合理', 2025, '是', '', '布局规划']));
    expect(formulaAt(from, 'E5')).toBe('=县级数据!D2');
    expect(valueAt(from, 'I5')).toBe('数据位置：县级数据!D2；佐证材料：布局规划');
  });

  test('keeps a remark with its item', () => {
    const full = county(['学校规划布局', '学校规划布局合理', 2025, '是', '', '']);
    const before = withSheets(full, written(full));
    const guaranteed = named(written(full), '政府保障程度达标情况表');
    const third = rowOf(guaranteed, '音乐专用教室数') - 1;
    const sheets = before.sheets.map((each) => (each.tag === 'guarantee' ? typed(each, third, 10, '在建') : each));
    const again = guarantee({ ...before, sheets });
    expect(valueAt(again, `K${rowOf(again, '音乐专用教室数')}`)).toBe('在建');
  });
});

test('教育质量和社会认可度情况表 has the nine items of quality and the one of recognition', () => {
  const quality = named(drawnReports(checked(SAMPLE), SAMPLE, 'zh'), '教育质量和社会认可度情况表');
  const items = quality.rows.flatMap((_, index) => {
    const number = valueAt(quality, `B${index + 1}`);
    return typeof number === 'number' ? [`${valueAt(quality, `A${index + 1}`)} ${number}`] : [];
  });
  expect(items).toEqual([...range(9).map((number) => `教育质量 ${number}`), '社会认可度 1']);
});

test('under the national method it has a row for each of its items', () => {
  const standard = standardById('national-2017');
  const options = standard ? { standard } : {};
  const from = named(drawnReports(checked(SMALL_COUNTY, options), null, 'zh'), '政府保障程度达标情况表');
  const items = standard?.items.filter(({ area }) => area === 'G') ?? [];
  expect(items.length).toBeGreaterThan(0);
  expect(from.rows.filter((_, index) => typeof valueAt(from, `A${index + 1}`) === 'number')).toHaveLength(items.length);
});
