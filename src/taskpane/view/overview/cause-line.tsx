import type { CountyReason } from '../../../assessment/county/county-verdict';
import type { UnknownCause } from '../../../assessment/county/unknown-causes';
import type { ResourceAssessment } from '../../../assessment/resources';
import type { Texts } from '../../../locale/language';
import { FINDING_CODES } from '../../../reading/findings/codes';
import type { Cause } from '../../../reporting/causes';
import { causeText } from '../../../reporting/text/cause-text';
import type { ResourceCode } from '../../../standards/resource-item';
import { NO_FILTER } from '../../model/schools/school-filter';
import type { Place } from '../../navigation';
import { usePane } from '../../pane-context';
import { Glyph } from '../../part/glyph';
import { HeaderCards } from '../questions/header-questions';
import { Question } from '../questions/question';
import { AddCountySheet } from './add-county-sheet';

/** So many headers are asked about in the overview itself, and so many items of an area are named. */
const MOST_ASKED = 3;
const MOST_NAMED = 3;

interface CauseLineProps {
  readonly cause: Cause;
  readonly resources: ResourceAssessment;
}

/** A cause with what to do about it: it leads to where that is done, or asks right here. */
export function CauseLine({ cause, resources }: CauseLineProps) {
  const { texts, wordings, go } = usePane();
  const { cause: text, remedy } = causeText(cause, resources, wordings);
  return (
    <li>
      <button type="button" class="jh-reason" onClick={() => go(findCausePlace(cause))}>
        <Glyph name={isFailure(cause) ? 'fail' : 'unknown'} />
        <span>
          {shortText(cause, texts) ?? text}
          {remedy !== '' && <span class="jh-caption jh-block">{remedy}</span>}
        </span>
      </button>
      <Answer cause={cause} />
    </li>
  );
}

export function makeCauseKey(cause: Cause): string {
  if (cause.kind !== 'reason') return cause.kind === 'questions' ? cause.code : cause.kind;
  const { reason } = cause;
  const whereabouts = 'stage' in reason ? reason.stage : 'area' in reason ? reason.area : '';
  const item = reason.code === 'coefficientOver' ? reason.item : '';
  const about =
    reason.code === 'valuesUnknown'
      ? `${reason.cause.code} ${reason.cause.fields[0]} ${reason.cause.lacking}`
      : reason.code === 'coefficientsUnknown'
        ? reason.reason.code
        : '';
  return [reason.code, whereabouts, item, about].join(' ');
}

const FAILURES: ReadonlySet<CountyReason['code']> = new Set(['schoolsFail', 'coefficientOver', 'vetoed', 'itemsFail']);

function isFailure(cause: Cause): boolean {
  return cause.kind === 'reason' && FAILURES.has(cause.reason.code);
}

/** Of items the first are named here; all of them stand in 指标, one click away. */
function shortText(cause: Cause, { pane, assessment, items: names, causes }: Texts): string | undefined {
  if (cause.kind !== 'reason') return undefined;
  const { reason } = cause;
  if (reason.code !== 'itemsFail' && reason.code !== 'itemsUnknown') return undefined;
  const { area, items } = reason;
  const named = items
    .slice(0, MOST_NAMED)
    .map(({ code, shortName }) => names.name(code, shortName))
    .join(causes.listed);
  const said = items.length > MOST_NAMED ? causes.someItems(named, items.length) : named;
  return pane[reason.code](assessment.area[area], items.length, said);
}

/** What can be answered or added where it is told. */
function Answer({ cause }: { readonly cause: Cause }) {
  const { texts, go } = usePane();
  const { pane } = texts;
  if (cause.kind === 'headers') {
    return (
      <div class="jh-remedy">
        <HeaderCards asked={cause.asked.slice(0, MOST_ASKED)} />
        {cause.asked.length > MOST_ASKED && (
          <button type="button" class="jh-button" onClick={() => go(findCausePlace(cause))}>
            {pane.allQuestions(cause.asked.length)}
          </button>
        )}
      </div>
    );
  }
  if (cause.kind === 'questions') {
    return (
      <div class="jh-remedy">
        {cause.findings.length === 1 ? (
          <Question findings={cause.findings} />
        ) : (
          <button type="button" class="jh-button" onClick={() => go(findCausePlace(cause))}>
            {pane.inFindings}
          </button>
        )}
      </div>
    );
  }
  const { reason } = cause;
  if (reason.code === 'schoolsFail') return <PlanLink of="all" />;
  if (reason.code === 'coefficientOver') return <PlanLink of={reason.item} />;
  return reason.code === 'notInWorkbook' && !reason.hasPlace ? <AddCountySheet /> : null;
}

/** To what the county's plan does about it. */
function PlanLink({ of }: { readonly of: ResourceCode | 'all' }) {
  const { texts, go } = usePane();
  const { plan, planStep } = texts.pane.rectify;
  return (
    <div class="jh-remedy">
      <button type="button" class="jh-link" onClick={() => go({ view: 'rectify', plan: of })}>
        {of === 'all' ? plan : planStep(of)}
      </button>
    </div>
  );
}

/** Where in the pane a cause is put right. */
function findCausePlace(cause: Cause): Partial<Place> {
  if (cause.kind === 'headers') return { view: 'findings', severity: null, check: FINDING_CODES.unreadHeader };
  if (cause.kind === 'questions') return { view: 'findings', severity: null, check: cause.code };
  const { reason } = cause;
  switch (reason.code) {
    case 'schoolsFail':
      return { view: 'schools', school: null, filter: { ...NO_FILTER, stage: reason.stage, verdict: 'fail' } };
    case 'valuesUnknown':
      return placeOfUnknown(reason.cause);
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

/** A column that lacks is pointed out in the settings, what was read from which; else the schools, whose cells are links. */
function placeOfUnknown({ code, schools, items }: UnknownCause): Partial<Place> {
  if (code === 'noColumn') return { view: 'settings' };
  const [first, ...others] = schools;
  const text = others.length === 0 ? first.name : '';
  return { view: 'schools', school: null, filter: { ...NO_FILTER, text, item: items[0] ?? null } };
}
