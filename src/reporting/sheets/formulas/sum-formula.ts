import type { Figure } from '../../../statistics/county';
import { areaAddress, type CellReference, quotedSheetName } from '../../../workbook/cells';
import { groupedBy } from '../../../workbook/grouped';
import type { Sources, Traced } from './statistics-formula';

/** Excel takes 8192 characters of a formula, and 255 arguments. */
const LONGEST = 8000;
const MOST_RANGES = 255;

/** The sum of many figures of one field, over few ranges of cells. */
export function sumFormula(figures: readonly Figure[], { sheets }: Sources): Traced {
  const addends = figures.map((figure) => (figure.kind === 'known' ? (figure.addends ?? []) : []));
  const all = addends.flat();
  const isElsewhere = all.some(({ sheet }) => !sheets.has(sheet)) || addends.some((each) => each.length === 0);
  if (isElsewhere) return { code: 'elsewhere' };
  const asText = all.filter((addend) => addend.asText);
  if (asText.length > 0) return { code: 'asText', cells: asText };
  const sums = [...groupedBy(all, ({ power = 0 }) => power)].map(([power, cells]) => ({
    power,
    ranges: joinRanges(cells),
  }));
  const expression = sums.map(sumExpression).join('+') || '0';
  const isTooLong = expression.length > LONGEST || sums.some(({ ranges }) => ranges.length > MOST_RANGES);
  return isTooLong ? { code: 'elsewhere' } : { expression };
}

function sumExpression({ power, ranges }: { readonly power: number; readonly ranges: readonly string[] }): string {
  const sum = `SUM(${ranges.join(',')})`;
  return power === 0 ? sum : `${sum}*${10 ** power}`;
}

/** Cells that follow each other down a column, as one range each. A cell that is there twice counts twice. */
function joinRanges(cells: readonly CellReference[]): string[] {
  const sorted = [...cells].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const ranges: { readonly first: CellReference; rowCount: number }[] = [];
  for (const cell of sorted) {
    const last = ranges.at(-1);
    const follows =
      last?.first.sheet === cell.sheet &&
      last.first.column === cell.column &&
      last.first.row + last.rowCount === cell.row;
    if (last && follows) last.rowCount++;
    else ranges.push({ first: cell, rowCount: 1 });
  }
  return ranges.map(
    ({ first, rowCount }) =>
      `${quotedSheetName(first.sheet)}!${areaAddress({ row: first.row, column: first.column, rowCount, columnCount: 1 })}`,
  );
}
