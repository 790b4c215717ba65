import type { Area } from '../../../workbook/cells';
import type { ReportColumn } from './report-template';
import { computeHeight, linesIn } from './text-width';

type Headed = Pick<ReportColumn<never>, 'header'>;

/** The header's rows of texts (`null` where a text from the left or above goes on), its merged areas and heights. */
export interface Header {
  readonly rows: readonly (readonly (string | null)[])[];
  readonly heights: readonly number[];
  /** Rows count from the header's first. */
  readonly merges: readonly Area[];
}

/** Sets out a header of one or more rows: a group over its columns, a column's own text down to the last row. */
export function layOutHeader(columns: readonly Headed[], widths: readonly number[]): Header {
  const depth = Math.max(...columns.map(({ header }) => header.length));
  const blocks = columns.flatMap((_, column) => blocksAt(columns, column, depth));
  const rows = Array.from({ length: depth }, (_, row) =>
    columns.map((_, column) => blocks.find(({ area }) => area.row === row && area.column === column)?.text ?? null),
  );
  const countBlockLines = ({ text, area }: Block) =>
    linesIn(text, sum(widths.slice(area.column, area.column + area.columnCount)));
  const heights = rows.map((_, row) => {
    const least = blocks.filter(({ area }) => area.row === row && area.rowCount === 1).map(countBlockLines);
    return computeHeight(Math.max(1, ...least), 20);
  });
  const whole = Math.max(1, ...blocks.filter(({ area }) => area.rowCount === depth).map(countBlockLines));
  const lacking = computeHeight(whole, 20) - sum(heights);
  const merges = blocks.map(({ area }) => area).filter(({ rowCount, columnCount }) => rowCount * columnCount > 1);
  return { rows, merges, heights: heights.map((height, row) => (row === 0 ? height + Math.max(0, lacking) : height)) };
}

interface Block {
  readonly text: string;
  readonly area: Area;
}

/** The texts whose block begins at this column. */
function blocksAt(columns: readonly Headed[], column: number, depth: number): Block[] {
  const path = columns[column]?.header ?? [];
  return path.flatMap((text, row): Block[] => {
    const isLast = row === path.length - 1;
    if (isLast) return [{ text, area: { row, column, rowCount: depth - row, columnCount: 1 } }];
    if (column > 0 && sharesDownTo(columns[column - 1], columns[column], row)) return [];
    let end = column + 1;
    while (end < columns.length && sharesDownTo(columns[end], columns[column], row)) end++;
    return [{ text, area: { row, column, rowCount: 1, columnCount: end - column } }];
  });
}

function sharesDownTo(one: Headed | undefined, other: Headed | undefined, row: number): boolean {
  if (!one || !other || one.header.length <= row + 1) return false;
  return other.header.slice(0, row + 1).every((text, index) => one.header[index] === text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
