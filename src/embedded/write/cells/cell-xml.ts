import { type CellValue, formatAddress, isCellError, type Position } from '../../../workbook/cells';
import { withKeptNames } from '../../add-in-names';
import { escapeXml } from '../../package/edits';

/** A cell to write: attributes that follow its address, a formula without `=`, the value. */
export interface CellXml {
  readonly at: Position;
  readonly style: number;
  readonly formula?: string;
  readonly value: CellValue;
}

/** The `<c>` of a cell. Text is always text: it stands in the cell, and nothing in it is a formula. */
export function cellXml({ at, style, formula, value }: CellXml, prefix = ''): string {
  return cellXmlAt(formatAddress(at), style, formula, value, prefix);
}

/** The same, for the many cells of a sheet, whose addresses are at hand. */
export function cellXmlAt(
  address: string,
  style: number,
  formula: string | undefined,
  value: CellValue,
  prefix = '',
): string {
  const head = `<${prefix}c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  const f = formula === undefined ? '' : `<${prefix}f>${escapeXml(withKeptNames(formula))}</${prefix}f>`;
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? `${head}>${f}${v(String(value), prefix)}`
      : `${head} t="e">${f}${v('#NUM!', prefix)}`;
  }
  if (value === null) return f === '' ? `${head}/>` : `${head}>${f}</${prefix}c>`;
  if (typeof value === 'boolean') return `${head} t="b">${f}${v(value ? '1' : '0', prefix)}`;
  if (isCellError(value)) return `${head} t="e">${f}${v(escapeXml(value.error), prefix)}`;
  const text = escapeXml(encodeEscapes(value));
  // The result of a formula is never in line.
  if (f !== '') return `${head} t="str">${f}${v(text, prefix)}`;
  return `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** What a cell holds, and its end. */
function v(content: string, prefix: string): string {
  return `<${prefix}v>${content}</${prefix}v></${prefix}c>`;
}

const PLAIN = /^[ -^`-\ud7ff]*$/;

/** Characters that XML can't hold, and texts that look like their notation, in the format's own notation. */
function encodeEscapes(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}
