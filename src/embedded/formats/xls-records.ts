import { WorkbookError } from '../../workbook/workbook';
import { damaged } from '../package/zip';
import { compoundStream } from './compound-file';

const PART = 'Workbook';
/** The first byte of a compound file; files of Excel 2 to 4 are none. */
const COMPOUND = 0xd0;
const BEGIN = 0x0809;
const END = 0x000a;
const SHEET = 0x0085;
const ENCRYPTED = 0x002f;
/** BIFF 8, of Excel 97 to 2003 and WPS; older files keep their text in the code page of their machine, which nobody knows. */
const VERSION = 0x0600;

function tooOld(): WorkbookError {
  return new WorkbookError({ code: 'tooOld' });
}

/**
 * Holds the records of an .xls file against each other before they are read: each begins where the one before ends, and
 * each sheet where the workbook says. A reader that trusts lengths would skip what a damaged one hides.
 */
export function requireSoundRecords(bytes: Uint8Array): void {
  const stream = bytes[0] === COMPOUND ? compoundStream(bytes, PART) : undefined;
  if (!stream) throw tooOld();
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (view.byteLength < 8 || view.getUint16(0, true) !== BEGIN) throw damaged(PART, 'first record');
  if (view.getUint16(4, true) !== VERSION) throw tooOld();
  const begins = new Set<number>();
  const sheets: number[] = [];
  let depth = 0;
  for (let at = 0; at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (depth === 0 && record !== BEGIN) break;
    if (at + 4 + view.getUint16(at + 2, true) > view.byteLength) throw damaged(PART, `record at ${at}`);
    if (record === ENCRYPTED) throw new WorkbookError({ code: 'unsupportedEncryption', format: 'xls' });
    if (record === BEGIN) {
      depth++;
      begins.add(at);
    }
    if (record === END) depth--;
    if (record === SHEET && depth === 1) sheets.push(view.getUint32(at + 4, true));
  }
  if (depth !== 0) throw damaged(PART, 'truncated');
  const lost = sheets.find((place) => !begins.has(place));
  if (lost !== undefined) throw damaged(PART, `sheet at ${lost}`);
}
