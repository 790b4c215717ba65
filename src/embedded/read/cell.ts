import { type CellReference, type CellValue, referenceText } from '../../workbook/cells';
import { isTrue } from '../package/xml';
import { damaged } from '../package/zip';
import { serialOfIsoDate } from './dates';
import { decodeEscapes } from './text';

/** What the cells of a workbook's sheets refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** Whether days are counted from 1904 on instead of from 1900. */
  readonly from1904: boolean;
}

/** The value of a cell by its type (`t`) and what stands in its `<v>`; where it can't be read, the cell is named. */
export function cellValue(type: string | undefined, text: string, at: CellReference, context: CellContext): CellValue {
  switch (type) {
    case undefined:
    case 'n':
      return numberValue(text);
    case 's':
      return sharedString(text, at, context);
    case 'str':
      return decodeEscapes(text);
    case 'b':
      return isTrue(text.trim());
    case 'e':
      return { error: text.trim() };
    case 'd':
      return serialOfIsoDate(text.trim(), context.from1904) ?? text;
    default:
      throw damaged(referenceText(at), `cell type ${type.slice(0, 40)}`);
  }
}

/** As the format writes numbers; other notations (`0x7D0`, `1_000`) are texts that stand where a number should. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

function numberValue(written: string): number | string | null {
  const text = written.trim();
  if (text === '') return null;
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : text;
}

function sharedString(text: string, at: CellReference, context: CellContext): string {
  const value = /^\d{1,9}$/.test(text.trim()) ? context.strings[Number(text)] : undefined;
  if (value === undefined) throw damaged(referenceText(at), `shared string ${text.slice(0, 40)}`);
  return value;
}
