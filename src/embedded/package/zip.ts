import { Deflate as DeflateStream, Inflate } from 'fflate';
import { WorkbookError } from '../../workbook/workbook';
import { crc32 } from './crc';
import { partKey } from './part-names';

/** All parts together may unpack to this: ten times a workbook of 10 000 schools × 60 columns. */
export const MOST_UNPACKED_BYTES = 384 * 1024 * 1024;
/** A part above `RATIO_COUNTS_FROM` may unpack to this many times its packed size; sheets reach about 30. */
const MOST_RATIO = 200;
const RATIO_COUNTS_FROM = 16 * 1024 * 1024;
/** Deflate unpacks to at most 1032 times its input, so a slice never fills more than 17 MB before it is looked at. */
const SLICE = 16 * 1024;

const STORED = 0;
const DEFLATED = 8;

/** An entry of a zip file as it stands there, still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly unpackedSize: number;
  /** Date and time as zip writes them. */
  readonly modified: number;
}

export function damaged(part: string, detail: string): WorkbookError {
  return new WorkbookError({ code: 'damaged', part, detail });
}

/** The entries by the file's central directory. Nothing is unpacked; what would unpack to too much is refused. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { offset, count } = findDirectory(view);
    return readDirectory(bytes, view, offset, count);
  } catch (error) {
    if (error instanceof RangeError) throw damaged('zip', 'truncated');
    throw error;
  }
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

function findDirectory(view: DataView): { offset: number; count: number } {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
      const end = readUint64(view, locator + 8);
      if (view.getUint32(end, true) !== END_64) throw damaged('zip', 'zip64 directory');
      return { count: readUint64(view, end + 32), offset: readUint64(view, end + 48) };
    }
    return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  }
  throw damaged('zip', 'truncated');
}

function readDirectory(bytes: Uint8Array, view: DataView, offset: number, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw damaged('zip', 'directory');
    const { entry, length } = readEntry(bytes, view, at);
    at += length;
    total += entry.unpackedSize;
    if (total > MOST_UNPACKED_BYTES || packsTooWell(entry)) {
      throw new WorkbookError({ code: 'tooLarge', what: entry.name });
    }
    if (names.has(partKey(entry.name))) throw damaged(entry.name, 'twice in the file');
    names.add(partKey(entry.name));
    entries.push(entry);
  }
  // Programs that read the directory to its end would see parts that aren't counted.
  if (at + 4 <= view.byteLength && view.getUint32(at, true) === ENTRY) throw damaged('zip', 'more parts than counted');
  return entries;
}

function packsTooWell({ unpackedSize, packed }: ZipEntry): boolean {
  return unpackedSize > RATIO_COUNTS_FROM && unpackedSize > packed.length * MOST_RATIO;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; length: number } {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
  if (flags & 1) throw new WorkbookError({ code: 'unsupportedEncryption', format: 'zip' });
  if (leavesPackage(name)) throw damaged(name, 'name outside of the package');
  const { unpackedSize, packedSize, offset } = readSizes(view, at, at + 46 + nameLength, extraLength);
  if (view.getUint32(offset, true) !== LOCAL) throw damaged(name, 'local header');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged(name, 'truncated');
  requireSameLocally(bytes, view, offset, at, name, { packedSize, unpackedSize });
  const entry: ZipEntry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(start, start + packedSize),
    unpackedSize,
    modified: view.getUint32(at + 12, true),
  };
  return { entry, length: 46 + nameLength + extraLength + view.getUint16(at + 32, true) };
}

const SIZES_FOLLOW = 8;

/** Programs that read a file from its start go by the local headers: where those say something else, nobody knows which is meant. */
function requireSameLocally(
  bytes: Uint8Array,
  view: DataView,
  local: number,
  entry: number,
  name: string,
  { packedSize, unpackedSize }: Pick<ReturnType<typeof readSizes>, 'packedSize' | 'unpackedSize'>,
): void {
  const nameLength = view.getUint16(local + 26, true);
  const localName = decodeName(bytes.subarray(local + 30, local + 30 + nameLength));
  if (partKey(localName) !== partKey(name)) throw damaged(name, `local header: ${localName.slice(0, 80)}`);
  if (view.getUint16(local + 8, true) !== view.getUint16(entry + 10, true)) throw damaged(name, 'local header: method');
  if (view.getUint16(local + 6, true) & SIZES_FOLLOW) return;
  const crc = view.getUint32(entry + 16, true);
  for (const [at, told] of [
    [14, crc],
    [18, packedSize],
    [22, unpackedSize],
  ] as const) {
    const here = view.getUint32(local + at, true);
    if (here !== told && !(here === IN_ZIP64 && at > 14)) throw damaged(name, 'local header: size');
  }
}

/** We unpack nothing to a disk, but whoever unpacks the copy that we save might. No program names a part so. */
function leavesPackage(name: string): boolean {
  return /(?:^|[\\/])\.\.(?:[\\/]|$)|^[A-Za-z]:|\0/.test(name);
}

/** Sizes and offset of an entry; a zip64 extra field holds those, in this order, that are too large for 32 bits. */
function readSizes(view: DataView, at: number, extra: number, extraLength: number) {
  const sizes = {
    unpackedSize: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const key of ['unpackedSize', 'packedSize', 'offset'] as const) {
      if (sizes[key] !== IN_ZIP64) continue;
      sizes[key] = readUint64(view, next);
      next += 8;
    }
  }
  return sizes;
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Unpacks an entry within its declared size, and checks it against its checksum. */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === STORED ? entry.packed : inflate(entry);
  if (bytes.length !== entry.unpackedSize) throw damaged(entry.name, 'size');
  if (crc32(bytes) !== entry.crc) throw damaged(entry.name, 'checksum');
  return bytes;
}

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method !== DEFLATED) throw damaged(entry.name, `compression method ${entry.method}`);
  const bytes = new Uint8Array(entry.unpackedSize);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > bytes.length) throw damaged(entry.name, 'unpacks to more than it says');
    bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length; at += SLICE) {
      inflater.push(entry.packed.subarray(at, at + SLICE), at + SLICE >= entry.packed.length);
    }
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw damaged(entry.name, error instanceof Error ? error.message : 'deflate');
  }
  return bytes.subarray(0, length);
}

/** 1980-01-01 00:00, the earliest that zip can write: the same input always gives the same file. */
const NO_DATE = 0x00210000;

/** Begins to pack by deflate (RFC 1951): what it gives for each piece of the bytes, one after the other, is the whole. */
export type Deflate = () => (piece: Uint8Array, isLast: boolean) => Uint8Array;

/** What runs anywhere; a process may know a faster one. */
const inScript: Deflate = () => {
  let packed: Uint8Array[] = [];
  const stream = new DeflateStream({ level: 4 }, (chunk) => packed.push(chunk));
  return (piece, isLast) => {
    packed = [];
    stream.push(piece, isLast);
    return joinBytes(packed);
  };
};

export function pack(name: string, bytes: Uint8Array, deflate = inScript): ZipEntry {
  return makeZipEntry(name, deflate()(bytes, true), crc32(bytes), bytes.length);
}

/** The same for bytes that come step by step, and needn't ever be held as a whole: a step is done with before the next. */
export function packSteps(name: string, steps: Iterable<Uint8Array>, deflate = inScript): ZipEntry {
  const push = deflate();
  const packed: Uint8Array[] = [];
  let [crc, unpackedSize] = [0, 0];
  for (const step of steps) {
    packed.push(push(step, false));
    crc = crc32(step, crc);
    unpackedSize += step.length;
  }
  packed.push(push(new Uint8Array(0), true));
  return makeZipEntry(name, joinBytes(packed), crc, unpackedSize);
}

function makeZipEntry(name: string, packed: Uint8Array, crc: number, unpackedSize: number): ZipEntry {
  return { name, method: DEFLATED, crc, packed, unpackedSize, modified: NO_DATE };
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = pieces;
  if (only && others.length === 0) return only;
  const bytes = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A zip file of the entries, in their order; packed bytes are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const directorySize = named.reduce((size, { name }) => size + 46 + name.length, 0);
  const localSize = named.reduce((size, { entry, name }) => size + 30 + name.length + entry.packed.length, 0);
  const bytes = new Uint8Array(localSize + directorySize + END_SIZE);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directory = localSize;
  for (const { entry, name } of named) {
    view.setUint32(directory, ENTRY, true);
    view.setUint16(directory + 4, 20, true);
    writeFields(view, directory + 6, entry, name.length);
    view.setUint32(directory + 42, at, true);
    bytes.set(name, directory + 46);
    directory += 46 + name.length;

    view.setUint32(at, LOCAL, true);
    writeFields(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  }
  view.setUint32(directory, END, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, directorySize, true);
  view.setUint32(directory + 16, localSize, true);
  return bytes;
}

const NAME_IS_UTF8 = 0x800;

/** The fields that a local header and a directory entry share. */
function writeFields(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, NAME_IS_UTF8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.unpackedSize, true);
  view.setUint16(at + 22, nameLength, true);
}
