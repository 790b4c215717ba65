import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { openPackage } from '../../src/embedded/package/package';
import { parseTree, type XmlElement } from '../../src/embedded/package/tree';
import type { CellStyle, ChartToWrite, SheetToWrite } from '../../src/workbook/changes';

const look: CellStyle = {
  font: '宋体',
  size: 10.5,
  bold: false,
  italic: false,
  color: '000000',
  fill: null,
  align: 'left',
  wrap: false,
  borders: { top: 'none', bottom: 'none', left: 'none', right: 'none' },
  borderColor: '000000',
  numberFormat: 'General',
};

function column(at: number) {
  return { row: 0, column: at, rowCount: 3, columnCount: 1 };
}

function chart(title: string): ChartToWrite {
  return {
    title,
    place: { row: 5, column: 1, rowCount: 10, columnCount: 4 },
    categories: column(0),
    series: [
      { name: '数值', kind: 'columns', values: column(1), color: '5B9BD5' },
      { name: '标准', kind: 'line', values: column(2), color: 'C00000' },
    ],
  };
}

/** Three schools, one of them without a figure, and their limit. */
function sheet(charts: readonly ChartToWrite[], tag = 'charts'): SheetToWrite {
  const line = (name: string, value: number | null) => ({
    cells: [name, value, 4.2].map((content) =>
      content === null ? { style: 'look' } : { style: 'look', content: { value: content } },
    ),
  });
  return {
    tag,
    name: '图 表',
    styles: { look },
    columnWidths: [10, 10, 10],
    rows: [line('甲 & 乙', 5.5), line('丙', null), line('丁', 4.1)],
    merges: [],
    charts,
    frozenAt: { row: 0, column: 0 },
    print: { orientation: 'landscape', titleRows: { first: 0, last: 0 }, marginCentimetres: 1.5, footer: '' },
  };
}

async function saved(...steps: readonly SheetToWrite[][]): Promise<Uint8Array> {
  const workbook = EmbeddedWorkbook.create('book.xlsx');
  for (const sheets of steps) await workbook.apply({ sheets });
  return workbook.save();
}

function found(element: XmlElement, name: string): XmlElement[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => found(child, name))];
}

function namesIn(file: Uint8Array): string[] {
  return openPackage(file)
    .names()
    .filter((name) => /drawing|chart/.test(name))
    .sort();
}

const FIRST = [sheet([chart('一'), chart('二')])];

test('charts stand in parts of their own, with references and the values that they draw', async () => {
  const opened = openPackage(await saved(FIRST));
  expect(namesIn(await saved(FIRST))).toEqual([
    'xl/charts/chart1.xml',
    'xl/charts/chart2.xml',
    'xl/drawings/_rels/drawing1.xml.rels',
    'xl/drawings/drawing1.xml',
  ]);
  const text = opened.text('xl/charts/chart1.xml');
  const root = parseTree('chart', text);
  const inner = (name: string) => found(root, name).map(({ openEnd, closeStart }) => text.slice(openEnd, closeStart));
  expect(inner('f')).toEqual(["'图 表'!$A$1:$A$3", "'图 表'!$B$1:$B$3", "'图 表'!$A$1:$A$3", "'图 表'!$C$1:$C$3"]);
  // the second school has no figure: no point
  expect(found(root, 'pt').map(({ attributes }) => attributes['idx'])).toEqual([...'01202012012']);
  expect(inner('v')).toContain('甲 &amp; 乙');
  const ids = [...opened.text('xl/drawings/drawing1.xml').matchAll(/<c:chart [^>]*r:id="(\w+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(opened.relationships('xl/drawings/drawing1.xml').map(({ id }) => id));
  const [worksheet = ''] = opened.names().filter((name) => name.startsWith('xl/worksheets/sheet'));
  expect(opened.related(worksheet, 'drawing')).toBe('xl/drawings/drawing1.xml');
});

test('writing the same again changes nothing', async () => {
  expect(await saved(FIRST, FIRST)).toEqual(await saved(FIRST));
});

test('a chart fewer leaves no part behind, and one more is added', async () => {
  expect(namesIn(await saved(FIRST, [sheet([chart('一')])]))).toEqual(namesIn(await saved([sheet([chart('一')])])));
  expect(namesIn(await saved([sheet([chart('一')])], FIRST))).toEqual(namesIn(await saved(FIRST)));
});

test('a sheet without charts any more, or deleted, takes its drawing with it', async () => {
  expect(namesIn(await saved(FIRST, [sheet([])]))).toEqual([]);
  const workbook = EmbeddedWorkbook.create('book.xlsx');
  await workbook.apply({ sheets: [sheet([], 'other'), ...FIRST] });
  await workbook.apply({ sheetsToDelete: ['charts'] });
  expect(namesIn(workbook.save())).toEqual([]);
});

test('values that stand in a row are all kept in the chart', async () => {
  const across = (row: number) => ({ row, column: 0, rowCount: 1, columnCount: 3 });
  const coefficients: ChartToWrite = {
    ...chart('差异系数'),
    categories: across(0),
    series: [{ name: '差异系数', kind: 'columns', values: across(1), color: '5B9BD5' }],
  };
  const [head, row] = [
    ['第1项', '第2项', '第3项'],
    [0.12, 0.5, 0.31],
  ].map((values) => ({ cells: values.map((value) => ({ style: 'look', content: { value } })) }));
  const opened = openPackage(await saved([{ ...sheet([coefficients]), rows: [head!, row!] }]));
  const text = opened.text('xl/charts/chart1.xml');
  const root = parseTree('chart', text);
  const cached = (name: string) =>
    found(root, name)
      .flatMap((cache) => found(cache, 'v'))
      .map(({ openEnd, closeStart }) => text.slice(openEnd, closeStart));
  expect(cached('strCache')).toEqual(['第1项', '第2项', '第3项']);
  expect(cached('numCache')).toEqual(['0.12', '0.5', '0.31']);
});
