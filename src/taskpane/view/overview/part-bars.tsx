import type { AreaVerdict } from '../../../assessment/county/area-verdicts';
import type { PartProgress } from '../../model/overview';
import { usePane } from '../../pane-context';
import { Glyph } from '../../part/glyph';

/** The four areas, and the plan's commitments, by the items that are met. */
export function AreaBars({ areas }: { readonly areas: readonly AreaVerdict[] }) {
  const { texts, go } = usePane();
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{texts.pane.areas}</h2>
      <ul class="jh-parts">
        {areas.map(({ area, verdict, pass, fail, unknown }) => (
          <li key={area}>
            <Bar
              verdict={verdict}
              label={texts.assessment.area[area]}
              counts={{ pass, fail, unknown }}
              onOpen={() => go({ view: 'items', item: null, area })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far each part has come: met, not met and open, in one bar. */
export function PartBars({ parts }: { readonly parts: readonly PartProgress[] }) {
  const { texts } = usePane();
  if (parts.length === 0) return null;
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{texts.pane.resourceParts}</h2>
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
  const { done, failed, total } = part;
  const stage = assessment.stage[part.stage];
  const label = part.part === 'schools' ? pane.schoolsOf(stage) : pane.coefficientsOf(stage);
  const verdict = done === total ? 'pass' : failed > 0 ? 'fail' : 'unknown';
  const view = part.part === 'schools' ? 'schools' : 'items';
  return (
    <li>
      <Bar
        verdict={verdict}
        label={label}
        counts={{ pass: done, fail: failed, unknown: total - done - failed }}
        onOpen={() => go({ view, school: null, item: null, area: 'R' })}
      />
    </li>
  );
}

interface BarProps {
  readonly verdict: 'pass' | 'fail' | 'unknown';
  readonly label: string;
  readonly counts: Readonly<Record<'pass' | 'fail' | 'unknown', number>>;
  readonly onOpen: () => void;
}

/** One part: its verdict, how many of how many are met, and a bar of what is met, not met and open. */
function Bar({ verdict, label, counts, onOpen }: BarProps) {
  const { texts } = usePane();
  const { pass, fail, unknown } = counts;
  return (
    <button type="button" class="jh-part" onClick={onOpen}>
      <span class="jh-part-label">
        <Glyph name={verdict} />
        {label}
      </span>
      <span class="jh-figure">{texts.pane.of(pass, pass + fail + unknown)}</span>
      <ShareBar
        shares={[
          { tone: 'pass', count: pass },
          { tone: 'fail', count: fail },
          { tone: 'unknown', count: unknown },
        ]}
      />
    </button>
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
