import type { Area, CellValue } from '../../../../src/workbook/cells';
import type { Context } from '../../host/context';
import { errors } from '../../host/errors';
import { isWholeColumns, isWholeRows } from '../../model/addresses';
import { type CellFormat, FormatChange } from '../../model/format';
import type { HostCell, HostSheet } from '../../model/sheet';
import { bounded, type Region } from './region';

/** Above this, Excel gives `null` for the values of a range. */
const MOST_CELLS = 5_000_000;

/** One datum for each cell of an area, as rows. */
export function grid<T>(
  sheet: HostSheet,
  area: Area,
  of: (cell: HostCell | undefined, row: number, column: number) => T,
): T[][] | null {
  if (area.rowCount * area.columnCount > MOST_CELLS) return null;
  const rows: T[][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const cells = sheet.rows.get(row);
    const line: T[] = [];
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      line.push(of(cells?.[column], row, column));
    }
    rows.push(line);
  }
  return rows;
}

/** Cells that exist inside an area, with where they stand. */
export function* existing(sheet: HostSheet, area: Area): Generator<{ cell: HostCell; row: number; column: number }> {
  const rows =
    area.rowCount > sheet.rows.size
      ? [...sheet.rows.keys()]
      : Array.from({ length: area.rowCount }, (_, i) => area.row + i);
  for (const row of rows) {
    if (row < area.row || row >= area.row + area.rowCount) continue;
    const cells = sheet.rows.get(row);
    if (!cells) continue;
    const last = Math.min(cells.length, area.column + area.columnCount);
    for (let column = area.column; column < last; column++) {
      const cell = cells[column];
      if (cell) yield { cell, row, column };
    }
  }
}

export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

export function valueType(cell: HostCell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

/** Gives each cell its part of a 2-D array; a single value goes to all. */
export function spread(region: Region, value: unknown, put: (cell: HostCell, one: unknown) => void): void {
  for (const area of region.areas) {
    const target = isWholeColumns(area) || isWholeRows(area) ? bounded(region.sheet, area) : area;
    if (!target) continue;
    const rows = Array.isArray(value) ? value : undefined;
    if (
      rows &&
      (rows.length !== target.rowCount || rows.some((row) => !Array.isArray(row) || row.length !== target.columnCount))
    ) {
      throw errors.invalidArgument('the array must have as many rows and columns as the range');
    }
    for (let row = 0; row < target.rowCount; row++) {
      for (let column = 0; column < target.columnCount; column++) {
        const one = rows ? rows[row][column] : value;
        if (one !== null && one !== undefined) put(region.sheet.ensure(target.row + row, target.column + column), one);
      }
    }
  }
}

/** Changes the look of cells; whole columns and rows keep it for cells to come. */
export function changeFormat({ sheet, areas }: Region, change: (format: CellFormat) => Partial<CellFormat>): void {
  const changed = new FormatChange(change);
  for (const area of areas) {
    if (isWholeColumns(area) && isWholeRows(area)) {
      sheet.defaultFormat = changed.of(sheet.defaultFormat);
      changeExisting(sheet, area, changed);
    } else if (isWholeColumns(area)) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const info = sheet.columnInfo.get(column) ?? {};
        sheet.columnInfo.set(column, { ...info, format: changed.of(info.format ?? sheet.defaultFormat) });
      }
      changeExisting(sheet, area, changed);
    } else if (isWholeRows(area)) {
      for (let row = area.row; row < area.row + area.rowCount; row++) {
        const info = sheet.rowInfo.get(row) ?? {};
        sheet.rowInfo.set(row, { ...info, format: changed.of(info.format ?? sheet.defaultFormat) });
      }
      changeExisting(sheet, area, changed);
    } else changeEach(sheet, area, changed);
  }
}

function changeExisting(sheet: HostSheet, area: Area, changed: FormatChange): void {
  for (const { cell } of existing(sheet, area)) cell.format = changed.of(cell.format);
}

function changeEach(sheet: HostSheet, area: Area, changed: FormatChange): void {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const cell = sheet.ensure(row, column);
      cell.format = changed.of(cell.format);
    }
  }
}

/** A feature that all cells share; `null` where they differ. */
export function common<T>({ sheet, areas }: Region, of: (format: CellFormat) => T): T | null {
  let first: T | undefined;
  for (const area of areas) {
    const part = bounded(sheet, area) ?? { ...area, rowCount: 1, columnCount: 1 };
    for (let row = part.row; row < part.row + part.rowCount; row++) {
      for (let column = part.column; column < part.column + part.columnCount; column++) {
        const value = of(sheet.formatAt(row, column));
        if (first === undefined) first = value;
        else if (first !== value) return null;
      }
    }
  }
  return first ?? null;
}

export type FormatRight =
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertRows'
  | 'allowInsertColumns'
  | 'allowDeleteRows'
  | 'allowDeleteColumns'
  | 'allowSort'
  | 'allowAutoFilter'
  | 'allowInsertHyperlinks';

/** Refuses what the sheet's protection doesn't allow. */
export function requireRight(sheet: HostSheet, right?: FormatRight): void {
  if (sheet.protection && !(right && sheet.protection.options[right] === true)) throw errors.accessDenied();
}

/** Refuses to change locked cells of a protected sheet. */
export function requireUnlocked(region: Region): void {
  if (region.sheet.protection && common(region, (format) => format.locked) !== false) throw errors.accessDenied();
}

export function told(context: Context, region: Region, changeType?: string): void {
  for (const area of region.areas) context.changed(region.sheet, area, changeType);
}
