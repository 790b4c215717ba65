import { type Area, parseArea } from '../../workbook/cells';
import type { SheetContent, WorkbookContent } from '../../workbook/content';
import type { Work } from '../../workbook/workbook';
import { type OfficeGlobals, throwIfCancelled } from '../office';
import { readChunks } from './chunks';
import { askLayout, type Layout } from './layout';
import { askSettings, askSettingsParts } from './settings';
import { SheetCells } from './sheet-cells';
import { askTag, type ListedSheet, listSheets } from './sheet-list';

/** What is used of a sheet. */
export interface Used {
  readonly tag: string | null;
  readonly area: Area | undefined;
  /** Whether some rows, or columns, are hidden. */
  readonly hiddenRows: boolean;
  readonly hiddenColumns: boolean;
}

/** A sheet that was read: what Excel said of it, and what it holds. */
export interface ReadSheet {
  readonly sheet: ListedSheet;
  readonly used: Used;
  readonly content: SheetContent;
}

export interface ReadWorkbook extends Pick<WorkbookContent, 'calculation'> {
  readonly fileName: string;
  readonly settings: WorkbookContent['settings'];
  readonly sheets: readonly ReadSheet[];
}

export function makeContent({ sheets, ...workbook }: ReadWorkbook): WorkbookContent {
  return { ...workbook, sheets: sheets.map(({ content }) => content) };
}

/** Asks when formulas are computed; what it gives is to be called after the next sync. */
export function askCalculation({
  workbook: { application },
}: Excel.RequestContext): () => Pick<WorkbookContent, 'calculation'> {
  application.load('calculationMode');
  return () => (application.calculationMode === 'Manual' ? { calculation: 'manual' } : {});
}

/** Reads all sheets: one round trip for the list, one for what is used, then one per chunk (the first tells the layout too). */
export async function readExcelWorkbook(
  office: OfficeGlobals,
  context: Excel.RequestContext,
  work: Work = {},
  withMerges = true,
): Promise<ReadWorkbook> {
  const { workbook } = context;
  workbook.load('name');
  const calculation = askCalculation(context);
  const parts = askSettingsParts(context);
  const listed = await listSheets(context);
  throwIfCancelled(work.signal);
  const settings = askSettings(parts);
  const asked = listed.map((sheet) => ({ sheet, used: askUsed(context, sheet) }));
  await context.sync();
  throwIfCancelled(work.signal);
  const found = asked.map(({ sheet, used: known }) => {
    const used = known();
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    return { sheet, used, layout: askLayout(office, worksheet, used, withMerges) };
  });
  const readable = found.flatMap(({ sheet, used: { area } }) =>
    area ? [{ id: sheet.id, used: area, cells: new SheetCells(area) }] : [],
  );
  await readChunks(context, readable, work);
  const cells = new Map(readable.map((each) => [each.id, each.cells]));
  const sheets = found.map(({ sheet, used, layout }) => {
    return { sheet, used, content: sheetContent(sheet, used, cells.get(sheet.id), layout()) };
  });
  return { fileName: workbook.name, ...calculation(), settings: settings(), sheets };
}

/** Asks what is used of a sheet; what it gives is to be called after the next sync. */
export function askUsed(context: Excel.RequestContext, { id, name }: ListedSheet): () => Used {
  const worksheet = context.workbook.worksheets.getItem(id);
  const used = worksheet.getUsedRangeOrNullObject(true).untrack();
  used.load('address,rowHidden,columnHidden');
  const tag = askTag(worksheet, name);
  return () => {
    if (used.isNullObject) return { tag: tag(), area: undefined, hiddenRows: false, hiddenColumns: false };
    return {
      tag: tag(),
      area: parseArea(used.address.slice(used.address.lastIndexOf('!') + 1)),
      hiddenRows: used.rowHidden !== false,
      hiddenColumns: used.columnHidden !== false,
    };
  };
}

function sheetContent(
  { name, visible, protected: isProtected }: ListedSheet,
  { tag, area }: Used,
  { values = [], formulas = new Map(), numberFormats = new Map() }: Partial<SheetCells> = {},
  layout: Layout,
): SheetContent {
  const origin = { row: area?.row ?? 0, column: area?.column ?? 0 };
  return { name, visible, protected: isProtected, tag, origin, values, formulas, numberFormats, ...layout };
}
