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
  return assessment.resources.coefficients.flatMap((own) => {
    const then = after.resources.coefficients.find(
      ({ stage, limits }) => stage === own.stage && limits.item.code === own.limits.item.code,
    );
    if (own.verdict !== 'fail' || !then) return [];
    const limit = roundHalfUp(own.limit, 2);
    return [
      texts.plan.coefficient(coefficientName(own, { texts }), shownCoefficient(own), shownCoefficient(then), limit),
    ];
  });
}
