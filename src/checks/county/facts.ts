import { type Facts, findYear, indexFacts, isReason, readFactFigure } from '../../assessment/items/county/facts';
import type { CountyFact, CountyStatistics } from '../../statistics/county';
import type { CountyFactId } from '../../statistics/county-facts';
import { groupedBy } from '../../workbook/grouped';

/** A row of 县级数据 whose figure can be read, in the catalogue's unit. */
export interface FactFigure {
  readonly fact: CountyFact;
  readonly year: string | null;
  readonly value: number;
}

/** The county's figures by what they say; rows that can't be read are left out. */
export type FactFigures = (id: CountyFactId) => readonly FactFigure[];

export function factFigures(statistics: CountyStatistics): FactFigures {
  const facts: Facts = indexFacts(statistics);
  const read = new Map<CountyFactId, readonly FactFigure[]>();
  return (id) => {
    const figures = read.get(id) ?? figuresOfFact(id, facts);
    read.set(id, figures);
    return figures;
  };
}

function figuresOfFact(id: CountyFactId, facts: Facts): readonly FactFigure[] {
  return (facts.get(id) ?? []).flatMap((fact) => {
    const value = readFactFigure(id, fact);
    return isReason(value) ? [] : [{ fact, year: findYear(fact), value: value.valueOf() }];
  });
}

/** A figure with the rows that give parts of it for the same year, part by part. */
export interface WholeWithParts {
  readonly total: FactFigure;
  readonly given: readonly { readonly part: CountyFactId; readonly figure: FactFigure }[];
}

export function wholesWithParts(
  figures: FactFigures,
  whole: CountyFactId,
  parts: readonly CountyFactId[],
): readonly WholeWithParts[] {
  const pairs = parts.flatMap((part) =>
    sameYear(figures(part), figures(whole)).map(([figure, total]) => ({ part, figure, total })),
  );
  const given = groupedBy(pairs, ({ total }) => total);
  return figures(whole).map((total) => ({ total, given: given.get(total) ?? [] }));
}

/** Pairs of two facts' rows that are about the same year; where each has one row alone, those. */
function sameYear(ones: readonly FactFigure[], others: readonly FactFigure[]): (readonly [FactFigure, FactFigure])[] {
  const [one, ...moreOnes] = ones;
  const [other, ...moreOthers] = others;
  if (one && other && moreOnes.length === 0 && moreOthers.length === 0) return [[one, other]];
  const byYear = groupedBy(others, ({ year }) => year);
  return ones.flatMap((first) => {
    const [second] = first.year === null ? [] : (byYear.get(first.year) ?? []);
    return second ? [[first, second] as const] : [];
  });
}
