import { strToU8, unzipSync, zipSync } from 'fflate';
import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import { FormFile } from '../../../src/embedded/form/form-file';
import { formulaWith } from '../../../src/embedded/form/insert-in-formula';
import { openPackage } from '../../../src/embedded/package/package';
import { minimalXlsx } from '../../workbooks/minimal-xlsx';
import { richWorkbook } from '../../workbooks/rich-workbook';

/** Two rows put in behind row 5 (from 0: 4). */
test.each<[formula: string, moved: string, row?: number]>([
  ['SUM(F3:F5)', 'SUM(F3:F7)'],
  ['SUM(F3:F4)', 'SUM(F3:F4)'],
  ['F5/E5', 'F5/E5'],
  ['F6+$F$7', 'F8+$F$9'],
  ['SUM(B5:D5)', 'SUM(B5:D5)', 4],
  ['SUM(B5:B5)', 'SUM(B5:B7)', 9],
  ['SUM(A:A)+SUM(5:6)', 'SUM(A:A)+SUM(5:8)'],
  ['"F6"&LOG10(F6)', '"F6"&LOG10(F8)'],
  ['别的!F6+本表!F6', '别的!F6+本表!F8'],
  ["'别 的'!F6", "'别 的'!F6"],
])('%s becomes %s', (formula, moved, row = 20) => {
  const onSheet = (name: string | undefined) => name === undefined || name === '本表';
  expect(formulaWith({ like: 4, count: 2 }, formula, onSheet, row)).toBe(moved);
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = `<worksheet xmlns="${MAIN}"><dimension ref="A1:C5"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>`;
const ROWS = `<row r="1"><c r="A1" t="inlineStr"><is><t>学校</t></is></c></row><row r="2" ht="30" customHeight="1"><c r="A2"/><c r="B2"/><c r="C2"><f>A2*2</f></c></row>`;
const BELOW = `<row r="3"><c r="A3"><f>SUM(A2:A2)</f><v>0</v></c></row>`;
const FOOT = `</sheetData><mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A2"><formula1>"甲,乙"</formula1></dataValidation></dataValidations></worksheet>`;

function formOf(sheet: string): FormFile {
  const parts = unzipSync(minimalXlsx({ 表: [['学校']], 别的: [] }));
  parts['xl/worksheets/sheet1.xml'] = strToU8(sheet);
  return FormFile.open(zipSync(parts), '空表.xlsx');
}

function sheetText(file: Uint8Array): string {
  return openPackage(file).text('xl/worksheets/sheet1.xml');
}

test('cells that are filled change, and not a letter beside', () => {
  const form = formOf(HEAD + ROWS + BELOW + FOOT);
  const cells = [{ sheet: '表', row: 1, column: 0, value: '甲' }];
  const filled = form.filled({ rows: [], cells });
  expect(sheetText(filled)).toBe(
    (HEAD + ROWS + BELOW + FOOT).replace(
      '<c r="A2"/>',
      '<c r="A2" t="inlineStr"><is><t xml:space="preserve">甲</t></is></c>',
    ),
  );
  expect(form.choicesAt({ sheet: '表', row: 1, column: 0 })).toEqual(['甲', '乙']);
});

test('a list that is written in character references is what they stand for', () => {
  const form = formOf(HEAD + ROWS + FOOT.replace('"甲,乙"', '&quot;&#26159;,&#x5426;,&lt;5&quot;'));
  expect(form.choicesAt({ sheet: '表', row: 1, column: 0 })).toEqual(['是', '否', '<5']);
});

test('a form in which nothing is filled is the same file, part by part', () => {
  const bytes = minimalXlsx({ 表: [['学校']] });
  const same = unzipSync(FormFile.open(bytes, '空表.xlsx').filled({ rows: [], cells: [] }));
  expect(same).toEqual(unzipSync(bytes));
});

test('rows at the end are made like the first: height, merged cells and formulas', () => {
  const rows = [{ sheet: '表', like: 1, from: 2, count: 2 }];
  const text = sheetText(formOf(HEAD + ROWS + FOOT).filled({ rows, cells: [] }));
  expect(text).toContain('<row r="4" ht="30" customHeight="1"><c r="C4"><f>A4*2</f></c></row>');
  expect(text).toContain(
    '<mergeCells count="3"><mergeCell ref="A2:B2"/><mergeCell ref="A3:B3"/><mergeCell ref="A4:B4"/>',
  );
});

test('rows in between move what is below, and every reference to it', () => {
  const rows = [{ sheet: '表', like: 1, from: 2, count: 2, inserted: true as const }];
  const filled = formOf(HEAD + ROWS + BELOW + FOOT).filled({
    rows,
    cells: [{ sheet: '表', row: 3, column: 0, value: 5 }],
  });
  const { sheets } = EmbeddedWorkbook.open(filled, '满.xlsx').content();
  const formulas = Object.fromEntries(sheets[0]?.formulas ?? []);
  expect(Object.values(formulas)).toEqual(['=A2*2', '=A3*2', '=A4*2', '=SUM(A2:A4)']);
  expect(sheetText(filled)).toContain('<dataValidation type="list" sqref="A2:A4">');
  expect(sheetText(filled)).toContain('<row r="5"><c r="A5">');
});

test('rows can’t be put in where drawings or notes hang on rows', () => {
  const drawn = FOOT.replace('</worksheet>', '<drawing id="rId1"/></worksheet>');
  expect([formOf(HEAD + ROWS + FOOT).mayGrow('表'), formOf(HEAD + ROWS + drawn).mayGrow('表')]).toEqual([true, false]);
});

test('what validations say when a cell is chosen is read with the cells', () => {
  const rule = '<dataValidation type="whole" sqref="B2:B4 D2" promptTitle="提示" prompt="单位：万元_x000a_按实填"/>';
  const asking = FOOT.replace('</worksheet>', `<dataValidations count="1">${rule}</dataValidations></worksheet>`);
  const over = [
    { row: 1, column: 1, rowCount: 3, columnCount: 1 },
    { row: 1, column: 3, rowCount: 1, columnCount: 1 },
  ];
  expect(formOf(HEAD + ROWS + asking).textsBeside('表')).toEqual([
    { kind: 'prompt', text: '提示', over },
    { kind: 'prompt', text: '单位：万元\n按实填', over },
  ]);
});

test('the texts of notes and shapes are read beside the cells', () => {
  const rich = FormFile.open(richWorkbook(), '空表.xlsx');
  const [first] = rich.content.sheets;
  expect(rich.textsBeside(first?.name ?? '')).toContainEqual({
    kind: 'note',
    text: '核对',
    over: [{ row: 1, column: 1, rowCount: 1, columnCount: 1 }],
  });
  expect(formOf(HEAD + ROWS + BELOW + FOOT).textsBeside('表')).toEqual([]);
});
