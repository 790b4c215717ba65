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

/** Where the profile stands: LibreOffice takes seconds to make one, so a suite has one for all its workbooks. */
let home: string | undefined;
afterAll(() => {
  if (home !== undefined) rmSync(home, { recursive: true, force: true });
});

function profileHome(): string {
  if (home !== undefined) return home;
  home = mkdtempSync(join(tmpdir(), 'junheng-libreoffice-profile-'));
  mkdirSync(join(home, 'user'));
  writeFileSync(join(home, 'user', 'registrymodifications.xcu'), SETTINGS);
  return home;
}

/** The workbook as LibreOffice saves it after computing all of its formulas anew. */
export function recalculated(workbook: Uint8Array): Uint8Array {
  const [result] = allRecalculated([workbook]);
  if (!result) throw new Error('LibreOffice has saved nothing');
  return result;
}

/** Several workbooks by one start of LibreOffice, which takes longer than most of them. */
export function allRecalculated(workbooks: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-libreoffice-'));
  try {
    const names = workbooks.map((_, index) => `book-${index}.xlsx`);
    for (const [index, workbook] of workbooks.entries()) writeFileSync(join(folder, `book-${index}.xlsx`), workbook);
    const installation = `-env:UserInstallation=${pathToFileURL(profileHome()).href}`;
    const conversion = ['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out')];
    const files = names.map((name) => join(folder, name));
    execFileSync('soffice', [installation, ...conversion, ...files], { stdio: 'ignore', timeout: 300_000 });
    return names.map((name) => readFileSync(join(folder, 'out', name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
