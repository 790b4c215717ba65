import { useState } from 'preact/hooks';
import type { Finding } from '../../../checks/finding';
import type { EqualFindings } from '../../../reporting/equal-findings';
import { usePane } from '../../pane-context';
import { CellLink } from '../../part/cell-link';
import { Question } from '../questions/question';
import { FindingActions } from './finding-actions';

/** So many cells of a finding are links; the rest is counted. */
const MOST_LINKS = 3;

/** What is wrong, where, what the user says of it, and what can be done: once for all places of which the same is said. */
export function FindingLine({ equal: { first, all } }: { readonly equal: EqualFindings }) {
  const { texts, wordings } = usePane();
  return (
    <li class={first.explained === null ? 'jh-finding' : 'jh-finding jh-explained'}>
      <p>
        {wordings.finding(first)}{' '}
        {all.length === 1 ? (
          <Where finding={first} />
        ) : (
          <span class="jh-caption">{texts.pane.findings.samePlaces(all.length)}</span>
        )}
      </p>
      <Question findings={all} />
      <FindingActions findings={all} />
      {all.length > 1 && <Places findings={all} />}
    </li>
  );
}

function Where({ finding: { cells, sheet } }: { readonly finding: Finding }) {
  const { texts } = usePane();
  const { findings } = texts.pane;
  if (cells.length === 0) return <span class="jh-caption">{findings.wholeSheet(sheet)}</span>;
  return (
    <span class="jh-places">
      {cells.slice(0, MOST_LINKS).map((cell) => (
        <CellLink key={`${cell.sheet} ${cell.row} ${cell.column}`} cell={cell} />
      ))}
      {cells.length > MOST_LINKS && <span class="jh-caption">{findings.allCells(cells.length)}</span>}
    </span>
  );
}

/** So many places are shown at first, and so many more each time. */
const STEP = 20;

/** The places of one problem, each with what is said and done of it alone; opened by whom they interest. */
function Places({ findings }: { readonly findings: EqualFindings['all'] }) {
  const { texts, wordings } = usePane();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(STEP);
  const rest = findings.length - shown;
  return (
    <details class="jh-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="jh-caption">{texts.pane.findings.eachPlace(findings.length)}</summary>
      {isOpen && (
        <ul class="jh-findings">
          {findings.slice(0, shown).map((finding) => (
            <li key={finding.identity} class="jh-finding">
              <p>
                {wordings.finding(finding)} <Where finding={finding} />
              </p>
              <Question findings={[finding]} />
              <FindingActions findings={[finding]} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && rest > 0 && (
        <button type="button" class="jh-link" onClick={() => setShown(shown + STEP)}>
          {texts.pane.more(Math.min(rest, STEP))}
        </button>
      )}
    </details>
  );
}
