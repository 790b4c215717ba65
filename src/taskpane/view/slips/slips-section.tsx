import { slipTextsIn } from '../../../locale/slip-texts';
import type { Checked } from '../../../reporting/checked';
import { usePane } from '../../pane-context';
import { ReturnedSlips } from './returned-slips';
import { slipOutput } from './slip-outputs';

/** 核实单: what each school is to confirm, and what comes back. */
export function SlipsSection({ checked }: { readonly checked: Checked }) {
  const { session, language } = usePane();
  const { pane } = slipTextsIn(language);
  const make = async (as: 'workbook' | 'zip') => {
    const { result, task } = session.state;
    if (!result || task) return;
    const { content, name } = await slipOutput(as, { ...result, checked }, language);
    await session.offer(content, name);
  };
  return (
    <>
      <section class="jh-section">
        <h2 class="jh-heading">{pane.title}</h2>
        <p class="jh-caption jh-below">{pane.hint}</p>
        <div class="jh-chips">
          {(['workbook', 'zip'] as const).map((as) => (
            <button
              key={as}
              type="button"
              class="jh-button"
              aria-disabled={session.state.task !== null}
              onClick={() => make(as)}
            >
              {pane[as]}
            </button>
          ))}
        </div>
      </section>
      <ReturnedSlips />
    </>
  );
}
