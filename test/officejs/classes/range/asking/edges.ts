import { MOST_COLUMNS, MOST_ROWS, type Position } from '../../../../../src/workbook/cells';
import { type Arguments, oneOf } from '../../../host/arguments';
import type { Context } from '../../../host/context';
import type { HostSheet } from '../../../model/sheet';
import { bounding, only, type Region, regionArgumentCell, regionOf } from '../region';

const DIRECTIONS = ['Left', 'Right', 'Up', 'Down'] as const;
type Direction = (typeof DIRECTIONS)[number];

const STEPS: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

/** Where Ctrl with an arrow leads: the last filled cell of a block, the next filled one, or the sheet's edge. */
function edgeFrom(sheet: HostSheet, from: Position, direction: Direction): Position {
  const [rows, columns] = STEPS[direction];
  const step = ({ row, column }: Position): Position => ({ row: row + rows, column: column + columns });
  const isIn = ({ row, column }: Position) => row >= 0 && column >= 0 && row < MOST_ROWS && column < MOST_COLUMNS;
  const isFilled = ({ row, column }: Position) => (sheet.cell(row, column)?.value ?? null) !== null;
  let at = step(from);
  if (!isIn(at)) return from;
  const isInBlock = isFilled(from) && isFilled(at);
  for (; isIn(step(at)); at = step(at)) {
    if (isInBlock ? !isFilled(step(at)) : isFilled(at)) break;
  }
  return at;
}

/** The cell of the region that Excel goes out from: the active cell that is given, else the first one. */
function edge(region: Region, args: Arguments, context: Context) {
  const direction = oneOf(DIRECTIONS, args.any(0));
  const { row, column } = regionArgumentCell(args.any(1), region, context);
  return { ...edgeFrom(region.sheet, { row, column }, direction), rowCount: 1, columnCount: 1 };
}

/** `getRangeEdge` (ExcelApi 1.13). */
export function rangeEdge(region: Region, args: Arguments, context: Context): Region {
  return regionOf(region.sheet, edge(region, args, context));
}

/** `getExtendedRange` (ExcelApi 1.13): the range and all up to its edge. */
export function extendedRange(region: Region, args: Arguments, context: Context): Region {
  return regionOf(region.sheet, bounding([only(region), edge(region, args, context)]));
}
