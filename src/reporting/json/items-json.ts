import type { Assessment } from '../../assessment/assess';
import { itemVerdict } from '../../assessment/county/resource-summary';
import { daysOverdue } from '../../assessment/deadline';
import {
  collectValueCells,
  computeValueRatio,
  type ItemLimits,
  isKnown,
} from '../../assessment/schools/resource-value';
import { STAGES } from '../../statistics/stages';
import { referenceText } from '../../workbook/cells';
import { plainDecimal } from './plain-decimal';
import type { FailingJson, ItemJson } from './result';

/** The resource items of a county: how each stands over all schools, with its deadline and units. */
export function resourceItemsJson({ resources, date }: Assessment): ItemJson[] {
  return resources.items.map((limits, index) => {
    const { item } = limits;
    return {
      code: item.code,
      number: item.number,
      area: 'R',
      verdict: itemVerdict(item.code, resources),
      value: null,
      limit: STAGES.map((stage) => `${stage} ≥ ${item.limits[stage]}`).join('; '),
      basis: 'schools',
      parts: [],
      failing: failingAt(limits, index, resources),
      deadline: item.deadline?.month ?? null,
      overdueDays: item.deadline && daysOverdue(item.deadline, date),
      lead: item.lead.join('、') || null,
      cooperating: item.cooperating,
    };
  });
}

function failingAt({ item }: ItemLimits, index: number, { assessed }: Assessment['resources']): FailingJson[] {
  return assessed.flatMap(({ at, values }) => {
    const value = values[index];
    if (!value || !isKnown(value) || value.verdict === 'pass') return [];
    const shown = plainDecimal(computeValueRatio(value, item));
    return [
      { school: at.school.name, stage: at.stage, value: shown, cells: collectValueCells(value, at).map(referenceText) },
    ];
  });
}
