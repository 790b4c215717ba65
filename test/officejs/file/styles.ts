import { readCellLooks } from '../../../src/embedded/look/cell-looks';
import { OFFICE_THEME, readColor, readThemeColors, type ThemeColors } from '../../../src/embedded/look/colors';
import type { CellLook } from '../../../src/embedded/look/look';
import { type Package, workbookPart } from '../../../src/embedded/package/package';
import { findChild, parseTree, type XmlElement } from '../../../src/embedded/package/tree';
import { isTrue } from '../../../src/embedded/package/xml';
import type { RuleFormat } from '../model/conditional-format';
import { type Border, type CellFormat, noBorder, plainFormat } from '../model/format';
import { borderOfStyle } from './borders';

/** The looks of a file: those of cells by number, and those that rules give. */
export interface FileStyles {
  readonly formats: readonly CellFormat[];
  readonly rules: readonly RuleFormat[];
}

export function readStyles(opened: Package): FileStyles {
  const workbook = workbookPart(opened);
  const part = opened.related(workbook, 'styles');
  if (part === undefined) return { formats: [plainFormat], rules: [] };
  const themePart = opened.related(workbook, 'theme');
  const theme = themePart === undefined ? OFFICE_THEME : readThemeColors(themePart, opened.bytes(themePart));
  const looks = readCellLooks(part, opened.bytes(part), theme);
  const root = parseTree(part, opened.text(part));
  const list = (name: string) => findChild(root, name)?.children ?? [];
  const formats = list('cellXfs').map((xf, number) => {
    const font = list('fonts')[Number(xf.attributes['fontId'] ?? 0)];
    const border = list('borders')[Number(xf.attributes['borderId'] ?? 0)];
    return { ...formatOfLook(looks[number] ?? {}), ...fontExtras(font), ...bordersOf(border, theme), ...xfExtras(xf) };
  });
  return { formats, rules: list('dxfs').map((dxf) => ruleFormat(dxf, theme)) };
}

function formatOfLook(look: CellLook): CellFormat {
  return {
    ...plainFormat,
    fontName: look.font ?? plainFormat.fontName,
    fontSize: look.size ?? plainFormat.fontSize,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    strikethrough: look.strike ?? false,
    fontColor: look.color ? `#${look.color}` : plainFormat.fontColor,
    fillColor: look.fill ? `#${look.fill}` : '',
    numberFormat: look.numberFormat ?? 'General',
  };
}

export const UNDERLINES: Readonly<Record<string, string>> = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
  none: 'None',
};

function underlineOf(font: XmlElement | undefined): string {
  const line = findChild(font, 'u');
  return line ? (UNDERLINES[line.attributes['val'] ?? 'single'] ?? 'Single') : 'None';
}

function fontExtras(font: XmlElement | undefined): Partial<CellFormat> {
  const place = findChild(font, 'vertAlign')?.attributes['val'];
  return { underline: underlineOf(font), subscript: place === 'subscript', superscript: place === 'superscript' };
}

function bordersOf(border: XmlElement | undefined, theme: ThemeColors): Partial<CellFormat> {
  const side = (name: string): Border => {
    const element = findChild(border, name);
    const style = element?.attributes['style'] ?? 'none';
    const color = readColor(findChild(element, 'color')?.attributes ?? {}, theme) ?? '000000';
    return style === 'none' ? noBorder : { ...borderOfStyle(style), color: `#${color}` };
  };
  const { diagonalDown, diagonalUp } = border?.attributes ?? {};
  return {
    top: side('top'),
    bottom: side('bottom'),
    left: side('left'),
    right: side('right'),
    diagonalDown: isTrue(diagonalDown) ? side('diagonal') : noBorder,
    diagonalUp: isTrue(diagonalUp) ? side('diagonal') : noBorder,
  };
}

export const HORIZONTALS: Readonly<Record<string, string>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
export const VERTICALS: Readonly<Record<string, string>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};
export const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'];

function xfExtras(xf: XmlElement): Partial<CellFormat> {
  const { horizontal, vertical, wrapText, indent, shrinkToFit, textRotation, readingOrder } =
    findChild(xf, 'alignment')?.attributes ?? {};
  const { locked, hidden } = findChild(xf, 'protection')?.attributes ?? {};
  return {
    horizontal: HORIZONTALS[horizontal ?? 'general'] ?? 'General',
    vertical: VERTICALS[vertical ?? 'bottom'] ?? 'Bottom',
    wrap: isTrue(wrapText),
    indent: Number(indent ?? 0),
    shrink: isTrue(shrinkToFit),
    textOrientation: orientationOf(Number(textRotation ?? 0)),
    readingOrder: READING_ORDERS[Number(readingOrder ?? 0)] ?? 'Context',
    locked: locked === undefined || isTrue(locked),
    formulaHidden: isTrue(hidden),
  };
}

/** A file turns text to the right by 90 and more; 255 and Office's 180 are upright letters one below the other. */
function orientationOf(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

const RULE_SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

function ruleFormat(dxf: XmlElement, theme: ThemeColors): RuleFormat {
  const font = findChild(dxf, 'font');
  const on = (name: string) => {
    const element = findChild(font, name);
    return element && (element.attributes['val'] === undefined || isTrue(element.attributes['val']));
  };
  const color = readColor(findChild(font, 'color')?.attributes ?? {}, theme);
  const pattern = findChild(findChild(dxf, 'fill'), 'patternFill');
  const fill = readColor((findChild(pattern, 'bgColor') ?? findChild(pattern, 'fgColor'))?.attributes ?? {}, theme);
  const code = findChild(dxf, 'numFmt')?.attributes['formatCode'];
  const borders = Object.entries(RULE_SIDES).flatMap(([name, side]) => {
    const element = findChild(findChild(dxf, 'border'), name);
    const style = element?.attributes['style'];
    if (style === undefined || style === 'none') return [];
    const line = readColor(findChild(element, 'color')?.attributes ?? {}, theme) ?? '000000';
    return [[side, { style: borderOfStyle(style).style, color: `#${line}` }] as const];
  });
  return {
    ...(fill !== undefined && { fillColor: `#${fill}` }),
    ...(color !== undefined && { fontColor: `#${color}` }),
    ...(on('b') && { bold: true }),
    ...(on('i') && { italic: true }),
    ...(findChild(font, 'u') && { underline: underlineOf(font) }),
    ...(on('strike') && { strikethrough: true }),
    ...(code !== undefined && { numberFormat: code }),
    ...(borders.length > 0 && { borders: Object.fromEntries(borders) }),
  };
}
