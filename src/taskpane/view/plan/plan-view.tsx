import { costsProblem } from '../../../locale/costs-problem';
import { planTextsIn } from '../../../locale/plan-texts';
import type { Checked } from '../../../reporting/checked';
import { costsIn, NO_COSTS, termsOf } from '../../../settings/plan-costs';
import { usePane } from '../../pane-context';
import { PlanFound } from './plan-found';
import { PlanNone } from './plan-none';
import { PlanTermsForm } from './plan-terms-form';
import { usePlan } from './use-plan';

/** The county's plan: what it is worked out by, what it takes, and what each school does; or why there is none. */
export function PlanView({ checked }: { readonly checked: Checked }) {
  const { session, language } = usePane();
  const texts = planTextsIn(language);
  const kept = costsIn(session.state.settings.profile);
  const costs = kept.ok ? kept.costs : NO_COSTS;
  const { now, cancel, start } = usePlan(checked.assessment, costs);
  return (
    <>
      {!kept.ok && (
        <p class="jh-quiet">
          {texts.plan.pane.bad(kept.problems.map((one) => costsProblem(one, texts)).join(texts.standard.separator))}
        </p>
      )}
      <PlanTermsForm key={JSON.stringify(costs)} costs={costs} texts={texts} />
      <div aria-live="polite">
        {now.at === 'working' && (
          <section class="jh-section">
            <p class="jh-quiet">{texts.plan.pane.working[now.phase]}</p>
            <button type="button" class="jh-button" onClick={cancel}>
              {texts.plan.pane.cancel}
            </button>
          </section>
        )}
        {now.at === 'cancelled' && (
          <section class="jh-section">
            <p class="jh-quiet">{texts.plan.pane.cancelled}</p>
            <button type="button" class="jh-button" onClick={start}>
              {texts.plan.pane.start}
            </button>
          </section>
        )}
        {now.at === 'made' && now.result.outcome === 'found' && (
          <PlanFound plan={now.result} terms={termsOf(costs)} checked={checked} texts={texts} />
        )}
        {now.at === 'made' && now.result.outcome !== 'found' && (
          <PlanNone result={now.result} terms={termsOf(costs)} checked={checked} />
        )}
      </div>
    </>
  );
}
