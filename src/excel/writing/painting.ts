import type { Area, Position } from '../../workbook/cells';
import { joinRectangles } from './rectangles';

/** Looks by row and column. */
type Grid<T> = readonly (readonly (T | undefined)[])[];

/** One look for some areas; paints are laid on in order, a later one over an earlier one. */
export interface Paint<T> {
  readonly value: T;
  readonly areas: readonly Area[];
}

/**
 * Few rectangles for a grid of looks (`undefined`: none): what prevails in a column is painted over the whole run of
 * cells, the exceptions over that. So the number of calls follows the exceptions, not the rows. What may not be painted
 * over cells that others then cover (`spreads`) goes in rectangles of its own cells.
 */
export function makePaints<T>(rows: Grid<T>, spreads: (value: T) => boolean = () => true): Paint<T>[] {
  const bases = columnRuns(rows).filter(({ value }) => spreads(value));
  const base = new Map<number, Map<number, T>>();
  for (const { column, first, last, value } of bases) {
    for (let row = first; row <= last; row++) {
      const line = base.get(row) ?? new Map<number, T>();
      base.set(row, line.set(column, value));
    }
  }
  const exceptions = new Map<T, Position[]>();
  for (const [row, line] of rows.entries()) {
    for (const [column, value] of line.entries()) {
      if (value === undefined || base.get(row)?.get(column) === value) continue;
      const cells = exceptions.get(value) ?? [];
      cells.push({ row, column });
      exceptions.set(value, cells);
    }
  }
  return [...basePaints(bases), ...[...exceptions].map(([value, cells]) => ({ value, areas: joinRectangles(cells) }))];
}

interface ColumnRun<T> {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

function columnRuns<T>(rows: Grid<T>): ColumnRun<T>[] {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const runs: ColumnRun<T>[] = [];
  for (let column = 0; column < width; column++) {
    let first = 0;
    for (let row = 0; row <= rows.length; row++) {
      if (row < rows.length && rows[row]?.[column] !== undefined) continue;
      const value = prevailing(rows, column, first, row);
      if (value !== undefined) runs.push({ column, first, last: row - 1, value });
      first = row + 1;
    }
  }
  return runs;
}

function prevailing<T>(rows: Grid<T>, column: number, from: number, to: number): T | undefined {
  const counts = new Map<T, number>();
  for (let row = from; row < to; row++) {
    const value = rows[row]?.[column];
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].reduce<[T | undefined, number]>(
    (best, [value, count]) => (count > best[1] ? [value, count] : best),
    [undefined, 0],
  )[0];
}

function basePaints<T>(runs: readonly ColumnRun<T>[]): Paint<T>[] {
  const byValue = new Map<T, Area[]>();
  for (const { column, first, last, value } of runs) {
    const areas = byValue.get(value) ?? [];
    const left = areas.at(-1);
    const rowCount = last - first + 1;
    if (left && left.row === first && left.rowCount === rowCount && left.column + left.columnCount === column) {
      areas[areas.length - 1] = { ...left, columnCount: left.columnCount + 1 };
    } else areas.push({ row: first, column, rowCount, columnCount: 1 });
    byValue.set(value, areas);
  }
  return [...byValue].map(([value, areas]) => ({ value, areas }));
}
