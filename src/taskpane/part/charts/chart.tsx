import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { usePane } from '../../pane-context';
import { chartImage } from './chart-image';

interface ChartProps {
  readonly title: string;
  /** All that the chart shows, in words. */
  readonly text: string;
  /** What it is about, for its picture: county, stage and item. */
  readonly about: string;
  /** What its lines and shapes mean. */
  readonly legend: ComponentChildren;
  /** The same in words, for the picture. */
  readonly legendText: string;
  readonly children: ComponentChildren;
}

/** A chart with its title, its text alternative and its legend; it can be saved as a picture. */
export function Chart({ title, text, about, legend, legendText, children }: ChartProps) {
  const { session, texts } = usePane();
  const figure = useRef<HTMLElement>(null);
  const save = async () => {
    const chart = figure.current?.querySelector<SVGSVGElement>('svg.jh-chart');
    if (!chart) return;
    const lines = [`${about} ${title}`, text, legendText];
    await session.offer(await chartImage(chart, lines), `${about} ${title}.png`);
  };
  return (
    <figure class="jh-figure-box" ref={figure}>
      <figcaption>
        <span class="jh-chart-title">{title}</span>
        <span class="jh-caption">{text}</span>
      </figcaption>
      {children}
      <div class="jh-chart-foot">
        <p class="jh-legend jh-caption" aria-hidden="true">
          {legend}
        </p>
        <button
          type="button"
          class="jh-link jh-caption"
          aria-label={`${texts.decisions.charts.save} · ${title}`}
          onClick={save}
        >
          {texts.decisions.charts.save}
        </button>
      </div>
    </figure>
  );
}

/** The marks of a legend, as they are drawn in the chart. */
export type LegendMark = 'limit' | 'mean' | 'near' | 'short' | 'outlier';

interface LegendEntryProps {
  readonly mark: LegendMark;
  /** Whether its line runs across, at a level. */
  readonly isLevel?: boolean;
  readonly children: ComponentChildren;
}

export function LegendEntry({ mark, isLevel = false, children }: LegendEntryProps) {
  const line = isLevel ? { x1: 0, x2: 12, y1: 6, y2: 6 } : { x1: 6, x2: 6, y1: 0, y2: 12 };
  return (
    <span class="jh-legend-entry">
      <svg viewBox="0 0 12 12" width="12" height="12" class="jh-legend-key" aria-hidden="true">
        {mark === 'short' && <path class="jh-dot-short" d="M6 2.5 10 9.5H2Z" />}
        {mark === 'outlier' && <circle class="jh-outlier" cx="6" cy="6" r="4.5" />}
        {mark !== 'short' && mark !== 'outlier' && <line class={`jh-marker-${mark}`} {...line} />}
      </svg>
      {children}
    </span>
  );
}
