import fc from 'fast-check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { type Area, cellIndex } from '../../src/workbook/cells';
import type {
  BorderWeight,
  CellContentToWrite,
  CellStyle,
  Changes,
  MarkLook,
  SheetToWrite,
} from '../../src/workbook/changes';
import { hostWorkbookOf } from '../officejs/file/load';
import type { Border, CellFormat } from '../officejs/model/format';
import type { HostSheet } from '../officejs/model/sheet';
import type { HostWorkbook } from '../officejs/model/workbook';
import { contractWorkbook } from '../workbook/contract-workbook';
import { openExcel } from './open-excel';

/** What a user sees of a workbook, cell by cell. An edge between two cells is drawn once, as the stronger of both. */
function picture(workbook: HostWorkbook) {
  return {
    settings: workbook.customXmlParts.map(({ xml }) => xml),
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      names: sheet.names,
      gridlines: sheet.showGridlines,
      freeze: sheet.freeze,
      merges: sheet.merges,
      widths: sizes(sheet.columnInfo),
      heights: sizes(sheet.rowInfo),
      marks: marksOf(sheet),
      cells: cellsOf(sheet),
    })),
  };
}

function sizes(info: HostSheet['rowInfo']) {
  return [...info]
    .flatMap(([index, { size }]) => (size === undefined ? [] : [[index, size]]))
    .sort(([a = 0], [b = 0]) => a - b);
}

function marksOf(sheet: HostSheet) {
  const marked = new Map<number, string>();
  for (const { areas, formula, format } of sheet.conditionalFormats) {
    for (const area of areas)
      for (const cell of cellsIn(area)) marked.set(cell, `${formula} ${JSON.stringify(Object.entries(format).sort())}`);
  }
  return [...marked].sort(([a], [b]) => a - b);
}

function cellsIn({ row, column, rowCount, columnCount }: Area): number[] {
  return Array.from({ length: rowCount * columnCount }, (_, at) =>
    cellIndex(row + Math.floor(at / columnCount), column + (at % columnCount)),
  );
}

function cellsOf(sheet: HostSheet) {
  const used = sheet.usedArea(false);
  if (!used) return [];
  return cellsIn(used).map((index) => {
    const [row, column] = [Math.floor(index / 16_384), index % 16_384];
    const { top, bottom, left, right, ...look } = sheet.formatAt(row, column);
    const edges = {
      top: edge(top, sheet.cell(row - 1, column)?.format.bottom),
      bottom: edge(bottom, sheet.cell(row + 1, column)?.format.top),
      left: edge(left, sheet.cell(row, column - 1)?.format.right),
      right: edge(right, sheet.cell(row, column + 1)?.format.left),
    };
    const cell = sheet.cell(row, column);
    // What a link does to the font the written style has overlaid; the value of a formula is the engine's affair.
    const value = cell?.formula === undefined ? (cell?.value ?? null) : null;
    const { formulaHidden: _h, locked: _l, diagonalDown: _d, diagonalUp: _u, ...shown }: Partial<CellFormat> = look;
    return {
      row,
      column,
      value,
      formula: cell?.formula,
      ...shown,
      underline: cell?.format.underline === 'Single',
      edges,
    };
  });
}

const strength = [
  'None',
  'Continuous Hairline',
  'Dot Thin',
  'Dash Thin',
  'Continuous Thin',
  'Continuous Medium',
  'Continuous Thick',
  'Double Thin',
];

function edge(own: Border, other: Border | undefined) {
  const drawn = [own, ...(other ? [other] : [])].map(({ style, weight, color }) =>
    style === 'None' ? 'None' : `${style} ${weight} ${color}`,
  );
  const rank = (text: string) => strength.indexOf(text.replace(/ #.*$/, ''));
  return drawn.sort((a, b) => rank(b) - rank(a))[0];
}

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
    { numRuns: 40 },
  );
}, 60_000);
