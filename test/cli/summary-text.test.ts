import { check } from '../../src/check';
import { summaryText } from '../../src/cli/summary-text';
import { wordingsIn } from '../../src/locale/wording';
import { standardById } from '../../src/standards/standards';
import { sheet, workbook } from '../reading/sheet';

const standard = standardById('national-2017')!;

test('what no column gives is said once for all schools of a stage, what a school lacks of its own by the school', () => {
  const content = workbook(
    sheet('小学', [
      ['学校名称', '办学类型', '在校生数', '网络多媒体教室数', '县级以上骨干教师数'],
      ['甲小学', '小学', 100, 1, 1],
      ['乙小学', '小学', 100, 3, 1],
    ]),
  );
  const checked = check(content, { standard, date: '2026-11-24' });
  const lines = summaryText(checked, wordingsIn('zh'), (_, text) => text).split('\n');
  const from = lines.findIndex((line) => line.startsWith('小学未达标'));
  const [every, ofSchool, after] = lines.slice(from + 1);
  expect(every).toMatch(/^ {2}全部 2 所学校：R1 .*；R3 .*；R4 .*；R5 .*；R6 /);
  expect(every).not.toMatch(/R2|R7/);
  expect(ofSchool).toMatch(/^ {2}甲小学 +不达标 +R7 1\.00 \/ 2\.3/);
  expect(after).toBe('');
});
