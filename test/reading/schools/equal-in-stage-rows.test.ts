import { readCounty } from '../../../src/reading/read-county';
import type { CellValue } from '../../../src/workbook/cells';
import { sheet, workbook } from '../sheet';

const HEADERS = [
  '学校名称',
  '办学类型',
  '学段',
  '在校生数',
  '教学及辅助用房面积',
  '体育运动场馆面积',
  '网络多媒体教室数',
];

/** Of one school with a row for each stage that names it: where its areas and rooms stand, and the codes found. */
function read(primary: CellValue[], junior: CellValue[]) {
  const { statistics, findings } = readCounty(
    workbook(
      sheet('一览', [
        HEADERS,
        ['河湾学校', '九年一贯制学校', '小学', 300, ...primary],
        ['河湾学校', '九年一贯制学校', '初中', 200, ...junior],
      ]),
    ),
  );
  const [school] = statistics.schools;
  const whole = Object.keys(school?.whole.figures ?? {});
  const rooms = school?.stages.primary?.figures.multimediaRooms?.kind;
  const area = school?.stages.primary?.figures.teachingArea?.kind;
  return { whole, area, rooms, codes: findings.map(({ code }) => code).filter((code) => /D24|D80/.test(code)) };
}

test('two areas copied into both rows are the whole school’s, with the rooms beside them', () => {
  const copied = [4374.7, 7039, 13];
  expect(read(copied, copied)).toEqual({
    whole: ['teachingArea', 'sportsArea', 'multimediaRooms'],
    area: undefined,
    rooms: undefined,
    codes: ['D24', 'D24', 'D24'],
  });
});

test('one area that is the same in both rows, with nothing that tells, is asked about', () => {
  expect(read([4374.7, null, 13], [4374.7, null, 13])).toMatchObject({
    whole: [],
    area: 'unusable',
    codes: ['D80', 'D80'],
  });
});

test('one of two is each stage’s own: so is the one that happens to be the same', () => {
  expect(read([3000, 5000, 8], [3000, 4200, 6])).toEqual({ whole: [], area: 'known', rooms: 'known', codes: [] });
});

test('rooms alone that are the same in both rows are taken as they stand', () => {
  expect(read([3000, 5000, 30], [2600, 4200, 30])).toEqual({ whole: [], area: 'known', rooms: 'known', codes: [] });
});
