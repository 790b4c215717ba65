import { SAMPLE_SCHOOLS } from '../../../scripts/samples/schools';
import { NO_ANSWERS } from '../../../src/reading/profile/profile';
import { readCounty } from '../../../src/reading/read-county';
import type { SheetContent } from '../../../src/workbook/content';
import { workbooksTogether } from '../../../src/workbook/joined-workbooks';
import { describeExpected } from '../../samples/describe-expected';
import { allSchoolForms, oldSchoolForms, schoolForms } from '../../workbooks/sample-county/statistics-forms';

const county = () => workbooksTogether(allSchoolForms(), '各校报表.xlsx');
const oldCounty = () => workbooksTogether(SAMPLE_SCHOOLS.map(oldSchoolForms), '各校报表.xlsx');

describeExpected('the county of 教基 workbooks', county);
describeExpected('the county of 基础基 workbooks', oldCounty);

test.each([
  ['教基', county],
  ['基础基', oldCounty],
])('%s workbooks are read without a question', (_, open) => {
  const codes = readCounty(open()).findings.map(({ code, sheet, shown }) => `${code} ${sheet} ${shown}`);
  expect(codes.filter((code) => !/^D(?:24|26|28|33)/.test(code))).toEqual([]);
});

describe('forms of several schools in one workbook', () => {
  const [first, second] = SAMPLE_SCHOOLS.filter(({ type }) => type === 'primary').map(schoolForms);
  const namesIn = (...sheets: SheetContent[]) =>
    readCounty({ fileName: '报表.xlsx', sheets, settings: {} }).statistics.schools.map(({ name, stages }) => [
      name,
      stages.primary?.figures.students?.kind,
    ]);
  const expected = [
    ['云岭县第一小学', 'known'],
    ['云岭县第二小学', 'known'],
  ];
  const renamed = (sheets: readonly SheetContent[] = [], rename: (name: string) => string) =>
    sheets.map((sheet) => ({ ...sheet, name: rename(sheet.name) }));

  test('are told apart by the number of a copy', () => {
    const other = SAMPLE_SCHOOLS.find(({ name }) => name === '云岭县第二小学')!;
    const copies = renamed(schoolForms(other).sheets, (name) => `${name} (2)`);
    expect(namesIn(...first!.sheets, ...copies)).toEqual(expected);
  });

  test('are told apart by a name before the form’s number', () => {
    const other = schoolForms(SAMPLE_SCHOOLS.find(({ name }) => name === '云岭县第二小学')!);
    const one = renamed(first!.sheets, (name) => `一小${name}`);
    expect(namesIn(...one, ...renamed(other.sheets, (name) => `二小${name}`))).toEqual(expected);
  });

  test('of which one lacks the form of its basics take their file’s name', () => {
    const withoutBasics = { ...second!, fileName: '云岭县第二小学.xlsx', sheets: second!.sheets.slice(1) };
    const { sheets } = workbooksTogether([first!, withoutBasics], '合.xlsx');
    expect(namesIn(...sheets)).toEqual(expected);
  });
});

test('a form of teachers with figures for another stage is a question, and gives no teachers', () => {
  const [made] = SAMPLE_SCHOOLS.filter(({ type }) => type === 'primary').map(schoolForms);
  const sheets = made!.sheets.map((sheet) =>
    sheet.name.includes('4155')
      ? { ...sheet, values: [...sheet.values, ['其中：初中', '09', 12, 0, 3, 0, 0, 0]] }
      : sheet,
  );
  const { statistics, findings } = readCounty({ ...made!, sheets });
  expect(findings.filter(({ code }) => code === 'D21')).toMatchObject([{ shown: '初中', sheet: '教基4155_小学' }]);
  expect(statistics.schools[0]?.stages.primary?.figures.fullTimeTeachers).toBeUndefined();
});

describe('a row of a form that says more than a field', () => {
  const [made] = SAMPLE_SCHOOLS.filter(({ type }) => type === 'primary').map(schoolForms);
  const label = '室内体育用房（含租用）';
  const sheets = made!.sheets.map((sheet) =>
    sheet.name.includes('5170')
      ? {
          ...sheet,
          values: sheet.values.map((row) =>
            row.map((value) => (typeof value === 'string' && value.includes('室内体育用房') ? label : value)),
          ),
        }
      : sheet,
  );

  test('is a question, and gives no figure', () => {
    const { statistics, recognised, findings } = readCounty({ ...made!, sheets });
    const form = recognised.find(({ sheet }) => sheet.includes('5170'));
    expect(statistics.schools[0]?.whole?.figures.indoorSportsArea).toBeUndefined();
    expect(form?.unread).toMatchObject([{ header: label, candidates: ['indoorSportsArea'] }]);
    expect(findings.filter(({ code }) => code === 'D83')).toMatchObject([{ details: { role: 'indoorSportsArea' } }]);
  });

  test('is read once the user says what it is', () => {
    const name = sheets.find((sheet) => sheet.name.includes('5170'))!.name;
    const answer = { sheet: name, columns: [{ header: label, field: 'indoorSportsArea' as const }] };
    const profile = { ...NO_ANSWERS, sheets: [answer] };
    const { recognised, findings } = readCounty({ ...made!, sheets }, profile);
    const fields = recognised.find(({ sheet }) => sheet === name)?.fields.map(({ field }) => field);
    expect(fields).toContain('indoorSportsArea');
    expect(findings.filter(({ code }) => code === 'D83')).toEqual([]);
  });
});
