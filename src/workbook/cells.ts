/** An error that a cell shows, e.g. `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; `null` is an empty cell, which is not 0 and not the empty text. */
export type CellValue = number | string | boolean | CellError | null;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** A cell of a sheet; row and column count from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; rows and columns count from 0, `rowCount` and `columnCount` are at least 1. */
export interface Area extends Position {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Whether an area holds a cell. */
export function covers({ row, column, rowCount, columnCount }: Area, at: Position): boolean {
  return row <= at.row && at.row < row + rowCount && column <= at.column && at.column < column + columnCount;
}

/** The cells of an area, row by row. */
export function positionsIn({ row, column, rowCount, columnCount }: Area): Position[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) => ({
    row: row + Math.floor(index / columnCount),
    column: column + (index % columnCount),
  }));
}

/** A cell of a workbook. */
export interface CellReference extends Position {
  readonly sheet: string;
}

/** Excel's bounds: columns A…XFD, rows 1…1048576. */
export const MOST_COLUMNS = 16_384;
export const MOST_ROWS = 1_048_576;
const LAST_COLUMN = 'XFD';

/** A position as one number, to be a key: row × 16384 + column. */
export type CellIndex = number;

export function cellIndex(row: number, column: number): CellIndex {
  return row * MOST_COLUMNS + column;
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** `A` → `0`, `AA` → `26`; the letters must be upper case. */
export function parseColumn(name: string): number {
  let column = 0;
  for (const letter of name) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `{row: 4, column: 5}` → `F5`. */
export function formatAddress({ row, column }: Position): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A1` or `A1:C3`, with or without `$`; undefined where the text is not such an address. */
export function parseArea(address: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/.exec(address);
  if (!match) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const columns = [parseColumn(left), parseColumn(right)].sort((a, b) => a - b);
  const rows = [Number(top) - 1, Number(bottom) - 1].sort((a, b) => a - b);
  const [column = 0, lastColumn = 0] = columns;
  const [row = 0, lastRow = 0] = rows;
  if (lastColumn >= MOST_COLUMNS || lastRow >= MOST_ROWS) return undefined;
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

/** The same, or whole columns (`A:C`) or rows (`1:3`). */
export function parseRange(address: string): Area | undefined {
  const [, left, right] = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(address) ?? [];
  if (left !== undefined && right !== undefined) return parseArea(`${left}1:${right}${MOST_ROWS}`);
  const [, top, bottom] = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(address) ?? [];
  if (top !== undefined && bottom !== undefined) return parseArea(`A${top}:${LAST_COLUMN}${bottom}`);
  return parseArea(address);
}

/** `A1` for one cell, `A1:C3` for more. */
export function areaAddress(area: Area): string {
  const first = formatAddress(area);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${formatAddress({ row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 })}`;
}

let lastQuoted = { name: '', quoted: "''" };

/** A sheet's name as a formula writes it: quoted only where Excel would. Thousands of references follow on one sheet. */
export function quotedSheetName(name: string): string {
  if (lastQuoted.name !== name) lastQuoted = { name, quoted: quoteSheetName(name) };
  return lastQuoted.quoted;
}

function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeReference = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name);
  return plain && !looksLikeReference ? name : `'${name.replaceAll("'", "''")}'`;
}

export function sameCell(a: CellReference, b: CellReference): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

/** `教师情况!F5`, `'小学 (2)'!F5`. */
export function referenceText(cell: CellReference): string {
  return `${quotedSheetName(cell.sheet)}!${formatAddress(cell)}`;
}
