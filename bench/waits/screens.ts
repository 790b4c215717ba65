import { spawnSync } from 'node:child_process';
import type { Measurement } from '../measure';
import { lineOf, repeatedOf } from './repeated';

/** What `screens-child.ts` answers: milliseconds of each run. */
export interface Screens {
  readonly singleFile: readonly number[];
  readonly hosted: readonly number[];
  readonly verdict: readonly number[];
}

/** From a double click on the single file, and from an address, to a screen that can be used; from a click to the verdict. */
export function screens(): Measurement[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bench/waits/screens-child.ts'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const { singleFile, hosted, verdict }: Screens = JSON.parse(stdout);
  return [
    lineOf('the single file from disk: first screen', repeatedOf(singleFile)),
    lineOf('the workbench from a server: first screen', repeatedOf(hosted)),
    lineOf('  from a click on the sample to its verdict', repeatedOf(verdict)),
  ];
}
