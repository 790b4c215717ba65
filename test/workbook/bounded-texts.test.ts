import { MOST_LETTERS, withBoundedTexts } from '../../src/workbook/bounded-texts';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';

function book(...rows: SheetContent['values']): WorkbookContent {
  const sheet: SheetContent = {
    name: 'S',
    visible: true,
    protected: false,
    tag: null,
    origin: { row: 0, column: 0 },
    values: rows,
    formulas: new Map(),
    numberFormats: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { fileName: 'book.xlsx', sheets: [sheet], settings: {} };
}

test('a workbook without a long text is the same object', () => {
  const workbook = book(['校'.repeat(MOST_LETTERS), 1, null, true]);
  expect(withBoundedTexts(workbook)).toBe(workbook);
});

test('a long text is cut, and the rows without one stay the same', () => {
  const workbook = book(['甲', 1], ['0'.repeat(MOST_LETTERS + 1), 2]);
  const bounded = withBoundedTexts(workbook);
  expect(bounded.sheets[0]?.values).toEqual([
    ['甲', 1],
    [`${'0'.repeat(MOST_LETTERS)}…`, 2],
  ]);
  expect(bounded.sheets[0]?.values[0]).toBe(workbook.sheets[0]?.values[0]);
});

test('what is cut stays the same object from check to check', () => {
  const workbook = book(['校'.repeat(5000)]);
  expect(withBoundedTexts(workbook).sheets[0]).toBe(withBoundedTexts({ ...workbook }).sheets[0]);
});
