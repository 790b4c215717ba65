import type { Checked } from '../../reporting/checked';
import { unmetItemCount } from '../../reporting/items/standing';
import { type LeadGroup, leadGroups } from '../model/rectification';
import { usePane } from '../pane-context';
import { EmptyState } from '../part/empty-state';
import { RectificationCard } from './rectification-card';
import { useRows } from './rows';

/** 整改: what isn't met, by who answers for it, the longest overdue first. */
export function Rectification({ checked }: { readonly checked: Checked }) {
  const { assessment } = checked;
  const { texts } = usePane();
  const { pane } = texts;
  const groups = leadGroups(assessment);
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
          <section key={group.lead} class="jh-section">
            <h2 class="jh-heading">{headingOf(group, pane.rectify)}</h2>
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

interface HeadingTexts {
  readonly noLead: string;
  readonly lead: (unit: string, items: number) => string;
}

function headingOf({ lead, standings }: LeadGroup, texts: HeadingTexts): string {
  return texts.lead(lead === '' ? texts.noLead : lead, standings.length);
}
