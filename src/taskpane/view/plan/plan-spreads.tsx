import type { Coefficient, ResourceAssessment } from '../../../assessment/resources';
import { computeValueRatio, isKnown } from '../../../assessment/schools/resource-value';
import type { PlanTexts } from '../../../locale/plan-texts';
import type { CountyPlan } from '../../../planning/county/plan';
import { grouped } from '../../../reporting/plan/plan-words';
import { makeStrip } from '../../model/distribution';
import { plannedCoefficientText } from '../../model/plans';
import { Chart, LegendEntry } from '../../part/charts/chart';

const WIDTH = 280;
const ROW = 46;
const HEIGHT = 2 * ROW + 12;
const EDGE = 8;
const RADIUS = 4;
const PLACES = Math.floor((WIDTH - 2 * EDGE) / (2 * RADIUS));

interface SpreadsProps {
  readonly plan: CountyPlan;
  readonly before: ResourceAssessment;
  readonly texts: PlanTexts;
  readonly county: string;
}

/** The schools' values before and after, of the items and stages that the plan changes. */
export function PlanSpreads({ plan, before, texts, county }: SpreadsProps) {
  const changed = before.coefficients.filter(({ limits, stage }) =>
    plan.steps.some(
      ({ place, stages }) => plan.model.items[place.item] === limits && stages.some(({ at }) => at.stage === stage),
    ),
  );
  return (
    <section class="jh-section">
      <h2 class="jh-heading">{texts.plan.pane.spreads}</h2>
      {changed.map((each) => (
        <Spread
          key={`${each.stage} ${each.limits.item.code}`}
          of={each}
          plan={plan}
          before={before}
          texts={texts}
          county={county}
        />
      ))}
    </section>
  );
}

function Spread({ of: now, plan, before, texts, county }: SpreadsProps & { readonly of: Coefficient }) {
  const { stage, limits } = now;
  const { item } = limits;
  const words = texts.plan.pane;
  const planned = plan.after.resources.coefficients.find(
    (each) => each.stage === stage && each.limits.item.code === item.code,
  );
  if (!planned) return null;
  const limit = Number(item.limits[stage]);
  const [first, then] = [listValues(now, before), listValues(planned, plan.after.resources)];
  const shown = ({ contributions, limit: most }: Coefficient) => plannedCoefficientText(contributions, most);
  const short = (values: readonly number[]) => values.filter((value) => value < limit).length;
  const text = words.spreadText(short(first), short(then), shown(now), shown(planned));
  const title = words.spread(
    texts.assessment.stage[stage],
    `${item.code} ${texts.resources.name(item.code, item.shortName)}`,
  );
  const marks = [limit, ...first, ...then];
  return (
    <Chart
      title={title}
      text={text}
      about={county}
      legendText={`│ ${texts.pane.items.limitMark} ${limit}`}
      legend={
        <LegendEntry mark="limit">
          {texts.pane.items.limitMark} <span class="jh-figure">{limit}</span>
        </LegendEntry>
      }
    >
      <svg class="jh-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title} ${text}`}>
        <Row values={first} marks={marks} limit={limit} top={0} label={words.now} />
        <Row values={then} marks={marks} limit={limit} top={ROW} label={words.planned} />
        <text class="jh-chart-label" x={EDGE} y={HEIGHT - 2}>
          {shortNumber(Math.min(...marks))}
        </text>
        <text class="jh-chart-label" x={WIDTH - EDGE} y={HEIGHT - 2} text-anchor="end">
          {shortNumber(Math.max(...marks))}
        </text>
      </svg>
    </Chart>
  );
}

/** Where the axis begins and ends. */
function shortNumber(value: number): string {
  return grouped(`${Math.round(value * 100) / 100}`);
}

function listValues({ stage, limits }: Coefficient, { assessed, items }: ResourceAssessment): number[] {
  const index = items.findIndex(({ item }) => item.code === limits.item.code);
  return assessed.flatMap(({ at, values }) => {
    const value = at.stage === stage ? values[index] : undefined;
    return value && isKnown(value) ? [computeValueRatio(value, limits.item).valueOf()] : [];
  });
}

interface RowProps {
  readonly values: readonly number[];
  readonly marks: readonly number[];
  readonly limit: number;
  readonly top: number;
  readonly label: string;
}

/** Each school a dot, below the limit a triangle, on an axis that both rows share. */
function Row({ values, marks, limit, top, label }: RowProps) {
  const strip = makeStrip(
    values.map((value) => ({ of: value, value })),
    marks,
    PLACES,
  );
  const x = (share: number) => EDGE + share * (WIDTH - 2 * EDGE);
  const base = top + ROW - 8;
  const step = Math.min(2 * RADIUS, (ROW - 22) / Math.max(1, strip.levels));
  const r = RADIUS - 0.5;
  const at = x(strip.place(limit));
  return (
    <>
      <text class="jh-chart-label" x={EDGE} y={top + 10}>
        {label}
      </text>
      <line class="jh-axis" x1={EDGE} x2={WIDTH - EDGE} y1={base + RADIUS} y2={base + RADIUS} />
      <line class="jh-marker-limit" x1={at} x2={at} y1={top + 12} y2={base + RADIUS} />
      {strip.dots.map(({ of: value, x: share, level }) => {
        const [cx, cy] = [x(share), base - level * step];
        const key = `${share} ${level}`;
        return value < limit ? (
          <path key={key} class="jh-dot jh-dot-short" d={`M${cx} ${cy - r} ${cx + r} ${cy + r}H${cx - r}Z`} />
        ) : (
          <circle key={key} class="jh-dot" cx={cx} cy={cy} r={r} />
        );
      })}
    </>
  );
}
