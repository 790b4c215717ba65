import type { CellValue } from '../../workbook/cells';
import { findLastColumn, type Grid, isBlank } from '../tables/grid';
import { headerText } from '../text/header-text';
import { shownText } from '../text/shown-text';
import { findUnit } from '../text/units';
import { isFactLabel } from './known-labels';
import type { LabelledFigure } from './settle-labels';

/** County figures that stand right of their labels without any header, row by row, several pairs in a row or one. */
export function factsBesideLabels(grid: Grid, firstRow: number, lastRow: number): readonly LabelledFigure[] {
  const figures: LabelledFigure[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
      const text = grid.shown(row, column);
      if (typeof text !== 'string' || !isFactLabel(text.trim())) continue;
      const figure = findFigureRight(grid, row, column);
      if (figure) figures.push({ ...figure, groups: [], text: text.trim(), year: null, evidence: '' });
    }
  }
  return figures;
}

function findFigureRight(grid: Grid, row: number, column: number) {
  let unit = '';
  for (let at = column + 1; at <= findLastColumn(grid.area); at++) {
    const value = grid.shown(row, at);
    const merge = grid.merged(row, at);
    if (merge && merge.column <= column) continue;
    if (isBlank(value)) return undefined;
    if (typeof value === 'string' && isUnit(value)) {
      unit = value.trim();
      continue;
    }
    return isFactFigure(value)
      ? { value, unit: unit || findUnitRight(grid, row, at), cell: grid.cellAt(row, at) }
      : undefined;
  }
  return undefined;
}

function findUnitRight(grid: Grid, row: number, column: number): string {
  const right = grid.shown(row, column + 1);
  return typeof right === 'string' && isUnit(right) ? right.trim() : '';
}

function isUnit(text: string): boolean {
  return findUnit(headerText(text).words) !== undefined || /^(?:万人|份|项|%|小时)$/.test(text.trim());
}

function isFactFigure(value: CellValue): boolean {
  if (typeof value === 'number') return true;
  return /^(?:[\d,.]+\D{0,3}|是|否|有|无|没有|[ⅠⅡⅢⅣ1-4]级?)$/u.test(shownText(value).trim());
}
