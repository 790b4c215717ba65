import fc from 'fast-check';
import { makeStrip } from '../../../src/taskpane/model/distribution';
import { rowWindow, scrolledTo } from '../../../src/taskpane/model/window';

describe('the window of a long list', () => {
  test.each([
    ['at the top', 0, { first: 0, end: 16 }],
    ['in the middle', 60_000, { first: 994, end: 1016 }],
    ['at the end', 600_000 - 600, { first: 9984, end: 10_000 }],
  ])('%s', (_, scrolled, expected) => {
    expect(rowWindow(10_000, 60, scrolled, 600)).toEqual(expected);
  });

  test('an empty list has an empty window', () => {
    expect(rowWindow(0, 60, 0, 600)).toEqual({ first: 0, end: 0 });
  });

  test('every row that is seen is drawn, and few more', () => {
    const pixels = fc.nat(1_000_000);
    fc.assert(
      fc.property(fc.nat(20_000), pixels, fc.nat(2000), (rows, scrolled, viewport) => {
        const { first, end } = rowWindow(rows, 60, scrolled, viewport);
        expect(end - first).toBeLessThanOrEqual(viewport / 60 + 14);
        const seen = Math.floor(scrolled / 60);
        if (seen < rows) expect(first <= seen && seen < end).toBe(true);
      }),
    );
  });

  test.each([
    ['above: to its top', 2, 600, 120],
    ['in sight: stays', 12, 600, 600],
    ['below: to its end', 30, 600, 1260],
  ])('a row %s', (_, row, scrolled, expected) => {
    expect(scrolledTo(row, 60, scrolled, 600)).toBe(expected);
  });
});

describe('a strip of dots', () => {
  const values = [1, 2, 2, 2, 5].map((value) => ({ of: value, value }));

  test('equal values stand on each other', () => {
    const { dots, levels } = makeStrip(values, [], 10);
    expect(levels).toBe(3);
    expect(dots.filter(({ of }) => of === 2).map(({ level }) => level)).toEqual([0, 1, 2]);
  });

  test('marks widen the axis', () => {
    expect(makeStrip(values, [9], 10).place(9)).toBe(1);
    expect(makeStrip(values, [9], 10).place(5)).toBe(0.5);
  });

  test('one value stands in the middle', () => {
    expect(makeStrip([{ of: 'a', value: 3 }], [3], 11).dots).toEqual([{ of: 'a', x: 0.5, level: 0 }]);
  });
});
