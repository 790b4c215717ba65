import { FIELDS, isField } from '../../statistics/fields';
import { type FoundColumn, isColumn } from '../columns/columns';
import { headerText } from '../text/header-text';
import { findUnit } from '../text/units';
import { findLastRow, type Grid, isBlank } from './grid';
import type { HeaderBlock } from './header-block';

const SAYS_UNIT = /^(?:计量|数据|填报)?单位$/;
/** A unit stands beside the names of the figures, or a few values on. */
const MOST_ROWS = 12;
const NO_UNIT = /^[-—/\s]*$|^文本$|^是\/否$/;

/**
 * 项目 | 单位 | 小学 | 初中: a line of the table that gives each figure's unit, wherever it stands. A unit that doesn't fit its
 * figure, or that nobody knows, sets the figure aside.
 */
export function withUnitLine(
  grid: Grid,
  header: HeaderBlock,
  nameColumn: number,
  columns: readonly FoundColumn[],
): readonly FoundColumn[] {
  const line = unitLine(grid, header, nameColumn);
  if (line === undefined) return columns;
  return columns.map((column) => {
    const text = grid.shown(line, column.column);
    if (!isColumn(column) || !isField(column.role) || column.column === nameColumn) return column;
    const entry = FIELDS[column.role];
    if (isBlank(text) || entry.kind !== 'number' || NO_UNIT.test(String(text))) return column;
    const unit = findUnit(headerText(String(text)).words);
    const fits = unit && (unit.unit === entry.unit || (unit.unit === '人' && entry.unit === '个'));
    const { role, header: shown } = column;
    if (!fits) return { column: column.column, header: shown, role, because: 'unit' as const };
    return column.unit ? column : { ...column, unit };
  });
}

function unitLine(grid: Grid, { bottom }: HeaderBlock, nameColumn: number): number | undefined {
  for (let row = bottom + 1; row <= Math.min(findLastRow(grid.area), bottom + MOST_ROWS); row++) {
    const value = grid.shown(row, nameColumn);
    if (typeof value === 'string' && SAYS_UNIT.test(headerText(value).words)) return row;
  }
  return undefined;
}
