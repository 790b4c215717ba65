import { isNumericField } from '../statistics/fields';
import type { Report } from './findings';
import { folded } from './header-text';
import { type Table, yearOf } from './tables';

/** Words in a sheet's name or title that say that its figures are last year's. */
const LAST_YEAR = /上一?(?:学)?年|去年|往年/;

/**
 * Leaves out a table of an earlier year all of whose figures a later table has too: last year's sheet kept beside this
 * year's. One that has figures of its own is read, whatever its year.
 */
export function withoutOlder(tables: readonly Table[], report: Report): readonly Table[] {
  const dated = tables.map((table) => ({ table, year: ageOf(table), figures: figuresOf(table) }));
  return dated.flatMap(({ table, year, figures }) => {
    if (figures.size === 0) return [table];
    const newer = dated.find(
      (other) => isNewer(other.year, year) && [...figures].every((key) => other.figures.has(key)),
    );
    if (!newer) return [table];
    report('D76', { sheet: table.grid.sheet.name }, table.grid.sheet.name, { year: yearOf(newer.table) ?? '' });
    return [];
  });
}

type Age = { readonly year: number | null; readonly isLast: boolean };

function ageOf(table: Table): Age {
  const year = yearOf(table);
  const isLast = [folded(table.grid.sheet.name), ...table.titles].some((text) => LAST_YEAR.test(text));
  return { year: year === null ? null : Number(year), isLast };
}

function isNewer(a: Age, b: Age): boolean {
  if (a.isLast !== b.isLast) return b.isLast;
  return a.year !== null && b.year !== null && a.year > b.year;
}

/** The table's figures, each with the stage that it is about. */
function figuresOf({ columns, stage, kind }: Table): ReadonlySet<string> {
  if (kind !== 'schools') return new Set();
  return new Set(
    columns.filter(({ role }) => isNumericField(role)).map((column) => `${column.role} ${column.stage ?? stage ?? ''}`),
  );
}
