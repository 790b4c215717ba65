import { parse } from 'papaparse';
import type { CellValue } from '../../workbook/cells';
import type { SheetContent, WorkbookContent } from '../../workbook/content';
import { WorkbookError } from '../../workbook/workbook';
import { notAWorkbook } from '../package/format';
import { damaged } from '../package/zip';
import { Grid, MOST_CONVERTED } from '../read/grid';
import { plainSheet } from './plain-sheet';

/** Thirty times 10 000 schools × 60 columns of short numbers. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads a text of separated values; its one sheet is called as the file is. */
export function readCsv(bytes: Uint8Array, fileName: string): WorkbookContent {
  if (bytes.length > MOST_BYTES) throw new WorkbookError({ code: 'tooLarge', what: fileName });
  const name = fileName.replace(/\.[^.]*$/, '');
  const { data } = parse<string[]>(decoded(bytes, fileName), { skipEmptyLines: false, header: false });
  const grid = new Grid(name, MOST_CONVERTED);
  for (const [row, cells] of data.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text !== '') grid.set(row, column, cellValueOf(text));
    }
  }
  const sheet: SheetContent = { ...plainSheet(name), ...grid.dense() };
  return { fileName, sheets: [sheet], settings: {} };
}

/**
 * By its mark, else UTF-8 where that is possible, else GBK, which GB 18030 includes. Lines of both, as of files that were put one behind
 * the other, are refused: read as GBK, names in UTF-8 would be other names.
 */
function decoded(bytes: Uint8Array, fileName: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = decodedAs('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const mixed = lineInUtf8(bytes);
  if (mixed !== undefined) throw damaged(`${fileName}:${mixed}`, 'UTF-8 + GBK');
  const gbk = decodedAs('gb18030', bytes);
  if (gbk === undefined) throw notAWorkbook('neither UTF-8 nor GBK');
  return gbk;
}

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

/** Digits that a number keeps exactly, without zeros in front: codes that would lose something stay text. */
function cellValueOf(text: string): CellValue {
  const trimmed = text.trim();
  const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(trimmed) && trimmed.replace(/\D/g, '').length <= 15;
  return isNumber ? Number(trimmed) : text;
}
