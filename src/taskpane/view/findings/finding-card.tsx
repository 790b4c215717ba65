import { useMemo, useState } from 'preact/hooks';
import { equalFindings } from '../../../reporting/equal-findings';
import type { FindingGroup } from '../../model/findings/finding-groups';
import { usePane } from '../../pane-context';
import { Verdict } from '../../part/verdict';
import { SEVERITY_GLYPH } from '../schools/school-counts';
import { FindingLine } from './finding-line';

/** So many of a kind are shown at first, and so many more each time. */
const FIRST = 3;
const STEP = 50;

/** The findings of one check: what it is, what it expects and what to do, then one line for each thing that is wrong. */
export function FindingCard({ group }: { readonly group: FindingGroup }) {
  const { texts, wordings } = usePane();
  const [shown, setShown] = useState(FIRST);
  const { findings } = texts.pane;
  const { title, advice } = wordings.findingText(group.findings[0]);
  const lines = useMemo(() => equalFindings(group.findings), [group.findings]);
  const rest = lines.length - shown;
  return (
    <li class="jh-card">
      <div class="jh-card-head">
        <Verdict name={SEVERITY_GLYPH[group.severity]} word={texts.severity[group.severity]} />
        <span class="jh-caption">
          {group.code} · {findings.howMany(group.findings.length)}
        </span>
      </div>
      <h2 class="jh-strong">{title}</h2>
      <p class="jh-caption">{advice}</p>
      <About group={group} />
      <ul class="jh-findings">
        {lines.slice(0, shown).map((equal) => (
          <FindingLine key={equal.first.identity} equal={equal} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="jh-link" onClick={() => setShown(shown + STEP)}>
          {texts.pane.more(Math.min(rest, STEP))}
        </button>
      )}
    </li>
  );
}

/** What the check looks at and expects, and what comes of it: opened by whom it surprises. */
function About({ group }: { readonly group: FindingGroup }) {
  const { texts, wordings } = usePane();
  const { looksAt, expectation } = wordings.findingText(group.findings[0]);
  const words = texts.pane.findings;
  const { severity } = group;
  return (
    <details class="jh-more">
      <summary class="jh-caption">{texts.pane.findings.about}</summary>
      <dl class="jh-about">
        <dt>{words.looksAt}</dt>
        <dd>{looksAt}</dd>
        <dt>{words.expectation}</dt>
        <dd>{expectation}</dd>
        <dt>{words.effect}</dt>
        <dd>{words.effects[severity]}</dd>
      </dl>
    </details>
  );
}
