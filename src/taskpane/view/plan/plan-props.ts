import type { PlanTexts } from '../../../locale/plan-texts';
import type { CountyPlan } from '../../../planning/county/plan';
import type { PlanTerms } from '../../../planning/county/terms';
import type { YearAhead } from '../../../planning/enrolment-ahead';
import type { Checked } from '../../../reporting/checked';

/** What is shown of a plan. */
export interface FoundProps {
  readonly plan: CountyPlan;
  readonly terms: PlanTerms;
  /** The years to come in which it holds too. */
  readonly ahead: readonly YearAhead[];
  readonly checked: Checked;
  readonly texts: PlanTexts;
}
