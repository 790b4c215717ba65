import type { Area } from '../../../src/workbook/cells';
import type { HostSheet } from './sheet';
import type { HostWorkbook } from './workbook';

/** Cells whose contents became others. */
export interface ChangedCells {
  readonly sheet: HostSheet;
  readonly area: Area;
}

/**
 * Makes a workbook that a library works on what it is in the file now. Its sheets stay the objects that they are, with
 * the ids that scripts know; gives the cells of each sheet that changed, as one area.
 */
export function adopt(live: HostWorkbook, fresh: HostWorkbook): ChangedCells[] {
  const changed: ChangedCells[] = [];
  const sheets = fresh.sheets.map((sheet) => {
    const own = live.sheets.find(({ part }) => part !== undefined && part === sheet.part);
    if (!own) return sheet;
    const area = differingArea(own, sheet);
    if (area) changed.push({ sheet: own, area });
    // Comments aren't kept in the file yet: they are the library's as long as the page is open.
    const { id, comments } = own;
    return Object.assign(own, sheet, { id, comments });
  });
  const active = sheets.find((sheet) => sheet === live.active) ?? sheets[0];
  const { names, customXmlParts, fileName, defaultFormat } = fresh;
  Object.assign(live, { sheets, names, customXmlParts, fileName, defaultFormat });
  if (active) live.active = active;
  return changed;
}

function differingArea(before: HostSheet, after: HostSheet): Area | undefined {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const row of new Set([...before.rows.keys(), ...after.rows.keys()])) {
    const [was = [], is = []] = [before.rows.get(row), after.rows.get(row)];
    for (let column = 0; column < Math.max(was.length, is.length); column++) {
      if (sameContent(was[column], is[column])) continue;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  }
  return bottom < 0 ? undefined : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

type Cell = ReturnType<HostSheet['cell']>;

function sameContent(was: Cell, is: Cell): boolean {
  const [before, after] = [was?.value ?? null, is?.value ?? null];
  return was?.formula === is?.formula && (before === after || JSON.stringify(before) === JSON.stringify(after));
}
