import { assessResources } from '../../src/assessment/resources';
import { standardById } from '../../src/standards/standards';
import { markedPlaces, placeAfter, placeBefore, schoolAtCell, stops } from '../../src/taskpane/model/findings/located';
import { schoolRows } from '../../src/taskpane/model/schools/school-rows';
import { county, plenty } from '../county';

const SHEETS = ['小学', '初中'];
const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
const one = { rowCount: 1, columnCount: 1 };

const places = markedPlaces(
  [
    { sheet: '初中', look: 'fail', areas: [{ row: 2, column: 1, ...one }] },
    {
      sheet: '小学',
      look: 'near',
      areas: [
        { row: 7, column: 3, ...one },
        { row: 4, column: 9, ...one },
      ],
    },
    { sheet: '小学', look: 'fail', areas: [{ row: 4, column: 5, ...one }] },
  ],
  SHEETS,
);

test('marked places stand in the order in which the workbook is read', () => {
  expect(places).toEqual([at('小学', 4, 5), at('小学', 4, 9), at('小学', 7, 3), at('初中', 2, 1)]);
});

test.each([
  ['nowhere', null, at('小学', 4, 5)],
  ['before all', at('小学', 0, 0), at('小学', 4, 5)],
  ['on one', at('小学', 4, 5), at('小学', 4, 9)],
  ['at the end of a sheet', at('小学', 99, 0), at('初中', 2, 1)],
  ['behind the last: from the beginning again', at('初中', 2, 1), at('小学', 4, 5)],
])('the next place, standing %s', (_where, selection, next) => {
  expect(placeAfter(places, selection, SHEETS)).toEqual(next);
});

test.each([
  ['nowhere: the last', null, at('初中', 2, 1)],
  ['before all: the last', at('小学', 0, 0), at('初中', 2, 1)],
  ['on one', at('小学', 4, 9), at('小学', 4, 5)],
  ['between two', at('小学', 5, 0), at('小学', 4, 9)],
  ['behind the last', at('初中', 9, 9), at('初中', 2, 1)],
  ['on the first: the last', at('小学', 4, 5), at('初中', 2, 1)],
])('the place before, standing %s', (_where, selection, before) => {
  expect(placeBefore(places, selection, SHEETS)).toEqual(before);
});

test('a finding is a place of its own, once, unless its cell is marked or it is explained', () => {
  const marks = [{ sheet: '小学', look: 'fail', areas: [{ row: 4, column: 5, rowCount: 2, columnCount: 1 }] }] as const;
  const found = [
    { cells: [at('小学', 5, 5)], explained: null },
    { cells: [at('初中', 1, 1), at('初中', 1, 2)], explained: null },
    { cells: [at('初中', 1, 1)], explained: null },
    { cells: [at('初中', 9, 9)], explained: '属实' },
    { cells: [], explained: null },
  ];
  expect(stops(marks, found, SHEETS)).toEqual([at('小学', 4, 5), at('小学', 5, 5), at('初中', 1, 1)]);
});

test('without marks there is no next place', () => {
  expect(placeBefore([], at('小学', 0, 0), SHEETS)).toBeUndefined();
  expect(placeAfter([], at('小学', 0, 0), SHEETS)).toBeUndefined();
});

test('a cell leads to the school whose figure it is', () => {
  const statistics = county([
    { type: 'primary', stages: { primary: plenty(500) } },
    { type: 'primary', stages: { primary: { ...plenty(500), teachingArea: 10 } } },
  ]);
  const rows = schoolRows(assessResources(statistics, standardById('national-2017')!));
  const cell = statistics.schools[1]?.stages.primary?.figures.teachingArea?.cells[0];
  expect(schoolAtCell(rows, cell!)?.at.school.name).toBe('学校2');
  expect(schoolAtCell(rows, at('别处', 0, 0))).toBeUndefined();
});
