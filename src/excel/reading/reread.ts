import type { Area } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import type { Work } from '../../workbook/workbook';
import type { SheetEdit } from '../following/sheet-events';
import { type OfficeGlobals, throwIfCancelled } from '../office';
import { type EditedCells, withChangedCells } from './changed-cells';
import { askLayout, type Layout } from './layout';
import { askCalculation, askUsed, type ReadSheet, type ReadWorkbook } from './read';
import { type LoadedCell, loadedAll, loadedCell } from './sheet-cells';
import { askSheets } from './sheet-list';

/** An answer over 5 MB is lost. */
const BYTES_PER_ANSWER = 1_500_000;
/** Above so many edited cells everything is read anew. */
const MOST_EDITED = 20_000;

/** Some whole rows of a sheet. */
interface Piece {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Reads again what was read before: one round trip for each 1.5 MB. Of the user's sheets all values are asked for, so
 * that nothing goes unseen that Excel doesn't tell of (a choice from a list, on some versions); of edited cells formula
 * and format too. Of our own sheets, the edited cells alone. Undefined where more changed than cells.
 */
export async function reread(
  office: OfficeGlobals,
  context: Excel.RequestContext,
  last: ReadWorkbook,
  edited: EditedAreas,
  { signal, onProgress }: Work = {},
): Promise<ReadWorkbook | undefined> {
  const { workbook } = context;
  workbook.load('name');
  const calculation = askCalculation(context);
  const list = askSheets(context);
  const asked = last.sheets.map((known) => askAgain(office, context, known, edited.get(known.sheet.id) ?? []));
  const chunks = planChunks(last);
  const values = new Map<string, unknown[][]>();
  for (const [index, chunk] of chunks.entries()) {
    for (const [sheet, rows] of await loadValues(context, chunk))
      values.set(sheet, [...(values.get(sheet) ?? []), ...rows]);
    throwIfCancelled(signal);
    if (chunks.length > 1) onProgress?.({ done: index + 1, total: chunks.length });
  }
  const listed = last.sheets.map(({ sheet }) => sheet);
  if (!isEqual(list(), listed)) return undefined;
  const sheets: ReadSheet[] = [];
  for (const again of asked) {
    const sheet = again(values);
    if (!sheet) return undefined;
    sheets.push(sheet);
  }
  return { fileName: workbook.name, ...calculation(), settings: last.settings, sheets };
}

/** The cells to look at closely, by the sheet's id. */
export type EditedAreas = ReadonlyMap<string, readonly Area[]>;

/** Undefined where more was edited than some cells in the ranges that were used. */
export function editedAreas({ sheets }: ReadWorkbook, edits: readonly SheetEdit[]): EditedAreas | undefined {
  const areas = new Map<string, Area[]>();
  let cells = 0;
  for (const edit of edits) {
    const used = sheets.find(({ sheet }) => sheet.id === edit.sheet)?.used.area;
    if (!edit.areas || !used) return undefined;
    const within = edit.areas.flatMap((area) => intersection(area, used) ?? []);
    for (const { rowCount, columnCount } of within) cells += rowCount * columnCount;
    areas.set(edit.sheet, [...(areas.get(edit.sheet) ?? []), ...within]);
  }
  return cells > MOST_EDITED ? undefined : areas;
}

function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(one.row + one.rowCount, other.row + other.rowCount) - row;
  const columnCount = Math.min(one.column + one.columnCount, other.column + other.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** Asks for what may have changed of a sheet; what it gives is to be called once all values are there. */
function askAgain(
  office: OfficeGlobals,
  context: Excel.RequestContext,
  known: ReadSheet,
  areas: readonly Area[],
): (values: ReadonlyMap<string, unknown[][]>) => ReadSheet | undefined {
  const worksheet = context.workbook.worksheets.getItem(known.sheet.id);
  const used = askUsed(context, known.sheet);
  const layout = askLayout(office, worksheet, known.used);
  const edited = askEdited(worksheet, areas);
  return (values) => {
    if (!isEqual(used(), known.used)) return undefined;
    const shown = values.get(known.sheet.id);
    if (known.used.tag === null && (shown?.length ?? 0) !== known.content.values.length) return undefined;
    const content = withChangedCells(known.content, shown, edited());
    return content && { ...known, content: withLayout(content, layout()) };
  };
}

function askEdited(worksheet: Excel.Worksheet, areas: readonly Area[]): () => EditedCells {
  const asked = areas.map((area) => {
    const range = worksheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).untrack();
    range.load('values,formulas,numberFormat,valueTypes');
    return { area, range };
  });
  return () => {
    const cells = new Map<number, Map<number, LoadedCell>>();
    for (const { area, range } of asked) {
      const loaded = loadedAll(range);
      for (let row = 0; row < area.rowCount; row++) {
        const ofRow = cells.get(area.row + row) ?? new Map<number, LoadedCell>();
        cells.set(area.row + row, ofRow);
        for (let column = 0; column < area.columnCount; column++)
          ofRow.set(area.column + column, loadedCell(loaded, row, column));
      }
    }
    return cells;
  };
}

function withLayout(content: SheetContent, layout: Layout): SheetContent {
  const { merges, hiddenRows, hiddenColumns } = content;
  return isEqual(layout, { merges, hiddenRows, hiddenColumns }) ? content : { ...content, ...layout };
}

/** The user's sheets in pieces, some for each answer; one answer at least. */
function planChunks({ sheets }: ReadWorkbook): Piece[][] {
  const chunks: Piece[][] = [[]];
  let bytes = 0;
  for (const { sheet, used, content } of sheets) {
    if (!used.area || used.tag !== null) continue;
    for (const [at, values] of content.values.entries()) {
      const size = estimateBytes(values);
      const isFull = bytes + size > BYTES_PER_ANSWER;
      bytes = isFull ? size : bytes + size;
      if (isFull) chunks.push([]);
      const chunk = chunks.at(-1);
      const piece = chunk?.at(-1);
      const row = { ...used.area, row: used.area.row + at, rowCount: 1 };
      if (piece?.sheet === sheet.id) chunk?.splice(-1, 1, grown(piece));
      else chunk?.push({ sheet: sheet.id, area: row });
    }
  }
  return chunks;
}

function grown({ sheet, area }: Piece): Piece {
  return { sheet, area: { ...area, rowCount: area.rowCount + 1 } };
}

/** About what a row takes in an answer: a Chinese character is three bytes. */
function estimateBytes(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === 'string' ? 3 + 3 * value.length : 10), 0);
}

async function loadValues(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<[string, unknown[][]][]> {
  const asked = pieces.map(({ sheet, area }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = worksheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).untrack();
    range.load('values');
    return { sheet, range };
  });
  await context.sync();
  return asked.map(({ sheet, range }) => [sheet, range.values ?? []]);
}

/** Of plain data, some of which comes from a library with constructors of its own. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
