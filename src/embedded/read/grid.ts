import { type CellValue, MOST_COLUMNS, MOST_ROWS, type Position, referenceText } from '../../workbook/cells';
import { WorkbookError } from '../../workbook/workbook';

/**
 * A used range may span this many cells. A single stray cell at XFD1048576 spans 17 thousand million: then the sheet is
 * refused, naming that cell, rather than cut where nobody sees it.
 */
const MOST_CELLS = 20_000_000;

/** A file of another format may hold this many cells in a sheet: it is written anew as .xlsx and read again. */
export const MOST_CONVERTED = 2_000_000;

/** Cells below as many empty rows aren't part of what stands above them, where they are no more than these. */
const FAR_ROWS = 10_000;
const MOST_STRAYS = 20;

function positionsIn(row: number, cells: readonly CellValue[]): Position[] {
  return cells.flatMap((value, column) => (value === null ? [] : [{ row, column }]));
}

/** Gathers a sheet's values, wherever they stand and in whichever order they come. */
export class Grid {
  private readonly rows: (CellValue[] | undefined)[] = [];
  private left = MOST_COLUMNS;
  private right = -1;
  private slots = 0;
  private filled = 0;

  /** `mostFilled`: how many cells may be set; a file that says "and so on" could set them without end. */
  constructor(
    private readonly sheet: string,
    private readonly mostFilled = MOST_CELLS,
  ) {}

  set(row: number, column: number, value: CellValue): void {
    if (row >= MOST_ROWS || column >= MOST_COLUMNS || ++this.filled > this.mostFilled) {
      throw tooLarge(this.sheet, row, column);
    }
    this.rows[row] ??= [];
    const cells = this.rows[row];
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
    if (column >= cells.length) this.slots += column + 1 - cells.length;
    if (this.slots > MOST_CELLS) throw this.tooLarge();
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  /** What was set there. */
  at(row: number, column: number): CellValue {
    return this.rows[row]?.[column] ?? null;
  }

  /** The used range: the least rectangle that holds every cell with a value or a formula. Empty rows are shared. */
  dense(): { origin: Position; values: CellValue[][]; strays: Position[] } {
    const strays = this.takenApart();
    const { rows, left, right } = this;
    if (right < 0) return { origin: { row: 0, column: 0 }, values: [], strays };
    const top = rows.findIndex((cells) => cells !== undefined);
    const width = right - left + 1;
    if ((rows.length - top) * width > MOST_CELLS) throw this.tooLarge();
    const empty = new Array<CellValue>(width).fill(null);
    const values = Array.from({ length: rows.length - top }, (_, index) => {
      const cells = rows[top + index];
      if (!cells) return empty;
      const used = left === 0 ? cells : cells.slice(left);
      while (used.length < width) used.push(null);
      return used;
    });
    return { origin: { row: top, column: left }, values, strays };
  }

  /** Takes out the few cells that stand far below all others, and gives them: somebody typed there by mistake. */
  private takenApart(): Position[] {
    const used = [...this.rows.keys()].filter((row) => this.rows[row] !== undefined);
    const first = used.findIndex((row, at) => at > 0 && row - (used[at - 1] ?? 0) > FAR_ROWS);
    if (first < 0) return [];
    const apart = used.slice(first).flatMap((row) => positionsIn(row, this.rows[row] ?? []));
    if (apart.length > MOST_STRAYS) return [];
    this.rows.length = (used[first - 1] ?? 0) + 1;
    this.measure(used.slice(0, first));
    return apart;
  }

  /** The first and the last column of the rows that are left. */
  private measure(used: readonly number[]): void {
    const columns = used.flatMap((row) => {
      const cells = this.rows[row] ?? [];
      return [cells.findIndex((value) => value !== null), cells.length - 1];
    });
    const found = columns.filter((column) => column >= 0);
    this.left = found.reduce((least, column) => Math.min(least, column), MOST_COLUMNS);
    this.right = found.reduce((most, column) => Math.max(most, column), -1);
  }

  private tooLarge(): WorkbookError {
    return tooLarge(this.sheet, this.rows.length - 1, this.right);
  }
}

function tooLarge(sheet: string, row: number, column: number): WorkbookError {
  return new WorkbookError({ code: 'tooLarge', what: referenceText({ sheet, row, column }) });
}

/** `AB12` → row 11, column 27; undefined where it is no address within Excel's bounds. Written for speed. */
export function parseCell(address: string): Position | undefined {
  let column = 0;
  let row = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (at === 0 || at === address.length) return undefined;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  if (row < 1 || row > MOST_ROWS || column > MOST_COLUMNS) return undefined;
  return { row: row - 1, column: column - 1 };
}
