import { exactAmount } from '../../assessment/numerator';
import { type ItemLimits, isKnown, type KnownValue } from '../../assessment/resource-value';
import type { AssessedSchoolStage } from '../../assessment/resources';
import { countedTerms } from '../../assessment/working';
import type { PlannedMove } from '../../planning/county/moves';
import type { CountyPlan, PlanStep } from '../../planning/county/plan';
import type { Deadline } from '../../standards/clause';
import type { ResourceCode } from '../../standards/resource-item';
import type { Standard } from '../../standards/standard';
import type { School } from '../../statistics/county';
import { type Exact, exact } from '../../statistics/exact';

/** What the plan does with one item of a school-stage, or of a whole school whose stages share the figure. */
export interface PlannedItem {
  readonly limits: ItemLimits;
  /** Of all items, as moves name them. */
  readonly codes: readonly ResourceCode[];
  readonly step: PlanStep;
  readonly isPeople: boolean;
  readonly value: KnownValue;
  /** What the item counts before and after: of the whole school where the figure is its. */
  readonly now: Exact;
  readonly planned: Exact;
  /** Whom the teachers come from, and to whom they go. */
  readonly from: readonly PlannedMove[];
  readonly to: readonly PlannedMove[];
  /** Of those who come, so many count in an item before this one too, where their move is paid. */
  readonly paidBefore: number;
}

/** What the plan does at a school-stage, or at the stages of a school together. */
export interface PlannedSchool {
  readonly school: School;
  readonly stages: readonly [AssessedSchoolStage, ...AssessedSchoolStage[]];
  /** New people: one who counts in several items once. */
  readonly posts: number;
  readonly items: readonly PlannedItem[];
}

/** The plan school by school, in the workbook's order; schools in which nothing is done are left out. */
export function plannedSchools(plan: CountyPlan, schools: readonly School[]): PlannedSchool[] {
  const bySchool = new Map<string, PlannedSchool>();
  for (const step of plan.steps) {
    const [first, ...others] = step.stages;
    if (!first) continue;
    const { school } = first.at;
    const key = `${schools.indexOf(school)} ${step.stages.map(({ at }) => at.stage).join()}`;
    const own = bySchool.get(key) ?? {
      school,
      stages: [first, ...others],
      posts: others.length > 0 ? 0 : (plan.posts.find(({ stage }) => stage === first)?.count ?? 0),
      items: [],
    };
    bySchool.set(key, { ...own, items: [...own.items, plannedItem(step, first, plan)] });
  }
  const place = ({ school, stages: [first, ...others] }: PlannedSchool) =>
    schools.indexOf(school) * PLACES + (others.length > 0 ? LAST : first.at.stage === 'primary' ? 0 : 1);
  return [...bySchool.values()].sort((a, b) => place(a) - place(b));
}

/** What several stages share stands behind what they have of their own. */
const PLACES = 3;
const LAST = 2;

function plannedItem(step: PlanStep, stage: AssessedSchoolStage, { model, moves, after }: CountyPlan): PlannedItem {
  const { item } = step.place;
  const limits = model.items[item];
  const value = stage.values[item];
  if (!limits || !value || !isKnown(value)) throw new Error('A step of an item that nobody knows');
  const now = amountNow(step, value, stage, after.standard);
  const own = moves.filter(({ items }) => items.includes(item));
  const from = own.filter(({ to }) => step.stages.includes(to));
  return {
    limits,
    codes: model.items.map((own) => own.item.code),
    step,
    isPeople: model.isPeople[item] === true,
    value,
    now,
    planned: now.add(step.added + step.movedHere - step.movedAway),
    from,
    paidBefore: from.reduce((sum, { items: [first], count }) => sum + (first === item ? 0 : count), 0),
    to: own.filter(({ from }) => step.stages.includes(from)),
  };
}

function amountNow({ place }: PlanStep, value: KnownValue, { at }: AssessedSchoolStage, standard: Standard): Exact {
  if (place.term.of === 'stage') return exactAmount(value.numerator.amount);
  return countedTerms(value, at, standard)
    .filter(({ of }) => of === 'school')
    .reduce((sum, { figure, sign }) => sum.add(exact(figure.value).mul(sign)), exact(0));
}

/** The item by which new people are asked for the most: whose unit answers for their posts, by when. */
export function hiringItem({ items }: PlannedSchool): PlannedItem | undefined {
  const hiring = items.filter(({ isPeople, step }) => isPeople && step.added > 0);
  const [first, ...others] = hiring;
  return others.reduce((most, item) => (item && most && item.step.added > most.step.added ? item : most), first);
}

/** The year in which a step is due: of its deadline, or of the check where that is over; `null` where there is none. */
export function yearDue(deadline: Deadline | null, date: string): number | null {
  if (!deadline) return null;
  return Math.max(Number(deadline.month.slice(0, 4)), Number(date.slice(0, 4)));
}
