import { makePaints } from '../../src/excel/writing/painting';
import { addressLists, joinRectangles, splitRuns } from '../../src/excel/writing/rectangles';

test('what prevails is painted over the run, exceptions over that', () => {
  const rows = [
    ['t', undefined],
    ['a', 'a'],
    ['a', 'x'],
    ['a', 'a'],
  ];
  expect(makePaints(rows)).toEqual([
    {
      value: 'a',
      areas: [
        { row: 0, column: 0, rowCount: 4, columnCount: 1 },
        { row: 1, column: 1, rowCount: 3, columnCount: 1 },
      ],
    },
    { value: 't', areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }] },
    { value: 'x', areas: [{ row: 2, column: 1, rowCount: 1, columnCount: 1 }] },
  ]);
});

test('what may not spread keeps to its own cells', () => {
  expect(makePaints([['a'], ['a'], ['x'], ['a']], (value) => value !== 'a')).toEqual([
    {
      value: 'a',
      areas: [
        { row: 0, column: 0, rowCount: 2, columnCount: 1 },
        { row: 3, column: 0, rowCount: 1, columnCount: 1 },
      ],
    },
    { value: 'x', areas: [{ row: 2, column: 0, rowCount: 1, columnCount: 1 }] },
  ]);
});

test('cells join to rectangles, across and then down', () => {
  const cells = [0, 1].flatMap((row) => [
    { row, column: 2 },
    { row, column: 3 },
  ]);
  expect(joinRectangles([...cells, { row: 2, column: 2 }])).toEqual([
    { row: 0, column: 2, rowCount: 2, columnCount: 2 },
    { row: 2, column: 2, rowCount: 1, columnCount: 1 },
  ]);
});

test('addresses come in lists that Excel takes', () => {
  const areas = Array.from({ length: 250 }, (_, row) => ({ row: row * 2, column: 0, rowCount: 1, columnCount: 1 }));
  const lists = addressLists(areas);
  expect(lists.map((list) => list.split(',').length)).toEqual([100, 100, 50]);
  expect(lists[0]?.startsWith('A1,A3,A5')).toBe(true);
});

test('equal neighbours make a run', () => {
  expect(splitRuns([20, 20, 15])).toEqual([
    { first: 0, last: 1, value: 20 },
    { first: 2, last: 2, value: 15 },
  ]);
});
