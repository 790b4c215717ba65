import type { Area } from '../../workbook/cells';
import type { Work } from '../../workbook/workbook';
import { hasExcelApi, type OfficeGlobals, officeCode } from '../office';
import { parseAddresses } from './layout';
import { type ReadSheet, type ReadWorkbook, readExcelWorkbook } from './read';

/**
 * Reads a workbook of which Excel doesn't give all merged areas at once: "if the merged areas count in this range is more
 * than 512, then this method will fail" (learn.microsoft.com, excel.range, getMergedAreasOrNullObject). All else is read
 * first, then the merged areas, of fewer and fewer rows until each answer comes.
 */
export async function readMergesApart(
  office: OfficeGlobals,
  context: Excel.RequestContext,
  work?: Work,
): Promise<ReadWorkbook> {
  const read = await readExcelWorkbook(office, context, work, false);
  if (!hasExcelApi(office, '1.13')) return read;
  const sheets: ReadSheet[] = [];
  for (const known of read.sheets) {
    const merges = known.used.area ? await mergesIn(context, known.sheet.id, known.used.area) : [];
    sheets.push({ ...known, content: { ...known.content, merges } });
  }
  return { ...read, sheets };
}

/** A merged area is told of where its first cell is asked for, so that none comes twice; if one does, it counts once. */
async function mergesIn(context: Excel.RequestContext, sheet: string, area: Area): Promise<Area[]> {
  const merged = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount)
    .getMergedAreasOrNullObject();
  merged.load('address');
  try {
    await context.sync();
    return merged.isNullObject ? [] : parseAddresses(merged.address);
  } catch (error) {
    if (area.rowCount === 1 || officeCode(error) === undefined) throw error;
  }
  const upper = { ...area, rowCount: Math.floor(area.rowCount / 2) };
  const lower = { ...area, row: area.row + upper.rowCount, rowCount: area.rowCount - upper.rowCount };
  const both = [...(await mergesIn(context, sheet, upper)), ...(await mergesIn(context, sheet, lower))];
  const once = new Map(both.map((each) => [`${each.row} ${each.column}`, each]));
  return [...once.values()];
}
