import { useState } from 'preact/hooks';
import type { Finding } from '../../checks/finding';
import { type FindingGroup, findingGroups, SEVERITIES } from '../model/finding-groups';
import { countBySeverity } from '../model/overview';
import { usePane } from '../pane-context';
import { CellLink } from '../part/cell-link';
import { Chips } from '../part/chips';
import { EmptyState } from '../part/empty-state';
import { Verdict } from '../part/verdict';
import { SEVERITY_GLYPH } from './school-counts';

/** 数据问题: what is wrong with the data, the gravest first, each where it stands. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { texts, place, go } = usePane();
  const { pane } = texts;
  if (findings.length === 0) {
    return <EmptyState whole glyph="pass" title={pane.findings.none} text={pane.findings.noneHint} />;
  }
  const counts = countBySeverity(findings);
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  const chosen = place.severity !== null && counts[place.severity] > 0 ? place.severity : null;
  return (
    <div class="jh-view">
      <h1 class="jh-hidden">{pane.views.findings}</h1>
      <div class="jh-filters">
        <Chips
          name="severity"
          legend={pane.findings.filter}
          chosen={chosen}
          onChoose={(severity) => go({ severity })}
          chips={[
            { value: null, label: `${pane.findings.all} ${findings.length}` },
            ...present.map((value) => ({ value, label: `${texts.severity[value]} ${counts[value]}` })),
          ]}
        />
      </div>
      <div class="jh-scroll">
        <ul class="jh-cards jh-section">
          {findingGroups(findings, chosen).map((group) => (
            <GroupCard key={group.code} group={group} />
          ))}
        </ul>
      </div>
    </div>
  );
}

/** So many of a kind are shown at first, and so many more each time. */
const FIRST = 3;
const STEP = 50;

function GroupCard({ group }: { readonly group: FindingGroup }) {
  const { texts } = usePane();
  const [shown, setShown] = useState(FIRST);
  const { findings } = texts.pane;
  const rest = group.findings.length - shown;
  return (
    <li class="jh-card">
      <div class="jh-card-head">
        <Verdict name={SEVERITY_GLYPH[group.severity]} word={texts.severity[group.severity]} />
        <span class="jh-caption">
          {group.code} · {findings.howMany(group.findings.length)}
        </span>
      </div>
      <ul class="jh-findings">
        {group.findings.slice(0, shown).map((finding) => (
          <FindingLine key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="jh-link" onClick={() => setShown(shown + STEP)}>
          {texts.pane.more(Math.min(rest, STEP))}
        </button>
      )}
      <p class="jh-caption jh-advice">{texts.findings[group.code].advice}</p>
    </li>
  );
}

/** A cell has one finding of a code; a sheet may have several that differ in words. */
function keyOf({ sheet, cell, shown, details }: Finding): string {
  return cell ? `${sheet} ${cell.row} ${cell.column}` : `${sheet} ${shown} ${Object.values(details).join(' ')}`;
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const { texts, wordings } = usePane();
  return (
    <li>
      <span>{wordings.finding(finding)}</span>{' '}
      {finding.cell ? (
        <CellLink cell={finding.cell} />
      ) : (
        <span class="jh-caption">{texts.pane.findings.wholeSheet(finding.sheet)}</span>
      )}
    </li>
  );
}
