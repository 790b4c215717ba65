import { HIDDEN_CELLS } from '../../reading/findings/sheets';
import { alsoFound, type CheckedData } from '../check-entry';
import type { Found } from '../found';

/** D19: sheets that are hidden as a whole and were read. Hidden rows and columns are stated by the reading. */
export const HIDDEN_CELLS_AND_SHEETS = alsoFound(HIDDEN_CELLS, hiddenSheets);

function* hiddenSheets({ workbook, reading }: CheckedData): Generator<Found<typeof HIDDEN_CELLS.details>> {
  const read = new Set(reading.recognised.map(({ sheet }) => sheet));
  for (const { name, visible } of workbook.sheets) {
    if (!visible && read.has(name)) yield { cells: [], sheet: name, shown: '', details: { problem: 'sheet' } };
  }
}
