import fc from 'fast-check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import type {
  BorderWeight,
  CellContentToWrite,
  CellStyle,
  Changes,
  MarkLook,
  SheetToWrite,
} from '../../src/workbook/changes';
import { hostWorkbookOf } from '../officejs/file/load';
import { contractWorkbook } from '../workbook/contract-workbook';
import { openExcel } from './open-excel';
import { picture } from './picture';

const weight = fc.constantFrom<BorderWeight>('none', 'thin', 'medium', 'double');
const style: fc.Arbitrary<CellStyle> = fc.record({
  font: fc.constantFrom('宋体', '黑体'),
  size: fc.constantFrom(9, 10.5, 16),
  bold: fc.boolean(),
  italic: fc.boolean(),
  color: fc.constantFrom('000000', 'FFFFFF', '9C0006'),
  fill: fc.constantFrom(null, 'E7EEF7', 'C00000'),
  align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
  wrap: fc.boolean(),
  borders: fc.record({ top: weight, bottom: weight, left: weight, right: weight }),
  borderColor: fc.constant('7F7F7F'),
  numberFormat: fc.constantFrom('General', '0.00', '0.000', '@'),
});
const text = fc.constantFrom('实验小学', '=1+1', "'引", '007', '1-2', 'TRUE', '#N/A', ' a ', '50%', '+8');
const content: fc.Arbitrary<CellContentToWrite> = fc.oneof(
  text.map((value) => ({ value })),
  fc.integer({ min: -999, max: 999 }).map((value) => ({ value: value / 8 })),
  fc.boolean().map((value) => ({ value })),
);
const sheet: fc.Arbitrary<SheetToWrite> = fc
  .record({
    a: style,
    b: style,
    c: style,
    rows: fc.array(
      fc.array(
        fc.option(
          fc.record({ style: fc.constantFrom('a', 'b', 'c'), content: fc.option(content, { nil: undefined }) }),
          { nil: null },
        ),
        { minLength: 1, maxLength: 5 },
      ),
      { minLength: 1, maxLength: 8 },
    ),
    height: fc.constantFrom(18, 24, 31.5),
  })
  .map(({ a, b, c, rows, height }) => ({
    tag: 'summary',
    name: '汇总',
    styles: { a: asNumber(a), b: asNumber(b), c: asNumber(c) },
    columnWidths: [6, 24, 10, 10, 8],
    rows: rows.map((cells) => ({
      height,
      cells: cells.map((cell) =>
        cell?.content ? { style: cell.style, content: cell.content } : cell && { style: cell.style },
      ),
    })),
    merges: [],
    frozenAt: { row: 1, column: 1 },
    print: { orientation: 'landscape', titleRows: { first: 0, last: 0 }, marginCentimetres: 1.5, footer: '&P' },
  }));

/** Numbers in cells formatted as text are texts in Excel; our sheets never ask for that. */
function asNumber(one: CellStyle): CellStyle {
  return one.numberFormat === '@' ? { ...one, numberFormat: '0' } : one;
}

const marks = fc.uniqueArray(
  fc.record({ row: fc.nat(5), column: fc.nat(3), look: fc.constantFrom<MarkLook>('fail', 'near', 'data') }),
  {
    selector: ({ row, column }) => `${row} ${column}`,
    maxLength: 8,
  },
);

const changes: fc.Arbitrary<Changes> = fc
  .record({ sheet, marks, setting: fc.string() })
  .map(({ sheet, marks, setting }) => ({
    sheets: [sheet],
    marks: {
      notes: [],
      marks: marks.map(({ look, row, column }) => ({
        sheet: '学校',
        look,
        areas: [{ row, column, rowCount: 1, columnCount: 1 }],
      })),
    },
    settings: { note: JSON.stringify(setting) },
  }));

test('the same changes through Office.js and in the file itself give the same workbook', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (wanted) => {
      const embedded = EmbeddedWorkbook.open(contractWorkbook(), '县.xlsx');
      const { excel, workbook } = openExcel(hostWorkbookOf(EmbeddedWorkbook.open(contractWorkbook(), '县.xlsx')));
      const applied = await excel.apply(wanted);
      expect(applied).toEqual(await embedded.apply(wanted));
      expect(picture(workbook)).toEqual(picture(hostWorkbookOf(EmbeddedWorkbook.open(embedded.save(), '县.xlsx'))));
    }),
    { numRuns: 20 },
  );
});
