import { SaxesParser } from 'saxes';
import { WorkbookError } from '../../workbook/workbook';
import { type Attributes, ElementNames, type Root } from './names';
import { damaged } from './zip';

/** What an XML part is read with. Names as `ElementNames` gives them: `x:row` → `row`, `x14:cfRule`. */
export interface XmlHandler {
  /** What the part must begin with; absent: anything. */
  readonly root?: Root;
  readonly open: (name: string, attributes: Attributes, names: ElementNames) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const SLICE = 1024 * 1024;

/** Reads an XML part piece by piece. A document type is refused: no part may have one, and tricks hide there. */
export function readXml(part: string, bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const names = new ElementNames();
  const { root, close, text } = handler;
  let isFirst = true;
  parser.on('opentag', (tag) => {
    const name = names.enter(tag.name, tag.attributes);
    if (isFirst && root) requireRoot(part, root, name, names);
    isFirst = false;
    handler.open(name, tag.attributes, names);
  });
  parser.on('closetag', (tag) => {
    const name = names.leave(tag.name);
    close?.(name);
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('doctype', () => {
    throw damaged(part, 'DOCTYPE');
  });
  try {
    const decoder = makeDecoder(part, bytes);
    for (let at = 0; at < bytes.length; at += SLICE) {
      parser.write(decoder.decode(bytes.subarray(at, at + SLICE), { stream: true }));
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw damaged(part, error instanceof Error ? error.message : 'XML');
  }
}

/** A part of another format, or of none, says nothing of what its elements would say in this one. */
function requireRoot(part: string, root: Root, name: string, { own }: ElementNames): void {
  if (name === root.name && own !== undefined && root.namespaces.includes(own)) return;
  throw damaged(part, `no <${root.name}>`);
}

/** The encoding by byte order mark, by how `<?` is written, or as declared; a label for `TextDecoder`. */
function detectEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  return /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
}

/** The decoder of a part; throws damage of the part where it declares an encoding that nobody knows. */
export function makeDecoder(part: string, bytes: Uint8Array): TextDecoder {
  const encoding = detectEncoding(bytes);
  try {
    return new TextDecoder(encoding);
  } catch {
    throw damaged(part, `encoding ${encoding}`);
  }
}

/** What a part's text was decoded from: the name of its encoding, and whether a byte order mark stood before it. */
export interface Encoding {
  readonly name: string;
  readonly mark: boolean;
}

export const UTF_8: Encoding = { name: 'utf-8', mark: false };

/** A part's text and what it takes to make the same bytes of it. */
export function decodedText(part: string, bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const decoder = makeDecoder(part, bytes);
  return { text: decoder.decode(bytes), encoding: { name: decoder.encoding, mark: hasMark(bytes) } };
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return (
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff)
  );
}

/** The bytes of a text. What an encoding of single bytes can't say is written as a reference; those of more become UTF-8, and say so. */
export function encodeText(text: string, { name, mark }: Encoding): Uint8Array {
  if (name === 'utf-16le' || name === 'utf-16be') return encodedAsUtf16(text, name === 'utf-16le', mark);
  if (name === 'utf-8') return new TextEncoder().encode(mark ? `\ufeff${text}` : text);
  const bytes = singleBytes(name);
  if (!bytes) return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*encoding=["'])[\w.-]+(["'])/, '$1UTF-8$2'));
  const encoded: number[] = [];
  for (const character of text) {
    const byte = bytes.get(character);
    if (byte !== undefined) encoded.push(byte);
    else for (const letter of `&#${character.codePointAt(0)};`) encoded.push(letter.charCodeAt(0));
  }
  return Uint8Array.from(encoded);
}

function encodedAsUtf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
  return bytes;
}

/** The byte of each character in an encoding that has one for each; undefined for another. */
function singleBytes(name: string): ReadonlyMap<string, number> | undefined {
  if (!/^(?:windows-\d+|iso-8859-\d+(?:-i)?|koi8-\w|macintosh|x-mac-cyrillic|ibm866)$/.test(name)) return undefined;
  const decoder = new TextDecoder(name);
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}

/** Bytes of a step, and the most that a character of UTF-16 takes of them. */
const STEP = 1 << 18;
const MOST_OF_CHARACTER = 3;

/**
 * A text that comes in pieces, in UTF-8, step by step: nobody needs to hold it as a whole. Each piece is encoded as it
 * comes, so that what it was put together from is soon forgotten. A step is to be used before the next one is taken.
 */
export function* encodedSteps(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let step = new Uint8Array(STEP);
  let length = 0;
  for (const piece of pieces) {
    const most = piece.length * MOST_OF_CHARACTER;
    if (length > 0 && length + most > step.length) {
      yield step.subarray(0, length);
      length = 0;
    }
    if (most > step.length) step = new Uint8Array(most);
    length += encoder.encodeInto(piece, step.subarray(length)).written;
  }
  yield step.subarray(0, length);
}

/** An attribute of the type xsd:boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
