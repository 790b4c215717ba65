import { makeStrip } from '../../model/distribution';
import { type ItemStage, type ShownCoefficient, valueText } from '../../model/item-stages';
import { findOutliers } from '../../model/ordered-bars';
import type { SchoolRow } from '../../model/schools/school-rows';
import { usePane } from '../../pane-context';
import { Chart, LegendEntry } from '../../part/charts/chart';
import { useRoving } from '../../part/charts/roving';

const WIDTH = 280;
const HEIGHT = 68;
const BASE = 58;
const EDGE = 8;
const RADIUS = 4;
/** So many dots stand side by side. */
const PLACES = Math.floor((WIDTH - 2 * EDGE) / (2 * RADIUS));

/** Beyond so many, dots can't be told apart. */
const MOST_DOTS = 400;

interface StripProps {
  readonly of: ItemStage;
  readonly shown: ShownCoefficient;
  /** What the chart is about, for its file. */
  readonly about: string;
}

/** Each school a dot, the limit and the county's mean drawn; arrows go from dot to dot, Enter opens the school. */
export function DistributionStrip({ of, shown, about }: StripProps) {
  const { texts } = usePane();
  const { items } = texts.pane;
  const { charts } = texts.decisions;
  const limit = of.limits.item.limits[of.stage];
  const values = of.known.map(({ row, value }) => ({ of: row, value }));
  const strip = makeStrip(values, [Number(limit), shown.meanValue], PLACES);
  const [first, last] = [strip.dots[0], strip.dots.at(-1)];
  if (!first || !last) return null;
  const outliers = findOutliers(values, shown.meanValue, shown.deviationValue);
  const x = (share: number) => EDGE + share * (WIDTH - 2 * EDGE);
  const step = Math.min(2 * RADIUS, (BASE - 10) / strip.levels);
  const dots = strip.dots.map(({ of: row, x: share, level }) => ({ row, x: x(share), y: BASE - level * step }));
  const isMany = dots.length > MOST_DOTS;
  const label = [
    items.distributionText(values.length, valueText(first.of, of), valueText(last.of, of), shown.mean, limit),
    charts.coefficient(shown.value ?? '—', shown.limit),
    ...(outliers.size > 0 ? [charts.outliers(outliers.size)] : []),
  ].join(charts.separator);
  return (
    <Chart
      title={charts.distribution}
      text={label}
      about={about}
      legendText={[
        `│ ${items.limitMark} ${limit}`,
        `┆ ${items.meanMark} ${shown.mean}`,
        `▲ ${charts.short}`,
        `○ ${charts.outlier}`,
      ].join('   ')}
      legend={
        <>
          <LegendEntry mark="limit">
            {items.limitMark} <span class="jh-figure">{limit}</span>
          </LegendEntry>
          <LegendEntry mark="mean">
            {items.meanMark} <span class="jh-figure">{shown.mean}</span>
          </LegendEntry>
          {of.failing.length > 0 && <LegendEntry mark="short">{charts.short}</LegendEntry>}
          {outliers.size > 0 && <LegendEntry mark="outlier">{charts.outlier}</LegendEntry>}
        </>
      }
    >
      <svg
        class="jh-chart jh-strip"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role={isMany ? 'img' : 'group'}
        aria-label={isMany ? label : items.dots(values.length)}
      >
        <line class="jh-axis" x1={EDGE} x2={WIDTH - EDGE} y1={BASE + RADIUS} y2={BASE + RADIUS} />
        <Marker x={x(strip.place(Number(limit)))} kind="limit" />
        <Marker x={x(strip.place(shown.meanValue))} kind="mean" />
        {isMany ? <ManyDots dots={dots} /> : <Dots dots={dots} of={of} outliers={outliers} />}
      </svg>
    </Chart>
  );
}

function Marker({ x, kind }: { readonly x: number; readonly kind: 'limit' | 'mean' }) {
  return <line class={`jh-marker-${kind}`} x1={x} x2={x} y1={0} y2={HEIGHT} />;
}

interface DotAt {
  readonly row: SchoolRow;
  readonly x: number;
  readonly y: number;
}

interface DotsProps {
  readonly dots: readonly DotAt[];
  readonly of: ItemStage;
  readonly outliers: ReadonlySet<SchoolRow>;
}

/** Many dots as one shape, for the eye alone: the list of schools is there for the rest. */
function ManyDots({ dots }: Pick<DotsProps, 'dots'>) {
  const path = dots.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h.01`).join('');
  return <path class="jh-dots" d={path} />;
}

/** One stop for Tab; arrows, Home and End go from dot to dot. */
function Dots({ dots, of, outliers }: DotsProps) {
  const { texts } = usePane();
  const { charts } = texts.decisions;
  const { at, setActive, move } = useRoving(dots.length);
  const failing = new Set(of.failing);
  return (
    <>
      {dots.map((dot, index) => {
        const isShort = failing.has(dot.row);
        const isOutlier = outliers.has(dot.row);
        const notes = [...(isShort ? [charts.short] : []), ...(isOutlier ? [charts.outlier] : [])];
        return (
          <SchoolDot
            key={dot.row.key}
            dot={dot}
            label={[`${dot.row.at.school.name} ${valueText(dot.row, of)}`, ...notes].join(charts.separator)}
            isShort={isShort}
            isOutlier={isOutlier}
            isActive={index === at}
            onFocus={() => setActive(index)}
            onMove={move}
          />
        );
      })}
    </>
  );
}

interface SchoolDotProps {
  readonly dot: DotAt;
  readonly label: string;
  readonly isShort: boolean;
  readonly isOutlier: boolean;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onMove: (event: KeyboardEvent) => void;
}

/** A dot; a triangle where the school is below its limit, with a ring where it is far from the mean. */
function SchoolDot({ dot: { row, x, y }, label, isShort, isOutlier, isActive, onFocus, onMove }: SchoolDotProps) {
  const { go } = usePane();
  const open = () => go({ view: 'schools', school: row.key, lastSchool: row.key });
  const onKeyDown = (event: KeyboardEvent) => (event.key === 'Enter' || event.key === ' ' ? open() : onMove(event));
  const r = RADIUS - 0.5;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a dot in an SVG can't be a button element
    <g
      role="button"
      class="jh-school-dot"
      tabindex={isActive ? 0 : -1}
      aria-label={label}
      onFocus={onFocus}
      onClick={open}
      onKeyDown={onKeyDown}
    >
      <title>{label}</title>
      {isOutlier && <circle class="jh-outlier" cx={x} cy={y} r={r + 1.5} />}
      {isShort ? (
        <path class="jh-dot jh-dot-short" d={`M${x} ${y - r} ${x + r} ${y + r}H${x - r}Z`} />
      ) : (
        <circle class="jh-dot" cx={x} cy={y} r={r} />
      )}
    </g>
  );
}
