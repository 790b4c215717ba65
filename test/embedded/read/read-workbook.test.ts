import { readWorkbook } from '../../../src/embedded/read/read-workbook';
import { cellIndex } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { HEAD, MAIN, RELATIONSHIPS, rawParts, rawRows, rawWorkbook, zipOf } from '../raw-workbook';

function onlySheet(bytes: Uint8Array): SheetContent {
  const [sheet] = readWorkbook(bytes, 'book.xlsx').sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('the values of cells', () => {
  const strings =
    '<si><t>实验小学</t></si><si><r><t>第一</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 中学</t></r><rPh sb="0" eb="1"><t>DI YI</t></rPh></si><si><t/></si><si><t>a_x000D_b_x005F_x0041_</t></si>';
  test.each([
    ['<c r="A1"><v>12.5</v></c>', 12.5],
    ['<c r="A1" t="n"><v>1E-3</v></c>', 0.001],
    ['<c r="A1"><v>45536</v></c>', 45536],
    ['<c r="A1" t="s"><v>0</v></c>', '实验小学'],
    ['<c r="A1" t="s"><v>1</v></c>', '第一 中学'],
    ['<c r="A1" t="s"><v>2</v></c>', ''],
    ['<c r="A1" t="s"><v>3</v></c>', 'a\rb_x0041_'],
    ['<c r="A1" t="str"><f>"x"&amp;"y"</f><v>xy</v></c>', 'xy'],
    ['<c r="A1" t="inlineStr"><is><t>内联</t></is></c>', '内联'],
    [
      '<c r="A1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r><rPh sb="0" eb="1"><t>NEI</t></rPh></is></c>',
      '内联',
    ],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['<c r="A1" t="d"><v>2024-09-01</v></c>', 45536],
    ['<c r="A1" t="d"><v>2024-09-01T12:00:00</v></c>', 45536.5],
    ['<c r="A1"><v><![CDATA[7]]></v></c>', 7],
  ])('%s', (cell, value) => {
    expect(onlySheet(rawRows(`<row r="1">${cell}</row>`, { strings })).values).toEqual([[value]]);
  });

  test('stand where their addresses say, or else one after another', () => {
    const sheet = onlySheet(
      rawRows('<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="D4"><v>3</v></c><c><v>4</v></c></row>'),
    );
    expect(sheet.origin).toEqual({ row: 0, column: 0 });
    expect(sheet.values).toEqual([
      [1, 2, null, null, null],
      [null, null, null, null, null],
      [null, null, null, null, null],
      [null, null, null, 3, 4],
    ]);
  });

  test('count for the used range, and styles alone do not', () => {
    const sheet = onlySheet(
      rawRows('<row r="1" s="1"><c r="A1" s="0"/></row><row r="3"><c r="C3"><v>1</v></c><c r="D3"/></row>'),
    );
    expect(sheet.origin).toEqual({ row: 2, column: 2 });
    expect(sheet.values).toEqual([[1]]);
  });

  test('an empty sheet has none', () => {
    expect(onlySheet(rawRows('')).values).toEqual([]);
  });

  test('dates of a workbook that counts from 1904', () => {
    const bytes = rawRows('<row><c t="d"><v>1904-01-02</v></c></row>', { date1904: true });
    expect(onlySheet(bytes).values).toEqual([[1]]);
  });
});

describe('formulas', () => {
  test('are kept with the value that was last computed', () => {
    const sheet = onlySheet(rawRows('<row r="1"><c r="B1"><f>SUM(A1:A9)*2</f><v>8</v></c></row>'));
    expect(sheet.values).toEqual([[8]]);
    expect(sheet.formulas).toEqual(new Map([[cellIndex(0, 1), '=SUM(A1:A9)*2']]));
  });

  test('that are shared are written out for each cell', () => {
    const rows =
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">ROUND(A1/$B$1,2)&amp;"A1"</f><v>1</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>1</v></c></row>';
    expect([...onlySheet(rawRows(rows)).formulas.values()]).toEqual([
      '=ROUND(A1/$B$1,2)&"A1"',
      '=ROUND(A2/$B$1,2)&"A1"',
      '=ROUND(A3/$B$1,2)&"A1"',
    ]);
  });

  test('not yet computed have no value, but are there', () => {
    const sheet = onlySheet(rawRows('<row r="1"><c r="A1"><f>1+1</f></c></row>'));
    expect(sheet.values).toEqual([[null]]);
    expect(sheet.formulas.size).toBe(1);
  });

  test('name newer functions without their prefix', () => {
    const sheet = onlySheet(rawRows('<row><c><f>_xlfn.XLOOKUP(1,A:A,B:B)</f><v>1</v></c></row>'));
    expect(sheet.formulas.get(0)).toBe('=XLOOKUP(1,A:A,B:B)');
  });
});

describe('a sheet', () => {
  test('tells the number formats of cells that have a value', () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;人&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="49"/></cellXfs>';
    const rows =
      '<row r="1"><c r="A1" s="1"><v>45536</v></c><c r="B1" s="2"><v>3</v></c><c r="C1" s="0"><v>1</v></c><c r="D1" s="3"/></row>';
    expect(onlySheet(rawRows(rows, { styles })).numberFormats).toEqual(
      new Map([
        [0, 'yyyy/m/d'],
        [1, '0.0"人"'],
      ]),
    );
  });

  test('tells merged cells, hidden rows and columns of the used range, and its protection', () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3"><c r="C3"><v>1</v></c></row></sheetData><sheetProtection password="CC1A" sheet="1"/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
    const [sheet] = readWorkbook(rawWorkbook({ sheets: [{ name: 'S', xml }] }), '').sheets;
    expect(sheet).toMatchObject({
      protected: true,
      merges: [{ row: 0, column: 0, rowCount: 2, columnCount: 2 }],
      hiddenRows: [1],
      hiddenColumns: [1, 2],
    });
  });

  test('may hide all rows but those that it names', () => {
    const xml =
      '<sheetFormatPr zeroHeight="1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData>';
    expect(readWorkbook(rawWorkbook({ sheets: [{ name: 'S', xml }] }), '').sheets[0]?.hiddenRows).toEqual([1]);
  });
});

describe('a workbook', () => {
  test('lists its sheets in order, hidden ones too, by whatever name', () => {
    const names = ["O'Brien & <Söhne>", '__proto__', '小学 (2)', 'عربي', '😀'];
    const sheets = names.map((name, at) => ({
      name,
      xml: `<sheetData><row><c><v>${at}</v></c></row></sheetData>`,
      attributes: at === 1 ? 'state="veryHidden"' : '',
    }));
    const content = readWorkbook(rawWorkbook({ sheets }), '县.xlsx');
    expect(content.fileName).toBe('县.xlsx');
    expect(content.sheets.map(({ name, visible, values }) => [name, visible, values])).toEqual(
      names.map((name, at) => [name, at !== 1, [[at]]]),
    );
  });

  test('knows our sheets by their tag', () => {
    const xml = '<sheetData/>';
    const definedNames =
      '<definedName name="_junheng.tag" localSheetId="1" hidden="1">"summary:""1"""</definedName><definedName name="_junheng.tag">"no"</definedName>';
    const content = readWorkbook(
      rawWorkbook({
        sheets: [
          { name: 'A', xml },
          { name: 'B', xml },
        ],
        definedNames,
      }),
      '',
    );
    expect(content.sheets.map(({ tag }) => tag)).toEqual([null, 'summary:"1"']);
  });

  test('may give its elements a prefix', () => {
    const parts = rawParts({ sheets: [{ name: 'S', xml: '' }] });
    parts['xl/worksheets/sheet1.xml'] =
      `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>有</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    parts['xl/workbook.xml'] =
      `${HEAD}<x:workbook xmlns:x="${MAIN}" xmlns:y="${RELATIONSHIPS}"><x:sheets><x:sheet name="S" sheetId="1" y:id="rId1"/></x:sheets></x:workbook>`;
    expect(onlySheet(zipOf(parts)).values).toEqual([['有']]);
  });

  test('may be of the strict format', () => {
    const parts = rawParts({
      sheets: [{ name: 'S', xml: '<sheetData><row><c t="d"><v>2024-09-01</v></c></row></sheetData>' }],
    });
    const strict = Object.entries(parts).map(([name, part]) => [
      name,
      part
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ]);
    expect(onlySheet(zipOf(Object.fromEntries(strict))).values).toEqual([[45536]]);
  });

  test.each(['utf16le', 'utf16be'] as const)('may have parts in %s', (encoding) => {
    const parts = rawParts({
      sheets: [{ name: 'S', xml: '<sheetData><row><c t="inlineStr"><is><t>县</t></is></c></row></sheetData>' }],
    });
    const sheet = Buffer.from(`\ufeff${parts['xl/worksheets/sheet1.xml']?.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const bytes = encoding === 'utf16le' ? sheet : sheet.swap16();
    expect(onlySheet(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(bytes) })).values).toEqual([['县']]);
  });

  test('may name its parts as some writers do: absolute, in other case, with backslashes', () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', ...parts } = rawParts({
      sheets: [{ name: 'S', xml: '<sheetData><row><c><v>5</v></c></row></sheetData>' }],
    });
    const rels =
      parts['xl/_rels/workbook.xml.rels']?.replace('worksheets/sheet1.xml', '/xl/Worksheets/Sheet1.xml') ?? '';
    expect(
      onlySheet(zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': rels, 'xl\\worksheets\\sheet1.xml': sheet })).values,
    ).toEqual([[5]]);
  });
});
