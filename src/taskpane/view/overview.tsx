import type { ResourceReason } from '../../assessment/county-verdict';
import { resourceProgress, schoolCount } from '../model/overview';
import { NO_FILTER } from '../model/school-filter';
import type { Place } from '../navigation';
import { usePane } from '../pane-context';
import { Glyph } from '../part/glyph';
import { grouped } from '../part/names';
import type { CheckedWorkbook } from '../session/state';
import { OverviewActions } from './overview-actions';
import { PartBars } from './part-bars';
import { useRows } from './rows';
import { DataProblems, SchoolsByVerdict } from './school-counts';

/** 总览: am I done, and what stands between. */
export function Overview({ result }: { readonly result: CheckedWorkbook }) {
  const { assessment, reading } = result.checked;
  return (
    <div class="jh-view">
      <div class="jh-scroll">
        <VerdictBlock result={result} />
        <PartBars parts={resourceProgress(assessment.resources)} />
        <SchoolsByVerdict rows={useRows(assessment.resources)} />
        <DataProblems findings={reading.findings} />
        <CheckedLine result={result} />
      </div>
      <OverviewActions />
    </div>
  );
}

function VerdictBlock({ result }: { readonly result: CheckedWorkbook }) {
  const { texts, wordings, go } = usePane();
  const { judgement, statistics } = result.checked.assessment;
  const { pane } = texts;
  return (
    <section class={`jh-hero jh-ground-${judgement.verdict}`}>
      <h1 class="jh-title">
        <Glyph name={judgement.verdict} />
        <span>{pane.verdict[judgement.verdict](statistics.name ?? pane.county)}</span>
      </h1>
      {judgement.reasons.length === 0 ? (
        <p>{pane.nothingBetween}</p>
      ) : (
        <>
          <h2 class="jh-caption">{pane.between(judgement.reasons.length)}</h2>
          <ul class="jh-reasons">
            {judgement.reasons.map((reason) => (
              <li key={wordings.countyReason(reason)}>
                <button type="button" class="jh-reason" onClick={() => go(placeOf(reason))}>
                  <Glyph name={isFailure(reason) ? 'fail' : 'unknown'} />
                  <span>{wordings.countyReason(reason)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="jh-caption">{pane.scopeNote}</p>
    </section>
  );
}

function isFailure({ code }: ResourceReason): boolean {
  return code === 'schoolsFail' || code === 'coefficientOver';
}

/** Where in the pane a reason is explained. */
function placeOf(reason: ResourceReason): Partial<Place> {
  switch (reason.code) {
    case 'schoolsFail':
      return { view: 'schools', school: null, filter: { ...NO_FILTER, stage: reason.stage, verdict: 'fail' } };
    case 'schoolsUnknown':
      return { view: 'schools', school: null, filter: { ...NO_FILTER, stage: reason.stage, verdict: 'unknown' } };
    case 'coefficientOver':
    case 'coefficientUnknown':
      return { view: 'items', item: reason.item };
    case 'noSchools':
      return { view: 'settings' };
    case 'openQuestions':
      return { view: 'findings', severity: 'error' };
  }
}

function CheckedLine({ result }: { readonly result: CheckedWorkbook }) {
  const { texts, language } = usePane();
  const { assessment } = result.checked;
  const schools = grouped(schoolCount(assessment.resources), language);
  const cells = grouped(result.cells, language);
  return (
    <footer class="jh-checked jh-caption">
      <p>{texts.pane.checked(schools, cells, Math.max(0.01, result.seconds).toFixed(2))}</p>
      <p>{texts.pane.checkedBy(assessment.standard.shortTitle, assessment.date)}</p>
    </footer>
  );
}
