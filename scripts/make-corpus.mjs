// Makes the workbooks of test/embedded/corpus/files anew: a small county as other programs and libraries write it, with
// the features that each of them has. The libraries are fetched into a folder for the day; none is a dependency.
// Needs LibreOffice and Gnumeric as well. npm run corpus
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const LIBRARIES = [
  'exceljs@4.4.0',
  'xlsx-populate@1.21.0',
  'excel4node@1.8.2',
  'xlsx-js-style@1.2.0',
  'wasm-xlsxwriter@0.13.1',
];
const folder = path.resolve(import.meta.dirname, '..', 'test', 'embedded', 'corpus', 'files');
const libraries = mkdtempSync(path.join(tmpdir(), 'junheng-corpus-'));
const at = (name) => path.join(folder, name);

const HEADERS = ['学校名称', '学段', '办学类型', '在校生数', '专任教师数', '高于规定学历教师数', '教学及辅助用房面积'];
const schools = Array.from({ length: 12 }, (_, at) => [
  `第${at + 1}小学`,
  '小学',
  '小学',
  500 + at * 7,
  30 + at,
  18 + (at % 5),
  2000 + at * 100,
]);
const rows = [HEADERS, ...schools];
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

try {
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['install', '--prefix', libraries, '--no-audit', '--no-fund', '--no-save', ...LIBRARIES]);
  const fetched = createRequire(path.join(libraries, 'package.json'));
  await exceljs(fetched('exceljs'));
  await populate(fetched('xlsx-populate'));
  await excel4node(fetched('excel4node'));
  sheetJs(fetched('xlsx-js-style'));
  const rust = path.join(libraries, 'node_modules', 'wasm-xlsxwriter', 'nodejs', 'wasm_xlsxwriter.js');
  rustXlsxWriter(await import(pathToFileURL(rust).href));
  libreOffice();
  execFileSync('ssconvert', ['--export-type=Gnumeric_Excel:xlsx2', at('exceljs.xlsx'), at('gnumeric.xlsx')], {
    stdio: 'ignore',
  });
} finally {
  rmSync(libraries, { recursive: true, force: true });
}

/** Notes, rules, a table, a picture, a filter, a list of choices, links, names, merged cells. */
async function exceljs(ExcelJS) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('学校统计', { views: [{ state: 'frozen', ySplit: 1 }] });
  for (const row of rows) sheet.addRow(row);
  sheet.getCell('D3').note = '自己的批注';
  sheet.getCell('E4').note = { texts: [{ font: { bold: true }, text: '粗' }, { text: '体' }] };
  sheet.addConditionalFormatting({
    ref: 'D2:D13',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formulae: [520],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFF0000' } } },
      },
      { type: 'dataBar', priority: 2, cfvo: [{ type: 'min' }, { type: 'max' }], color: { argb: 'FF00FF00' } },
    ],
  });
  sheet.autoFilter = 'A1:G13';
  sheet.dataValidations.add('B2:B13', { type: 'list', allowBlank: true, formulae: ['"小学,初中"'] });
  sheet.getCell('H1').value = { text: '链接', hyperlink: 'http://a.invalid/?x=1&y=2' };
  sheet.mergeCells('I1:J2');
  sheet.getCell('K2').value = { formula: 'D2*2', result: 1000 };
  sheet.pageSetup.printTitlesRow = '1:1';
  const other = book.addWorksheet('表');
  other.addTable({
    name: 'T1',
    ref: 'A1',
    headerRow: true,
    totalsRow: true,
    columns: [
      { name: '甲', totalsRowLabel: '合计:' },
      { name: '乙', totalsRowFunction: 'sum' },
    ],
    rows: [
      ['a', 1],
      ['b', 2],
    ],
  });
  other.addImage(book.addImage({ buffer: PIXEL, extension: 'png' }), 'D2:F6');
  book.definedNames.add('学校统计!$A$1:$A$5', '名称');
  await book.xlsx.writeFile(at('exceljs.xlsx'));
  const stream = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: at('exceljs-stream.xlsx'), useStyles: true });
  const streamed = stream.addWorksheet('学校统计');
  for (const row of rows) streamed.addRow(row).commit();
  streamed.getCell('D14').note = '批注';
  streamed.commit();
  await stream.commit();
}

async function populate(XlsxPopulate) {
  const book = await XlsxPopulate.fromBlankAsync();
  const sheet = book.sheet(0).name('学校统计');
  sheet.cell('A1').value(rows);
  sheet.range('A1:G1').style({ bold: true, fill: 'ddeeff', border: true });
  sheet.cell('D3').style('numberFormat', '0.00%');
  sheet.column('C').hidden(true);
  sheet.cell('A2').hyperlink('http://a.invalid');
  sheet.freezePanes(1, 1);
  book.definedName('甲名', sheet.range('A1:B2'));
  await book.toFileAsync(at('xlsx-populate.xlsx'));
}

async function excel4node(excel) {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('学校统计');
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries()) {
      const cell = sheet.cell(row + 1, column + 1);
      if (typeof value === 'number') cell.number(value);
      else cell.string(value);
    }
  }
  const style = book.createStyle({ font: { bold: true } });
  sheet.addConditionalFormattingRule('D1:D10', { type: 'expression', priority: 1, formula: 'D1>510', style });
  sheet.cell(3, 4).comment('批注');
  sheet.cell(1, 9, 2, 10, true).string('合并');
  writeFileSync(at('excel4node.xlsx'), await book.writeToBuffer());
}

function sheetJs(XLSX) {
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  sheet.A1.s = { font: { bold: true }, fill: { fgColor: { rgb: 'FFAA00' } } };
  sheet.D3.c = [{ a: '我', t: '批注' }];
  sheet['!merges'] = [{ s: { r: 0, c: 8 }, e: { r: 1, c: 9 } }];
  sheet['!autofilter'] = { ref: 'A1:G13' };
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '学校统计');
  XLSX.writeFile(book, at('sheetjs.xlsx'), { bookSST: true, compression: true });
}

/** As Excel itself writes: notes, a chart, a picture, a picture in the header (in a drawing of old), a table, diagonal lines. */
function rustXlsxWriter(rust) {
  const book = new rust.Workbook();
  const sheet = book.addWorksheet();
  sheet.setName('学校统计');
  for (const [row, cells] of rows.entries())
    for (const [column, value] of cells.entries()) sheet.write(row, column, value);
  const crossed = new rust.Format().setBorderDiagonal(rust.FormatBorder.Thin);
  sheet.writeWithFormat(0, 8, '项目', crossed.setBorderDiagonalType(rust.FormatDiagonalBorder.BorderDown));
  sheet.insertNote(2, 3, new rust.Note('批注'));
  sheet.insertNote(3, 0, new rust.Note('另一批注'));
  const series = new rust.ChartSeries().setValues(rust.ChartRange.newFromRange('学校统计', 1, 3, 12, 3));
  sheet.insertChart(15, 1, new rust.Chart(rust.ChartType.Column).pushSeries(series));
  sheet.insertImage(15, 10, new rust.Image(PIXEL));
  sheet.setHeader('&C&[Picture]');
  sheet.setHeaderImage(new rust.Image(PIXEL), rust.HeaderImagePosition.Center);
  const other = book.addWorksheet();
  other.setName('表');
  other.addTable(0, 0, 3, 1, new rust.Table());
  other.setActive(true);
  book.defineName('名称', '=学校统计!$A$1:$A$5');
  writeFileSync(at('rust-xlsxwriter.xlsx'), book.saveToBufferSync());
}

function libreOffice() {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(libraries, 'profile')).href}`;
  const out = path.join(libraries, 'out');
  const convert = (source, filter, name) => {
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, at(source)], {
      stdio: 'ignore',
    });
    const [extension] = filter.split(':');
    execFileSync('mv', [path.join(out, source.replace(/xlsx$/, extension)), at(name)]);
  };
  convert('rust-xlsxwriter.xlsx', 'xlsx', 'libreoffice.xlsx');
  convert('exceljs.xlsx', 'xlsm:Calc MS Excel 2007 VBA XML', 'libreoffice.xlsm');
}
