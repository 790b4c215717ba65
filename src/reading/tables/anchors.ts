import { isField } from '../../statistics/fields';
import type { Area, CellValue } from '../../workbook/cells';
import { groupedBy } from '../../workbook/grouped';
import type { ColumnRole } from '../lexicon/roles';
import type { SheetAnswer } from '../profile/profile';
import { folded, headerText } from '../text/header-text';
import { findLastColumn, findLastRow, type Grid, isBlank } from './grid';
import type { HeaderBlock } from './header-block';
import { isFigureHeader, isHeaderWord, rolesNamed } from './header-words';
import { holdsNamesBelow, mayHeadNames } from './names-by-cells';

/** A cell that says 学校名称, where a table begins. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
}

/** How far from the anchor the other headers of its table begin, and how many there must be. */
const NEAR = 4;
const FEWEST_HEADERS = 2;
/** Where fields stand below one another, so many are looked at. */
const MOST_FIELDS = 100;

/**
 * The cells that head a table: they say 学校名称, and other headers stand in their rows or columns. Where none does, a
 * text over names of schools: 单位.
 */
export function findAnchors(grid: Grid, answers: readonly SheetAnswer[]): readonly Anchor[] {
  const answered = new Set(answers.flatMap(({ columns }) => columns ?? []).flatMap(nameHeaders));
  const saying = withoutRuns(cellsThatHead(grid, (value) => saysSchoolName(value, answered)));
  return saying.length > 0
    ? saying
    : cellsThatHead(grid, (_, row, column) => isOverNames(grid, row, column)).slice(0, 1);
}

/** A header that is written row after row heads one table, from its last row on: a few rows may each be part of a header. */
const LONGEST_RUN = 8;

function withoutRuns(anchors: readonly Anchor[]): readonly Anchor[] {
  if (anchors.length <= LONGEST_RUN) return anchors;
  const rowsByColumn = groupedBy(anchors, ({ column }) => column);
  const within = new Set<Anchor>();
  for (const below of rowsByColumn.values()) {
    let run: Anchor[] = [];
    for (const anchor of below) {
      const last = run.at(-1);
      if (last && anchor.row !== last.row + 1) run = [];
      run.push(anchor);
      if (run.length > LONGEST_RUN) for (const above of run.splice(0, run.length - 1)) within.add(above);
    }
  }
  return anchors.filter((anchor) => !within.has(anchor));
}

/** How far down a text is looked for that stands over names without saying so. */
const LOWEST_HEADER = 60;

function isOverNames(grid: Grid, row: number, column: number): boolean {
  const value = grid.shown(row, column);
  if (row > grid.area.row + LOWEST_HEADER || typeof value !== 'string') return false;
  if (value.length > LONGEST_NAME_HEADER || !mayHeadNames(value)) return false;
  return holdsNamesBelow(grid, row, column) && rolesNamed(value).length === 0;
}

function cellsThatHead(grid: Grid, says: (text: string, row: number, column: number) => boolean): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const { values, origin } = grid.sheet;
  for (const [rowOffset, cells] of values.entries()) {
    const row = origin.row + rowOffset;
    for (let columnOffset = 0; columnOffset < cells.length; columnOffset++) {
      const column = origin.column + columnOffset;
      const value = cells[columnOffset];
      if (typeof value !== 'string' || !says(value, row, column)) continue;
      if (!isFirstOfMerge(grid, row, column)) continue;
      if (headersInRows(grid, row) >= FEWEST_HEADERS || headersInColumns(grid, column) >= FEWEST_HEADERS) {
        anchors.push({ row, column });
      }
    }
  }
  return anchors;
}

function isFirstOfMerge(grid: Grid, row: number, column: number): boolean {
  const merge = grid.merged(row, column);
  return merge === undefined || (merge.row === row && merge.column === column);
}

function nameHeaders({
  field,
  header,
}: {
  readonly field: ColumnRole | null;
  readonly header?: string | undefined;
}): string[] {
  return field === 'schoolName' && header !== undefined ? [folded(header.split(' → ').at(-1) ?? header)] : [];
}

/** A name's header, by what it says or by what the user says of it. */
function saysSchoolName(value: string, answered: ReadonlySet<string>): boolean {
  if (value.length > LONGEST_NAME_HEADER) return false;
  if (answered.size > 0 && answered.has(folded(value))) return true;
  return /[校名构位点]/.test(value) && rolesNamed(value).includes('schoolName');
}

const LONGEST_NAME_HEADER = 24;

function headersInRows(grid: Grid, middle: number): number {
  let count = 0;
  const last = Math.min(findLastRow(grid.area), middle + NEAR);
  for (let row = Math.max(grid.area.row, middle - NEAR); row <= last; row++) {
    for (let column = grid.area.column; column <= findLastColumn(grid.area); column++)
      if (isHeader(grid, row, column)) count++;
  }
  return count;
}

function headersInColumns(grid: Grid, middle: number): number {
  let count = 0;
  const last = Math.min(findLastColumn(grid.area), middle + NEAR);
  for (let row = grid.area.row; row <= Math.min(findLastRow(grid.area), grid.area.row + MOST_FIELDS); row++) {
    for (let column = Math.max(grid.area.column, middle - NEAR); column <= last; column++)
      if (isHeader(grid, row, column)) count++;
  }
  return count;
}

/**
 * Whether fields may stand below one another beside an anchor: some header does, above or below its own header rows.
 * A list of ten thousand schools has none there, and needn't be looked at as if each school were a field.
 */
export function hasFieldsBelow(
  grid: Grid,
  { row: own, column: middle }: Anchor,
  { top, bottom }: HeaderBlock,
): boolean {
  const first = { row: Math.max(grid.area.row, own - MOST_FIELDS), column: Math.max(grid.area.column, middle - NEAR) };
  const last = {
    row: Math.min(findLastRow(grid.area), own + MOST_FIELDS),
    column: Math.min(findLastColumn(grid.area), middle + NEAR),
  };
  for (let row = first.row; row <= last.row; row++) {
    if (row >= top && row <= bottom) continue;
    for (let column = first.column; column <= last.column; column++) if (isHeader(grid, row, column)) return true;
  }
  return false;
}

function isHeader(grid: Grid, row: number, column: number): boolean {
  const value = grid.shown(row, column);
  return typeof value === 'string' && (isHeaderWord(value) || isFigureHeader(value));
}

/** Keys that stand before the column of names, and begin a table beside another. */
const BEFORE_NAMES = /^(?:序号|编号|No|no|NO|区县|乡镇|学区|片区|所属乡镇|所属学区)$/;

/**
 * The cells of an anchor's table: rows down to the next table below it, columns between the tables beside it. An
 * anchor beside it stands in about the same rows; one below it in about the same columns.
 */
export function computeWindow(grid: Grid, anchor: Anchor, anchors: readonly Anchor[]): Area {
  const beside = anchors.filter((other) => isBeside(grid, anchor, other));
  const isFirst = !beside.some(({ column }) => column < anchor.column);
  const next = Math.min(
    ...beside.filter(({ column }) => column > anchor.column).map((other) => blockStart(grid, other)),
  );
  const left = isFirst ? grid.area.column : blockStart(grid, anchor);
  const right = Math.min(findLastColumn(grid.area), next - 1);
  const below = anchors.filter((other) => other.row > anchor.row + 1 && other.column >= left && other.column <= right);
  const above = anchors.filter((other) => other.row < anchor.row - 1 && other.column >= left && other.column <= right);
  // Its neighbour's table begins highest: those further down can't reach beyond it.
  const nearest = below.reduce<Anchor | undefined>(
    (near, other) => (near && near.row <= other.row ? near : other),
    undefined,
  );
  const bottom = nearest ? Math.min(findLastRow(grid.area), blockTop(grid, nearest) - 1) : findLastRow(grid.area);
  const top = above.length === 0 ? grid.area.row : Math.min(anchor.row, blockTop(grid, anchor));
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** Whether another table begins beside an anchor's: 校名简称 next to 学校名称, with keys alone between them, is one more key. */
function isBeside(grid: Grid, anchor: Anchor, other: Anchor): boolean {
  if (other.column === anchor.column || Math.abs(other.row - anchor.row) > 1) return false;
  const [first, last] = anchor.column < other.column ? [anchor, other] : [other, anchor];
  for (let column = first.column + 1; column < last.column; column++)
    if (!isKey(grid.shown(first.row, column))) return true;
  return false;
}

function isKey(value: CellValue): boolean {
  if (isBlank(value)) return true;
  if (typeof value !== 'string') return false;
  const roles = rolesNamed(value);
  return isKeyBefore(value) || (roles.length > 0 && !roles.some(isField));
}

/** Where a table beside another begins: with the keys before its names. */
function blockStart(grid: Grid, { row, column }: Anchor): number {
  let start = column;
  while (start > grid.area.column && isKeyBefore(grid.shown(row, start - 1))) start--;
  return start;
}

function isKeyBefore(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const { words } = headerText(value);
  return BEFORE_NAMES.test(words) || rolesNamed(value).includes('schoolCode');
}

/** Where a table below another begins: above its names, as long as rows hold texts and no figures. */
function blockTop(grid: Grid, { row }: Anchor): number {
  let top = row;
  while (top > grid.area.row && isHeadRow(grid, top - 1)) top--;
  return top;
}

function isHeadRow(grid: Grid, row: number): boolean {
  let texts = 0;
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
    const value = grid.shown(row, column);
    if (typeof value === 'number') return false;
    if (!isBlank(value)) texts++;
  }
  return texts > 0;
}
