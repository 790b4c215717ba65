import type { PlanTerms } from '../../planning/county/terms';
import type { Clause } from '../../standards/clause';
import { type Exact, exact } from '../../statistics/exact';
import { unitsText } from '../items/responsible-units';
import { priceOf } from './plan-costs';
import { hiringItem, type PlannedItem, type PlannedSchool, yearDue } from './planned-schools';

/** One thing to be done at a school, which some unit answers for by some time. */
export type PlanTask = TaskDue &
  (
    | { readonly kind: 'hire'; readonly at: PlannedSchool; readonly units: number }
    /** `units`: what is paid for: what is built or bought, or who comes from elsewhere. */
    | { readonly kind: 'item'; readonly at: PlannedSchool; readonly item: PlannedItem; readonly units: number }
  );

interface TaskDue {
  /** Of a unit in yuan; `null` without prices. */
  readonly price: string | null;
  /** Whose unit answers for it. */
  readonly clause: Clause;
  /** `null`: no deadline is set. */
  readonly year: number | null;
}

/** School by school: whom it hires, then item by item what else. */
export function planTasks(schools: readonly PlannedSchool[], { prices }: PlanTerms, date: string): PlanTask[] {
  const due = (clause: Clause) => ({ clause, year: yearDue(clause.deadline, date) });
  return schools.flatMap((at): PlanTask[] => {
    const hiring = hiringItem(at);
    const hired: PlanTask[] = hiring
      ? [{ kind: 'hire', at, units: at.posts, price: prices?.post ?? null, ...due(hiring.limits.item) }]
      : [];
    const items = at.items.map((item): PlanTask => {
      const { step, isPeople, limits } = item;
      const paid = isPeople
        ? { units: step.movedHere - item.paidBefore, price: prices?.move ?? null }
        : { units: step.added, price: priceOf(limits.item, prices) };
      return { kind: 'item', at, item, ...paid, ...due(limits.item) };
    });
    return [...hired, ...items];
  });
}

export function costOf({ units, price }: PlanTask): Exact | null {
  return price === null ? null : exact(price).mul(units);
}

/** What one unit answers for in one year. */
export interface DueGroup {
  readonly year: number | null;
  /** 牵头单位 as the document prints it; empty where it names none. */
  readonly unit: string;
  readonly tasks: readonly PlanTask[];
}

/** By year, then by unit in the order of the tasks; what has no year stands last. */
export function dueGroups(tasks: readonly PlanTask[]): DueGroup[] {
  const groups = new Map<string, DueGroup>();
  for (const task of tasks) {
    const unit = unitsText(task.clause).lead;
    const key = `${task.year} ${unit}`;
    const own = groups.get(key) ?? { year: task.year, unit, tasks: [] };
    groups.set(key, { ...own, tasks: [...own.tasks, task] });
  }
  const when = ({ year }: DueGroup) => year ?? Number.POSITIVE_INFINITY;
  return [...groups.values()].sort((a, b) => (when(a) === when(b) ? 0 : when(a) - when(b)));
}
