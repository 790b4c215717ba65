import { findLastColumn, findLastRow, type Grid, isBlank } from '../../../reading/tables/grid';
import { type HeaderBlock, isColumnNumberRow } from '../../../reading/tables/header-block';
import { folded } from '../../../reading/text/header-text';
import { shownText } from '../../../reading/text/shown-text';
import { unitsOfCell } from '../words/column-kinds';
import { perOfItem } from '../words/item-numerators';
import type { Said } from '../words/said';

/**
 * A header without the rows below it that head no column: numbers of the columns (栏次 1 2 3=2/1), and what each is counted
 * in (人 万元 元), which may stand in its last row as well.
 */
export function aboveUnits(grid: Grid, { top, bottom: last, firstDataRow: first }: HeaderBlock, nameRow: number) {
  let bottom = last;
  while (bottom > nameRow && (isUnitRow(grid, bottom) || isNumberRow(grid, bottom))) bottom--;
  let firstDataRow = first;
  while (isNumberRow(grid, firstDataRow) || isUnitRow(grid, firstDataRow)) firstDataRow++;
  return { top, bottom, firstDataRow };
}

/** What stands in a column between its header and its first figure. */
export function textsBelow(grid: Grid, { bottom, firstDataRow }: HeaderBlock, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = bottom + 1; row < firstDataRow; row++) {
    const value = grid.shown(row, column);
    if (!isBlank(value) && isUnitRow(grid, row)) texts.push(folded(shownText(value)));
  }
  return texts;
}

/** A header's words with the unit below them; what is written there as a unit and is none, nobody understands. */
export function withUnitsBelow(said: Said, texts: readonly string[]): Said {
  return texts.reduce(withUnit, said);
}

function withUnit(said: Said, text: string): Said {
  if (NOTHING.test(text)) return said;
  if (text === '%') return { ...said, inPercent: true };
  if (WHETHER.test(text)) return { ...said, asksWhether: true };
  const units = unitsOfCell(text);
  if (!units) return { ...said, unknown: [...said.unknown, text] };
  return sharedAs({ ...said, units: [...said.units, units] }, text);
}

const NOTHING = /^[-—–/]+$/;
const WHETHER = /^是[/或、]?否$/;
const SHARED_BY = /\/每?(百?)名?(?:学生|生|人)$/;

/** 元/生 says that it is what each student has; 人/百人 each hundred. */
export function sharedAs(said: Said, unit: string): Said {
  const [, hundred] = SHARED_BY.exec(folded(unit)) ?? [];
  const { item } = said;
  if (hundred === undefined || !item) return said;
  const isOfIts = (perOfItem(item.code) === 'perHundred') === (hundred !== '');
  return isOfIts ? { ...said, item: { ...item, as: 'rate' } } : { ...said, unknown: [...said.unknown, unit] };
}

const LABEL_OF_UNITS = /^(?:计量)?单位$/;

/** 单位 | 人 | 万元, or nothing but units, each below a header of its own. */
function isUnitRow(grid: Grid, row: number): boolean {
  const cells = readRowCells(grid, row);
  const isLabelled = cells.some(({ text }) => LABEL_OF_UNITS.test(text));
  const others = cells.filter(({ text }) => !LABEL_OF_UNITS.test(text) && !NOTHING.test(text));
  const isUnit = ({ text, column }: Cell) =>
    (text === '%' || unitsOfCell(text) !== null) && isHeaded(grid, row, column);
  return others.some(isUnit) && (isLabelled || others.every(isUnit));
}

/** 万元 and 元 below one title may be a total and what each student has. */
function isHeaded(grid: Grid, row: number, column: number): boolean {
  const above = grid.merged(row - 1, column);
  return (above?.columnCount ?? 1) === 1 && !isBlank(grid.shown(row - 1, column));
}

const LABEL_OF_NUMBERS = /^(?:栏[次目号]|列[次号]|序号|行次)$/;
const COLUMN_NUMBER = /^(?:第?[L(]?(\d{1,3})\)?[栏列]?(?:=.*)?|[甲乙丙丁戊己庚辛])$/;

function isNumberRow(grid: Grid, row: number): boolean {
  if (isColumnNumberRow(grid, row)) return true;
  const texts = readRowCells(grid, row).map(({ text }) => text);
  const others = texts.filter((text) => !LABEL_OF_NUMBERS.test(text) && !NOTHING.test(text));
  const numbers = others.flatMap((text) => COLUMN_NUMBER.exec(text)?.[1] ?? []).map(Number);
  const isRising = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  return numbers.length >= 2 && texts.length >= 3 && isRising && others.every((text) => COLUMN_NUMBER.test(text));
}

interface Cell {
  readonly text: string;
  readonly column: number;
}

/** What stands in a row; not what reaches down into it. */
function readRowCells(grid: Grid, row: number): readonly Cell[] {
  const cells: Cell[] = [];
  if (row > findLastRow(grid.area)) return cells;
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
    const merge = grid.merged(row, column);
    const value = grid.shown(row, column);
    if (isBlank(value) || (merge && (merge.row !== row || merge.column !== column))) continue;
    cells.push({ text: folded(shownText(value)), column });
  }
  return cells;
}
