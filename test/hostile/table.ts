import { readFileSync, writeFileSync } from 'node:fs';
import type { HostileFile } from './files/hostile-file';
import type { Measured, Tried } from './try-file';

const PAGE = 'docs/safety.md';
const [BEGIN, END] = ['<!-- hostile files: npm run hostile -->', '<!-- end of hostile files -->'];

/** What the page says of a file, and what must not change without anybody seeing it: exit code and message. */
export interface Told {
  readonly exitCode: string;
  readonly message: string;
}

export function toldBy({ exitCode, output, errors }: Tried): Told {
  const [line = ''] = (errors || output).split('\n');
  return { exitCode: String(exitCode), message: line };
}

/** A row of a Markdown table as its cells. */
function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** What the page says, by the file's name. */
export function toldOnPage(): ReadonlyMap<string, Told> {
  const [, table = ''] = readFileSync(PAGE, 'utf8').split(BEGIN);
  const rows = (table.split(END)[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
  return new Map(
    rows
      .map(cellsOf)
      .map(([name = '', , exitCode = '', message = '']) => [name.replaceAll('`', ''), { exitCode, message }]),
  );
}

export interface Run {
  readonly file: HostileFile;
  readonly tried: Measured;
}

/** Writes the table into the page, as it came out. */
export function writePage(runs: readonly Run[]): void {
  const rows = runs.map(({ file, tried }) => {
    const { exitCode, message } = toldBy(tried);
    const cells = [`\`${file.name}\``, file.what, exitCode, message, tried.seconds.toFixed(1), String(tried.megabytes)];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  const table = [
    '| file | what it is | exit code | what it gives | CPU s | MB |',
    '|---|---|---|---|---|---|',
    ...rows,
  ];
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = page.split(BEGIN);
  const [, after = ''] = rest.split(END);
  writeFileSync(PAGE, `${before}${BEGIN}\n${table.join('\n')}\n${END}${after}`);
}
