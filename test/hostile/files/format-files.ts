import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { DAMAGED, type HostileFile, letters, NO_WORKBOOK, TOO_LARGE } from './hostile-file';

const xls = new Uint8Array(readFileSync('test/workbooks/formats/county.xls'));

/** The compound file with its table of sectors spoilt: `next(sector)` is what is written as each one's successor. */
function withSectors(next: (sector: number, before: number) => number): Uint8Array {
  const bytes = xls.slice();
  const view = new DataView(bytes.buffer);
  const table = (view.getUint32(0x4c, true) + 1) * 512;
  for (let sector = 0; sector < 128; sector++) {
    view.setUint32(table + sector * 4, next(sector, view.getUint32(table + sector * 4, true)), true);
  }
  return bytes;
}

function ods(content: string): Uint8Array {
  const space = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content ${space.join(' ')}><office:body><office:spreadsheet>${content}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

const SCHOOLS = [
  ['学校名称', '办学类型', '学段', '在校生数', '高于规定学历教师数', '教学及辅助用房面积'],
  ['甲小学', '小学', '小学', '500', '21', '2250'],
];

const odsCell = (text: string) =>
  /^\d+$/.test(text)
    ? `<table:table-cell office:value-type="float" office:value="${text}"/>`
    : `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const odsRow = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
const odsTable = (more: string) =>
  `<table:table table:name="学校统计">${SCHOOLS.map((row) => odsRow(row.map(odsCell).join(''))).join('')}${more}</table:table>`;

const csvOf = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(',')).join('\r\n');
const gbk = new Uint8Array(readFileSync('test/workbooks/formats/小学.csv'));
const utf8 = strToU8(new TextDecoder('gb18030').decode(gbk));
const joined = (...pieces: Uint8Array[]) => Uint8Array.from(Buffer.concat(pieces));
const half = (bytes: Uint8Array, from: number, to: number) => {
  const ends = [...bytes.keys()].filter((at) => bytes[at] === 0x0a);
  const place = (share: number) => (share === 1 ? bytes.length : (ends[Math.floor(share * ends.length)] ?? 0) + 1);
  return bytes.subarray(from === 0 ? 0 : place(from), place(to));
};

/** Files of the other formats, made to harm or broken. */
export const FORMAT_FILES: readonly HostileFile[] = [
  {
    name: 'loop.xls',
    what: 'sectors that follow each other in a circle',
    bytes: () => withSectors((sector, before) => (before < 0xfffffff0 ? Math.max(0, sector - 1) : before)),
    expected: DAMAGED,
  },
  {
    name: 'self.xls',
    what: 'sectors that each follow themselves',
    bytes: () => withSectors((sector) => sector),
    expected: DAMAGED,
  },
  {
    name: 'beyond.xls',
    what: 'sectors that follow beyond the end of the file',
    bytes: () => withSectors((_, before) => (before < 0xfffffff0 ? 0x7fffffff : before)),
    expected: DAMAGED,
  },
  {
    name: 'directory-loop.xls',
    what: 'a directory whose entries are each other’s children',
    bytes: () => {
      const bytes = xls.slice();
      const view = new DataView(bytes.buffer);
      const directory = (view.getUint32(0x30, true) + 1) * 512;
      for (let entry = 0; entry < 4; entry++) {
        for (const link of [0x44, 0x48, 0x4c]) view.setUint32(directory + entry * 128 + link, (entry + 1) % 4, true);
      }
      return bytes;
    },
    expected: 'a result',
  },
  {
    name: 'half.xls',
    what: 'the first half of the file',
    bytes: () => xls.subarray(0, xls.length >> 1),
    expected: NO_WORKBOOK,
  },
  {
    name: 'renamed.xls',
    what: 'an .xlsx file under the name of an old one',
    bytes: () => new Uint8Array(readFileSync('assets/samples/sample-plain.xlsx')),
    expected: 'as the sample',
  },
  {
    name: 'deep.ods',
    what: 'a hundred thousand groups of rows within each other',
    bytes: () => ods(odsTable('<table:table-row-group>'.repeat(100_000) + '</table:table-row-group>'.repeat(100_000))),
    expected: 'a result',
  },
  {
    name: 'deep-spans.ods',
    what: 'a text of half a million spans within each other',
    bytes: () =>
      ods(
        odsTable(
          odsRow(
            `<table:table-cell office:value-type="string"><text:p>${'<text:span>'.repeat(500_000)}注${'</text:span>'.repeat(500_000)}</text:p></table:table-cell>`,
          ),
        ),
      ),
    expected: 'a result',
  },
  {
    name: 'repeated-rows.ods',
    what: 'a row with a figure, a thousand million times',
    bytes: () =>
      ods(odsTable(`<table:table-row table:number-rows-repeated="1000000000">${odsCell('1')}</table:table-row>`)),
    expected: TOO_LARGE,
  },
  {
    name: 'repeated-cells.ods',
    what: 'a cell with a figure, a thousand million times',
    bytes: () =>
      ods(
        odsTable(
          odsRow(
            '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000000000"/>',
          ),
        ),
      ),
    expected: TOO_LARGE,
  },
  {
    name: 'repeated-formulas.ods',
    what: 'a formula in 1 000 columns of 15 000 rows, written once',
    bytes: () =>
      ods(
        odsTable(
          `<table:table-row table:number-rows-repeated="15000"><table:table-cell table:formula="of:=[.A1]+1" office:value-type="percentage" office:value="1" table:number-columns-repeated="1000"/></table:table-row>`,
        ),
      ),
    expected: TOO_LARGE,
  },
  {
    name: 'empty-repeats.ods',
    what: 'empty rows and columns, a thousand million each, and cells that span as many',
    bytes: () =>
      ods(
        odsTable(
          `<table:table-column table:number-columns-repeated="1000000000" table:visibility="collapse"/><table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"><text:p>注</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"/></table:table-row>`,
        ),
      ),
    expected: 'a result',
  },
  {
    name: 'columns.csv',
    what: '16 384 columns',
    bytes: () => strToU8(csvOf(SCHOOLS.map((row) => [...row, ...new Array<string>(16_384 - row.length).fill('1')]))),
    expected: 'a result',
  },
  {
    name: 'too-many-columns.csv',
    what: '100 000 columns, which no sheet has',
    bytes: () => strToU8(csvOf(SCHOOLS.map((row) => [...row, ...new Array<string>(100_000).fill('1')]))),
    expected: TOO_LARGE,
  },
  {
    name: 'too-many-rows.csv',
    what: '1 100 000 lines, which no sheet has',
    bytes: () => strToU8(`${csvOf(SCHOOLS)}\r\n${'乙,小学\r\n'.repeat(1_100_000)}`),
    expected: TOO_LARGE,
  },
  {
    name: 'line.csv',
    what: 'one line of 10 MB',
    bytes: () => strToU8(letters(10_000_000)),
    expected: /没有识别出/,
  },
  {
    name: 'open-quote.csv',
    what: 'a quote that is never closed, and 10 MB behind it',
    bytes: () => strToU8(`${csvOf(SCHOOLS)}\r\n"乙小学,${letters(10_000_000)}`),
    expected: 'a result',
  },
  {
    name: 'zeros.csv',
    what: 'zero bytes between the letters',
    bytes: () => strToU8(csvOf(SCHOOLS).replaceAll('学', '学\0')),
    expected: NO_WORKBOOK,
  },
  {
    name: 'mixed.csv',
    what: 'the first half in UTF-8, the second in GBK',
    bytes: () => joined(half(utf8, 0, 0.5), half(gbk, 0.5, 1)),
    expected: DAMAGED,
  },
  {
    name: 'mixed-other-way.csv',
    what: 'the first half in GBK, the second in UTF-8',
    bytes: () => joined(half(gbk, 0, 0.5), half(utf8, 0.5, 1)),
    expected: DAMAGED,
  },
  {
    name: 'marks.csv',
    what: 'three byte order marks, one of them between the lines',
    bytes: () => joined(strToU8('\ufeff\ufeff'), half(utf8, 0, 0.5), strToU8('\ufeff'), half(utf8, 0.5, 1)),
    expected: 'a result',
  },
  {
    name: 'formulas.csv',
    what: 'schools whose names are formulas, by =, +, -, @ and tabs',
    bytes: () =>
      strToU8(
        csvOf([
          ...SCHOOLS,
          ...[
            '=1+1',
            '+1+1',
            '-1+1',
            '@SUM(A1)',
            '"\t=1+1"',
            '"=1+1\n小学"',
            '"=HYPERLINK(""http://example.invalid"")"',
          ].map((name) => [name, ...['小学', '小学', '100', '1', '10']]),
        ]),
      ),
    expected: 'a result',
  },
];
