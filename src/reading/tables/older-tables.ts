import { isNumericField } from '../../statistics/fields';
import type { SheetReading } from '../reader';
import { folded } from '../text/header-text';
import { schoolYearIn } from '../text/titles';

/** Words in a sheet's name or title that say that its figures are last year's. */
const LAST_YEAR = /上一?(?:学)?年|去年|往年/;

/** How old a table is, as its sheet's name and its titles say. */
export interface Age {
  readonly year: number | null;
  readonly isLast: boolean;
}

/**
 * Tables of an earlier year all of whose figures a later table has too: last year's sheet kept beside this year's. One
 * that has figures of its own is this year's, whatever its title says.
 */
export function olderTables(readings: readonly SheetReading[]): ReadonlyMap<SheetReading, Age> {
  const dated = readings.map((reading) => ({ reading, age: findAge(reading), figures: collectFigureKeys(reading) }));
  const older = new Map<SheetReading, Age>();
  for (const { reading, age, figures } of dated) {
    if (figures.size === 0) continue;
    const newer = dated.find((other) => isNewer(other.age, age) && [...figures].every((key) => other.figures.has(key)));
    if (newer) older.set(reading, age.isLast && age.year === null ? previousAge(newer.age) : age);
  }
  return older;
}

export function findAge({ recognised, titles = [] }: SheetReading): Age {
  const said = [folded(recognised.sheet), ...titles];
  const year = schoolYearIn(said);
  return { year: year === null ? null : Number(year), isLast: said.some((text) => LAST_YEAR.test(text)) };
}

function previousAge({ year }: Age): Age {
  return { year: year === null ? null : year - 1, isLast: true };
}

function isNewer(a: Age, b: Age): boolean {
  if (a.isLast !== b.isLast) return b.isLast;
  return a.year !== null && b.year !== null && a.year > b.year;
}

/** The table's figures, each with the stages that it is about, on a form with the school; empty where it has none. */
function collectFigureKeys({
  recognised: { kind, fields },
  stages = [],
  records = [],
  classes = [],
}: SheetReading): Set<string> {
  const school = kind === 'form' ? (records[0]?.name ?? '') : '';
  if (kind === 'countyFacts' || records.length + classes.length === 0) return new Set();
  const figures = kind === 'classes' ? ['classes'] : fields.map(({ field }) => field).filter(isFigureField);
  return new Set(
    figures.flatMap((field) =>
      field.includes('.') || stages.length === 0
        ? `${school} ${field}`
        : stages.map((stage) => `${school} ${field}.${stage}`),
    ),
  );
}

function isFigureField(field: string): boolean {
  return isNumericField(field.split('.')[0] ?? '');
}
