import { FIELDS, isField } from '../statistics/fields';
import { type CellValue, columnName } from '../workbook/cells';
import type { Column, ColumnAside } from './columns';
import type { Report } from './findings';
import { type Grid, isBlank, lastRowOf } from './grid';
import type { HeaderBlock } from './header-block';
import { folded } from './header-text';
import { namesakes } from './namesakes';
import { fieldName } from './role-names';
import { schoolYearIn } from './titles';

interface Contested {
  readonly grid: Grid;
  readonly header: HeaderBlock;
  readonly columns: readonly Column[];
  readonly aside: readonly ColumnAside[];
  readonly titles: readonly string[];
}

export interface Settled {
  readonly columns: readonly Column[];
  readonly aside: readonly ColumnAside[];
}

/** Evidence that differs by less is equal. */
const LEAD = 0.05;

/**
 * One column for each role and stage: the better evidence wins; a column of the table's own year wins over other years;
 * equal evidence is a question, and neither is taken, unless both hold the same figures.
 */
export function settleRivals(table: Contested, report: Report): Settled {
  const byKey = new Map<string, Column[]>();
  for (const column of table.columns) {
    const key = `${column.role} ${column.stage ?? ''}`;
    byKey.set(key, [...(byKey.get(key) ?? []), column]);
  }
  const ownYear = schoolYearIn([folded(table.grid.sheet.name), ...table.titles]);
  const aside: ColumnAside[] = [...table.aside];
  const columns = [...byKey.values()].flatMap((rivals) => {
    const { taken, left } = settle(rivals, table, ownYear, report);
    aside.push(...left);
    return taken ? [taken] : [];
  });
  for (const column of columns) reportDoubtful(column, table, ownYear, report);
  return { columns: columns.sort((a, b) => a.column - b.column), aside };
}

function settle(
  rivals: readonly Column[],
  table: Contested,
  ownYear: string | null,
  report: Report,
): { taken: Column | undefined; left: ColumnAside[] } {
  const [first] = rivals;
  if (!first || rivals.length === 1) return { taken: first, left: [] };
  const ofYear = rivals.filter(({ year }) => year === undefined || year === ownYear);
  const inTime = ofYear.length > 0 ? ofYear : rivals;
  const byScore = [...inTime].sort((a, b) => b.score - a.score);
  const [best = first, ...others] = byScore;
  const leave = (column: Column, because: ColumnAside['because']): ColumnAside => ({
    column: column.column,
    header: column.header,
    role: column.role,
    because,
  });
  const left = rivals
    .filter((rival) => rival !== best)
    .map((rival) => leave(rival, inTime.includes(rival) ? 'rival' : 'year'));
  if (!isField(best.role) || best.confidence === 'user') return { taken: best, left };
  const unlike = others.filter((other) => !sameFigures(best, other, table));
  const equals = unlike.filter(({ score }) => best.score - score < LEAD);
  const cellOf = ({ column }: Column) => table.grid.cellAt(table.header.bottom, column);
  const placeOf = ({ column }: Column) => (table.grid.transposed ? String(column + 1) : columnName(column));
  for (const other of unlike) {
    const details = { field: fieldName(best.role), first: best.header, second: other.header };
    const places = { role: best.role, firstColumn: placeOf(best), secondColumn: placeOf(other) };
    if (equals.includes(other))
      report('D21', cellOf(other), other.header, { ...details, ...places, ...placesAmong(best, other, table) });
    else if (other.confidence !== 'likely') report('D71', cellOf(other), other.header, details);
  }
  if (equals.length === 0) return { taken: best, left };
  return { taken: undefined, left: [leave(best, 'rival'), ...left] };
}

/** Which of the columns with the same header two are, as text; nothing where their headers differ. */
function placesAmong(one: Column, other: Column, { columns, aside }: Contested): Record<string, string> {
  if (folded(one.header) !== folded(other.header)) return {};
  const lines = [...columns, ...aside].sort((a, b) => a.column - b.column);
  const among = namesakes(lines.map(({ header }) => header));
  const amongOf = ({ column }: Column) => among[lines.findIndex((line) => line.column === column)];
  const [first, second] = [amongOf(one), amongOf(other)];
  if (!first || !second) return {};
  return { firstPlace: String(first.place), secondPlace: String(second.place), namesakes: String(first.count) };
}

/** Whether two columns hold the same in every row: then it doesn't matter which is taken. */
function sameFigures(a: Column, b: Column, { grid, header }: Contested): boolean {
  let figures = 0;
  for (let row = header.firstDataRow; row <= lastRowOf(grid.area); row++) {
    const first = grid.shown(row, a.column);
    const second = grid.shown(row, b.column);
    if (!isBlank(first) || !isBlank(second)) {
      if (!alike(first, second)) return false;
      figures++;
    }
  }
  return figures > 0 && (a.unit?.power ?? 0) === (b.unit?.power ?? 0);
}

function alike(a: CellValue, b: CellValue): boolean {
  return a === b || (a !== null && b !== null && typeof a !== 'object' && folded(String(a)) === folded(String(b)));
}

/** A column that was taken though its header is only like a spelling, or names another year. */
function reportDoubtful(column: Column, { grid, header }: Contested, ownYear: string | null, report: Report): void {
  const cell = grid.cellAt(header.bottom, column.column);
  const field = fieldName(column.role);
  if (column.confidence === 'likely') report('D70', cell, column.header, { field });
  const isOther = column.year !== undefined && ownYear !== null && column.year !== ownYear;
  if (isOther && isOfSchoolYear(column)) report('D72', cell, column.header, { field, year: ownYear });
}

/** Money is budgeted by the year before; people and rooms are counted in the school year. */
function isOfSchoolYear({ role }: Column): boolean {
  const entry = isField(role) ? FIELDS[role] : undefined;
  return entry?.kind === 'number' && entry.unit !== '元';
}
