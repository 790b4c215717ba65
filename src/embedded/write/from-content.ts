import { type Area, areaAddress, type CellValue, cellIndex } from '../../workbook/cells';
import type { SheetContent, WorkbookContent } from '../../workbook/content';
import { freeSheetName } from '../../workbook/sheet-names';
import { WorkbookError } from '../../workbook/workbook';
import type { Package } from '../package/package';
import { GENERAL } from '../read/number-formats';
import { blankPackage } from './blank';
import { cellXml } from './cells/cell-xml';
import { writeSettings } from './settings';
import { StylesPart } from './styles/styles-part';

/** Rows that a column's width is judged by, and its bounds in characters. */
const ROWS_JUDGED = 200;
const LEAST_WIDTH = 6;
const MOST_WIDTH = 32;
const LONGEST_TEXT = 32_767;
/** Each is held against all others. */
const MOST_MERGES = 20_000;

/** A new .xlsx file that holds what the sheets hold; of looks, number formats alone. Nothing in it is protected. */
export function packageOfContent({ sheets, settings }: WorkbookContent): Package {
  const styles = new StylesPart(blankPackage());
  const numbers = new Map([[GENERAL, 0]]);
  const makeFormatStyle = (format: string) => {
    const number = numbers.get(format) ?? styles.numberFormat(format);
    numbers.set(format, number);
    return number;
  };
  const names: string[] = [];
  const someVisible = sheets.some(({ visible }) => visible);
  const written = sheets.map((sheet) => {
    const name = freeSheetName(sheet.name, names);
    names.push(name);
    return { name, hidden: someVisible && !sheet.visible, xml: worksheetXml(sheet, makeFormatStyle) };
  });
  return writeSettings(styles.saved(blankPackage(written)), settings);
}

type StyleOf = (format: string) => number;

function worksheetXml(sheet: SheetContent, makeFormatStyle: StyleOf): string {
  const merges = withoutOverlaps(sheet).map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return [
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    contentColumnsXml(sheet),
    `<sheetData>${rowsXml(sheet, makeFormatStyle)}</sheetData>`,
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
  ].join('');
}

function contentColumnsXml({ origin, values, hiddenColumns }: SheetContent): string {
  const hidden = new Set(hiddenColumns);
  const widths = (values[0] ?? []).map((_, column) => {
    const texts = values.slice(0, ROWS_JUDGED).map((row) => estimateWidth(row[column] ?? null));
    return Math.min(Math.max(LEAST_WIDTH, ...texts), MOST_WIDTH);
  });
  const columns = widths.map((width, offset) => {
    const column = origin.column + offset;
    const isHidden = hidden.has(column) ? ' hidden="1"' : '';
    return `<col min="${column + 1}" max="${column + 1}" width="${width + 1}" customWidth="1"${isHidden}/>`;
  });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** Chinese characters are two wide; long texts are titles and notes, which run over their column. */
function estimateWidth(value: CellValue): number {
  if (typeof value === 'number') return String(value).length;
  if (typeof value !== 'string' || value.length > MOST_WIDTH / 2) return 0;
  return value.length + (value.match(/[^\0-\u{ff}]/gu)?.length ?? 0);
}

function rowsXml(sheet: SheetContent, makeFormatStyle: StyleOf): string {
  const { origin, values, formulas, numberFormats } = sheet;
  const hidden = new Set(sheet.hiddenRows);
  const written: string[] = [];
  for (const [offset, cells] of values.entries()) {
    const row = origin.row + offset;
    let xml = '';
    for (const [at, value] of cells.entries()) {
      if (value === null) continue;
      const column = origin.column + at;
      const index = cellIndex(row, column);
      const formula = formulas.get(index)?.slice(1);
      const style = makeFormatStyle(numberFormats.get(index) ?? GENERAL);
      const shown = typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value;
      xml += cellXml({ at: { row, column }, style, value: shown, ...(formula !== undefined && { formula }) });
    }
    if (xml !== '' || hidden.has(row)) {
      written.push(`<row r="${row + 1}"${hidden.has(row) ? ' hidden="1"' : ''}>${xml}</row>`);
    }
  }
  return written.join('');
}

/** Excel refuses a sheet whose merged areas overlap. */
function withoutOverlaps({ name, merges }: SheetContent): Area[] {
  if (merges.length > MOST_MERGES) throw new WorkbookError({ code: 'tooLarge', what: name });
  const kept: Area[] = [];
  for (const area of merges) {
    if (area.rowCount * area.columnCount > 1 && !kept.some((other) => overlap(area, other))) kept.push(area);
  }
  return kept;
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}
