import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { minimalXlsx } from '../../workbooks/minimal-xlsx';

/** What the command line must give for a file: the sample's own result, a result at all, or one line of refusal. */
export type Expected = 'as the sample' | 'a result' | RegExp;

export interface HostileFile {
  /** Its file name, and what it is in a word. */
  readonly name: string;
  readonly what: string;
  readonly bytes: () => Uint8Array;
  readonly expected: Expected;
}

export type Parts = Record<string, Uint8Array>;

export const sample = readFileSync('assets/samples/sample-plain.xlsx');

/** The sample with some of its parts rewritten. */
export function changed(change: (parts: Parts) => void): Uint8Array {
  const parts: Parts = unzipSync(sample);
  change(parts);
  return zipSync(parts, { level: 1 });
}

export function withText(parts: Parts, name: string, change: (xml: string) => string): void {
  const bytes = parts[name];
  if (!bytes) throw new Error(`the sample has no part ${name}`);
  const xml = strFromU8(bytes);
  const after = change(xml);
  if (after === xml) throw new Error(`nothing of ${name} was changed`);
  parts[name] = strToU8(after);
}

export const FIRST = 'xl/worksheets/sheet1.xml';
export const LAST = 'xl/worksheets/sheet6.xml';

export function inSheet(change: (xml: string) => string, sheet = FIRST): Uint8Array {
  return changed((parts) => withText(parts, sheet, change));
}

export const replace = (from: string | RegExp, to: string | (() => string)) => (xml: string) =>
  typeof to === 'string' ? xml.replace(from, to) : xml.replace(from, to);

/** A table of two schools whose header holds more than the fields: no school has more than its share of figures. */
export function table(headers: readonly string[], names: readonly string[]): Uint8Array {
  const known = ['学校名称', '办学类型', '学段', '在校生数', '高于规定学历教师数', '教学及辅助用房面积'];
  const rows = names.map((name) => [name, '小学', '小学', 500, 21, 2250, ...headers.map(() => 1)]);
  return minimalXlsx({ 学校统计: [['云岭县2025学年学校统计表'], [...known, ...headers], ...rows] });
}

/** So many letters that don't pack well, since a block is longer than deflate looks back: what packs a thousandfold is refused before it is read. */
export function letters(count: number): string {
  let state = 1;
  const block = Array.from({ length: 50_000 }, () => {
    state = (state * 48271) % 0x7fffffff;
    return String.fromCharCode(0x61 + (state % 26));
  });
  return block.join('').repeat(Math.ceil(count / block.length));
}

export const DAMAGED = /损坏/;
export const NO_WORKBOOK = /不是能读取的工作簿/;
export const TOO_LARGE = /过大/;
