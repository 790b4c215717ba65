import type { Texts } from '../../../locale/language';
import type { Checked } from '../../../reporting/checked';
import { leftCount } from '../../../reporting/items/left';
import type { Standing } from '../../../reporting/items/standing';
import { foldedGroup, type HeadedGroup, headedGroups, lacksCountySheet } from '../../model/rectification';
import { usePane } from '../../pane-context';
import { EmptyState } from '../../part/empty-state';
import { AddCountySheet } from '../overview/add-county-sheet';
import { useRows } from '../rows';
import { RectificationCard } from './rectification-card';

/** 整改: what isn't met, by who answers for it, the longest overdue first; what only lacks data, folded. */
export function Rectification({ checked }: { readonly checked: Checked }) {
  const { assessment } = checked;
  const { texts, go } = usePane();
  const { pane } = texts;
  const groups = headedGroups(assessment);
  if (groups.length === 0) {
    return <EmptyState whole glyph="pass" title={pane.rectify.none} text={pane.rectify.noneHint} />;
  }
  const commitments = groups.flatMap(({ standings }) => standings).filter(({ area }) => area === 'commitments').length;
  const overdue = groups.reduce((sum, group) => sum + group.overdue, 0);
  return (
    <div class="jh-view">
      <div class="jh-scroll">
        <section class={`jh-banner jh-ground-${overdue > 0 ? 'fail' : 'near'}`}>
          <h1 class="jh-strong">{pane.rectify.summary(leftCount(assessment, pane), commitments, overdue)}</h1>
          {lacksCountySheet(assessment) && <AddCountySheet />}
          {assessment.judgement.verdict !== 'pass' && (
            <button type="button" class="jh-button" onClick={() => go({ plan: 'all' })}>
              {pane.rectify.plan}
            </button>
          )}
        </section>
        {groups.map((group) => (
          <Group key={`${group.lead} ${group.area}`} group={group} checked={checked} />
        ))}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly group: HeadedGroup;
  readonly checked: Checked;
}

function Group({ group, checked: { assessment } }: GroupProps) {
  const { texts } = usePane();
  const rows = useRows(assessment.resources);
  const { shown, folded } = foldedGroup(group);
  const cards = (standings: readonly Standing[]) => (
    <ul class="jh-cards">
      {standings.map((standing) => (
        <RectificationCard
          key={standing.clause.code}
          standing={standing}
          resources={assessment.resources}
          rows={rows}
        />
      ))}
    </ul>
  );
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{makeHeading(group, texts)}</h2>
      {shown.length > 0 && cards(shown)}
      {folded.length > 0 && (
        <details class="jh-more">
          <summary>{texts.pane.rectify.noData(folded.length)}</summary>
          {cards(folded)}
        </details>
      )}
    </section>
  );
}

function makeHeading({ lead, area, standings }: HeadedGroup, { pane: { rectify }, assessment }: Texts): string {
  const heading = area !== null ? assessment.area[area] : lead === '' ? rectify.noLead : lead;
  return rectify.lead(heading, standings.length);
}
