import { type Anchor, anchorsOf, windowOf } from '../../../reading/tables/anchors';
import { type Grid, gridWithin, isBlank, lastColumnOf, lastRowOf, transposedGrid } from '../../../reading/tables/grid';
import { type HeaderBlock, headerBlockAround, headerPath } from '../../../reading/tables/header-block';
import { folded, shownPath } from '../../../reading/text/header-text';
import { impliedNameOf } from '../../../reading/text/implied-name';
import { stageIn } from '../../../reading/text/stage-words';
import { type UnitSpelling, unitsIn } from '../../../reading/text/units';
import type { AnyStage } from '../../../statistics/stages';
import { type Said, saidBy } from '../words/said';

/** A column of a form's table of schools; in a table whose schools stand side by side, a row. */
export interface FormColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly words: string;
  readonly said: Said;
}

/** A table of schools on a form, a school a row. */
export interface FormTable {
  /** So turned that a row is a school. */
  readonly grid: Grid;
  readonly header: HeaderBlock;
  readonly name: number;
  readonly code: number | undefined;
  readonly sequence: number | undefined;
  readonly columns: readonly FormColumn[];
  /** The stage that the sheet's name or a title names; none where they name two. */
  readonly stage: AnyStage | undefined;
  /** The titles name 小学 and 初中, as those of the application form do: one block, then the other. */
  readonly holdsBothStages: boolean;
  readonly titleUnits: readonly UnitSpelling[];
}

/** The tables of schools of a form's sheet. Schools stand side by side only where names of some do. */
export function formTablesOf(grid: Grid, isSchool: (name: string) => boolean): readonly FormTable[] {
  // 学校名称 | 河湾学校 is a label with its answer.
  const label = impliedNameOf(grid.sheet)?.label;
  const anchors = anchorsOf(grid, []).filter(
    (anchor) => !isTitle(grid, anchor) && !(label?.row === anchor.row && label.column === anchor.column),
  );
  const tables: FormTable[] = [];
  for (const anchor of anchors) {
    const isTaken = tables.some((table) => holds(table, anchor));
    const table = isTaken ? undefined : betterTable(grid, anchor, anchors, isSchool);
    if (table) tables.push(table);
  }
  return tables;
}

/** Over more than half of the sheet: 小学、初中学校情况 is no header, though it says 学校. */
export function isTitle(grid: Grid, { row, column }: Anchor): boolean {
  const merge = grid.merged(row, column);
  return merge !== undefined && merge.columnCount > 2 && merge.columnCount * 2 > grid.area.columnCount;
}

function holds({ grid, header }: FormTable, { row, column }: Anchor): boolean {
  const [own, across] = grid.transposed ? [column, row] : [row, column];
  const { area } = grid;
  return own >= header.top && own <= lastRowOf(area) && across >= area.column && across <= lastColumnOf(area);
}

function betterTable(
  grid: Grid,
  anchor: Anchor,
  anchors: readonly Anchor[],
  isSchool: (name: string) => boolean,
): FormTable | undefined {
  const upright = tableAt(grid, anchor, anchors);
  const across = tableAt(transposedGrid(grid), turn(anchor), anchors.map(turn));
  const turned = across && namesStand(across, isSchool) ? across : undefined;
  const better = understood(turned) > understood(upright) ? turned : upright;
  return understood(better) > 0 ? better : undefined;
}

function namesStand({ grid, header, name }: FormTable, isSchool: (name: string) => boolean): boolean {
  for (let row = header.firstDataRow; row <= lastRowOf(grid.area); row++) {
    const value = grid.shown(row, name);
    if (typeof value === 'string' && !isBlank(value) && isSchool(value)) return true;
  }
  return false;
}

function turn({ row, column }: Anchor): Anchor {
  return { row: column, column: row };
}

function understood(table: FormTable | undefined): number {
  return table?.columns.filter(({ said }) => saysSomething(said)).length ?? 0;
}

export function saysSomething({ item, quantities, role, unknown }: Said): boolean {
  return unknown.length === 0 && (item !== undefined || role !== undefined || quantities.length > 0);
}

/** Deeper ones are no header but a table's body. */
const DEEPEST_HEADER = 4;
const SEQUENCE = /^(?:序号|编号|No\.?)$/i;

function tableAt(whole: Grid, anchor: Anchor, anchors: readonly Anchor[]): FormTable | undefined {
  const grid = gridWithin(whole, windowOf(whole, anchor, anchors));
  const header = headerBlockAround(grid, anchor.row, anchor.column);
  const beside = (grid.merged(anchor.row, anchor.column)?.columnCount ?? 1) + anchor.column;
  // A label whose answer stands beside it, or is to, heads no column.
  if (header.bottom - header.top > DEEPEST_HEADER || headerPath(grid, header, beside).length === 0) return undefined;
  const columns: FormColumn[] = [];
  let code: number | undefined;
  let sequence: number | undefined;
  for (let column = grid.area.column; column <= lastColumnOf(grid.area); column++) {
    const path = headerPath(grid, header, column);
    if (column === anchor.column || path.length === 0) continue;
    const said = saidBy(path);
    if (said.role === 'schoolCode') code ??= column;
    if (path.every((text) => SEQUENCE.test(folded(text)))) sequence ??= column;
    else columns.push({ column, path, words: shownPath(path), said });
  }
  const titles = titlesAbove(whole, header);
  const named = stageIn(grid.sheet.name);
  const stageOfTitles = titles.map(stageIn).findLast((stage) => stage !== undefined);
  return {
    grid,
    header,
    name: anchor.column,
    code,
    sequence,
    columns,
    stage: named && stageOfTitles && named !== stageOfTitles ? undefined : (named ?? stageOfTitles),
    holdsBothStages: titles.some((title) => /小学.*初中|中小学/.test(folded(title))),
    titleUnits: titles.flatMap(unitsIn),
  };
}

const MOST_TITLE_ROWS = 8;
const MOST_TITLES_A_ROW = 6;

/** The texts of the few rows above a header. */
function titlesAbove(grid: Grid, { top }: HeaderBlock): readonly string[] {
  if (grid.transposed) return [];
  const titles: string[] = [];
  for (let row = top - 1; row >= grid.area.row && top - row <= MOST_TITLE_ROWS; row--) {
    const texts: string[] = [];
    for (let column = grid.area.column; column <= lastColumnOf(grid.area); column++) {
      const merge = grid.merged(row, column);
      const value = merge && (merge.column !== column || merge.row !== row) ? null : grid.shown(row, column);
      if (typeof value === 'string' && !isBlank(value)) texts.push(value);
    }
    if (texts.length > MOST_TITLES_A_ROW) break;
    titles.unshift(...texts);
  }
  return titles;
}
