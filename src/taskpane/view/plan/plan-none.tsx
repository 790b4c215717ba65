import { planWordingsIn } from '../../../locale/plan-texts';
import type { CountyPlan, PlanResult } from '../../../planning/county/plan';
import type { Checked } from '../../../reporting/checked';
import { noneAdvice, noneReasons } from '../../../reporting/plan/none-words';
import { usePane } from '../../pane-context';

interface NoneProps {
  readonly result: Exclude<PlanResult, CountyPlan>;
  readonly checked: Checked;
  /** Begins anew. */
  readonly start: () => void;
}

/** Why there is no plan. */
export function PlanNone({ result, checked, start }: NoneProps) {
  const { language, texts } = usePane();
  const wordings = planWordingsIn(language);
  const reasons = noneReasons(result, checked, wordings);
  const county = checked.assessment.statistics.name ?? texts.pane.county;
  return (
    <section class="jh-section jh-apart">
      <h2 class="jh-strong">{wordings.texts.plan.none[result.outcome](county)}</h2>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {noneAdvice(result, wordings).map((advice) => (
        <p key={advice}>{advice}</p>
      ))}
      {result.outcome === 'outOfTime' && (
        <button type="button" class="jh-button" onClick={start}>
          {wordings.texts.plan.pane.start}
        </button>
      )}
    </section>
  );
}
