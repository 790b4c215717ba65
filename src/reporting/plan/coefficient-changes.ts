import type { PlanWordings } from '../../locale/plan-texts';
import type { CountyPlan } from '../../planning/county/plan';
import { roundHalfUp } from '../../statistics/exact';
import type { Checked } from '../checked';
import { coefficientName, shownCoefficient } from './none-words';

/** The coefficients that the plan brings from over their limits to within them, a line each. */
export function coefficientChanges(
  { after }: CountyPlan,
  { assessment }: Checked,
  { texts }: Pick<PlanWordings, 'texts'>,
): string[] {
  return assessment.resources.coefficients.flatMap((each) => {
    const then = after.resources.coefficients.find(
      ({ stage, limits }) => stage === each.stage && limits.item.code === each.limits.item.code,
    );
    if (each.verdict !== 'fail' || !then) return [];
    const limit = roundHalfUp(each.limit, 2);
    return [
      texts.plan.coefficient(coefficientName(each, { texts }), shownCoefficient(each), shownCoefficient(then), limit),
    ];
  });
}
