import { summaryText } from '../../../src/cli/text/summary-text';
import { unreadLines } from '../../../src/cli/text/unread-text';
import { cliWordingsIn } from '../../../src/locale/cli-texts';
import type { Language } from '../../../src/locale/language';
import { parseProfile } from '../../../src/reading/profile/profile';
import type { Recognised, Unread } from '../../../src/reading/recognised';
import type { Checked } from '../../../src/reporting/checked';
import { askedAbout, checkedWith } from '../../reporting/unread';

const HALL: Unread = {
  column: 'J',
  header: '风雨操场',
  candidates: ['sportsArea', 'indoorSportsArea'],
  words: ['风雨'],
};
const VALUE: Unread = { column: 'K', header: '设备原始账', candidates: ['equipmentValue'], words: ['始账'] };
const ODD: Unread = { row: 12, header: '旗杆数', candidates: [], words: ['旗杆'] };

function table(sheet: string, unread: readonly Unread[]): Recognised {
  return { sheet, kind: 'schools', headerRows: [1], fields: [], unread, rows: 5, leftOut: [] };
}

const all = (lines: readonly string[]) => [...lines];

function lines(checked: Checked | readonly Checked[], language: Language = 'zh'): string[] {
  return unreadLines([checked].flat(), cliWordingsIn(language), all);
}

describe('what was not understood, at a terminal', () => {
  test('nothing, where all is told', () => {
    expect(lines(checkedWith([table('小学', [])], []))).toEqual([]);
  });

  test('of several counties once, though each asks it', () => {
    const county = checkedWith([table('全市', [HALL, ODD])], [askedAbout(HALL, '全市!J1')]);
    const other = checkedWith(
      [table('全市', [HALL, VALUE])],
      [askedAbout(HALL, '全市!J1'), askedAbout(VALUE, '全市!K1')],
    );
    const shown = lines([county, other]);
    expect(shown[0]).toBe('无法识别的表头：2 个是判定要用的，请您确认');
    expect(shown.filter((line) => line.includes('“风雨操场”是'))).toHaveLength(1);
    expect(shown.filter((line) => line.includes('“设备原始账”是'))).toHaveLength(1);
    expect(shown.at(-1)).toContain('“旗杆数”');
  });

  const sheets = Array.from({ length: 39 }, (_, index) => `第${index + 1}小学`);
  const many = checkedWith(
    sheets.map((sheet) => table(sheet, [HALL, VALUE, ODD])),
    [askedAbout(HALL, ...sheets.map((sheet) => `${sheet}!J1`)), askedAbout(VALUE, '第1小学!K1', '第2小学!K1')],
  );

  test('one line a header, those that verdicts rest on first, with a profile to paste', () => {
    const [head, hall, value, ...rest] = lines(many);
    expect(head).toBe('无法识别的表头：2 个是判定要用的，请您确认');
    expect(hall).toBe(
      '  ? “风雨操场”是体育运动场馆面积吗？（也可能是室内体育用房面积）  「第1小学」J 列、「第2小学」J 列、「第3小学」J 列等 39 处',
    );
    expect(value).toBe('  ? “设备原始账”是教学仪器设备值吗？  「第1小学」K 列、「第2小学」K 列');
    expect(rest.at(-1)).toContain('“旗杆数”');
    const [json] = rest.filter((line) => line.trim().startsWith('{'));
    expect(parseProfile(JSON.parse(json ?? ''))).toEqual({
      ok: true,
      profile: {
        schema: 'junheng.profile/1',
        sheets: [
          {
            sheet: '*',
            columns: [
              { header: '风雨操场', field: 'sportsArea' },
              { header: '设备原始账', field: 'equipmentValue' },
            ],
          },
        ],
      },
    });
  });

  test('is complete in English', () => {
    const text = lines(many, 'en').join('\n');
    expect(text).toContain('Is “风雨操场” the field “area of sports grounds and halls”?');
    expect(text).toContain('(39 places in all)');
    expect(text.replaceAll(/[“"].*?["”]/g, '')).not.toMatch(/\p{Script=Han}/u);
  });

  test('stands once in the summary: the findings below don’t repeat it', () => {
    const summary = summaryText(many, cliWordingsIn('zh'), (_verdict, text) => text);
    expect(summary.split('\n').filter((line) => line.includes('风雨操场') && !line.includes('{'))).toHaveLength(1);
    expect(summary).not.toContain('D83');
  });
});
