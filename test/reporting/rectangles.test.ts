import fc from 'fast-check';
import { coverWithRectangles } from '../../src/reporting/rectangles';
import { areaAddress, parseArea } from '../../src/workbook/cells';

function cellsOf(addresses: readonly string[]) {
  return addresses.flatMap((address) => {
    const area = parseArea(address)!;
    return Array.from({ length: area.rowCount * area.columnCount }, (_, index) => ({
      row: area.row + Math.floor(index / area.columnCount),
      column: area.column + (index % area.columnCount),
    }));
  });
}

test.each([
  ['one cell', ['B2'], ['B2']],
  ['a column', ['C4', 'C5', 'C6'], ['C4:C6']],
  ['a row', ['C4', 'D4', 'E4'], ['C4:E4']],
  ['a block', ['B2:D5'], ['B2:D5']],
  ['two columns apart', ['B2:B9', 'D2:D9'], ['B2:B9', 'D2:D9']],
  ['an L, columns first', ['B2:C2', 'B3'], ['B2:B3', 'C2']],
  ['three rows of a school each, whole', ['B2:H2', 'B4:H4', 'B6:H6'], ['B2:H2', 'B4:H4', 'B6:H6']],
  ['nothing', [], []],
])('%s', (_, given, expected) => {
  const found = coverWithRectangles(cellsOf(given)).map(areaAddress);
  expect(found.sort()).toEqual([...expected].sort());
});

test('rectangles cover exactly the cells, none twice, whatever their order', () => {
  const cell = fc.record({ row: fc.nat(8), column: fc.nat(8) });
  const selector = ({ row, column }: { row: number; column: number }) => `${row} ${column}`;
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector, maxLength: 60 }), (cells) => {
      const covered = cellsOf(coverWithRectangles(cells).map(areaAddress)).map(selector);
      expect(covered.sort()).toEqual(cells.map(selector).sort());
    }),
  );
});
