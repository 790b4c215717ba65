import type { Area } from '../../../workbook/cells';
import { HEAD_ROWS } from '../table/addresses';

/** Rows of a chart, with the one that parts it from the next; two of them and the title make a page. */
const CHART_ROWS = 13;
const STEP = CHART_ROWS + 1;
const STEPS_A_PAGE = 2;

/** Where charts stand, and which rows begin a page. */
export interface ChartPlaces {
  readonly places: readonly Area[];
  readonly rows: number;
  readonly breaksBefore: readonly number[];
}

/** Charts of half the width stand side by side, wide ones alone; the table begins a page of its own. */
export function chartPlaces(wide: readonly boolean[], columns: number, leftColumns: number): ChartPlaces {
  const places: Area[] = [];
  let step = -1;
  let rightIsFree = false;
  for (const isWide of wide) {
    const isRight: boolean = !isWide && rightIsFree;
    if (!isRight) step++;
    rightIsFree = !isWide && !isRight;
    const column = isRight ? leftColumns : 0;
    const columnCount = isWide || isRight ? columns - column : leftColumns;
    places.push({ row: HEAD_ROWS + step * STEP, column, rowCount: CHART_ROWS, columnCount });
  }
  const pages = Math.ceil((step + 1) / STEPS_A_PAGE);
  const breaksBefore = Array.from({ length: pages }, (_, page) => HEAD_ROWS + (page + 1) * STEPS_A_PAGE * STEP);
  return { places, rows: pages * STEPS_A_PAGE * STEP, breaksBefore };
}
