import fc from 'fast-check';
import { PageRows, type PrintedRow } from '../../../src/reporting/sheets/table/page-rows';

type Row = Partial<PrintedRow>;

/** The breaks of rows that are 100 points high unless they say otherwise, below five title rows, on pages of 1000. */
function breaksOf(rows: readonly Row[]): readonly number[] {
  const pages = new PageRows(5, 1000);
  for (const row of rows) pages.add({ height: 100, keeps: 'no', begins: false, ...row });
  pages.settle();
  return pages.breaks;
}

function rows(count: number, row: Row = {}): Row[] {
  return Array.from({ length: count }, () => row);
}

const WITH_ABOVE: Row = { keeps: 'ifItFits' };
const NOTE: Row = { keeps: 'always' };

test.each<[string, Row[], number[]]>([
  // A little room is left: heights are rounded
  ['nine rows of a hundred fill a page', rows(20), [14, 23]],
  ['a page is enough', rows(9), []],
  ['an item of several rows goes to the next page as a whole', [...rows(8), {}, WITH_ABOVE, WITH_ABOVE], [13]],
  ['notes take the last row of the table with them', [...rows(9), NOTE, NOTE], [13]],
  ['a row begins a page where it is asked to', [...rows(3), { begins: true }, ...rows(2)], [8]],
  ['a block that fits begins a page where this one is more than half full', [...rows(6), { block: 500 }], [11]],
  ['a block goes on where it fits on the page', [...rows(6), { block: 300 }, ...rows(2)], []],
  ['a block goes on where little of the page is used', [...rows(4), { block: 3000 }, ...rows(3)], []],
  ['an item that is higher than a page is parted where the page ends', [{}, ...rows(11, WITH_ABOVE)], [14]],
  [
    'the end of a table that is higher than a page keeps its notes with a row',
    [{}, ...rows(8, WITH_ABOVE), NOTE],
    [13],
  ],
])('%s', (_, given, breaks) => {
  expect(breaksOf(given)).toEqual(breaks);
});

test('rows that are drawn anew have the same pages', () => {
  const pages = new PageRows(0, 1000);
  const draw = () => {
    pages.restart();
    for (let row = 0; row < 12; row++) pages.add({ height: 100, keeps: 'no', begins: false });
    pages.settle();
    return [...pages.breaks];
  };
  expect(draw()).toEqual([9]);
  expect(draw()).toEqual([9]);
});

test('no page is higher than there is room, whatever the rows', () => {
  const row = fc.record({
    height: fc.integer({ min: 18, max: 409 }),
    keeps: fc.constantFrom<PrintedRow['keeps']>('no', 'ifItFits', 'always'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (given) => {
      const breaks = breaksOf(given).map((at) => at - 5);
      const pages = [0, ...breaks].map((first, page) => given.slice(first, breaks[page]));
      expect(pages.flat()).toEqual(given);
      for (const page of pages) expect(page.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(1000);
    }),
  );
});
