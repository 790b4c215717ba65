import { type Facts, factsOf, figureOf, isReason, yearOf } from '../../assessment/items/facts';
import type { CountyFact, CountyStatistics } from '../../statistics/county';
import type { CountyFactId } from '../../statistics/county-facts';

/** A row of 县级数据 whose figure can be read, in the catalogue's unit. */
export interface FactFigure {
  readonly fact: CountyFact;
  readonly year: string | null;
  readonly value: number;
}

/** The county's figures by what they say; rows that can't be read are left out. */
export type FactFigures = (id: CountyFactId) => readonly FactFigure[];

export function factFigures(statistics: CountyStatistics): FactFigures {
  const facts: Facts = factsOf(statistics);
  return (id) =>
    (facts.get(id) ?? []).flatMap((fact) => {
      const value = figureOf(id, fact);
      return isReason(value) ? [] : [{ fact, year: yearOf(fact), value: value.valueOf() }];
    });
}

/** Pairs of two facts' rows that are about the same year; where each has one row alone, those. */
export function sameYear(
  ones: readonly FactFigure[],
  others: readonly FactFigure[],
): (readonly [FactFigure, FactFigure])[] {
  const [one, ...moreOnes] = ones;
  const [other, ...moreOthers] = others;
  if (one && other && moreOnes.length === 0 && moreOthers.length === 0) return [[one, other]];
  return ones.flatMap((first) => {
    const second = others.find(({ year }) => year !== null && year === first.year);
    return second ? [[first, second] as const] : [];
  });
}
