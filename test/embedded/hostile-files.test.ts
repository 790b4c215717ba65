import fc from 'fast-check';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { crc32 } from '../../src/embedded/package/crc';
import { MOST_UNPACKED_BYTES, writeZip } from '../../src/embedded/package/zip';
import { readWorkbook } from '../../src/embedded/read/read-workbook';
import { WorkbookError, type WorkbookProblem } from '../../src/workbook/workbook';
import { richWorkbook } from '../workbooks/rich-workbook';
import { HEAD, MAIN, rawParts, rawRows, rawWorkbook, zipOf } from './raw-workbook';

function problemOf(bytes: Uint8Array): WorkbookProblem | undefined {
  try {
    readWorkbook(bytes, 'book.xlsx');
  } catch (error) {
    if (error instanceof WorkbookError) return error.problem;
    throw error;
  }
  return undefined;
}

/** A compound file whose directory has an entry of this name. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, at) => {
    bytes[1024 + at * 2] = letter.charCodeAt(0);
  });
  return bytes;
}

/** A part of zeros that says it unpacks to `says` bytes, and unpacks to `size`. */
function bomb(size: number, says: number): Uint8Array {
  const packed = deflateSync(new Uint8Array(size));
  const entry = { name: '_rels/.rels', method: 8, crc: 0, packed, unpackedSize: says, modified: 0 };
  const types = strToU8('<Types/>');
  const first = {
    name: '[Content_Types].xml',
    method: 0,
    crc: crc32(types),
    packed: types,
    unpackedSize: types.length,
    modified: 0,
  };
  return writeZip([first, entry]);
}

/** As fflate takes parts. */
function zippable(texts: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
}

const parts = rawParts({ sheets: [{ name: 'S', xml: '<sheetData/>' }] });

describe('a file that is no workbook we can read is refused by what it is', () => {
  test.each<[string, Uint8Array, Partial<WorkbookProblem> & { code: string }]>([
    ['an empty file', new Uint8Array(), { code: 'notAWorkbook', detail: 'empty' }],
    ['text', strToU8('学校,人数\n'), { code: 'notAWorkbook' }],
    ['a web page called .xlsx', strToU8('<html><table></table></html>'), { code: 'notAWorkbook' }],
    ['another zip file', zipOf({ 'a.txt': 'a' }), { code: 'notAWorkbook' }],
    ['an encrypted workbook', compoundFile('EncryptedPackage'), { code: 'encrypted' }],
    ['an old .xls', compoundFile('Workbook'), { code: 'unsupportedFormat', format: 'xls' }],
    ['an older .xls', compoundFile('Book'), { code: 'unsupportedFormat', format: 'xls' }],
    ['an old .xls whose stream is in capitals', compoundFile('WORKBOOK'), { code: 'unsupportedFormat', format: 'xls' }],
    ['an old .doc', compoundFile('WordDocument'), { code: 'notAWorkbook' }],
    [
      'an .ods',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      { code: 'unsupportedFormat', format: 'ods' },
    ],
    [
      'an .xlsb',
      zipOf({
        ...parts,
        '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
          /application\/vnd[^"]*sheet\.main\+xml/,
          'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
        ),
      }),
      { code: 'unsupportedFormat', format: 'xlsb' },
    ],
    [
      'a .docx',
      zipOf({
        ...parts,
        '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
          'spreadsheetml.sheet.main',
          'wordprocessingml.document.main',
        ),
      }),
      { code: 'notAWorkbook' },
    ],
    [
      'one without its workbook',
      zipOf({ ...parts, 'xl/workbook.xml': '' }),
      { code: 'damaged', part: 'xl/workbook.xml' },
    ],
  ])('%s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toMatchObject(problem);
  });

  test('one with a part of macros is read, and saved with it', () => {
    const macros = parts['[Content_Types].xml']!.replace(
      /application\/vnd[^"]*sheet\.main\+xml/,
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    );
    expect(problemOf(zipOf({ ...parts, '[Content_Types].xml': macros }))).toBeUndefined();
  });
});

describe('bombs', () => {
  test('a gigabyte of zeros is refused at once', () => {
    const packed = deflateSync(new Uint8Array(1_000_000));
    const entry = { name: 'xl/workbook.xml', method: 8, crc: 0, packed, unpackedSize: 1_000_000_000, modified: 0 };
    const bytes = writeZip([entry]);
    const before = process.cpuUsage();
    expect(problemOf(bytes)).toEqual({ code: 'tooLarge', what: 'xl/workbook.xml' });
    // The processor's time: the clock's is the machine's other work's too.
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });

  test('one that says that it is small is stopped where it says it ends', () => {
    expect(problemOf(bomb(60_000_000, 1000))).toEqual({
      code: 'damaged',
      part: '_rels/.rels',
      detail: 'unpacks to more than it says',
    });
  });

  test('a part that packs better than any sheet, though it is not too large', () => {
    const packed = deflateSync(new Uint8Array(100_000_000));
    const entry = { name: 'xl/workbook.xml', method: 8, crc: 0, packed, unpackedSize: 100_000_000, modified: 0 };
    expect(problemOf(writeZip([entry]))).toEqual({ code: 'tooLarge', what: 'xl/workbook.xml' });
  });

  test('many parts that are small each', () => {
    const half = MOST_UNPACKED_BYTES / 2;
    // Each packs no better than a sheet does.
    const packed = new Uint8Array(half / 200);
    const entry = (name: string) => ({
      name,
      method: 0,
      crc: 0,
      packed,
      unpackedSize: half / 2,
      modified: 0,
    });
    expect(problemOf(writeZip(['a', 'b', 'c', 'd', 'e'].map(entry)))).toMatchObject({ code: 'tooLarge' });
  });

  test('a part that unpacks to something else than it was', () => {
    const bytes = Buffer.from(zipSync({ ...zippable(parts) }, { level: 0 }));
    bytes.write('<sheetDada/>', bytes.indexOf('<sheetData/>'));
    expect(problemOf(new Uint8Array(bytes))).toEqual({
      code: 'damaged',
      part: 'xl/worksheets/sheet1.xml',
      detail: 'checksum',
    });
  });

  test('a part that is there twice', () => {
    const entry = (name: string) => ({
      name,
      method: 0,
      crc: 0,
      packed: new Uint8Array(),
      unpackedSize: 0,
      modified: 0,
    });
    expect(problemOf(writeZip([entry('a.xml'), entry('A.xml')]))).toMatchObject({ code: 'damaged', part: 'A.xml' });
  });
});

describe('what a small file makes grow', () => {
  test.each(['../../evil.sh', 'xl\\..\\..\\evil.bat', 'C:\\evil.bat', 'xl/a\0.xml'])('a part called %j', (name) => {
    expect(problemOf(zipOf({ ...parts, [name]: 'rm' }))).toMatchObject({ code: 'damaged', part: name });
  });

  test('two sheets of one part', () => {
    const rels = parts['xl/_rels/workbook.xml.rels']!;
    const workbook = parts['xl/workbook.xml']!.replace(
      '</sheets>',
      '<sheet name="T" sheetId="2" r:id="rId1"/></sheets>',
    );
    expect(
      problemOf(zipOf({ ...parts, 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': rels })),
    ).toMatchObject({
      code: 'damaged',
      part: 'xl/workbook.xml',
    });
  });

  test('a long formula that a column shares is refused before it fills the memory', () => {
    const long = Array.from({ length: 1500 }, (_, at) => `A${at + 1}`).join('+');
    const rest = Array.from(
      { length: 6000 },
      (_, at) => `<row r="${at + 2}"><c r="B${at + 2}"><f t="shared" si="0"/><v>1</v></c></row>`,
    );
    const rows = `<row r="1"><c r="B1"><f t="shared" si="0" ref="B1:B6001">${long}</f><v>1</v></c></row>${rest.join('')}`;
    expect(problemOf(rawRows(rows))).toMatchObject({ code: 'tooLarge', what: expect.stringMatching(/^S!B\d+$/) });
  });

  test('a part of half a million elements isn’t changed by its tree', async () => {
    const rules = '<conditionalFormatting sqref="A1"><cfRule type="expression"/></conditionalFormatting>'.repeat(
      250_000,
    );
    const xml = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${rules}`;
    // Stored, not packed: what packs a thousandfold is refused before.
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(rawParts({ sheets: [{ name: 'S', xml }] })).map(([name, text]) => [name, strToU8(text)]),
      ),
      { level: 0 },
    );
    const areas = [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }];
    const marked = EmbeddedWorkbook.open(bytes, '').apply({
      marks: { marks: [{ sheet: 'S', look: 'fail', areas }], notes: [] },
    });
    await expect(marked).rejects.toMatchObject({ problem: { code: 'tooLarge', what: 'xl/worksheets/sheet1.xml' } });
  });

  test('rows and columns that no sheet has, where a cell doesn’t say its place', () => {
    const cells = '<c><v>1</v></c>'.repeat(16_385);
    expect(problemOf(rawRows(`<row>${cells}</row>`))).toEqual({ code: 'tooLarge', what: 'S!XFE1' });
    expect(problemOf(rawRows('<row r="99999999999"><c><v>1</v></c></row>'))).toMatchObject({ code: 'tooLarge' });
  });
});

describe('tricks of XML', () => {
  const entity = '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
  test.each([
    [
      'an entity',
      `${HEAD}${entity}<worksheet xmlns="${MAIN}"><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>`,
    ],
    [
      'an external entity',
      `${HEAD}<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    ],
    [
      'an unknown entity',
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>&j;</v></c></row></sheetData></worksheet>`,
    ],
    ['a tag that is never closed', `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`],
    [
      'an encoding that nobody knows',
      `${HEAD.replace('UTF-8', 'XFD-1048576')}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    ],
    ['no XML', 'PK'],
  ])('%s is damage of its part', (_, sheet) => {
    expect(problemOf(zipOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toMatchObject({
      code: 'damaged',
      part: 'xl/worksheets/sheet1.xml',
    });
  });
});

describe('sheets that ask for much', () => {
  test('a cell at XFD1048576 beside one at A1 is left out by its address', () => {
    const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const [sheet] = readWorkbook(rawRows(far), '').sheets;
    expect(sheet).toMatchObject({ values: [[1]], strays: [{ row: 1_048_575, column: 16_383 }] });
  });

  test('many cells far from the others are no mistake: a sheet of them all is refused', () => {
    const far = Array.from(
      { length: 30 },
      (_, at) => `<row r="${1_048_500 + at}"><c r="XFD${1_048_500 + at}"><v>1</v></c></row>`,
    );
    expect(problemOf(rawRows(`<row r="1"><c r="A1"><v>1</v></c></row>${far.join('')}`))?.code).toBe('tooLarge');
  });

  test('a sheet that is listed without a part is left out by its name', () => {
    const listed = parts['xl/workbook.xml']?.replace(
      '</sheets>',
      '<sheet name="Module1" sheetId="99" r:id=""/></sheets>',
    );
    const content = readWorkbook(zipOf({ ...parts, 'xl/workbook.xml': listed ?? '' }), '');
    expect([content.sheets.map(({ name }) => name), content.sheetsWithoutPart]).toEqual([['S'], ['Module1']]);
  });

  test('a row of 16 384 columns, and ten million letters in a cell, are read', () => {
    const wide = '<row r="1"><c r="XFD1"><v>1</v></c><c r="A1"><v>2</v></c></row>';
    expect(readWorkbook(rawRows(wide), '').sheets[0]?.values[0]).toHaveLength(16_384);
    const long = `<row><c t="str"><v>${'长'.repeat(3_400_000)}</v></c></row>`;
    expect(readWorkbook(rawRows(long), '').sheets[0]?.values[0]?.[0]).toHaveLength(3_400_000);
  });

  test('merged cells over the whole sheet are only told of', () => {
    const xml = '<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect(readWorkbook(rawWorkbook({ sheets: [{ name: 'S', xml }] }), '').sheets[0]?.merges).toEqual([
      { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 },
    ]);
  });

  test.each([
    '<row r="0"/>',
    '<row r="x"/>',
    '<row r="1"><c r="A0"/></row>',
    '<row><c r="XFE1"><v>1</v></c></row>',
    '<row><c t="s"><v>7</v></c></row>',
    '<row><c t="zz"><v>1</v></c></row>',
  ])('%s is damage', (rows) => {
    expect(problemOf(rawRows(rows))).toMatchObject({ code: 'damaged', part: expect.stringMatching(/^S(?:!A1)?$/) });
  });
});

describe('bytes that were lost or changed', () => {
  const whole = richWorkbook();

  test('a file cut anywhere is refused', () => {
    for (let length = 0; length < whole.length; length += 97) {
      expect(problemOf(whole.subarray(0, length))?.code).toMatch(/notAWorkbook|damaged/);
    }
  });

  test('any changed byte gives the same workbook or an error of ours, in reading and in saving', async () => {
    const expected = JSON.stringify(readWorkbook(whole, '').sheets.map(({ values }) => values));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        try {
          const workbook = EmbeddedWorkbook.open(bytes, '');
          expect(JSON.stringify(workbook.content().sheets.map(({ values }) => values))).toBe(expected);
          await workbook.apply({ settings: { a: '1' } });
          workbook.save();
        } catch (error) {
          if (!(error instanceof WorkbookError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
