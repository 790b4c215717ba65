import { planWordingsIn } from '../../../locale/plan-texts';
import type { CountyPlan, PlanResult } from '../../../planning/county/plan';
import type { PlanTerms } from '../../../planning/county/terms';
import type { Checked } from '../../../reporting/checked';
import { planJson } from '../../../reporting/json/plan-json';
import { usePane } from '../../pane-context';

interface NoneProps {
  readonly result: Exclude<PlanResult, CountyPlan>;
  readonly terms: PlanTerms;
  readonly checked: Checked;
}

/** Why there is no plan. */
export function PlanNone({ result, terms, checked }: NoneProps) {
  const { language, texts } = usePane();
  const wordings = planWordingsIn(language);
  const { reasons } = planJson(result, terms, checked, wordings);
  const county = checked.assessment.statistics.name ?? texts.pane.county;
  return (
    <section class="jh-section">
      <h2 class="jh-strong">{wordings.texts.plan.none[result.outcome](county)}</h2>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}
