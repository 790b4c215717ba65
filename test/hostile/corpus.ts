import { readFileSync } from 'node:fs';
import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeZip } from '../../src/embedded/package/zip';
import { minimalXlsx } from '../workbooks/minimal-xlsx';

/** What the command line must give for a file: the sample's own result, a result at all, or one line of refusal. */
export type Expected = 'as the sample' | 'a result' | RegExp;

export interface HostileFile {
  /** Its file name, and what it is in a word. */
  readonly name: string;
  readonly what: string;
  readonly bytes: () => Uint8Array;
  readonly expected: Expected;
}

type Parts = Record<string, Uint8Array>;

const sample = readFileSync('assets/samples/sample-plain.xlsx');

/** The sample with some of its parts rewritten. */
function changed(change: (parts: Parts) => void): Uint8Array {
  const parts: Parts = unzipSync(sample);
  change(parts);
  return zipSync(parts, { level: 6 });
}

function withText(parts: Parts, name: string, change: (xml: string) => string): void {
  const bytes = parts[name];
  if (!bytes) throw new Error(`the sample has no part ${name}`);
  const xml = strFromU8(bytes);
  const after = change(xml);
  if (after === xml) throw new Error(`nothing of ${name} was changed`);
  parts[name] = strToU8(after);
}

const FIRST = 'xl/worksheets/sheet1.xml';
const LAST = 'xl/worksheets/sheet6.xml';

function inSheet(change: (xml: string) => string, sheet = FIRST): Uint8Array {
  return changed((parts) => withText(parts, sheet, change));
}

const replace = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);

/** A table of two schools whose header holds more than the fields: no school has more than its share of figures. */
function table(headers: readonly string[], names: readonly string[]): Uint8Array {
  const known = ['学校名称', '办学类型', '学段', '在校生数', '高于规定学历教师数', '教学及辅助用房面积'];
  const rows = names.map((name) => [name, '小学', '小学', 500, 21, 2250, ...headers.map(() => 1)]);
  return minimalXlsx({ 学校统计: [['云岭县2025学年学校统计表'], [...known, ...headers], ...rows] });
}

/** So many letters that don't pack well, since a block is longer than deflate looks back: what packs a thousandfold is refused before it is read. */
function letters(count: number): string {
  let state = 1;
  const block = Array.from({ length: 50_000 }, () => {
    state = (state * 48271) % 0x7fffffff;
    return String.fromCharCode(0x61 + (state % 26));
  });
  return block.join('').repeat(Math.ceil(count / block.length));
}

function bomb(says: number): Uint8Array {
  const packed = deflateSync(new Uint8Array(60_000_000));
  return writeZip([{ name: '[Content_Types].xml', method: 8, crc: 0, packed, unpackedSize: says, modified: 0 }]);
}

const STRICT = (xml: string) =>
  xml
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );

function strict(): Uint8Array {
  return changed((parts) => {
    for (const name of Object.keys(parts)) parts[name] = strToU8(STRICT(strFromU8(parts[name] ?? new Uint8Array())));
  });
}

function millionStyledRows(): Uint8Array {
  const rows = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 1000}" s="1" customFormat="1"/>`).join('');
  return inSheet(replace('</sheetData>', `${rows}</sheetData>`), LAST);
}

const DAMAGED = /损坏/;
const NO_WORKBOOK = /不是能读取的工作簿/;

/** Files that somebody made to harm, or that a program or a network broke. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  { name: 'empty.xlsx', what: 'no byte', bytes: () => new Uint8Array(), expected: NO_WORKBOOK },
  { name: 'text.xlsx', what: 'text under the name of a workbook', bytes: () => strToU8('学校'), expected: NO_WORKBOOK },
  {
    name: 'bomb.xlsx',
    what: 'a part that says it unpacks to 1 GB',
    bytes: () => bomb(1_000_000_000),
    expected: /太大|过大/,
  },
  { name: 'lying-bomb.xlsx', what: '60 MB that say they are 1 kB', bytes: () => bomb(1000), expected: NO_WORKBOOK },
  {
    name: 'entities.xlsx',
    what: 'entities that grow tenfold at each level',
    bytes: () =>
      inSheet(replace(/^<\?xml[^>]*>/, '$&<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>')),
    expected: DAMAGED,
  },
  {
    name: 'external-entity.xlsx',
    what: 'an entity that asks for a file of this machine',
    bytes: () => inSheet(replace(/^<\?xml[^>]*>/, '$&<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">')),
    expected: DAMAGED,
  },
  {
    name: 'unknown-encoding.xlsx',
    what: 'a part in an encoding that nobody knows',
    bytes: () => inSheet(replace('encoding="UTF-8"', 'encoding="XFD-1"')),
    expected: DAMAGED,
  },
  {
    name: 'million-rows.xlsx',
    what: 'a million empty rows with a style',
    bytes: millionStyledRows,
    expected: 'as the sample',
  },
  {
    name: 'wide.xlsx',
    what: 'a cell in the last column, XFD',
    bytes: () => inSheet(replace(/<\/row><row r="5"/, '<c r="XFD4"><v>1</v></c></row><row r="5"')),
    expected: 'as the sample',
  },
  {
    name: 'far-cell.xlsx',
    what: 'a cell at XFD1048576',
    bytes: () => inSheet(replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')),
    expected: /XFD1048576/,
  },
  {
    name: 'merged-sheet.xlsx',
    what: 'one merge over a whole sheet without data',
    bytes: () =>
      inSheet(
        replace(
          /<sheetData>.*<\/sheetData>/s,
          '<sheetData/><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
      ),
    expected: 'a result',
  },
  {
    name: 'circular.xlsx',
    what: 'formulas that refer to each other in a circle, beside the figures',
    bytes: () =>
      inSheet(
        replace(
          '</sheetData>',
          '<row r="900"><c r="A900"><f>B900+1</f><v>0</v></c><c r="B900"><f>A900+1</f><v>0</v></c></row></sheetData>',
        ),
        LAST,
      ),
    expected: 'as the sample',
  },
  { name: 'strict.xlsx', what: 'the strict form of the format', bytes: strict, expected: 'as the sample' },
  {
    name: 'external-link.xlsx',
    what: 'a link to another workbook on the network: never fetched',
    bytes: () =>
      changed((parts) => {
        withText(
          parts,
          'xl/_rels/workbook.xml.rels',
          replace(
            '</Relationships>',
            '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="https://example.invalid/x.xlsx" TargetMode="External"/></Relationships>',
          ),
        );
      }),
    expected: 'as the sample',
  },
  {
    name: 'prototype.xlsx',
    what: 'headers and schools called __proto__ and constructor',
    bytes: () =>
      table(['__proto__', 'constructor', 'toString', 'hasOwnProperty'], ['__proto__', 'constructor', '甲小学']),
    expected: 'a result',
  },
  {
    name: 'directions.xlsx',
    what: 'names written from right to left, with emoji and with joined emoji',
    bytes: () => table(['\u202e数生校在', '👩‍👩‍👧‍👦'], ['\u202e学小一第', '🏫小学', 'مدرسة']),
    expected: 'a result',
  },
  {
    name: 'formula-names.xlsx',
    what: 'schools whose names are formulas',
    bytes: () => table([], ['=HYPERLINK("http://example.invalid")', '+1+1', '@SUM(A1)', '-1']),
    expected: 'a result',
  },
  {
    name: 'long-cell.xlsx',
    what: 'ten million letters in a cell',
    bytes: () => table([letters(10_000_000)], ['甲小学']),
    expected: 'a result',
  },
  {
    name: 'quoted-sheet.xlsx',
    what: 'a sheet called O\'Neil\'s [x] & "y"',
    bytes: () =>
      changed((parts) =>
        withText(
          parts,
          'xl/workbook.xml',
          replace('name="学校管理"', 'name="O\'Neil\'s &amp; &quot;y&quot; 学校管理"'),
        ),
      ),
    expected: 'a result',
  },
  {
    name: 'lost-part.xlsx',
    what: 'a sheet whose part is not in the file',
    bytes: () => changed((parts) => delete parts[FIRST]),
    expected: DAMAGED,
  },
];

/** The file cut at the end of each of its parts, and in the middle of each. */
export function cutAtEveryPart(): Uint8Array[] {
  const view = Buffer.from(sample);
  const starts: number[] = [];
  for (let at = view.indexOf('PK\u0003\u0004'); at >= 0; at = view.indexOf('PK\u0003\u0004', at + 4)) starts.push(at);
  const ends = [...starts.slice(1), view.indexOf('PK\u0001\u0002')];
  return starts
    .flatMap((start, at) => [start, Math.floor((start + (ends[at] ?? start)) / 2)])
    .map((end) => sample.subarray(0, end));
}
