import type { Texts } from '../../locale/language';
import type { Checked } from '../../reporting/checked';
import { unmetItemCount } from '../../reporting/items/standing';
import { type HeadedGroup, headedGroups } from '../model/rectification';
import { usePane } from '../pane-context';
import { EmptyState } from '../part/empty-state';
import { RectificationCard } from './rectification-card';
import { useRows } from './rows';

/** 整改: what isn't met, by who answers for it, the longest overdue first. */
export function Rectification({ checked }: { readonly checked: Checked }) {
  const { assessment } = checked;
  const { texts } = usePane();
  const { pane } = texts;
  const groups = headedGroups(assessment);
  const rows = useRows(assessment.resources);
  if (groups.length === 0) {
    return <EmptyState whole glyph="pass" title={pane.rectify.none} text={pane.rectify.noneHint} />;
  }
  const items = unmetItemCount(assessment);
  const commitments = groups.reduce((sum, { standings }) => sum + standings.length, 0) - items;
  const overdue = groups.reduce((sum, group) => sum + group.overdue, 0);
  return (
    <div class="jh-view">
      <div class="jh-scroll">
        <section class={`jh-banner jh-ground-${overdue > 0 ? 'fail' : 'near'}`}>
          <h1 class="jh-strong">{pane.rectify.summary(items, commitments, overdue)}</h1>
        </section>
        {groups.map((group) => (
          <section key={`${group.lead} ${group.area}`} class="jh-section">
            <h2 class="jh-heading">{headingOf(group, texts)}</h2>
            <ul class="jh-cards">
              {group.standings.map((standing) => (
                <RectificationCard
                  key={standing.clause.code}
                  standing={standing}
                  resources={assessment.resources}
                  rows={rows}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function headingOf({ lead, area, standings }: HeadedGroup, { pane: { rectify }, assessment }: Texts): string {
  const heading = area !== null ? assessment.area[area] : lead === '' ? rectify.noLead : lead;
  return rectify.lead(heading, standings.length);
}
