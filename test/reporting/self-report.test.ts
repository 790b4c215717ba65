import { plainWorkbook } from '../../scripts/samples/workbooks';
import { wordingsIn } from '../../src/locale/wording';
import { selfReport } from '../../src/reporting/text/self-report';
import type { CellValue } from '../../src/workbook/cells';
import { sheet, workbook } from '../reading/sheet';
import { contentOf } from '../workbook/written-content';
import { checked, SMALL_COUNTY } from './small-county';

test('of the sample says its figures in sentences', () => {
  const lines = selfReport(checked(contentOf(plainWorkbook())), wordingsIn('zh')).split('\n');
  // test/samples/expected.ts: 26 and 13 school-stages, of which 3 + 1 fail and one is open
  expect(lines.slice(0, 6)).toEqual([
    '云岭县2025—2026学年义务教育优质均衡发展自评数据',
    '依据：阿合奇县义务教育优质均衡发展工作计划（阿政办发〔2022〕9号 附件）；核查日期：2026-11-24。',
    expect.stringMatching(
      /^纳入评估的学校：小学26所（含一贯制学校和完全中学的小学部5个、教学点3个），在校生\d+人；初中13所（含一贯制学校和完全中学的初中部7个），在校生\d+人。$/,
    ),
    '7项指标综合达标学校：小学26所中23所，占88.5%；初中13所中11所，占84.6%；合计39所中34所，占87.2%。',
    '第1项 每百名学生拥有高于规定学历教师数：小学平均5.59人，达标学校25/26所，差异系数0.115；初中平均6.74人，达标学校12/13所，差异系数0.109。',
    '第2项 每百名学生拥有县级以上骨干教师数：小学平均1.54人，达标学校25/26所，差异系数0.502；初中平均1.46人，达标学校13/13所，差异系数0.153。',
  ]);
  // a coefficient without all schools' figures is none to report
  expect(lines[10]).toMatch(/^第7项 .*初中平均2\.76间，达标学校12\/13所，差异系数暂不能判定。$/);
  expect(lines[12]).toBe('初中7项差异系数中，不超过0.45的6项；综合差异系数暂不能判定。');
  expect(lines[13]).toBe(
    '四个方面达标情况：资源配置7项中达标3项，不达标4项；政府保障程度14项中达标12项，不达标2项；教育质量9项中达标8项，不达标1项；社会认可度1项中达标1项。',
  );
  expect(lines[14]).toBe('云岭县县级判定：不达标。');
  expect(lines.slice(15, 17).map((line) => line.slice(0, 3))).toEqual(['1. ', '2. ']);
});

test('leaves out a stage that the county has no school of, and speaks English', () => {
  const primaryOnly = {
    ...SMALL_COUNTY,
    sheets: SMALL_COUNTY.sheets.map((each) => ({ ...each, values: each.values.filter((row) => row[0] !== '丙学校') })),
  };
  const text = selfReport(checked(primaryOnly), wordingsIn('en'));
  expect(text).toContain('3 primary (1 teaching points) with 1560 students.');
  expect(text).not.toContain('junior mean');
});

/** The small county with other values in one row of each sheet. */
function withRow(name: string, change: (row: readonly CellValue[]) => readonly CellValue[]): string[] {
  const sheets = SMALL_COUNTY.sheets.map((each) => ({
    ...each,
    values: each.values.map((row) => (row[0] === name ? change(row) : row)),
  }));
  return selfReport(checked({ ...SMALL_COUNTY, sheets }), wordingsIn('zh')).split('\n');
}

test('without a year the title has none, and what isn’t filled in is counted', () => {
  const lines = withRow('甲小学', (row) => row);
  expect(lines[0]).not.toMatch(/\d/);
  // That no school is too large can be told from the schools alone.
  expect(lines.find((line) => line.startsWith('四个方面'))).toContain('政府保障程度14项中达标1项，未填报13项');
});

test('a school whose pupils nobody counted adds none', () => {
  // 甲小学 500, 丙学校 166, 丁小学 1000; 乙教学点 has no number.
  const lines = withRow('乙教学点', ([name, type, pupils, ...others]) => [
    name ?? null,
    type ?? null,
    type === '教学点' ? null : (pupils ?? null),
    ...others,
  ]);
  expect(lines[2]).toContain('教学点1个），在校生1666人');
});

test('a county of one stage has no total of stages; equal schools have no difference', () => {
  const header = [
    ...['学校名称', '办学类型', '小学学生数（人）', '高于规定学历教师数（人）', '县级以上骨干教师数（人）'],
    ...['体育、艺术专任教师数（人）', '教学及辅助用房面积（㎡）', '体育运动场馆面积（㎡）'],
    ...['教学仪器设备值（万元）', '网络多媒体教室数（间）'],
  ];
  const figures = ['小学', 500, 21, 5, 5, 2250, 3750, 100, 12];
  const content = workbook(sheet('小学', [header, ['甲小学', ...figures], ['乙小学', ...figures]]));
  const lines = selfReport(checked(content), wordingsIn('zh')).split('\n');
  expect(lines[3]).toBe('7项指标综合达标学校：小学2所中2所，占100.0%。');
  expect(lines[11]).toBe('小学7项差异系数中，不超过0.50的7项；综合差异系数0.000。');
});
