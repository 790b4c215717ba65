import type { CellStyle } from '../../workbook/changes';

/** Points: no smaller than 8 once a page is fit to its paper (`LEAST_SCALE`). */
const SIZE = 9;
export const LEAST_SCALE = 8 / SIZE;

const noBorders = { top: 'none', bottom: 'none', left: 'none', right: 'none' } as const;

const text: CellStyle = {
  font: '宋体',
  size: SIZE,
  bold: false,
  italic: false,
  color: '000000',
  fill: null,
  align: 'left',
  wrap: true,
  borders: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' },
  borderColor: '7F7F7F',
  numberFormat: '@',
};
const plain: CellStyle = { ...text, borders: noBorders };
const header: CellStyle = { ...text, font: '黑体', fill: 'E7EEF7', align: 'center' };
/** Where a school writes: on paper it stays white enough to write on. */
const entry: CellStyle = { ...text, fill: 'FFFBE6', unlocked: true };

/** The looks of a slip. */
export const SLIP_STYLES = {
  title: { ...plain, font: '黑体', size: 14, align: 'center' },
  plain,
  header,
  group: { ...text, font: '黑体', fill: 'F2F2F2' },
  text,
  strong: { ...text, bold: true },
  number: { ...text, align: 'right', wrap: false, numberFormat: 'General' },
  centred: { ...text, align: 'center', wrap: false },
  entry: { ...entry, align: 'right', wrap: false, numberFormat: 'General' },
  reason: entry,
  open: { ...entry, wrap: true },
  signature: plain,
  signed: { ...plain, unlocked: true, borders: { ...noBorders, bottom: 'thin' } },
  hidden: { ...plain, wrap: false, numberFormat: ';;;' },
} as const satisfies Record<string, CellStyle>;

export type SlipStyle = keyof typeof SLIP_STYLES;

/** A number with its unit behind it, which is no part of what the cell holds. */
export function numberStyle(unit: string): CellStyle {
  return { ...SLIP_STYLES.number, numberFormat: unit === '' ? 'General' : `General" ${unit.replaceAll('"', '')}"` };
}

/** Points. */
const LINE_HEIGHT = 11.25;
export const TITLE_HEIGHT = 20;

/** Half-width characters of 9 pt in a column of so many characters of the default font, 6 pt each in Excel. */
export function lettersIn(width: number): number {
  return (width * 6) / (SIZE / 2);
}

export function heightOfLines(lines: number): number {
  return lines * LINE_HEIGHT;
}

export const MARGIN_CENTIMETRES = 0.8;
const POINTS_PER_CENTIMETRE = 72 / 2.54;
/** Programs round the heights of rows. */
const USED = 0.985;
/** What an A4 page takes as it is. */
export const FULL_PAGE_HEIGHT = (29.7 - 2 * MARGIN_CENTIMETRES) * POINTS_PER_CENTIMETRE * USED;
/** And once it is fit to the paper, without being smaller than is legible. */
export const PAGE_HEIGHT = FULL_PAGE_HEIGHT / LEAST_SCALE;
/** Room to write in by hand: 8 mm. */
export const WRITING_HEIGHT = 0.8 * POINTS_PER_CENTIMETRE;
