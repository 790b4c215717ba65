import type { ResourceAssessment } from '../../assessment/resources';
import { exactAmount } from '../../assessment/schools/numerator';
import { isKnown } from '../../assessment/schools/resource-value';
import type { PlanTexts } from '../../locale/plan-texts';
import { isNamed, type Leaving } from '../../planning/county/terms';
import type { Checked } from '../checked';

/** Where more teachers are said to count in an item alone than count in it at all, a line each: no more than these go. */
export function overstatedLeaving(leaving: readonly Leaving[], { assessment }: Checked, { plan }: PlanTexts): string[] {
  return leaving.flatMap((each, index) => {
    const most = countInItem(each, assessment.resources);
    return most === null || each.most <= most ? [] : [plan.costs.tooMany(`leaving[${index}].most`, each.school, most)];
  });
}

/** How many of the school count in the item, where its stages differ in that which has the most. */
function countInItem({ school, item }: Leaving, { assessed, items }: ResourceAssessment): number | null {
  const place = items.findIndex((each) => each.item.code === item);
  const counts = assessed.flatMap(({ at, values }) => {
    const value = isNamed(at.school, [school]) ? values[place] : undefined;
    return value && isKnown(value) ? [exactAmount(value.numerator.amount).valueOf()] : [];
  });
  return counts.length === 0 ? null : Math.max(...counts);
}
