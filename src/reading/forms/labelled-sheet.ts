import type { CellValue } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';
import { findLastColumn, findLastRow, type Grid, isBlank, makeGrid } from '../tables/grid';
import { headerBlockAround, headerPath } from '../tables/header-block';
import { folded, headerText } from '../text/header-text';
import { shownText } from '../text/shown-text';
import { schoolHeaderRow } from './school-header-row';

/** A figure beside its label: the cell, and the year that its column is about. */
export interface LabelledValue {
  readonly column: number;
  readonly value: CellValue;
  readonly year: string | undefined;
  /** The unit that the column's header names. */
  readonly unit: string | undefined;
  /** The stage that the column's header is, as it stands. */
  readonly stage: string | undefined;
}

/** A row of a form or of a list of county figures: a label and its figures. */
export interface LabelledRow {
  readonly row: number;
  /** The titles that it stands under, from the outermost in. */
  readonly groups: readonly string[];
  readonly text: string;
  readonly unit: string;
  readonly year: string | null;
  readonly evidence: string;
  readonly values: readonly LabelledValue[];
}

/** A sheet, or the top of one, whose labels stand beside their figures: 项目 | 单位 | 数值, in any order. */
export interface LabelledSheet {
  readonly grid: Grid;
  /** Both inclusive. */
  readonly header: { readonly top: number; readonly bottom: number };
  readonly lastRow: number;
  readonly rows: readonly LabelledRow[];
  /** Columns of last year's figures. */
  readonly lastYear: readonly { readonly column: number; readonly header: string }[];
  readonly titles: readonly string[];
}

type Part = 'group' | 'name' | 'unit' | 'code' | 'year' | 'evidence' | 'value' | 'lastYear';

/** What stands above each part of the rows. */
const HEADERS: Readonly<Record<Exclude<Part, 'lastYear'>, readonly string[]>> = {
  group: ['类别', '指标类别', '项目类别', '一级指标', '二级指标', '分类', '模块', '大类', '板块', '数据类别'],
  name: [
    ...['项目', '填报项目', '填报内容', '指标项目', '项目名称', '指标名称', '指标', '三级指标', '数据项', '数据项目'],
    ...[
      '数据名称',
      '统计项目',
      '统计指标',
      '数据指标',
      '填报指标',
      '采集项目',
      '采集指标',
      '具体指标',
      '指标内容',
      '内容',
    ],
  ],
  unit: ['单位', '计量单位', '数据单位'],
  code: ['序号', '编号', '代码', '行号', '行次', '号'],
  year: ['年度', '年份', '学年', '统计年度'],
  evidence: ['佐证材料', '佐证', '依据', '证明材料', '支撑材料'],
  value: [
    ...['数值', '填报值', '填报数据', '填报数', '数据', '结果', '值', '本年数', '本年', '本年度', '本年值', '数量'],
    ...[
      '指标值',
      '实际数',
      '实际值',
      '统计数',
      '统计值',
      '填报结果',
      '数据值',
      '填写值',
      '填写数据',
      '填写内容',
      '填报',
    ],
  ],
};

const LAST_YEAR = /^(?:上年|上一年|上年度|去年|上学年)(?:数|值|数据|数值|度)?$/;
const OF_YEAR = /^(20\d{2})(?:[-/~至](?:20)?\d{2})?(?:学年度?|年度?)?(?:数|值|数据|数值|填报值)?$/;
/** Where a column 内容 stands beside one of names, it holds what is filled in. */
const CONTENT = '内容';
const MOST_ROWS = 60;

interface HeaderColumn {
  readonly column: number;
  readonly part: Part;
  readonly words: string;
  readonly year: string | undefined;
  readonly unit: string | undefined;
  readonly stage?: string;
}

/** Whether figures may stand under 小学 and 初中: in a school's form that is read as a table of its stages. */
export type StageColumns = 'withStages' | 'withoutStages';

/** The labels and figures that a sheet holds under headers that say so; undefined where none does. */
export function findLabelledSheet(
  sheet: SheetContent,
  isLabel: (text: string) => boolean,
  stageColumns: StageColumns = 'withoutStages',
): LabelledSheet | undefined {
  const grid = makeGrid(sheet);
  const found = grid && findLabelHeader(grid, stageColumns);
  if (!grid || !found) return undefined;
  const { header, blocks } = found;
  const school = schoolHeaderRow(grid, header.firstDataRow);
  const lastRow = school === undefined ? findLastRow(grid.area) : school - 1;
  const rows = blocks.flatMap((block) => listLabelledRows(grid, block, header.firstDataRow, lastRow, isLabel));
  const lastYear = blocks.flatMap((block) =>
    block.filter(({ part }) => part === 'lastYear').map(({ column, words }) => ({ column, header: words })),
  );
  return { grid, header, lastRow, rows, lastYear, titles: sheetTitlesAbove(grid, header.top) };
}

/** The first row whose headers name both labels and figures, its columns in blocks that stand side by side. */
function findLabelHeader(grid: Grid, stageColumns: StageColumns) {
  const { area } = grid;
  for (let row = area.row; row <= Math.min(findLastRow(area), area.row + MOST_ROWS); row++) {
    // From the right: 指标 beside 项目 is blank in most rows, which would go on as the header.
    for (let column = findLastColumn(area); column >= area.column; column--) {
      const value = grid.shown(row, column);
      if (typeof value !== 'string' || value.length > 20 || !HEADERS.name.includes(headerText(value).words)) continue;
      const header = headerBlockAround(grid, row, column);
      const blocks = splitBlocks(headerColumns(grid, header, stageColumns)).filter(isWholeBlock);
      if (blocks.length > 0) return { header, blocks };
    }
  }
  return undefined;
}

function headerColumns(
  grid: Grid,
  header: ReturnType<typeof headerBlockAround>,
  stageColumns: StageColumns,
): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
    const path = headerPath(grid, header, column);
    const found = headerColumn(column, path) ?? (stageColumns === 'withStages' ? stageColumn(column, path) : undefined);
    if (found) columns.push(found);
  }
  return settledParts(columns);
}

/** What a column is, by the innermost of its headers that says it. */
function headerColumn(column: number, path: readonly string[]): HeaderColumn | undefined {
  const texts = path.map((text) => headerText(text)).reverse();
  const unit = texts.flatMap(({ notes }) => notes).find((note) => MONEY_OR_COUNT.test(note));
  for (const { words } of texts) {
    const year = OF_YEAR.exec(words)?.[1];
    if (year) return { column, part: 'value', words, year, unit };
    if (LAST_YEAR.test(words)) return { column, part: 'lastYear', words, year: undefined, unit };
    const part = (Object.keys(HEADERS) as (keyof typeof HEADERS)[]).find((each) => HEADERS[each].includes(words));
    if (part) return { column, part, words, year: undefined, unit };
  }
  return undefined;
}

/** 小学 | 初中 over the figures: the stage belongs to the label. */
function stageColumn(column: number, path: readonly string[]): HeaderColumn | undefined {
  const words = headerText(path.at(-1) ?? '').words;
  const [, stage] = STAGE_ALONE.exec(words) ?? [];
  return stage ? { column, part: 'value', words, year: undefined, unit: undefined, stage } : undefined;
}

const STAGE_ALONE = /^(小学|初中)(?:部|段|阶段)?(?:数|值|数值)?$/;
const MONEY_OR_COUNT = /^(?:单位:?)?(?:万人|人|个|所|亿元|万元|千元|元|%)$/;

/** 指标 | 项目: of two columns of names the first is the group's; 项目 | 内容: 内容 is what is filled in. */
function settledParts(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const hasValue = columns.some(({ part }) => part === 'value');
  const names = columns.filter(({ part }) => part === 'name');
  if (!hasValue) {
    const content = names.find(({ words }) => words === CONTENT);
    const isBesideNames = content && names.length > 1;
    return isBesideNames ? columns.map((each) => (each === content ? { ...each, part: 'value' } : each)) : columns;
  }
  return columns.map((each, index) => {
    const next = columns[index + 1];
    return each.part === 'name' && next?.part === 'name' ? { ...each, part: 'group' } : each;
  });
}

/** Headers repeated side by side (项目 | 数值 | 项目 | 数值) are blocks, each with its own labels. */
function splitBlocks(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  if (columns.filter(({ part }) => part === 'name').length < 2) return [columns];
  const blocks: HeaderColumn[][] = [[]];
  for (const column of columns) {
    const current = blocks.at(-1) ?? [];
    const starts = ['group', 'name', 'code'].includes(column.part);
    if (starts && isWholeBlock(current)) blocks.push([column]);
    else current.push(column);
  }
  return blocks;
}

function isWholeBlock(block: readonly HeaderColumn[]): boolean {
  return block.some(({ part }) => part === 'name') && block.some(({ part }) => part === 'value');
}

function listLabelledRows(
  grid: Grid,
  block: readonly HeaderColumn[],
  firstRow: number,
  lastRow: number,
  isLabel: (text: string) => boolean,
): readonly LabelledRow[] {
  const pickColumns = (part: Part) => block.filter((each) => each.part === part);
  const groupColumns = pickColumns('group');
  const valueColumns = pickColumns('value');
  const textIn = (row: number, part: Part) => {
    const [column] = pickColumns(part);
    return column ? shownText(grid.shown(row, column.column)).trim() : '';
  };
  const rows: LabelledRow[] = [];
  let heading = '';
  let above: readonly string[] = [];
  let whole = '';
  for (let row = firstRow; row <= lastRow; row++) {
    const text = textIn(row, 'name');
    const title = headingIn(grid, block, row, text, isLabel);
    if (title !== undefined) {
      heading = title;
      above = [];
      continue;
    }
    if (text === '' || HEADERS.name.includes(headerText(text).words)) continue;
    above = carried(
      groupColumns.map(({ column }) => shownText(grid.shown(row, column)).trim()),
      above,
    );
    const isPart = /^其中/.test(folded(text));
    const groups = [heading, ...above, isPart ? whole : ''].filter((group) => group !== '' && group !== text);
    if (!isPart) whole = text;
    rows.push({
      row,
      groups,
      text,
      unit: textIn(row, 'unit'),
      year: textIn(row, 'year') || null,
      evidence: textIn(row, 'evidence'),
      values: valueColumns.map(({ column, year, unit, stage }) => ({
        ...{ column, year, unit, stage },
        value: readLabelValue(grid, row, column),
      })),
    });
  }
  return rows;
}

/** What is merged over label and figure is no figure. */
function readLabelValue(grid: Grid, row: number, column: number): CellValue {
  const merge = grid.merged(row, column);
  if (merge && merge.column < column) return null;
  const value = grid.shown(row, column);
  return isBlank(value) ? null : value;
}

/** A group's title stands once and holds for the rows below it, until the next. */
function carried(own: readonly string[], above: readonly string[]): readonly string[] {
  const first = own.findIndex((text) => text !== '');
  return own.map((text, index) => (text === '' && (first < 0 || index < first) ? (above[index] ?? '') : text));
}

/** A row that is a title over the rows below: alone in its row, and no label of a figure that wasn't filled in. */
function headingIn(
  grid: Grid,
  block: readonly HeaderColumn[],
  row: number,
  name: string,
  isLabel: (text: string) => boolean,
): string | undefined {
  const columns = block.map(({ column }) => column);
  const texts: string[] = [];
  for (let column = Math.min(...columns); column <= Math.max(...columns); column++) {
    const merge = grid.merged(row, column);
    if (merge && merge.column < column && column > Math.min(...columns)) continue;
    const text = shownText(grid.shown(row, column)).trim();
    if (text !== '' && !SECTION_NUMBER.test(folded(text))) texts.push(text);
  }
  const [only = name, ...others] = texts;
  if (others.length > 0 || only === '' || /^[\d.]+$/.test(only)) return undefined;
  const isNumbered = /^[一二三四五六七八九十]{1,3}[、.]|^[(][一二三四五六七八九十]{1,3}[)]/.test(folded(only));
  return isNumbered || !isLabel(only) ? only : undefined;
}

/** 一, (二): the number of a section in a cell of its own. */
const SECTION_NUMBER = /^[(]?[一二三四五六七八九十]{1,3}[)]?[、.]?$/;

function sheetTitlesAbove(grid: Grid, top: number): string[] {
  const titles: string[] = [];
  for (let row = grid.area.row; row < top; row++) {
    for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
      const merge = grid.merged(row, column);
      const value = merge && (merge.row !== row || merge.column !== column) ? null : grid.shown(row, column);
      if (typeof value === 'string' && !isBlank(value)) titles.push(value.trim());
    }
  }
  return titles;
}
