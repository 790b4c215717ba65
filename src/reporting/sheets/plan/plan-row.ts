import type { CountyPlan } from '../../../planning/county/plan';
import type { PlanTerms } from '../../../planning/county/terms';
import { exact } from '../../../statistics/exact';
import { type PlanTask, planTasks } from '../../plan/plan-tasks';
import { plannedSchools } from '../../plan/planned-schools';
import { type ShownFigure, shownLimit, toNumber } from '../formulas/figures';
import type { PlanContext } from './plan-context';

/** A row of the plan's table: a task, and the rows that say in which items new people count. */
export interface PlanRow {
  readonly number: number;
  readonly task: PlanTask;
  /** Of whom is hired: the rows below that are about items of people. */
  readonly counting: { readonly first: number; readonly count: number } | null;
}

export function planRows(plan: CountyPlan, terms: PlanTerms, { checked }: PlanContext): PlanRow[] {
  const { statistics, date } = checked.assessment;
  const tasks = planTasks(plannedSchools(plan, statistics.schools), terms, date);
  return tasks.map((task, index) => ({
    number: index + 1,
    task,
    counting: task.kind === 'hire' ? countedBelow(tasks, index) : null,
  }));
}

/** The items of people follow when all who are hired, come and go are named. */
function countedBelow(tasks: readonly PlanTask[], hired: number): PlanRow['counting'] {
  const first = tasks.findIndex(({ kind }, index) => index > hired && kind === 'item');
  const count = tasks[hired]?.at.items.filter(({ isPeople }) => isPeople).length ?? 0;
  return { first, count };
}

/** How the table calls what a row is about; totals find their rows by it. */
export function rowName({ task }: PlanRow, { texts }: PlanContext): string {
  const { plan } = texts;
  if (task.kind !== 'item') return peopleName(task.kind, { texts });
  const { number, code, unit } = task.item.limits.item;
  return plan.sheet.inUnit(`${number}. ${plan.means[code]}`, plan.sheet.unit[unit]);
}

export function peopleName(kind: 'hire' | 'come' | 'go', { texts }: Pick<PlanContext, 'texts'>): string {
  const { sheet } = texts.plan;
  return sheet.inUnit({ hire: sheet.hired, come: sheet.come, go: sheet.go }[kind], sheet.unit.人);
}

/** A row's price with the decimals that it has; `null` where nothing is paid for, or no prices are given. */
export function priceIn({ task }: PlanRow): ShownFigure | null {
  return !isPaid(task) || task.price === null ? null : shownLimit(exact(task.price));
}

/** Whether anything of the row is paid for by the unit. */
export function isPaid({ kind, units }: PlanTask): boolean {
  return kind !== 'go' && units > 0;
}

/** What a row costs; `null` without a price. */
export function costIn({ task }: PlanRow): number | null {
  return !isPaid(task) || task.price === null ? null : toNumber(exact(task.price).mul(task.units));
}

/** Whether the year in which it is due isn't that of its deadline any more. */
export function isOverdue({ task: { clause, year } }: PlanRow): boolean {
  return clause.deadline !== null && year !== Number(clause.deadline.month.slice(0, 4));
}
