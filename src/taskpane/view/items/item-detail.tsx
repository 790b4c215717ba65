import { daysOverdue } from '../../../assessment/deadline';
import type { ResourceAssessment } from '../../../assessment/resources';
import type { ItemLimits } from '../../../assessment/schools/resource-value';
import type { Standard } from '../../../standards/standard';
import {
  farthest,
  type ItemStage,
  itemOfRow,
  itemStages,
  type ShownCoefficient,
  shownCoefficient,
  valueText,
} from '../../model/item-stages';
import { NO_FILTER } from '../../model/schools/school-filter';
import type { SchoolRow } from '../../model/schools/school-rows';
import { usePane } from '../../pane-context';
import { Glyph } from '../../part/glyph';
import { itemName } from '../../part/names';
import { Verdict } from '../../part/verdict';
import { DetailHead } from '../detail-head';
import { ClauseFacts } from './clause-facts';
import { CoefficientPlan } from './coefficient-plan';
import { DistributionStrip } from './distribution-strip';
import { OrderedBars } from './ordered-bars';

interface ItemDetailProps {
  readonly limits: ItemLimits;
  readonly rows: readonly SchoolRow[];
  readonly resources: ResourceAssessment;
  readonly standard: Standard;
  /** The day of the check. */
  readonly date: string;
}

/** One item: what the document asks, and by stage who lacks it and how even it is over the county. */
export function ItemDetail({ limits, rows, resources, standard, date }: ItemDetailProps) {
  const { texts, go } = usePane();
  const { item } = limits;
  return (
    <div class="jh-view jh-scroll">
      <DetailHead
        title={`${item.code} ${itemName(item, texts)}`}
        where={texts.pane.views.items}
        note={item.text}
        onBack={() => go({ item: null })}
      />
      {itemStages(item.code, rows, resources).map((stage) => (
        <StageSection key={stage.stage} of={stage} resources={resources} standard={standard} />
      ))}
      <ClauseFacts clause={item} overdueDays={item.deadline && daysOverdue(item.deadline, date)} />
    </div>
  );
}

interface StageSectionProps {
  readonly of: ItemStage;
  readonly resources: ResourceAssessment;
  readonly standard: Standard;
}

function StageSection({ of, resources, standard }: StageSectionProps) {
  const { session, texts } = usePane();
  const { items } = texts.pane;
  const { item } = of.limits;
  const county = session.state.result?.checked.assessment.statistics.name;
  const shown = shownCoefficient(of.coefficient);
  const about = [county, texts.assessment.stage[of.stage], item.code, itemName(item, texts)].filter(Boolean).join(' ');
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{texts.assessment.stage[of.stage]}</h2>
      <dl class="jh-facts">
        <dt>{items.limit}</dt>
        <dd class="jh-figure">{items.atLeast(item.limits[of.stage], texts.resources.unit[item.unit])}</dd>
        <dt>{items.perSchool}</dt>
        <dd class="jh-figure">{texts.pane.of(of.passed, of.schools)}</dd>
        {shown && <CoefficientFacts of={of} shown={shown} />}
      </dl>
      {of.coefficient.verdict === 'unknown' && <CoefficientGap of={of} />}
      {shown && <DistributionStrip of={of} shown={shown} about={about} />}
      {shown && <Farthest of={of} shown={shown} />}
      {shown && <OrderedBars of={of} shown={shown} about={about} />}
      <CoefficientPlan of={of} resources={resources} standard={standard} />
      <Failing of={of} />
    </section>
  );
}

function CoefficientFacts({ of, shown }: { readonly of: ItemStage; readonly shown: ShownCoefficient }) {
  const { texts } = usePane();
  const { items } = texts.pane;
  return (
    <>
      <dt>{items.coefficient}</dt>
      <dd class="jh-figure">
        <Glyph name={of.coefficient.verdict} /> {shown.value ?? '—'} / {shown.limit}
      </dd>
      <dt>{items.mean}</dt>
      <dd class="jh-figure">{shown.mean}</dd>
      <dt>{items.deviation}</dt>
      <dd class="jh-figure">{shown.deviation}</dd>
    </>
  );
}

function CoefficientGap({ of: { coefficient } }: { readonly of: ItemStage }) {
  const { texts, wordings } = usePane();
  if (coefficient.verdict !== 'unknown') return null;
  return (
    <p class="jh-caption">
      <Verdict name="unknown" word={texts.assessment.county.unknown} /> {wordings.coefficientGap(coefficient)}
    </p>
  );
}

function Farthest({ of, shown }: { readonly of: ItemStage; readonly shown: ShownCoefficient }) {
  const { texts, go } = usePane();
  const far = farthest(of, shown.meanValue);
  if (!far) return null;
  return (
    <p class="jh-caption">
      <button type="button" class="jh-link" onClick={() => go(openSchool(far.row))}>
        {texts.pane.items.farthest(far.row.at.school.name, valueText(far.row, of))}
      </button>
    </p>
  );
}

/** So many schools are listed here; all of them stand in 学校. */
const MOST_LISTED = 20;

function Failing({ of }: { readonly of: ItemStage }) {
  const { texts, go } = usePane();
  const { items } = texts.pane;
  if (of.failing.length === 0) return <p class="jh-quiet">{items.noneFailing}</p>;
  const filter = { ...NO_FILTER, stage: of.stage, item: of.limits.item.code };
  return (
    <>
      <h3 class="jh-caption">{items.failing(of.failing.length)}</h3>
      <ul class="jh-lines">
        {of.failing.slice(0, MOST_LISTED).map((row) => (
          <li key={row.key}>
            <button type="button" class="jh-line" onClick={() => go(openSchool(row))}>
              <Glyph name={itemOfRow(row, of)?.value.verdict ?? 'unknown'} />
              <span class="jh-line-name">{row.at.school.name}</span>
              <span class="jh-figure">{`${valueText(row, of)} / ${of.limits.item.limits[of.stage]}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {of.failing.length > MOST_LISTED && (
        <button type="button" class="jh-link" onClick={() => go({ view: 'schools', school: null, filter })}>
          {items.showAll}
        </button>
      )}
    </>
  );
}

function openSchool({ key }: SchoolRow) {
  return { view: 'schools', school: key, lastSchool: key } as const;
}
