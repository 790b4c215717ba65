import { isNumericField } from '../../statistics/fields';
import { shownText } from '../text/shown-text';
import { findLastRow, type Grid, isBlank } from './grid';
import { kindOfRow, type RowFrame, type RowKind, saysSchool } from './row-kinds';
import type { Table } from './tables';

export interface ClassifiedRow {
  readonly row: number;
  readonly kind: RowKind;
}

/** The rows below a table's header, with what each is. */
export function classifiedRows(table: Table): readonly ClassifiedRow[] {
  const frame = makeRowFrame(table);
  const rows: ClassifiedRow[] = [];
  for (let row = table.header.firstDataRow; row <= findLastRow(table.grid.area); row++) {
    rows.push({ row, kind: kindOfRow(frame, row) });
  }
  const schools = rows.flatMap(({ row, kind }) => (kind === 'school' ? [row] : []));
  const named = rows.map((each, index) => settleDoubted(frame, rows, schools, each, index));
  return table.kind === 'schools' ? named.map((each, index) => doubted(frame, named, each, index)) : named;
}

/** So many names must say that they are schools before a name that doesn't is doubted. */
const LEAST_SHARE = 0.7;

function makeRowFrame(table: Table): RowFrame {
  const { grid, columns } = table;
  const findRoleColumn = (role: string) => columns.find((column) => column.role === role)?.column;
  const nameColumn = findRoleColumn('schoolName');
  let namesSaySo: boolean | undefined;
  return {
    grid,
    nameColumn,
    codeColumn: findRoleColumn('schoolCode'),
    typeColumn: findRoleColumn('schoolType'),
    figureColumns: columns.filter(({ role }) => isNumericField(role)).map(({ column }) => column),
    namesSaySo: () => {
      namesSaySo ??= namesSaySchools(table, nameColumn);
      return namesSaySo;
    },
  };
}

function namesSaySchools({ grid, header }: Table, nameColumn: number | undefined): boolean {
  const names: string[] = [];
  if (nameColumn === undefined) return true;
  for (let row = header.firstDataRow; row <= findLastRow(grid.area); row++) {
    const value = grid.shown(row, nameColumn);
    if (!isBlank(value)) names.push(shownText(value));
  }
  return names.filter(saysSchool).length >= LEAST_SHARE * names.length;
}

/** A doubtful row whose figures are the sums of the schools just above or below it, or of all `schools`, is a total. */
function settleDoubted(
  frame: RowFrame,
  rows: readonly ClassifiedRow[],
  schools: readonly number[],
  doubted: ClassifiedRow,
  index: number,
): ClassifiedRow {
  if (doubted.kind !== 'doubtful') return doubted;
  const runs = [schoolsFrom(rows, index, 1), schoolsFrom(rows, index, -1), schools];
  const isSum =
    runs.some((run) => run.length > 1 && sumsUp(frame, doubted.row, run)) ||
    [1, -1].some((step) => isSumFrom(frame, rows, index, step, 2));
  return isSum ? { row: doubted.row, kind: 'total' } : doubted;
}

/** A sum that goes by a school's name, 城关中心学校 above its village schools, is told by so many figures at least. */
const FEWEST_SUMS = 3;
const MOST_SUMMED = 60;

/** A school whose every figure is the sum of the two or more schools just below or above it may be their sum. */
function doubted(frame: RowFrame, rows: readonly ClassifiedRow[], each: ClassifiedRow, index: number): ClassifiedRow {
  const isDoubtful = each.kind === 'school' && [1, -1].some((step) => isSumFrom(frame, rows, index, step, FEWEST_SUMS));
  return isDoubtful ? { row: each.row, kind: 'doubtful' } : each;
}

/** Whether every figure of a row is the sum of those of two or more schools next to it, in so many columns at least. */
function isSumFrom(
  frame: RowFrame,
  rows: readonly ClassifiedRow[],
  index: number,
  step: number,
  fewest: number,
): boolean {
  const { grid, figureColumns } = frame;
  const rowNumber = rows[index]?.row ?? 0;
  const next = rows[index + step];
  if (next?.kind !== 'school' || exceeds(frame, next.row, rowNumber)) return false;
  const stated = figureColumns.map((column) => readNumberAt(grid, rowNumber, column) ?? 0);
  const sums = stated.map(() => 0);
  if (stated.filter((figure) => figure > 0).length < fewest) return false;
  for (let count = 1; count <= MOST_SUMMED && rows[index + step * count]?.kind === 'school'; count++) {
    const row = rows[index + step * count]?.row ?? 0;
    for (const [at, column] of figureColumns.entries()) {
      sums[at] = (sums[at] ?? 0) + (readNumberAt(grid, row, column) ?? 0);
      if ((sums[at] ?? 0) > (stated[at] ?? 0) + ROUNDING) return false;
    }
    const isSum = sums.every((sum, at) => Math.abs(sum - (stated[at] ?? 0)) <= ROUNDING);
    if (count > 1 && isSum) return true;
  }
  return false;
}

/** Whether a row has more of something than another: then the other is no sum of it. */
function exceeds({ grid, figureColumns }: RowFrame, row: number, other: number): boolean {
  return figureColumns.some(
    (column) => (readNumberAt(grid, row, column) ?? 0) > (readNumberAt(grid, other, column) ?? 0) + ROUNDING,
  );
}

/** Decimals of areas and money, added up. */
const ROUNDING = 1e-6;

function schoolsFrom(rows: readonly ClassifiedRow[], index: number, step: 1 | -1): number[] {
  const run: number[] = [];
  for (let at = index + step; rows[at]?.kind === 'school'; at += step) run.push(rows[at]?.row ?? 0);
  return run;
}

/** Whether every figure of a row is the sum of the others’, in two columns at least. */
function sumsUp({ grid, figureColumns }: RowFrame, total: number, rows: readonly number[]): boolean {
  let agreeing = 0;
  for (const column of figureColumns) {
    const stated = readNumberAt(grid, total, column);
    if (stated === undefined || stated === 0) continue;
    const sum = rows.reduce((partial, row) => partial + (readNumberAt(grid, row, column) ?? 0), 0);
    if (Math.abs(sum - stated) > 0.005 * Math.abs(stated)) return false;
    agreeing++;
  }
  return agreeing >= 2;
}

function readNumberAt(grid: Grid, row: number, column: number): number | undefined {
  const value = grid.shown(row, column);
  return typeof value === 'number' ? value : undefined;
}
