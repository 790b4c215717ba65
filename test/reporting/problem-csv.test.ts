import { parse } from 'papaparse';
import { problemCsv } from '../../src/reporting/text/problem-csv';
import { sheet, workbook } from '../reading/sheet';
import { checked, SMALL_COUNTY } from './small-county';

function rowsOf(csv: string): string[][] {
  return parse<string[]>(csv.replace('\uFEFF', '')).data;
}

test('has a mark for Excel, the list’s columns and its rows', () => {
  const csv = problemCsv(checked(SMALL_COUNTY), SMALL_COUNTY, 'zh');
  expect(csv.codePointAt(0)).toBe(0xfeff);
  expect(csv).toContain('\r\n');
  const [head, first] = rowsOf(csv);
  expect(head?.slice(0, 9)).toEqual([
    '序号',
    '学段',
    '学校名称',
    '综合判定',
    '指标',
    '数值',
    '标准',
    '判定',
    '缺口 距标准',
  ]);
  // 备注, which is typed by hand on the sheet, is none of a file's.
  expect(head?.at(-1)).toBe('建议措施');
  // 3750 − 3748 ㎡ of 甲小学
  expect(first?.slice(1, 12)).toEqual([
    ...[
      '小学',
      '甲小学',
      '达标',
      '5. 生均体育运动场馆面积（R5）',
      '7.496',
      '7.5',
      '接近',
      '2',
      '',
      '㎡',
      '办学条件!D2',
    ],
  ]);
});

test.each([
  '=HYPERLINK("http://a.example","看")',
  '+甲小学',
  '-甲小学',
  '@甲小学',
  '=1+1\n甲小学',
  '＝1+1小学',
  '＋甲小学',
  '－甲小学',
  '＠甲小学',
])('a school named %j is no formula in a spreadsheet', (name) => {
  const content = workbook(
    sheet('学校基本情况', [
      ['学校名称', '办学类型', '小学学生数（人）', '教学及辅助用房面积（㎡）'],
      [name, '小学', 100, 400],
    ]),
  );
  const [, row] = rowsOf(problemCsv(checked(content), content, 'zh'));
  expect(row?.[2]).toMatch(/^'/);
});

test('quotes what holds commas, quotes and line breaks', () => {
  const name = '甲,"乙"\n小学';
  const content = workbook(
    sheet('学校基本情况', [
      ['学校名称', '办学类型', '小学学生数（人）', '教学及辅助用房面积（㎡）'],
      [name, '小学', 100, 400],
    ]),
  );
  const school = checked(content).assessment.resources.assessed[0]?.at.school.name;
  const [, row] = rowsOf(problemCsv(checked(content), content, 'zh'));
  expect(row?.[2]).toBe(school);
});
