import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Texts } from '../../locale/language';
import { type ChartLayout, chartLayout, chartSaid } from './chart-layout';
import type { SheetChart } from './sheet-chart';

interface ChartPictureProps {
  readonly chart: SheetChart;
  readonly texts: Texts['workbench']['charts'];
}

/** A chart of the sheet, drawn as wide as there is room for: a row for each school, its bar, and the limit through them. */
export function ChartPicture({ chart, texts }: ChartPictureProps) {
  const id = useId();
  const [width, box] = useWidth();
  const said = chartSaid(chart);
  const layout = width === 0 ? undefined : chartLayout(chart, width);
  return (
    <figure class="chart">
      <figcaption>{chart.title}</figcaption>
      <Legend chart={chart} said={said} />
      <div class="chart-box" ref={box}>
        {layout && (
          <svg
            role="img"
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-said`}
            width={width}
            height={layout.height}
          >
            <title id={`${id}-title`}>{chart.title}</title>
            <desc id={`${id}-said`}>{texts.said(said)}</desc>
            {layout.isNamed ? <ChartBars layout={layout} /> : <ThinBars layout={layout} />}
            {layout.paths.map(({ name, path }) => (
              <g key={name}>
                <path class="chart-line-ground" d={path} />
                <path class="chart-line" d={path} />
              </g>
            ))}
            {layout.isNamed && <Words layout={layout} />}
          </svg>
        )}
      </div>
      {layout && !layout.isNamed && <p class="chart-note">{texts.many(layout.rows.length)}</p>}
    </figure>
  );
}

interface LegendProps {
  readonly chart: SheetChart;
  readonly said: ReturnType<typeof chartSaid>;
}

/** What bars and lines are; a line that is level with its figure. */
function Legend({ chart, said }: LegendProps) {
  const levels = new Map(said.levels.map(({ name, shown }) => [name, shown]));
  return (
    <p class="chart-legend" aria-hidden="true">
      {chart.lines.map(({ name, kind }) => (
        <span key={name}>
          <svg width="14" height="12" aria-hidden="true">
            {kind === 'columns' ? (
              <rect class="chart-bar" width="14" height="12" y="0" x="0" />
            ) : (
              <path class="chart-line" d="M7 0V12" />
            )}
          </svg>
          {name} {levels.get(name)}
        </span>
      ))}
    </p>
  );
}

function ChartBars({ layout: { rows, left, barHeight } }: { readonly layout: ChartLayout }) {
  return (
    <>
      {rows.map(
        ({ name, top, barTop, bar, shown }) =>
          bar !== null && (
            <rect key={top} class="chart-bar" x={left} y={barTop} width={bar} height={barHeight}>
              <title>{`${name} ${shown}`}</title>
            </rect>
          ),
      )}
    </>
  );
}

/** Names and figures, over the lines. */
function Words({ layout: { rows, left, barHeight } }: { readonly layout: ChartLayout }) {
  return (
    <>
      {rows.map(({ name, top, barTop, bar, shown }) => (
        <g key={top}>
          <text x="0" y={left > 0 ? barTop + barHeight - 2 : top + 13}>
            {name}
          </text>
          <text class="chart-value" x={left + (bar ?? 0) + 6} y={barTop + barHeight - 2}>
            {bar === null ? '—' : shown}
          </text>
        </g>
      ))}
    </>
  );
}

/** Bars for the eye alone, as one shape. */
function ThinBars({ layout: { rows, row, height } }: { readonly layout: ChartLayout }) {
  const steps = rows.map(({ bar, top }) => `H${(bar ?? 0).toFixed(1)}V${top + row}`);
  return <path class="chart-bar" d={`M0 0${steps.join('')}H0V${height}Z`} />;
}

/** How wide an element is, and what to refer it by. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.floor(current.clientWidth)));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [width, element] as const;
}
