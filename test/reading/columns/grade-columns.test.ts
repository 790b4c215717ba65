import { readCounty } from '../../../src/reading/read-county';
import type { CellValue } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { sheet, workbook } from '../sheet';

const PRIMARY = ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'];
const JUNIOR = ['七年级', '八年级', '九年级'];
const SENIOR = ['高一', '高二', '高三'];

/** Names and kinds, then for each grade its classes and its students. */
function table(grades: readonly string[], ...rows: CellValue[][]): SheetContent {
  const merges = ['A1:A2', 'B1:B2'];
  return sheet(
    '各年级',
    [
      ['学校名称', '办学类型', ...grades.flatMap((grade) => [grade, grade])],
      [null, null, ...grades.flatMap(() => ['班数', '人数'])],
      ...rows,
    ],
    merges,
  );
}

const none = (grades: readonly string[]): CellValue[] => grades.flatMap(() => [null, null]);

/** The students of each stage with the cells that they were summed from, and what was found. */
function read(...sheets: SheetContent[]) {
  const { statistics, findings } = readCounty(workbook(...sheets));
  const students = statistics.schools.flatMap(({ name, stages }) =>
    Object.entries(stages).map(([stage, { figures }]) => {
      const { students: figure } = figures;
      const shown = figure?.kind === 'known' ? figure.value.digits : (figure?.kind ?? 'absent');
      return `${name} ${stage} ${shown} of ${figure?.cells.length ?? 0}`;
    }),
  );
  return { students, errors: findings.filter(({ severity }) => severity === 'error').map(({ code }) => code) };
}

test('grades of all stages in one table add up to the enrolment of each stage', () => {
  const made = table(
    [...PRIMARY, ...JUNIOR, ...SENIOR],
    ['甲小学', '小学', 1, 41, 1, 42, 1, 43, 1, 44, 1, 45, 1, 46, ...none(JUNIOR), ...none(SENIOR)],
    ['河湾学校', '九年一贯制学校', 1, 31, 1, 32, 1, 33, 1, 34, 1, 35, 1, 36, 2, 80, 2, 81, 2, 82, ...none(SENIOR)],
    ['丁中学', '完全中学', ...none(PRIMARY), 3, 120, 3, 121, 3, 122, 4, 200, 4, 201, 4, 202],
  );
  expect(read(made)).toEqual({
    students: [
      '甲小学 primary 261 of 6',
      '河湾学校 primary 201 of 6',
      '河湾学校 junior 243 of 3',
      '丁中学 junior 363 of 3',
      '丁中学 senior 603 of 3',
    ],
    errors: [],
  });
});

test('boys and girls of each grade add up to the enrolment', () => {
  const made = sheet(
    '小学',
    [
      ['学校名称', '办学类型', '在校生', ...Array.from({ length: 11 }, () => null)],
      [null, null, ...PRIMARY.flatMap((grade) => [grade, null])],
      [null, null, ...PRIMARY.flatMap(() => ['男', '女'])],
      ['甲小学', '小学', 20, 21, 22, 20, 23, 20, 24, 20, 25, 20, 26, 20],
    ],
    ['C1:N1', ...['C2:D2', 'E2:F2', 'G2:H2', 'I2:J2', 'K2:L2', 'M2:N2']],
  );
  expect(read(made)).toEqual({ students: ['甲小学 primary 261 of 12'], errors: [] });
});

test('a grade that isn’t filled in leaves the enrolment open', () => {
  const made = table(PRIMARY, ['甲小学', '小学', 1, 41, 1, 42, 1, 43, 1, 44, 1, 45, 1, null]);
  expect(read(made).students).toEqual(['甲小学 primary missing of 1']);
});

test('an enrolment that a column gives counts, not its grades', () => {
  const made = sheet('小学', [
    ['学校名称', '办学类型', '在校生数', ...PRIMARY.map((grade) => `${grade}在校生数`)],
    ['甲小学', '小学', 262, 41, 42, 43, 44, 45, 46],
  ]);
  expect(read(made).students).toEqual(['甲小学 primary 262 of 1']);
});

test('four grades of primary are no whole enrolment', () => {
  const made = table(PRIMARY.slice(0, 4), ['甲小学', '小学', 1, 41, 1, 42, 1, 43, 1, 44]);
  expect(read(made).students).toEqual(['甲小学 primary absent of 0']);
});
