import { notAWorkbook } from '../package/format';
import { damaged } from '../package/zip';

/** What the text of a file is encoded in, where its first bytes show it: a mark, or a `<` of two bytes. */
export function encodingShown(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
}

/**
 * By its mark, else UTF-8 where that is possible, else what the file says itself, else GBK, which GB 18030 includes. What
 * a file says comes behind UTF-8, as systems go on saying gb2312 long after they changed, but where that gives no Chinese:
 * a few words in GBK can be UTF-8 by chance. Lines of both, as of files that
 * were put one behind the other, are refused: read as GBK, names in UTF-8 would be other names.
 */
export function decoded(bytes: Uint8Array, fileName: string, declared?: string): string {
  const shown = encodingShown(bytes);
  if (shown) return new TextDecoder(shown).decode(bytes);
  const utf8 = decodedAs('utf-8', bytes);
  if (utf8 !== undefined && (declared === undefined || /\p{Script=Han}/u.test(utf8))) return utf8;
  const said = declared === undefined || /^utf-?(?:8|16)/i.test(declared) ? utf8 : decodedAs(declared, bytes);
  if (utf8 !== undefined) return said ?? utf8;
  const mixed = lineInUtf8(bytes);
  if (mixed !== undefined) throw damaged(`${fileName}:${mixed}`, 'UTF-8 + GBK');
  const text = said ?? decodedAs('gb18030', bytes);
  if (text === undefined) throw notAWorkbook('neither UTF-8 nor GBK');
  return text;
}

/** Undefined where the bytes are none of that encoding, or nobody knows it. */
function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const LINE_END = 0x0a;

/** The number of the first line, from 1, that is Chinese in UTF-8: GBK gives four such characters by chance hardly ever. */
function lineInUtf8(bytes: Uint8Array): number | undefined {
  let line = 1;
  for (let at = 0; at < bytes.length; line++) {
    const found = bytes.indexOf(LINE_END, at);
    const end = found < 0 ? bytes.length : found;
    const text = decodedAs('utf-8', bytes.subarray(at, end));
    if (text !== undefined && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4) return line;
    at = end + 1;
  }
  return undefined;
}
