import { readFileSync } from 'node:fs';
import { check } from '../../src/check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { makeMarks } from '../../src/reporting/marks';
import { reportSheets } from '../../src/reporting/sheets/report-sheets';
import { STANDARDS } from '../../src/standards/standards';
import { calculate } from '../officejs/file/calculate';
import { hostWorkbookOf } from '../officejs/file/load';
import { openExcel } from './open-excel';
import { picture } from './picture';

const [standard] = STANDARDS;

function openSample() {
  const bytes = readFileSync('assets/samples/sample.xlsx');
  const embedded = EmbeddedWorkbook.open(bytes, 'sample.xlsx');
  const host = hostWorkbookOf(EmbeddedWorkbook.open(bytes, 'sample.xlsx'));
  host.calculate = calculate;
  return { embedded, ...openExcel(host) };
}

test('the sample is read the same through Office.js and from the file', async () => {
  const { embedded, excel } = openSample();
  expect(await excel.read()).toEqual(embedded.content());
});

test('marks and summary sheets of the sample are the same through Office.js and in the file', async () => {
  if (!standard) throw new Error('no standard');
  const { embedded, excel, host, workbook } = openSample();
  const content = await excel.read();
  const checked = check(content, { standard, date: '2026-11-24' });
  const changes = { marks: { ...makeMarks(checked, 'zh'), notes: [] }, sheets: reportSheets(checked, content, 'zh') };
  const before = host.roundTrips;
  const sent = host.payloads.length;
  const applied = await excel.apply(changes);
  const megabytes = host.payloads.slice(sent).reduce((sum, { request }) => sum + request, 0) / 1e6;
  const trips = host.roundTrips - before;
  console.log(`sample: ${changes.sheets.length} sheets and marks: ${trips} round trips, ${megabytes.toFixed(1)} MB`);
  expect(trips).toBeLessThanOrEqual(4 + Math.ceil(megabytes));
  expect(applied).toEqual(await embedded.apply(changes));
  expect(picture(workbook)).toEqual(picture(hostWorkbookOf(EmbeddedWorkbook.open(embedded.save(), 'sample.xlsx'))));
});
