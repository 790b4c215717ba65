import type { PlanTerms } from '../../planning/county/terms';
import type { Clause } from '../../standards/clause';
import { type Exact, exact } from '../../statistics/exact';
import { unitsText } from '../items/responsible-units';
import { findPrice } from './plan-costs';
import { mostAsked, moversIn, type PlannedItem, type PlannedSchool, yearDue } from './planned-schools';

/** One thing to be done at a school, which some unit answers for by some time. */
export type PlanTask = TaskDue &
  (
    | { readonly kind: 'hire' | 'come' | 'go'; readonly at: PlannedSchool; readonly units: number }
    /** `units`: what is built or bought; 0 of people, who are hired or come. */
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

const ASKED = { hire: 'added', come: 'movedHere', go: 'movedAway' } as const;

/** School by school: whom it hires, who comes and who goes, then item by item what that makes, and what else. */
export function planTasks(schools: readonly PlannedSchool[], { prices }: PlanTerms, date: string): PlanTask[] {
  const due = (clause: Clause) => ({ clause, year: yearDue(clause.deadline, date) });
  return schools.flatMap((at): PlanTask[] => {
    const people = (kind: 'hire' | 'come' | 'go', units: number, price: string | null = null): PlanTask[] => {
      const asking = mostAsked(at, ASKED[kind]);
      return asking && units > 0 ? [{ kind, at, units, price, ...due(asking.limits.item) }] : [];
    };
    const items = at.items.map((item): PlanTask => {
      const { isPeople, limits, step } = item;
      const paid = isPeople ? { units: 0, price: null } : { units: step.added, price: findPrice(limits.item, prices) };
      return { kind: 'item', at, item, ...paid, ...due(limits.item) };
    });
    const come = people('come', moversIn(at.from), prices?.move);
    return [...people('hire', at.posts, prices?.post), ...come, ...people('go', moversIn(at.to)), ...items];
  });
}

export function computeTaskCost({ units, price }: PlanTask): Exact | null {
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
    const taskGroup = groups.get(key) ?? { year: task.year, unit, tasks: [] };
    groups.set(key, { ...taskGroup, tasks: [...taskGroup.tasks, task] });
  }
  const when = ({ year }: DueGroup) => year ?? Number.POSITIVE_INFINITY;
  return [...groups.values()].sort((a, b) => (when(a) === when(b) ? 0 : when(a) - when(b)));
}
