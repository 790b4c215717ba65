import {
  type Area,
  areaAddress,
  columnName,
  MOST_COLUMNS,
  MOST_ROWS,
  parseArea,
  parseColumn,
} from '../../../src/workbook/cells';

export function isWholeColumns(area: Area): boolean {
  return area.row === 0 && area.rowCount === MOST_ROWS;
}

export function isWholeRows(area: Area): boolean {
  return area.column === 0 && area.columnCount === MOST_COLUMNS;
}

/** `A1:B2`, `$A$1`, `C:D`, `3:4`; undefined for what is none of these. */
export function parseAddress(text: string): Area | undefined {
  const address = text.replaceAll('$', '').toUpperCase();
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(address);
  if (columns) {
    const [first = 0, last = 0] = [parseColumn(columns[1] ?? ''), parseColumn(columns[2] ?? '')].sort((a, b) => a - b);
    return { row: 0, column: first, rowCount: MOST_ROWS, columnCount: last - first + 1 };
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(address);
  if (rows) {
    const [first = 0, last = 0] = [Number(rows[1]) - 1, Number(rows[2]) - 1].sort((a, b) => a - b);
    return { row: first, column: 0, rowCount: last - first + 1, columnCount: MOST_COLUMNS };
  }
  return parseArea(address);
}

/** An area as Excel writes it, without the sheet. */
export function addressText(area: Area): string {
  if (isWholeRows(area)) return `${area.row + 1}:${area.row + area.rowCount}`;
  if (isWholeColumns(area)) return `${columnName(area.column)}:${columnName(area.column + area.columnCount - 1)}`;
  return areaAddress(area);
}
