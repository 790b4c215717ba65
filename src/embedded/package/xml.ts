import { SaxesParser } from 'saxes';
import { WorkbookError } from '../../workbook/workbook';
import { damaged } from './zip';

export type Attributes = Readonly<Record<string, string>>;

/**
 * What an XML part is read with. Elements in the part's own namespace come by their local name, whichever prefix the
 * part gives them (`x:row` → `row`); others keep their prefix (`x14:cfRule`), or come with a bare colon where they have
 * none.
 */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const SLICE = 1024 * 1024;

/** Reads an XML part piece by piece. A document type is refused: no part may have one, and tricks hide there. */
export function readXml(part: string, bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const local = localNames();
  parser.on('opentag', (tag) => handler.open(local(tag.name), tag.attributes));
  const { close, text } = handler;
  if (close) parser.on('closetag', (tag) => close(local(tag.name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.on('doctype', () => {
    throw damaged(part, 'DOCTYPE');
  });
  try {
    const decoder = decoderOf(part, bytes);
    for (let at = 0; at < bytes.length; at += SLICE) {
      parser.write(decoder.decode(bytes.subarray(at, at + SLICE), { stream: true }));
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw damaged(part, error instanceof Error ? error.message : 'XML');
  }
}

/** The first element is in the part's own namespace; its prefix is left off from then on. */
export function localNames(): (name: string) => string {
  let prefix: string | undefined;
  return (name) => {
    prefix ??= name.slice(0, name.indexOf(':') + 1);
    if (prefix === '') return name;
    if (name.startsWith(prefix)) return name.slice(prefix.length);
    return name.includes(':') ? name : `:${name}`;
  };
}

/** The encoding by byte order mark, by how `<?` is written, or as declared; a label for `TextDecoder`. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  return /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
}

/** The decoder of a part; throws damage of the part where it declares an encoding that nobody knows. */
export function decoderOf(part: string, bytes: Uint8Array): TextDecoder {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding);
  } catch {
    throw damaged(part, `encoding ${encoding}`);
  }
}

/** Other encodings than UTF-16 become UTF-8; their declaration is changed to say so. */
export function encodeText(text: string, encoding: string): Uint8Array {
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') {
    return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*encoding=["'])[\w.-]+(["'])/, '$1UTF-8$2'));
  }
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  const littleEndian = encoding === 'utf-16le';
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
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

/** `r:id` of an element, whichever prefix the part gives to the namespace of relationships. */
export function relationshipId(attributes: Attributes): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id') && !key.startsWith('xmlns'));
  return name === undefined ? undefined : attributes[name];
}

/** An attribute of the type xsd:boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
