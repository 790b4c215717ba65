import { parse } from 'papaparse';
import type { CellValue } from '../../workbook/cells';
import type { SheetContent, WorkbookContent } from '../../workbook/content';
import { Grid, MOST_CONVERTED } from '../read/grid';
import { plainSheet } from './plain-sheet';
import { decoded } from './text-encoding';
import { cutFileExtension, requireReadableLength } from './text-file';
import { cellValueOfText } from './typed-text';

/** Reads a text of separated values; its one sheet is called as the file is. */
export function readCsv(bytes: Uint8Array, fileName: string): WorkbookContent {
  requireReadableLength(bytes, fileName);
  const name = cutFileExtension(fileName);
  const text = decoded(bytes, fileName);
  const { data } = parse<string[]>(text, { delimiter: detectDelimiter(text), skipEmptyLines: false, header: false });
  const grid = new Grid(name, MOST_CONVERTED);
  for (const [row, cells] of data.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text !== '') grid.set(row, column, parseCell(text));
    }
  }
  const sheet: SheetContent = { ...plainSheet(name), ...grid.dense() };
  return { fileName, sheets: [sheet], settings: {} };
}

const DELIMITERS = [',', '\t', ';', '|'];
const ROWS_JUDGED = 50;

/**
 * What gives most cells in the row in the middle: titles and notes are few, and commas within texts and numbers are fewer
 * than what parts the columns. The library's own guess wants the rows alike, and takes a short list with a title for one
 * column.
 */
function detectDelimiter(text: string): string {
  let best = { delimiter: ',', cells: 1 };
  for (const delimiter of DELIMITERS) {
    const { data } = parse<string[]>(text, {
      delimiter,
      preview: ROWS_JUDGED,
      skipEmptyLines: 'greedy',
      header: false,
    });
    const counts = data.map((cells) => cells.length).sort((a, b) => a - b);
    const cells = counts[Math.floor(counts.length / 2)] ?? 1;
    if (cells > best.cells) best = { delimiter, cells };
  }
  return best.delimiter;
}

/** `="2153000123"` is how exporters keep Excel from making a number of a code: no formula, but a text in quotes. */
function parseCell(text: string): CellValue {
  const [, quoted] = /^\s*="((?:[^"]|"")*)"\s*$/.exec(text) ?? [];
  return quoted === undefined ? cellValueOfText(text) : quoted.replaceAll('""', '"');
}
