import { columnName, formatAddress, quotedSheetName } from '../../workbook/cells';
import { type EntryValidation, MOST_LINKS, type SheetToWrite } from '../../workbook/changes';
import { type DrawnSheet, drawnSheet } from '../../workbook/drawn-sheet';
import { TAG_NAME, tagFormula } from '../../workbook/tags';
import { UNFINISHED } from '../reading/sheet-list';
import { queueCharts } from './charts';
import type { WidthInPoints } from './column-widths';
import { contentEntry, type Entry } from './entries';
import { queueFreeze, queuePage } from './page';
import { splitRuns } from './rectangles';
import { queueNumberFormats, queueStyles } from './styles';
import type { WriteQueue } from './write-queue';

const BYTES_OF_VALUES = 500_000;

/** A new sheet under a name that says it is unfinished, with its tag: a run that fails later finds it again. */
export function queueNewSheet(context: Excel.RequestContext, tag: string | null, position: number): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(`${UNFINISHED}${tag ?? `#${position}`}`.slice(0, 31));
  if (tag !== null) queueTag(sheet, tag);
  return sheet;
}

function queueTag(sheet: Excel.Worksheet, tag: string): void {
  const name = sheet.names.add(TAG_NAME, `=${tagFormula(tag)}`);
  name.visible = false;
}

/** Gives a sheet of ours back as an empty one, without deleting it: formulas of the user's that refer to it stay whole. */
export function queueEmpty(sheet: Excel.Worksheet, charts: readonly string[]): void {
  const all = sheet.getRange().untrack();
  all.unmerge();
  all.clear('All');
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
  for (const chart of charts) sheet.charts.getItem(chart).delete();
}

/** Writes an empty sheet: formats, values, links, looks, sizes, merges, charts, page. */
export async function queueSheet(
  queue: WriteQueue,
  sheet: Excel.Worksheet,
  toWrite: SheetToWrite,
  points: WidthInPoints,
): Promise<void> {
  const written = drawnSheet(toWrite);
  const width = written.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  await queueNumberFormats(queue, sheet, written.rows, written.styles);
  await queueEntries(queue, sheet, written, width);
  await queueLinks(queue, sheet, written);
  await queueStyles(queue, sheet, written.rows, written.styles);
  await queueSizes(queue, sheet, written, points);
  for (const { row, column, rowCount, columnCount } of written.merges) {
    sheet.getRangeByIndexes(row, column, rowCount, columnCount).untrack().merge(false);
    await queue.queued(2);
  }
  for (const validation of written.validations ?? []) {
    queueValidation(sheet, validation);
    await queue.queued(5);
  }
  await queueCharts(queue, sheet, written);
  queueFreeze(sheet, written.frozenAt);
  sheet.showGridlines = false;
  queuePage(sheet, written);
  await queue.queued(20 + (written.print.paged?.breaksBefore.length ?? 0));
}

/** Values and formulas, some rows at a time. */
async function queueEntries(
  queue: WriteQueue,
  sheet: Excel.Worksheet,
  { rows }: DrawnSheet,
  width: number,
): Promise<void> {
  let block: Entry[][] = [];
  let bytes = 0;
  for (const [index, { cells }] of rows.entries()) {
    const line = Array.from({ length: width }, (_, column) => contentEntry(cells[column]?.content));
    block.push(line);
    bytes += JSON.stringify(line).length * 2;
    if (bytes < BYTES_OF_VALUES && index < rows.length - 1) continue;
    if (width > 0) sheet.getRangeByIndexes(index - block.length + 1, 0, block.length, width).untrack().formulas = block;
    await queue.queued(2 + block.length / 10, bytes);
    block = [];
    bytes = 0;
  }
}

async function queueLinks(queue: WriteQueue, sheet: Excel.Worksheet, { rows }: DrawnSheet): Promise<void> {
  let links = 0;
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell?.content || !('linkTo' in cell.content)) continue;
      if (links++ === MOST_LINKS) return;
      const { text, linkTo } = cell.content;
      const documentReference = `${quotedSheetName(linkTo.sheet)}!${formatAddress(linkTo)}`;
      sheet.getRangeByIndexes(row, column, 1, 1).untrack().hyperlink = { documentReference, textToDisplay: text };
      await queue.queued(3, documentReference.length + text.length);
    }
  }
}

async function queueSizes(
  queue: WriteQueue,
  sheet: Excel.Worksheet,
  { columnWidths, rows }: DrawnSheet,
  points: WidthInPoints,
): Promise<void> {
  for (const { first, last, value } of splitRuns(columnWidths)) {
    sheet.getRange(`${columnName(first)}:${columnName(last)}`).untrack().format.columnWidth = points(value);
    await queue.queued(3);
  }
  for (const { first, last, value } of splitRuns(rows.map(({ height }) => height))) {
    if (value === undefined) continue;
    sheet.getRange(`${first + 1}:${last + 1}`).untrack().format.rowHeight = value;
    await queue.queued(3);
  }
}

function queueValidation(sheet: Excel.Worksheet, { area, rule, message }: EntryValidation): void {
  const { dataValidation } = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).untrack();
  if (rule.kind === 'list') dataValidation.rule = { list: { inCellDropDown: true, source: rule.choices.join(',') } };
  else {
    const bound = { formula1: rule.least, operator: 'GreaterThanOrEqualTo' as const };
    dataValidation.rule = rule.kind === 'whole' ? { wholeNumber: bound } : { decimal: bound };
  }
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { message, showAlert: true, style: 'Stop', title: '' };
}
