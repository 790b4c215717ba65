import { type Anchor, computeWindow, findAnchors } from '../../../../reading/tables/anchors';
import {
  areaInSheet,
  findLastColumn,
  findLastRow,
  type Grid,
  gridWithin,
  isBlank,
  transposedGrid,
} from '../../../../reading/tables/grid';
import { type HeaderBlock, headerBlockAround, headerPath } from '../../../../reading/tables/header-block';
import { folded, shownPath } from '../../../../reading/text/header-text';
import { findImpliedName } from '../../../../reading/text/implied-name';
import type { Area } from '../../../../workbook/cells';
import { findCountyField } from '../../words/county-labels';
import { type Said, saidBy } from '../../words/said';
import { TITLE_WORDS } from '../../words/title-words';
import { aboveUnits, textsBelow, withUnitsBelow } from '../below-header';
import type { Context } from '../context';
import { textsOfRow } from './row-texts';

/** A column of a form's table; in a table whose schools stand side by side, a row. */
export interface FormColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly words: string;
  /** What stands between the header and the first row: its unit. */
  readonly below: readonly string[];
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
  /** Other tables stand in the same rows. */
  readonly hasNeighbours: boolean;
}

/** A table with what its sheet's name and the titles over it say about a cell of its grid. */
export interface TitledTable extends FormTable {
  contextAt(row: number, column: number): Context;
}

/** The tables of schools of a form's sheet. Schools stand side by side only where names of some do. */
export function findFormTables(grid: Grid, isSchool: (name: string) => boolean): readonly FormTable[] {
  // 学校名称 | 河湾学校 is a label with its answer.
  const label = findImpliedName(grid.sheet)?.label;
  const anchors = findNameHeaders(grid).filter(
    (anchor) => !isTitle(grid, anchor) && !(label?.row === anchor.row && label.column === anchor.column),
  );
  const tables: FormTable[] = [];
  for (const anchor of anchors) {
    const isTaken = tables.some((table) => coversAnchor(table, anchor));
    const table = isTaken ? undefined : betterTable(grid, anchor, anchors, isSchool);
    if (table) tables.push(table);
  }
  return tables;
}

/** Cells that head names of schools, also where what stands beside them is said by words of results alone: 学校 | R1 | R2. */
function findNameHeaders(grid: Grid): readonly Anchor[] {
  const anchors = [...findAnchors(grid, [])];
  const isKnown = (at: Anchor) => anchors.some(({ row, column }) => row === at.row && column === at.column);
  for (let row = grid.area.row; row <= findLastRow(grid.area); row++)
    for (const { text, from, to } of textsOfRow(grid, row)) {
      const at = { row: grid.merged(row, from)?.row ?? row, column: from };
      if (isKnown(at) || text.length > LONGEST_HEADER || saidBy([text]).role !== 'schoolName') continue;
      const beside = [grid.shown(row, to + 1), grid.shown(row + 1, to + 1)];
      if (beside.some((value) => typeof value === 'string' && saysSomething(saidBy([value])))) anchors.push(at);
    }
  return anchors.sort((one, other) => one.row - other.row || one.column - other.column);
}

const LONGEST_HEADER = 24;

/** Over more than half of the sheet: 小学、初中学校情况 is no header, though it says 学校. */
export function isTitle(grid: Grid, { row, column }: Anchor): boolean {
  const merge = grid.merged(row, column);
  return merge !== undefined && merge.columnCount > 2 && merge.columnCount * 2 > grid.area.columnCount;
}

function coversAnchor({ grid, header }: FormTable, { row, column }: Anchor): boolean {
  const [own, across] = grid.transposed ? [column, row] : [row, column];
  const { area } = grid;
  return own >= header.top && own <= findLastRow(area) && across >= area.column && across <= findLastColumn(area);
}

/** Where a table stands in its sheet, from its header on. */
export function coverTable({ grid, header }: FormTable): Area {
  const rowCount = findLastRow(grid.area) - header.top + 1;
  return areaInSheet({ ...grid, area: { ...grid.area, row: header.top, rowCount } });
}

function betterTable(
  grid: Grid,
  anchor: Anchor,
  anchors: readonly Anchor[],
  isSchool: (name: string) => boolean,
): FormTable | undefined {
  const upright = readFormTableAt(grid, anchor, anchors);
  const across = readFormTableAt(transposedGrid(grid), turn(anchor), anchors.map(turn));
  const turned = across && namesStand(across, isSchool) ? across : undefined;
  const better = understood(turned) > understood(upright) ? turned : upright;
  return understood(better) > 0 ? better : undefined;
}

function namesStand({ grid, header, name }: FormTable, isSchool: (name: string) => boolean): boolean {
  for (let row = header.firstDataRow; row <= findLastRow(grid.area); row++) {
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

export function isSequence(path: readonly string[]): boolean {
  return path.length > 0 && path.every((text) => SEQUENCE.test(folded(text)));
}

function readFormTableAt(whole: Grid, anchor: Anchor, anchors: readonly Anchor[]): FormTable | undefined {
  const grid = gridWithin(whole, windowFor(whole, anchor, anchors));
  const header = readTableHeader(grid, anchor);
  const beside = (grid.merged(anchor.row, anchor.column)?.columnCount ?? 1) + anchor.column;
  // A label whose answer stands beside it, or is to, heads no column.
  if (header.bottom - header.top > DEEPEST_HEADER || headerPath(grid, header, beside).length === 0) return undefined;
  const columns: FormColumn[] = [];
  let code: number | undefined;
  let sequence: number | undefined;
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
    const path = headerPath(grid, header, column);
    if (column === anchor.column || path.length === 0) continue;
    const below = textsBelow(grid, header, column);
    const said = withUnitsBelow(saidBy(path), below);
    if (said.role === 'schoolCode') code ??= column;
    if (isSequence(path)) sequence ??= column;
    else columns.push({ column, path, words: shownPath(path), below, said });
  }
  const { area } = grid;
  const hasNeighbours = area.column > whole.area.column || findLastColumn(area) < findLastColumn(whole.area);
  return {
    grid,
    header,
    name: anchor.column,
    code,
    sequence,
    columns,
    hasNeighbours: hasNeighbours && !grid.transposed,
  };
}

/**
 * A table reaches down to the header of the next one: its own rows end it before. Beside the names of schools that stand
 * side by side, what stands above those is their titles.
 */
function windowFor(whole: Grid, anchor: Anchor, anchors: readonly Anchor[]): Area {
  const { column, columnCount } = computeWindow(whole, anchor, anchors);
  const from = whole.transposed ? anchor.column : column;
  const to = column + columnCount - 1;
  const below = anchors.filter((each) => each.row > anchor.row + 1 && each.column >= from && each.column <= to);
  const bottom = Math.min(findLastRow(whole.area), ...below.map(({ row }) => row - 1));
  const { row } = whole.area;
  return { row, column: from, rowCount: bottom - row + 1, columnCount: to - from + 1 };
}

/** Rows above the names are its header's only where no label stands in them: 县名, 学年 ask for what is beside them. */
export function readTableHeader(grid: Grid, { row, column }: Anchor): HeaderBlock {
  const header = headerBlockAround(grid, row, column);
  let firstRow = header.top;
  for (let at = header.top; at < (grid.merged(row, column)?.row ?? row); at++)
    if (holdsLabel(grid, at) || isTitleOver(grid, at, column)) firstRow = at + 1;
  let { bottom } = header;
  while (isMoreHeader(grid, bottom + 1, column)) bottom++;
  return aboveUnits(grid, { top: firstRow, bottom, firstDataRow: bottom + 1 }, row);
}

/** One text alone below a group's title, and nothing under the headers before it: it heads its column, too. */
function isMoreHeader(grid: Grid, row: number, column: number): boolean {
  if (row > findLastRow(grid.area)) return false;
  for (let at = grid.area.column; at <= column; at++) if (!isBlank(grid.shown(row, at))) return false;
  let texts = 0;
  for (let at = column + 1; at <= findLastColumn(grid.area); at++) {
    const value = grid.shown(row, at);
    if (isBlank(value)) continue;
    if (typeof value !== 'string') return false;
    texts++;
  }
  return texts > 0;
}

/** 学校办学条件 | | 2025年: what stands right over the names of schools and sounds like a title makes its row one of titles. */
function isTitleOver(grid: Grid, row: number, column: number): boolean {
  const value = grid.shown(row, column);
  return typeof value === 'string' && TITLE_WORDS.test(folded(value));
}

function holdsLabel(grid: Grid, row: number): boolean {
  return textsOfRow(grid, row).some(
    ({ text }) =>
      /[:]/.test(folded(text)) ||
      findCountyField(text) !== undefined ||
      /^(?:单位|审核人?|填表人?|制表人?)/.test(folded(text)),
  );
}
