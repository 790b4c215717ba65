import fc from 'fast-check';
import {
  LEAST_SCALE,
  onOnePage,
  printedColumns,
  type Wanted,
  type WantedWidth,
} from '../../../src/reporting/sheets/table/paper';

/** Points of a character of the widest font, and of a column's margins in characters, as they were measured in LibreOffice. */
const CHARACTER = 7.07;
const MARGIN = 0.71;
const A4_ACROSS = ((29.7 - 3) / 2.54) * 72;
const A3_ACROSS = ((42 - 3) / 2.54) * 72;

function fixed(width: number): WantedWidth {
  return { least: width, most: width, grows: false };
}

/** Columns behind the key columns, each a group of its own. */
function wanted(columns: readonly WantedWidth[], keys = 0): Wanted {
  const groups = columns.slice(keys).map((_, index) => ({ first: keys + index, end: keys + index + 1 }));
  return { columns, keys, groups };
}

function columns(count: number, width: number): WantedWidth[] {
  return Array.from({ length: count }, () => fixed(width));
}

test.each([
  ['a narrow table', wanted(columns(5, 10)), 'A4', 100, 1],
  // 12 × 10.72 × 7.1 points into 757
  ['one that A4 holds at 8 pt', wanted(columns(12, 10)), 'A4', 82, 1],
  // 16 × 10.72 characters: 62 % of A4, 90 % of A3
  ['one that is too wide for A4', wanted(columns(16, 10)), 'A3', 90, 1],
  // 227 characters with their margins: too wide for A3 (205); on A4 two blocks of 126, 896 points into 757
  ['one that is too wide for A3', wanted([fixed(4), fixed(20), ...columns(30, 6)], 2), 'A4', 84, 2],
] as const)('%s', (_, asked, paper, scale, blocks) => {
  const printed = printedColumns(asked);
  expect(printed.paper).toMatchObject({ paper, orientation: 'landscape' });
  expect(printed.scale).toBe(scale);
  expect(printed.blocks).toHaveLength(blocks);
});

test('a group of columns is never parted', () => {
  const asked = {
    ...wanted(columns(30, 8), 2),
    groups: [0, 1, 2, 3].map((at) => ({ first: 2 + 7 * at, end: 9 + 7 * at })),
  };
  expect(printedColumns(asked).blocks).toEqual([
    { first: 2, end: 16 },
    { first: 16, end: 30 },
  ]);
});

test('texts that wrap take what the page has left, figures what they need', () => {
  const { widths, scale } = printedColumns(wanted([fixed(10), { least: 10, most: 40, grows: true }, fixed(10)]));
  expect(scale).toBe(100);
  expect([widths[0], widths[2]]).toEqual([10, 10]);
  const taken = widths.reduce((sum, width) => sum + width + MARGIN, 0) * CHARACTER;
  expect(taken / A4_ACROSS).toBeGreaterThan(0.97);
  expect(taken / A4_ACROSS).toBeLessThanOrEqual(1);
});

test('whatever the columns, all of them are printed at 8 pt or more, in their order, and fit their page', () => {
  const column = fc
    .tuple(fc.integer({ min: 2, max: 45 }), fc.integer({ min: 0, max: 60 }), fc.boolean())
    .map(([least, more, grows]): WantedWidth => ({ least, most: least + more, grows }));
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 40 }), fc.integer({ min: 0, max: 2 }), (all, keys) => {
      const asked = wanted(all, Math.min(keys, all.length - 1));
      const { widths, scale, blocks, paper } = printedColumns(asked);
      expect(scale).toBeGreaterThanOrEqual(LEAST_SCALE);
      expect(blocks.flatMap(({ first, end }) => all.slice(first, end))).toEqual(all.slice(asked.keys));
      for (const { first, end } of blocks) {
        const own = [...widths.slice(0, asked.keys), ...widths.slice(first, end)];
        const points = own.reduce((sum, width) => sum + width + MARGIN, 0) * CHARACTER;
        expect((points * scale) / 100).toBeLessThanOrEqual(paper.paper === 'A3' ? A3_ACROSS : A4_ACROSS);
      }
      for (const [index, { least }] of all.entries()) expect(widths[index]).toBeGreaterThanOrEqual(least);
    }),
  );
});

test.each([
  ['upright where the table is narrow and high', 60, 700, 'A4', 'portrait'],
  ['across where it is wide', 110, 500, 'A4', 'landscape'],
  ['on A3 where it is both', 150, 900, 'A3', 'landscape'],
] as const)('one page %s', (_, width, height, paper, orientation) => {
  const printed = onOnePage(wanted(columns(width / 10, 9)), () => height);
  expect(printed?.paper).toMatchObject({ paper, orientation });
  expect(printed?.scale).toBeGreaterThanOrEqual(LEAST_SCALE);
});

test('what is said of the paper takes its height too', () => {
  // 26.7 cm of A3 across hold 890 points at 85 %, and 909 of them at 80 %.
  const printed = onOnePage(wanted(columns(15, 9)), ({ paper }) => 890 + (paper.paper === 'A3' ? 19 : 0));
  expect(printed?.paper.paper).toBe('A3');
  expect(printed?.scale).toBe(80);
});

test('no single page for what would be too small on it', () => {
  expect(onOnePage(wanted(columns(6, 9)), () => 1500)).toBeUndefined();
});
