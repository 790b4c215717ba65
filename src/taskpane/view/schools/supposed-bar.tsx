import type { Assessment } from '../../../assessment/assess';
import { supposition } from '../../model/plans';
import { usePane } from '../../pane-context';

/** While figures are supposed: what the county would be, and the way back. */
export function SupposedBar({ assessment }: { readonly assessment: Assessment }) {
  const { session, texts } = usePane();
  const { supposed } = session.state;
  const after = supposition(assessment, supposed);
  if (!after) return null;
  const words = texts.decisions.whatIf;
  const { county } = texts.assessment;
  return (
    <section class="jh-supposed" aria-label={words.title}>
      <p class="jh-strong">{words.bar(supposed.length)}</p>
      <p>{words.countyChange(county[assessment.county.verdict], county[after.county.verdict])}</p>
      <p class="jh-figure">
        <span class="jh-nowrap">{words.schoolsFailing(failing(assessment), failing(after))}</span> ·{' '}
        <span class="jh-nowrap">{words.coefficientsOver(over(assessment), over(after))}</span>
      </p>
      <button type="button" class="jh-button" onClick={() => session.supposeNothing()}>
        {words.clear}
      </button>
    </section>
  );
}

function failing({ resources }: Assessment): number {
  return resources.assessed.filter(({ judgement }) => judgement.verdict === 'fail').length;
}

function over({ resources }: Assessment): number {
  return resources.coefficients.filter(({ verdict }) => verdict === 'fail').length;
}
