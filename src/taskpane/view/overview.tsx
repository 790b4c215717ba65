import { areaVerdicts } from '../../assessment/area-verdicts';
import type { CountyReason } from '../../assessment/county-verdict';
import type { UnknownCause } from '../../assessment/unknown-causes';
import { headlineOf } from '../../locale/headline';
import type { Texts } from '../../locale/language';
import type { Wordings } from '../../locale/wording';
import { leftText } from '../../reporting/items/left';
import { resourceProgress, schoolCount } from '../model/overview';
import { NO_FILTER } from '../model/school-filter';
import type { Place } from '../navigation';
import { usePane } from '../pane-context';
import { Glyph } from '../part/glyph';
import { grouped } from '../part/names';
import type { CheckedWorkbook } from '../session/state';
import { CountyGaps } from './county-gaps';
import { Marks } from './marks';
import { OverviewActions } from './overview-actions';
import { AreaBars, PartBars } from './part-bars';
import { useRows } from './rows';
import { DataProblems, SchoolsByVerdict } from './school-counts';
import { TrendSection } from './trend-section';

/** 总览: am I done, and what stands between. */
export function Overview({ result }: { readonly result: CheckedWorkbook }) {
  const { session } = usePane();
  const { assessment, findings } = result.checked;
  return (
    <div class="jh-view">
      <div class="jh-scroll">
        <VerdictBlock result={result} />
        {session.state.settings.marked !== null && <Marks result={result} />}
        <AreaBars areas={areaVerdicts(assessment)} />
        <PartBars parts={resourceProgress(assessment.resources)} />
        <SchoolsByVerdict rows={useRows(assessment.resources)} schools={schoolCount(assessment.resources)} />
        <CountyGaps resources={assessment.resources} />
        <TrendSection checked={result.checked} />
        <DataProblems findings={findings} />
        <CheckedLine result={result} />
      </div>
      <OverviewActions />
    </div>
  );
}

function VerdictBlock({ result }: { readonly result: CheckedWorkbook }) {
  const { texts, wordings, go } = usePane();
  const { assessment } = result.checked;
  const { county, statistics } = assessment;
  const { pane } = texts;
  const { verdict, sentence, beside } = headlineOf(assessment, statistics.name ?? pane.county, pane.verdict, texts);
  return (
    <section class={`jh-hero jh-ground-${county.verdict}`}>
      <h1 class="jh-title">
        <Glyph name={verdict} />
        <span>{sentence}</span>
      </h1>
      {beside !== '' && <p class="jh-below">{beside}</p>}
      {county.reasons.length === 0 ? (
        <p>{pane.nothingBetween}</p>
      ) : (
        <>
          <h2 class="jh-caption">{leftText(assessment, texts)}</h2>
          <ul class="jh-reasons">
            {county.reasons.map((reason) => (
              <li key={wordings.countyReason(reason)}>
                <button type="button" class="jh-reason" onClick={() => go(placeOf(reason))}>
                  <Glyph name={isFailure(reason) ? 'fail' : 'unknown'} />
                  <span>{reasonText(reason, wordings, texts)}</span>
                </button>
                {reason.code === 'notInWorkbook' && !reason.hasPlace && <AddCountySheet />}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Where the county's figures have no place yet. */
function AddCountySheet() {
  const { session, texts } = usePane();
  return (
    <button
      type="button"
      class="jh-button jh-remedy"
      aria-disabled={session.state.task !== null}
      onClick={() => session.addCountySheet()}
    >
      {texts.pane.action.addCountySheet}
    </button>
  );
}

const FAILURES: ReadonlySet<CountyReason['code']> = new Set(['schoolsFail', 'coefficientOver', 'vetoed', 'itemsFail']);

function isFailure({ code }: CountyReason): boolean {
  return FAILURES.has(code);
}

/** Items are counted here; their names stand in 指标, one click away. */
function reasonText(reason: CountyReason, wordings: Wordings, { pane, assessment }: Texts): string {
  if (reason.code === 'itemsFail' || reason.code === 'itemsUnknown') {
    return pane[reason.code](assessment.area[reason.area], reason.items.length);
  }
  return wordings.countyReason(reason);
}

/** Where in the pane a reason is explained. */
function placeOf(reason: CountyReason): Partial<Place> {
  switch (reason.code) {
    case 'schoolsFail':
      return { view: 'schools', school: null, filter: { ...NO_FILTER, stage: reason.stage, verdict: 'fail' } };
    case 'valuesUnknown':
      return placeOfCause(reason.cause);
    case 'coefficientOver':
      return { view: 'items', item: reason.item };
    case 'coefficientsUnknown':
      return { view: 'items', item: reason.items.length === 1 ? reason.items[0].limits.item.code : null, area: 'R' };
    case 'itemsFail':
    case 'itemsUnknown':
      return { view: 'items', item: null, area: reason.area };
    case 'notInWorkbook':
      return { view: 'items', item: null, area: reason.items[0]?.area ?? 'vetoes' };
    case 'vetoed':
    case 'vetoesUnknown':
      return { view: 'items', item: null, area: 'vetoes' };
    case 'noSchools':
      return { view: 'settings' };
    case 'openQuestions':
      return { view: 'findings', severity: 'error' };
  }
}

/** A column that lacks is asked about among the findings; else the schools, whose cells are links. */
function placeOfCause({ code, schools, items }: UnknownCause): Partial<Place> {
  if (code === 'noColumn') return { view: 'findings', severity: 'error', check: null };
  const [first, ...others] = schools;
  const text = others.length === 0 ? first.name : '';
  return { view: 'schools', school: null, filter: { ...NO_FILTER, text, item: items[0] ?? null } };
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
