import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A change of some bytes: places and lengths are shares of the whole, so that one change fits every file. */
export type ByteEdit =
  | { readonly kind: 'set'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'end'; readonly at: number };

/** A place in a whole, each as likely as the next (fast-check's doubles are mostly tiny). */
export const share = fc.nat(0xfffffff).map((part) => part / 0x10000000);
const short = share.map((part) => part / 50);
const byte = fc.integer({ min: 0, max: 255 });

/** One or two changes of a file's bytes. */
export const byteEdits: fc.Arbitrary<readonly ByteEdit[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('set' as const),
        at: share,
        bytes: fc.array(byte, { minLength: 1, maxLength: 4 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: share, length: short }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('double' as const), at: share, length: short }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), at: share }) },
  ),
  { minLength: 1, maxLength: 2 },
);

export function editedBytes(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  return edits.reduce(withByteEdit, bytes);
}

function withByteEdit(bytes: Uint8Array, edit: ByteEdit): Uint8Array {
  const at = Math.floor(edit.at * bytes.length);
  if (edit.kind === 'end') return bytes.subarray(0, at);
  if (edit.kind === 'set') {
    const changed = Uint8Array.from(bytes);
    changed.set(edit.bytes.slice(0, bytes.length - at), at);
    return changed;
  }
  const length = Math.ceil(edit.length * bytes.length);
  const middle = edit.kind === 'double' ? bytes.subarray(at, at + length) : new Uint8Array();
  const from = edit.kind === 'double' ? at : Math.min(at + length, bytes.length);
  return joined([bytes.subarray(0, at), middle, bytes.subarray(from)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A change of one part of a zip file, which is packed anew: the checksum fits, so that the reader gets to see it. */
export interface PartEdit {
  /** Which part, as a share of their number. */
  readonly part: number;
  readonly change:
    | { readonly kind: 'value'; readonly at: number; readonly value: string }
    | { readonly kind: 'text'; readonly at: number; readonly text: string }
    | { readonly kind: 'tagGone' | 'tagTwice'; readonly at: number }
    | { readonly kind: 'bytes'; readonly edits: readonly ByteEdit[] }
    | { readonly kind: 'partGone' };
}

/** What stands in attributes and cells where somebody means harm, or a program has a fault. */
export const NASTY: readonly string[] = [
  '',
  '0',
  '-1',
  '1e308',
  '-1e400',
  'NaN',
  '9007199254740993',
  '99999999999999999999',
  '1048577',
  'XFD1048576',
  'XFE1',
  'A0',
  'A1:XFD1048576',
  '1:1048576',
  '__proto__',
  'constructor',
  'toString',
  '../../../etc/passwd',
  'http://example.invalid/x',
  '=1+1',
  '=HYPERLINK("http://example.invalid","x")',
  "'; DROP",
  '<b>粗</b>',
  '&amp;',
  '\u202e倒写',
  '👩‍👩‍👧‍👦小学',
  '\ufffe',
  '合计',
  '小学',
  '学校名称',
  '３．２万元',
  '12,5',
  '#DIV/0!',
  'x'.repeat(40_000),
];

const nasty = fc.constantFrom(...NASTY);

export const partEdits: fc.Arbitrary<readonly PartEdit[]> = fc.array(
  fc.record({
    part: share,
    change: fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('value' as const), at: share, value: nasty }) },
      { weight: 12, arbitrary: fc.record({ kind: fc.constant('text' as const), at: share, text: nasty }) },
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constantFrom('tagGone' as const, 'tagTwice' as const), at: share }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('bytes' as const), edits: byteEdits }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('partGone' as const) }) },
    ),
  }),
  { minLength: 1, maxLength: 2 },
);

export function editedParts(file: Uint8Array, edits: readonly PartEdit[]): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(file);
  for (const { part, change } of edits) {
    const names = Object.keys(parts);
    const name = names[Math.floor(part * names.length)];
    const bytes = name === undefined ? undefined : parts[name];
    if (name === undefined || bytes === undefined) continue;
    if (change.kind === 'partGone') delete parts[name];
    else parts[name] = change.kind === 'bytes' ? editedBytes(bytes, change.edits) : editedText(bytes, change);
  }
  return zipSync(parts, { level: 1 });
}

type TextChange = Exclude<PartEdit['change'], { kind: 'bytes' } | { kind: 'partGone' }>;

function editedText(bytes: Uint8Array, change: TextChange): Uint8Array {
  const xml = strFromU8(bytes);
  const places = [...xml.matchAll(PLACES[change.kind])];
  const place = places[Math.floor(change.at * places.length)];
  if (place === undefined) return bytes;
  const end = place.index + place[0].length;
  return strToU8(`${xml.slice(0, place.index)}${replaced(place[0], change)}${xml.slice(end)}`);
}

/** What each kind of change looks for. */
const PLACES: Readonly<Record<TextChange['kind'], RegExp>> = {
  value: /"[^"<>]*"/g,
  text: />[^<]+</g,
  tagGone: /<[^<>]*>/g,
  tagTwice: /<[^<>]*>/g,
};

function replaced(place: string, change: TextChange): string {
  if (change.kind === 'value') return `"${escaped(change.value)}"`;
  if (change.kind === 'text') return `>${escaped(change.text)}<`;
  return change.kind === 'tagTwice' ? place + place : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
