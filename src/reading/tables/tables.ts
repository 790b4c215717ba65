import { FIELDS, isField, isNumericField } from '../../statistics/fields';
import type { AnyStage } from '../../statistics/stages';
import type { Area, CellValue } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import { nameInFile, readFileLabel } from '../../workbook/joined-workbooks';
import { assigned } from '../columns/column-assignment';
import {
  type Column,
  type ColumnAside,
  columnUnder,
  type FoundColumn,
  isAside,
  isColumn,
  isUnread,
  type UnreadColumn,
} from '../columns/columns';
import { NEEDED } from '../columns/needed-fields';
import { mayAddUp, settleColumns } from '../columns/settle-columns';
import { type Understanding, understandHeader } from '../lexicon/understanding';
import { answeredColumn } from '../profile/answers';
import type { SheetAnswer } from '../profile/profile';
import { answersFor } from '../profile/sheet-answers';
import type { ReadingContext } from '../reading-context';
import { folded, headerText, shownPath } from '../text/header-text';
import { findImpliedName, type ImpliedName } from '../text/implied-name';
import { shownText } from '../text/shown-text';
import { saysWholeSchool, stageIn } from '../text/stage-words';
import { type UnitSpelling, unitsIn } from '../text/units';
import { type Anchor, computeWindow, findAnchors, hasFieldsBelow } from './anchors';
import {
  findLastColumn,
  findLastRow,
  type Grid,
  gridWithin,
  isBlank,
  makeGrid,
  rowsInUse,
  transposedArea,
  transposedGrid,
} from './grid';
import { type HeaderBlock, headerBlockAround, headerPath } from './header-block';
import { isHeaderWord } from './header-words';
import { withNames } from './names-by-cells';
import { namesakes } from './namesakes';
import { pairedGrid } from './paired-grid';
import type { TableKind } from './table-kinds';
import { withUnitLine } from './unit-line';

/** A table that was recognised on a sheet. */
export interface Table {
  readonly kind: TableKind;
  /** The table's part of the sheet, so turned that a row is a school. */
  readonly grid: Grid;
  readonly header: HeaderBlock;
  readonly columns: readonly Column[];
  /** Columns that seemed to be a field and were not taken. */
  readonly aside: readonly ColumnAside[];
  /** Columns that nobody understands, or that say more than a field. */
  readonly unread: readonly UnreadColumn[];
  /** The stage that the sheet's name or the table's title names: every row is about that stage. */
  readonly stage: AnyStage | undefined;
  /** The texts above the header. */
  readonly titles: readonly string[];
  /** The one school that the table is about, where it has no column of names. */
  readonly implied: ImpliedName | undefined;
}

/** All tables of schools and of classes on a sheet. */
export function findSchoolTables(sheet: SheetContent, context: ReadingContext): readonly Table[] {
  const grid = makeGrid(sheet);
  if (!grid) return [];
  const anchors = findAnchors(grid, answersFor(context.profile, sheet.name));
  const [labelled] = anchors.length === 1 && anchors[0] ? formUnderName(grid, anchors[0], context) : [];
  if (labelled) return [{ ...labelled, ...settleColumns(labelled, context.report) }];
  const tables: Table[] = [];
  for (const anchor of anchors) {
    const isTaken = tables.some((table) => coversAnchor(table, anchor));
    const table = isTaken ? undefined : readTableAt(grid, anchor, anchors, context);
    if (table) tables.push(table);
  }
  const [implied] = tables.length === 0 ? findImpliedTable(grid, context) : [];
  const form =
    anchors.length <= 1 && !isClassList(tables[0] ?? implied)
      ? findFormTable(grid, tables[0] ?? implied, context)
      : undefined;
  const found = form ? [form] : implied ? [implied] : tables;
  return found.map((table) => ({ ...table, ...settleColumns(table, context.report) }));
}

/** A list of classes has 一年级 beside a figure in every row: those are no labels of a form. */
function isClassList(table: Table | undefined): boolean {
  return table?.kind === 'classes';
}

function coversAnchor({ grid, header }: Table, { row, column }: Anchor): boolean {
  const [own, across] = grid.transposed ? [column, row] : [row, column];
  const { area } = grid;
  const inside = own >= header.top && own <= findLastRow(area);
  return inside && across >= area.column && across <= findLastColumn(area);
}

/** `学校名称 | 河湾学校` over 项目 | 单位 | 小学 | 初中: the name is its label's, and heads no column. */
function formUnderName(grid: Grid, { row, column }: Anchor, context: ReadingContext): readonly Table[] {
  const label = findImpliedName(grid.sheet)?.label;
  return label?.row === row && label.column === column ? findImpliedTable(grid, context, row + 1) : [];
}

/** The better of two readings of the table around an anchor: schools below one another, or side by side. */
function readTableAt(
  grid: Grid,
  anchor: Anchor,
  anchors: readonly Anchor[],
  context: ReadingContext,
): Table | undefined {
  const upright = orientedTable(grid, computeWindow(grid, anchor, anchors), anchor, context);
  if (upright && countEvidence(upright) > 0 && (isClassList(upright) || !hasFieldsBelow(grid, anchor, upright.header)))
    return upright;
  const turned = transposedGrid(grid);
  const turnedAnchor = transposedAnchor(anchor);
  const window = computeWindow(turned, turnedAnchor, anchors.map(transposedAnchor));
  const across = orientedTable(turned, window, turnedAnchor, context);
  const better = countEvidence(across) > countEvidence(upright) ? across : upright;
  return better && countEvidence(better) > 0 ? better : undefined;
}

function transposedAnchor({ row, column }: Anchor): Anchor {
  return { row: column, column: row };
}

/** A form of pairs is that only where it holds clearly more than a table would. */
const LEAD_OF_PAIRS = 1.2;

/** One school's form: labels with their values beside them, several in a row. */
function findFormTable(grid: Grid, table: Table | undefined, context: ReadingContext): Table | undefined {
  const paired = pairedGrid(grid);
  if (!paired) return undefined;
  const implied = findImpliedName(grid.sheet);
  const form = orientedTable(paired, paired.area, { row: 1, column: 0 }, context, implied);
  const isBetter = countEvidence(form) > LEAD_OF_PAIRS * countEvidence(table) && countEvidence(form) >= 2;
  return isBetter && form
    ? { ...form, titles: findTitlesAbove(grid, grid, { top: 1, bottom: 1, firstDataRow: 2 }, []) }
    : undefined;
}

/** Headers that stand before the stages of one school, or over the names of its figures. */
const FORM_ANCHOR = /^(?:学段|项目|指标|指标名称|项目名称|填报项目|类别|内容|数据项|统计项目)$/;

/** The table of a sheet that is about one school, named by a cell beside it, by the sheet or by its title. */
function findImpliedTable(grid: Grid, context: ReadingContext, top = grid.area.row): readonly Table[] {
  const implied = findImpliedName(grid.sheet);
  if (!implied) return [];
  const window = { ...grid.area, row: top, rowCount: findLastRow(grid.area) - top + 1 };
  let best: Table | undefined;
  for (let row = top; row <= Math.min(findLastRow(grid.area), grid.area.row + 20); row++) {
    for (let column = grid.area.column; column <= Math.min(findLastColumn(grid.area), grid.area.column + 4); column++) {
      const value = grid.shown(row, column);
      if (typeof value !== 'string' || !FORM_ANCHOR.test(headerText(value).words)) continue;
      const turned = transposedGrid(grid);
      for (const table of [
        orientedTable(grid, window, { row, column }, context, implied),
        orientedTable(turned, transposedArea(window), { row: column, column: row }, context, implied),
      ]) {
        if (countEvidence(table) > countEvidence(best)) best = table;
      }
    }
  }
  return best ? [best] : [];
}

function orientedTable(
  whole: Grid,
  window: Area,
  anchor: Anchor,
  context: ReadingContext,
  implied?: ImpliedName,
): Table | undefined {
  const grid = gridWithin(whole, window);
  const header = headerBlockAround(grid, anchor.row, anchor.column);
  const answers = answersFor(context.profile, grid.sheet.name);
  const lines = linesUnder(grid, header);
  const named = lines.filter(({ understood }) => understood.matches.length > 0);
  const titles = findTitlesAbove(whole, grid, header, named);
  const stage =
    answers.find((answer) => answer.stage)?.stage ?? stageOfSheet(grid.sheet.name, titles, context.fileName);
  const byHeader = withUnitLine(grid, header, anchor.column, columnsUnder(lines, answers, stage, grid.transposed));
  const found = assigned(grid, header, byHeader);
  const columns = withStages(grid, header, withNames(grid, header, found.filter(isColumn)));
  const aside = found.filter(isAside);
  const unread = found.filter(isUnread);
  const holdsFigures = columns.some(({ role }) => isField(role)) || unread.some(mayAddUp);
  if (!holdsFigures && !holdsResults(columns, aside)) return undefined;
  const isClassList = columns.some(({ role }) => role === 'className');
  const isNamed = columns.some(({ role }) => role === 'schoolName');
  return {
    kind: isClassList ? 'classes' : 'schools',
    grid,
    header,
    columns: withTitleUnits(columns, titles),
    aside,
    unread: unread.filter((each) => !columns.some(({ column }) => column === each.column)),
    stage,
    titles,
    implied: isNamed ? undefined : implied,
  };
}

/** So many ratios of fields, and none of what they are made of, make a table of results. */
const FEWEST_RESULTS = 3;

/** Whether a table gives ratios (每百名学生拥有…, 生均…) and none of the counts that they are made of but the enrolment. */
export function holdsResults(columns: readonly Column[], aside: readonly ColumnAside[]): boolean {
  const ratios = aside.filter(({ because, role }) => because === 'workedOut' && role !== null && role in NEEDED);
  const isCount = ({ role }: Column) => role in NEEDED && isNumericField(role) && role !== 'students';
  return ratios.length >= FEWEST_RESULTS && !columns.some(isCount);
}

/** Lines that stand beside those of the stages of one school. */
const BESIDE_STAGES = /^(?:(?:计量|数据|填报)?单位|备注|说明|备注说明|填报说明|填表说明|指标解释|数据来源)$/;

/** A column without a role whose every cell is a stage says whose figures a row gives. */
function withStages(grid: Grid, header: HeaderBlock, columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ role }) => role === 'stage')) return columns;
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
    if (columns.some((taken) => taken.column === column)) continue;
    if (!holdsStages(grid, header, column)) continue;
    const shownHeader = shownPath(headerPath(grid, header, column));
    const stages = { stage: undefined, unit: undefined, year: undefined };
    return [...columns, { role: 'stage', column, header: shownHeader, ...stages, confidence: 'listed', score: 0.5 }];
  }
  return columns;
}

/** Whether every cell of a column names a stage, or all stages, and one at least names a stage. */
function holdsStages(grid: Grid, header: HeaderBlock, column: number): boolean {
  let isNamed = false;
  for (let row = header.firstDataRow; row <= findLastRow(grid.area); row++) {
    const value = grid.shown(row, column);
    if (isBlank(value)) continue;
    const text = shownText(value);
    if (stageIn(text)) isNamed = true;
    else if (!saysWholeSchool(text) && !BESIDE_STAGES.test(folded(text))) return false;
  }
  return isNamed;
}

/** Columns of fields, by how sure they are, that have something under them; rows without a name don't count. */
function countEvidence(table: Table | undefined): number {
  if (!table) return 0;
  const { grid, columns } = table;
  const name = columns.find(({ role }) => role === 'schoolName');
  if (!name && !table.implied) return 0;
  const fields = columns.filter(({ role }) => isField(role));
  const rows = rowsBelow(table);
  const isFilled = (row: number) => columns.some(({ column }) => !isBlank(grid.shown(row, column)));
  // A template that nobody filled in: headers over nothing.
  if (!grid.transposed && !rows.some(isFilled)) return 0.01 * fields.length;
  const named = name ? rows.filter((row) => isName(grid.shown(row, name.column))) : rows;
  if (named.length === 0 || holdsWordsOnly(table, named)) return 0;
  const filled = fields.filter(({ column }) => named.some((row) => !isBlank(grid.shown(row, column))));
  const ratios = holdsResults(columns, table.aside) ? FEWEST_RESULTS : 0;
  const parts = fields.length === 0 && table.unread.some(mayAddUp) ? SCORE_OF_PARTS : 0;
  return filled.reduce((sum, { score }) => sum + score, 0.01 * fields.length + ratios + parts);
}

/** Columns that are figures together alone, such as 男 and 女 of each grade, are some evidence of a table. */
const SCORE_OF_PARTS = 0.5;

/** Hardly more than words where numbers must stand: a guide lists headers, too, each with what to fill in. */
function holdsWordsOnly({ grid, columns }: Table, rows: readonly number[]): boolean {
  const numeric = columns.filter(({ role }) => isNumericField(role));
  const values = numeric.flatMap(({ column }) => rows.map((row) => grid.shown(row, column)));
  const given = values.filter((value) => !isBlank(value));
  const saysNumber = (value: CellValue) =>
    typeof value !== 'string' || (value.length <= LONGEST_NUMBER && NUMBER_OR_NONE.test(value));
  return given.length >= FEWEST_WORDS && given.filter(saysNumber).length < given.length * LEAST_NUMBERS;
}

const FEWEST_WORDS = 2;
const LEAST_NUMBERS = 0.2;
const LONGEST_NUMBER = 16;
const NUMBER_OR_NONE = /\p{N}|^\s*(?:[-—–－/／]+|无|没有)\s*$/u;

/** The first rows under the header: enough to judge by. */
function rowsBelow({ grid, header }: Table): readonly number[] {
  return rowsInUse(grid, header.firstDataRow).slice(0, 12);
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && /\p{L}/u.test(value) && !isHeaderWord(value);
}

/** A column's header, and what it says. */
interface HeaderLine {
  readonly column: number;
  readonly header: string;
  readonly understood: Understanding;
}

function linesUnder(grid: Grid, header: HeaderBlock): readonly HeaderLine[] {
  const lines: HeaderLine[] = [];
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
    const path = headerPath(grid, header, column);
    if (path.length > 0) lines.push({ column, header: shownPath(path), understood: understandHeader(path) });
  }
  return lines;
}

function columnsUnder(
  lines: readonly HeaderLine[],
  answers: readonly SheetAnswer[],
  stage: AnyStage | undefined,
  transposed: boolean,
): readonly FoundColumn[] {
  const among = namesakes(lines.map(({ header }) => header));
  return lines.map((line, index) => {
    const found = columnUnder(line.understood, line, stage);
    return answeredColumn(answers, { ...line, among: among[index], transposed }, found);
  });
}

/** `单位：万元` above the table is the unit of the columns of money that name none themselves. */
function withTitleUnits(columns: readonly Column[], titles: readonly string[]): readonly Column[] {
  const units = titles.flatMap(unitsIn);
  return columns.map((column) => {
    const entry = isField(column.role) ? FIELDS[column.role] : undefined;
    if (column.unit || entry?.kind !== 'number') return column;
    const named = units.filter(({ unit }) => unit === entry.unit);
    const [only, ...others] = named;
    return only && others.length === 0 ? { ...column, unit: only satisfies UnitSpelling } : column;
  });
}

/** Titles stand above the header: rows with few texts, up to the next table or the top of the sheet. */
const MOST_TITLE_ROWS = 8;
const MOST_TITLES_A_ROW = 6;

function findTitlesAbove(
  whole: Grid,
  grid: Grid,
  header: HeaderBlock,
  lines: readonly { readonly column: number }[],
): string[] {
  const upright = grid.transposed ? transposedGrid(whole) : whole;
  const firstRow = grid.transposed ? Math.min(...lines.map(({ column }) => column)) : header.top;
  const columns = grid.transposed
    ? { from: upright.area.column, to: findLastColumn(upright.area) }
    : { from: grid.area.column, to: findLastColumn(grid.area) };
  const titles: string[] = [];
  for (let row = firstRow - 1; row >= upright.area.row && firstRow - row <= MOST_TITLE_ROWS; row--) {
    const texts = readRowTexts(upright, row, columns);
    if (texts === undefined) break;
    titles.unshift(...texts);
  }
  return titles;
}

/** The texts of a row of titles; undefined where the row is one of figures, which belongs to a table. */
function readRowTexts(
  grid: Grid,
  row: number,
  columns: { readonly from: number; readonly to: number },
): string[] | undefined {
  const texts: string[] = [];
  for (let column = columns.from; column <= columns.to; column++) {
    const merge = grid.merged(row, column);
    if (merge && (merge.column !== column || merge.row !== row)) continue;
    const value = grid.shown(row, column);
    if (typeof value === 'number') return undefined;
    if (typeof value === 'string' && !isBlank(value)) texts.push(folded(value));
  }
  return texts.length > MOST_TITLES_A_ROW ? undefined : texts;
}

/** The sheet's name says it best, then the title, then the file's name, which of several files stands before the sheet's. */
function stageOfSheet(name: string, titles: readonly string[], fileName: string): AnyStage | undefined {
  const byTitle = () => titles.map(stageIn).findLast((stage) => stage !== undefined);
  return stageIn(nameInFile(name)) ?? byTitle() ?? stageIn(readFileLabel(name) ?? fileName);
}
