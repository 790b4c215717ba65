import { addressOf, type CellValue, isCellError, type Position } from '../../workbook/cells';
import { withKeptNames } from '../add-in-names';
import { escapeXml } from '../package/edits';

/** A cell to write: attributes that follow its address, a formula without `=`, the value. */
export interface CellXml {
  readonly at: Position;
  readonly style: number;
  readonly formula?: string;
  readonly value: CellValue;
}

/** The `<c>` of a cell. Text is always text: it stands in the cell, and nothing in it is a formula. */
export function cellXml({ at, style, formula, value }: CellXml, prefix = ''): string {
  const { type, content } = typed(value, formula !== undefined, prefix);
  const f = formula === undefined ? '' : `<${prefix}f>${escapeXml(withKeptNames(formula))}</${prefix}f>`;
  const head = `<${prefix}c r="${addressOf(at)}"${style === 0 ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`;
  return f + content === '' ? `${head}/>` : `${head}>${f}${content}</${prefix}c>`;
}

/** The type of a cell and what stands in it for its value; the result of a formula is never in line. */
function typed(value: CellValue, computed: boolean, prefix: string): { type: string; content: string } {
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: '', content: '' };
  if (typeof value === 'boolean') return { type: 'b', content: v(value ? '1' : '0') };
  if (isCellError(value)) return { type: 'e', content: v(escapeXml(value.error)) };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { type: '', content: v(String(value)) } : { type: 'e', content: v('#NUM!') };
  }
  const text = escapeXml(encodeEscapes(value));
  if (computed) return { type: 'str', content: v(text) };
  return {
    type: 'inlineStr',
    content: `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`,
  };
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
