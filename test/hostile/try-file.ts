import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROGRAM = path.resolve('dist/cli/junheng.js');
const REPORT = path.resolve('test/hostile/report-memory.cjs');

/** What a file may take, of the processor: a county's workbook takes under a second and 200 MB. */
export const MOST_SECONDS = 30;
/** By the clock: on a machine that does other work, too. */
const MOST_WAITED_SECONDS = 4 * MOST_SECONDS;
const MOST_MEGABYTES = 900;

export interface Tried {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
  /** Of the processor: the clock says more of what else the machine does. */
  readonly seconds: number;
  /** At most, the program's own included. */
  readonly megabytes: number;
  /** Files that the command left behind beside its input. */
  readonly written: readonly string[];
}

/** Has the command line check a file and write all that it can of it, in a process whose time and memory are bounded. */
export function tryFile(name: string, bytes: Uint8Array): Tried {
  if (!existsSync(PROGRAM)) throw new Error('dist/cli is missing: npm run build');
  const folder = mkdtempSync(path.join(tmpdir(), 'junheng-hostile-'));
  try {
    writeFileSync(path.join(folder, name), bytes);
    const { status, output } = spawnSync(
      process.execPath,
      [
        `--max-old-space-size=${MOST_MEGABYTES}`,
        '--require',
        REPORT,
        PROGRAM,
        'check',
        name,
        '--date',
        '2026-11-24',
        '--marked',
        'marked.xlsx',
        '--out',
        'out.xlsx',
      ],
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        encoding: 'utf8',
        timeout: MOST_WAITED_SECONDS * 1000,
        env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
      },
    );
    const written = readdirSync(folder).filter((file) => file !== name);
    const [, said = '', errors = '', taken = ''] = output.map((text) => text ?? '');
    const { seconds, megabytes } = JSON.parse(taken || '{"seconds":0,"megabytes":0}');
    return { exitCode: status, output: said, errors, seconds, megabytes, written };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
