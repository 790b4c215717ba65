import { readSchoolType } from '../choices/school-kinds';
import { folded, headerText, namesATotal } from '../text/header-text';
import { shownText } from '../text/shown-text';
import { isStatistic, mayBeGroup, saysStatistic, summaryNamed } from '../text/summary-names';
import { findLastColumn, type Grid, isBlank } from './grid';
import { isColumnNumberRow } from './header-block';

export type LeftOutReason = 'total' | 'thereof' | 'statistic' | 'section' | 'note' | 'columnNumbers' | 'user';

/** What a row below a header is. `doubtful`: perhaps no school. */
export type RowKind = 'empty' | 'school' | 'doubtful' | LeftOutReason;

/** Where a table has what tells its rows apart. */
export interface RowFrame {
  readonly grid: Grid;
  readonly nameColumn: number | undefined;
  readonly codeColumn: number | undefined;
  readonly typeColumn: number | undefined;
  readonly figureColumns: readonly number[];
  /** Whether the names of this table say that they are schools, by and large. */
  readonly namesSaySo: () => boolean;
}

const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|填表人|制表人?|经办人?|审核人?|复核人?|校对人?|录入人?|单位负责人|负责人|主管领导|分管领导|填报人?|(?:填报|填表|制表|报送|统计)(?:日期|时间)|日期|时间|联系电话|联系人|统计人|签字|盖章|公章|数据来源)(?:[:：\d]|$)/;
const THEREOF = /^(?:#|其中[:：]?|-+其中)/;
/** Words that names of schools end with or hold. */
const SCHOOL =
  /[小中校学园班点]$|学校|小学|中学|初中|高中|完小|村小|教学点|校区|学院|书院|一贯制|分校|[小初高]中?部|附小|附中|[一二三四五六七八九十]小|[一二三四五六七八九十]中|实验|希望/;
const NUMBERED = /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|[(]?[ⅠⅡⅢⅣⅤ]+[)、.])/u;

export function saysSchool(name: string): boolean {
  return SCHOOL.test(folded(name).replace(/[(][^)]*[)]$/, ''));
}

/** What a row is, by its name, its other keys and its figures. */
export function kindOfRow(frame: RowFrame, row: number): RowKind {
  const { grid } = frame;
  const first = firstText(grid, row);
  if (first === '') return 'empty';
  if (isColumnNumberRow(grid, row)) return 'columnNumbers';
  const name = textAt(frame, row, frame.nameColumn);
  if (NOTE.test(folded(first))) return 'note';
  if (namesATotal(first) || (name !== '' && namesATotal(name))) return 'total';
  if (THEREOF.test(folded(name === '' ? first : name))) return 'thereof';
  if (name === '' && !hasFigures(frame, row) && isSectionName(folded(first))) return 'section';
  if (name === '') return hasFigures(frame, row) && saysStatistic(folded(first)) ? 'statistic' : 'note';
  return kindOfNamed(frame, row, name);
}

function hasFigures({ grid, figureColumns }: RowFrame, row: number): boolean {
  return figureColumns.some((column) => isFigureCell(grid.shown(row, column)));
}

function kindOfNamed(frame: RowFrame, row: number, name: string): RowKind {
  const words = folded(name);
  if (!/\p{L}/u.test(words)) return 'note';
  const code = textAt(frame, row, frame.codeColumn);
  const type = textAt(frame, row, frame.typeColumn);
  if (/^\d{6,}/.test(code)) return 'school';
  const bare = headerText(words).words;
  const summary = summaryNamed(bare);
  if (summary) return summary;
  if (type !== '' && type !== name && readSchoolType(type) !== undefined) return 'school';
  if (isStatistic(words)) return 'statistic';
  const isEmpty = !hasFigures(frame, row);
  if (isEmpty && isSectionName(words)) return 'section';
  if (isEmpty && (NUMBERED.test(words) || isAcross(frame, row) || !saysSchool(name))) {
    return words.length > 24 ? 'note' : 'section';
  }
  if (words.length > 40) return 'note';
  if (isSectionName(words)) return 'total';
  if (mayBeGroup(bare)) return 'doubtful';
  if (saysSchool(name)) return 'school';
  return frame.namesSaySo() ? 'doubtful' : 'school';
}

/** `小学`, `一、初中`, `城区`, `乡村学校`: groups of schools, whose row with figures is their sum. */
function isSectionName(words: string): boolean {
  const bare = words.replace(NUMBERED, '').replace(/部分$/, '');
  return /^(?:小学|初中|高中|中学|普通小学|普通初中|城区|镇区|乡村|农村|县城|城市|公办|民办|教学点|九年一贯制(?:学校)?|完全中学|十二年一贯制(?:学校)?)$/.test(
    bare,
  );
}

/** One text over the whole row: a title of what follows. */
function isAcross({ grid, nameColumn }: RowFrame, row: number): boolean {
  const merge = nameColumn === undefined ? undefined : grid.merged(row, nameColumn);
  return merge !== undefined && merge.columnCount > 2;
}

function isFigureCell(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^[\d.,]+/.test(folded(value)));
}

function textAt({ grid }: RowFrame, row: number, column: number | undefined): string {
  return column === undefined ? '' : shownText(grid.shown(row, column)).trim();
}

/** The first text of a row that is not its running number. */
export function firstText(grid: Grid, row: number): string {
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
    const value = grid.shown(row, column);
    if (!isBlank(value)) return shownText(value);
  }
  return '';
}

/** The words of a section's title, without its number: `一、小学（共12所）` → `小学`. */
export function sectionWords(text: string): string {
  return headerText(folded(text).replace(NUMBERED, '')).words;
}
