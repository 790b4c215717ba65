import type { Area } from '../../../../src/workbook/cells';
import { type HostSeries, newSeries } from '../../model/chart';
import type { HostSheet } from '../../model/sheet';
import { only, type Region } from '../range/region';

/** The series that a range gives: names in its first line and categories in its first column where those are texts. */
export function seriesOfSource(region: Region, type: string, by: string): HostSeries[] {
  const { sheet } = region;
  const area = only(region);
  const isByRows = by === 'Rows' || (by === 'Auto' && area.columnCount > area.rowCount);
  const whole = isByRows ? turned(area) : area;
  const at = (row: number, column: number): Area => ({
    row: area.row + (isByRows ? column : row),
    column: area.column + (isByRows ? row : column),
    rowCount: 1,
    columnCount: 1,
  });
  const isText = (row: number, column: number) => typeof valueAt(sheet, at(row, column)) === 'string';
  const hasNames = whole.rowCount > 1 && isText(0, whole.columnCount - 1);
  const hasCategories = whole.columnCount > 1 && isText(whole.rowCount - 1, 0);
  const [firstRow, firstColumn] = [hasNames ? 1 : 0, hasCategories ? 1 : 0];
  const lineOf = (column: number): Area => {
    const start = at(firstRow, column);
    const count = whole.rowCount - firstRow;
    return isByRows ? { ...start, columnCount: count } : { ...start, rowCount: count };
  };
  return Array.from({ length: whole.columnCount - firstColumn }, (_, index) => {
    const column = firstColumn + index;
    const name = hasNames ? String(valueAt(sheet, at(0, column)) ?? '') : `Series${index + 1}`;
    return {
      ...newSeries(name, type),
      values: { sheet, area: lineOf(column) },
      categories: hasCategories ? { sheet, area: lineOf(0) } : null,
    };
  });
}

function turned(area: Area): Area {
  return { row: area.column, column: area.row, rowCount: area.columnCount, columnCount: area.rowCount };
}

function valueAt(sheet: HostSheet, { row, column }: Area) {
  return sheet.cell(row, column)?.value ?? null;
}
