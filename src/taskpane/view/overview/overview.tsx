import { useMemo } from 'preact/hooks';
import { areaVerdicts } from '../../../assessment/county/area-verdicts';
import { makeHeadline } from '../../../locale/headline';
import { standardName } from '../../../locale/standard-name';
import { listCauses } from '../../../reporting/causes';
import { leftText } from '../../../reporting/items/left';
import { resourceProgress, schoolCount } from '../../model/overview';
import { usePane } from '../../pane-context';
import { Glyph } from '../../part/glyph';
import { grouped } from '../../part/names';
import type { CheckedWorkbook } from '../../session/state';
import { Marks } from '../marks';
import { CountyGaps } from '../rectification/county-gaps';
import { useRows } from '../rows';
import { DataProblems, SchoolsByVerdict } from '../schools/school-counts';
import { TrendSection } from '../trend/trend-section';
import { CauseLine, makeCauseKey } from './cause-line';
import { OverviewActions } from './overview-actions';
import { AreaBars, PartBars } from './part-bars';

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
  const { texts } = usePane();
  const { assessment } = result.checked;
  const { county, statistics } = assessment;
  const { pane } = texts;
  const { verdict, sentence, beside } = makeHeadline(assessment, statistics.name ?? pane.county, pane.verdict, texts);
  const causes = useMemo(() => listCauses(result.checked), [result.checked]);
  return (
    <section class={`jh-hero jh-ground-${county.verdict}`}>
      <h1 class="jh-title">
        <Glyph name={verdict} />
        <span>{sentence}</span>
      </h1>
      {beside !== '' && <p class="jh-below">{beside}</p>}
      {causes.length === 0 ? (
        <p>{pane.nothingBetween}</p>
      ) : (
        <>
          <h2 class="jh-caption">{leftText(assessment, texts)}</h2>
          <ul class="jh-reasons">
            {causes.map((cause) => (
              <CauseLine key={makeCauseKey(cause)} cause={cause} resources={assessment.resources} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function CheckedLine({ result }: { readonly result: CheckedWorkbook }) {
  const { texts, language } = usePane();
  const { assessment } = result.checked;
  const schools = grouped(schoolCount(assessment.resources), language);
  const cells = grouped(result.cells, language);
  return (
    <footer class="jh-checked jh-caption">
      <p>{texts.pane.checked(schools, cells, Math.max(0.01, result.seconds).toFixed(2))}</p>
      <p>{texts.pane.checkedBy(standardName(assessment.standard, language), assessment.date)}</p>
    </footer>
  );
}
