import type { Assessment } from '../../../assessment/assess';
import type { AssessedSchoolStage, ResourceAssessment } from '../../../assessment/resources';
import { isKnown, shownRatio } from '../../../assessment/schools/resource-value';
import type { SchoolStageInScope } from '../../../assessment/schools/school-stage';
import type { SchoolItem } from '../../model/schools/school-items';
import { usePane } from '../../pane-context';
import { CellLink } from '../../part/cell-link';
import { grouped, itemName, percentage } from '../../part/names';
import { Verdict } from '../../part/verdict';
import { WhatIf } from './what-if';
import { WorkingLines } from './working-lines';

interface SchoolItemCardProps {
  readonly item: SchoolItem;
  /** The school-stage as it would be; `null` where nothing is supposed. */
  readonly supposed: AssessedSchoolStage | null;
  readonly at: SchoolStageInScope;
  readonly assessment: Assessment;
}

/** One item of a school: value and limit, the bar, what is lacking, and where its figures stand. */
export function SchoolItemCard({ item, supposed, at, assessment }: SchoolItemCardProps) {
  const { standard } = assessment;
  const { texts, go } = usePane();
  const { item: entry } = item.limits;
  return (
    <li class="jh-card">
      <div class="jh-card-head">
        <h2 class="jh-card-name">
          <button type="button" class="jh-plain" onClick={() => go({ view: 'items', item: entry.code })}>
            <span class="jh-code">{entry.code}</span> {itemName(entry, texts)}
          </button>
        </h2>
        <Verdict name={item.value.verdict} word={texts.assessment.value[item.value.verdict]} />
      </div>
      <p class="jh-against">
        <span class="jh-strong jh-figure">{item.known ? item.shown : '—'}</span>
        <span class="jh-figure"> / {item.limit} </span>
        <span class="jh-caption">
          {texts.resources.unit[entry.unit]} · {texts.resources.per[entry.scale]}
        </span>
      </p>
      <Supposed item={item} supposed={supposed} resources={assessment.resources} />
      {item.known ? (
        <>
          <LimitBar ratio={item.ratio} tone={item.value.verdict} />
          <Needed item={item} near={standard.near} />
          <details class="jh-more">
            <summary>{texts.pane.school.working}</summary>
            <WorkingLines item={item} at={at} standard={standard} />
          </details>
          <details class="jh-more">
            <summary>{texts.decisions.whatIf.title}</summary>
            <WhatIf item={item} at={at} assessment={assessment} />
          </details>
        </>
      ) : (
        <Unknown item={item} />
      )}
    </li>
  );
}

interface SupposedProps {
  readonly item: SchoolItem;
  readonly supposed: AssessedSchoolStage | null;
  readonly resources: ResourceAssessment;
}

/** What the value would be, where the figures supposed change it. */
function Supposed({ item: { limits, stage, ...item }, supposed, resources }: SupposedProps) {
  const { texts } = usePane();
  const value = supposed?.values[resources.items.findIndex((other) => other.item.code === limits.item.code)];
  if (!value || !isKnown(value)) return null;
  const [before, after] = [item.known ? item.shown : '—', shownRatio(value, limits, stage)];
  if (before === after) return null;
  const words = texts.decisions.whatIf;
  return (
    <p class="jh-strong jh-figure">
      {words.title} · {words.changes(before, after)} {texts.assessment.value[value.verdict]}
    </p>
  );
}

type Known = Extract<SchoolItem, { known: true }>;
type NotKnown = Extract<SchoolItem, { known: false }>;

/** 缺口: the least to add, in whole units. */
function Needed({ item, near }: { readonly item: Known; readonly near: string }) {
  const { texts, language } = usePane();
  const { school } = texts.pane;
  const { toLimit, toNear } = item.gap;
  const units = (count: bigint) => grouped(Number(count), language);
  if (toLimit === 0n) return null;
  const unit = texts.resources.unit[item.limits.item.unit];
  const share = percentage(near);
  const parts = [school.need(units(toLimit), unit)];
  if (toNear === 0n) parts.push(school.lacksNear(share));
  else if (toNear < toLimit) parts.push(school.needNear(units(toNear), unit, share));
  return <p class="jh-needed">{texts.pane.sentence(parts)}</p>;
}

function Unknown({ item }: { readonly item: NotKnown }) {
  const { texts, wordings } = usePane();
  const { reason } = item.value;
  return (
    <div class="jh-needed">
      <p>{wordings.unknownReason(reason)}</p>
      {reason.cells.length > 0 && (
        <ul class="jh-cells" aria-label={texts.pane.school.where}>
          {reason.cells.map((cell) => (
            <li key={`${cell.sheet} ${cell.row} ${cell.column}`}>
              <CellLink cell={cell} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Where the limit's tick stands on every bar, so that bars compare. */
const LIMIT_AT = 75;

/** A value as a bar against its limit, in one scale for all; the figures stand beside it in words. */
function LimitBar({ ratio, tone }: { readonly ratio: number; readonly tone: 'pass' | 'near' | 'fail' }) {
  const width = Math.min(100, Math.max(0, ratio * LIMIT_AT));
  return (
    <svg class={`jh-bar jh-tone-${tone}`} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="jh-bar-track" x="0" y="3" width="100" height="4" />
      <rect class="jh-bar-value" x="0" y="3" width={width} height="4" />
      <rect class="jh-bar-limit" x={LIMIT_AT - 0.4} y="0" width="0.8" height="10" />
    </svg>
  );
}
