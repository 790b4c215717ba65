import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openFile } from '../../../src/embedded/formats/open-file';
import { valueAt } from '../../../src/workbook/content';
import { workbooksTogether } from '../../../src/workbook/joined-workbooks';
import { WorkbookError, type WorkbookProblem } from '../../../src/workbook/workbook';
import { describeExpected } from '../../samples/describe-expected';
import { minimalXlsx } from '../../workbooks/minimal-xlsx';

/** Made by scripts/make-format-fixtures.ts with LibreOffice; the encrypted ones by officecrypto-tool 0.0.19. */
const fixture = (name: string) => new Uint8Array(readFileSync(`test/workbooks/formats/${name}`));
const gbk = (stage: string) => fixture(`${stage}.csv`);
const utf8 = (stage: string) => strToU8(new TextDecoder('gb18030').decode(gbk(stage)));
const withMark = (bytes: Uint8Array) => Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]);
const utf16 = (stage: string) => new Uint8Array(Buffer.from(`\ufeff${strFromU8(utf8(stage))}`, 'utf16le'));

async function contentOf(bytes: Uint8Array, name: string) {
  return (await openFile(bytes, name)).workbook.content();
}

async function ofStages(bytes: (stage: string) => Uint8Array) {
  const stages = ['小学', '初中', '高中'];
  const contents = await Promise.all(stages.map((stage) => contentOf(bytes(stage), `${stage}.csv`)));
  return workbooksTogether(contents, '云岭县.xlsx');
}

describeExpected('an .xls file', () => contentOf(fixture('county.xls'), '云岭县.xls'));
describeExpected('an .et file', () => contentOf(fixture('county.xls'), '云岭县.et'));
describeExpected('an .ods file', () => contentOf(fixture('county.ods'), '云岭县.ods'));
describeExpected('.csv files in GBK', () => ofStages(gbk));
describeExpected('.csv files in UTF-8', () => ofStages(utf8));
describeExpected('.csv files in UTF-8 with its mark', () => ofStages((stage) => withMark(utf8(stage))));
describeExpected('.csv files in UTF-16', () => ofStages(utf16));

/** The stream of an .xls file under another name. */
function withStream(bytes: Uint8Array, name: string): Uint8Array {
  const changed = Buffer.from(bytes);
  changed.write(name, changed.indexOf(Buffer.from('Workbook', 'utf16le')), 'utf16le');
  return new Uint8Array(changed);
}

test.each(['WORKBOOK', 'workbook', 'wORKBOOK'])('an .xls whose stream is called %s is read alike', async (name) => {
  const content = await contentOf(withStream(fixture('county.xls'), name), '县.xls');
  expect(content.sheets).toEqual((await contentOf(fixture('county.xls'), '县.xls')).sheets);
});

/** As SheetJS writes it. */
const ofExcel = (version: 'biff8' | 'biff5' | 'biff2') => {
  const workbook = utils.book_new(utils.aoa_to_sheet([['School', 100]]), '1');
  return new Uint8Array(write(workbook, { type: 'array', bookType: version }));
};

test.each(['biff5', 'biff2'] as const)('an .xls of Excel 95 or before (%s) is refused as that', async (version) => {
  expect(await problemOf(ofExcel(version), '县.xls')).toEqual({ code: 'tooOld' });
  expect(await problemOf(ofExcel('biff8'), '县.xls')).toBeUndefined();
});

test.each(['county.xls', 'county.ods'])('%s becomes an .xlsx file that reads the same', async (name) => {
  const { workbook, copyOf } = await openFile(fixture(name), name);
  expect({ name: workbook.fileName, copyOf }).toEqual({ name: 'county.xlsx', copyOf: name.slice(-3) });
  const again = await openFile(workbook.save(), 'county.xlsx');
  expect(again.copyOf).toBeNull();
  expect(again.workbook.content()).toEqual(workbook.content());
});

test.each(['county.xls', 'county.ods'])('%s keeps merges, formulas and codes as text', async (name) => {
  const [sheet] = (await contentOf(fixture(name), name)).sheets;
  expect(sheet?.merges).toHaveLength(48);
  expect(sheet?.formulas.get(38 * 16384 + 9)).toBe('=SUM(J8:J38)');
  expect(sheet && valueAt(sheet, 7, 0)).toBe('2153990001');
});

test('a workbook with macros stays what it is', async () => {
  const parts = unzipSync(minimalXlsx({ 表: [['学校名称']] }));
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const macros = types.replace(
    'openxmlformats-officedocument.spreadsheetml.sheet.main',
    'ms-excel.sheet.macroEnabled.main',
  );
  const bytes = zipSync({ ...parts, '[Content_Types].xml': strToU8(macros) });
  const { workbook, copyOf } = await openFile(bytes, '县.xlsm');
  expect({ name: workbook.fileName, copyOf }).toEqual({ name: '县.xlsm', copyOf: null });
  expect(unzipSync(workbook.save())).toEqual(unzipSync(bytes));
});

describe('a .csv file', () => {
  test('has numbers where digits say no more, and text everywhere else', async () => {
    const text =
      '学校,代码,比例,日期,数\n实验小学,0012,85%,2025/9/1,"1,234"\n"第二, ""新""小学",123456789012345678,=1+1,-3.50, 7 \n';
    const [sheet] = (await contentOf(strToU8(text), '县.csv')).sheets;
    expect(sheet?.name).toBe('县');
    expect(sheet?.values).toEqual([
      ['学校', '代码', '比例', '日期', '数'],
      ['实验小学', '0012', '85%', '2025/9/1', '1,234'],
      ['第二, "新"小学', '123456789012345678', '=1+1', -3.5, 7],
    ]);
    expect(sheet?.formulas.size).toBe(0);
  });

  test('may be separated by tabs or semicolons', async () => {
    for (const separator of ['\t', ';']) {
      const text = `${['学校', '在校生数'].join(separator)}\r\n${['实验小学', '500'].join(separator)}`;
      expect((await contentOf(strToU8(text), '县.csv')).sheets[0]?.values).toEqual([
        ['学校', '在校生数'],
        ['实验小学', 500],
      ]);
    }
  });
});

const LIST = [
  ['甲县学校统计表', '', ''],
  ['学校标识码', '体育、艺术教师,专任', '在校生数'],
  ['2153000001', '8,9', '1,310'],
];
const utf16Text = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

test.each<[string, string, (text: string) => Uint8Array]>([
  ['semicolons', '县.csv', (text) => strToU8(text.replaceAll('|', ';'))],
  ['tabs', '县.csv', (text) => strToU8(text.replaceAll('|', '\t'))],
  ['tabs in UTF-16, as Excel saves “Unicode text”', '县.txt', (text) => utf16Text(text.replaceAll('|', '\t'))],
  ['tabs, called .xls', '县.xls', (text) => strToU8(text.replaceAll('|', '\t'))],
  ['bars', '县.csv', (text) => strToU8(text)],
])('a short list with a title and commas within its texts is parted by its %s', async (_, name, encoded) => {
  const text = LIST.map((cells) => cells.join('|')).join('\r\n');
  const [sheet] = (await contentOf(encoded(`${text}\r\n`), name)).sheets;
  expect(sheet?.values).toEqual([
    ['甲县学校统计表', null, null],
    ['学校标识码', '体育、艺术教师,专任', '在校生数'],
    [2153000001, '8,9', '1,310'],
  ]);
});

test('a code that an exporter wrote as a formula of a text is that text', async () => {
  const [sheet] = (await contentOf(strToU8('="0012345678",甲\n"=""2153000001""",乙\n'), '县.csv')).sheets;
  expect(sheet?.values).toEqual([
    ['0012345678', '甲'],
    ['2153000001', '乙'],
  ]);
});

describe('a file with a password', () => {
  test.each(['agile.xlsx', 'standard.xlsx'])('%s opens with it, part for part as it was', async (name) => {
    const { workbook, copyOf } = await openFile(fixture(name), name, '均衡2026');
    expect(copyOf).toBe('encrypted');
    const rows = [
      ['学校名称', '在校生数'],
      ['实验小学', 500],
    ];
    expect(unzipSync(workbook.save())).toEqual(unzipSync(minimalXlsx({ 学校统计: rows })));
  });

  test.each<[string, string | undefined, string]>([
    ['agile.xlsx', undefined, 'encrypted'],
    ['agile.xlsx', '', 'encrypted'],
    ['agile.xlsx', '均衡2025', 'wrongPassword'],
    ['standard.xlsx', '均衡2025', 'wrongPassword'],
  ])('%s with the password %s: %s', async (name, password, code) => {
    expect(await problemOf(fixture(name), name, password)).toMatchObject({ code });
  });
});

async function problemOf(bytes: Uint8Array, name: string, password?: string): Promise<WorkbookProblem | undefined> {
  try {
    await openFile(bytes, name, password);
  } catch (error) {
    if (error instanceof WorkbookError) return error.problem;
    throw error;
  }
  return undefined;
}

function ods(content: string, others: Record<string, string> = {}): Uint8Array {
  const space = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${space.join(' ')}><office:body><office:spreadsheet>${content}</office:spreadsheet></office:body></office:document-content>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const odsRow = (cells: string, repeated = 1) =>
  `<table:table table:name="表"><table:table-row table:number-rows-repeated="${repeated}">${cells}</table:table-row></table:table>`;
const odsOne = (repeated = 1) =>
  `<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="${repeated}"/>`;

const linesOf = (bytes: Uint8Array) => bytes.filter((byte) => byte === 0x0a).length;

/** A compound file whose sectors each follow themselves. */
function withLoop(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const table = (view.getUint32(0x4c, true) + 1) * 512;
  for (let sector = 0; sector < 128; sector++) view.setUint32(table + sector * 4, sector, true);
  return copy;
}

describe('bad files are refused by what they are', () => {
  const xls = fixture('county.xls');
  const encrypted = fixture('agile.xlsx');
  const changed = (bytes: Uint8Array, from: string, to: string) => {
    const copy = Buffer.from(bytes);
    const at = copy.indexOf(from, 0, 'latin1');
    copy.write(to, at, 'latin1');
    return new Uint8Array(copy);
  };
  test.each<[string, Uint8Array, string, Partial<WorkbookProblem>]>([
    ['an empty .csv', new Uint8Array(), '县.csv', { code: 'notAWorkbook' }],
    ['a picture called .csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), '县.csv', { code: 'notAWorkbook' }],
    ['a web page called .csv', strToU8('<!DOCTYPE html><table></table>'), '县.csv', { code: 'notAWorkbook' }],
    ['a web page called .xls', strToU8('<html><table></table></html>'), '县.xls', { code: 'notAWorkbook' }],
    ['bytes of no encoding', Uint8Array.from([0x31, 0xff, 0xff, 0x32]), '县.csv', { code: 'notAWorkbook' }],
    ['a text called .xlsx', strToU8('学校,人数'), '县.xlsx', { code: 'notAWorkbook' }],
    ['half an .xls', xls.subarray(0, 9000), '县.xls', { code: 'notAWorkbook' }],
    [
      'an .xls whose records run beyond each other',
      changed(xls, '\x09\x08\x10\x00', '\x09\x08\xff\x00'),
      '县.xls',
      { code: 'damaged' },
    ],
    ['an .xls of zeros behind its head', xls.slice(0).fill(0, 2000), '县.xls', { code: 'notAWorkbook' }],
    [
      'the first record of an .xls of Excel 4',
      Uint8Array.from([0x09, 0x04, 0x06, 0x00, 0, 0, 16, 0]),
      '县.xls',
      { code: 'tooOld' },
    ],
    ['half an encrypted file', encrypted.subarray(0, 2600), '县.xlsx', { code: 'damaged' }],
    [
      'encryption that asks for a thousand million rounds',
      changed(encrypted, 'spinCount="100000"', 'spinCount="9e8   "'),
      '县.xlsx',
      { code: 'damaged' },
    ],
    [
      'encryption by another cipher',
      changed(encrypted, 'cipherAlgorithm="AES"', 'cipherAlgorithm="RC2"'),
      '县.xlsx',
      { code: 'unsupportedEncryption' },
    ],
    ['half an .ods', fixture('county.ods').subarray(0, 20_000), '县.ods', { code: 'damaged' }],
    [
      'an .odt called .ods',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
      '县.ods',
      { code: 'notAWorkbook' },
    ],
    ['an .ods without a sheet', ods(''), '县.ods', { code: 'damaged' }],
    [
      'an encrypted .ods',
      ods('', { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }),
      '县.ods',
      { code: 'unsupportedEncryption' },
    ],
    [
      'an .ods with a document type',
      ods('', { 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      '县.ods',
      { code: 'damaged' },
    ],
    ['a row repeated a million times', ods(odsRow(odsOne(1024), 1_048_576)), '县.ods', { code: 'tooLarge' }],
    ['a cell repeated beyond Excel’s columns', ods(odsRow(odsOne(20_000))), '县.ods', { code: 'tooLarge' }],
    ['fifteen million cells, written as one', ods(odsRow(odsOne(1000), 15_000)), '县.ods', { code: 'tooLarge' }],
    [
      'more columns than Excel has',
      strToU8(`${'1,'.repeat(16_384)}1`),
      '县.csv',
      { code: 'tooLarge', what: '县!XFE1' },
    ],
    [
      'more lines than Excel has',
      strToU8('1\n'.repeat(1_048_577)),
      '县.csv',
      { code: 'tooLarge', what: '县!A1048577' },
    ],
    ['more than 64 MB', new Uint8Array(65 * 1024 * 1024).fill(0x31), '县.csv', { code: 'tooLarge', what: '县.csv' }],
    [
      'lines of UTF-8 behind lines of GBK',
      Uint8Array.from([...gbk('小学'), ...utf8('小学')]),
      '县.csv',
      { code: 'damaged', part: `县.csv:${linesOf(gbk('小学')) + 1}`, detail: 'UTF-8 + GBK' },
    ],
    ['sectors in a circle', withLoop(xls), '县.xls', { code: 'damaged', detail: 'sectors' }],
  ])('%s', async (_, bytes, name, problem) => {
    const begun = process.cpuUsage();
    expect(await problemOf(bytes, name, '均衡2026')).toMatchObject(problem);
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(15);
  });
});

test('an .ods file with empty rows up to the last, notes, hidden rows and long spaces is read by what it shows', async () => {
  const text = (inside: string) => `<table:table-cell office:value-type="string">${inside}</table:table-cell>`;
  const content = `<table:table table:name="表"><table:table-column/><table:table-column table:visibility="collapse"/>
    <table:table-header-rows><table:table-row>${text('<office:annotation><text:p>批注</text:p></office:annotation><text:p>学校</text:p><text:p>名称</text:p>')}${text('<text:p>a<text:s text:c="900000000"/>b</text:p>')}</table:table-row></table:table-header-rows>
    <table:table-row table:visibility="filter"><table:table-cell office:value-type="percentage" office:value="0.85"/><table:table-cell table:formula="of:=SUM([.A1];[.A2])" office:value-type="float" office:value="2"/></table:table-row>
    <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
  const [sheet] = (await contentOf(ods(content), '县.ods')).sheets;
  expect(sheet?.values).toEqual([
    ['学校\n名称', `a${' '.repeat(1000)}b`],
    [0.85, 2],
  ]);
  expect(sheet).toMatchObject({ hiddenRows: [1], hiddenColumns: [1] });
  expect([...(sheet?.formulas.values() ?? [])]).toEqual(['=SUM(A1,A2)']);
  expect([...(sheet?.numberFormats.values() ?? [])]).toEqual(['0.00%']);
});

test.each<[string, string, number, ('read' | 'refused')[]]>([
  ['county.xls', '县.xls', 60, ['read', 'refused']],
  ['county.ods', '县.ods', 60, ['read', 'refused']],
  // Its password isn't the one that is given.
  ['standard.xlsx', '县.xlsx', 6, ['refused']],
])(
  '%s with bytes changed at random is read or refused, and never ends otherwise',
  async (fixtureName, name, runs, ends) => {
    const original = fixture(fixtureName);
    let state = 7;
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    const ended = new Set<string>();
    for (let run = 0; run < runs; run++) {
      const bytes = original.slice(0, run % 4 === 3 ? random(original.length) : original.length);
      for (let change = 0; change < 4; change++) bytes[random(run % 2 ? bytes.length : 3000)] = random(256);
      ended.add((await problemOf(bytes, name, 'x')) ? 'refused' : 'read');
    }
    expect([...ended].sort()).toEqual(ends);
  },
);

const CUTS = 120;

test.each<[string, string, Uint8Array]>([
  ['an .xls file', '县.xls', fixture('county.xls')],
  ['an .et file', '县.et', fixture('county.xls')],
  ['an .ods file', '县.ods', fixture('county.ods')],
  ['an encrypted file', '县.xlsx', fixture('agile.xlsx')],
])('%s cut anywhere is refused', async (_, name, whole) => {
  for (let cut = 1; cut < CUTS; cut++) {
    const length = Math.floor((whole.length * cut) / CUTS);
    const problem = await problemOf(whole.subarray(0, length), name, 'x');
    expect({ length, code: problem?.code }).toEqual({
      length,
      code: expect.stringMatching(/^(notAWorkbook|damaged|wrongPassword)$/),
    });
  }
});

test('a .csv file cut anywhere is read up to there: it doesn’t say how long it was', async () => {
  const whole = gbk('小学');
  for (let cut = 1; cut < CUTS; cut++) {
    const problem = await problemOf(whole.subarray(0, Math.floor((whole.length * cut) / CUTS)), '县.csv');
    expect([undefined, 'notAWorkbook']).toContain(problem?.code);
  }
});

test('cells of an .ods file that span a thousand million others span the rest of the sheet', async () => {
  const span = 'table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"';
  const content = `<table:table table:name="表"><table:table-row><table:table-cell office:value-type="string" ${span}><text:p>注</text:p></table:table-cell></table:table-row></table:table>`;
  const [sheet] = (await contentOf(ods(content), '县.ods')).sheets;
  expect(sheet?.merges).toEqual([{ row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 }]);
});
