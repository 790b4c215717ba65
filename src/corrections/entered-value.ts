import { folded } from '../reading/text/header-text';
import type { LineEntry } from '../reporting/slips/slip';
import { plainWords } from '../statistics/choices/vocabulary';
import { type CellValue, isCellError } from '../workbook/cells';
import type { SlipEntry } from './returned-slip';

/** What a school's entry means for the cell; or why it can't be taken. */
export type Entered =
  | { readonly kind: 'value'; readonly value: number | string }
  | { readonly kind: 'refused'; readonly why: EntryProblem };

export type EntryProblem =
  | { readonly code: 'notANumber' | 'negative' | 'notWhole' | 'tooLong' }
  | { readonly code: 'notAnAnswer'; readonly answers: readonly string[] }
  | { readonly code: 'format'; readonly shown: string };

/** Codes of formats in which a number shows itself: no date, time, share or fraction, which nobody enters a count in. */
const PLAIN_FORMAT = /^(?:General|@|[#0,._()\-\s;*"\\+]+)$/i;
const PLAIN_NUMBER = /^[+-]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,10})?$/;
/** What Excel shows of a number. */
const MOST_DIGITS = 1e15;
/** As much as a cell that is read may say. */
const LONGEST_TEXT = 200;

export function entered({ value, format }: Pick<SlipEntry, 'value' | 'format'>, entry: LineEntry): Entered {
  if (typeof value === 'number' && format !== undefined && !PLAIN_FORMAT.test(format)) {
    return refused({ code: 'format', shown: format });
  }
  return entry.kind === 'number' ? enteredNumber(value, entry.whole) : enteredText(value, entry);
}

function enteredNumber(value: CellValue, whole: boolean): Entered {
  const number = numberIn(value);
  if (number === undefined || Math.abs(number) >= MOST_DIGITS) return refused({ code: 'notANumber' });
  if (number < 0) return refused({ code: 'negative' });
  return whole && !Number.isInteger(number) ? refused({ code: 'notWhole' }) : { kind: 'value', value: number };
}

/** Also where it was typed as text, full width or with thousands separators; a unit or a word makes it no number. */
function numberIn(value: CellValue): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || /\s/.test(value.trim())) return undefined;
  const text = folded(value);
  return PLAIN_NUMBER.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

function enteredText(value: CellValue, entry: Exclude<LineEntry, { kind: 'number' }>): Entered {
  const text = value === null || isCellError(value) ? '' : String(value).trim();
  if (entry.kind === 'text') {
    if (text === '') return refused({ code: 'notAnAnswer', answers: [] });
    if (text.length > LONGEST_TEXT) return refused({ code: 'tooLong' });
    return { kind: 'value', value: typeof value === 'number' ? value : text };
  }
  const answer = entry.choices.find((choice) => plainWords(choice) === plainWords(text));
  return answer === undefined
    ? refused({ code: 'notAnAnswer', answers: entry.choices })
    : { kind: 'value', value: answer };
}

function refused(why: EntryProblem): Entered {
  return { kind: 'refused', why };
}
