import type { AssessedSchoolStage } from '../../assessment/resources';
import { exactAmount } from '../../assessment/schools/numerator';
import { type ItemLimits, isKnown, type KnownValue } from '../../assessment/schools/resource-value';
import { countedTerms } from '../../assessment/schools/working';
import type { PlannedMove } from '../../planning/county/people/moves';
import type { CountyPlan, PlanStep } from '../../planning/county/plan';
import type { Deadline } from '../../standards/clause';
import type { ResourceCode } from '../../standards/resource-item';
import type { Standard } from '../../standards/standard';
import type { School } from '../../statistics/county';
import { type Exact, exact } from '../../statistics/exact';
import { type Group, groupedBy } from '../../workbook/grouped';

/** What the plan does with one item of a school-stage, or of a whole school whose stages share the figure. */
export interface PlannedItem {
  readonly limits: ItemLimits;
  readonly step: PlanStep;
  readonly isPeople: boolean;
  readonly value: KnownValue;
  /** What the item counts before and after: of the whole school where the figure is its. */
  readonly now: Exact;
  readonly planned: Exact;
}

/** So many teachers who come from one school, or go to one, each with all that he counts in. */
export interface Movers {
  readonly school: School;
  readonly items: readonly ResourceCode[];
  readonly count: number;
}

/** What the plan does at a school-stage, or at the stages of a school together. */
export interface PlannedSchool {
  readonly school: School;
  readonly stages: readonly [AssessedSchoolStage, ...AssessedSchoolStage[]];
  /** New people: one who counts in several items once. */
  readonly posts: number;
  readonly from: readonly Movers[];
  readonly to: readonly Movers[];
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
    const schoolPlan = bySchool.get(key) ?? {
      school,
      stages: [first, ...others],
      posts: others.length > 0 ? 0 : (plan.posts.find(({ stage }) => stage === first)?.count ?? 0),
      from: [],
      to: [],
      items: [],
    };
    bySchool.set(key, { ...schoolPlan, items: [...schoolPlan.items, plannedItem(step, first, plan)] });
  }
  const place = ({ school, stages: [first, ...others] }: PlannedSchool) =>
    schools.indexOf(school) * PLACES + (others.length > 0 ? LAST : first.at.stage === 'primary' ? 0 : 1);
  return [...bySchool.values()].map((each) => withMovers(each, plan)).sort((a, b) => place(a) - place(b));
}

/** What several stages share stands behind what they have of their own. */
const PLACES = 3;
const LAST = 2;

function withMovers(plannedSchool: PlannedSchool, { model, moves }: CountyPlan): PlannedSchool {
  const codes = model.items.map(({ item }) => item.code);
  const changed = new Set(plannedSchool.items.map(({ step }) => step.place.item));
  const movesTouched = moves.filter(({ items }) => items.some((item) => changed.has(item)));
  const movers = ({ items, count }: PlannedMove, { at }: AssessedSchoolStage): Movers => ({
    school: at.school,
    items: items.flatMap((item) => codes[item] ?? []),
    count,
  });
  return {
    ...plannedSchool,
    from: movesTouched.filter(({ to }) => plannedSchool.stages.includes(to)).map((move) => movers(move, move.from)),
    to: movesTouched.filter(({ from }) => plannedSchool.stages.includes(from)).map((move) => movers(move, move.to)),
  };
}

export function moversIn(movers: readonly Movers[]): number {
  return movers.reduce((sum, { count }) => sum + count, 0);
}

/** Those who come from one school, or go to one, whatever they count in; the greatest number first. */
export function byPartner(movers: readonly Movers[]): Group<Movers>[] {
  return [...groupedBy(movers, ({ school }) => school).values()].sort((a, b) => moversIn(b) - moversIn(a));
}

function plannedItem(step: PlanStep, stage: AssessedSchoolStage, { model, after }: CountyPlan): PlannedItem {
  const { item } = step.place;
  const limits = model.items[item];
  const value = stage.values[item];
  if (!limits || !value || !isKnown(value)) throw new Error('A step of an item that nobody knows');
  const now = amountNow(step, value, stage, after.standard);
  return {
    limits,
    step,
    isPeople: model.isPeople[item] === true,
    value,
    now,
    planned: now.add(step.added + step.movedHere - step.movedAway),
  };
}

function amountNow({ place }: PlanStep, value: KnownValue, { at }: AssessedSchoolStage, standard: Standard): Exact {
  if (place.term.of === 'stage') return exactAmount(value.numerator.amount);
  return countedTerms(value, at, standard)
    .filter(({ of }) => of === 'school')
    .reduce((sum, { figure, sign }) => sum.add(exact(figure.value).mul(sign)), exact(0));
}

/** The item by which the most new people are asked for, or come, or go: whose unit answers for them, by when. */
export function mostAsked(
  { items }: PlannedSchool,
  of: keyof Pick<PlanStep, 'added' | 'movedHere' | 'movedAway'>,
): PlannedItem | undefined {
  const [first, ...others] = items.filter(({ isPeople, step }) => isPeople && step[of] > 0);
  return others.reduce((most, item) => (most && item.step[of] > most.step[of] ? item : most), first);
}

/** The year in which a step is due: of its deadline, or of the check where that is over; `null` where there is none. */
export function yearDue(deadline: Deadline | null, date: string): number | null {
  if (!deadline) return null;
  return Math.max(Number(deadline.month.slice(0, 4)), Number(date.slice(0, 4)));
}
