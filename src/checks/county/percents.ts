import { indexFacts, isReason, shareOfRow, showFactValue } from '../../assessment/items/county/facts';
import { COUNTY_FACTS } from '../../statistics/county-facts';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';

const PERCENTAGE = { field: 'field', problem: ['ambiguous', 'range'] } as const;

/** Percentage wrong or ambiguous. */
export const WRONG_PERCENTAGE = defineCheck({
  code: 'D15',
  severity: 'error',
  details: PERCENTAGE,
  zh: {
    title: '百分数有误或含义不明',
    looksAt: '县级数据中的比例',
    expectation: '在 0—100 % 之间，并看得出是 0.85 还是 85 %',
    message: (shown, { field, problem }) =>
      problem === 'ambiguous'
        ? `「${field}」为「${shown}」，看不出是小数还是百分数`
        : `「${field}」为「${shown}」，超出 0—100 %`,
    advice: '请写成“85%”，或在单位栏写明“%”后填 85。',
  },
  en: {
    title: 'Percentage wrong or ambiguous',
    looksAt: 'shares among the county’s figures',
    expectation: 'between 0 and 100 %, and clear whether 0.85 means 85 %',
    message: (shown, { field, problem }) =>
      problem === 'ambiguous'
        ? `“${field}” is “${shown}”: a fraction or a percentage?`
        : `“${field}” is “${shown}”, outside of 0–100 %`,
    advice: 'Write “85%”, or 85 with the unit “%”.',
  },
  find: percents,
});

/** D15: shares of 县级数据 out of 0–100 %, or of which it can't be told whether 0.85 means 85 %. */
function* percents({ reading }: CheckedData): Generator<Found<typeof PERCENTAGE>> {
  for (const [id, rows] of indexFacts(reading.statistics)) {
    const field = COUNTY_FACTS[id];
    const { kind, unit } = field;
    if (kind !== 'number' || (unit !== '%' && unit !== '')) continue;
    for (const fact of rows) {
      const share = shareOfRow(id, fact);
      const isAmbiguous = isReason(share) && share.code === 'ambiguousPercent';
      const isOutside = isReason(share) ? isNegative(fact.value) : share.compare(1) > 0;
      if (!isAmbiguous && !isOutside) continue;
      const details = { field, problem: isAmbiguous ? 'ambiguous' : 'range' } as const;
      yield { cells: [fact.cell], shown: `${showFactValue(fact.value)}${fact.unit}`, details, about: [{ fact }] };
    }
  }
}

function isNegative(value: unknown): boolean {
  return typeof value === 'number' && value < 0;
}
