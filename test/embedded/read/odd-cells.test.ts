import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import { readWorkbook } from '../../../src/embedded/read/read-workbook';
import { WorkbookError, type WorkbookProblem } from '../../../src/workbook/workbook';
import { MAIN, rawRows, rawWorkbook } from '../raw-workbook';

const NUMBER_STYLE = { styles: '<cellXfs><xf numFmtId="1"/><xf numFmtId="14"/></cellXfs>' };

function sheetOf(bytes: Uint8Array) {
  const [sheet] = readWorkbook(bytes, 'book.xlsx').sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function problemOf(bytes: Uint8Array): WorkbookProblem | undefined {
  try {
    EmbeddedWorkbook.open(bytes, 'book.xlsx');
  } catch (error) {
    if (error instanceof WorkbookError) return error.problem;
    throw error;
  }
  return undefined;
}

test.each([
  ['<v> </v>', null],
  ['<v>\n\t</v>', null],
  ['<v> 12.5 </v>', 12.5],
  ['<v>+.5e1</v>', 5],
  ['<v>0x7D0</v>', '0x7D0'],
  ['<v>0b11</v>', '0b11'],
  ['<v>1_000</v>', '1_000'],
  ['<v>1,5</v>', '1,5'],
  ['<v>Infinity</v>', 'Infinity'],
  ['<v>1e999</v>', '1e999'],
])('a number is written as XML Schema has it, and all else is a text: %s', (value, expected) => {
  const { values } = sheetOf(rawRows(`<row><c><v>7</v></c><c>${value}</c></row>`));
  expect(values[0]?.[1] ?? null).toBe(expected);
});

test('a date is shown as one, whatever its style makes of numbers', () => {
  const { values, numberFormats } = sheetOf(
    rawRows('<row><c s="0" t="d"><v>2025-09-01</v></c><c s="1" t="d"><v>2025-09-01</v></c></row>', NUMBER_STYLE),
  );
  expect(values).toEqual([[45901, 45901]]);
  expect([...numberFormats.values()]).toEqual(['yyyy/m/d', 'yyyy/m/d']);
});

describe('a cell that stands twice', () => {
  const cell = (content: string) => `<c r="B3">${content}</c>`;
  const rows = (...cells: string[]) => cells.map((one) => `<row r="3">${one}</row>`).join('');

  test.each([
    ['in one row', `<row r="3">${cell('<v>2000</v>')}${cell('<v>9999</v>')}</row>`],
    ['in two rows of one number', rows(cell('<v>2000</v>'), cell('<v>9999</v>'))],
  ])('with two figures is refused, by its name: %s', (_, xml) => {
    expect(problemOf(rawRows(xml))).toEqual({ code: 'damaged', part: 'S!B3', detail: 'twice: 2000, 9999' });
  });

  test.each([
    ['the same figure', rows(cell('<v>2000</v>'), cell('<v>2000</v>'))],
    ['nothing the second time', rows(cell('<v>2000</v>'), cell(''))],
    ['nothing the first time', rows(cell(''), cell('<v>2000</v>'))],
  ])('is read where it holds %s', (_, xml) => {
    expect(sheetOf(rawRows(xml)).values).toEqual([[2000]]);
  });
});

describe('what is no sheet of this format is refused', () => {
  const sheet = (xml: string) => rawWorkbook({ sheets: [{ name: '学校', xml }] });
  const data = '<row r="1"><c r="A1"><v>1</v></c></row>';
  test.each([
    ['cells in another namespace', `<sheetData xmlns="urn:other">${data}</sheetData>`],
    ['a row in another namespace', `<sheetData><row xmlns="urn:other" r="1"><c r="A1"><v>1</v></c></row></sheetData>`],
    [
      'a value in another namespace',
      '<sheetData><row r="1"><c r="A1"><v xmlns="urn:other">1</v></c></row></sheetData>',
    ],
    ['a prefixed row of another namespace', `<sheetData xmlns:e="urn:other"><e:row r="1"/></sheetData>`],
    ['no cells at all', '<sheetPr/>'],
  ])('%s', (_, xml) => {
    expect(problemOf(sheet(xml))).toMatchObject({ code: 'damaged', part: '学校' });
  });

  test('but one namespace may have several prefixes', () => {
    const xml = `<x:sheetData xmlns:x="${MAIN}"><row r="1"><x:c r="A1"><v>1</v></x:c></row></x:sheetData>`;
    expect(sheetOf(sheet(xml)).values).toEqual([[1]]);
  });
});

test.each([
  ['AZ:BA', { row: 0, column: 51, rowCount: 1_048_576, columnCount: 2 }],
  ['$2:$3', { row: 1, column: 0, rowCount: 2, columnCount: 16_384 }],
])('whole columns and rows may be merged: %s', (ref, area) => {
  const xml = `<sheetData/><mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
  expect(sheetOf(rawWorkbook({ sheets: [{ name: 'S', xml }] })).merges).toEqual([area]);
});
