import { strFromU8, strToU8 } from 'fflate';
import {
  changed,
  DAMAGED,
  type HostileFile,
  inSheet,
  LAST,
  letters,
  replace,
  TOO_LARGE,
  table,
  withText,
} from './hostile-file';

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

/** A row of cells below all that the sheet holds. */
const cells = (xml: string) => replace('</sheetData>', `<row r="900">${xml}</row></sheetData>`);

function lines(count: number, line: (row: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at + 1)).join('');
}

/** The sample with the first figures of its second sheet set to these. */
function figures(values: readonly string[]): Uint8Array {
  const left = [...values];
  return inSheet(
    (xml) => xml.replace(/<v>\d+<\/v>/g, (cell) => (left.length > 0 ? `<v>${left.shift()}</v>` : cell)),
    'xl/worksheets/sheet2.xml',
  );
}

/** Workbooks whose parts are made to harm, or hold what no program expects. */
export const SHEET_FILES: readonly HostileFile[] = [
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
    expected: 'a result',
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
    name: 'dimension.xlsx',
    what: 'a sheet that says it reaches to ZZZZ99999999999',
    bytes: () => inSheet(replace('<sheetViews>', '<dimension ref="A1:ZZZZ99999999999"/><sheetViews>')),
    expected: 'as the sample',
  },
  {
    name: 'string-index.xlsx',
    what: 'a cell whose text is number 4 294 967 296 of none',
    bytes: () => inSheet(cells('<c r="A900" t="s"><v>4294967296</v></c>'), LAST),
    expected: DAMAGED,
  },
  {
    name: 'style-index.xlsx',
    what: 'cells with the styles −1, 999 999 999 and x',
    bytes: () =>
      inSheet(
        cells('<c r="A900" s="999999999"><v>1</v></c><c r="B900" s="-1"><v>2</v></c><c r="C900" s="x"><v>3</v></c>'),
        LAST,
      ),
    expected: 'as the sample',
  },
  {
    name: 'huge-numbers.xlsx',
    what: '1e308 students, and 1e308 more, in figures that are divided and summed',
    bytes: () => figures(['1e308', '1e308', '5e-324', '1.7976931348623157e308']),
    expected: 'a result',
  },
  {
    name: 'infinite.xlsx',
    what: 'a number that is 1e400',
    bytes: () => inSheet(cells('<c r="A900"><v>1e400</v></c>'), LAST),
    expected: 'a result',
  },
  {
    name: 'nan.xlsx',
    what: 'a number that is NaN',
    bytes: () => inSheet(cells('<c r="A900"><v>NaN</v></c>'), LAST),
    expected: 'a result',
  },
  {
    name: 'negative-dates.xlsx',
    what: 'days before 1900 and after 9999',
    bytes: () =>
      changed((parts) => {
        withText(parts, 'xl/styles.xml', replace(/(<cellXfs[^>]*><xf [^>]*numFmtId=")\d+/, '$114'));
        withText(parts, LAST, cells('<c r="A900" s="0"><v>-44000</v></c><c r="B900" s="0"><v>99999999</v></c>'));
      }),
    expected: 'as the sample',
  },
  {
    name: 'names-in-circles.xlsx',
    what: 'defined names that mean each other, and a cell that asks for one',
    bytes: () =>
      changed((parts) => {
        withText(
          parts,
          'xl/workbook.xml',
          replace(
            '<definedNames>',
            '<definedNames><definedName name="甲">乙+1</definedName><definedName name="乙">甲+1</definedName>',
          ),
        );
        withText(parts, LAST, cells('<c r="A900"><f>甲</f><v>1</v></c>'));
      }),
    expected: 'as the sample',
  },
  {
    name: 'many-merges.xlsx',
    what: 'half a million merged areas',
    bytes: () =>
      inSheet(
        replace(
          /<mergeCells count="3">/,
          () => `<mergeCells count="500003">${lines(500_000, (row) => `<mergeCell ref="H${row}:I${row}"/>`)}`,
        ),
        LAST,
      ),
    expected: TOO_LARGE,
  },
  {
    name: 'many-formats.xlsx',
    what: '200 000 conditional formats',
    bytes: () =>
      inSheet(
        replace(
          '<printOptions',
          () =>
            `${lines(200_000, (row) => `<conditionalFormatting sqref="H${row}"><cfRule type="cellIs" priority="${row}" operator="equal"><formula>${row}</formula></cfRule></conditionalFormatting>`)}<printOptions`,
        ),
        LAST,
      ),
    expected: TOO_LARGE,
  },
  {
    name: 'shared-formula.xlsx',
    what: 'a formula of 5 000 letters that 20 000 cells share',
    bytes: () =>
      inSheet(
        replace('</sheetData>', () => {
          const long = Array.from({ length: 1000 }, (_, at) => `A${at + 1}`).join('+');
          const first = `<row r="900"><c r="A900"><f t="shared" ref="A900:A20899" si="9">${long}</f><v>1</v></c></row>`;
          return `${first}${lines(20_000, (row) => `<row r="${row + 900}"><c r="A${row + 900}"><f t="shared" si="9"/><v>${row}</v></c></row>`)}</sheetData>`;
        }),
        LAST,
      ),
    expected: TOO_LARGE,
  },
  {
    name: 'deep.xlsx',
    what: 'half a million elements within each other',
    bytes: () =>
      inSheet(
        replace('</worksheet>', `<extLst>${'<a>'.repeat(500_000)}${'</a>'.repeat(500_000)}</extLst></worksheet>`),
      ),
    expected: 'as the sample',
  },
  {
    name: 'columns.xlsx',
    what: 'columns 1 to 999 999 999 999 that are hidden, ten thousand times',
    bytes: () =>
      inSheet(
        replace('<cols>', `<cols>${'<col min="200" max="999999999999" hidden="1" width="0"/>'.repeat(10_000)}`),
        LAST,
      ),
    expected: 'as the sample',
  },
  {
    name: 'zero-letter.xlsx',
    what: 'a text with the letter 0 in it, which XML doesn’t have',
    bytes: () => inSheet(cells('<c r="A900" t="inlineStr"><is><t>学&#0;校</t></is></c>'), LAST),
    expected: DAMAGED,
  },
  {
    name: 'two-names.xlsx',
    what: 'two sheets of one name',
    bytes: () => changed((parts) => withText(parts, 'xl/workbook.xml', replace('name="学校管理"', 'name="教师情况"'))),
    expected: 'a result',
  },
];
