import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A profile that computes every formula on opening, trusting none of the results that a file brings. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbook as LibreOffice saves it after computing all of its formulas anew. */
export function recalculated(workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-libreoffice-'));
  try {
    const profile = join(folder, 'profile', 'user');
    mkdirSync(profile, { recursive: true });
    writeFileSync(join(profile, 'registrymodifications.xcu'), SETTINGS);
    writeFileSync(join(folder, 'book.xlsx'), workbook);
    const installation = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const conversion = [
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'book.xlsx'),
    ];
    execFileSync('soffice', [installation, ...conversion], { stdio: 'ignore', timeout: 120_000 });
    return readFileSync(join(folder, 'out', 'book.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
