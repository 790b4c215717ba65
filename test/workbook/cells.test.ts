import {
  areaAddress,
  columnName,
  formatAddress,
  parseArea,
  parseColumn,
  quotedSheetName,
  referenceText,
} from '../../src/workbook/cells';

describe('cell addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s, both ways', (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(parseColumn(name)).toBe(column);
  });

  test.each([
    ['F5', { row: 4, column: 5, rowCount: 1, columnCount: 1 }],
    ['$A$1:$C$3', { row: 0, column: 0, rowCount: 3, columnCount: 3 }],
    ['C3:A1', { row: 0, column: 0, rowCount: 3, columnCount: 3 }],
    ['XFD1048576', { row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 }],
  ])('reads %s', (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  test.each(['', 'A0', 'XFE1', 'A1048577', '1A', 'a1', 'A:C'])('does not take %p for an address', (text) => {
    expect(parseArea(text)).toBeUndefined();
  });

  test('writes areas and references as Excel does', () => {
    expect(formatAddress({ row: 4, column: 5 })).toBe('F5');
    expect(areaAddress({ row: 0, column: 0, rowCount: 2, columnCount: 1 })).toBe('A1:A2');
    expect(referenceText({ sheet: '教师情况', row: 4, column: 5 })).toBe('教师情况!F5');
  });

  test.each([
    ['教师情况', '教师情况'],
    ['小学 (2)', "'小学 (2)'"],
    ["a'b", "'a''b'"],
    ['A1', "'A1'"],
    ['R1C1', "'R1C1'"],
    ['2025', "'2025'"],
    ['教基1001_小学', '教基1001_小学'],
  ])('quotes the sheet name %s as %s', (name, quoted) => {
    expect(quotedSheetName(name)).toBe(quoted);
  });
});
