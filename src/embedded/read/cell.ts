import type { CellValue } from '../../workbook/cells';
import { isTrue } from '../package/xml';
import { damaged } from '../package/zip';
import { serialOfIsoDate } from './dates';
import { decodeEscapes } from './text';

/** What the cells of a workbook's sheets refer to. */
export interface CellContext {
  readonly part: string;
  readonly strings: readonly string[];
  /** Whether days are counted from 1904 on instead of from 1900. */
  readonly from1904: boolean;
}

/** The value of a cell by its type (`t`) and what stands in its `<v>`. */
export function cellValue(type: string | undefined, text: string, context: CellContext): CellValue {
  switch (type) {
    case undefined:
    case 'n':
      return numberValue(text, context);
    case 's':
      return sharedString(text, context);
    case 'str':
      return decodeEscapes(text);
    case 'b':
      return isTrue(text.trim());
    case 'e':
      return { error: text.trim() };
    case 'd':
      return serialOfIsoDate(text.trim(), context.from1904) ?? text;
    default:
      throw damaged(context.part, `cell type ${type}`);
  }
}

function numberValue(text: string, context: CellContext): number | null {
  if (text === '') return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw damaged(context.part, `number ${text.slice(0, 40)}`);
  return value;
}

function sharedString(text: string, context: CellContext): string {
  const value = text === '' ? undefined : context.strings[Number(text)];
  if (value === undefined) throw damaged(context.part, `shared string ${text.slice(0, 40)}`);
  return value;
}
