import type { CountyFigurePart } from '../../../standards/part';
import { exact } from '../../../statistics/exact';
import { meets } from '../compared';
import type { Context } from '../context';
import { type CountyOutcome, makeUndecided, ofCounty } from '../outcome';
import type { DerivedFigure } from './derived';
import { countyFigure, findYear } from './facts';

/** One figure of the county against its limit: as 县级数据 gives it, or of a later year as the schools' figures do. */
export function judgeCountyFigure(part: CountyFigurePart, context: Context): CountyOutcome {
  const limit = exact(part.limit);
  const figure = countyFigure(part.fact, context.facts);
  const derived = latestDerived(part.fact, context.derived);
  if (derived && ('code' in figure || (findYear(figure.row) ?? '') < derived.year)) {
    const { value, year, details } = derived;
    const verdict = meets(value, part.comparison, limit) ? 'pass' : 'fail';
    return ofCounty(part, { verdict, value, limit, details, figures: [{ fact: part.fact, value, year }] });
  }
  if ('code' in figure) return ofCounty(part, { ...makeUndecided(part, figure), limit });
  const { value, row } = figure;
  const isMet = meets(value, part.comparison, limit);
  const cells = [row.cell];
  return ofCounty(part, {
    verdict: isMet ? 'pass' : 'fail',
    value,
    limit,
    cells,
    figureCells: isMet ? [] : cells,
    figures: [{ fact: part.fact, value, year: row.year }],
    evidence: row.evidence === '' ? [] : [row.evidence],
  });
}

function latestDerived(fact: CountyFigurePart['fact'], derived: readonly DerivedFigure[]): DerivedFigure | undefined {
  const figures = derived.filter((figure) => figure.fact === fact);
  return figures.sort((a, b) => (a.year < b.year ? 1 : -1))[0];
}
