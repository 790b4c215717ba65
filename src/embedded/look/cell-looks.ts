import type { HorizontalAlignment } from '../../workbook/changes';
import type { Attributes } from '../package/names';
import { isTrue, readXml } from '../package/xml';
import { GENERAL, readNumberFormats } from '../read/number-formats';
import { mixed, readColor, type ThemeColors } from './colors';
import type { BorderLook, BorderSide, CellLook } from './look';

type Font = Pick<CellLook, 'font' | 'size' | 'bold' | 'italic' | 'underline' | 'strike' | 'color'>;
type Borders = Partial<Record<BorderSide, BorderLook>>;

/** The look of each cell style of a workbook, by the style's number. */
export function readCellLooks(part: string, bytes: Uint8Array, theme: ThemeColors): CellLook[] {
  const reader = new StylesReader(theme);
  readXml(part, bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
  });
  const formats = readNumberFormats(part, bytes);
  return reader.looks.map((look, place) => {
    const numberFormat = formats[place] ?? GENERAL;
    return numberFormat === GENERAL ? look : { ...look, numberFormat };
  });
}

/** Elements that contain what is read, so that the same names elsewhere (dxfs, cellStyleXfs) are passed over. */
const SECTIONS = new Set(['fonts', 'fills', 'borders', 'cellXfs', 'cellStyleXfs', 'dxfs']);

class StylesReader {
  readonly looks: CellLook[] = [];
  private readonly fonts: Font[] = [];
  private readonly fills: (string | undefined)[] = [];
  private readonly borders: Borders[] = [];
  private section: string | undefined;
  private font: { -readonly [key in keyof Font]: Font[key] } = {};
  private fill: { pattern?: string; front?: string; back?: string } = {};
  private border: Borders = {};
  private side: { name: BorderSide; style: string; color: string } | undefined;

  constructor(private readonly theme: ThemeColors) {}

  open(name: string, attributes: Attributes): void {
    if (SECTIONS.has(name)) this.section = name;
    else if (this.section === 'fonts') this.openFont(name, attributes);
    else if (this.section === 'fills') this.openFill(name, attributes);
    else if (this.section === 'borders') this.openBorder(name, attributes);
    else if (this.section === 'cellXfs') this.openStyle(name, attributes);
  }

  close(name: string): void {
    if (name === this.section) this.section = undefined;
    if (this.section === 'fonts' && name === 'font') this.fonts.push(this.font);
    if (this.section === 'fills' && name === 'fill') this.fills.push(fillColor(this.fill));
    if (this.section === 'borders' && name === 'border') this.borders.push(this.border);
    if (this.section === 'borders' && name === this.side?.name) this.closeSide();
  }

  private openFont(name: string, attributes: Attributes): void {
    const { val } = attributes;
    const on = val === undefined || isTrue(val);
    if (name === 'font') this.font = {};
    if (name === 'name' && val !== undefined) this.font.font = val;
    if (name === 'sz') this.font.size = Number(val);
    if (name === 'b' && on) this.font.bold = true;
    if (name === 'i' && on) this.font.italic = true;
    if (name === 'strike' && on) this.font.strike = true;
    if (name === 'u' && val !== 'none') this.font.underline = true;
    const color = name === 'color' ? readColor(attributes, this.theme) : undefined;
    if (color !== undefined) this.font.color = color;
  }

  private openFill(name: string, attributes: Attributes): void {
    if (name === 'fill') this.fill = {};
    const { patternType } = attributes;
    if (name === 'patternFill' && patternType !== undefined) this.fill.pattern = patternType;
    const color = readColor(attributes, this.theme);
    if (name === 'fgColor' && color !== undefined) this.fill.front = color;
    if (name === 'bgColor' && color !== undefined) this.fill.back = color;
  }

  private openBorder(name: string, attributes: Attributes): void {
    if (name === 'border') this.border = {};
    if (isSide(name) && attributes['style'] !== undefined && attributes['style'] !== 'none') {
      this.side = { name, style: attributes['style'], color: '000000' };
    }
    if (name === 'color' && this.side) this.side.color = readColor(attributes, this.theme) ?? '000000';
  }

  private closeSide(): void {
    if (!this.side) return;
    const { name, style, color } = this.side;
    this.border = { ...this.border, [name]: { weight: chooseWeight(style), color } };
    this.side = undefined;
  }

  private openStyle(name: string, attributes: Attributes): void {
    const last = this.looks.length - 1;
    if (name === 'alignment') this.looks[last] = { ...this.looks[last], ...readAlignment(attributes) };
    if (name !== 'xf') return;
    const { fontId, fillId, borderId } = attributes;
    const fill = this.fills[Number(fillId ?? 0)];
    const borders = this.borders[Number(borderId ?? 0)] ?? {};
    this.looks.push({
      ...this.fonts[Number(fontId ?? 0)],
      ...(fill !== undefined && { fill }),
      ...(Object.keys(borders).length > 0 && { borders }),
    });
  }
}

/** How much of a pattern is its front colour. */
const DENSITY: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  gray125: 0.125,
  gray0625: 0.0625,
};
const DENSITY_OF_LINES = 0.25;

function fillColor({ pattern, front, back }: { pattern?: string; front?: string; back?: string }): string | undefined {
  if (pattern === undefined || pattern === 'none') return undefined;
  return mixed(front ?? '000000', back ?? 'FFFFFF', DENSITY[pattern] ?? DENSITY_OF_LINES);
}

function isSide(name: string): name is BorderSide {
  return name === 'top' || name === 'bottom' || name === 'left' || name === 'right';
}

function chooseWeight(style: string): BorderLook['weight'] {
  if (style === 'thin' || style === 'medium' || style === 'double' || style === 'thick') return style;
  if (style === 'hair' || style === 'dotted') return style;
  return 'dashed';
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  distributed: 'center',
  right: 'right',
};
const VERTICAL: Readonly<Record<string, NonNullable<CellLook['vertical']>>> = {
  top: 'top',
  center: 'center',
  distributed: 'center',
  justify: 'top',
};

function readAlignment({ horizontal = '', vertical = '', wrapText }: Attributes): CellLook {
  const [align, upright] = [HORIZONTAL[horizontal], VERTICAL[vertical]];
  return {
    ...(align !== undefined && { align }),
    ...(upright !== undefined && { vertical: upright }),
    ...(isTrue(wrapText) && { wrap: true }),
  };
}
