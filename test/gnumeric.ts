import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether Gnumeric's converter is there; it says its version on either stream. */
export function hasGnumeric(): boolean {
  return spawnSync('ssconvert', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The workbook as Gnumeric saves it after computing all of its formulas anew. */
export function recalculatedByGnumeric(workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-gnumeric-'));
  try {
    const [given, computed] = [join(folder, 'book.xlsx'), join(folder, 'computed.xlsx')];
    writeFileSync(given, workbook);
    const options = ['--recalc', '--export-type=Gnumeric_Excel:xlsx2', given, computed];
    execFileSync('ssconvert', options, { stdio: 'ignore', timeout: 120_000 });
    return readFileSync(computed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
