import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Run } from './stages';

const BUNDLES = 'node_modules/.cache/junheng';

/**
 * Runs a script of this folder, bundled as what ships is: unbundled, each imported constant is a property looked up. In a
 * process of its own, so that its memory is its own too.
 */
export function runOf(script: string, ...args: readonly string[]): Run {
  const outfile = join(BUNDLES, script.replace(/ts$/, 'js'));
  const entry = join('bench/flow', script);
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  const { status, stdout, stderr } = spawnSync(process.execPath, [outfile, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return JSON.parse(stdout);
}
