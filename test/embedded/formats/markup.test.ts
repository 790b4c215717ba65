import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { openFile } from '../../../src/embedded/formats/open-file';
import { readXls } from '../../../src/embedded/formats/xls';
import type { SheetContent } from '../../../src/workbook/content';
import { workbooksTogether } from '../../../src/workbook/joined-workbooks';
import { WorkbookError, type WorkbookProblem } from '../../../src/workbook/workbook';
import { describeExpected } from '../../samples/describe-expected';
import { asPage, asSpreadsheetXml } from '../../workbooks/as-markup';

const county = () => readXls(new Uint8Array(readFileSync('test/workbooks/formats/county.xls')), '云岭县.xls');

describeExpected('an .xls file that is XML', async () => {
  const { workbook } = await openFile(strToU8(asSpreadsheetXml(county())), '云岭县.xls');
  return workbook.content();
});

describeExpected('.xls files that are web pages', async () => {
  const pages = county().sheets.map(async (sheet) =>
    (await openFile(strToU8(asPage(sheet)), '县.xls')).workbook.content(),
  );
  return workbooksTogether(await Promise.all(pages), '云岭县.xlsx');
});

async function sheetsOf(text: string | Uint8Array, name = '县.xls'): Promise<readonly SheetContent[]> {
  const { workbook } = await openFile(typeof text === 'string' ? strToU8(text) : text, name);
  return workbook.content().sheets;
}

async function sheetOf(text: string | Uint8Array): Promise<SheetContent> {
  const [sheet] = await sheetsOf(text);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

async function problemOf(text: string | Uint8Array, name?: string): Promise<WorkbookProblem | undefined> {
  try {
    await sheetsOf(text, name);
  } catch (error) {
    if (error instanceof WorkbookError) return error.problem;
    throw error;
  }
  return undefined;
}

const row = (cells: string) => `<table><tr>${cells}</tr></table>`;

describe('a web page', () => {
  test.each<[string, string, unknown]>([
    ['a number', '<td>812</td>', 812],
    ['with thousands', '<td>1,310.50</td>', 1310.5],
    ['with spaces that don’t break', '<td>&nbsp;812&nbsp;</td>', 812],
    ['exactly, beside what is shown', '<td x:num="12.345">12.3</td>', 12.345],
    ['a share, as shown', '<td x:num="0.8512">85%</td>', '85%'],
    ['a date, as shown', '<td x:num="44440">2021-09-01</td>', '2021-09-01'],
    ['a number for Excel, without its value', '<td x:num>7</td>', 7],
    ['a code with zeros in front', '<td>0012345678</td>', '0012345678'],
    ['longer than a number keeps', '<td>211530000001234567</td>', '211530000001234567'],
    ['text by its own style', `<td style="mso-number-format:'\\@'">2153000123</td>`, '2153000123'],
    ['… as systems write it', '<td style="vnd.ms-excel.numberformat:@">2153000123</td>', '2153000123'],
    [
      '… by its class',
      '<style>td.a, .xl24 {color:red; mso-number-format:"\\@";}</style><td class="b xl24">21</td>',
      '21',
    ],
    ['… by its element', '<style><!-- td {mso-number-format:\\@} --></style><td>21</td>', '21'],
    ['… by Excel’s attribute', '<td x:str>2153000123</td>', '2153000123'],
    ['another class', '<style>.xl24{mso-number-format:"\\@"}</style><td class="xl25">21</td>', 21],
    ['a formula is text', '<td>=WEBSERVICE("http://a.example")</td>', '=WEBSERVICE("http://a.example")'],
    ['entities', '<td>a&amp;b&lt;c&#20013;&#x56FD;&sup2;</td>', 'a&b<c中国²'],
    ['an entity of two characters in a word', '<td>&amp;lt;</td>', '&lt;'],
    ['line breaks', '<td>教学仪器<br>设备值<br/>（元）</td>', '教学仪器\n设备值\n（元）'],
    ['blocks', '<td><p>甲</p><div>乙</div></td>', '甲\n乙'],
    ['tags within', '<td><b>甲<font color=red>小</font></b><a href="http://a.example">学</a></td>', '甲小学'],
    ['m with its 2', '<td>面积（m<sup>2</sup>）</td>', '面积（m2）'],
    ['lines of the source', '<td>\n  教学仪器\n  设备值 a\n  b\n</td>', '教学仪器设备值 a b'],
    ['comments', '<td>甲<!-- <td>乙</td> -->小学</td>', '甲小学'],
    ['scripts', '<td>甲<script>document.write("<td>乙</td>")</script>小学</td>', '甲小学'],
    ['pictures and handlers', '<td onclick="x()">甲<img src="http://a.example/x" onerror="x()"></td>', '甲'],
    ['a table of one cell in a cell', '<td>甲<table><tr><td>小学</td></tr></table></td>', '甲\n小学'],
  ])('%s', async (_, cells, expected) => {
    expect((await sheetOf(row(cells))).values).toEqual([[expected]]);
  });

  test('keeps merged cells within their table, hidden rows and columns, and its lines of text', async () => {
    const sheet = await sheetOf(`<html><head><title>导出</title></head><body><h3>甲县小学</h3>
      <table><caption>2023学年</caption><col><col style="display:none"><thead>
      <tr><th rowspan=2>学校名称<th colspan=2>面积</tr><tr><th>占地<th>绿化</tr></thead>
      <tbody><tr><td>甲小学<td>1<td>2<tr style="display: none"><td>乙小学<td>3<td>4<tr><td rowspan="1000000000">丙小学<td>5<td>6</tbody></table>
      <p>填表人：张三</p></body></html>`);
    expect(sheet.values).toEqual([
      ['甲县小学', null, null],
      ['2023学年', null, null],
      ['学校名称', '面积', null],
      [null, '占地', '绿化'],
      ['甲小学', 1, 2],
      ['乙小学', 3, 4],
      ['丙小学', 5, 6],
      ['填表人：张三', null, null],
    ]);
    expect(sheet.merges).toEqual([
      { row: 2, column: 0, rowCount: 2, columnCount: 1 },
      { row: 2, column: 1, rowCount: 1, columnCount: 2 },
    ]);
    expect(sheet).toMatchObject({ hiddenRows: [5], hiddenColumns: [1] });
  });

  test('of several tables has them one below the other, those within cells of a layout too', async () => {
    const sheet = await sheetOf(`<table><tr><td>小学
      <table><tr><th rowspan=2>校<th colspan=2>数</tr><tr><th>a<th>b</tr></table></td></tr>
      <tr><td><table><tr><td>甲<td>1<td>2</table></td><td>注</td></tr></table><table><tr><td>初中<td>3</table>`);
    expect(sheet.values).toEqual([
      ['小学', null, null],
      ['校', '数', null],
      [null, 'a', 'b'],
      ['甲', 1, 2],
      [null, '注', null],
      ['初中', 3, null],
    ]);
    expect(sheet.merges).toContainEqual({ row: 1, column: 0, rowCount: 2, columnCount: 1 });
  });

  test('is called as Excel says in it, else as its file', async () => {
    const named = `<!--[if gte mso 9]><x:ExcelWorksheet><x:Name>基础数据</x:Name></x:ExcelWorksheet><![endif]-->${row('<td>1')}`;
    expect([(await sheetOf(named)).name, (await sheetOf(row('<td>1'))).name]).toEqual(['基础数据', '县']);
  });

  const page = (declared: string) =>
    `<html><head>${declared}</head><body>${row('<td>学校名称<td>在校生数')}</body></html>`;
  const gbk = (text: string) => {
    const codes: Readonly<Record<string, string>> = {
      学: 'd1a7',
      校: 'd0a3',
      名: 'c3fb',
      称: 'b3c6',
      在: 'd4da',
      生: 'c9fa',
      数: 'cafd',
    };
    return new Uint8Array(
      Buffer.concat([...text].map((one) => Buffer.from(codes[one] ?? one, codes[one] ? 'hex' : 'latin1'))),
    );
  };
  test.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(page(''))],
    ['UTF-8 with its mark', strToU8(`\ufeff${page('')}`)],
    ['UTF-8 that says gb2312', strToU8(page('<meta charset="gb2312">'))],
    ['GBK', gbk(page(''))],
    ['GBK that says so', gbk(page('<meta http-equiv=Content-Type content="text/html; charset=GBK">'))],
    ['GBK that says UTF-8', gbk(page('<meta charset=utf-8>'))],
    ['UTF-16 with its mark', new Uint8Array(Buffer.from(`\ufeff${page('')}`, 'utf16le'))],
    ['UTF-16 without', new Uint8Array(Buffer.from(page(''), 'utf16le'))],
    ['UTF-16 the other way round', new Uint8Array(Buffer.from(page(''), 'utf16le').swap16())],
  ])('is read in %s', async (_, bytes) => {
    expect((await sheetOf(bytes)).values).toEqual([['学校名称', '在校生数']]);
  });

  test('of two words in GBK that would be UTF-8 by chance is read as it says', async () => {
    expect((await sheetOf(gbk(`<meta charset=gb2312>${row('<td>学校')}`))).values).toEqual([['学校']]);
  });

  test('may be called anything, and becomes an .xlsx copy', async () => {
    for (const [name, copy] of [
      ['县.xls', '县.xlsx'],
      ['县.html', '县.xlsx'],
      ['县.xml', '县.xlsx'],
    ] as const) {
      const { workbook, copyOf } = await openFile(strToU8(row('<td>1')), name);
      expect({ name: workbook.fileName, copyOf }).toEqual({ name: copy, copyOf: 'html' });
      expect((await openFile(workbook.save(), copy)).workbook.content()).toEqual(workbook.content());
    }
  });

  test('that ends within its table was cut off; one that forgets to end it was not', async () => {
    const whole = `<html><body><table><tr><td>甲小学</td><td>812</td></tr><tr><td>乙小学</td><td>455</td></tr></table>`;
    for (let length = whole.indexOf('<table>') + 7; length < whole.length - 8; length += 5) {
      expect(await problemOf(whole.slice(0, length))).toMatchObject({ code: 'damaged' });
    }
    expect((await sheetOf(whole.replace('</table>', '</body></html>'))).values).toHaveLength(2);
  });
});

const head =
  'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"';
const xmlBook = (sheets: string) => `<?xml version="1.0"?><Workbook ${head}>${sheets}</Workbook>`;
const xmlSheet = (rows: string) => xmlBook(`<Worksheet ss:Name="表"><Table>${rows}</Table></Worksheet>`);

describe('an XML workbook', () => {
  test.each<[string, string, unknown]>([
    ['a number', '<Data ss:Type="Number">812</Data>', 812],
    ['a code kept as text', '<Data ss:Type="String">2153000123</Data>', '2153000123'],
    ['zeros in front', '<Data ss:Type="String">0012</Data>', '0012'],
    ['an error', '<Data ss:Type="Error">#DIV/0!</Data>', { error: '#DIV/0!' }],
    ['yes or no', '<Data ss:Type="Boolean">1</Data>', true],
    ['a date', '<Data ss:Type="DateTime">2021-09-01T00:00:00.000</Data>', 44440],
    ['lines and entities', '<Data ss:Type="String">甲&#10;a&amp;b</Data>', '甲\na&b'],
    [
      'formatted text',
      '<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">甲<B>小</B><Font>学</Font></ss:Data>',
      '甲小学',
    ],
    ['a note beside it', '<Data ss:Type="Number">1</Data><Comment><ss:Data>批注</ss:Data></Comment>', 1],
  ])('%s', async (_, data, expected) => {
    expect((await sheetOf(xmlSheet(`<Row><Cell>${data}</Cell></Row>`))).values).toEqual([[expected]]);
  });

  test('keeps places, merges, what is hidden, and formats', async () => {
    const [sheet, hidden] = await sheetsOf(
      xmlBook(`<Styles><Style ss:ID="Default"/><Style ss:ID="a"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="b" ss:Parent="a"/></Styles>
      <ss:Worksheet ss:Name="小学"><Table><Column/><Column ss:Index="4" ss:Span="1" ss:Hidden="1"/>
      <Row ss:Index="3"><Cell ss:Index="2" ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">甲</Data></Cell><Cell ss:StyleID="b"><Data ss:Type="Number">0.5</Data></Cell></Row>
      <Row ss:Hidden="1"><Cell ss:Index="4"><Data ss:Type="Number">1</Data></Cell></Row></Table></ss:Worksheet>
      <Worksheet ss:Name="旧"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`),
    );
    expect(sheet).toMatchObject({
      name: '小学',
      visible: true,
      origin: { row: 2, column: 1 },
      values: [
        ['甲', null, 0.5],
        [null, null, 1],
      ],
      merges: [{ row: 2, column: 1, rowCount: 2, columnCount: 2 }],
      hiddenRows: [3],
      hiddenColumns: [3],
    });
    expect([...(sheet?.numberFormats.values() ?? [])]).toEqual(['0.00%']);
    expect(hidden).toMatchObject({ name: '旧', visible: false });
  });

  test('is read in GBK and UTF-16, and behind empty lines', async () => {
    const text = xmlSheet('<Row><Cell><Data ss:Type="String">a</Data></Cell></Row>');
    const declared = text.replace('?>', ' encoding="GB2312"?>').replace('>a<', '>\xd1\xa7\xd0\xa3<').replace('表', 'b');
    expect((await sheetOf(Uint8Array.from(Buffer.from(declared, 'latin1')))).values).toEqual([['学校']]);
    expect((await sheetOf(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))).values).toEqual([['a']]);
    expect((await sheetOf(`\r\n\r\n${text}`)).values).toEqual([['a']]);
  });
});

describe('what would take time or memory without end is bounded', () => {
  const big = (rows: number) => `<table>${`<tr>${'<td>812</td>'.repeat(60)}</tr>`.repeat(rows)}</table>`;
  test.each<[string, string, string | undefined]>([
    ['a million tags in each other', row(`<td>${'<div>'.repeat(1e6)}1${'</span>'.repeat(1e6)}`), undefined],
    ['a million tables in cells of each other', '<table><tr><td>'.repeat(1e6), 'damaged'],
    ['a million attributes', row(`<td ${Array.from({ length: 1e6 }, (_, n) => `a${n}=1`).join(' ')}>1`), undefined],
    ['cells that span everything', row('<td colspan=1000000000 rowspan=1000000000>1'), undefined],
    [
      'rows that pass by 16 000 columns',
      `<table><tr>${'<td rowspan=65534 colspan=1000>1'.repeat(16)}${'<tr><td>'.repeat(1e6)}</table>`,
      'tooLarge',
    ],
    ['a million merged cells', `<table>${'<tr><td colspan=2>1'.repeat(1e6)}</table>`, 'tooLarge'],
    ['a text of a million lines', row(`<td>1${'<br>'.repeat(1e6)}`), undefined],
    [
      'rules of styles without end',
      `<style>${'a,'.repeat(1e6)}{mso-number-format:"\\@"}</style>${row('<td>1')}`,
      undefined,
    ],
    ['more cells than are converted', big(34_000), 'tooLarge'],
    ['a page without a table', '<html><body>登录</body></html>', 'notAWorkbook'],
    [
      'sheets that stand in other files',
      '<html><frameset><frame src="sheet001.htm"></frameset></html>',
      'notAWorkbook',
    ],
    ['rows that go back', xmlSheet('<Row ss:Index="5" ss:Hidden="1" ss:Span="1000000"/>'.repeat(1000)), 'damaged'],
    ['elements in each other', `${xmlSheet('<a>'.repeat(1e5))}`, 'damaged'],
    ['entities of its own', `<!DOCTYPE a [<!ENTITY b "c">]>${xmlSheet('<Row/>').replace(/^<\?.*?\?>/, '')}`, 'damaged'],
    ['a row beyond the sheet', xmlSheet('<Row ss:Index="1048577"><Cell><Data>1</Data></Cell></Row>'), 'damaged'],
  ])('%s', async (_, text, code) => {
    const { user } = process.cpuUsage();
    expect((await problemOf(text))?.code).toBe(code);
    expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(15);
  });
});
