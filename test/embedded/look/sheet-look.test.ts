import type { SheetLook } from '../../../src/embedded/look/look';
import { lookAt } from '../../../src/embedded/look/look-at';
import { readSheetLook } from '../../../src/embedded/look/sheet-look';
import { cellIndex } from '../../../src/workbook/cells';
import { markFormula } from '../../../src/workbook/mark-looks';

const LOOKS = [{}, { bold: true, fill: 'E7EEF7' }];

function sheet(content: string): SheetLook {
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}</worksheet>`;
  return readSheetLook('xl/worksheets/sheet1.xml', new TextEncoder().encode(xml), LOOKS);
}

test('sizes, frozen panes and gridlines', () => {
  const look =
    sheet(`<sheetViews><sheetView showGridLines="0"><pane xSplit="2" ySplit="4" state="frozen"/></sheetView></sheetViews>
    <sheetFormatPr defaultRowHeight="18" defaultColWidth="10"/><cols><col min="2" max="3" width="24.5"/><col min="5" max="16384" hidden="1" width="0"/></cols>
    <sheetData><row r="3" ht="36"/></sheetData>`);
  expect(look).toMatchObject({
    frozenAt: { row: 4, column: 2 },
    gridlines: false,
    defaultRowHeight: 18,
    defaultColumnWidth: 10,
  });
  expect([...look.columnWidths]).toEqual([
    [1, 24.5],
    [2, 24.5],
  ]);
  expect([...look.rowHeights]).toEqual([[2, 36]]);
});

test('a sheet that says nothing has the defaults; a split that is not frozen freezes nothing', () => {
  expect(
    sheet('<sheetViews><sheetView><pane xSplit="1200" state="split"/></sheetView></sheetViews><sheetData/>'),
  ).toMatchObject({
    frozenAt: { row: 0, column: 0 },
    gridlines: true,
    defaultRowHeight: 15,
  });
});

test('cells have their styles, also where they leave out their address', () => {
  const look = sheet('<sheetData><row r="2"><c r="B2" s="1"/><c s="1"/><c/></row><row><c s="1"/></row></sheetData>');
  expect([...look.styles.keys()]).toEqual([cellIndex(1, 1), cellIndex(1, 2), cellIndex(2, 0)]);
  expect(lookAt(look, { row: 1, column: 2 })).toEqual({ bold: true, fill: 'E7EEF7' });
});

test('our marks lie over the styles of their cells; conditional formats of others are not ours to draw', () => {
  const rule = (formula: string) =>
    `<cfRule type="expression"><formula>${formula.replaceAll('>', '&gt;')}</formula></cfRule>`;
  const look = sheet(`<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>
    <conditionalFormatting sqref="A1 C1:D2">${rule(markFormula('near'))}</conditionalFormatting>
    <conditionalFormatting sqref="A5">${rule('A5>3')}</conditionalFormatting>`);
  expect(lookAt(look, { row: 0, column: 0 })).toEqual({ bold: true, italic: true, fill: 'FFEB9C', color: '7F6000' });
  expect(lookAt(look, { row: 1, column: 3 })).toMatchObject({ fill: 'FFEB9C' });
  expect(lookAt(look, { row: 4, column: 0 })).toEqual({});
});
