import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { type ByteEdit, byteEdits, editedBytes, editedParts, NASTY, partEdits, share } from './edits';
import { inputOf, type Target } from './target';
import { wholeWay } from './whole-way';

const fixture = (name: string) => new Uint8Array(readFileSync(`test/workbooks/formats/${name}`));
const xls = fixture('county.xls');
const ods = fixture('county.ods');
const gbk = fixture('小学.csv');
const text = new TextDecoder('gb18030').decode(gbk);
const csv = [gbk, strToU8(text), new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))];
const encrypted = [fixture('standard.xlsx'), fixture('agile.xlsx')];
const PASSWORD = '均衡2026';

/** Where a compound file says what stands where: its head, and the directory or the table of sectors behind it. */
const HEAD_BYTES = 1536;

/** Every second input is changed in its head alone, where a change moves everything. */
function withEdits(bytes: Uint8Array, n: number): Uint8Array {
  const edits: readonly ByteEdit[] = inputOf(byteEdits, n);
  if (n % 2 === 0) return editedBytes(bytes, edits);
  const head = editedBytes(bytes.subarray(0, HEAD_BYTES), edits);
  return Uint8Array.from(Buffer.concat([head, bytes.subarray(HEAD_BYTES)]));
}

const nastyCells = fc.array(fc.record({ at: share, value: fc.constantFrom(...NASTY, '"', '""', '\0', '\r', '\t,;') }), {
  minLength: 1,
  maxLength: 20,
});

/** Some cells of a .csv text hold something else, with or without the quotes that it would need. */
function withNastyCells(n: number): Uint8Array {
  const cells = text.split(',');
  for (const { at, value } of inputOf(nastyCells, n)) cells[Math.floor(at * cells.length)] = value;
  return strToU8(cells.join(','));
}

export const FORMAT_TARGETS: readonly Target[] = [
  { name: 'an .xls file', run: async (n) => wholeWay(withEdits(xls, n), n, '云岭县.xls') },
  {
    name: 'an .ods file',
    run: async (n) => {
      const bytes = n % 4 === 0 ? editedBytes(ods, inputOf(byteEdits, n)) : editedParts(ods, inputOf(partEdits, n));
      return wholeWay(bytes, n, '云岭县.ods');
    },
  },
  {
    name: 'a .csv file',
    run: async (n) => {
      const bytes = n % 2 === 0 ? withNastyCells(n) : editedBytes(csv[n % csv.length] ?? gbk, inputOf(byteEdits, n));
      return wholeWay(bytes, n, '小学.csv');
    },
  },
  {
    name: 'an encrypted file',
    // Office's way since 2010 hashes the password 100 000 times, half a second: it gets every eighth input.
    run: async (n) => wholeWay(withEdits(encrypted[n % 8 === 0 ? 1 : 0] ?? xls, n), n, '云岭县.xlsx', PASSWORD),
  },
];
