import type { Checked } from '../../../reporting/checked';
import { REPORT_TEMPLATES } from '../../../reporting/report-templates';
import type { SheetsAsked } from '../../../reporting/sheets-asked';
import { usePane } from '../../pane-context';
import { Chips } from '../../part/input/chips';
import { lazily } from '../../part/lazy';
import { FILE_OUTPUTS } from '../../session/output';
import { ReportText } from './report-text';

const Slips = lazily(() => import('../slips/slips-section').then((slips) => slips.SlipsSection));

/** 报表: what is handed in, as sheets of this workbook or as a file, and the other files that can be made. */
export function Reports({ checked }: { readonly checked: Checked }) {
  const { session, texts, place } = usePane();
  const { reports } = texts.pane;
  const { asked } = place;
  return (
    <div class="jh-view">
      <div class="jh-scroll">
        <section class="jh-section">
          <h1 class="jh-heading">{reports.title}</h1>
          <Templates asked={asked} />
        </section>
        <section class="jh-section">
          <h2 class="jh-heading">{reports.place.title}</h2>
          <Place asked={asked} />
        </section>
        <OtherFiles />
        <Slips checked={checked} />
        <ReportText checked={checked} />
      </div>
      <div class="jh-actions">
        <button
          type="button"
          class="jh-button jh-primary"
          aria-disabled={session.state.task !== null}
          onClick={() => session.write({ what: 'sheets', ...asked })}
        >
          {reports.make[asked.place](reports.templates[asked.template].name)}
        </button>
      </div>
    </div>
  );
}

function useAsk(asked: SheetsAsked): (changed: Partial<SheetsAsked>) => void {
  const { go } = usePane();
  return (changed) => go({ asked: { ...asked, ...changed } });
}

function Templates({ asked }: { readonly asked: SheetsAsked }) {
  const { texts } = usePane();
  const { reports } = texts.pane;
  const ask = useAsk(asked);
  return (
    <fieldset>
      <legend class="jh-hidden">{reports.title}</legend>
      {REPORT_TEMPLATES.map((template) => (
        <label key={template} class="jh-option">
          <input
            type="radio"
            name="report-template"
            checked={template === asked.template}
            onChange={() => ask({ template })}
          />
          <span>
            <span class="jh-strong">{reports.templates[template].name}</span>
            <span class="jh-caption jh-block">{reports.templates[template].holds}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Place({ asked }: { readonly asked: SheetsAsked }) {
  const { texts } = usePane();
  const { place, figures } = texts.pane.reports;
  const ask = useAsk(asked);
  return (
    <>
      <Chips
        name="report-place"
        legend={place.title}
        chips={[
          { value: 'beside', label: place.beside },
          { value: 'alone', label: place.alone },
        ]}
        chosen={asked.place}
        onChoose={(chosen) => chosen && ask({ place: chosen })}
      />
      <p class="jh-caption jh-below">{place.hint[asked.place]}</p>
      <Chips
        name="report-figures"
        legend={figures.title}
        chips={[
          { value: 'formulas', label: figures.formulas },
          { value: 'values', label: figures.values },
        ]}
        chosen={asked.figures}
        onChoose={(chosen) => chosen && ask({ figures: chosen })}
      />
      <p class="jh-caption jh-below">{figures.hint[asked.figures]}</p>
    </>
  );
}

function OtherFiles() {
  const { session, texts } = usePane();
  const { files } = texts.pane.reports;
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{files.title}</h2>
      <div class="jh-chips">
        {FILE_OUTPUTS.map((what) => (
          <button
            key={what}
            type="button"
            class="jh-button"
            aria-disabled={session.state.task !== null}
            onClick={() => session.write({ what })}
          >
            {files[what]}
          </button>
        ))}
      </div>
    </section>
  );
}
