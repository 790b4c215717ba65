import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROGRAM = 'dist/cli/junheng.js';

/** Milliseconds of the clock that a program takes from its start to its end. Throws where it fails. */
export function wallOf(command: string, args: readonly string[], accepted = [0]): number {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const wall = performance.now() - start;
  if (error) throw error;
  if (status === null || !accepted.includes(status))
    throw new Error(`${command} ${args.join(' ')}: ${status} ${stderr}`);
  return wall;
}

/** `junheng` as it ships; 1 says that some county doesn't meet the standard. */
export function junheng(...args: readonly string[]): number {
  if (!existsSync(PROGRAM)) throw new Error('dist/cli is missing: npm run build');
  return wallOf(process.execPath, [PROGRAM, ...args], [0, 1]);
}

export const nodeAlone = () => wallOf(process.execPath, ['-e', '0']);

/** A program that does no more than to have SheetJS give the cells of a workbook. */
export function bareReader(folder: string): (file: string) => number {
  const reader = createRequire(import.meta.url).resolve('@e965/xlsx');
  const script = join(folder, 'bare-reader.cjs');
  writeFileSync(
    script,
    `const { readFile, utils } = require(${JSON.stringify(reader)});
const { Sheets } = readFile(process.argv[2]);
let cells = 0;
for (const sheet of Object.values(Sheets)) for (const row of utils.sheet_to_json(sheet, { header: 1 })) cells += row.length;
if (cells === 0) process.exit(2);`,
  );
  return (file) => wallOf(process.execPath, [script, file]);
}

/** LibreOffice with a profile that was made before, or undefined where there is none. */
export function libreOffice(folder: string): ((file: string, to: 'csv' | 'xlsx') => number) | undefined {
  if (spawnSync('soffice', ['--version']).status !== 0) return undefined;
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const out = join(folder, 'converted');
  mkdirSync(out, { recursive: true });
  return (file, to) => wallOf('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, file]);
}
