import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { readWorkbook } from '../../src/embedded/read/read-workbook';
import type { WorkbookContent } from '../../src/workbook/content';
import { sheetOf } from '../workbook/contract';
import { richWorkbook } from '../workbooks/rich-workbook';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'junheng-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What LibreOffice makes of a file: opened there and saved again. */
function throughLibreOffice(bytes: Uint8Array): WorkbookContent {
  const input = path.join(folder, 'in.xlsx');
  writeFileSync(input, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const out = path.join(folder, 'out');
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, input], { stdio: 'ignore' });
  return readWorkbook(readFileSync(path.join(out, 'in.xlsx')), 'in.xlsx');
}

const sheet = sheetOf('summary', '汇总', [
  [{ value: '学校' }, { value: 1.5 }, { value: 0 }],
  [{ value: '=HYPERLINK("http://x","y")' }, { formula: '=县!B2*2', value: 240 }, { value: '  <&>  ' }],
]);

test('LibreOffice opens a rich workbook with our sheet and marks, and reads the same', async () => {
  const workbook = EmbeddedWorkbook.open(richWorkbook(), '县.xlsx');
  const areas = [{ row: 1, column: 1, rowCount: 2, columnCount: 1 }];
  await workbook.setCells([{ sheet: '县', row: 3, column: 1, value: 61 }]);
  await workbook.apply({ sheets: [sheet], marks: { marks: [{ sheet: '县', look: 'fail', areas }], notes: [] } });
  const read = throughLibreOffice(workbook.save());
  expect(read.sheets.map(({ name }) => name)).toEqual(['县', '透视', '汇总']);
  expect(read.sheets[2]?.values).toEqual([
    ['学校', 1.5, 0],
    ['=HYPERLINK("http://x","y")', 240, '  <&>  '],
  ]);
  expect(read.sheets[0]?.values[3]?.[1]).toBe(61);
});

test('LibreOffice opens a workbook made from nothing', async () => {
  const workbook = EmbeddedWorkbook.create('新.xlsx');
  await workbook.apply({ sheets: [sheetOf(null, '填报', [[{ value: '学校' }, { formula: '=1+2', value: 3 }]])] });
  expect(throughLibreOffice(workbook.save()).sheets[0]?.values).toEqual([['学校', 3]]);
});
