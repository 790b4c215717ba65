import type { CellValue } from '../../workbook/cells';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const THOUSANDS = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
/** Digits that a number keeps exactly. */
const MOST_DIGITS = 15;

/** Digits that a number keeps exactly, without zeros in front: codes that would lose something stay text. */
export function cellValueOfText(text: string): CellValue {
  const trimmed = text.trim();
  const isNumber = NUMBER.test(trimmed) && trimmed.replace(/\D/g, '').length <= MOST_DIGITS;
  return isNumber ? Number(trimmed) : text;
}

/** The same, where commas between thousands are how a number is shown and never part of a text. */
export function cellValueOfShown(text: string): CellValue {
  return cellValueOfText(THOUSANDS.test(text) ? text.replaceAll(',', '') : text);
}
