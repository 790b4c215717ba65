import { WorkbookError } from '../../workbook/workbook';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** The first record of a .xls that is not in a compound file (BIFF 2, 3, 4). */
const BARE_XLS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** Throws what is wrong with a file that is no zip file, judged by its first bytes and never by its name. */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw notAWorkbook('empty');
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, COMPOUND_FILE)) throw compoundFileProblem(bytes);
  if (BARE_XLS.some((start) => startsWith(bytes, start))) throw unsupported('xls');
  throw notAWorkbook('no zip file');
}

/** A compound file holds an encrypted workbook, an old .xls (or WPS's .et), or something else of Office's. */
function compoundFileProblem(bytes: Uint8Array): WorkbookError {
  if (containsStream(bytes, 'EncryptedPackage')) return new WorkbookError({ code: 'encrypted' });
  if (containsStream(bytes, 'Workbook') || containsStream(bytes, 'Book')) return unsupported('xls');
  return notAWorkbook('compound file');
}

/** Entries of the directory are 128 bytes long and begin with their name in UTF-16, in any case, ended by a zero. */
function containsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name.toLowerCase()}\0`].map((letter) => letter.charCodeAt(0));
  for (let at = 512; at + 2 * wanted.length <= bytes.length; at += 128) {
    if (wanted.every((code, index) => small(bytes[at + 2 * index]) === code && bytes[at + 2 * index + 1] === 0))
      return true;
  }
  return false;
}

function small(letter: number | undefined): number | undefined {
  return letter !== undefined && letter >= 0x41 && letter <= 0x5a ? letter + 0x20 : letter;
}

/** The formats by the content type of the main part. */
export function requireSpreadsheet(contentType: string): void {
  if (/spreadsheetml\.(sheet|template)\.main\+xml$/i.test(contentType)) return;
  if (/ms-excel\.(sheet|template|addin)\.macroEnabled\.main\+xml$/i.test(contentType)) return;
  if (/ms-excel\.sheet\.binary/i.test(contentType)) throw unsupported('xlsb');
  throw notAWorkbook(contentType);
}

export function unsupported(format: string): WorkbookError {
  return new WorkbookError({ code: 'unsupportedFormat', format });
}

export function notAWorkbook(detail: string): WorkbookError {
  return new WorkbookError({ code: 'notAWorkbook', detail });
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
