import { areaAddress, columnName, type Position } from '../../workbook/cells';
import type { PrintSetup, SheetToWrite } from '../../workbook/changes';
import { printedArea } from '../../workbook/print-area';

const POINTS_PER_CENTIMETRE = 72 / 2.54;
/** Points. */
const HEADER_MARGIN = 21.6;

/** Paper, one page wide or pages at a scale, title rows and columns, margins and a footer. */
export function queuePage(sheet: Excel.Worksheet, written: SheetToWrite): void {
  const { pageLayout } = sheet;
  const { print } = written;
  const { paged } = print;
  const margin = print.marginCentimetres * POINTS_PER_CENTIMETRE;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = print.paper ?? 'A4';
  const fit = { horizontalFitToPages: 1, ...(print.onePage && { verticalFitToPages: 1 }) };
  pageLayout.zoom = paged ? { scale: paged.scale } : fit;
  pageLayout.printOrder = paged ? 'OverThenDown' : 'DownThenOver';
  pageLayout.leftMargin = margin;
  pageLayout.rightMargin = margin;
  pageLayout.topMargin = margin;
  pageLayout.bottomMargin = margin;
  pageLayout.headerMargin = HEADER_MARGIN;
  pageLayout.footerMargin = HEADER_MARGIN;
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  const columns = print.titleColumns;
  if (columns) pageLayout.setPrintTitleColumns(`$${columnName(columns.first)}:$${columnName(columns.last)}`);
  const printed = printedArea(written);
  if (printed) pageLayout.setPrintArea(areaAddress(printed));
  for (const row of paged?.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  for (const column of paged?.columnBreaksBefore ?? []) sheet.verticalPageBreaks.add(`${columnName(column)}1`);
  pageLayout.headersFooters.useSheetScale = false;
  queueFooter(pageLayout.headersFooters.defaultForAllPages, print);
}

/** `&L…&C…&R…` to the three sections; a text without them stands in the middle. */
function queueFooter(texts: Excel.HeaderFooter, { footer }: PrintSetup): void {
  const sections = { L: '', C: '', R: '' };
  let section: keyof typeof sections = 'C';
  for (const [part] of footer.matchAll(/&[LCR]|&&|[^&]+|&/g)) {
    if (part === '&L' || part === '&C' || part === '&R') section = part === '&L' ? 'L' : part === '&C' ? 'C' : 'R';
    else sections[section] += part;
  }
  texts.leftFooter = sections.L;
  texts.centerFooter = sections.C;
  texts.rightFooter = sections.R;
}

/** Rows above the first cell that scrolls, and columns left of it, stay. */
export function queueFreeze(sheet: Excel.Worksheet, { row, column }: Position): void {
  if (row > 0 && column > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, row, column).untrack());
  else if (row > 0) sheet.freezePanes.freezeRows(row);
  else if (column > 0) sheet.freezePanes.freezeColumns(column);
  else sheet.freezePanes.unfreeze();
}
