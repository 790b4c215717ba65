import { check } from '../../../src/check';
import { summaryText } from '../../../src/cli/text/summary-text';
import { cliWordingsIn } from '../../../src/locale/cli-texts';
import { standardById } from '../../../src/standards/standards';
import { sheet, workbook } from '../../reading/sheet';

const standard = standardById('national-2017')!;

test('what lacks is said once however many schools it touches, what falls short by the school', () => {
  const content = workbook(
    sheet('小学', [
      ['学校名称', '办学类型', '在校生数', '网络多媒体教室数', '县级以上骨干教师数'],
      ['甲小学', '小学', 100, 1, 1],
      ['乙小学', '小学', 100, 3, 1],
    ]),
  );
  const checked = check(content, { standard, date: '2026-11-24' });
  const lines = summaryText(checked, cliWordingsIn('zh'), (_, text) => text).split('\n');
  expect(lines.filter((line) => line.includes('教学及辅助用房面积') && line.includes('2 所学校'))).toEqual([
    '  · 没有读到「教学及辅助用房面积」一列（2 所学校），R4 不能计算。请补上这一列；已有的，请指出是哪一列',
  ]);
  const from = lines.indexOf('没有综合达标、有指标低于标准值的学校：1 所（1 个学段），差得最多的在前：');
  const [head, ofSchool, after] = lines.slice(from + 1);
  expect(head).toMatch(/^ {2}学校 +学段 +判定 +指标 +实际 \/ 标准 +缺口 +也低于标准值的$/);
  // 1 room for 100 students, of 2.3: 2 more make 3
  expect(ofSchool).toMatch(/^ {2}甲小学 +小学 +综合不达标 +R7 +1\.00 \/ 2\.3 +2 间$/);
  expect(after).toBe('');
});

test('one mistake in many cells is one line that counts them', () => {
  const rows = Array.from({ length: 39 }, (_, index) => [`第${index + 1}小学`, '小学', 100, '约 1', 1]);
  const header = ['学校名称', '办学类型', '在校生数', '网络多媒体教室数', '县级以上骨干教师数'];
  const checked = check(workbook(sheet('小学', [header, ...rows])), { standard, date: '2026-11-24' });
  const lines = summaryText(checked, cliWordingsIn('zh'), (_, text) => text).split('\n');
  expect(lines.filter((line) => line.startsWith('  · D01'))).toEqual([
    expect.stringMatching(/D01 小学!D2 .*（同样的问题共 39 处）$/),
  ]);
  expect(lines.filter((line) => line.includes('「网络多媒体教室数」') && line.includes('不能计算'))).toEqual([
    '  · 39 所学校的「网络多媒体教室数」不能使用，R7 不能计算。请改为数字',
  ]);
});

test('of many schools the worst stand in the table, the rest is counted and said to be found elsewhere', () => {
  // 85 % of 2.3 is 1.955: all of them fail, the later ones by more
  const rows = Array.from({ length: 40 }, (_, index) => [`第${index + 1}小学`, '小学', 1000 + index, 10, 20]);
  const header = ['学校名称', '办学类型', '在校生数', '网络多媒体教室数', '县级以上骨干教师数'];
  const checked = check(workbook(sheet('小学', [header, ...rows])), { standard, date: '2026-11-24' });
  const lines = summaryText(checked, cliWordingsIn('zh'), (_, text) => text).split('\n');
  const ofSchools = lines.filter((line) => /^ {2}第\d+小学/.test(line));
  expect(ofSchools).toHaveLength(15);
  expect(ofSchools[0]).toMatch(/^ {2}第40小学/);
  expect(lines).toContain(
    '  …… 另有 25 个学段：全部见 --csv 问题清单.csv，或 --out 汇总.xlsx 的「不达标学校问题清单」',
  );
  // A screen or two, however many schools there are.
  expect(lines.length).toBeLessThan(90);
});
