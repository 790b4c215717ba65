import type { SheetContent } from '../../workbook/content';
import { type Grid, isBlank, makeGrid } from '../tables/grid';
import { type HeaderBlock, headerBlockAround, headerPath } from '../tables/header-block';
import { headerText, isTotal } from '../text/header-text';
import { shownText } from '../text/shown-text';
import { findUnit, type UnitSpelling } from '../text/units';

/** A row of a form: what it is about, and its code (行号). */
export interface FormRow {
  readonly row: number;
  /** The texts of its name, from the general to the particular. */
  readonly path: readonly string[];
  readonly code: string;
  readonly unit: UnitSpelling | undefined;
}

/** A form with its rows' names on the left: 指标名称 | 计量单位 | 代码 | values. */
export interface Form {
  readonly grid: Grid;
  readonly header: HeaderBlock;
  readonly rows: readonly FormRow[];
  readonly valueColumns: readonly FormColumn[];
  /** The texts above the header. */
  readonly titles: readonly string[];
}

export interface FormColumn {
  readonly column: number;
  readonly path: readonly string[];
}

/** What stands above each part of a form's rows. */
export interface FormHeaders {
  /** The last column of the rows' names. */
  readonly name: readonly string[];
  /** A column that belongs to the name and stands left of it. */
  readonly group?: readonly string[];
  readonly unit: readonly string[];
  readonly code: readonly string[];
  /** The one column of values; absent: all columns right of these. */
  readonly value?: readonly string[];
}

/** The form that a sheet holds; undefined where none of its cells says so. */
export function findForm(sheet: SheetContent, headers: FormHeaders): Form | undefined {
  const grid = makeGrid(sheet);
  const anchor = grid && findText(grid, (words) => headers.name.includes(words));
  if (!grid || !anchor) return undefined;
  const header = headerBlockAround(grid, anchor.row, anchor.column);
  const find = (spellings: readonly string[] | undefined) => columnSaying(grid, header, spellings ?? []);
  const [unit, code, value] = [find(headers.unit), find(headers.code), find(headers.value)];
  if (headers.value !== undefined && value === undefined) return undefined;
  const nameEnd = anchor.column + (grid.merged(anchor.row, anchor.column)?.columnCount ?? 1) - 1;
  const sides = [unit, code].filter((column) => column !== undefined);
  const lastName = Math.min(...sides.filter((column) => column > anchor.column).map((column) => column - 1), nameEnd);
  const firstName = find(headers.group) ?? anchor.column;
  const lastSide = Math.max(lastName, ...sides);
  const names = columnsBetween(firstName, lastName).filter((column) => !sides.includes(column));
  return {
    grid,
    header,
    rows: listFormRows(grid, header, names, unit, code),
    valueColumns: findValueColumns(grid, header, value, lastSide),
    titles: formTitlesAbove(grid, header.top),
  };
}

function columnsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

function columnSaying(grid: Grid, header: HeaderBlock, spellings: readonly string[]): number | undefined {
  const { column, columnCount } = grid.area;
  return columnsBetween(column, column + columnCount - 1).find((at) =>
    headerPath(grid, header, at).some((text) => spellings.includes(headerText(text).words)),
  );
}

function findValueColumns(grid: Grid, header: HeaderBlock, value: number | undefined, lastSide: number): FormColumn[] {
  const last = grid.area.column + grid.area.columnCount - 1;
  const columns = value === undefined ? columnsBetween(lastSide + 1, last) : [value];
  return columns.map((column) => ({ column, path: headerPath(grid, header, column) }));
}

function listFormRows(
  grid: Grid,
  { firstDataRow }: HeaderBlock,
  names: readonly number[],
  unit: number | undefined,
  code: number | undefined,
): FormRow[] {
  const text = (row: number, column: number | undefined) =>
    column === undefined ? '' : shownText(grid.shown(row, column)).trim();
  const rows: FormRow[] = [];
  for (let row = firstDataRow; row < grid.area.row + grid.area.rowCount; row++) {
    const path: string[] = [];
    for (const column of names) {
      const name = text(row, column);
      if (name !== '' && name !== path.at(-1)) path.push(name);
    }
    if (path.length > 0) rows.push({ row, path, code: text(row, code), unit: findUnit(text(row, unit)) });
  }
  return rows;
}

function formTitlesAbove(grid: Grid, top: number): string[] {
  const titles: string[] = [];
  for (let row = grid.area.row; row < top; row++) {
    for (let column = grid.area.column; column < grid.area.column + grid.area.columnCount; column++) {
      const merge = grid.merged(row, column);
      const value = merge && (merge.row !== row || merge.column !== column) ? null : grid.shown(row, column);
      if (typeof value === 'string' && !isBlank(value)) titles.push(value.trim());
    }
  }
  return titles;
}

/** The column of the rows' sums: 合计, else the first that has a value. */
export function sumColumn({ valueColumns }: Form): FormColumn | undefined {
  return valueColumns.find(({ path }) => isTotal(lastWords(path))) ?? valueColumns[0];
}

/** The row of the columns' sums: 总计, else the only row. */
export function sumRow({ rows }: Form): FormRow | undefined {
  const named = rows.find(({ path }) => isTotal(lastWords(path)));
  return named ?? (rows.length === 1 ? rows[0] : undefined);
}

export function lastWords(path: readonly string[]): string {
  return headerText(path.at(-1) ?? '').words;
}

/** A form's or a list's header is looked for so far down: what stands below is what it lists. */
const MOST_ROWS = 200;

/** Where a text at the top of the sheet, as headers are compared, is the one looked for; row by row. */
function findText(
  grid: Grid,
  wanted: (words: string) => boolean,
): { readonly row: number; readonly column: number } | undefined {
  const { values, origin } = grid.sheet;
  for (const [rowOffset, row] of values.slice(0, MOST_ROWS).entries()) {
    for (const [columnOffset, value] of row.entries()) {
      if (typeof value !== 'string' || value.length > 40) continue;
      if (wanted(headerText(value).words)) return { row: origin.row + rowOffset, column: origin.column + columnOffset };
    }
  }
  return undefined;
}
