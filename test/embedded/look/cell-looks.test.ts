import { readCellLooks } from '../../../src/embedded/look/cell-looks';
import { OFFICE_THEME, readColor } from '../../../src/embedded/look/colors';
import type { CellLook } from '../../../src/embedded/look/look';

/** A styles part with one cell style of one font, fill, border and alignment. */
function lookOf({ font = '', fill = '', border = '', alignment = '', numFmtId = 0 } = {}): CellLook | undefined {
  const xml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts>
    <fonts><font/><font>${font}</font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills>
    <borders><border><left/><right/><top/><bottom/></border><border>${border}</border></borders>
    <cellStyleXfs><xf fontId="1"/></cellStyleXfs>
    <cellXfs><xf/><xf fontId="1" fillId="1" borderId="1" numFmtId="${numFmtId}">${alignment}</xf></cellXfs>
    <dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`;
  return readCellLooks('xl/styles.xml', new TextEncoder().encode(xml), OFFICE_THEME)[1];
}

test.each<[string, Parameters<typeof lookOf>[0], CellLook]>([
  ['nothing said', {}, {}],
  ['a font', { font: '<b/><sz val="16"/><name val="黑体"/>' }, { bold: true, size: 16, font: '黑体' }],
  ['bold that is off', { font: '<b val="0"/><i val="1"/><u val="none"/>' }, { italic: true }],
  ['underlined and struck', { font: '<u/><strike/>' }, { underline: true, strike: true }],
  [
    'a solid fill',
    { fill: '<patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/></patternFill>' },
    { fill: 'E7EEF7' },
  ],
  ['a grey pattern', { fill: '<patternFill patternType="mediumGray"/>' }, { fill: '808080' }],
  [
    'a border',
    { border: '<left/><bottom style="double"><color rgb="FF7F7F7F"/></bottom><top style="mediumDashDot"/>' },
    { borders: { bottom: { weight: 'double', color: '7F7F7F' }, top: { weight: 'dashed', color: '000000' } } },
  ],
  [
    'alignment',
    { alignment: '<alignment horizontal="center" vertical="center" wrapText="1"/>' },
    { align: 'center', vertical: 'center', wrap: true },
  ],
  ['a built-in format', { numFmtId: 10 }, { numberFormat: '0.00%' }],
  ['a format of the file', { numFmtId: 164 }, { numberFormat: '0.000' }],
])('%s', (_, parts, expected) => {
  expect(lookOf(parts)).toEqual(expected);
});

// The tints are those that Excel's palette shows for Office's theme: 白色 深色 50 %, 蓝色 着色 1 淡色 80 %, 深色 25 %.
test.each([
  [{ rgb: 'FF9C0006' }, '9C0006'],
  [{ indexed: '10' }, 'FF0000'],
  [{ theme: '1' }, '000000'],
  [{ theme: '0', tint: '-0.5' }, '808080'],
  [{ theme: '4', tint: '0.7999816888943144' }, 'DAE3F3'],
  [{ theme: '4', tint: '-0.249977111117893' }, '2F5597'],
  [{ auto: '1' }, undefined],
])('%j is %s', (attributes: Readonly<Record<string, string>>, expected) => {
  expect(readColor(attributes, OFFICE_THEME)).toBe(expected);
});
