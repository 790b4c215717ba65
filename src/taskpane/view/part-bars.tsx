import type { PartProgress } from '../model/overview';
import { usePane } from '../pane-context';
import { Glyph } from '../part/glyph';

/** How far each part has come: met, not met and open, in one bar. */
export function PartBars({ parts }: { readonly parts: readonly PartProgress[] }) {
  const { texts } = usePane();
  if (parts.length === 0) return null;
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{texts.assessment.area.R}</h2>
      <ul class="jh-parts">
        {parts.map((part) => (
          <PartBar key={`${part.part}${part.stage}`} part={part} />
        ))}
      </ul>
    </section>
  );
}

function PartBar({ part }: { readonly part: PartProgress }) {
  const { texts, go } = usePane();
  const { pane, assessment } = texts;
  const stage = assessment.stage[part.stage];
  const label = part.part === 'schools' ? pane.schoolsOf(stage) : pane.coefficientsOf(stage);
  const verdict = part.done === part.total ? 'pass' : part.failed > 0 ? 'fail' : 'unknown';
  return (
    <li>
      <button type="button" class="jh-part" onClick={() => go({ view: part.part === 'schools' ? 'schools' : 'items' })}>
        <span class="jh-part-label">
          <Glyph name={verdict} />
          {label}
        </span>
        <span class="jh-figure">{pane.of(part.done, part.total)}</span>
        <ShareBar
          shares={[
            { tone: 'pass', count: part.done },
            { tone: 'fail', count: part.failed },
            { tone: 'unknown', count: part.total - part.done - part.failed },
          ]}
        />
      </button>
    </li>
  );
}

interface ShareBarProps {
  readonly shares: readonly { readonly tone: 'pass' | 'fail' | 'unknown' | 'excluded'; readonly count: number }[];
}

/** Counts as parts of one bar; the figures stand beside it in words. */
export function ShareBar({ shares }: ShareBarProps) {
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  let start = 0;
  return (
    <svg class="jh-share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="jh-bar-track" x="0" y="0" width="100" height="6" />
      {shares.map(({ tone, count }) => {
        const width = total === 0 ? 0 : (count / total) * 100;
        const x = start;
        start += width;
        return <rect key={tone} class={`jh-share-${tone}`} x={x} y="0" width={width} height="6" />;
      })}
    </svg>
  );
}
