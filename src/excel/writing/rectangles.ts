import { type Area, areaAddress, type Position } from '../../workbook/cells';

/** More areas than this in one `RangeAreas` are slow, above all on the Mac; more characters are refused (8192). */
const MOST_AREAS = 100;
const MOST_CHARACTERS = 8000;

/** Addresses of several areas each, for `worksheet.getRanges`. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  let current: string[] = [];
  let length = 0;
  for (const address of areas.map(areaAddress)) {
    if (current.length === MOST_AREAS || length + address.length + 1 > MOST_CHARACTERS) {
      lists.push(current.join(','));
      current = [];
      length = 0;
    }
    current.push(address);
    length += address.length + 1;
  }
  if (current.length > 0) lists.push(current.join(','));
  return lists;
}

/** Cells to rectangles: runs in rows, equal runs of following rows joined. The cells must come by rows. */
export function joinRectangles(cells: readonly Position[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.columnCount === column) {
      runs[runs.length - 1] = { ...last, columnCount: last.columnCount + 1 };
    } else runs.push({ row, column, rowCount: 1, columnCount: 1 });
  }
  return joinDown(runs);
}

function joinDown(runs: readonly Area[]): Area[] {
  const open = new Map<string, Area>();
  const joined: Area[] = [];
  for (const run of runs) {
    const key = `${run.column} ${run.columnCount}`;
    const above = open.get(key);
    if (above && above.row + above.rowCount === run.row) {
      open.set(key, { ...above, rowCount: above.rowCount + run.rowCount });
      continue;
    }
    if (above) joined.push(above);
    open.set(key, run);
  }
  return [...joined, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Numbers to runs of equal values: `[20, 20, 15]` → two runs. */
export function splitRuns<T>(
  values: readonly T[],
): { readonly first: number; readonly last: number; readonly value: T }[] {
  const runs: { first: number; last: number; value: T }[] = [];
  for (const [index, value] of values.entries()) {
    const run = runs.at(-1);
    if (run && run.value === value) run.last = index;
    else runs.push({ first: index, last: index, value });
  }
  return runs;
}
