import { useState } from 'preact/hooks';
import { costsProblem } from '../../../locale/costs-problem';
import { planTextsIn, planWordingsIn } from '../../../locale/plan-texts';
import type { Checked } from '../../../reporting/checked';
import { aheadLines, lackingText } from '../../../reporting/plan/ahead-words';
import { overstatedLeaving } from '../../../reporting/plan/leaving-words';
import { costsIn, makeTerms, NO_COSTS } from '../../../settings/plan-costs';
import { afterClosing } from '../../model/schools/after-closing';
import { usePane } from '../../pane-context';
import { Choice } from '../../part/input/choice';
import { PlanFound } from './plan-found';
import { PlanNone } from './plan-none';
import { PlanTermsForm } from './plan-terms-form';
import { usePlan } from './use-plan';

/** How many of the years to come the plan is to hold for. */
const YEARS = ['0', '1', '2', '3'] as const;
type Years = (typeof YEARS)[number];

/** `isMain`: they are what is to be read, not beside it. */
function Lines({ text, isMain = false }: { readonly text: string; readonly isMain?: boolean }) {
  return (
    <>
      {text.split('\n').map((line) => (
        <p key={line} class={isMain ? undefined : 'jh-caption'}>
          {line.trim()}
        </p>
      ))}
    </>
  );
}

/** The county's plan: what it is worked out by, what it takes, and what each school does; or why there is none. */
export function PlanView({ checked }: { readonly checked: Checked }) {
  const { session, language } = usePane();
  const texts = planTextsIn(language);
  const kept = costsIn(session.state.settings.profile);
  const costs = kept.ok ? kept.costs : NO_COSTS;
  const overstated = overstatedLeaving(costs.leaving ?? [], checked, texts);
  const [years, setYears] = useState<Years>('0');
  const planned: Checked = { ...checked, assessment: afterClosing(checked.assessment, costs) };
  const { now, cancel, start } = usePlan(planned.assessment, costs, Number(years));
  const { resources, statistics } = planned.assessment;
  return (
    <>
      {!kept.ok && (
        <p class="jh-quiet">
          {texts.plan.pane.bad(kept.problems.map((each) => costsProblem(each, texts)).join(texts.standard.separator))}
        </p>
      )}
      <PlanTermsForm key={JSON.stringify(costs)} costs={costs} checked={checked} texts={texts} />
      {overstated.length > 0 && (
        <section class="jh-section">
          <Lines text={overstated.join('\n')} />
        </section>
      )}
      <section class="jh-section">
        <Choice
          label={texts.plan.pane.years}
          options={YEARS.map((value) => ({ value, label: texts.plan.pane.yearsAhead(Number(value)) }))}
          chosen={years}
          onChoose={setYears}
        />
        {years === '0' && costs.entrants !== undefined && costs.entrants.length > 0 && (
          <p class="jh-caption">{texts.plan.pane.entrantsUnused(costs.entrants.length)}</p>
        )}
      </section>
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
        {now.at === 'noYears' && (
          <section class="jh-section jh-apart">
            <Lines
              isMain
              text={lackingText(
                now.stages,
                resources.assessed.length,
                statistics.name ?? texts.pane.county,
                planWordingsIn(language),
              )}
            />
          </section>
        )}
        {now.at === 'made' && now.ahead.length > 0 && (
          <section class="jh-section">
            <Lines text={aheadLines(now.ahead, now.result.outcome, planWordingsIn(language)).join('\n')} />
          </section>
        )}
        {now.at === 'made' && now.result.outcome === 'found' && (
          <PlanFound plan={now.result} terms={makeTerms(costs)} ahead={now.ahead} checked={planned} texts={texts} />
        )}
        {now.at === 'made' && now.result.outcome !== 'found' && (
          <PlanNone result={now.result} checked={planned} start={start} />
        )}
      </div>
    </>
  );
}
