import { strFromU8, unzipSync } from 'fflate';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { sheetOf } from '../workbook/contract';
import { contractWorkbook } from '../workbook/contract-workbook';
import { MAIN, type RawParts, RELATIONSHIPS, zipOf } from './raw-workbook';

const transitional = Object.fromEntries(
  Object.entries(unzipSync(contractWorkbook())).map(([name, bytes]) => [name, strFromU8(bytes)]),
);

function changedParts(change: (xml: string, name: string) => string | Uint8Array): RawParts {
  return Object.fromEntries(Object.entries(transitional).map(([name, xml]) => [name, change(xml, name)]));
}

/** Every element of the workbook's own namespace gets a prefix. */
function prefixed(xml: string, name: string): string {
  if (!/^xl\/(?!_rels)/.test(name)) return xml;
  return xml.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
}

function strict(xml: string): string {
  return xml
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
}

function utf16(xml: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'));
}

const forms: [string, RawParts][] = [
  ['with Windows line ends', changedParts((xml) => xml.replaceAll('\n', '\r\n').replaceAll('><row', '>\r\n<row'))],
  ['with a prefix', changedParts(prefixed)],
  ['of the strict format', changedParts(strict)],
  ['in UTF-16', changedParts((xml, name) => (name.startsWith('xl/') && !name.endsWith('.rels') ? utf16(xml) : xml))],
  ['with single quotes', changedParts((xml) => xml.replaceAll('"', "'"))],
];

const sheet = sheetOf('summary', '达标情况', [[{ value: '学校' }, { formula: '=1+1', value: 2 }]]);
const areas = [{ row: 1, column: 1, rowCount: 1, columnCount: 1 }];
const marks = { marks: [{ sheet: '学校', look: 'fail' as const, areas }], notes: [] };

describe.each(forms)('a workbook %s', (_, parts) => {
  test('takes sheets, marks, settings and figures, and reads so when it is opened again', async () => {
    const workbook = EmbeddedWorkbook.open(zipOf(parts), '');
    await workbook.apply({ sheets: [sheet], marks, settings: { a: '1' } });
    await workbook.setCells([
      { sheet: '学校', row: 1, column: 1, value: 121 },
      { sheet: '学校', row: 7, column: 0, value: '新校' },
    ]);
    const again = EmbeddedWorkbook.open(workbook.save(), '').content();
    expect(again).toEqual(workbook.content());
    expect(again.settings).toEqual({ a: '1' });
    expect(again.sheets[0]?.values[1]).toEqual(['实验小学', 121]);
    expect(again.sheets[0]?.values[7]).toEqual(['新校', null]);
    expect(again.sheets[3]).toMatchObject({ name: '达标情况', tag: 'summary', values: [['学校', 2]] });
  });

  test('comes back when ours is removed', async () => {
    const before = EmbeddedWorkbook.open(zipOf(parts), '');
    const workbook = EmbeddedWorkbook.open(zipOf(parts), '');
    await workbook.apply({ sheets: [sheet], marks, settings: { a: '1' } });
    const again = EmbeddedWorkbook.open(workbook.save(), '');
    await again.apply({ sheetsToDelete: ['summary'], marks: { marks: [], notes: [] }, settings: { a: null } });
    expect(again.content()).toEqual(before.content());
    expect(unzipSync(again.save())).toEqual(unzipSync(before.save()));
  });
});

test('a workbook whose structure is protected takes no sheet, and its marks are set all the same', async () => {
  const locked = changedParts((xml) => xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'));
  const workbook = EmbeddedWorkbook.open(zipOf(locked), '');
  await expect(workbook.apply({ sheets: [sheet] })).rejects.toMatchObject({ problem: { code: 'readOnly' } });
  expect(workbook.content().sheets).toHaveLength(3);
  expect((await workbook.apply({ marks })).refused).toEqual([]);
});

test('a workbook without styles gets them with the first sheet of ours', async () => {
  const { 'xl/styles.xml': _, ...parts } = transitional;
  const rels = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(/<Relationship Id="rId101"[^>]*>/, '');
  const workbook = EmbeddedWorkbook.open(zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': rels }), '');
  await workbook.apply({ sheets: [sheet], marks });
  const styles = strFromU8(unzipSync(workbook.save())['xl/styles.xml'] ?? new Uint8Array());
  expect(styles).toMatch(/<numFmts>.*<fonts>.*<fills>.*<borders>.*<cellStyleXfs>.*<cellXfs>.*<cellStyles>.*<dxfs>/s);
  expect(workbook.content().sheets[3]?.numberFormats.get(1)).toBe('0.000');
});

test('a sheet of ours that the user protected stays as it is, and that is said', async () => {
  const workbook = EmbeddedWorkbook.open(contractWorkbook(), '');
  await workbook.apply({ sheets: [sheet] });
  const parts = unzipSync(workbook.save());
  const ours = strFromU8(parts['xl/worksheets/sheet4.xml'] ?? new Uint8Array());
  const locked = ours.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
  const again = EmbeddedWorkbook.open(zipOf({ ...parts, 'xl/worksheets/sheet4.xml': locked }), '');
  const { refused, sheetNames } = await again.apply({ sheets: [sheetOf('summary', '达标情况', [[{ value: 9 }]])] });
  expect({ refused, sheetNames }).toEqual({
    refused: [{ sheet: '达标情况', reason: 'protected' }],
    sheetNames: { summary: '达标情况' },
  });
  expect(again.content().sheets[3]?.values).toEqual([['学校', 2]]);
});

test('columns count in characters of the default font: where it is twice ours they are half as many, and as wide', async () => {
  const sized = (size: number) => `<fonts count="1"><font><sz val="${size}"/><name val="宋体"/></font></fonts>`;
  const widthsWith = async (size: number) => {
    const parts = changedParts((xml) => xml.replace(/<fonts.*?<\/fonts>/, sized(size)));
    const workbook = EmbeddedWorkbook.open(zipOf(parts), '');
    await workbook.apply({ sheets: [{ ...sheet, columnWidths: [9.2890625, 19.2890625] }] });
    const ours = strFromU8(unzipSync(workbook.save())['xl/worksheets/sheet4.xml'] ?? new Uint8Array());
    return [...ours.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
  };
  // With the 0.7109375 that a cell's margins take.
  expect(await widthsWith(11)).toEqual([10, 20]);
  expect(await widthsWith(22)).toEqual([5, 10]);
});
