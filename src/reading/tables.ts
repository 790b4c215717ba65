import { FIELDS } from '../statistics/fields';
import type { AnyStage } from '../statistics/stages';
import type { SheetContent } from '../workbook/content';
import { fileLabelOf, nameInFile } from '../workbook/together';
import { type Column, columnOfPath } from './columns';
import type { Report } from './findings';
import { type Grid, gridOf, type HeaderBlock, headerBlockAround, headerPath, isBlank } from './header-block';
import { folded, headerText } from './header-text';
import { type ColumnRole, SPELLINGS } from './spellings';
import { stageIn } from './stage-words';

export type TableKind = 'schools' | 'classes' | 'countyFacts';

/** A table that was recognised on a sheet. */
export interface Table {
  readonly kind: TableKind;
  readonly grid: Grid;
  readonly header: HeaderBlock;
  readonly columns: readonly Column[];
  /** The stage that the sheet's name or the table's title names: every row is about that stage. */
  readonly stage: AnyStage | undefined;
  /** The texts above the header. */
  readonly titles: readonly string[];
}

const SCHOOL_NAMES: ReadonlySet<string> = new Set(SPELLINGS.schoolName?.paths ?? []);

/** The tables of schools on a sheet: at present the first header that has a column of school names. */
export function schoolTableOf(sheet: SheetContent, fileName: string, report: Report): Table | undefined {
  const grid = gridOf(sheet);
  const anchor = grid && findText(grid, (words) => SCHOOL_NAMES.has(words));
  if (!grid || !anchor) return undefined;
  const header = headerBlockAround(grid, anchor.row, anchor.column);
  const columns = withoutRivals(columnsUnder(grid, header), sheet.name, report);
  if (!columns.some(({ role }) => role in FIELDS)) return undefined;
  const titles = titlesAbove(grid, header);
  const isClassList = columns.some(({ role }) => role === 'className');
  return {
    kind: isClassList ? 'classes' : 'schools',
    grid,
    header,
    columns,
    stage: stageOfSheet(sheet.name, titles, fileName),
    titles,
  };
}

/** Where a text of the sheet, as headers are compared, is the one looked for; row by row. */
export function findText(
  grid: Grid,
  wanted: (words: string) => boolean,
): { readonly row: number; readonly column: number } | undefined {
  const { values, origin } = grid.sheet;
  for (const [rowOffset, row] of values.entries()) {
    for (const [columnOffset, value] of row.entries()) {
      if (typeof value !== 'string' || value.length > 40) continue;
      if (wanted(headerText(value).words)) return { row: origin.row + rowOffset, column: origin.column + columnOffset };
    }
  }
  return undefined;
}

function columnsUnder(grid: Grid, header: HeaderBlock): Column[] {
  const columns: Column[] = [];
  for (let column = grid.area.column; column < grid.area.column + grid.area.columnCount; column++) {
    const path = headerPath(grid, header, column);
    const found = path.length === 0 ? undefined : columnOfPath(path, column);
    if (found) columns.push(found);
  }
  return columns;
}

/** One column for each role and stage: the better evidence wins; equal evidence is a question, and neither is taken. */
function withoutRivals(columns: readonly Column[], sheet: string, report: Report): Column[] {
  const byKey = new Map<string, Column[]>();
  for (const column of columns) {
    const key = `${column.role} ${column.stage ?? ''}`;
    byKey.set(key, [...(byKey.get(key) ?? []), column]);
  }
  return [...byKey.values()].flatMap((rivals) => {
    const best = rivals.reduce((first, second) => (betterThan(second, first) ? second : first));
    const equals = rivals.filter((rival) => rival !== best && !betterThan(best, rival));
    if (equals.length === 0 || !(best.role in FIELDS)) return [best];
    for (const equal of equals) reportRivals(best, equal, sheet, report);
    return [];
  });
}

function betterThan(a: Column, b: Column): boolean {
  if (a.matchedParts !== b.matchedParts) return a.matchedParts > b.matchedParts;
  return a.confidence === 'exact' && b.confidence !== 'exact';
}

function reportRivals(first: Column, second: Column, sheet: string, report: Report): void {
  report('D21', { sheet }, second.header, { field: fieldName(first.role), first: first.header, second: second.header });
}

export function fieldName(role: ColumnRole): string {
  return role in FIELDS ? FIELDS[role as keyof typeof FIELDS].name : (SPELLINGS[role]?.paths[0] ?? role);
}

function titlesAbove(grid: Grid, header: HeaderBlock): string[] {
  const titles: string[] = [];
  for (let row = grid.area.row; row < header.top; row++) {
    for (let column = grid.area.column; column < grid.area.column + grid.area.columnCount; column++) {
      const merge = grid.merged(row, column);
      if (merge && (merge.column !== column || merge.row !== row)) continue;
      const value = grid.shown(row, column);
      if (typeof value === 'string' && !isBlank(value)) titles.push(folded(value));
    }
  }
  return titles;
}

/** The sheet's name says it best, then the title, then the file's name, which of several files stands before the sheet's. */
function stageOfSheet(name: string, titles: readonly string[], fileName: string): AnyStage | undefined {
  const byTitle = () => titles.map(stageIn).find((stage) => stage !== undefined);
  return stageIn(nameInFile(name)) ?? byTitle() ?? stageIn(fileLabelOf(name) ?? fileName);
}
