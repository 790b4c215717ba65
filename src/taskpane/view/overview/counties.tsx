import type { Checked } from '../../../reporting/checked';
import { usePane } from '../../pane-context';
import { Glyph } from '../../part/glyph';
import type { CheckedWorkbook } from '../../session/state';

/** The counties of the workbook, each with its own verdict: one is looked at at a time. */
export function Counties({ counties }: { readonly counties: readonly Checked[] }) {
  const { session, texts } = usePane();
  const { several } = texts.pane;
  return (
    <div class="jh-view">
      <div class="jh-scroll">
        <section class="jh-section">
          <h1 class="jh-title">{several.title(counties.length)}</h1>
          <p class="jh-caption">{several.text}</p>
          <ul class="jh-reasons">
            {counties.map(({ part = '', assessment }) => (
              <li key={part}>
                <button type="button" class="jh-reason" onClick={() => session.changeSettings({ part })}>
                  <Glyph name={assessment.county.verdict} />
                  <span>
                    <span class="jh-strong">{part}</span>{' '}
                    {several.line(
                      texts.assessment.county[assessment.county.verdict],
                      assessment.statistics.schools.length,
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

/** Which of several counties is looked at, with the way to the others. */
export function CountyBar({ result: { checked, counties } }: { readonly result: CheckedWorkbook }) {
  const { session, texts } = usePane();
  const { several } = texts.pane;
  return (
    <div class="jh-supposed">
      <p>{several.chosen(checked.part ?? '', counties.length)}</p>
      <button type="button" class="jh-button" onClick={() => session.changeSettings({ part: null })}>
        {several.others}
      </button>
    </div>
  );
}
