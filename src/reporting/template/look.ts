import type { CellStyle } from '../../workbook/changes';

const body: CellStyle = {
  font: '宋体',
  size: 10.5,
  bold: false,
  italic: false,
  color: '000000',
  fill: null,
  align: 'left',
  wrap: false,
  borders: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' },
  borderColor: '7F7F7F',
  numberFormat: '@',
};

const noBorders = { top: 'none', bottom: 'none', left: 'none', right: 'none' } as const;
const number: CellStyle = { ...body, align: 'right' };
const header: CellStyle = { ...body, font: '黑体', fill: 'E7EEF7', align: 'center', wrap: true };
const line: CellStyle = { ...body, borders: noBorders };

/** The looks of a sheet of statistics (spec 10: as an official form). */
export const FORM_STYLES = {
  title: { ...line, font: '黑体', size: 16, align: 'center' },
  lineLeft: line,
  lineRight: { ...line, align: 'right' },
  header,
  plainHeader: { ...header, fill: null },
  columnNumber: { ...body, size: 9, color: '7F7F7F', align: 'center' },
  text: body,
  centred: { ...body, align: 'center' },
  any: { ...body, numberFormat: 'General' },
  whole: { ...number, numberFormat: '0' },
  decimal1: { ...number, numberFormat: '0.0' },
  decimal2: { ...number, numberFormat: '0.00' },
  total: { ...body, bold: true, borders: { ...body.borders, top: 'double' } },
  totalWhole: { ...number, bold: true, numberFormat: '0', borders: { ...body.borders, top: 'double' } },
  totalDecimal2: { ...number, bold: true, numberFormat: '0.00', borders: { ...body.borders, top: 'double' } },
} as const satisfies Record<string, CellStyle>;

export type FormStyle = keyof typeof FORM_STYLES;

/** Row heights in points. */
export const FORM_HEIGHTS = { title: 30, line: 20, header: 48, columnNumber: 15, body: 18 } as const;
