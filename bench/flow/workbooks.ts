import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { fileOf, wideCounty } from '../counties/wide';
import { growth, type Measurement } from '../measure';
import { runOf } from './child';
import { processorOf, type Run } from './stages';

const SIZES = [1000, 10_000] as const;
const SCHOOLS_OF_EDIT = 2000;

function withFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function countyIn(folder: string, schools: number): string {
  const file = join(folder, `${schools}.xlsx`);
  writeFileSync(file, fileOf(wideCounty(schools)));
  return file;
}

/** Opens a .xlsx of so many schools × 60 columns, checks, marks, writes all sheets of both templates, and saves. */
export function benchEmbedded(): Measurement[] {
  return withFolder((folder) => {
    const runs = SIZES.map((size) => {
      const output = join(folder, 'out.xlsx');
      return { size, output, run: runOf('embedded-child.mts', countyIn(folder, size), output) };
    });
    const last = runs.at(-1);
    const bare = last ? bareRewriting(readFileSync(last.output)) : Number.NaN;
    return [
      ...runs.flatMap(({ size, run }) =>
        linesOf(`${size} schools × 60, .xlsx to .xlsx`, run, size === last?.size ? bare : undefined),
      ),
      growthOf('.xlsx to .xlsx', runs),
    ];
  });
}

/** What no program can do without: unpacking the written file, reading its text as it stands, and packing it again. */
function bareRewriting(file: Uint8Array): number {
  return processorOf(() => {
    const parts = unzipSync(file);
    for (const bytes of Object.values(parts)) strFromU8(bytes).split('<c ');
    zipSync(parts, { level: 4 });
  });
}

/** The same through Microsoft's own Office.js on the test host, but for opening and saving; 汇总 alone. */
export function benchOffice(): Measurement[] {
  return withFolder((folder) => {
    const runs = SIZES.map((size) => {
      const file = countyIn(folder, size);
      return {
        size,
        run: runOf('office-child.mts', file),
        bare: runOf('embedded-child.mts', file, join(folder, 'out.xlsx')),
      };
    });
    return [
      ...runs.flatMap(({ size, run, bare }) => [
        ...linesOf(`${size} schools × 60 through Office.js`, run, bare.processor, 'the embedded flow'),
        ...countsOf(`  ${size} schools`, run),
      ]),
      growthOf('through Office.js', runs),
    ];
  });
}

/** A cell is edited in 2 000 schools: until the pane's model and the marks are right again; the best of several. */
export function benchEdit(): Measurement[] {
  return withFolder((folder) =>
    countsOf(`an edit, ${SCHOOLS_OF_EDIT} schools:`, runOf('edit-child.mts', countyIn(folder, SCHOOLS_OF_EDIT))),
  );
}

function linesOf(name: string, run: Run, bare?: number, to = 'rewriting the written file'): Measurement[] {
  const { processor, wall, peak, before, stages } = run;
  return [
    { name: `${name}, processor`, milliseconds: processor, ...(bare !== undefined && { ratio: processor / bare, to }) },
    { name: `${name}, wall`, milliseconds: wall },
    { name: `${name}, peak memory`, amount: `${peak.toFixed(0)} MB`, ratio: peak / before, to: 'the process before' },
    ...Object.entries(stages).map(([stage, milliseconds]) => ({
      name: `  ${stage}`,
      milliseconds,
      ratio: milliseconds / processor,
      to: 'all',
    })),
  ];
}

function countsOf(name: string, { counts }: Run): Measurement[] {
  return Object.entries(counts).map(([what, count]) => ({
    name: `${name} ${what}`,
    amount: String(Math.round(count * 10) / 10),
  }));
}

function growthOf(name: string, runs: readonly { readonly size: number; readonly run: Run }[]): Measurement {
  return {
    name: `growth of it, ${name}`,
    exponent: growth(runs.map(({ size, run }) => ({ size, milliseconds: run.processor }))),
  };
}
