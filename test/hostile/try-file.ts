import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROGRAM = path.resolve('dist/cli/junheng.js');
const REPORT = path.resolve('test/hostile/report-memory.cjs');

/** What a file may take, of the processor: a county's workbook takes under a second and 200 MB. */
export const MOST_SECONDS = 30;
/** By the clock: on a machine that does other work, too. */
export const MOST_WAITED_SECONDS = 4 * MOST_SECONDS;
export const MOST_MEGABYTES = 900;

/** What to do with a file: check it and write all that can be written of it. */
export const wordsFor = (name: string) => [
  'check',
  name,
  '--date',
  '2026-11-24',
  '--marked',
  'marked.xlsx',
  '--out',
  'out.xlsx',
];

/** How the command line took a file. */
export interface Taken {
  /** `null` where it was ended, or ended itself. */
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
  /** Of the processor: the clock says more of what else the machine does. */
  readonly seconds: number;
}
export interface Tried extends Taken {
  /** Files that the command left behind beside its input. */
  readonly written: readonly string[];
}
export interface Measured extends Tried {
  /** At most, the program's own included. */
  readonly megabytes: number;
}

/** Has `take` do with a file in a folder of its own, and sees what is written there. */
export async function inFolderOf<T>(
  name: string,
  bytes: Uint8Array,
  take: (folder: string) => T | Promise<T>,
): Promise<T & { readonly written: readonly string[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'junheng-hostile-'));
  try {
    writeFileSync(path.join(folder, name), bytes);
    const taken = await take(folder);
    return { ...taken, written: readdirSync(folder).filter((file) => file !== name) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The built command line in a process of its own, whose time and memory are bounded and measured. */
export function tryFile(name: string, bytes: Uint8Array): Promise<Measured> {
  if (!existsSync(PROGRAM)) throw new Error('dist/cli is missing: npm run build');
  return inFolderOf(name, bytes, (folder) => {
    const { status, output } = spawnSync(
      process.execPath,
      [`--max-old-space-size=${MOST_MEGABYTES}`, '--require', REPORT, PROGRAM, ...wordsFor(name)],
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        encoding: 'utf8',
        timeout: MOST_WAITED_SECONDS * 1000,
        env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
      },
    );
    const [, said = '', errors = '', taken = ''] = output.map((text) => text ?? '');
    const { seconds, megabytes } = JSON.parse(taken || '{"seconds":0,"megabytes":0}');
    return { exitCode: status, output: said, errors, seconds, megabytes };
  });
}
