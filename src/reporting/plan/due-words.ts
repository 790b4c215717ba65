import type { PlanTexts } from '../../locale/plan-texts';
import type { Counted } from '../../locale/zh/planning/plan';
import type { Exact } from '../../statistics/exact';
import { computeTaskCost, dueGroups, type PlanTask } from './plan-tasks';
import { grouped, money } from './plan-words';

/** By year and unit what is to be done and what it costs, a line each; none where the standard names neither. */
export function dueLines(tasks: readonly PlanTask[], { texts }: { readonly texts: PlanTexts }): string[] {
  const { plan: words, pane } = texts;
  const groups = dueGroups(tasks.filter(({ kind, units }) => kind !== 'go' && units > 0));
  if (groups.every(({ year, unit }) => year === null && unit === '')) return [];
  return groups.map(({ year, unit, tasks: own }) =>
    words.dueLine(
      year === null ? words.noYear : words.year(year),
      unit === '' ? words.noUnit : unit,
      pane.list(wordAmounts(own, texts)),
    ),
  );
}

const KINDS: readonly PlanTask['kind'][] = ['hire', 'come', 'go', 'item'];

/** The sums of some tasks by kind, and their cost. */
function wordAmounts(tasks: readonly PlanTask[], texts: PlanTexts): string[] {
  const { plan: words } = texts;
  const sums = new Map<string, { readonly amount: number; readonly of: Counted }>();
  let cost: Exact | null = null;
  const peopleFirst = [...tasks].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  for (const task of peopleFirst) {
    const [name, of] = calledIn(task, texts);
    sums.set(name, { amount: (sums.get(name)?.amount ?? 0) + task.units, of });
    const paid = computeTaskCost(task);
    if (paid) cost = cost ? cost.add(paid) : paid;
  }
  return [
    ...[...sums].map(([name, { amount, of }]) => words.amount(name, words.units(grouped(`${amount}`), of))),
    ...(cost ? [words.cost(money(cost))] : []),
  ];
}

function calledIn(task: PlanTask, { plan }: PlanTexts): [name: string, of: Counted] {
  if (task.kind === 'item') return [plan.short[task.item.limits.item.code], task.item.limits.item.unit];
  return task.kind === 'hire' ? [plan.kind.post, 'post'] : [plan.kind.move, 'move'];
}
