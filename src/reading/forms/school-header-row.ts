import { understandHeader } from '../lexicon/understanding';
import { findLastColumn, findLastRow, type Grid } from '../tables/grid';

const MAY_NAME_SCHOOLS = /[校构位名码]/;
/** A table's header is looked for so far down. */
const MOST_ROWS = 200;

/** The row from which on a table of schools stands: it names their column and figures beside it. */
export function schoolHeaderRow(grid: Grid, from: number): number | undefined {
  const last = Math.min(findLastRow(grid.area), from + MOST_ROWS);
  for (let row = from; row <= last; row++) if (isSchoolHeader(grid, row)) return row;
  return undefined;
}

function isSchoolHeader(grid: Grid, row: number): boolean {
  const texts: string[] = [];
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
    const value = grid.shown(row, column);
    if (typeof value === 'number') return false;
    if (typeof value === 'string' && value.length <= 40 && !texts.includes(value)) texts.push(value);
  }
  if (texts.length < 3) return false;
  const namesSchools = texts.some((text) => MAY_NAME_SCHOOLS.test(text) && matchedRoles(text).includes('schoolName'));
  return namesSchools && texts.filter((text) => matchedRoles(text).length > 0).length >= 2;
}

function matchedRoles(text: string): readonly string[] {
  return understandHeader([text]).matches.map(({ role }) => role);
}
