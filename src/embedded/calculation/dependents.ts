import { type CellIndex, cellIndex } from '../../workbook/cells';
import { addTo } from '../../workbook/grouped';
import type { ReadRange } from './references';

/** A cell by its sheet's id. */
export interface PlacedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Reader {
  readonly at: PlacedCell;
  readonly formula: string;
  readonly ranges: readonly ReadRange[];
}

/** A sheet's cells that are read one by one, and the ranges that are read. */
interface ReadSheet {
  readonly cells: Map<CellIndex, Set<string>>;
  readonly ranges: Map<string, ReadRange[]>;
}

/**
 * Which formulas are to be computed after cells changed. Univer's engine goes through all formulas for each edit; so it
 * is given those alone that depend on the cells, and those of which their text doesn't say what they read.
 */
export class Dependents {
  private readonly readers = new Map<string, Reader>();
  private readonly free = new Set<string>();
  private readonly read = new Map<string, ReadSheet>();

  /** Puts a formula in place of what the cell had; `ranges` with sheets by id, `undefined` where they aren't known. */
  set(at: PlacedCell, formula: string, ranges: readonly ReadRange[] | undefined): void {
    this.remove(at);
    const key = makePlacedCellKey(at);
    this.readers.set(key, { at, formula, ranges: ranges ?? [] });
    if (!ranges) this.free.add(key);
    for (const range of ranges ?? []) this.add(key, range);
  }

  remove(at: PlacedCell): void {
    const key = makePlacedCellKey(at);
    for (const range of this.readers.get(key)?.ranges ?? []) {
      const sheet = this.read.get(range.sheet);
      sheet?.cells.get(cellIndex(range.startRow, range.startColumn))?.delete(key);
      sheet?.ranges.delete(key);
    }
    this.readers.delete(key);
    this.free.delete(key);
  }

  all(): readonly Reader[] {
    return [...this.readers.values()];
  }

  /** The formulas in the cells themselves, and all that depend on them, directly or through others. */
  of(cells: readonly PlacedCell[]): readonly Reader[] {
    const found = new Map<string, Reader>();
    const left: PlacedCell[] = [...cells];
    const take = (key: string) => {
      const reader = this.readers.get(key);
      if (!reader || found.has(key)) return;
      found.set(key, reader);
      left.push(reader.at);
    };
    for (const key of [...cells.map(makePlacedCellKey), ...this.free]) take(key);
    for (let cell = left.pop(); cell; cell = left.pop()) for (const key of this.findReaders(cell)) take(key);
    return [...found.values()];
  }

  private add(key: string, range: ReadRange): void {
    const sheet = this.read.get(range.sheet) ?? { cells: new Map(), ranges: new Map() };
    this.read.set(range.sheet, sheet);
    if (range.startRow !== range.endRow || range.startColumn !== range.endColumn) {
      addTo(sheet.ranges, key, range);
      return;
    }
    const index = cellIndex(range.startRow, range.startColumn);
    sheet.cells.set(index, (sheet.cells.get(index) ?? new Set()).add(key));
  }

  private *findReaders({ sheet, row, column }: PlacedCell): Iterable<string> {
    const read = this.read.get(sheet);
    if (!read) return;
    yield* read.cells.get(cellIndex(row, column)) ?? [];
    for (const [key, ranges] of read.ranges) {
      if (ranges.some((range) => contains(range, row, column))) yield key;
    }
  }
}

function contains(range: ReadRange, row: number, column: number): boolean {
  const { startRow, endRow, startColumn, endColumn } = range;
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}

function makePlacedCellKey({ sheet, row, column }: PlacedCell): string {
  return `${sheet}!${cellIndex(row, column)}`;
}
