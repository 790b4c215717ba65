import type { SheetLook } from '../embedded/look/look';
import { type Area, type CellIndex, type CellReference, cellIndex, isCellError, MOST_COLUMNS } from '../workbook/cells';
import { type SheetContent, usedArea, valueAt } from '../workbook/content';
import type { SheetView } from './grid/sheet-view';
import type { WorkbookChange } from './opening/open-workbook';

/** What is to be drawn again when one state of a workbook follows another: some cells, or all. */
export function changeBetween(before: readonly SheetView[], after: readonly SheetView[]): WorkbookChange {
  const pairs = after.map((view, place) => ({ view, was: before[place] }));
  const cells: CellReference[] = [];
  if (before.length !== after.length) return { what: 'sheets' };
  for (const { view, was } of pairs) {
    if (!was || !sameFrame(was, view)) return { what: 'sheets' };
    for (const index of changedCells(was, view)) {
      cells.push({ sheet: view.content.name, row: Math.floor(index / MOST_COLUMNS), column: index % MOST_COLUMNS });
    }
  }
  return { what: 'cells', cells };
}

/** Whether two states of a sheet differ in nothing but what their cells hold and look like. */
function sameFrame(was: SheetView, is: SheetView): boolean {
  if (was.content === is.content && was.look === is.look) return true;
  return packFrame(was) === packFrame(is);
}

function packFrame({ content, look }: SheetView): string {
  const { name, visible, merges, hiddenRows, hiddenColumns } = content;
  const { columnWidths, rowHeights, defaultColumnWidth, defaultRowHeight, frozenAt, gridlines } = look;
  const sizes = [[...columnWidths], [...rowHeights], defaultColumnWidth, defaultRowHeight];
  return JSON.stringify([name, visible, merges, hiddenRows, hiddenColumns, sizes, frozenAt, gridlines]);
}

function changedCells(was: SheetView, is: SheetView): ReadonlySet<CellIndex> {
  const changed = new Set<CellIndex>();
  if (was.content !== is.content) addContents(changed, was.content, is.content);
  if (was.look !== is.look) addLooks(changed, was.look, is.look);
  return changed;
}

function addContents(changed: Set<CellIndex>, was: SheetContent, is: SheetContent): void {
  for (const area of [usedArea(was), usedArea(is)]) {
    for (const { row, column } of walkArea(area)) {
      const index = cellIndex(row, column);
      const [before, after] = [valueAt(was, row, column), valueAt(is, row, column)];
      const same = before === after || (isCellError(before) && isCellError(after) && before.error === after.error);
      if (!same || was.formulas.get(index) !== is.formulas.get(index)) changed.add(index);
    }
  }
}

function addLooks(changed: Set<CellIndex>, was: SheetLook, is: SheetLook): void {
  for (const index of [...was.styles.keys(), ...is.styles.keys()]) {
    if (was.styles.get(index) !== is.styles.get(index)) changed.add(index);
  }
  if (JSON.stringify(was.marks) === JSON.stringify(is.marks)) return;
  for (const area of [...was.marks, ...is.marks].flatMap(({ areas }) => areas)) {
    for (const { row, column } of walkArea(area)) changed.add(cellIndex(row, column));
  }
}

function* walkArea(area: Area | undefined): Iterable<{ row: number; column: number }> {
  if (!area) return;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) yield { row, column };
  }
}
