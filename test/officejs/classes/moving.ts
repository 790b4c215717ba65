import { type Area, MOST_COLUMNS, MOST_ROWS } from '../../../src/workbook/cells';
import { type Arguments, oneOf } from '../host/arguments';
import type { Context } from '../host/context';
import { errors } from '../host/errors';
import { isWholeColumns, isWholeRows } from '../model/addresses';
import type { HostCell, HostSheet } from '../model/sheet';
import { existing, requireRight, requireUnlocked, told } from './cells';
import { clearContents } from './entry';
import { only, type Region, regionOf } from './region';

type Moved = { cell: HostCell; row: number; column: number }[];

export function clear(region: Region, applyTo: string, context: Context): void {
  const what = oneOf(['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'], applyTo);
  if (what !== 'Formats') requireUnlocked(region);
  else requireRight(region.sheet, 'allowFormatCells');
  for (const area of region.areas) {
    for (const { cell, row, column } of [...existing(region.sheet, area)]) {
      if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') delete cell.hyperlink;
      if (what === 'All' || what === 'Contents') clearContents(cell);
      if (what === 'All' || what === 'Formats') cell.format = region.sheet.defaultFormat;
      if (what === 'All') delete region.sheet.rows.get(row)?.[column];
    }
  }
  if (what !== 'Formats') told(context, region);
}

function take(sheet: HostSheet, area: Area): Moved {
  const taken = [...existing(sheet, area)];
  for (const { row, column } of taken) delete sheet.rows.get(row)?.[column];
  return taken;
}

function put(sheet: HostSheet, cells: Moved, rows: number, columns: number): void {
  for (const { cell, row, column } of cells) Object.assign(sheet.ensure(row + rows, column + columns), cell);
}

function shiftLines(info: HostSheet['rowInfo'], from: number, by: number): void {
  const after = [...info].filter(([index]) => index >= from);
  for (const [index] of after) info.delete(index);
  for (const [index, one] of after) if (index + by >= from) info.set(index + by, one);
}

/** Areas of merges and rules behind the place go along. References in formulas don't: the host says so by refusing them. */
function shiftAreas(sheet: HostSheet, beyond: Area, rows: number, columns: number): void {
  const moved = (area: Area): Area => {
    const inside = area.row >= beyond.row && area.column >= beyond.column;
    return inside ? { ...area, row: area.row + rows, column: area.column + columns } : area;
  };
  sheet.merges = sheet.merges.map(moved);
  for (const rule of sheet.conditionalFormats) rule.areas = rule.areas.map(moved);
}

function refuseFormulas(context: Context, member: string): void {
  const has = context.workbook.sheets.some((sheet) =>
    [...sheet.rows.values()].some((cells) => cells.some((cell) => cell?.formula !== undefined)),
  );
  if (has) throw errors.apiNotFound('Range', `${member} (in a workbook with formulas)`);
}

function beyondOf(area: Area, down: boolean): Area {
  return down ? { ...area, rowCount: MOST_ROWS - area.row } : { ...area, columnCount: MOST_COLUMNS - area.column };
}

export function insertCells(region: Region, shift: string, context: Context): Region {
  const down = oneOf(['Down', 'Right'], shift) === 'Down';
  const area = only(region);
  requireRight(region.sheet, isWholeRows(area) ? 'allowInsertRows' : 'allowInsertColumns');
  refuseFormulas(context, 'insert');
  const rows = down ? area.rowCount : 0;
  const columns = down ? 0 : area.columnCount;
  const beyond = beyondOf(area, down);
  put(region.sheet, take(region.sheet, beyond), rows, columns);
  shiftAreas(region.sheet, beyond, rows, columns);
  if (isWholeRows(area)) shiftLines(region.sheet.rowInfo, area.row, area.rowCount);
  if (isWholeColumns(area)) shiftLines(region.sheet.columnInfo, area.column, area.columnCount);
  told(context, region, isWholeRows(area) ? 'RowInserted' : isWholeColumns(area) ? 'ColumnInserted' : 'CellInserted');
  return region;
}

export function deleteCells(region: Region, shift: string, context: Context): void {
  const up = oneOf(['Up', 'Left'], shift) === 'Up';
  const area = only(region);
  requireRight(region.sheet, isWholeRows(area) ? 'allowDeleteRows' : 'allowDeleteColumns');
  refuseFormulas(context, 'delete');
  take(region.sheet, area);
  const next: Area = up
    ? { ...area, row: area.row + area.rowCount, rowCount: MOST_ROWS - area.row - area.rowCount }
    : { ...area, column: area.column + area.columnCount, columnCount: MOST_COLUMNS - area.column - area.columnCount };
  const rows = up ? -area.rowCount : 0;
  const columns = up ? 0 : -area.columnCount;
  put(region.sheet, take(region.sheet, next), rows, columns);
  shiftAreas(region.sheet, next, rows, columns);
  if (isWholeRows(area)) shiftLines(region.sheet.rowInfo, area.row, -area.rowCount);
  if (isWholeColumns(area)) shiftLines(region.sheet.columnInfo, area.column, -area.columnCount);
  told(context, region, isWholeRows(area) ? 'RowDeleted' : isWholeColumns(area) ? 'ColumnDeleted' : 'CellDeleted');
}

/** Copies cells; formulas only where their references needn't move (same place in rows and columns). */
export function copyFrom(region: Region, source: Region, args: Arguments, context: Context): void {
  requireUnlocked(region);
  const what = oneOf(['All', 'Formulas', 'Values', 'Formats'], args.any(1) ?? 'All');
  const skipBlanks = args.flag(2);
  const transpose = args.flag(3);
  const from = only(source);
  const to = only(region);
  const target = regionOf(region.sheet, {
    ...to,
    rowCount: Math.max(to.rowCount, transpose ? from.columnCount : from.rowCount),
    columnCount: Math.max(to.columnCount, transpose ? from.rowCount : from.columnCount),
  });
  const copies: { row: number; column: number; cell: HostCell | undefined }[] = [];
  for (let row = 0; row < only(target).rowCount; row++) {
    for (let column = 0; column < only(target).columnCount; column++) {
      const r = from.row + ((transpose ? column : row) % from.rowCount);
      const c = from.column + ((transpose ? row : column) % from.columnCount);
      copies.push({ row: to.row + row, column: to.column + column, cell: source.sheet.cell(r, c) });
    }
  }
  for (const { row, column, cell } of copies) copyCell(region.sheet, row, column, cell, what, skipBlanks);
  told(context, target);
}

function copyCell(
  sheet: HostSheet,
  row: number,
  column: number,
  from: HostCell | undefined,
  what: string,
  skipBlanks: boolean,
): void {
  if (!from || from.value === null) {
    const target = sheet.cell(row, column);
    if (!skipBlanks && target && what !== 'Formats') clearContents(target);
    if (!from) return;
  }
  if (from.formula !== undefined && (what === 'All' || what === 'Formulas'))
    throw errors.apiNotFound('Range', 'copyFrom (of a formula)');
  const target = sheet.ensure(row, column);
  if (what === 'All' || what === 'Formats') target.format = from.format;
  if (what === 'All' && from.hyperlink) target.hyperlink = from.hyperlink;
  if (what !== 'Formats' && !(skipBlanks && from.value === null)) {
    target.value = from.value;
    delete target.formula;
  }
}

export function moveTo(region: Region, destination: Region, context: Context): void {
  requireUnlocked(region);
  refuseFormulas(context, 'moveTo');
  const from = only(region);
  const to = only(destination);
  const cells = take(region.sheet, from);
  put(destination.sheet, cells, to.row - from.row, to.column - from.column);
  told(context, region);
  told(context, destination);
}
