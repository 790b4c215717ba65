import { escapeXml } from '../../../src/embedded/package/edits';
import { type Package, workbookPart } from '../../../src/embedded/package/package';
import { findChild, parseTree, type XmlElement } from '../../../src/embedded/package/tree';
import { fillXml } from '../../../src/embedded/write/styles/style-xml';
import { StylesPart } from '../../../src/embedded/write/styles/styles-part';
import type { RuleFormat } from '../model/conditional-format';
import { type Border, type CellFormat, plainFormat } from '../model/format';
import { styleOfBorder } from './borders';
import { type FileStyles, HORIZONTALS, READING_ORDERS, readStyles, UNDERLINES, VERTICALS } from './styles';
import { flagAttribute, xmlElement } from './xml';

const FONT = [
  'fontName',
  'fontSize',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'subscript',
  'superscript',
  'fontColor',
] as const;
const BORDERS = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'] as const;
const ALIGNMENT = ['horizontal', 'vertical', 'wrap', 'indent', 'shrink', 'textOrientation', 'readingOrder'] as const;
const PROTECTION = ['locked', 'formulaHidden'] as const;

/** The looks of a file, to which those that a script made are added. */
export class StyleWriter {
  private readonly part: StylesPart;
  /** The looks that the file had before. */
  readonly known: FileStyles;
  private readonly xfs: readonly XmlElement[];
  private readonly text: string;
  private readonly numbers = new Map<CellFormat, number>();

  constructor(opened: Package) {
    this.part = new StylesPart(opened);
    this.known = readStyles(opened);
    const name = opened.related(workbookPart(opened), 'styles');
    this.text = name === undefined ? '' : opened.text(name);
    this.xfs = name === undefined ? [] : (findChild(parseTree(name, this.text), 'cellXfs')?.children ?? []);
  }

  saved(opened: Package): Package {
    return this.part.saved(opened);
  }

  /** The number of a cell's look. What it shares with the look that it had before keeps that look's own elements. */
  cell(format: CellFormat, base: number): number {
    const known = this.numbers.get(format);
    if (known !== undefined) return known;
    const before = this.known.formats[base] ?? plainFormat;
    const xf = this.xfs[base];
    const same = (keys: readonly (keyof CellFormat)[]) =>
      keys.every((key) => JSON.stringify(before[key]) === JSON.stringify(format[key]));
    const kept = (keys: readonly (keyof CellFormat)[], attribute: string) =>
      xf && same(keys) ? Number(xf.attributes[attribute] ?? 0) : undefined;
    const attributes = {
      ...xf?.attributes,
      numFmtId: kept(['numberFormat'], 'numFmtId') ?? this.part.formatNumber(format.numberFormat),
      fontId: kept(FONT, 'fontId') ?? this.part.numberInList('fonts', fontXml(format)),
      fillId: kept(['fillColor'], 'fillId') ?? this.fill(format.fillColor),
      borderId: kept(BORDERS, 'borderId') ?? this.part.numberInList('borders', borderXml(format)),
      xfId: xf?.attributes['xfId'] ?? 0,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
      ...(!same(PROTECTION) && { applyProtection: 1 }),
    };
    const child = (name: string) => {
      const element = findChild(xf, name);
      return element ? this.text.slice(element.start, element.end).replace(/<(\/?)[\w.-]+:/g, '<$1') : '';
    };
    const content = [
      same(ALIGNMENT) ? child('alignment') : alignmentXml(format),
      same(PROTECTION) ? child('protection') : protectionXml(format),
    ].join('');
    const number = this.part.numberInList('cellXfs', xmlElement('xf', attributes, content));
    this.numbers.set(format, number);
    return number;
  }

  /** The number of the look that a rule gives; undefined where it gives none. */
  rule(format: RuleFormat): number | undefined {
    const xml = ruleXml(format, (code) => this.part.formatNumber(code));
    return xml === '' ? undefined : this.part.numberInList('dxfs', `<dxf>${xml}</dxf>`);
  }

  private fill(color: string): number {
    return color === '' ? 0 : this.part.numberInList('fills', fillXml(color.slice(1)));
  }
}

function keyOf(table: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.entries(table).find(([, said]) => said === value)?.[0];
}

function flag(name: string, on: boolean | undefined): string {
  return on ? `<${name}/>` : '';
}

function underlineXml(underline: string | undefined): string {
  if (underline === undefined || underline === 'None') return '';
  return underline === 'Single' ? '<u/>' : xmlElement('u', { val: keyOf(UNDERLINES, underline) });
}

function fontXml(format: CellFormat): string {
  const place = format.subscript ? 'subscript' : format.superscript ? 'superscript' : undefined;
  return `<font>${[
    flag('b', format.bold),
    flag('i', format.italic),
    flag('strike', format.strikethrough),
    underlineXml(format.underline),
    place === undefined ? '' : xmlElement('vertAlign', { val: place }),
    `<sz val="${format.fontSize}"/><color rgb="FF${format.fontColor.slice(1)}"/>`,
    `<name val="${escapeXml(format.fontName)}"/><charset val="134"/>`,
  ].join('')}</font>`;
}

function sideXml(name: string, border: Border): string {
  if (border.style === 'None') return `<${name}/>`;
  return `<${name} style="${styleOfBorder(border)}"><color rgb="FF${border.color.slice(1)}"/></${name}>`;
}

function borderXml(format: CellFormat): string {
  const { diagonalDown, diagonalUp } = format;
  const down = diagonalDown.style !== 'None';
  const up = diagonalUp.style !== 'None';
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => sideXml(side, format[side]));
  return xmlElement(
    'border',
    { diagonalUp: flagAttribute(up), diagonalDown: flagAttribute(down) },
    `${sides.join('')}${sideXml('diagonal', down ? diagonalDown : diagonalUp)}`,
  );
}

function alignmentXml(format: CellFormat): string {
  const { horizontal, vertical, wrap, indent, shrink, textOrientation, readingOrder } = format;
  const rotation = textOrientation === 180 ? 255 : textOrientation < 0 ? 90 - textOrientation : textOrientation;
  return xmlElement('alignment', {
    horizontal: horizontal === 'General' ? undefined : keyOf(HORIZONTALS, horizontal),
    vertical: vertical === 'Bottom' ? undefined : keyOf(VERTICALS, vertical),
    wrapText: flagAttribute(wrap),
    indent: indent || undefined,
    shrinkToFit: flagAttribute(shrink),
    textRotation: rotation || undefined,
    readingOrder: READING_ORDERS.indexOf(readingOrder) || undefined,
  });
}

function protectionXml({ locked, formulaHidden }: CellFormat): string {
  return xmlElement('protection', { locked: flagAttribute(locked, true), hidden: flagAttribute(formulaHidden) });
}

const RULE_SIDES = { left: 'EdgeLeft', right: 'EdgeRight', top: 'EdgeTop', bottom: 'EdgeBottom' } as const;

function ruleXml(format: RuleFormat, formatNumber: (code: string) => number): string {
  const { bold, italic, strikethrough, underline, fontColor, numberFormat, fillColor, borders } = format;
  const font = [
    flag('b', bold),
    flag('i', italic),
    flag('strike', strikethrough),
    underlineXml(underline),
    fontColor === undefined ? '' : `<color rgb="FF${fontColor.slice(1)}"/>`,
  ].join('');
  const fill = fillColor?.slice(1);
  const sides = Object.entries(RULE_SIDES).map(([name, side]) => {
    const border = borders?.[side];
    return border ? sideXml(name, { ...border, weight: 'Thin' }) : '';
  });
  return [
    font === '' ? '' : `<font>${font}</font>`,
    numberFormat === undefined
      ? ''
      : xmlElement('numFmt', { numFmtId: formatNumber(numberFormat), formatCode: numberFormat }),
    fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>`,
    sides.join('') === '' ? '' : `<border>${sides.join('')}</border>`,
  ].join('');
}
