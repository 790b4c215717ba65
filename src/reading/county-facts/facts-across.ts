import type { CellValue } from '../../workbook/cells';
import { findLastColumn, findLastRow, type Grid, isBlank } from '../tables/grid';
import { headerBlockAround, headerPath } from '../tables/header-block';
import { headerText } from '../text/header-text';
import { shownText } from '../text/shown-text';
import { isFactLabel, knownLabels } from './known-labels';
import type { LabelledFigure } from './settle-labels';

/** County figures as columns: their labels are headers, with one row of figures below, or a row for each year. */
export interface FactsAcross {
  readonly header: { readonly top: number; readonly bottom: number };
  readonly figures: readonly LabelledFigure[];
}

const YEAR_HEADER = /^(?:年度|年份|学年|统计年度)$/;
const MOST_ROWS = 30;
/** A row for each of so many years at most. */
const MOST_YEARS = 10;

export function factsAcross(grid: Grid): FactsAcross | undefined {
  for (let row = grid.area.row; row <= Math.min(findLastRow(grid.area), grid.area.row + MOST_ROWS); row++) {
    const anchor = firstFactLabel(grid, row);
    if (anchor === undefined) continue;
    const header = headerBlockAround(grid, row, anchor);
    const figures = figuresBelow(grid, header);
    if (figures) return { header, figures };
  }
  return undefined;
}

function firstFactLabel(grid: Grid, row: number): number | undefined {
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
    const value = grid.shown(row, column);
    if (typeof value === 'string' && isFactLabel(value)) return column;
  }
  return undefined;
}

function figuresBelow(grid: Grid, header: ReturnType<typeof headerBlockAround>): readonly LabelledFigure[] | undefined {
  const columns = findFactColumns(grid, header);
  const yearColumn = columns.find(({ path }) => YEAR_HEADER.test(headerText(path.at(-1) ?? '').words))?.column;
  const figures = columns.filter(({ column }) => column !== yearColumn);
  const rows = filledRows(grid, header.firstDataRow, figures);
  const labels = knownLabels(figures.map(({ path }) => ({ groups: path.slice(0, -1), text: path.at(-1) ?? '' })));
  if (rows.length === 0 || rows.length > MOST_YEARS || (rows.length > 1 && yearColumn === undefined)) return undefined;
  if (labels.facts < 2 || labels.fieldsOnly > 0 || labels.facts * 2 < figures.length) return undefined;
  return rows.flatMap((row) => {
    const year = yearColumn === undefined ? null : shownText(grid.shown(row, yearColumn)).trim() || null;
    return figures.map(({ column, path }) => ({
      groups: path.slice(0, -1),
      text: path.at(-1) ?? '',
      year,
      unit: '',
      evidence: '',
      value: filled(grid.shown(row, column)),
      cell: grid.cellAt(row, column),
    }));
  });
}

function filled(value: CellValue): CellValue {
  return isBlank(value) ? null : value;
}

function findFactColumns(grid: Grid, header: ReturnType<typeof headerBlockAround>) {
  const columns: { readonly column: number; readonly path: readonly string[] }[] = [];
  for (let column = grid.area.column; column <= findLastColumn(grid.area); column++) {
    const path = headerPath(grid, header, column);
    if (path.length > 0) columns.push({ column, path });
  }
  return columns;
}

function filledRows(grid: Grid, first: number, columns: readonly { readonly column: number }[]): readonly number[] {
  const rows: number[] = [];
  for (let row = first; row <= findLastRow(grid.area) && rows.length <= MOST_YEARS; row++) {
    const values = columns.filter(({ column }) => !isBlank(grid.shown(row, column)));
    if (values.length * 2 > columns.length) rows.push(row);
  }
  return rows;
}
