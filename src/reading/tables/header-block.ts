import type { CellValue } from '../../workbook/cells';
import { folded } from '../text/header-text';
import { type Grid, isBlank } from './grid';

/** The rows of a table's header, both inclusive, and the first row below it. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly firstDataRow: number;
}

/** Headers deeper than this were never seen. */
const DEEPEST_HEADER = 8;

/**
 * The header around the cell that says 学校名称 (or 指标): up over rows of group titles, down over rows whose name
 * column is empty and that hold no figure. A row of column numbers (甲 乙 1 2 3) below belongs to neither, nor do the same
 * headers once more.
 */
export function headerBlockAround(grid: Grid, row: number, column: number): HeaderBlock {
  const merge = grid.merged(row, column);
  let top = merge?.row ?? row;
  while (top > grid.area.row && row - top < DEEPEST_HEADER && isGroupRow(grid, top - 1)) top--;
  let bottom = merge ? merge.row + merge.rowCount - 1 : row;
  while (bottom - row < DEEPEST_HEADER && continuesHeader(grid, bottom + 1, column)) bottom++;
  let firstDataRow = bottom + 1;
  while (isColumnNumberRow(grid, firstDataRow) || isSameRow(grid, bottom, firstDataRow)) firstDataRow++;
  return { top, bottom, firstDataRow };
}

/** What stands in a row, each merged area once. */
function* walkRowTexts(grid: Grid, row: number): Generator<CellValue> {
  for (let column = grid.area.column; column < grid.area.column + grid.area.columnCount; column++) {
    const merge = grid.merged(row, column);
    const value = merge && merge.column !== column ? null : grid.shown(row, column);
    if (!isBlank(value)) yield value;
  }
}

/** A row above the names that holds titles of groups of columns: several texts, none of them a title or `填报单位:…`. */
function isGroupRow(grid: Grid, row: number): boolean {
  const texts = [...walkRowTexts(grid, row)];
  const isNote = (value: CellValue) =>
    typeof value !== 'string' || /[:]./.test(folded(value)) || folded(value).length > 30;
  return texts.length >= 2 && !texts.some(isNote);
}

function continuesHeader(grid: Grid, row: number, nameColumn: number): boolean {
  if (row >= grid.area.row + grid.area.rowCount) return false;
  if (!isBlank(grid.shown(row, nameColumn))) return false;
  const texts = [...walkRowTexts(grid, row)];
  return texts.length >= 2 && texts.every((value) => typeof value === 'string' && !/^[\d.,\-%]+$/.test(folded(value)));
}

function isSameRow(grid: Grid, row: number, below: number): boolean {
  if (below >= grid.area.row + grid.area.rowCount) return false;
  const [texts, again] = [[...walkRowTexts(grid, row)], [...walkRowTexts(grid, below)]];
  return texts.length >= 2 && texts.length === again.length && texts.every((text, at) => text === again[at]);
}

/** The number of a column among column numbers, or a token that stands beside such. */
const COLUMN_NUMBER = /^[L(]?(\d{1,3})\)?$|^[甲乙丙丁戊己庚辛]$|^-+$/;

/** `甲 乙 1 2 3 …`, `L1 L2 L3 …`: at least three such tokens and nothing else, numbers rising by one. */
export function isColumnNumberRow(grid: Grid, row: number): boolean {
  if (row >= grid.area.row + grid.area.rowCount) return false;
  const tokens: string[] = [];
  for (const text of walkRowTexts(grid, row)) {
    const token = folded(String(text));
    if (!COLUMN_NUMBER.test(token)) return false;
    tokens.push(token);
  }
  const numbers = tokens.flatMap((token) => COLUMN_NUMBER.exec(token)?.[1] ?? []).map(Number);
  const isRising = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  return tokens.length >= 3 && numbers.length > 0 && isRising;
}

/** The texts above a column from the top of the header down, each merged area once. */
export function headerPath(grid: Grid, block: HeaderBlock, column: number): string[] {
  const path: string[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const text = headerCell(grid, block, row, column);
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}

function headerCell(grid: Grid, block: HeaderBlock, row: number, column: number): string {
  const cellText = grid.shown(row, column);
  if (!isBlank(cellText) || row === block.bottom || grid.merged(row, column))
    return isBlank(cellText) ? '' : String(cellText);
  return groupTitleToTheLeft(grid, block, row, column);
}

/** A group's title that was typed over its first column only, without merging. */
function groupTitleToTheLeft(grid: Grid, block: HeaderBlock, row: number, column: number): string {
  const hasTextBelow = (at: number) => !isBlank(grid.shown(row + 1, at)) && grid.merged(row + 1, at)?.row !== row;
  for (let left = column; left > grid.area.column && hasTextBelow(left); left--) {
    const text = grid.shown(row, left - 1);
    if (!isBlank(text)) return hasTextBelow(left - 1) && !spansDown(grid, block, row, left - 1) ? String(text) : '';
  }
  return '';
}

function spansDown(grid: Grid, block: HeaderBlock, row: number, column: number): boolean {
  const merge = grid.merged(row, column);
  return merge !== undefined && merge.row + merge.rowCount - 1 >= block.bottom;
}
