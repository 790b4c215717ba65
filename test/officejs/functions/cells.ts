import type { CellValue } from '../../../src/workbook/cells';

/**
 * How Excel hands an empty cell to a custom function's `any` parameter (OfficeDev/office-js 4702, "Empty cells are passed
 * as zero in desktop and null in office web"; no requirement set tells which).
 */
export type EmptyCells = 'zero' | 'null';

export function handedOver(cell: CellValue, empty: EmptyCells): CellValue {
  if (cell !== null) return cell;
  return empty === 'zero' ? 0 : null;
}

/** `COUNT`, which Excel computes itself and so knows of emptiness: the cells that hold numbers. */
export function count(...cells: readonly CellValue[]): number {
  return cells.filter((cell) => typeof cell === 'number').length;
}
