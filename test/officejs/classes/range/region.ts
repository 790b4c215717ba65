import { type Area, MOST_COLUMNS, MOST_ROWS, type Position, quotedSheetName } from '../../../../src/workbook/cells';
import { HostObject } from '../../host/catalogue';
import type { Context } from '../../host/context';
import { errors } from '../../host/errors';
import { addressText, parseAddress } from '../../model/addresses';
import type { HostSheet } from '../../model/sheet';
import type { HostWorkbook } from '../../model/workbook';

/** Cells of one sheet: a `Range` has one area, a `RangeAreas` one or more. */
export interface Region {
  readonly sheet: HostSheet;
  readonly areas: readonly Area[];
}

export const wholeSheet: Area = { row: 0, column: 0, rowCount: MOST_ROWS, columnCount: MOST_COLUMNS };

export function only({ areas }: Region): Area {
  const [area] = areas;
  if (!area) throw errors.invalidReference();
  return area;
}

export function regionOf(sheet: HostSheet, area: Area): Region {
  const { row, column, rowCount, columnCount } = area;
  const inside = row >= 0 && column >= 0 && row + rowCount <= MOST_ROWS && column + columnCount <= MOST_COLUMNS;
  if (!inside || rowCount < 1 || columnCount < 1) throw errors.invalidArgument(`not an area: ${JSON.stringify(area)}`);
  return { sheet, areas: [area] };
}

export function fullAddress({ sheet, areas }: Region): string {
  return areas.map((area) => `${quotedSheetName(sheet.name)}!${addressText(area)}`).join(',');
}

/** Splits `'a,b'!A1,C2` at the commas outside quotes. */
function splitAddresses(text: string): string[] {
  return (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((one) => one.trim());
}

function splitSheet(text: string): { sheetName: string | undefined; address: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheetName: undefined, address: text };
  const name = text.slice(0, mark).replace(/^=/, '');
  return {
    sheetName: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name,
    address: text.slice(mark + 1),
  };
}

/** The cells that an address or a name says, seen from a sheet. */
export function findRegion(workbook: HostWorkbook, sheet: HostSheet, text: string): Region {
  const parts = splitAddresses(text.replace(/^=/, '')).map(splitSheet);
  const owner = parts[0]?.sheetName === undefined ? sheet : workbook.sheet(parts[0].sheetName);
  if (!owner) throw errors.invalidArgument(text);
  const areas = parts.flatMap(({ address }) => parseAddress(address) ?? []);
  if (areas.length === parts.length && areas.length > 0) return { sheet: owner, areas };
  const name = text.toLowerCase();
  const named = [...sheet.names, ...workbook.names].find((one) => one.name.toLowerCase() === name);
  if (named) return findRegion(workbook, sheet, named.formula);
  const table = workbook.sheets
    .flatMap((one) => one.tables.map((table) => ({ one, table })))
    .find(({ table }) => table.name.toLowerCase() === name);
  if (table) return regionOf(table.one, table.table.area);
  throw errors.invalidArgument(text);
}

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** What is left of `a` without `b`, in up to four rectangles. */
export function without(a: Area, b: Area): Area[] {
  const common = intersect(a, b);
  if (!common) return [a];
  const bottom = common.row + common.rowCount;
  const right = common.column + common.columnCount;
  const pieces: Area[] = [
    { ...a, rowCount: common.row - a.row },
    { ...a, row: bottom, rowCount: a.row + a.rowCount - bottom },
    { ...common, column: a.column, columnCount: common.column - a.column },
    { ...common, column: right, columnCount: a.column + a.columnCount - right },
  ];
  return pieces.filter((piece) => piece.rowCount > 0 && piece.columnCount > 0);
}

export function bounding(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rowCount));
  const right = Math.max(...areas.map((area) => area.column + area.columnCount));
  return { row, column, rowCount: bottom - row, columnCount: right - column };
}

/** The part of an area that can hold anything different from the rest: bounded by the sheet's used cells. */
export function bounded(sheet: HostSheet, area: Area): Area | undefined {
  const big = area.rowCount * area.columnCount > 5_000_000;
  if (!big) return area;
  const used = sheet.usedArea(false);
  return used && intersect(area, used);
}

/** The first cell of a range that is an argument, or of the region where none is given. */
export function regionArgumentCell(value: unknown, region: Region, { workbook }: Context): Position {
  if (value === undefined) return only(region);
  if (typeof value === 'string') return only(findRegion(workbook, region.sheet, value));
  if (value instanceof HostObject && isRegion(value.self)) return only(value.self);
  throw errors.invalidArgument('a cell expected');
}

function isRegion(value: unknown): value is Region {
  return typeof value === 'object' && value !== null && 'areas' in value && 'sheet' in value;
}
