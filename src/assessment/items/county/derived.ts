import type { Standard } from '../../../standards/standard';
import type { CountyStatistics } from '../../../statistics/county';
import type { CountyFactId } from '../../../statistics/county-facts';
import type { Exact } from '../../../statistics/exact';
import type { Stage } from '../../../statistics/stages';
import { type BasicBalance, basicBalance } from '../../county/basic-balance';
import type { PartDetail } from '../outcome';

/** A figure of the county that 县级数据 may give, worked out from the schools' figures. */
export interface DerivedFigure {
  readonly fact: CountyFactId;
  readonly year: string;
  readonly value: Exact;
  /** What it was worked out from. */
  readonly details: readonly PartDetail[];
}

const BASIC_COEFFICIENTS: Readonly<Record<Stage, CountyFactId>> = {
  primary: 'primaryBasicCoefficient',
  junior: 'juniorBasicCoefficient',
};

/** What can be worked out of this year's schools, and of last year's where its workbook is there. */
export function derivedFigures(
  years: readonly (CountyStatistics | null)[],
  standard: Standard,
): readonly DerivedFigure[] {
  return years.flatMap((statistics) => {
    const year = statistics?.year;
    if (!statistics || !year) return [];
    const balances = basicBalance(statistics, standard);
    return (['primary', 'junior'] as const).flatMap((stage) => {
      const balance = balances[stage];
      return balance
        ? [{ fact: BASIC_COEFFICIENTS[stage], year, value: balance.mean, details: listBalanceDetails(balance) }]
        : [];
    });
  });
}

function listBalanceDetails({ items }: BasicBalance): PartDetail[] {
  return items.map(({ item: { name, english }, coefficient }) => ({
    name,
    english,
    value: coefficient,
    level: null,
    verdict: null,
  }));
}
