import type { Attributes } from '../package/names';
import { readXml } from '../package/xml';

/** The colours that a theme gives, in the order in which styles count them. */
export type ThemeColors = readonly string[];

/** Office's own theme, where a workbook brings none. */
export const OFFICE_THEME: ThemeColors = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** The theme part writes dark before light, styles count light before dark. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

export function readThemeColors(part: string, bytes: Uint8Array): ThemeColors {
  const found = new Map<string, string>();
  let scheme: string | undefined;
  readXml(part, bytes, {
    open: (name, { val, lastClr }) => {
      if (THEME_ORDER.includes(name)) scheme = name;
      const color = name === 'srgbClr' ? val : name === 'sysClr' ? lastClr : undefined;
      if (scheme !== undefined && color !== undefined && !found.has(scheme)) found.set(scheme, color.toUpperCase());
    },
    close: (name) => {
      if (name === scheme) scheme = undefined;
    },
  });
  return THEME_ORDER.map((name, place) => found.get(name) ?? OFFICE_THEME[place] ?? '000000');
}

/** ECMA-376 part 1, 18.8.27; the first eight are there twice, 64 and 65 are the window's text and background. */
const BASIC = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const INDEXED = [
  ...BASIC,
  ...BASIC,
  '800000',
  '008000',
  '000080',
  '808000',
  '800080',
  '008080',
  'C0C0C0',
  '808080',
  '9999FF',
  '993366',
  'FFFFCC',
  'CCFFFF',
  '660066',
  'FF8080',
  '0066CC',
  'CCCCFF',
  '000080',
  'FF00FF',
  'FFFF00',
  '00FFFF',
  '800080',
  '800000',
  '008080',
  '0000FF',
  '00CCFF',
  'CCFFFF',
  'CCFFCC',
  'FFFF99',
  '99CCFF',
  'FF99CC',
  'CC99FF',
  'FFCC99',
  '3366FF',
  '33CCCC',
  '99CC00',
  'FFCC00',
  'FF9900',
  'FF6600',
  '666699',
  '969696',
  '003366',
  '339966',
  '003300',
  '333300',
  '993300',
  '993366',
  '333399',
  '333333',
  '000000',
  'FFFFFF',
];

/** A colour as RRGGBB; undefined where it is automatic. */
export function readColor({ rgb, theme, indexed, tint }: Attributes, themeColors: ThemeColors): string | undefined {
  const base = baseColor(rgb, theme, indexed, themeColors);
  return base !== undefined && tint !== undefined ? tinted(base, Number(tint)) : base;
}

function baseColor(
  rgb: string | undefined,
  theme: string | undefined,
  indexed: string | undefined,
  colors: ThemeColors,
) {
  if (rgb !== undefined && /^([\da-f]{2})?[\da-f]{6}$/i.test(rgb)) return rgb.slice(-6).toUpperCase();
  if (theme !== undefined) return colors[Number(theme)];
  return indexed === undefined ? undefined : INDEXED[Number(indexed)];
}

/** The share of the first colour in a mixture of two. */
export function mixed(first: string, second: string, share: number): string {
  return hex(channels(first).map((channel, place) => channel * share + (channels(second)[place] ?? 0) * (1 - share)));
}

/** A tint below 0 darkens, above 0 lightens: it moves the lightness (18.3.1.15), keeping hue and saturation. */
function tinted(color: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => channel / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  const spread = most - least;
  const room = 1 - Math.abs(2 * lightness - 1);
  const chroma = room === 0 ? 0 : (spread / room) * (1 - Math.abs(2 * wanted - 1));
  const place = (channel: number) => wanted + (spread === 0 ? 0 : ((channel - lightness) / spread) * chroma);
  return hex([red, green, blue].map((channel) => place(channel) * 255));
}

function channels(color: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function hex(values: readonly number[]): string {
  const two = (value: number) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0');
  return values.map(two).join('').toUpperCase();
}
