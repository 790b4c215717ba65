/**
 * Makes test/workbooks/formats: the sample county's export in the formats that other programs write. It needs
 * LibreOffice and iconv; what it makes is small and kept, so that the tests need neither.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedWorkbook } from '../src/embedded/embedded-workbook';
import { exportSheets } from './samples/export-sheets';

const TARGET = 'test/workbooks/formats';
const UTF_8_EACH_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

async function make(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-formats-'));
  const workbook = EmbeddedWorkbook.create('county.xlsx');
  await workbook.apply({ sheets: exportSheets() });
  writeFileSync(join(folder, 'county.xlsx'), workbook.save());
  for (const filter of ['xls:MS Excel 97', 'ods', UTF_8_EACH_SHEET]) convert(folder, filter);
  for (const format of ['xls', 'ods']) copyFileSync(join(folder, `county.${format}`), join(TARGET, `county.${format}`));
  for (const stage of ['小学', '初中', '高中']) {
    const csv = readFileSync(join(folder, `county-${stage}.csv`));
    writeFileSync(
      join(TARGET, `${stage}.csv`),
      execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: csv }),
    );
  }
}

function convert(folder: string, filter: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    folder,
    join(folder, 'county.xlsx'),
  ]);
}

make();
