import type { CountyPlan } from '../../../planning/county/plan';
import type { PlanTerms } from '../../../planning/county/terms';
import { coefficientChanges } from '../../plan/coefficient-changes';
import { dueLines } from '../../plan/due-words';
import { type PlanCost, planCosts, totalCost } from '../../plan/plan-costs';
import { planTasks } from '../../plan/plan-tasks';
import { grouped, kindAmount, kindsText, madeFor, money, moversText, stagesText } from '../../plan/plan-words';
import { moversIn, type PlannedSchool, plannedSchools } from '../../plan/planned-schools';
import type { PlanContext } from './plan-context';
import type { Said } from './plan-template';

/** A line of the plan on one page: a sentence, or a kind of means with its amount, its cost and the schools. */
export interface BriefRow {
  /** What the line and its neighbours are about. */
  readonly about: string;
  readonly name: string;
  readonly amount: string;
  readonly cost: string;
  /** `null`: `name` is a sentence of its own. */
  readonly where: string | null;
}

/** More schools say no more on a page. */
const MOST_GIVERS = 8;
const MOST_NAMED = 3;

/** What a head of bureau asks: what passes, what it takes and where, who goes where, by when, and what is to be checked. */
export function briefRows(plan: CountyPlan, terms: PlanTerms, said: Said, context: PlanContext): BriefRow[] {
  const { statistics, date } = context.checked.assessment;
  const { brief } = context.texts.plan;
  const { unsure, moves } = plan.totals;
  const schools = plannedSchools(plan, statistics.schools);
  const sentences = (about: string, lines: readonly string[]) =>
    lines.map((name): BriefRow => ({ about, name, amount: '', cost: '', where: null }));
  return [
    ...sentences(brief.aim, [stateNow(context), describeAim(plan, context), ...said.unsettled]),
    ...sentences(brief.terms, [madeFor(terms, context), ...said.terms, said.nearness, ...said.beyond]),
    ...takesRows(plan, terms, schools, context),
    ...moveRows(schools, context),
    ...sentences(brief.due, dueLines(planTasks(schools, terms, date), context)),
    ...sentences(brief.outcome, [...coefficientChanges(plan, context.checked, context), ...said.ahead]),
    ...(unsure > 0 ? sentences(brief.check, [brief.unsure(unsure, moves)]) : []),
  ];
}

function stateNow({ checked, texts }: PlanContext): string {
  const { assessed, coefficients } = checked.assessment.resources;
  const failing = assessed.filter(({ judgement }) => judgement.verdict !== 'pass').length;
  return texts.plan.state(failing, assessed.length, coefficients.filter(({ verdict }) => verdict === 'fail').length);
}

function describeAim({ after }: CountyPlan, { checked, texts }: PlanContext): string {
  const { assessed, coefficients } = after.resources;
  const within = coefficients.filter(({ verdict }) => verdict === 'pass').length;
  return texts.plan.found(checked.assessment.statistics.name ?? texts.pane.county, assessed.length, within);
}

function takesRows(
  plan: CountyPlan,
  terms: PlanTerms,
  schools: readonly PlannedSchool[],
  context: PlanContext,
): BriefRow[] {
  const { plan: words } = context.texts;
  const rows = planCosts(plan, terms)
    .filter(({ units }) => units > 0)
    .map(
      (each): BriefRow => ({
        about: words.brief.takes,
        name: each.item ? words.means[each.item.code] : words.kind[each.kind === 'post' ? 'post' : 'move'],
        amount: kindAmount(each, context),
        cost: money(each.cost),
        where: each.kind === 'move' ? words.brief.below : describeWhere(each, schools, context),
      }),
    );
  const total = totalCost(plan, terms);
  const sum = { about: words.brief.takes, name: words.brief.total, amount: '', cost: money(total), where: '' };
  return total ? [...rows, sum] : rows;
}

/** The schools that hire, or build or buy of an item, those that do the most first. */
function describeWhere({ item }: PlanCost, schools: readonly PlannedSchool[], context: PlanContext): string {
  const { plan: words } = context.texts;
  const schoolsTouched = schools.flatMap((each) => {
    const step = each.items.find(({ limits }) => limits.item.code === item?.code)?.step;
    const units = item ? (step?.added ?? 0) : each.posts;
    return units > 0 ? [{ name: `${each.school.name}`, units }] : [];
  });
  schoolsTouched.sort((a, b) => b.units - a.units);
  const named = schoolsTouched.map(
    ({ name, units }) => `${name} ${words.units(grouped(`${units}`), item?.unit ?? 'post')}`,
  );
  return nameSome(named, context);
}

/** Who goes where, by the school that gives: those that give the most first. */
function moveRows(schools: readonly PlannedSchool[], context: PlanContext): BriefRow[] {
  const { plan: words } = context.texts;
  const givers = schools.filter(({ to }) => to.length > 0).sort((a, b) => moversIn(b.to) - moversIn(a.to));
  const rows = givers.slice(0, MOST_GIVERS).map((each): BriefRow => {
    return {
      about: words.brief.moves,
      name: words.ahead.stage(each.school.name, stagesText(each, context)),
      amount: words.units(`${moversIn(each.to)}`, '人'),
      cost: '',
      where: nameSome(describeLeaving(each, context), context),
    };
  });
  const left = givers.length - rows.length;
  const more: BriefRow = {
    about: words.brief.moves,
    name: words.brief.others(left),
    amount: '',
    cost: '',
    where: null,
  };
  return left > 0 ? [...rows, more] : rows;
}

/** What they count in where it is the same of all; else the table says it. */
function describeLeaving({ to }: PlannedSchool, { texts }: PlanContext): string[] {
  const { sheet, brief } = texts.plan;
  const kinds = new Set(to.map(({ items }) => kindsText(items, { texts })));
  return moversText(to, kinds.size === 1 ? sheet.to : brief.to, { texts });
}

function nameSome(named: readonly string[], { texts }: PlanContext): string {
  const shown = texts.pane.list(named.slice(0, MOST_NAMED));
  return named.length > MOST_NAMED ? texts.plan.brief.andMore(shown, named.length) : shown;
}
