import type { Assessment } from '../assessment/assess';
import {
  type Facts,
  findFactRow,
  findYear,
  indexFacts,
  isReason,
  readFactFigure,
} from '../assessment/items/county/facts';
import { factsIn, keepsRule } from '../assessment/items/county/series';
import type { SeriesPart } from '../standards/part';
import type { Commitment, Item } from '../standards/standard';
import type { CountyFact } from '../statistics/county';
import type { CountyFactId } from '../statistics/county-facts';
import type { Exact } from '../statistics/exact';
import { type Change, computeChange } from './change';

/** A figure that the standard says must rise or fall, from last year's workbook to this year's. */
export interface ExpectedChange {
  readonly item: Item | Commitment;
  readonly part: SeriesPart;
  /** `unknown`: a figure isn't given in both, or both give it for one year. */
  readonly verdict: 'kept' | 'broken' | 'unknown';
  /** The figures that the rule is about, those given in both workbooks. */
  readonly figures: readonly { readonly fact: CountyFactId; readonly change: Change }[];
}

/** The yearly rules of the standard, held against two workbooks; the verdicts of the items rest on this year's alone. */
export function expectedChanges(before: Assessment, now: Assessment): ExpectedChange[] {
  const facts = { before: indexFacts(before.statistics), now: indexFacts(now.statistics) };
  const { items, commitments } = now.standard;
  return [...items, ...commitments].flatMap((item) =>
    item.parts.flatMap((part) => (part.kind === 'series' ? [expectedChange(item, part, facts)] : [])),
  );
}

function expectedChange(
  item: Item | Commitment,
  part: SeriesPart,
  facts: { readonly before: Facts; readonly now: Facts },
): ExpectedChange {
  const pairs = factsIn(part).map((fact) => ({ fact, pair: findFactPair(fact, facts.before, facts.now) }));
  const given = pairs.flatMap(({ fact, pair }) => (pair ? [{ fact, ...pair }] : []));
  const figures = given.map(({ fact, before, now }) => ({ fact, change: computeChange(before, now) }));
  if (given.length < pairs.length) return { item, part, verdict: 'unknown', figures };
  const isKept = keepsRule(
    part,
    given.map(({ before }) => before),
    given.map(({ now }) => now),
  );
  return { item, part, verdict: isKept ? 'kept' : 'broken', figures };
}

/** This year's figure, and last year's workbook's of the year before it; without years, each workbook's own. */
function findFactPair(
  id: CountyFactId,
  before: Facts,
  now: Facts,
): { readonly before: Exact; readonly now: Exact } | undefined {
  const row = findFactRow(id, now);
  if (isReason(row)) return undefined;
  const year = findYear(row);
  const ofYearBefore = (before.get(id) ?? []).filter((each) => findYear(each) === String(Number(year) - 1));
  const earlier = year === null ? findFactRow(id, before) : findFactRow(id, new Map([[id, ofYearBefore]]));
  if (isReason(earlier) || (year === null) !== (findYear(earlier) === null)) return undefined;
  const [figure, earlierFigure] = [figureOfRow(id, row), figureOfRow(id, earlier)];
  return figure && earlierFigure && { before: earlierFigure, now: figure };
}

function figureOfRow(id: CountyFactId, row: CountyFact): Exact | undefined {
  const figure = readFactFigure(id, row);
  return isReason(figure) ? undefined : figure;
}
