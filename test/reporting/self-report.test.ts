import { plainWorkbook } from '../../scripts/samples/workbooks';
import { wordingsIn } from '../../src/locale/wording';
import { selfReport } from '../../src/reporting/text/self-report';
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
