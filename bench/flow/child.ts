import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Run } from './stages';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Runs a script of this folder in a process of its own, so that its memory is its own too. */
export function runOf(script: string, ...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(HERE, script), ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return JSON.parse(stdout);
}
