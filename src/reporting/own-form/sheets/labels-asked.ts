import { type Grid, isBlank, lastColumnOf, lastRowOf } from '../../../reading/tables/grid';
import { folded, shownPath } from '../../../reading/text/header-text';
import { stageIn } from '../../../reading/text/stage-words';
import { type UnitSpelling, unitsIn } from '../../../reading/text/units';
import { type AnyStage, STAGES } from '../../../statistics/stages';
import { type Asked, askedField, type Subject } from '../fields/asked-field';
import type { Field, ItemField } from '../fields/field';
import type { FormWords } from '../form-words';
import type { ItemsNamed } from '../items-named';
import { countyFieldOf } from '../words/county-labels';
import type { Said } from '../words/said';
import type { AskedCell, LeftCell, SheetAsked } from './asked-cell';
import { isEmptyCell } from './empty-cell';
import { isTitle, saysSomething } from './form-table';

/** What labels are looked at by. */
export interface LabelContext {
  readonly words: FormWords;
  readonly items: ItemsNamed;
  /** Whom the sheet is about: one school where it names one, else the county. */
  readonly subject: Subject;
  readonly stage: AnyStage | undefined;
  /** Rows that are those of a table of schools. */
  readonly isTaken: (row: number, column: number) => boolean;
}

/** What the labels of a sheet ask for beside and below them: a column's words over a row's, or a label with its cell. */
export function labelsAsked(grid: Grid, context: LabelContext): SheetAsked {
  const asked: AskedCell[] = [];
  const left: LeftCell[] = [];
  const titleUnits = titleUnitsOf(grid);
  let { stage } = context;
  const lastRow = Math.min(lastRowOf(grid.area), grid.area.row + MOST_ROWS);
  const lastColumn = Math.min(lastColumnOf(grid.area), grid.area.column + MOST_COLUMNS) + 1;
  for (let row = grid.area.row; row <= lastRow; row++) {
    stage = stageOfSection(grid, row) ?? stage;
    for (let column = grid.area.column; column <= lastColumn; column++) {
      if (context.isTaken(row, column) || !isEmptyCell(grid, { row, column })) continue;
      const found = askedAt(grid, row, column, { ...context, stage });
      if (!found) continue;
      const { said, words } = found;
      const at = { row, column, words };
      if ('why' in found.asked) left.push({ ...at, why: found.asked.why });
      else {
        const { asksWhether, inPercent, unit } = said;
        asked.push({ ...at, field: found.asked.field, asksWhether, inPercent, unit, titleUnits });
      }
    }
  }
  return { asked, left, rowsLike: [] };
}

/** Labels stand on a page or a few: what lies beyond is no form. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 100;

interface Found {
  readonly asked: Asked;
  readonly said: Said;
  readonly words: string;
}

/** Undefined where nobody asks for anything. */
function askedAt(grid: Grid, row: number, column: number, context: LabelContext): Found | undefined {
  const above = textsAbove(grid, row, column, context);
  const before = textsBefore(grid, row, column);
  if (above.texts.length > 0) {
    if (before.length === 0) return above.distance === 1 ? alone(above.texts, context) : undefined;
    return crossing(before, above.texts, context);
  }
  const label = labelBeside(grid, row, column);
  return label === undefined || !beginsPair(grid, row, column, context) ? undefined : alone([label], context);
}

/** A label stands first in its row, or behind an answer: texts beside each other are headers. */
function beginsPair(grid: Grid, row: number, column: number, context: LabelContext): boolean {
  const label = grid.merged(row, column - 1)?.column ?? column - 1;
  if (label === grid.area.column) return true;
  const before = grid.shown(row, label - 1);
  return isBlank(before) || !isWords(before) || isValueOfLabel(grid, row, label - 1, context);
}

/** A column's words and a row's, together. */
function crossing(before: readonly string[], above: readonly string[], context: LabelContext): Found | undefined {
  const { words, subject } = context;
  const shown = `${shownPath(before)} × ${shownPath(above)}`;
  const [byRow, byColumn] = [words.of(before), words.of(above)];
  const item = context.items.named(before);
  if (item && !byRow.item) return itemCrossing(item, byColumn, shown);
  if (byRow.item && subject.kind === 'county' && isOfWholeItem(byRow, byColumn, context.stage))
    return itemCrossing(byRow.item.code, byColumn, shown);
  if (!saysSomething(byRow) && !saysStage(byRow) && byRow.unknown.length > 0) {
    return saysSomething(byColumn) && subject.kind === 'school' ? left(byRow, shown) : undefined;
  }
  if (byColumn.unknown.length > 0) return saysSomething(byRow) ? left(byColumn, shown) : undefined;
  const both = togetherBy(byRow, byColumn);
  if (!saysSomething(both)) return undefined;
  if (both.unknown.length === 0 && !isComplete(both, subject)) return undefined;
  return { asked: askedField(both, subject, assessedStage(context.stage)), said: both, words: shown };
}

function left(said: Said, words: string): Found {
  return { asked: { why: { code: 'notUnderstood', words: said.unknown.join(' ') } }, said, words };
}

function saysStage({ stage, unknown }: Said): boolean {
  return stage !== undefined && unknown.length === 0;
}

/** A row's item alone, under a column's title of all, asks for nothing. */
function isComplete({ item, quantities, role }: Said, subject: Subject): boolean {
  return quantities.length > 0 || role !== undefined || (item !== undefined && subject.kind === 'school');
}

/** What a row and a column say together; where they say different things of one matter, nobody knows. */
function togetherBy(row: Said, column: Said): Said {
  const apart = (one: unknown, other: unknown) => one !== undefined && other !== undefined && one !== other;
  const isContradiction =
    apart(row.item?.code, column.item?.code) || apart(row.stage, column.stage) || apart(row.role, column.role);
  const item = row.item && column.item ? (row.item.as === 'rate' ? row.item : column.item) : (row.item ?? column.item);
  return {
    item,
    quantities: [...new Set([...row.quantities, ...column.quantities])],
    stage: row.stage ?? column.stage,
    role: row.role ?? column.role,
    unit: column.unit ?? row.unit,
    asksWhether: row.asksWhether || column.asksWhether,
    inPercent: row.inPercent || column.inPercent,
    unknown: isContradiction ? ['≠'] : [...row.unknown, ...column.unknown],
  };
}

const ITEM_QUANTITIES: readonly ItemField[] = ['verdict', 'deadline', 'lead', 'cooperating'];

/** 牵头单位 of an item, or whether the county meets it: where no stage is named. */
function isOfWholeItem(row: Said, column: Said, stage: AnyStage | undefined): boolean {
  const [only, ...others] = column.quantities;
  if (column.unknown.length > 0 || others.length > 0 || row.quantities.length > 0) return false;
  const isOfItem = ITEM_QUANTITIES.some((one) => one === only);
  return isOfItem && (only !== 'verdict' || (!row.stage && !column.stage && !stage));
}

/** A row named after an item of the standard that isn't measured school by school. */
function itemCrossing(code: string, column: Said, words: string): Found | undefined {
  const [only, ...others] = column.quantities;
  const id = ITEM_QUANTITIES.find((one) => one === only);
  if (!saysSomething(column)) return undefined;
  if (!id || others.length > 0 || column.stage)
    return { asked: { why: { code: 'noSuchFigure' } }, said: column, words };
  return { asked: { field: { of: 'item', item: code, id } }, said: column, words };
}

/** A label that says all by itself. */
function alone(path: readonly string[], { words, subject, stage }: LabelContext): Found | undefined {
  const label = path.at(-1) ?? '';
  const shown = shownPath(path);
  const said = words.of(path);
  const county = countyFieldOf(label);
  if (county) {
    const field: Field = { of: 'county', id: county };
    return { asked: { field }, said: { ...said, asksWhether: folded(label).includes('是否') }, words: shown };
  }
  if (!saysSomething(said)) return undefined;
  if (!isComplete(said, subject)) return undefined;
  return { asked: askedField(said, subject, assessedStage(stage)), said, words: shown };
}

function assessedStage(stage: AnyStage | undefined) {
  return STAGES.find((one) => one === stage);
}

/** Marks of nothing, column numbers, running numbers, and limits or units alone: no words of a row or column. */
const NO_WORDS =
  /^(?:[-—–/／]+|[L(]?\d{1,3}[).、]?|[甲乙丙丁戊己庚辛]|[(]?[一二三四五六七八九十]{1,3}[)、]?|(?:小学|初中)?[≥≤><].{0,40}|[人间元册台个%㎡]|m2|平方米|万元)$/;

function isWords(value: unknown): value is string {
  return typeof value === 'string' && !NO_WORDS.test(folded(value));
}

/** The nearest texts above a cell, from the outermost in, up to the first row without one, and how many rows above they end. */
function textsAbove(
  grid: Grid,
  row: number,
  column: number,
  context: LabelContext,
): { readonly texts: readonly string[]; readonly distance: number } {
  const texts: string[] = [];
  let distance = 0;
  for (let at = row - 1; at >= grid.area.row; at--) {
    if (context.isTaken(at, column)) break;
    const value = grid.shown(at, column);
    if (isTitle(grid, { row: at, column }) || isLabelOfItsOwn(grid, at, column, context)) break;
    if (isValueOfLabel(grid, at, column, context)) continue;
    if (isWords(value) && !isBlank(value)) {
      if (distance === 0) distance = row - at;
      if (value !== texts[0]) texts.unshift(value);
    } else if (texts.length > 0) break;
    else if (isBlank(value) && isEmptyRow(grid, at)) break;
  }
  return { texts, distance };
}

/** 县名, 办学类型 before an empty cell: it asks for what is to stand beside it, and heads no column. */
function isLabelOfItsOwn(grid: Grid, row: number, column: number, context: LabelContext): boolean {
  const value = grid.shown(row, column);
  if (typeof value !== 'string' || isBlank(value)) return false;
  const { role, item } = context.words.of([value]);
  if (countyFieldOf(value) === undefined && (role === undefined || item !== undefined)) return false;
  const behind = (grid.merged(row, column)?.columnCount ?? 1) + (grid.merged(row, column)?.column ?? column);
  return isBlank(grid.shown(row, behind)) && beginsPair(grid, row, behind, context);
}

/** `学校名称 | 河湾学校`: what stands beside a label that asks for it heads no column. */
function isValueOfLabel(grid: Grid, row: number, column: number, { words, subject, stage }: LabelContext): boolean {
  const value = grid.shown(row, column);
  const label = labelBeside(grid, row, column);
  if (label === undefined || typeof value !== 'string' || saysSomething(words.of([value]))) return false;
  const said = words.of([label]);
  return (
    countyFieldOf(label) !== undefined ||
    (saysSomething(said) && 'field' in askedField(said, subject, assessedStage(stage)))
  );
}

function isEmptyRow(grid: Grid, row: number): boolean {
  for (let column = grid.area.column; column <= lastColumnOf(grid.area); column++)
    if (!isBlank(grid.shown(row, column))) return false;
  return true;
}

/** The texts of a row before a cell, each merged area once. */
function textsBefore(grid: Grid, row: number, column: number): readonly string[] {
  const texts: string[] = [];
  for (let at = grid.area.column; at < column; at++) {
    const value = grid.shown(row, at);
    if (isWords(value) && !isBlank(value) && value !== texts.at(-1)) texts.push(value);
  }
  return texts;
}

/** The text just before a cell. */
function labelBeside(grid: Grid, row: number, column: number): string | undefined {
  const value = column === grid.area.column ? null : grid.shown(row, column - 1);
  return isWords(value) && !isBlank(value) ? value : undefined;
}

function titleUnitsOf(grid: Grid): readonly UnitSpelling[] {
  const titles: string[] = [];
  for (let row = grid.area.row; row <= Math.min(lastRowOf(grid.area), grid.area.row + 5); row++) {
    for (let column = grid.area.column; column <= lastColumnOf(grid.area); column++) {
      const value = grid.shown(row, column);
      if (typeof value === 'string' && folded(value).includes('单位')) titles.push(value);
    }
  }
  return titles.flatMap(unitsIn);
}

/** The stage that a row names which holds one text alone: 一、小学. */
function stageOfSection(grid: Grid, row: number): AnyStage | undefined {
  const texts = new Set<string>();
  for (let column = grid.area.column; column <= lastColumnOf(grid.area); column++) {
    const value = grid.shown(row, column);
    if (!isBlank(value)) texts.add(String(value));
  }
  const [only, ...others] = texts;
  return only === undefined || others.length > 0 ? undefined : stageIn(only);
}
