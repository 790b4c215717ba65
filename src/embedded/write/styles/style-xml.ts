import type { CellStyle } from '../../../workbook/changes';
import type { MarkFormat } from '../../../workbook/mark-looks';
import { escapeXml } from '../../package/edits';

/** The numbers of what a cell style is put together from. */
export interface StyleNumbers {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format: number;
}

function flag(name: string, on: boolean): string {
  return on ? `<${name}/>` : '';
}

export function fontXml({ font, size, bold, italic, color }: CellStyle): string {
  return `<font>${flag('b', bold)}${flag('i', italic)}<sz val="${size}"/><color rgb="FF${color}"/><name val="${escapeXml(font)}"/><charset val="134"/></font>`;
}

export function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml({ borders, borderColor }: CellStyle): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const weight = borders[side];
    return weight === 'none' ? `<${side}/>` : `<${side} style="${weight}"><color rgb="FF${borderColor}"/></${side}>`;
  });
  return `<border>${sides.join('')}<diagonal/></border>`;
}

export function formatXml(number: number, code: string): string {
  return `<numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`;
}

export function xfXml(style: CellStyle, { font, fill, border, format }: StyleNumbers): string {
  const numbers = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  const alignment = `<alignment horizontal="${style.align}" vertical="center"${style.wrap ? ' wrapText="1"' : ''}/>`;
  const open = style.unlocked ? ' applyProtection="1"' : '';
  return `<xf ${numbers} ${applied}${open}>${alignment}${style.unlocked ? '<protection locked="0"/>' : ''}</xf>`;
}

export function differentialXml({ fill, color, bold, italic, underline }: MarkFormat): string {
  const font = `<font>${flag('b', bold)}${flag('i', italic)}${flag('u', underline)}<color rgb="FF${color}"/></font>`;
  return `<dxf>${font}<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`;
}
