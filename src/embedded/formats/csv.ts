import { parse } from 'papaparse';
import type { CellValue } from '../../workbook/cells';
import type { SheetContent, WorkbookContent } from '../../workbook/content';
import { WorkbookError } from '../../workbook/workbook';
import { notAWorkbook } from '../package/format';
import { Grid } from '../read/grid';
import { plainSheet } from './plain-sheet';

/** Thirty times 10 000 schools × 60 columns of short numbers. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads a text of separated values; its one sheet is called as the file is. */
export function readCsv(bytes: Uint8Array, fileName: string): WorkbookContent {
  if (bytes.length > MOST_BYTES) throw new WorkbookError({ code: 'tooLarge', what: fileName });
  const name = fileName.replace(/\.[^.]*$/, '');
  const { data } = parse<string[]>(decoded(bytes), { skipEmptyLines: false, header: false });
  const grid = new Grid(name);
  for (const [row, cells] of data.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text !== '') grid.set(row, column, cellValueOf(text));
    }
  }
  const sheet: SheetContent = { ...plainSheet(name), ...grid.dense() };
  return { fileName, sheets: [sheet], settings: {} };
}

/** By its mark, else UTF-8 where that is possible, else GBK, which GB 18030 includes. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding.
    }
  }
  throw notAWorkbook('neither UTF-8 nor GBK');
}

/** Digits that a number keeps exactly, without zeros in front: codes that would lose something stay text. */
function cellValueOf(text: string): CellValue {
  const trimmed = text.trim();
  const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(trimmed) && trimmed.replace(/\D/g, '').length <= 15;
  return isNumber ? Number(trimmed) : text;
}
