import { type CellValue, isCellError } from '../../src/workbook/cells';
import type { SheetContent, WorkbookContent } from '../../src/workbook/content';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
const shown = (value: CellValue) => (isCellError(value) ? value.error : value === null ? '' : String(value));

/** How many columns and rows the cell spans; undefined where another cell covers it. */
function spansOf({ merges, origin }: SheetContent, row: number, column: number): readonly [number, number] | undefined {
  const [y, x] = [row + origin.row, column + origin.column];
  const area = merges.find(
    (one) => y >= one.row && y < one.row + one.rowCount && x >= one.column && x < one.column + one.columnCount,
  );
  if (!area) return [1, 1];
  return area.row === y && area.column === x ? [area.columnCount, area.rowCount] : undefined;
}

/** A sheet as systems write it for Excel: a page with a table, texts in a class that says so. */
export function asPage(sheet: SheetContent): string {
  const rows = sheet.values.map((cells, row) => {
    const written = cells.flatMap((value, column) => {
      const spans = spansOf(sheet, row, column);
      if (!spans) return [];
      const look = typeof value === 'string' ? ' class="text"' : '';
      return [`<td${look} colspan=${spans[0]} rowspan="${spans[1]}">${escaped(shown(value))}</td>`];
    });
    return `<tr>${written.join('')}</tr>`;
  });
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>${sheet.name}</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->
<style>.text{mso-number-format:"\\@";}</style></head><body><table border="1">${rows.join('\n')}</table></body></html>`;
}

/** The sheets as Excel saves them as “XML 2003”. */
export function asSpreadsheetXml({ sheets }: WorkbookContent): string {
  const data = (value: CellValue) => {
    if (value === null) return '';
    const type = typeof value === 'number' ? 'Number' : 'String';
    return `<Data ss:Type="${type}">${escaped(shown(value)).replaceAll('<br>', '&#10;')}</Data>`;
  };
  const written = sheets.map((sheet) => {
    const rows = sheet.values.map((cells, row) => {
      const xml = cells.flatMap((value, column) => {
        const spans = spansOf(sheet, row, column);
        if (!spans) return [];
        const merge = `ss:MergeAcross="${spans[0] - 1}" ss:MergeDown="${spans[1] - 1}"`;
        return [`<Cell ss:Index="${column + sheet.origin.column + 1}" ${merge}>${data(value)}</Cell>`];
      });
      return `<Row ss:Index="${row + sheet.origin.row + 1}">${xml.join('')}</Row>`;
    });
    return `<Worksheet ss:Name="${sheet.name}"><Table>${rows.join('\n')}</Table></Worksheet>`;
  });
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${written.join('')}</Workbook>`;
}
