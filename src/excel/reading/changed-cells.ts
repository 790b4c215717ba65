import { type CellIndex, type CellValue, cellIndex, isCellError } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import type { LoadedCell } from './sheet-cells';

/** What edited cells hold now, by row and column of the sheet. */
export type EditedCells = ReadonlyMap<number, ReadonlyMap<number, LoadedCell>>;

/**
 * The sheet with what its cells hold now; rows in which nothing changed are the same arrays as before. `values`: what
 * Excel gives for the whole used range; absent where only edited cells are looked at. Undefined where a cell changed
 * that neither was edited nor has a formula, or may have become an error: then Excel didn't tell all.
 */
export function withChangedCells(
  sheet: SheetContent,
  values: readonly (readonly unknown[])[] | undefined,
  edited: EditedCells,
): SheetContent | undefined {
  const rows: (readonly CellValue[])[] = [];
  for (const [at, known] of sheet.values.entries()) {
    const row = rowNow(sheet, at, values?.[at] ?? [], edited.get(sheet.origin.row + at));
    if (!row) return undefined;
    rows.push(row.length === 0 ? known : row);
  }
  const { formulas, numberFormats } = sheet;
  const now = {
    formulas: withEntries(formulas, edited, ({ formula }) => formula),
    numberFormats: withEntries(numberFormats, edited, ({ numberFormat }) => numberFormat),
  };
  const isSame =
    rows.every((row, at) => row === sheet.values[at]) &&
    now.formulas === formulas &&
    now.numberFormats === numberFormats;
  return isSame ? sheet : { ...sheet, ...now, values: rows };
}

/** A row as it is now; empty where it is as before, undefined where a change can't be told. */
function rowNow(
  sheet: SheetContent,
  at: number,
  raw: readonly unknown[],
  edited: ReadonlyMap<number, LoadedCell> | undefined,
): readonly CellValue[] | undefined {
  const known = sheet.values[at] ?? [];
  const { row, column } = { row: sheet.origin.row + at, column: sheet.origin.column };
  let now: CellValue[] | undefined;
  for (const [offset, value] of raw.entries()) {
    const before = known[offset] ?? null;
    if (isShown(before, value) || edited?.has(column + offset)) continue;
    const isResult = sheet.formulas.has(cellIndex(row, column + offset)) && before !== null && before !== '';
    if (!isResult || !isPlain(value)) return undefined;
    now ??= known.slice();
    now[offset] = value;
  }
  for (const [sheetColumn, { value }] of edited ?? []) {
    const before = known[sheetColumn - column] ?? null;
    if (isCellError(value) && isCellError(before) && value.error === before.error) continue;
    if (value === before) continue;
    now ??= known.slice();
    now[sheetColumn - column] = value;
  }
  return now ?? [];
}

/** Whether Excel gives this for a cell of that value. */
function isShown(value: CellValue, raw: unknown): boolean {
  if (isCellError(value)) return raw === value.error;
  return value === null ? raw === '' || raw === null : raw === value;
}

/** A text that begins with `#` may be an error; an empty one leaves it open whether it counts as filled. */
function isPlain(raw: unknown): raw is number | boolean | string {
  if (typeof raw === 'string') return raw !== '' && !raw.startsWith('#');
  return typeof raw === 'number' || typeof raw === 'boolean';
}

/** What cells have beside their value, with that of edited cells; the same map where nothing changed. */
function withEntries(
  known: ReadonlyMap<CellIndex, string>,
  edited: EditedCells,
  entryOf: (cell: LoadedCell) => string | undefined,
): ReadonlyMap<CellIndex, string> {
  let now: Map<CellIndex, string> | undefined;
  for (const [row, cells] of edited) {
    for (const [column, cell] of cells) {
      const key = cellIndex(row, column);
      const entry = entryOf(cell);
      if (entry === known.get(key)) continue;
      now ??= new Map(known);
      if (entry === undefined) now.delete(key);
      else now.set(key, entry);
    }
  }
  return now ?? known;
}
