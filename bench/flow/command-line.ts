import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measurement } from '../measure';

const PROGRAM = 'dist/cli/junheng.js';
const SAMPLE = 'assets/samples/sample-plain.xlsx';
const RUNS = 5;
/** Counties of the folder: `COUNTIES=500 npm run bench -- folder`. */
const COUNTIES = Number(process.env['COUNTIES'] ?? 60);

/** Says at its end what it took; it is put before the program itself. */
const TOLD = `process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\n@' + JSON.stringify({ processor: (user + system) / 1000, peak: process.resourceUsage().maxRSS / 1024 })); });`;

interface Taken {
  readonly wall: number;
  readonly processor: number;
  readonly peak: number;
}

function ran(args: readonly string[]): Taken {
  if (!existsSync(PROGRAM)) throw new Error('dist/cli is missing: npm run build');
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(TOLD)}`, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  const wall = performance.now() - start;
  // 1: some county doesn't meet the standard.
  if (status === null || status > 1) throw new Error(`${args.join(' ')}: exit ${status}, ${stderr}`);
  return { wall, ...JSON.parse(stderr.slice(stderr.lastIndexOf('\n@') + 2)) };
}

function best(args: readonly string[]): Taken {
  const runs = Array.from({ length: RUNS }, () => ran(args));
  return runs.reduce((least, run) => (run.wall < least.wall ? run : least));
}

/** `junheng check` on the sample, beside a Node that does nothing. */
export function benchCli(): Measurement[] {
  const nothing = best(['-e', '0']);
  const { wall, processor, peak } = best([PROGRAM, 'check', SAMPLE, '--date', '2026-11-24']);
  return [
    {
      name: 'junheng check of the sample, wall',
      milliseconds: wall,
      ratio: wall / nothing.wall,
      to: 'node that does nothing',
    },
    { name: 'junheng check of the sample, processor', milliseconds: processor },
    { name: 'junheng check of the sample, peak memory', amount: `${peak.toFixed(0)} MB` },
  ];
}

/** `junheng check FOLDER`: on all cores beside one, and the memory beside a folder of a fifth. */
export function benchFolder(): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-counties-'));
  try {
    const few = folderOf(join(folder, 'few'), Math.ceil(COUNTIES / 5));
    const all = folderOf(join(folder, 'all'), COUNTIES);
    const check = (of: string, ...more: readonly string[]) =>
      ran([PROGRAM, 'check', of, '--date', '2026-11-24', ...more]);
    const [small, whole, alone] = [check(few), check(all), check(all, '--jobs', '1')];
    const name = `${COUNTIES} counties of the sample's size`;
    return [
      {
        name: `${name}, ${availableParallelism()} cores, wall`,
        milliseconds: whole.wall,
        ratio: alone.wall / whole.wall,
        to: 'as fast as --jobs 1',
      },
      { name: `${name}, processor a county`, milliseconds: whole.processor / COUNTIES },
      {
        name: `${name}, peak memory`,
        amount: `${whole.peak.toFixed(0)} MB`,
        ratio: whole.peak / small.peak,
        to: 'that of a fifth of them',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function folderOf(folder: string, counties: number): string {
  mkdirSync(folder);
  for (let county = 1; county <= counties; county++) copyFileSync(SAMPLE, join(folder, `县${county}.xlsx`));
  return folder;
}
