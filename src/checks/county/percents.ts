import { factsOf, isReason, shareOfRow, shownValue } from '../../assessment/items/facts';
import { COUNTY_FACTS } from '../../statistics/county-facts';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';

/** D15: shares of 县级数据 out of 0–100 %, or of which it can't be told whether 0.85 means 85 %. */
export function* percents({ reading }: CheckedData): Generator<Found> {
  for (const [id, rows] of factsOf(reading.statistics)) {
    const { kind, unit, name } = COUNTY_FACTS[id];
    if (kind !== 'number' || (unit !== '%' && unit !== '')) continue;
    for (const fact of rows) {
      const share = shareOfRow(id, fact);
      const isAmbiguous = isReason(share) && share.code === 'ambiguousPercent';
      const isOutside = isReason(share) ? isNegative(fact.value) : share.compare(1) > 0;
      if (!isAmbiguous && !isOutside) continue;
      const details = { field: name, problem: isAmbiguous ? 'ambiguous' : 'range' };
      yield { cells: [fact.cell], shown: `${shownValue(fact.value)}${fact.unit}`, details, about: [{ fact }] };
    }
  }
}

function isNegative(value: unknown): boolean {
  return typeof value === 'number' && value < 0;
}
