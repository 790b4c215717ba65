import type { CountyFigurePart } from '../../standards/part';
import { exact } from '../../statistics/exact';
import { meets } from './compared';
import type { Context } from './context';
import { countyFigure } from './facts';
import { outcome, type PartOutcome, undecided } from './outcome';

/** One figure of the county against its limit. */
export function judgeCountyFigure(part: CountyFigurePart, { facts }: Context): PartOutcome {
  const limit = exact(part.limit);
  const figure = countyFigure(part.fact, facts);
  if ('code' in figure) return undecided(part, figure, { limit });
  const { value, row } = figure;
  const isMet = meets(value, part.comparison, limit);
  const cells = [row.cell];
  return outcome(part, isMet ? 'pass' : 'fail', {
    value,
    limit,
    cells,
    figureCells: isMet ? [] : cells,
    figures: [{ fact: part.fact, value, year: row.year }],
    evidence: row.evidence === '' ? [] : [row.evidence],
  });
}
