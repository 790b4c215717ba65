import { type CellValue, isCellError } from '../../workbook/cells';

/** A cell's words as the user sees them; a code kept as a number loses nothing. */
export function shownText(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}
