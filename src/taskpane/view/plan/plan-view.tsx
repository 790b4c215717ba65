import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../../assessment/assess';
import { costsProblem } from '../../../locale/costs-problem';
import { planTextsIn } from '../../../locale/plan-texts';
import { type PlanResult, planCounty } from '../../../planning/county/plan';
import type { Checked } from '../../../reporting/checked';
import { costsIn, NO_COSTS, type PlanCosts, termsOf } from '../../../settings/plan-costs';
import { usePane } from '../../pane-context';
import { PlanFound } from './plan-found';
import { PlanNone } from './plan-none';
import { PlanTermsForm } from './plan-terms-form';

/** Up to so many school-stages take about a second: a plan is made without being asked for. */
const MADE_AT_ONCE = 100;

/** Milliseconds in which the page shows that it is working. */
const SHOWN_FIRST = 30;

/** Plans are made once for a check and its terms. */
const made = new WeakMap<Assessment, Map<string, PlanResult>>();

/** The county's plan: what it is worked out by, what it takes, and what each school does; or why there is none. */
export function PlanView({ checked }: { readonly checked: Checked }) {
  const { session, language } = usePane();
  const texts = planTextsIn(language);
  const { assessment } = checked;
  const kept = costsIn(session.state.settings.profile);
  const costs = kept.ok ? kept.costs : NO_COSTS;
  const [result, make] = usePlan(assessment, costs);
  const stages = assessment.resources.assessed.length;
  return (
    <>
      {!kept.ok && (
        <p class="jh-quiet">
          {texts.plan.pane.bad(kept.problems.map((one) => costsProblem(one, texts)).join(texts.standard.separator))}
        </p>
      )}
      <PlanTermsForm key={JSON.stringify(costs)} costs={costs} texts={texts} />
      <div aria-live="polite">
        {result === 'working' && <p class="jh-quiet">{texts.plan.pane.working}</p>}
        {result === null && (
          <section class="jh-section">
            <p class="jh-quiet">{texts.plan.pane.large(stages)}</p>
            <button type="button" class="jh-button" onClick={make}>
              {texts.plan.pane.start}
            </button>
          </section>
        )}
        {result !== null && result !== 'working' && result.outcome === 'found' && (
          <PlanFound plan={result} terms={termsOf(costs)} checked={checked} texts={texts} />
        )}
        {result !== null && result !== 'working' && result.outcome !== 'found' && (
          <PlanNone result={result} terms={termsOf(costs)} checked={checked} />
        )}
      </div>
    </>
  );
}

/** The plan of a check by some terms, made after the page was drawn; `null`: it waits to be asked for. */
function usePlan(assessment: Assessment, costs: PlanCosts): [PlanResult | 'working' | null, () => void] {
  const key = JSON.stringify(costs);
  const known = made.get(assessment)?.get(key);
  const [result, setResult] = useState<PlanResult | 'working' | null>(known ?? null);
  const make = () => {
    setResult('working');
    setTimeout(() => {
      const plan = planCounty(assessment, termsOf(costs));
      made.set(assessment, (made.get(assessment) ?? new Map<string, PlanResult>()).set(key, plan));
      setResult(plan);
    }, SHOWN_FIRST);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew for another check or other terms alone
  useEffect(() => {
    if (known) setResult(known);
    else if (assessment.resources.assessed.length <= MADE_AT_ONCE) make();
    else setResult(null);
  }, [assessment, key]);
  return [known ?? result, make];
}
