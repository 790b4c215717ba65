import type { Area, Position } from '../workbook/cells';

/** Few rectangles that cover exactly these cells of a sheet, none of them twice. */
export function coverWithRectangles(cells: Iterable<Position>): Area[] {
  const areas = [...cells].map(({ row, column }) => ({ row, column, rowCount: 1, columnCount: 1 }));
  const columnsFirst = joinedAcross(joinedDown(areas));
  const rowsFirst = joinedDown(joinedAcross(areas));
  return rowsFirst.length < columnsFirst.length ? rowsFirst : columnsFirst;
}

/** Joins areas of equal columns that stand right below each other. */
function joinedDown(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort(
    (a, b) => a.column - b.column || a.columnCount - b.columnCount || a.row - b.row || a.rowCount - b.rowCount,
  );
  const joined: Area[] = [];
  for (const area of sorted) {
    const last = joined.at(-1);
    const follows =
      last?.column === area.column && last.columnCount === area.columnCount && last.row + last.rowCount === area.row;
    if (last && follows) joined[joined.length - 1] = { ...last, rowCount: last.rowCount + area.rowCount };
    else joined.push(area);
  }
  return joined;
}

/** Joins areas of equal rows that stand right beside each other. */
function joinedAcross(areas: readonly Area[]): Area[] {
  return joinedDown(areas.map(turned)).map(turned);
}

function turned({ row, column, rowCount, columnCount }: Area): Area {
  return { row: column, column: row, rowCount: columnCount, columnCount: rowCount };
}
