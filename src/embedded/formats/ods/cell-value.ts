import type { CellValue } from '../../../workbook/cells';
import type { Attributes } from '../../package/names';
import { serialOfIsoDate } from '../../read/dates';

/** The value of a cell by its attributes, and by its text where they give none; `null` for an empty one. */
export function readOdsCell(attributes: Attributes, text: string): CellValue {
  if (attributes['calcext:value-type'] === 'error' || /^(?:#[A-Z0-9/]+[!?]|#N\/A)$/.test(text)) {
    return { error: text === '' ? '#VALUE!' : text };
  }
  const { 'office:value': value, 'office:date-value': date, 'office:time-value': time } = attributes;
  switch (attributes['office:value-type']) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(value);
      return value !== undefined && value !== '' && Number.isFinite(number) ? number : textOr(text);
    }
    case 'date':
      return serialOfIsoDate(date ?? '', false) ?? textOr(date ?? text);
    case 'time':
      return parseDuration(time ?? '') ?? textOr(text);
    case 'boolean':
      return attributes['office:boolean-value'] === 'true';
    case 'string':
      return textOr(attributes['office:string-value'] || text);
    default:
      return textOr(text);
  }
}

function textOr(text: string): string | null {
  return text === '' ? null : text;
}

/** `PT08H30M00S` as a share of a day. */
function parseDuration(duration: string): number | undefined {
  const match = /^PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S$/.exec(duration);
  if (!match) return undefined;
  const [, hours, minutes, seconds] = match;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

const FORMATS: Readonly<Record<string, string>> = { percentage: '0.00%', date: 'yyyy/m/d', time: 'h:mm:ss' };

/** The format of a cell's kind; how many places its style shows is not read. */
export function chooseNumberFormat(attributes: Attributes): string | undefined {
  return FORMATS[attributes['office:value-type'] ?? ''];
}

/** `of:=SUM([.A1:.B2];[$小学.C3])` → `=SUM(A1:B2,小学!C3)`; the empty text where there is none, or one of another kind. */
export function readOdsFormula(attributes: Attributes): string {
  const { 'table:formula': formula = '' } = attributes;
  if (!formula.startsWith('of:=')) return '';
  return formula
    .slice(3)
    .split(/("(?:[^"]|"")*"|\[[^\]]*\])/)
    .map((piece) => {
      if (piece.startsWith('"')) return piece;
      return piece.startsWith('[') ? convertReference(piece.slice(1, -1)) : piece.replaceAll(';', ',');
    })
    .join('');
}

/** `.A1:.B2` → `A1:B2`, `$小学.C3` → `小学!C3`; the second end of an area says its sheet no more. */
function convertReference(reference: string): string {
  const ends = reference.match(/(?:\$?(?:'(?:[^']|'')*'|[^.':$]*))?\.[$A-Z0-9]+/g) ?? [];
  return ends
    .map((end, place) => {
      const dot = end.lastIndexOf('.');
      const sheet = end.slice(0, dot).replace(/^\$/, '');
      return sheet === '' || place > 0 ? end.slice(dot + 1) : `${sheet}!${end.slice(dot + 1)}`;
    })
    .join(':');
}
