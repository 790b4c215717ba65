import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const PROGRAM = path.resolve('dist/cli/junheng.js');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built program in a folder of its own, with a Chinese environment unless another is given. */
export class ProgramFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'junheng-cli-'));

  constructor() {
    if (!existsSync(PROGRAM)) throw new Error('dist/cli is missing: npm run build');
  }

  run(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Ended {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
      cwd: this.path,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', ...environment },
      timeout: 240_000,
    });
    return { status, stdout, stderr };
  }

  /** A line of a shell; `$JUNHENG` is the program. */
  shell(line: string): Ended {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
      cwd: this.path,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', JUNHENG: `${process.execPath} ${PROGRAM}` },
      timeout: 240_000,
    });
    return { status, stdout, stderr };
  }

  at(name: string): string {
    return path.join(this.path, name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
