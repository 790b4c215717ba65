import { findLastColumn, findLastRow, type Grid, isBlank } from '../../../reading/tables/grid';
import { folded } from '../../../reading/text/header-text';
import type { UnitSpelling } from '../../../reading/text/units';
import { formatAddress } from '../../../workbook/cells';
import type { Subject } from '../fields/asked-field';
import type { Field } from '../fields/field';
import type { FormWords } from '../form-words';
import { findColumnKind, unitsOfCell } from '../words/column-kinds';
import { type CountyField, findCountyField } from '../words/county-labels';
import type { Said } from '../words/said';
import type { AskedCell, LeftCell, SheetAsked } from './asked-cell';
import { sharedAs } from './below-header';
import { type Context, mergeContexts, NO_CONTEXT, readContext } from './context';
import { isEmptyCell } from './empty-cell';
import { type Heard, heard, whyNot } from './hearing';
import { NOTE } from './tables/form-rows';
import { isTitle, saysSomething } from './tables/form-table';
import { textsOfRow } from './tables/row-texts';
import { isTitleText } from './titles-over';

/** What labels are looked at by. */
export interface LabelContext {
  readonly words: FormWords;
  readonly subject: Subject;
  /** What the sheet's name and titles say to a row. */
  readonly contextAt: (row: number, column: number) => Context;
  readonly isTaken: (row: number, column: number) => boolean;
}

/** Labels stand on a page or a few: what lies beyond is no form. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 100;

/** Labels with an empty cell to their right: 县名 | ____ | 学年 | ____. */
export function labelPairsAsked(grid: Grid, context: LabelContext): SheetAsked {
  const asked: AskedCell[] = [];
  const left: LeftCell[] = [];
  let section: Context = NO_CONTEXT;
  const lastRow = Math.min(findLastRow(grid.area), grid.area.row + MOST_ROWS);
  const lastColumn = Math.min(findLastColumn(grid.area), grid.area.column + MOST_COLUMNS) + 1;
  for (let row = grid.area.row; row <= lastRow; row++) {
    section = sectionAt(grid, row, section, context);
    for (let column = grid.area.column + 1; column <= lastColumn; column++) {
      if (context.isTaken(row, column) || context.isTaken(row, column - 1)) continue;
      if (!isEmptyCell(grid, { row, column })) continue;
      const label = labelBefore(grid, row, column);
      if (label === undefined || isTitleRow(grid, row, label, context) || !beginsPair(grid, row, column, context))
        continue;
      const said = sharedAs(context.words.of([label]), behind(grid, row, column));
      const above = mergeContexts([context.contextAt(row, column), section]);
      const found = askedBy(label, said, above, context);
      if (!found) continue;
      const { asksWhether, inPercent, units } = said;
      const rowUnits = unitsBehind(grid, row, column);
      const at = { row, column, words: label };
      if ('field' in found)
        asked.push({
          ...at,
          field: found.field,
          asksWhether: asksWhether || folded(label).includes('是否'),
          inPercent: inPercent || behind(grid, row, column) === '%',
          units,
          rowUnits,
          titleUnits: above.units,
          doubts: [],
          place: {
            table: formatAddress({ row, column: column - 1 }),
            heading: { row, column: column - 1 },
            by: 'label',
          },
        });
      else left.push({ ...at, words: found.blamed ?? label, why: found.why });
    }
  }
  return { asked, left, rowsLike: [] };
}

/** The first text of a sheet, or what stands alone over a table, is its title: 达标情况 asks for nothing there. */
function isTitleRow(grid: Grid, row: number, label: string, { words, isTaken }: LabelContext): boolean {
  const [only, ...others] = textsOfRow(grid, row);
  if (!only || others.length > 0 || findCountyField(label) !== undefined) return false;
  const { role } = words.of([label]);
  if (role !== undefined) return isTitleText(label, words);
  return row === grid.area.row || isTaken(row + 1, only.from);
}

/** Who, where and when are the same whatever year the figures are of. */
const ALWAYS: readonly CountyField[] = ['name', 'date', 'reportedBy'];

function askedBy(label: string, said: Said, above: Context, { words, subject }: LabelContext): Heard | undefined {
  const county = findCountyField(label);
  if (county) {
    const field: Field = { of: 'county', id: county };
    return ALWAYS.includes(county) ? { field } : (whyNot(above, [], words.from) ?? { field });
  }
  if (!saysSomething(said) || !isComplete(said, subject)) return undefined;
  return heard({ said, context: above, subject, from: words.from });
}

/** An item alone is a school's value; of a county it says nothing. */
function isComplete({ item, quantities, role }: Said, subject: Subject): boolean {
  return quantities.length > 0 || role !== undefined || (item !== undefined && subject.kind === 'school');
}

/** A text alone in its row that is no label of a figure is the title of what follows. */
function sectionAt(grid: Grid, row: number, section: Context, { words, isTaken }: LabelContext): Context {
  const [only, ...others] = textsOfRow(grid, row);
  if (!only || others.length > 0 || isTaken(row, only.from) || isTitle(grid, { row, column: only.from }))
    return section;
  const { text } = only;
  // 达标情况 may be a label as well: then what stood above it holds, too.
  if (isTitleText(text, words)) {
    const said = readContext(text, words);
    return saysSomething(words.of([text])) ? mergeContexts([section, said]) : said;
  }
  if (saysSomething(words.of([text])) || findCountyField(text) !== undefined) return section;
  if (NOTE.test(folded(text)) || findColumnKind([text]) !== undefined || words.isRefused([text])) return section;
  return row === grid.area.row ? section : readContext(text, words);
}

function labelBefore(grid: Grid, row: number, column: number): string | undefined {
  const value = grid.shown(row, column - 1);
  return typeof value === 'string' && !isBlank(value) ? value : undefined;
}

/** A label stands first in its row, or behind a cell that is none: texts beside each other are headers. */
function beginsPair(grid: Grid, row: number, column: number, context: LabelContext): boolean {
  const label = grid.merged(row, column - 1)?.column ?? column - 1;
  if (label === grid.area.column) return true;
  const before = grid.shown(row, label - 1);
  return isBlank(before) || typeof before === 'number' || isAnswer(grid, row, label - 1, context);
}

/** `学校名称 | 河湾学校`: what stands beside a label that begins a pair is its answer, and no label. */
function isAnswer(grid: Grid, row: number, column: number, context: LabelContext): boolean {
  const value = grid.shown(row, column);
  if (typeof value === 'string' && (saysSomething(context.words.of([value])) || findCountyField(value) !== undefined))
    return false;
  if (column === grid.area.column) return NUMBER.test(folded(String(value)));
  const label = labelBefore(grid, row, column);
  if (label === undefined) return false;
  // 学校名称 | 上年R1 | R1: headers of which not all are understood.
  const isOfSchool = context.words.of([label]).role === 'schoolName';
  if (isOfSchool && folded(String(value)) !== folded(context.words.from.school ?? '')) return false;
  const isKnown = findCountyField(label) !== undefined || saysSomething(context.words.of([label]));
  return isKnown && beginsPair(grid, row, column, context);
}

const NUMBER = /^\d{1,3}[).、]?$/;

/** 在校生数 | ____ | 人. */
function unitsBehind(grid: Grid, row: number, column: number): readonly UnitSpelling[] {
  return unitsOfCell(behind(grid, row, column)) ?? [];
}

function behind(grid: Grid, row: number, column: number): string {
  const next = column + (grid.merged(row, column)?.columnCount ?? 1);
  const value = next > findLastColumn(grid.area) ? null : grid.shown(row, next);
  return typeof value === 'string' ? folded(value) : '';
}
