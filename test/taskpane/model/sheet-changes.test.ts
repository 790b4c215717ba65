import fc from 'fast-check';
import { type SheetChanges, sheetChanges } from '../../../src/taskpane/model/sheet-changes';
import type { SheetContent, WorkbookContent } from '../../../src/workbook/content';
import { sheetOf } from '../memory-workbook';

const rows = (...names: string[]) => [['学校名称', '学生数'], ...names.map((name, index) => [name, index])];
const primary = sheetOf('小学', rows('一小', '二小', '三小'));
const junior = sheetOf('初中', rows('一中', '二中'));

const book = (...sheets: SheetContent[]): WorkbookContent => ({ fileName: '县.xlsx', sheets, settings: {} });
const NOTHING: SheetChanges = { gone: [], renamed: [], hidden: [], shown: [], sorted: [] };

test.each<[string, WorkbookContent, Partial<SheetChanges> | null]>([
  ['nothing', book(primary, junior), null],
  ['a sheet deleted', book(primary), { gone: ['初中'] }],
  ['a sheet renamed', book(primary, { ...junior, name: '中学' }), { renamed: [{ from: '初中', to: '中学' }] }],
  [
    'a sheet renamed of which a cell changed: it is gone, another is there',
    book(primary, sheetOf('中学', rows('一中', '三中'))),
    { gone: ['初中'] },
  ],
  ['a sheet hidden', book(primary, { ...junior, visible: false }), { hidden: ['初中'] }],
  ['rows sorted', book(sheetOf('小学', [...primary.values.slice(0, 1), ...primary.values.slice(1).reverse()]), junior), { sorted: ['小学'] }], // biome-ignore format: one line
  ['a cell changed', book(primary, sheetOf('初中', rows('一中', '三中'))), null],
  ['sheets in another order', book(junior, primary), null],
  ['a sheet of ours gone', book(primary, junior), null],
])('%s', (_what, after, changes) => {
  const before = book(primary, junior, { ...sheetOf('达标情况', []), tag: 'cv' });
  expect(sheetChanges(before, after)).toEqual(changes && { ...NOTHING, ...changes });
});

test('a sheet that is shown again', () => {
  expect(sheetChanges(book({ ...primary, visible: false }), book(primary))).toEqual({ ...NOTHING, shown: ['小学'] });
});

test('rows in whatever other order are told as sorted, and only then', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  fc.assert(
    fc.property(order, (permutation) => {
      const before = sheetOf(
        '小学',
        [0, 1, 2, 3, 4].map((value) => [value]),
      );
      const after = sheetOf(
        '小学',
        permutation.map((value) => [value]),
      );
      const changes = sheetChanges(book(before), book(after));
      expect(changes?.sorted ?? []).toEqual(permutation.some((value, index) => value !== index) ? ['小学'] : []);
    }),
  );
});
