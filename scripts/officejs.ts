/**
 * `npm run officejs`: opens the workbench with the pane on Microsoft's own Office.js.
 * `npm run officejs -- SCRIPT.ts BOOK.xlsx [--out COPY.xlsx]`: runs an Office.js script, on the same library, against a file.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { EmbeddedWorkbook } from '../src/embedded/embedded-workbook';
import { calculate } from '../test/officejs/file/calculate';
import { keepInFile } from '../test/officejs/file/keep';
import { hostWorkbookOf } from '../test/officejs/file/load';
import { runScript } from '../test/officejs/run-script';

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  const [script, book] = positionals;
  if (script === undefined) return openWorkbench();
  if (book === undefined) {
    console.error('usage: npm run officejs [-- SCRIPT.ts BOOK.xlsx [--out COPY.xlsx]]');
    return 2;
  }
  const embedded = EmbeddedWorkbook.open(readFileSync(book), basename(book));
  const workbook = hostWorkbookOf(embedded);
  workbook.calculate = calculate;
  const failure = await runScript(readFileSync(script, 'utf8'), workbook, console);
  if (failure) {
    console.error(`${failure.code}: ${failure.message}\n  at ${failure.statement}`);
    return 1;
  }
  await calculate(workbook);
  for (const what of keepInFile(embedded, workbook)) console.error(`not saved: ${what}`);
  const out = values.out ?? book;
  writeFileSync(`${out}.part`, embedded.save());
  renameSync(`${out}.part`, out);
  return 0;
}

function openWorkbench(): number {
  const node = (...args: string[]) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
  const built = node('scripts/officejs-workbench.mjs');
  return built === 0 ? node('scripts/start.mjs', 'test-output/officejs') : built;
}

main().then((code) => {
  process.exitCode = code;
});
