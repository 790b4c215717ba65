import { type CellReference, type CellValue, cellIndex } from '../../workbook/cells';
import type { SheetContent, WorkbookContent } from '../../workbook/content';
import type { CellEntry, FormulaResult } from '../calculation/calculation';
import type { Package } from '../package/package';
import { readSettings, sheetReader, tagAt } from './read-workbook';
import { readWorkbookPart } from './workbook-part';

/** Reads one workbook again and again: a sheet whose part didn't change is not read twice. */
export class PackageReader {
  private readonly sheets = new WeakMap<object, SheetContent>();

  read(opened: Package, fileName: string): WorkbookContent {
    const workbook = readWorkbookPart(opened);
    let read: ReturnType<typeof sheetReader> | undefined;
    const sheets = workbook.sheets.map((sheet) => {
      const identity = opened.identity(sheet.part);
      const known = identity && this.sheets.get(identity);
      const tag = tagAt(workbook, sheet.place);
      if (known && known.name === sheet.name && known.tag === tag && known.visible === sheet.visible) return known;
      read ??= sheetReader(opened, workbook);
      const content = read(sheet);
      if (identity) this.sheets.set(identity, content);
      return content;
    });
    const { withoutPart } = workbook;
    const settings = readSettings(opened, workbook.part)?.settings ?? {};
    return { fileName, sheets, settings, ...(withoutPart.length > 0 && { sheetsWithoutPart: withoutPart }) };
  }

  /** Takes over what is known of sheets of which only some cells changed, or none, so that they needn't be read. */
  carry(before: Package, after: Package, entries: readonly CellEntry[], results: readonly FormulaResult[]): void {
    for (const { name, part } of readWorkbookPart(after).sheets) {
      const from = before.identity(part);
      const to = after.identity(part);
      const known = from && this.sheets.get(from);
      if (!known || !to || from === to) continue;
      const isOnSheet = (cell: CellReference) => cell.sheet === name;
      const next = withCells(known, entries.filter(isOnSheet), results.filter(isOnSheet));
      if (next) this.sheets.set(to, next);
    }
  }
}

/** The sheet with other values where values stood before; undefined where more than that changes, e.g. a formula. */
function withCells(
  sheet: SheetContent,
  entries: readonly CellEntry[],
  results: readonly FormulaResult[],
): SheetContent | undefined {
  if (entries.length + results.length === 0) return sheet;
  const rows = new Map<number, CellValue[]>();
  for (const cell of [...entries, ...results]) {
    const row = cell.row - sheet.origin.row;
    const column = cell.column - sheet.origin.column;
    const values = rows.get(row) ?? sheet.values[row]?.slice();
    const before = values?.[column] ?? null;
    if ('formula' in cell || cell.value === null || !values || before === null) return undefined;
    values[column] = cell.value;
    rows.set(row, values);
  }
  if (entries.some(({ row, column }) => sheet.formulas.has(cellIndex(row, column)))) return undefined;
  return { ...sheet, values: sheet.values.map((row, at) => rows.get(at) ?? row) };
}
