import { useState } from 'preact/hooks';
import { stripOf } from '../model/distribution';
import { type ItemStage, type ShownCoefficient, valueText } from '../model/item-stages';
import type { SchoolRow } from '../model/school-rows';
import { usePane } from '../pane-context';
import { targetOf } from '../part/tabs';

const WIDTH = 280;
const HEIGHT = 68;
const BASE = 58;
const EDGE = 8;
const RADIUS = 4;
/** So many dots stand side by side. */
const PLACES = Math.floor((WIDTH - 2 * EDGE) / (2 * RADIUS));

/** Beyond so many, dots can't be told apart. */
const MOST_DOTS = 400;

/** Each school a dot, the limit and the county's mean drawn; arrows go from dot to dot, Enter opens the school. */
export function DistributionStrip({ of, shown }: { readonly of: ItemStage; readonly shown: ShownCoefficient }) {
  const { texts } = usePane();
  const { items } = texts.pane;
  const limit = of.limits.item.limits[of.stage];
  const values = of.known.map(({ row, value }) => ({ of: row, value }));
  const strip = stripOf(values, [Number(limit), shown.meanValue], PLACES);
  const [first, last] = [strip.dots[0], strip.dots.at(-1)];
  if (!first || !last) return null;
  const x = (share: number) => EDGE + share * (WIDTH - 2 * EDGE);
  const step = Math.min(2 * RADIUS, (BASE - 10) / strip.levels);
  const dots = strip.dots.map(({ of: row, x: share, level }) => ({ row, x: x(share), y: BASE - level * step }));
  const isMany = dots.length > MOST_DOTS;
  const label = items.distributionText(
    values.length,
    valueText(first.of, of),
    valueText(last.of, of),
    shown.mean,
    limit,
  );
  return (
    <figure class="jh-figure-box">
      <figcaption class="jh-caption">{label}</figcaption>
      <svg
        class="jh-strip"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role={isMany ? 'img' : 'group'}
        aria-label={isMany ? label : items.dots(values.length)}
      >
        <line class="jh-axis" x1={EDGE} x2={WIDTH - EDGE} y1={BASE + RADIUS} y2={BASE + RADIUS} />
        <Marker x={x(strip.place(Number(limit)))} kind="limit" />
        <Marker x={x(strip.place(shown.meanValue))} kind="mean" />
        {isMany ? <ManyDots dots={dots} /> : <Dots dots={dots} of={of} />}
      </svg>
      <Legend limit={limit} mean={shown.mean} />
    </figure>
  );
}

function Marker({ x, kind }: { readonly x: number; readonly kind: 'limit' | 'mean' }) {
  return <line class={`jh-marker-${kind}`} x1={x} x2={x} y1={0} y2={HEIGHT} />;
}

/** What the two lines are, with their figures. */
function Legend({ limit, mean }: { readonly limit: string; readonly mean: string }) {
  const { items } = usePane().texts.pane;
  const entries = [
    { kind: 'limit', name: items.limitMark, figure: limit },
    { kind: 'mean', name: items.meanMark, figure: mean },
  ] as const;
  return (
    <p class="jh-legend jh-caption" aria-hidden="true">
      {entries.map(({ kind, name, figure }) => (
        <span key={kind}>
          <svg viewBox="0 0 6 12" width="6" height="12" class="jh-legend-key" aria-hidden="true">
            <line class={`jh-marker-${kind}`} x1="3" x2="3" y1="0" y2="12" />
          </svg>
          {name} <span class="jh-figure">{figure}</span>
        </span>
      ))}
    </p>
  );
}

interface DotAt {
  readonly row: SchoolRow;
  readonly x: number;
  readonly y: number;
}

interface DotsProps {
  readonly dots: readonly DotAt[];
  readonly of: ItemStage;
}

/** Many dots as one shape, for the eye alone: the list of schools is there for the rest. */
function ManyDots({ dots }: Pick<DotsProps, 'dots'>) {
  const path = dots.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h.01`).join('');
  return <path class="jh-dots" d={path} />;
}

/** One stop for Tab; arrows, Home and End go from dot to dot. */
function Dots({ dots, of }: DotsProps) {
  const [active, setActive] = useState(0);
  const failing = new Set(of.failing);
  const move = (event: KeyboardEvent) => {
    const target = targetOf(event.key, active, dots.length);
    if (target === undefined || !(event.currentTarget instanceof SVGElement)) return;
    event.preventDefault();
    setActive(target);
    event.currentTarget.parentElement?.querySelectorAll<SVGElement>('[role="button"]')[target]?.focus();
  };
  return (
    <>
      {dots.map((dot, index) => (
        <SchoolDot
          key={dot.row.key}
          dot={dot}
          label={`${dot.row.at.school.name} ${valueText(dot.row, of)}`}
          isShort={failing.has(dot.row)}
          isActive={index === active}
          onFocus={() => setActive(index)}
          onMove={move}
        />
      ))}
    </>
  );
}

interface SchoolDotProps {
  readonly dot: DotAt;
  readonly label: string;
  readonly isShort: boolean;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onMove: (event: KeyboardEvent) => void;
}

function SchoolDot({ dot: { row, x, y }, label, isShort, isActive, onFocus, onMove }: SchoolDotProps) {
  const { go } = usePane();
  const open = () => go({ view: 'schools', school: row.key, lastSchool: row.key });
  const onKeyDown = (event: KeyboardEvent) => (event.key === 'Enter' || event.key === ' ' ? open() : onMove(event));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a dot in an SVG can't be a button element
    <circle
      role="button"
      class={isShort ? 'jh-dot jh-dot-short' : 'jh-dot'}
      cx={x}
      cy={y}
      r={RADIUS - 0.5}
      tabIndex={isActive ? 0 : -1}
      aria-label={label}
      onFocus={onFocus}
      onClick={open}
      onKeyDown={onKeyDown}
    >
      <title>{label}</title>
    </circle>
  );
}
