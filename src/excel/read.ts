import { type Area, parseArea } from '../workbook/cells';
import type { SheetContent, WorkbookContent } from '../workbook/content';
import type { Work } from '../workbook/workbook';
import { readChunks } from './chunks';
import { askLayout, type Layout } from './layout';
import { hasExcelApi, type OfficeGlobals, throwIfCancelled } from './office';
import { askSettings, askSettingsParts } from './settings';
import { SheetCells } from './sheet-cells';
import { askTag, type ListedSheet, listSheets } from './sheet-list';

interface Found {
  readonly sheet: ListedSheet;
  readonly tag: string | null;
  readonly used: Area | undefined;
  readonly hiddenRows: boolean;
  readonly hiddenColumns: boolean;
}

/** Reads all sheets: one round trip for the list, one for what is used, then one per chunk (the first tells the layout too). */
export async function readWorkbook(
  office: OfficeGlobals,
  context: Excel.RequestContext,
  work: Work = {},
): Promise<WorkbookContent> {
  const { workbook } = context;
  workbook.load('name');
  const parts = askSettingsParts(context);
  const sheets = await listSheets(context);
  throwIfCancelled(work.signal);
  const settings = askSettings(parts);
  const found = await findUsed(context, sheets);
  throwIfCancelled(work.signal);
  const readable = found.flatMap(({ sheet, used }) =>
    used ? [{ id: sheet.id, used, cells: new SheetCells(used) }] : [],
  );
  const layouts = new Map<string, () => Layout>();
  const mergesKnown = hasExcelApi(office, '1.13');
  for (const { sheet, used, hiddenRows, hiddenColumns } of found) {
    if (used)
      layouts.set(
        sheet.id,
        askLayout(context.workbook.worksheets.getItem(sheet.id), used, {
          hiddenRows,
          hiddenColumns,
          merges: mergesKnown,
        }),
      );
  }
  await readChunks(context, readable, work);
  const cells = new Map(readable.map((one) => [one.id, one.cells]));
  return { fileName: workbook.name, settings: settings(), sheets: found.map((one) => contentOf(one, cells, layouts)) };
}

async function findUsed(context: Excel.RequestContext, sheets: readonly ListedSheet[]): Promise<Found[]> {
  const asked = sheets.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const used = worksheet.getUsedRangeOrNullObject(true).untrack();
    used.load('address,rowHidden,columnHidden');
    return { sheet, used, tag: askTag(worksheet, sheet.name) };
  });
  await context.sync();
  return asked.map(({ sheet, used, tag }) => {
    if (used.isNullObject) return { sheet, tag: tag(), used: undefined, hiddenRows: false, hiddenColumns: false };
    const area = parseArea(used.address.slice(used.address.lastIndexOf('!') + 1));
    return {
      sheet,
      tag: tag(),
      used: area,
      hiddenRows: used.rowHidden !== false,
      hiddenColumns: used.columnHidden !== false,
    };
  });
}

function contentOf(
  { sheet, tag, used }: Found,
  cells: ReadonlyMap<string, SheetCells>,
  layouts: ReadonlyMap<string, () => Layout>,
): SheetContent {
  const { values = [], formulas = new Map(), numberFormats = new Map() } = cells.get(sheet.id) ?? {};
  const layout = layouts.get(sheet.id)?.() ?? { merges: [], hiddenRows: [], hiddenColumns: [] };
  const { name, visible } = sheet;
  const origin = { row: used?.row ?? 0, column: used?.column ?? 0 };
  return { name, visible, protected: sheet.protected, tag, origin, values, formulas, numberFormats, ...layout };
}
