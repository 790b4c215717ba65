import { strFromU8, unzipSync } from 'fflate';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import type { MarkNote } from '../../src/workbook/changes';
import { contractWorkbook } from '../workbook/contract-workbook';
import { richWorkbook } from '../workbooks/rich-workbook';

const note = (sheet: string, row: number, column: number, text: string): MarkNote => ({
  cell: { sheet, row, column },
  text,
});
const reasons = [note('学校', 1, 1, 'R1 3.94 < 4.2, 缺 2 人'), note('学校', 2, 1, 'R5 <5.26> & 7.5')];

function partsOf(workbook: EmbeddedWorkbook): Record<string, string> {
  const files = Object.entries(unzipSync(workbook.save()));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function textsOf(comments: string | undefined): string[] {
  return [...(comments ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text);
}

async function mark(workbook: EmbeddedWorkbook, notes: readonly MarkNote[]): Promise<void> {
  await workbook.apply({ marks: { marks: [], notes } });
}

test('a note says at its cell why that is marked, and has a box of its own', async () => {
  const workbook = EmbeddedWorkbook.open(contractWorkbook(), '县.xlsx');
  await mark(workbook, reasons);
  const parts = partsOf(workbook);
  expect(textsOf(parts['xl/comments1.xml'])).toEqual([
    '〔均衡核查〕R1 3.94 &lt; 4.2, 缺 2 人',
    '〔均衡核查〕R5 &lt;5.26&gt; &amp; 7.5',
  ]);
  expect(parts['xl/drawings/vmlDrawing1.vml']?.match(/<x:Row>\d+<\/x:Row><x:Column>\d+/g)).toEqual([
    '<x:Row>1</x:Row><x:Column>1',
    '<x:Row>2</x:Row><x:Column>1',
  ]);
});

test('the same notes again change nothing; without them the file is as before, part by part', async () => {
  const workbook = EmbeddedWorkbook.open(contractWorkbook(), '县.xlsx');
  const before = partsOf(workbook);
  await mark(workbook, reasons);
  const noted = partsOf(workbook);
  await mark(workbook, reasons);
  expect(partsOf(workbook)).toEqual(noted);
  await mark(workbook, []);
  expect(partsOf(workbook)).toEqual(before);
});

test('a sheet that the user protected gets none', async () => {
  const workbook = EmbeddedWorkbook.open(contractWorkbook(), '县.xlsx');
  const before = partsOf(workbook);
  await mark(workbook, [note('锁定', 0, 0, 'R1')]);
  expect(partsOf(workbook)).toEqual(before);
});

test("the user's own notes stay, and keep their cells", async () => {
  const workbook = EmbeddedWorkbook.open(richWorkbook(), '县.xlsx');
  const before = partsOf(workbook);
  const noted = Object.entries(before).find(([name]) => /^xl\/comments\d*\.xml$/.test(name));
  const sheet = workbook.content().sheets.find(({ name }) => before[partOf(before, name)]?.includes('legacyDrawing'));
  const own = /ref="([A-Z])(\d+)"/.exec(noted?.[1] ?? '');
  if (!noted || !sheet || !own) throw new Error('the rich workbook has no notes');
  const [, column = 'A', row = '1'] = own;
  await mark(workbook, [
    note(sheet.name, Number(row) - 1, column.charCodeAt(0) - 65, 'R1'),
    note(sheet.name, 40, 5, 'R2'),
  ]);
  expect(textsOf(partsOf(workbook)[noted[0]])).toEqual([...textsOf(noted[1]), '〔均衡核查〕R2']);
  await mark(workbook, []);
  expect(partsOf(workbook)).toEqual(before);
});

function partOf(parts: Readonly<Record<string, string>>, sheet: string): string {
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`).exec(parts['xl/workbook.xml'] ?? '')?.[1];
  const target = /<Relationship [^>]*>/g;
  const relation = (parts['xl/_rels/workbook.xml.rels'] ?? '').match(target)?.find((one) => one.includes(`Id="${id}"`));
  return `xl/${/Target="([^"]+)"/.exec(relation ?? '')?.[1]}`;
}
