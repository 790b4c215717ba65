import type { CellValue } from './cells';
import type { SheetContent, WorkbookContent } from './content';

/** Letters of a cell that are looked at: more than any name, header or answer has, and than a note needs to be known for one. */
export const MOST_LETTERS = 1000;

/** What was looked through before: sheets and rows that didn't change stay the same objects. */
const sheetsKnown = new WeakMap<SheetContent, SheetContent>();
const rowsKnown = new WeakMap<readonly CellValue[], readonly CellValue[]>();

/**
 * A workbook as it is checked: of a text that is longer than any that says something, only the start. What is done with
 * texts then takes no longer for a long one, and a number that was cut is none, since what stands for the rest isn't.
 */
export function withBoundedTexts(workbook: WorkbookContent): WorkbookContent {
  const sheets = workbook.sheets.map(boundedSheet);
  return sheets.every((sheet, at) => sheet === workbook.sheets[at]) ? workbook : { ...workbook, sheets };
}

function boundedSheet(sheet: SheetContent): SheetContent {
  const known = sheetsKnown.get(sheet);
  if (known) return known;
  const values = sheet.values.map(boundedRow);
  const bounded = values.every((row, at) => row === sheet.values[at]) ? sheet : { ...sheet, values };
  sheetsKnown.set(sheet, bounded);
  return bounded;
}

function boundedRow(row: readonly CellValue[]): readonly CellValue[] {
  if (!row.some(isLong)) return row;
  const known = rowsKnown.get(row);
  if (known) return known;
  const bounded = row.map((value) => (isLong(value) ? `${value.slice(0, MOST_LETTERS)}…` : value));
  rowsKnown.set(row, bounded);
  return bounded;
}

function isLong(value: CellValue): value is string {
  return typeof value === 'string' && value.length > MOST_LETTERS;
}
