import type { Repair } from '../reading/findings/definition';
import { folded } from '../reading/text/header-text';
import type { CellValue } from '../workbook/cells';
import { formulaAt, valueAt, type WorkbookContent } from '../workbook/content';
import type { CellToSet } from '../workbook/workbook';
import type { Finding } from './finding';

/**
 * What to set to put a finding right, where that takes no more than the cell itself: empty where it does. Formulas are
 * left alone, and so is whatever needs a decision, such as a unit.
 */
export function makeRepair(
  { check, cells }: Pick<Finding, 'check' | 'cells'>,
  { sheets }: WorkbookContent,
): CellToSet[] {
  const { repair } = check;
  if (!repair) return [];
  return cells.flatMap((cell) => {
    const sheet = sheets.find(({ name }) => name === cell.sheet);
    if (!sheet || formulaAt(sheet, cell.row, cell.column) !== undefined) return [];
    const value = REPAIRED[repair](valueAt(sheet, cell.row, cell.column));
    return value === null ? [] : [{ sheet: cell.sheet, row: cell.row, column: cell.column, value }];
  });
}

/** What a cell's value becomes; `null` where the repair doesn't fit it. */
const REPAIRED: Readonly<Record<Repair, (value: CellValue) => CellValue>> = {
  number: (value) => {
    if (typeof value !== 'string') return null;
    const text = folded(value);
    const plain = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
    return /^[+-]?\d{1,15}(?:\.\d{1,14})?$/.test(plain) ? Number(plain) : null;
  },
  zero: (value) => (typeof value === 'string' && /^(?:-+|\/|无|\*|不适用)$/.test(folded(value)) ? 0 : null),
  code: (value) => {
    if (typeof value !== 'string') return null;
    const code = folded(value);
    return /^\d{10}$/.test(code) && code !== value ? code : null;
  },
};
