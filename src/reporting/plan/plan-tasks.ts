import type { PlanTerms } from '../../planning/county/terms';
import type { Clause } from '../../standards/clause';
import { type Exact, exact } from '../../statistics/exact';
import { unitsText } from '../items/responsible-units';
import { findPrice } from './plan-costs';
import {
  byPartner,
  type Movers,
  mostAsked,
  moversIn,
  type PlannedItem,
  type PlannedSchool,
  yearDue,
} from './planned-schools';

/** One thing to be done at a school, which some unit answers for by some time. */
export type PlanTask = TaskDue &
  (
    | { readonly kind: 'hire'; readonly at: PlannedSchool; readonly units: number }
    | {
        readonly kind: 'come' | 'go';
        readonly at: PlannedSchool;
        readonly units: number;
        readonly movers: readonly Movers[];
      }
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

/** Schools from which teachers come, or to which they go, in one task: more don't stand in a cell that a page has room for. */
const MOST_PARTNERS = 4;

/** School by school: whom it hires, who comes and who goes, then item by item what that makes, and what else. */
export function planTasks(schools: readonly PlannedSchool[], { prices }: PlanTerms, date: string): PlanTask[] {
  const due = (clause: Clause) => ({ clause, year: yearDue(clause.deadline, date) });
  return schools.flatMap((at): PlanTask[] => {
    const people = (kind: keyof typeof ASKED, make: (asked: TaskDue) => PlanTask[]): PlanTask[] => {
      const asking = mostAsked(at, ASKED[kind]);
      const price = { hire: prices?.post, come: prices?.move, go: undefined }[kind] ?? null;
      return asking ? make({ price, ...due(asking.limits.item) }) : [];
    };
    const move = (kind: 'come' | 'go', movers: readonly Movers[]) =>
      people(kind, (asked) =>
        chunksOf(byPartner(movers), MOST_PARTNERS).map((some) => ({
          kind,
          at,
          units: moversIn(some.flat()),
          movers: some.flat(),
          ...asked,
        })),
      );
    const items = at.items.map((item): PlanTask => {
      const { isPeople, limits, step } = item;
      const paid = isPeople ? { units: 0, price: null } : { units: step.added, price: findPrice(limits.item, prices) };
      return { kind: 'item', at, item, ...paid, ...due(limits.item) };
    });
    const hire = at.posts > 0 ? people('hire', (asked) => [{ kind: 'hire', at, units: at.posts, ...asked }]) : [];
    return [...hire, ...move('come', at.from), ...move('go', at.to), ...items];
  });
}

function chunksOf<Thing>(things: readonly Thing[], most: number): Thing[][] {
  return Array.from({ length: Math.ceil(things.length / most) }, (_, at) => things.slice(at * most, (at + 1) * most));
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
