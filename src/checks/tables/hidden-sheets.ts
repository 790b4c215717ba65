import type { CheckedData } from '../entry';
import type { Found } from '../finding';

/** D19: sheets that are hidden as a whole and were read. Hidden rows and columns are stated by the reading. */
export function* hiddenSheets({ workbook, reading }: CheckedData): Generator<Found> {
  const read = new Set(reading.recognised.map(({ sheet }) => sheet));
  for (const { name, visible } of workbook.sheets) {
    if (!visible && read.has(name)) yield { cells: [], sheet: name, shown: '', details: { problem: 'sheet' } };
  }
}
