import type { Column } from '../columns/columns';
import { folded, shownPath } from '../text/header-text';
import { findLastColumn, type Grid, isBlank, rowsInUse } from './grid';
import { type HeaderBlock, headerPath } from './header-block';

/** How names of schools end, with a note behind or not. */
const SCHOOL =
  /(?:小学|中学|初中|学校|教学点|校区|完小|中心校|分校|小学部|初中部|中学部|[一二三四五六七八九十\d]小|[一二三四五六七八九十\d]中)(?:\([^()]*\))?$/;
/** So many rows tell, and so many of them at least. */
const MOST_ROWS = 50;
const FEWEST_NAMES = 3;
const LEAST_SHARE = 0.8;

/** Whether nearly all that stands below a row of a column are names of schools, and not one name over and over. */
export function holdsNamesBelow(grid: Grid, row: number, column: number): boolean {
  const names: string[] = [];
  let filled = 0;
  for (const at of rowsInUse(grid, row + 1).slice(0, MOST_ROWS)) {
    const value = grid.shown(at, column);
    if (isBlank(value)) continue;
    filled++;
    if (typeof value === 'string' && SCHOOL.test(folded(value))) names.push(folded(value));
    // A column of figures needn't be read to its end.
    else if (filled >= FEWEST_NAMES && names.length === 0) return false;
  }
  const different = new Set(names).size;
  return names.length >= FEWEST_NAMES && names.length >= LEAST_SHARE * filled && different * 2 >= names.length;
}

/** Whether a text may stand over names of schools: it is none itself. */
export function mayHeadNames(text: string): boolean {
  return !SCHOOL.test(folded(text));
}

/** A column that nobody took, under 单位 or a word that nobody knows, is that of the names where its cells say so. */
export function withNames(grid: Grid, header: HeaderBlock, columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ role }) => role === 'schoolName')) return columns;
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
    if (columns.some((taken) => taken.column === column)) continue;
    if (!holdsNamesBelow(grid, header.firstDataRow - 1, column)) continue;
    const shownHeader = shownPath(headerPath(grid, header, column));
    const said = { stage: undefined, unit: undefined, year: undefined };
    return [...columns, { role: 'schoolName', column, header: shownHeader, ...said, confidence: 'likely', score: 0.5 }];
  }
  return columns;
}
