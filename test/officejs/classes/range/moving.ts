import { moveFormula } from '../../../../src/embedded/read/shared-formulas';
import { type Area, MOST_COLUMNS, MOST_ROWS, type Position } from '../../../../src/workbook/cells';
import { type Arguments, oneOf } from '../../host/arguments';
import type { Context } from '../../host/context';
import { errors } from '../../host/errors';
import { isWholeColumns, isWholeRows } from '../../model/addresses';
import { movedReferences, type Shift } from '../../model/references';
import type { HostCell, HostSheet } from '../../model/sheet';
import { existing, requireRight, requireUnlocked, told } from './cells';
import { clearContents } from './entry';
import { fromR1C1, toR1C1 } from './r1c1';
import { only, type Region, regionOf } from './region';
import { shiftReferences } from './shifting';

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

/** The lines that are put in or taken out, across the cells of an area. */
function shiftOf({ sheet }: Region, area: Area, axis: Shift['axis'], by: number): Shift {
  const isRow = axis === 'row';
  const [first, count] = isRow ? [area.column, area.columnCount] : [area.row, area.rowCount];
  return { sheet: sheet.name, axis, at: area[axis], by, band: { first, last: first + count - 1 } };
}

/** What refers to moved cells would follow them: refused where there are formulas, rather than done wrong. */
/** What names the cells that moved names them where they came to. */
function followMove(region: Region, rows: number, columns: number, { workbook }: Context): void {
  const move = { sheet: region.sheet.name, area: only(region), rows, columns };
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.rows.values()) {
      for (const cell of cells) if (cell?.formula) cell.formula = movedReferences(cell.formula, sheet.name, move);
    }
  }
}

function beyondOf(area: Area, down: boolean): Area {
  return down ? { ...area, rowCount: MOST_ROWS - area.row } : { ...area, columnCount: MOST_COLUMNS - area.column };
}

export function insertCells(region: Region, shift: string, context: Context): Region {
  const down = oneOf(['Down', 'Right'], shift) === 'Down';
  const area = only(region);
  requireRight(region.sheet, isWholeRows(area) ? 'allowInsertRows' : 'allowInsertColumns');
  const rows = down ? area.rowCount : 0;
  const columns = down ? 0 : area.columnCount;
  const beyond = beyondOf(area, down);
  put(region.sheet, take(region.sheet, beyond), rows, columns);
  const axis = down ? 'row' : 'column';
  shiftReferences(context.workbook, region.sheet, shiftOf(region, area, axis, rows + columns));
  if (isWholeRows(area)) shiftLines(region.sheet.rowInfo, area.row, area.rowCount);
  if (isWholeColumns(area)) shiftLines(region.sheet.columnInfo, area.column, area.columnCount);
  told(context, region, isWholeRows(area) ? 'RowInserted' : isWholeColumns(area) ? 'ColumnInserted' : 'CellInserted');
  return region;
}

export function deleteCells(region: Region, shift: string, context: Context): void {
  const up = oneOf(['Up', 'Left'], shift) === 'Up';
  const area = only(region);
  requireRight(region.sheet, isWholeRows(area) ? 'allowDeleteRows' : 'allowDeleteColumns');
  take(region.sheet, area);
  const next: Area = up
    ? { ...area, row: area.row + area.rowCount, rowCount: MOST_ROWS - area.row - area.rowCount }
    : { ...area, column: area.column + area.columnCount, columnCount: MOST_COLUMNS - area.column - area.columnCount };
  const rows = up ? -area.rowCount : 0;
  const columns = up ? 0 : -area.columnCount;
  put(region.sheet, take(region.sheet, next), rows, columns);
  const axis = up ? 'row' : 'column';
  shiftReferences(context.workbook, region.sheet, shiftOf(region, area, axis, rows + columns));
  if (isWholeRows(area)) shiftLines(region.sheet.rowInfo, area.row, -area.rowCount);
  if (isWholeColumns(area)) shiftLines(region.sheet.columnInfo, area.column, -area.columnCount);
  told(context, region, isWholeRows(area) ? 'RowDeleted' : isWholeColumns(area) ? 'ColumnDeleted' : 'CellDeleted');
}

/** Copies cells; references in their formulas move along, but for those fixed by `$`. */
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
  const copies: { row: number; column: number; cell: HostCell | undefined; from: Position }[] = [];
  for (let row = 0; row < only(target).rowCount; row++) {
    for (let column = 0; column < only(target).columnCount; column++) {
      const r = from.row + ((transpose ? column : row) % from.rowCount);
      const c = from.column + ((transpose ? row : column) % from.columnCount);
      const cell = source.sheet.cell(r, c);
      copies.push({
        row: to.row + row,
        column: to.column + column,
        cell: cell && { ...cell },
        from: { row: r, column: c },
      });
    }
  }
  for (const { row, column, cell, from: at } of copies) {
    copyCell(region.sheet, row, column, moved(cell, at, { row, column }, transpose), what, skipBlanks);
  }
  told(context, target);
}

function moved(cell: HostCell | undefined, from: Position, to: Position, transposed: boolean): HostCell | undefined {
  if (cell?.formula === undefined) return cell;
  const formula = transposed
    ? fromR1C1(turned(toR1C1(cell.formula, from)), to)
    : `=${moveFormula(cell.formula.slice(1), from, to)}`;
  return { ...cell, formula };
}

/** What lay beside a cell lies below it where all is transposed; what is fixed by `$` stays. */
function turned(formula: string): string {
  return formula.replace(/R(\[-?\d+\])?C(\[-?\d+\])?(?![\d[])/g, (_, row = '', column = '') => `R${column}C${row}`);
}

function copyCell(
  sheet: HostSheet,
  row: number,
  column: number,
  from: HostCell | undefined,
  what: string,
  skipBlanks: boolean,
): void {
  if (!from || (from.value === null && from.formula === undefined)) {
    const target = sheet.cell(row, column);
    if (!skipBlanks && target && what !== 'Formats') clearContents(target);
    if (!from) return;
  }
  const target = sheet.ensure(row, column);
  if (what === 'All' || what === 'Formats') target.format = from.format;
  if (what === 'All' && from.hyperlink) target.hyperlink = from.hyperlink;
  if (what === 'Formats' || (skipBlanks && from.value === null && from.formula === undefined)) return;
  target.value = from.value;
  delete target.formula;
  if (from.formula !== undefined && what !== 'Values') target.formula = from.formula;
}

export function moveTo(region: Region, destination: Region, context: Context): void {
  requireUnlocked(region);
  const from = only(region);
  const to = only(destination);
  const cells = take(region.sheet, from);
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  put(destination.sheet, cells, rows, columns);
  if (destination.sheet === region.sheet) followMove(region, rows, columns, context);
  else if (cells.some(({ cell }) => cell.formula !== undefined))
    throw errors.apiNotFound('Range', 'moveTo (of formulas to another sheet)');
  told(context, region);
  told(context, destination);
}
