import { readCounty } from '../../../src/reading/read-county';
import type { CellValue } from '../../../src/workbook/cells';
import { sheet, workbook } from '../sheet';

const HEADERS = ['学校名称', '办学类型', '学段', '在校生数', '专任教师数', '教学及辅助用房面积', '网络多媒体教室数'];

/** What a place of the only school has of a field: its figure, and the cells that it stands in. */
function read(rows: readonly (readonly CellValue[])[], merges: readonly string[]) {
  const { statistics, findings } = readCounty(workbook(sheet('一览', [HEADERS, ...rows], merges)));
  const [school] = statistics.schools;
  if (!school) throw new Error('no school');
  const shown = Object.entries({ ...school.stages, whole: school.whole }).flatMap(([place, { figures }]) =>
    Object.entries(figures).map(([field, figure]) => {
      const value = figure.kind === 'known' ? figure.value.digits / 10 ** figure.value.scale : figure.kind;
      return `${place} ${field} ${value} ${figure.cells.map(({ row, column }) => `${row} ${column}`)}`;
    }),
  );
  return { shown, codes: findings.map(({ code }) => code) };
}

test('one area merged over a school’s two stages is the whole school’s, counted once', () => {
  const rows = [
    ['河湾学校', '九年一贯制学校', '小学', 300, 20, 4374.7, 8],
    [null, null, '初中', 200, 18, null, 6],
  ];
  const { shown, codes } = read(rows, ['A2:A3', 'B2:B3', 'F2:F3']);
  expect(shown).toEqual([
    'primary students 300 1 3',
    'primary fullTimeTeachers 20 1 4',
    'primary multimediaRooms 8 1 6',
    'junior students 200 2 3',
    'junior fullTimeTeachers 18 2 4',
    'junior multimediaRooms 6 2 6',
    'whole teachingArea 4374.7 1 5',
  ]);
  expect(codes).not.toContain('D24');
});

test('teachers merged over both stages are no stage’s own', () => {
  const rows = [
    ['河湾学校', '九年一贯制学校', '小学', 300, 38, 4000, 8],
    [null, null, '初中', 200, null, 3000, 6],
  ];
  expect(read(rows, ['A2:A3', 'B2:B3', 'E2:E3']).shown).toEqual(
    expect.arrayContaining(['whole fullTimeTeachers 38 1 4', 'primary teachingArea 4000 1 5']),
  );
});

test('an area merged over two schools is neither’s whole', () => {
  const rows = [
    ['甲学校', '九年一贯制学校', '小学', 300, 20, 4000, 8],
    ['乙学校', '九年一贯制学校', '初中', 200, 18, null, 6],
  ];
  expect(read(rows, ['F2:F3']).shown).toContain('primary teachingArea 4000 1 5');
});
