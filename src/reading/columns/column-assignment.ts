import munkres from 'munkres';
import type { ColumnRole } from '../lexicon/roles';
import type { Grid } from '../tables/grid';
import type { HeaderBlock } from '../tables/header-block';
import { cellsBelow, computeFit } from './column-evidence';
import { type Column, type FoundColumn, isColumn } from './columns';

/** Headers of these mean one another's columns as often as their own: 类别, 学校性质, 办学形式. Cells tell which. */
const KINDS: readonly ColumnRole[] = ['schoolType', 'owner', 'urban'];

/** So many of the cells must look like the role's. */
const LEAST_FIT = 0.6;
/** What a further reading of a header is worth less than its first, and a role less that another header names outright. */
const FURTHER = 0.1;
const NAMED_ELSEWHERE = 0.5;

/**
 * One role for each column whose header names several: all of them at once, by what stands below, so that no two take
 * the same role where another way is open. A column whose cells fit none of its roles is left open.
 */
export function assigned(grid: Grid, header: HeaderBlock, found: readonly FoundColumn[]): readonly FoundColumn[] {
  const open = found.filter((each): each is Column => isColumn(each) && listRoles(each).length > 1);
  if (open.length === 0) return found;
  const outright = new Set(
    found.flatMap((each) => (isColumn(each) && listRoles(each).length === 1 ? [each.role] : [])),
  );
  const roles = [...new Set(open.flatMap(listRoles))];
  const fits = open.map((column) => {
    const cells = cellsBelow(grid, header, column.column);
    return roles.map((role) => computeColumnGain(column, role, cells, outright));
  });
  // Each column may stay without a role, at no gain.
  const costs = fits.map((row) => [...row.map((gain) => (gain > 0 ? -gain : 0)), ...open.map(() => 0)]);
  const chosen = new Map<Column, ColumnRole>();
  for (const [row, place] of munkres(costs)) {
    const [column, role] = [open[row], roles[place]];
    if (column && role && (fits[row]?.[place] ?? 0) > 0) chosen.set(column, role);
  }
  const taken = new Set([...outright, ...chosen.values()]);
  return found.map((each) =>
    isColumn(each) && open.includes(each) ? settleColumn(each, chosen.get(each), taken) : each,
  );
}

function listRoles({ role, others = [], confidence }: Column): readonly ColumnRole[] {
  if (confidence === 'user') return [role];
  const columnRoles = [role, ...others];
  return columnRoles.some((each) => KINDS.includes(each)) ? [...new Set([...columnRoles, ...KINDS])] : columnRoles;
}

/** What a column gains by a role; 0 where it can't be. */
function computeColumnGain(
  column: Column,
  role: ColumnRole,
  cells: ReturnType<typeof cellsBelow>,
  outright: ReadonlySet<ColumnRole>,
): number {
  const columnRoles = [column.role, ...(column.others ?? [])];
  if (!listRoles(column).includes(role) || (cells.length === 0 && !columnRoles.includes(role))) return 0;
  // Beside a column of grades numbers of classes are their names.
  const share = role === 'className' && outright.has('grade') ? 1 : computeFit(role, cells);
  if (share < LEAST_FIT) return 0;
  const place = columnRoles.indexOf(role);
  const prior = place === -1 ? 2 * FURTHER : place * FURTHER;
  return Math.max(0.01, share + column.score - prior - (outright.has(role) ? NAMED_ELSEWHERE : 0));
}

/** A column with its role; another column has it: set aside; its cells are none of what its header says: nobody knows. */
function settleColumn(column: Column, role: ColumnRole | undefined, taken: ReadonlySet<ColumnRole>): FoundColumn {
  const { others: _, isVague, ...own } = column;
  if (role) return { ...own, role, ...(role !== column.role && { confidence: 'listed' as const }) };
  const { column: at, header, stage, unit, year } = column;
  if (!isVague && !taken.has(column.role)) return own;
  if (taken.has(column.role)) return { column: at, header, role: column.role, because: 'rival' };
  const candidates = [column.role, ...(column.others ?? [])].map((each) => ({
    role: each,
    likeness: 0.9,
    lacks: [],
    beside: [],
    unknown: [],
    words: [],
  }));
  return { column: at, header, stage, unit: unit && { kind: 'amount', unit }, year, candidates };
}
