import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { richWorkbook } from '../workbooks/rich-workbook';
import { described } from './described';
import { calculate } from './file/calculate';
import { keepInFile } from './file/keep';
import { hostWorkbookOf } from './file/load';
import { OfficeHost } from './host/host';
import { joinLibrary } from './host/library';
import type { HostWorkbook } from './model/workbook';
import { salesWorkbook, samples } from './samples';

/** What files don't take of some samples; the script's user is told so. */
const NOT_KEPT: Readonly<Record<string, string>> = {
  'conditional formats: data bar': 'directions, axes and negative colours of data bars',
  'tables: add, name, style': 'tables',
  'tables: rows.add': 'tables',
  'tables: columns.add': 'tables',
  'tables: body, header and sort': 'tables',
  'comments: add and edit': 'comments',
  'custom XML and settings: add a part': 'custom XML parts',
  'custom XML and settings: settings.add': 'settings of add-ins',
  'custom XML and settings: properties': 'document properties',
};

/** The sales as a file, which has a list of looks. */
function fileOf(workbook: HostWorkbook): EmbeddedWorkbook {
  const embedded = EmbeddedWorkbook.create('sales.xlsx');
  const cell = workbook.active.ensure(0, 0);
  const { format } = cell;
  cell.format = { ...format, bold: true };
  keepInFile(embedded, workbook);
  cell.format = format;
  keepInFile(embedded, workbook);
  return embedded;
}

function reopened(embedded: EmbeddedWorkbook): EmbeddedWorkbook {
  return EmbeddedWorkbook.open(embedded.save(), 'sales.xlsx');
}

test.each(
  Object.entries(samples).flatMap(([topic, cases]) =>
    cases.map((sample) => [`${topic}: ${sample.calls}`, sample] as const),
  ),
)('the file holds what the sample did (%s)', async (name, { run }) => {
  const embedded = reopened(fileOf(salesWorkbook()));
  const workbook = hostWorkbookOf(embedded);
  workbook.calculate = calculate;
  const { Excel } = joinLibrary(new OfficeHost(workbook, { excelApi: '1.20' }));
  await Excel.run(async (context) => {
    await run(context, context.workbook.worksheets.getItem('Sample'));
    await context.sync();
  });
  await calculate(workbook);
  const unsaved = keepInFile(embedded, workbook);
  expect(unsaved).toEqual(NOT_KEPT[name] === undefined ? [] : [NOT_KEPT[name]]);
  if (unsaved.length > 0) return;
  expect(described(hostWorkbookOf(reopened(embedded)))).toEqual(described(workbook));
});

test('a workbook that nothing was done to is the same file, byte by byte', async () => {
  const embedded = fileOf(salesWorkbook());
  const before = embedded.save();
  keepInFile(embedded, hostWorkbookOf(embedded));
  expect(embedded.save()).toEqual(before);
});

test('what a rich workbook has beside its cells is there for scripts, and stays in the file untouched', () => {
  const embedded = EmbeddedWorkbook.open(richWorkbook(), 'rich.xlsx');
  const workbook = hostWorkbookOf(embedded);
  const found = workbook.sheets.flatMap(({ tables, conditionalFormats, validations, charts }) => [
    ...tables.map(({ name }) => `table ${name}`),
    ...conditionalFormats.map(({ type }) => type),
    ...validations.map(({ rule }) => `validation ${Object.keys(rule)[0]}`),
    ...charts.map(({ series }) => `chart of ${series.length}`),
  ]);
  expect(found).toEqual(['table 表1', 'DataBar', 'validation wholeNumber', 'chart of 1']);
  expect(workbook.names.map(({ name }) => name)).toEqual(['合计']);
  const before = embedded.save();
  keepInFile(embedded, workbook);
  expect(embedded.save()).toEqual(before);
});
