import { Fragment } from 'preact';
import { planCosts, totalCost } from '../../../reporting/plan/plan-costs';
import { computeTaskCost, planTasks } from '../../../reporting/plan/plan-tasks';
import { kindName, money } from '../../../reporting/plan/plan-words';
import { plannedSchools } from '../../../reporting/plan/planned-schools';
import { type Exact, exact, roundHalfUp } from '../../../statistics/exact';
import { Chart } from '../../part/charts/chart';
import type { FoundProps } from './plan-props';

const WIDTH = 280;
const BAR = 10;
const STEP = 28;
const BASELINE = 11;

interface CostBar {
  readonly name: string;
  readonly cost: Exact;
}

/** What each kind of means costs, and what falls due in each year; without prices there is nothing to draw. */
export function PlanCostBars({ plan, terms, checked, texts }: FoundProps) {
  const { assessment } = checked;
  const total = totalCost(plan, terms);
  if (!total || total.equals(0)) return null;
  const kinds = planCosts(plan, terms).flatMap((each): CostBar[] =>
    each.cost && !each.cost.equals(0) ? [{ name: kindName(each, { texts }), cost: each.cost }] : [],
  );
  const byYear = new Map<number | null, Exact>();
  for (const task of planTasks(plannedSchools(plan, assessment.statistics.schools), terms, assessment.date)) {
    byYear.set(task.year, (byYear.get(task.year) ?? exact(0)).add(computeTaskCost(task) ?? 0));
  }
  const years = [...byYear].map(([year, cost]) => ({
    name: year === null ? texts.plan.noYear : texts.plan.year(year),
    cost,
  }));
  const about = assessment.statistics.name ?? texts.pane.county;
  return (
    <section class="jh-section">
      <CostBars title={texts.plan.pane.costs} bars={kinds} total={total} texts={texts} about={about} />
      <CostBars title={texts.plan.pane.dueCosts} bars={years} total={total} texts={texts} about={about} />
    </section>
  );
}

interface BarsProps {
  readonly title: string;
  readonly bars: readonly CostBar[];
  readonly total: Exact;
  readonly texts: FoundProps['texts'];
  readonly about: string;
}

/** One bar alone would compare nothing. */
function CostBars({ title, bars, total, texts, about }: BarsProps) {
  if (bars.length < 2) return null;
  const said = bars.map(({ name, cost }) => texts.plan.pane.share(name, money(cost), describeShare(cost.div(total))));
  const text = said.join(texts.plan.separator);
  return (
    <Chart title={title} text={text} about={about} legend={null} legendText="">
      <svg class="jh-chart" viewBox={`0 0 ${WIDTH} ${bars.length * STEP}`} role="img" aria-label={text}>
        {bars.map(({ name, cost }, index) => (
          <Fragment key={name}>
            <text class="jh-chart-label" x={0} y={index * STEP + BASELINE}>
              {name}
            </text>
            <rect
              class="jh-dot"
              x={0}
              y={(index + 1) * STEP - BAR - 2}
              width={Math.max(1, cost.div(total).valueOf() * WIDTH)}
              height={BAR}
            />
          </Fragment>
        ))}
      </svg>
    </Chart>
  );
}

/** What costs something is never said to cost nothing. */
function describeShare(share: Exact): string {
  const shown = roundHalfUp(share.mul(100), 1);
  return Number(shown) === 0 ? '< 0.1 %' : `${shown} %`;
}
