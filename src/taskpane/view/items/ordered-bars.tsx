import { useState } from 'preact/hooks';
import { type ItemStage, type ShownCoefficient, valueText } from '../../model/item-stages';
import { type OrderedBar, orderedBars } from '../../model/ordered-bars';
import type { SchoolRow } from '../../model/schools/school-rows';
import { usePane } from '../../pane-context';
import { Chart, LegendEntry } from '../../part/charts/chart';
import { useRoving } from '../../part/charts/roving';

const WIDTH = 280;
const HEIGHT = 96;
const TOP = 4;
const BASE = HEIGHT - 2;

/** Beyond so many, bars can't be told apart. */
const MOST_BARS = 400;

interface OrderedBarsProps {
  readonly of: ItemStage;
  readonly shown: ShownCoefficient;
  readonly about: string;
}

/** The schools' values from the least to the most, against limit, 85 % of it and mean; arrows go from bar to bar. */
export function OrderedBars({ of, shown, about }: OrderedBarsProps) {
  const { texts } = usePane();
  const { items } = texts.pane;
  const { charts } = texts.decisions;
  const limit = of.limits.item.limits[of.stage];
  const near = of.limits.near[of.stage].value.valueOf();
  const values = of.known.map(({ row, value }) => ({ of: row, value }));
  const { bars, level } = orderedBars(values, [Number(limit), shown.meanValue]);
  const [pointed, setPointed] = useState<SchoolRow | null>(null);
  if (bars.length === 0) return null;
  const y = (share: number) => BASE - share * (BASE - TOP);
  const label = charts.barsText(bars.length, of.failing.length, limit);
  const isMany = bars.length > MOST_BARS;
  return (
    <Chart
      title={charts.bars}
      text={label}
      about={about}
      legendText={[`─ ${items.limitMark} ${limit}`, `┄ ${items.meanMark} ${shown.mean}`, `··· ${charts.near}`].join(
        '   ',
      )}
      legend={
        <>
          <LegendEntry mark="limit" isLevel>
            {items.limitMark} <span class="jh-figure">{limit}</span>
          </LegendEntry>
          <LegendEntry mark="mean" isLevel>
            {items.meanMark} <span class="jh-figure">{shown.mean}</span>
          </LegendEntry>
          <LegendEntry mark="near" isLevel>
            {charts.near}
          </LegendEntry>
        </>
      }
    >
      <svg
        class="jh-chart jh-strip"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role={isMany ? 'img' : 'group'}
        aria-label={isMany ? label : charts.barsOf(bars.length)}
      >
        {isMany ? <ManyBars bars={bars} y={y} /> : <EachBars bars={bars} of={of} y={y} onPoint={setPointed} />}
        <line class="jh-axis" x1="0" x2={WIDTH} y1={BASE} y2={BASE} />
        <Level y={y(level(near))} kind="near" />
        <Level y={y(level(Number(limit)))} kind="limit" />
        <Level y={y(level(shown.meanValue))} kind="mean" />
      </svg>
      {!isMany && (
        <p class="jh-pointed jh-caption" aria-hidden="true">
          {pointed ? `${pointed.at.school.name} ${valueText(pointed, of)}` : charts.pointAt}
        </p>
      )}
    </Chart>
  );
}

function Level({ y, kind }: { readonly y: number; readonly kind: 'limit' | 'mean' | 'near' }) {
  return (
    <>
      <line class="jh-marker-ground" x1="0" x2={WIDTH} y1={y} y2={y} />
      <line class={`jh-marker-${kind}`} x1="0" x2={WIDTH} y1={y} y2={y} />
    </>
  );
}

interface BarsProps {
  readonly bars: readonly OrderedBar<SchoolRow>[];
  readonly y: (share: number) => number;
}

/** Many bars as one outline, for the eye alone. */
function ManyBars({ bars, y }: BarsProps) {
  const tops = bars.map(({ x, width, height }) => `V${y(height).toFixed(1)}H${((x + width) * WIDTH).toFixed(2)}`);
  return <path class="jh-bar-of-school" d={`M0 ${BASE}${tops.join('')}V${BASE}Z`} />;
}

interface EachBarProps extends BarsProps {
  readonly of: ItemStage;
  readonly onPoint: (row: SchoolRow | null) => void;
}

function EachBars({ bars, of, y, onPoint }: EachBarProps) {
  const { go } = usePane();
  const { at, setActive, move } = useRoving(bars.length);
  const failing = new Set(of.failing);
  const gap = bars.length > 70 ? 0 : 1;
  return (
    <>
      {bars.map(({ of: row, x, width, height }, index) => {
        const open = () => go({ view: 'schools', school: row.key, lastSchool: row.key });
        const label = `${row.at.school.name} ${valueText(row, of)}`;
        const place = { x: x * WIDTH, width: Math.max(0.5, width * WIDTH - gap) };
        const point = () => {
          setActive(index);
          onPoint(row);
        };
        return (
          // biome-ignore lint/a11y/useSemanticElements: a bar in an SVG can't be a button element
          <g
            key={row.key}
            role="button"
            class="jh-school-bar"
            tabindex={index === at ? 0 : -1}
            aria-label={label}
            onFocus={point}
            onMouseOver={() => onPoint(row)}
            onClick={open}
            onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ' ? open() : move(event))}
          >
            <title>{label}</title>
            <rect class="jh-bar-reach" {...place} y={TOP} height={BASE - TOP} />
            <rect
              class={failing.has(row) ? 'jh-bar-of-school jh-bar-short' : 'jh-bar-of-school'}
              {...place}
              y={y(height)}
              height={Math.max(0.5, BASE - y(height))}
            />
          </g>
        );
      })}
    </>
  );
}
