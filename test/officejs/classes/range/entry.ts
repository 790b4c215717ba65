import { errors } from '../../host/errors';
import { FormatChange } from '../../model/format';
import type { HostCell } from '../../model/sheet';

const errorTexts = ['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'];
const numberText = /^\s*[-+]?(\d{1,3}(,\d{3})+|\d*)(\.\d*)?([eE][-+]?\d+)?\s*$/;

/** Empties a cell: what it holds goes, its look stays. */
export function clearContents(cell: HostCell): void {
  cell.value = null;
  delete cell.formula;
  delete cell.quoted;
  delete cell.hyperlink;
}

/** Puts into a cell what a user or `range.values` enters, coerced as documented. `null` leaves it as it is. */
export function enter(cell: HostCell, entered: unknown): void {
  if (entered === null || entered === undefined) return;
  if (typeof entered === 'string') {
    enterText(cell, entered);
    return;
  }
  if (typeof entered !== 'number' && typeof entered !== 'boolean')
    throw errors.invalidArgument('not a value of a cell');
  delete cell.formula;
  delete cell.quoted;
  cell.value = cell.format.numberFormat === '@' && typeof entered === 'number' ? String(entered) : entered;
}

export function enterText(cell: HostCell, text: string): void {
  delete cell.formula;
  delete cell.quoted;
  if (text === '') clearContents(cell);
  else if (text.startsWith("'")) {
    cell.value = text.slice(1);
    cell.quoted = true;
  } else if (cell.format.numberFormat === '@') cell.value = text;
  else if (text.startsWith('=') && text.length > 1) {
    cell.formula = text;
    cell.value = null;
  } else enterConstant(cell, text);
}

function enterConstant(cell: HostCell, text: string): void {
  const upper = text.trim().toUpperCase();
  const date = dateOf(text);
  if (upper === 'TRUE' || upper === 'FALSE') cell.value = upper === 'TRUE';
  else if (errorTexts.includes(upper)) cell.value = { error: upper };
  else if (date !== undefined) setNumber(cell, date, 'yyyy/m/d');
  else if (/%\s*$/.test(text) && isNumberText(text.replace(/%\s*$/, ''))) {
    setNumber(cell, Number(text.replace(/%\s*$/, '').replaceAll(',', '')) / 100, text.includes('.') ? '0.00%' : '0%');
  } else if (isNumberText(text)) cell.value = Number(text.replaceAll(',', ''));
  else cell.value = text;
}

function isNumberText(text: string): boolean {
  return numberText.test(text) && /\d/.test(text);
}

function setNumber(cell: HostCell, value: number, numberFormat: string): void {
  cell.value = value;
  if (cell.format.numberFormat === 'General') cell.format = new FormatChange(() => ({ numberFormat })).of(cell.format);
}

/** `2025-9-1` or `2025/9/1` as a serial number. */
function dateOf(text: string): number | undefined {
  const match = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})\s*$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number);
  const time = Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0);
  if (new Date(time).getUTCDate() !== day) return undefined;
  return Math.round(time / 86_400_000) + 25_569;
}
