import type { CountyReason } from '../../assessment/county/county-verdict';
import type { PlanWordings } from '../../locale/plan-texts';
import type { Checked } from '../checked';

/** What keeps the county from a verdict, whatever is planned: the plan is of those that are there, as they were read. */
const UNPLANNED: readonly CountyReason['code'][] = ['noSchools', 'openQuestions'];

/** The same in words, a line each. */
export function unsettledLines({ assessment }: Checked, wordings: PlanWordings): string[] {
  const reasons = assessment.judgement.reasons.filter(({ code }) => UNPLANNED.includes(code));
  return reasons.map((reason) => wordings.texts.plan.unsettled(wordings.countyReason(reason)));
}
