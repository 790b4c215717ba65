import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeCounty, workbookOf } from '../counties/county';
import { fileOf, wideCounty } from '../counties/wide';
import { runOf } from '../flow/child';
import type { Measurement } from '../measure';
import { bareReader, junheng, libreOffice, nodeAlone } from './peers';
import { inTurn, lineOf, type Repeated, repeatedOf } from './repeated';
import { screens } from './screens';

const SAMPLE = 'assets/samples/sample-plain.xlsx';
const DATE = ['--date', '2026-11-24'];
const COUNTIES = Number(process.env['COUNTIES'] ?? 60);

/** What a user waits for, each beside what he would use in its place: medians of five runs in turn, and how far these lie apart. */
export async function benchWaits(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-waits-'));
  try {
    return [
      ...(await checksOfOne(folder)),
      ...screens(),
      ...(await sheetsOf300(folder)),
      ...edits(folder),
      ...farEnd(folder),
      ...(await nation(folder)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `junheng check` of the sample, and of a large county, beside a reader of its cells and LibreOffice. */
async function checksOfOne(folder: string): Promise<Measurement[]> {
  const large = join(folder, 'large.xlsx');
  const county = workbookOf(madeCounty(1500, 1500));
  const sheets = county.sheets.filter(({ name }) => name !== '班额情况');
  writeFileSync(large, fileOf({ ...county, sheets }));
  const rows = sheets.reduce((sum, { values }) => sum + values.length, 0);
  const read = bareReader(folder);
  const convert = libreOffice(folder);
  convert?.(SAMPLE, 'csv');
  const files = [
    ['the sample', SAMPLE],
    [`1 500 schools, ${rows} rows, ${Math.round(readFileSync(large).length / 1000)} kB`, large],
  ] as const;
  const lines: Measurement[] = [];
  for (const [name, file] of files) {
    const { check, json, bare, office, node } = await inTurn({
      check: () => junheng('check', file, ...DATE),
      json: () => junheng('check', file, ...DATE, '--json', '-'),
      bare: () => read(file),
      office: () => convert?.(file, 'csv') ?? Number.NaN,
      node: nodeAlone,
    });
    lines.push(
      lineOf(`check of ${name}`, check, { of: bare, name: 'a bare read of its cells (SheetJS)' }),
      lineOf(`  with --json -`, json),
      lineOf('  a bare read of its cells', bare),
      ...(convert ? [lineOf('  LibreOffice to CSV', office, { of: check, name: 'the check' })] : []),
      lineOf('  a Node that does nothing', node),
    );
  }
  return lines;
}

/** All sheets of 汇总 for 300 schools, from check to file, beside LibreOffice's opening and storing of that file. */
async function sheetsOf300(folder: string): Promise<Measurement[]> {
  const file = join(folder, '300.xlsx');
  writeFileSync(file, fileOf(wideCounty(300)));
  const convert = libreOffice(folder);
  const out = join(folder, 'out-300.xlsx');
  const written = () => {
    rmSync(out, { force: true });
    return junheng('check', file, ...DATE, '--out', out);
  };
  const { check, all, office } = await inTurn({
    check: () => junheng('check', file, ...DATE),
    all: written,
    office: () => convert?.(out, 'xlsx') ?? Number.NaN,
  });
  return [
    lineOf('check of 300 schools × 60', check),
    lineOf('  with all sheets of 汇总 written', all, { of: check, name: 'the check alone' }),
    ...(convert
      ? [lineOf('  LibreOffice opens and stores them', office, { of: all, name: 'ours, check and all' })]
      : []),
  ];
}

/** A cell is edited until pane and marks are right. */
function edits(folder: string): Measurement[] {
  return [300, 2000].flatMap((schools) => {
    const file = join(folder, `edit-${schools}.xlsx`);
    writeFileSync(file, fileOf(wideCounty(schools)));
    const { counts } = runOf('edit-child.mts', file);
    return Object.entries(counts).map(([what, count]) => ({
      name: `an edit with ${schools} schools × 60, ${what}`,
      amount: count.toFixed(count < 10 ? 0 : 1),
    }));
  });
}

function farEnd(folder: string): Measurement[] {
  const file = join(folder, 'far.xlsx');
  writeFileSync(file, fileOf(wideCounty(10_000)));
  const runs = [1, 2, 3].map(() => runOf('embedded-child.mts', file, join(folder, 'far-out.xlsx'), '汇总'));
  const walls = repeatedOf(runs.map(({ wall }) => wall));
  return [
    lineOf('10 000 schools × 60: check, marks, 汇总, saved', walls),
    { name: '  peak memory', amount: `${Math.max(...runs.map(({ peak }) => peak)).toFixed(0)} MB` },
  ];
}

/** A folder of counties with one job and with one for each core. */
async function nation(folder: string): Promise<Measurement[]> {
  const counties = join(folder, 'counties');
  mkdirSync(counties);
  for (let county = 1; county <= COUNTIES; county++) copyFileSync(SAMPLE, join(counties, `县${county}.xlsx`));
  const { all, one } = await inTurn({
    all: () => junheng('check', counties, ...DATE),
    one: () => junheng('check', counties, ...DATE, '--jobs', '1'),
  });
  const each = (of: Repeated): number => of.median / COUNTIES;
  return [
    lineOf(`${COUNTIES} counties of the sample's size`, all),
    lineOf('  with one job', one, { of: all, name: 'that of all cores' }),
    { name: '  at that pace 2 900 counties', amount: `${((each(all) * 2900) / 60_000).toFixed(1)} min` },
  ];
}
