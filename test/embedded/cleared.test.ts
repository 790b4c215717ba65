import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { parseMarkup } from '../../src/embedded/package/markup';
import type { Marks } from '../../src/workbook/changes';
import { contractWorkbook } from '../workbook/contract-workbook';

type Parts = Record<string, Uint8Array>;

const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const EXCEL = 'xmlns:x="urn:schemas-microsoft-com:office:excel"';

const MARKS: Marks = {
  marks: [{ sheet: '学校', areas: [{ row: 1, column: 1, rowCount: 2, columnCount: 1 }], look: 'fail' }],
  notes: [{ cell: { sheet: '学校', row: 1, column: 1 }, text: 'R1 3.94 < 4.2' }],
};
const CLEARED: Marks = { marks: [], notes: [] };

const changed = (parts: Parts, name: string, change: (text: string) => string): Parts => {
  const bytes = parts[name];
  if (!bytes) throw new Error(`no part ${name}`);
  return { ...parts, [name]: strToU8(change(strFromU8(bytes))) };
};

/** The workbook with a drawing of old on its first sheet. */
function withDrawing(parts: Parts, vml: string): Parts {
  const drawn = changed(parts, SHEET, (xml) => {
    return xml.replace('</worksheet>', `<legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="rId77"/></worksheet>`);
  });
  return {
    ...changed(drawn, '[Content_Types].xml', (xml) =>
      xml.replace('<Default', `<Default Extension="vml" ContentType="${VML}"/><Default`),
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId77" Type="${RELATIONSHIPS}/vmlDrawing" Target="../drawings/vmlDrawing9.vml"/></Relationships>`,
    ),
    'xl/drawings/vmlDrawing9.vml': strToU8(vml),
  };
}

const KINDS: readonly (readonly [string, (parts: Parts) => Parts])[] = [
  ['as it is', (parts) => parts],
  [
    'without a type for relationships by their extension',
    (parts) =>
      changed(parts, '[Content_Types].xml', (xml) =>
        xml.replace(
          /<Default Extension="rels" ContentType="([^"]*)"\/>/,
          '<Override PartName="/_rels/.rels" ContentType="$1"/><Override PartName="/xl/_rels/workbook.xml.rels" ContentType="$1"/>',
        ),
      ),
  ],
  [
    'with parts named by backslashes',
    (parts) => Object.fromEntries(Object.entries(parts).map(([name, part]) => [name.replaceAll('/', '\\'), part])),
  ],
  [
    'with byte order marks',
    (parts) =>
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, Uint8Array.of(0xef, 0xbb, 0xbf, ...part)])),
  ],
  [
    'with encodings in small letters',
    (parts) =>
      changed(
        changed(parts, SHEET, (xml) => xml.replace('UTF-8', 'utf-8')),
        'xl/workbook.xml',
        (xml) => xml.replace('UTF-8', 'utf-8'),
      ),
  ],
  [
    'with a type that no part has',
    (parts) =>
      changed(parts, '[Content_Types].xml', (xml) =>
        xml.replace('<Default', `<Default Extension="vml" ContentType="${VML}"/><Default`),
      ),
  ],
  [
    'with a type for a part that is gone',
    (parts) =>
      changed(parts, '[Content_Types].xml', (xml) =>
        xml.replace('</Types>', '<Override PartName="/xl/comments1.xml" ContentType="text/plain"/></Types>'),
      ),
  ],
  [
    'with a remark that speaks of cells',
    (parts) =>
      changed(parts, SHEET, (xml) =>
        xml
          .replace('<sheetData', '<!-- <sheetData> --><sheetData')
          .replace('</sheetData>', '</sheetData><!-- </sheetData> -->'),
      ),
  ],
  [
    'with a line drawn across a header',
    (parts) =>
      withDrawing(
        parts,
        `<xml ${EXCEL} xmlns:v="urn:schemas-microsoft-com:vml"><v:line id="Line 1" style="height:26pt"><x:ClientData ObjectType="Shape"><x:Anchor>0,3</x:Anchor></x:ClientData></v:line></xml>`,
      ),
  ],
  [
    'with a button of two lines',
    (parts) =>
      withDrawing(
        parts,
        `<xml ${EXCEL} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025" id="b"><v:textbox><div>one<br>two</div></v:textbox><x:ClientData ObjectType="Button"/></v:shape></xml>`,
      ),
  ],
  [
    'with prefixes of its own',
    (parts) =>
      withDrawing(
        parts,
        '<xml xmlns:e="urn:schemas-microsoft-com:office:excel" xmlns:d="urn:schemas-microsoft-com:vml"><d:shape id="_x0000_s1025"><e:ClientData ObjectType="Note"><e:Row>7</e:Row><e:Column>7</e:Column></e:ClientData></d:shape></xml>',
      ),
  ],
];

function contentsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('latin1')]),
  );
}

describe.each(KINDS)('a workbook %s', (_, change) => {
  const file = zipSync(change(unzipSync(contractWorkbook())));

  test('is marked, and cleared byte for byte, also once it was saved', async () => {
    const workbook = EmbeddedWorkbook.open(file, '县.xlsx');
    await workbook.apply({ marks: MARKS, settings: { marked: 'true' } });
    const saved = workbook.save();
    const parts = contentsOf(saved);
    expect(Object.entries(parts).filter(([name]) => /comments/.test(name))).toHaveLength(1);
    const drawings = Object.entries(parts).filter(([name]) => name.endsWith('.vml'));
    expect(drawings.every(([, vml]) => parseMarkup(vml) !== undefined && vml.includes('<x:Row>1</x:Row>'))).toBe(true);
    expect(drawings).toHaveLength(1);
    const again = EmbeddedWorkbook.open(saved, '县.xlsx');
    await again.apply({ marks: MARKS });
    await again.apply({ marks: CLEARED, settings: { marked: null } });
    expect(contentsOf(again.save())).toEqual(contentsOf(file));
  });

  test('keeps what the user answered when it is cleared', async () => {
    const workbook = EmbeddedWorkbook.open(file, '县.xlsx');
    await workbook.apply({ marks: MARKS, settings: { marked: 'true', profile: '{}' } });
    await workbook.apply({ marks: CLEARED, settings: { marked: null } });
    expect(EmbeddedWorkbook.open(workbook.save(), '县.xlsx').content().settings).toEqual({ profile: '{}' });
    await workbook.apply({ settings: { profile: null } });
    expect(contentsOf(workbook.save())).toEqual(contentsOf(file));
  });

  test('is what edits alone make of it when it is cleared after them', async () => {
    const entry = { sheet: '学校', row: 2, column: 1, value: 77 };
    const plain = EmbeddedWorkbook.open(file, '县.xlsx');
    await plain.setCells([entry]);
    const workbook = EmbeddedWorkbook.open(file, '县.xlsx');
    await workbook.apply({ marks: MARKS });
    await workbook.setCells([entry]);
    await workbook.apply({ marks: CLEARED });
    expect(contentsOf(workbook.save())).toEqual(contentsOf(plain.save()));
  });
});

test('custom XML of another program that is none, but speaks of our record, is left alone', async () => {
  const parts = unzipSync(contractWorkbook());
  const item = strToU8('<added xmlns="urn:junheng:added">[<]');
  const related = changed(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace('</R', `<Relationship Id="c" Type="${RELATIONSHIPS}/customXml" Target="/customXml/item1.xml"/></R`),
  );
  const file = zipSync({ ...related, 'customXml/item1.xml': item });
  const workbook = EmbeddedWorkbook.open(file, '县.xlsx');
  await workbook.apply({ marks: MARKS });
  await workbook.apply({ marks: CLEARED });
  expect(contentsOf(workbook.save())).toEqual(contentsOf(file));
});

test('a drawing that nobody can read is left alone and told; the cells are marked', async () => {
  const file = zipSync(withDrawing(unzipSync(contractWorkbook()), '<xml><v:shape>'));
  const workbook = EmbeddedWorkbook.open(file, '县.xlsx');
  const { refused } = await workbook.apply({ marks: MARKS });
  expect(refused).toEqual([{ sheet: '学校', reason: 'drawing' }]);
  const parts = contentsOf(workbook.save());
  expect(parts['xl/drawings/vmlDrawing9.vml']).toBe('<xml><v:shape>');
  expect(parts[SHEET]).toContain('junheng.fail');
});
