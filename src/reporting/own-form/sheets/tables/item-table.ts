import { findLastColumn, findLastRow, type Grid, gridWithin, isBlank } from '../../../../reading/tables/grid';
import { type HeaderBlock, headerPath } from '../../../../reading/tables/header-block';
import { firstText } from '../../../../reading/tables/row-kinds';
import { folded, shownPath } from '../../../../reading/text/header-text';
import type { Area, Position } from '../../../../workbook/cells';
import type { FormWords } from '../../form-words';
import { textsBelow, withUnitsBelow } from '../below-header';
import { isTitleText } from '../titles-over';
import { NOTE } from './form-rows';
import { type FormColumn, isSequence, isTitle, readTableHeader, saysSomething } from './form-table';
import { isEmptyRow, textsOfRow } from './row-texts';

/** A table whose rows are items or stages, and whose columns say what of them is asked for. */
export interface ItemTable {
  readonly grid: Grid;
  readonly header: HeaderBlock;
  readonly area: Area;
  readonly columns: readonly FormColumn[];
  readonly lastRow: number;
  readonly hasNeighbours: boolean;
}

/** What stands over the names of rows. */
const CORNER =
  /^(?:序号|编号|类别|学段|层次|办学层次|内容|名称|[一二三]级指标|(?:核心|评估|监测|督导|资源配置)?指标(?:名称|内容|项目)?|(?:评估|监测|填报|统计)?项目(?:名称|内容)?|(?:评估|督导)(?:内容|要求)|要求|标准要求|指标及标准)$/;
const DEEPEST_HEADER = 4;

/** The tables of items of a sheet, from the top; cells of tables of schools are none of theirs. */
export function findItemTables(
  whole: Grid,
  words: FormWords,
  isTaken: (row: number, column: number) => boolean,
): readonly ItemTable[] {
  const tables: ItemTable[] = [];
  const { area } = whole;
  for (let row = area.row; row <= findLastRow(area); row++) {
    for (let column = area.column; column <= findLastColumn(area); column++) {
      const at = { row, column };
      const isKnown = tables.some((table) => coversPosition(table, at));
      if (isKnown || isTaken(row, column) || !isCorner(whole, at)) continue;
      const table = readItemTableAt(whole, at, words, isTaken);
      if (table) tables.push(table);
    }
  }
  return tables;
}

function coversPosition({ area }: ItemTable, { row, column }: Position): boolean {
  return row >= area.row && row <= findLastRow(area) && column >= area.column && column <= findLastColumn(area);
}

/** 指标 with another header beside it, or nothing at all over the first of the rows' names. */
function isCorner(grid: Grid, at: Position): boolean {
  const merge = grid.merged(at.row, at.column);
  if (merge && (merge.row !== at.row || merge.column !== at.column)) return false;
  const value = grid.shown(at.row, at.column);
  let behind = at.column + (merge?.columnCount ?? 1);
  // 小学 | 全县平均值 below two cells that are empty, as the national form has it.
  if (isBlank(value) && isBlank(grid.shown(at.row, behind)) && holdsTexts(grid, at.row + 1, behind)) behind++;
  const beside = grid.shown(at.row, behind);
  const isYear = typeof beside === 'number' && beside >= 2000 && beside < 2100;
  if (!(isYear || (typeof beside === 'string' && !isBlank(beside))) || isTitle(grid, at)) return false;
  if (typeof value === 'string' && !isBlank(value)) return CORNER.test(folded(value));
  return at.column === grid.area.column && isBlank(value);
}

/** Within the next rows, below numbers of columns. */
const NEAR = 3;

function holdsTexts(grid: Grid, from: number, column: number): boolean {
  for (let row = from; row < from + NEAR; row++) {
    const [first, second] = [grid.shown(row, grid.area.column), grid.shown(row, column)];
    if (typeof first === 'string' && typeof second === 'string' && !isBlank(first) && !isBlank(second)) return true;
  }
  return false;
}

function readItemTableAt(
  whole: Grid,
  at: Position,
  words: FormWords,
  isTaken: (row: number, column: number) => boolean,
): ItemTable | undefined {
  const next = nextCorner(whole, at);
  const columnCount = Math.min(findLastColumn(whole.area), next - 1) - at.column + 1;
  const grid = gridWithin(whole, { ...whole.area, column: at.column, columnCount });
  const header = headerAt(grid, at);
  if (header.bottom - header.top > DEEPEST_HEADER) return undefined;
  const columns: FormColumn[] = [];
  for (let column = at.column; column < at.column + columnCount; column++) {
    const path = headerPath(grid, header, column);
    const isOver = columns.some((each) => each.path.length > 0) && path.length === 0;
    if (isOver) break;
    const below = textsBelow(grid, header, column);
    const said = withUnitsBelow(words.of(path), below);
    if (!isSequence(path)) columns.push({ column, path, words: shownPath(path), below, said });
  }
  const width = (columns.at(-1)?.column ?? at.column) - at.column + 1;
  let lastRow = header.firstDataRow - 1;
  while (lastRow < findLastRow(grid.area) && isRow(grid, lastRow + 1, at.column, isTaken)) lastRow++;
  // What stands alone right over the next table's header is that one's title.
  const isOverNext = lastRow < findLastRow(grid.area) && isCorner(grid, { row: lastRow + 1, column: at.column });
  if (isOverNext && isTitleAlone(grid, lastRow, words)) lastRow--;
  if (columns.length < 2 || lastRow < header.firstDataRow) return undefined;
  const area = { row: header.top, column: at.column, rowCount: lastRow - header.top + 1, columnCount: width };
  return {
    grid: gridWithin(whole, area),
    header,
    area,
    columns,
    lastRow,
    hasNeighbours: next !== Number.POSITIVE_INFINITY || at.column > whole.area.column,
  };
}

function isTitleAlone(grid: Grid, row: number, words: FormWords): boolean {
  const [only, ...others] = textsOfRow(grid, row);
  if (!only || others.length > 0) return false;
  return isTitleText(only.text, words) || !saysSomething(words.of([only.text]));
}

/** What stands over the corner is a row of labels or a title, and no group of columns. */
function headerAt(grid: Grid, at: Position): HeaderBlock {
  const header = readTableHeader(grid, at);
  let { top } = header;
  for (let row = at.row - 1; row >= top; row--) if (!isBlank(grid.shown(row, at.column))) top = row + 1;
  return { ...header, top };
}

/** Where another table begins beside it: with a corner of its own behind an empty column, or the same corner again. */
function nextCorner(grid: Grid, { row, column }: Position): number {
  const foldedText = folded(String(grid.shown(row, column) ?? ''));
  for (let at = column + 2; at <= findLastColumn(grid.area); at++) {
    const value = grid.shown(row, at);
    if (typeof value !== 'string' || grid.merged(row, at)?.column === column) continue;
    if (CORNER.test(folded(value)) && (isBlank(grid.shown(row, at - 1)) || folded(value) === foldedText)) return at;
  }
  return Number.POSITIVE_INFINITY;
}

function isRow(grid: Grid, row: number, column: number, isTaken: (row: number, column: number) => boolean): boolean {
  if (isEmptyRow(grid, row) || isTaken(row, column)) return false;
  if (NOTE.test(folded(firstText(grid, row)))) return false;
  return !(isCorner(grid, { row, column }) && !isBlank(grid.shown(row, column)));
}
