import type { SeriesPart } from '../../../standards/part';
import type { CountyFactId } from '../../../statistics/county-facts';
import type { Exact } from '../../../statistics/exact';
import type { CellReference } from '../../../workbook/cells';
import type { Context } from '../context';
import { type FigureUsed, makeUndecided, ofYears, type PartReason, type YearsOutcome } from '../outcome';
import { plainWords } from '../words';
import { agreed, findYear, isReason, readFactFigure } from './facts';

interface YearFigure {
  readonly value: Exact;
  /** `null` where it was worked out from the schools' figures. */
  readonly cell: CellReference | null;
}

/** A yearly rule over the years looked back on, from the latest year given. A year that breaks it is named. */
export function judgeSeries(part: SeriesPart, context: Context): YearsOutcome {
  const { facts } = context;
  const ids = factsIn(part);
  const latest = Math.max(...ids.flatMap((id) => filledYears(id, context)));
  const [first = part.fact] = ids;
  if (!Number.isFinite(latest)) {
    const cells = (facts.get(first) ?? []).map(({ cell }) => cell);
    return ofYears(part, makeUndecided(part, { code: 'missingFact', fact: first, cells }));
  }
  const failingYears: string[] = [];
  const cells: CellReference[] = [];
  const figureCells: CellReference[] = [];
  let problem: PartReason | undefined;
  for (let year = latest - part.changes + 1; year <= latest; year++) {
    const change = changeIn(ids, year, context);
    if ('code' in change) {
      problem ??= change;
      continue;
    }
    if (keepsRule(part, change.before, change.now)) continue;
    failingYears.push(String(year));
    cells.push(...change.cells);
    if (change.figureCell) figureCells.push(change.figureCell);
  }
  const figures = figuresOver(ids, latest, part.changes, context);
  if (failingYears.length > 0) {
    return ofYears(part, { verdict: 'fail', failingYears, cells, figureCells, figures });
  }
  if (problem) return ofYears(part, { ...makeUndecided(part, problem), figures });
  return ofYears(part, { verdict: 'pass', figures });
}

/** The county facts that a yearly rule is about. */
export function factsIn(part: SeriesPart): CountyFactId[] {
  switch (part.rule) {
    case 'outgrows':
      return [part.fact, part.other];
    case 'shareRises':
      return [part.fact, part.of];
    default:
      return [part.fact];
  }
}

function filledYears(id: CountyFactId, { facts, derived }: Context): number[] {
  const given = (facts.get(id) ?? [])
    .filter(({ value }) => plainWords(value) !== '')
    .flatMap((row) => findYear(row) ?? []);
  return [...given, ...derived.filter(({ fact }) => fact === id).map(({ year }) => year)].map(Number);
}

/** A year's figure: as 县级数据 gives it, else as the schools' figures do. */
function figureIn(id: CountyFactId, year: number, { facts, derived }: Context): YearFigure | PartReason {
  const ofYear = (facts.get(id) ?? []).filter((row) => findYear(row) === String(year));
  const filled = ofYear.filter(({ value }) => value !== null);
  if (filled.length === 0) {
    const derivedFigure = derived.find((figure) => figure.fact === id && figure.year === String(year));
    if (derivedFigure) return { value: derivedFigure.value, cell: null };
    return { code: 'missingYear', fact: id, year: String(year), cells: ofYear.map(({ cell }) => cell) };
  }
  const row = agreed(id, filled);
  if (isReason(row)) return row;
  const value = readFactFigure(id, row);
  return isReason(value) ? value : { value, cell: row.cell };
}

interface Change {
  readonly before: readonly Exact[];
  readonly now: readonly Exact[];
  readonly cells: readonly CellReference[];
  /** The later year's figure of the first fact: what should have grown, or fallen. */
  readonly figureCell: CellReference | null;
}

function changeIn(ids: readonly CountyFactId[], year: number, context: Context): Change | PartReason {
  const before: Exact[] = [];
  const now: Exact[] = [];
  const cells: CellReference[] = [];
  let figureCell: CellReference | null = null;
  for (const id of ids) {
    const earlier = figureIn(id, year - 1, context);
    if ('code' in earlier) return earlier;
    const later = figureIn(id, year, context);
    if ('code' in later) return later;
    if (ids.length > 1 && (earlier.value.n === 0n || later.value.n === 0n)) {
      return { code: 'zeroDenominator', cells: collectYearCells(earlier, later) };
    }
    before.push(earlier.value);
    now.push(later.value);
    cells.push(...collectYearCells(earlier, later));
    figureCell ??= later.cell;
  }
  return { before, now, cells, figureCell };
}

/** Whether one change keeps the rule; with two figures both sides are multiplied out, so that nothing is divided. */
export function keepsRule({ rule }: SeriesPart, before: readonly Exact[], now: readonly Exact[]): boolean {
  const [was, otherWas] = before;
  const [is, otherIs] = now;
  if (!was || !is) return false;
  switch (rule) {
    case 'rises':
      return is.compare(was) > 0;
    case 'neverFalls':
      return is.compare(was) >= 0;
    case 'falls':
      return is.compare(was) < 0;
    case 'outgrows':
    case 'shareRises':
      // is ÷ was > other is ÷ other was, and is ÷ other is > was ÷ other was, are the same inequality.
      return otherWas !== undefined && otherIs !== undefined && is.mul(otherWas).compare(was.mul(otherIs)) > 0;
  }
}

function collectYearCells(...figures: readonly YearFigure[]): CellReference[] {
  return figures.flatMap(({ cell }) => cell ?? []);
}

function figuresOver(ids: readonly CountyFactId[], latest: number, changes: number, context: Context): FigureUsed[] {
  const years = Array.from({ length: changes + 1 }, (_, index) => latest - changes + index);
  return ids.flatMap((fact) =>
    years.flatMap((year) => {
      const figure = figureIn(fact, year, context);
      return 'code' in figure ? [] : [{ fact, value: figure.value, year: String(year) }];
    }),
  );
}
