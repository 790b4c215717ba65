import { spreadOf } from '../assessment/coefficient';
import { type ItemLimits, isKnown } from '../assessment/resource-value';
import type { AssessedSchoolStage, Coefficient } from '../assessment/resources';
import type { CliPlanWordings } from '../locale/cli-texts';
import type { Holding } from '../planning/county/model';
import type { CountyPlan, ImpossibleStage, PlanResult } from '../planning/county/plan';
import type { PlanTerms } from '../planning/county/terms';
import type { YearAhead } from '../planning/enrolment-ahead';
import type { Checked } from '../reporting/checked';
import { aheadLines } from '../reporting/plan/ahead-words';
import { planCosts, totalCost } from '../reporting/plan/plan-costs';
import { costOf, dueGroups, type PlanTask, planTasks } from '../reporting/plan/plan-tasks';
import {
  doneAt,
  itemMeans,
  kindName,
  kindUnit,
  money,
  nearnessText,
  peopleByItem,
  stagesText,
} from '../reporting/plan/plan-words';
import { type PlannedSchool, plannedSchools } from '../reporting/plan/planned-schools';
import type { School } from '../statistics/county';
import { type Exact, exact, roundApartFrom, roundHalfUp } from '../statistics/exact';
import { alignedTable } from './aligned-table';
import { nameIn } from './decisions-text';
import type { Paint } from './paint';

const COEFFICIENT_PLACES = 3;

/** The plan for a person at a terminal: what it takes, whether that is the least, then school by school; or why there is none. */
export function planText(
  result: PlanResult,
  terms: PlanTerms,
  checked: Checked,
  wordings: CliPlanWordings,
  paint: Paint,
  said: readonly string[] = [],
  ahead: readonly YearAhead[] = [],
): string {
  const { standard, date, statistics } = checked.assessment;
  const { cli } = wordings.texts;
  const county = statistics.name ?? cli.county;
  const basis = cli.standard(wordings.standardName(standard), standard.document, date);
  const [head, ...sections] =
    result.outcome === 'found'
      ? foundSections(result, terms, checked, county, wordings, paint)
      : noneSections(result, checked, county, wordings, paint);
  return [[...(head ?? []), basis, ...said], aheadLines(ahead, result.outcome, wordings), ...sections]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function foundSections(
  plan: CountyPlan,
  terms: PlanTerms,
  checked: Checked,
  county: string,
  wordings: CliPlanWordings,
  paint: Paint,
): string[][] {
  const { texts } = wordings;
  const { assessed, coefficients } = checked.assessment.resources;
  const within = plan.after.resources.coefficients.filter(({ verdict }) => verdict === 'pass').length;
  if (plan.steps.length === 0) return [[paint('pass', texts.plan.nothingToDo(county))]];
  const schools = plannedSchools(plan, checked.assessment.statistics.schools);
  const failing = assessed.filter(({ judgement }) => judgement.verdict !== 'pass').length;
  const over = coefficients.filter(({ verdict }) => verdict === 'fail').length;
  return [
    [
      paint(plan.beyond ? 'fail' : 'pass', texts.plan.found(county, assessed.length, within)),
      texts.plan.state(failing, assessed.length, over),
    ],
    beyondLines(plan, terms, checked, wordings, paint),
    takesLines(plan, terms, wordings),
    schoolLines(schools, wordings),
    coefficientLines(plan, coefficients, wordings),
    dueLines(planTasks(schools, terms, checked.assessment.date), wordings),
    [texts.plan.counted],
  ];
}

/** What of the user's means the plan goes beyond, and how far they reach. */
function beyondLines(
  plan: CountyPlan,
  terms: PlanTerms,
  checked: Checked,
  wordings: CliPlanWordings,
  paint: Paint,
): string[] {
  const { beyond, totals } = plan;
  if (!beyond) return [];
  const { texts } = wordings;
  const { plan: words } = texts;
  const over =
    beyond.limit === 'budget'
      ? words.beyond.budget(money(totalCost(plan, terms)), money(exact(terms.budget ?? '0')))
      : words.beyond.posts(totals.posts, terms.posts ?? 0);
  const { schools } = beyond.affordable;
  const { assessed } = checked.assessment.resources;
  const all = new Set(assessed.map(({ at }) => at.school));
  const failing = new Set(assessed.flatMap(({ at, judgement }) => (judgement.verdict === 'pass' ? [] : [at.school])));
  const named = (those: readonly School[], say: (names: string) => string) =>
    those.length === 0 ? [] : [`  ${say(texts.pane.list(those.map(({ name }) => name)))}`];
  const gained = schools.filter((school) => failing.has(school));
  const left = [...all].filter((school) => !schools.includes(school));
  return [
    paint('fail', over),
    beyond.proven ? words.beyond.proven : words.beyond.notProven,
    words.beyond.affordable(schools.length, all.size),
    ...named(gained, words.beyond.gained),
    ...named(left, words.beyond.left),
  ];
}

function takesLines(plan: CountyPlan, terms: PlanTerms, wordings: CliPlanWordings): string[] {
  const { texts } = wordings;
  const { plan: words } = texts;
  const rows = planCosts(plan, terms)
    .filter(({ units }) => units > 0)
    .map((cost) => [
      `  · ${kindName(cost, wordings)}`,
      `${cost.units} ${kindUnit(cost, wordings)}`.trimEnd(),
      cost.cost ? words.cost(money(cost.cost)) : '',
      cost.kind === 'post' ? peopleByItem(plan, wordings) : '',
    ]);
  const total = totalCost(plan, terms);
  return [
    words.takes,
    ...alignedTable(rows, ['left', 'right', 'right', 'left']),
    ...(total ? [words.total(money(total))] : []),
    terms.prices ? words.byPrices : words.noPrices,
    nearnessText(plan, terms, wordings),
  ];
}

function schoolLines(schools: readonly PlannedSchool[], wordings: CliPlanWordings): string[] {
  const { texts } = wordings;
  const rows = schools.map((one) => [
    `  ${one.school.name}`,
    stagesText(one, wordings),
    doneAt(one, wordings).join(texts.cli.semicolon),
  ]);
  const count = new Set(schools.map(({ school }) => school)).size;
  return [texts.plan.schools(count), ...alignedTable(rows, ['left', 'left', 'left'])];
}

/** The coefficients that the plan changes from over their limits to within them. */
function coefficientLines(plan: CountyPlan, before: readonly Coefficient[], { texts }: CliPlanWordings): string[] {
  const lines = before.flatMap((own) => {
    const then = plan.after.resources.coefficients.find(
      ({ stage, limits }) => stage === own.stage && limits.item.code === own.limits.item.code,
    );
    if (own.verdict !== 'fail' || !then) return [];
    const name = nameIn(own.stage, own.limits.item, texts);
    return [
      `  · ${texts.plan.coefficient(name, shownCoefficient(own), shownCoefficient(then), roundHalfUp(own.limit, 2))}`,
    ];
  });
  return lines.length === 0 ? [] : [texts.plan.coefficients, ...lines];
}

function shownCoefficient({ contributions, limit }: Coefficient): string {
  const { coefficient } = spreadOf(contributions, 1);
  return coefficient ? roundApartFrom(coefficient, limit, COEFFICIENT_PLACES) : '—';
}

/** By year and unit, where the standard names any. */
function dueLines(tasks: readonly PlanTask[], wordings: CliPlanWordings): string[] {
  const { texts } = wordings;
  const { plan: words } = texts;
  const groups = dueGroups(tasks).filter(({ tasks: own }) => own.some(({ units }) => units > 0));
  if (groups.every(({ year, unit }) => year === null && unit === '')) return [];
  const lines = groups.map(({ year, unit, tasks: own }) =>
    words.dueLine(
      year === null ? words.noYear : words.year(year),
      unit === '' ? words.noUnit : unit,
      texts.pane.list(amountsOf(own, wordings)),
    ),
  );
  return [words.due, ...lines.map((line) => `  · ${line}`)];
}

/** The sums of some tasks by kind, and their cost. */
function amountsOf(tasks: readonly PlanTask[], { texts }: CliPlanWordings): string[] {
  const { plan: words } = texts;
  const sums = new Map<string, { amount: number; readonly unit: string }>();
  let cost: Exact | null = null;
  for (const task of tasks) {
    const isPeople = task.kind === 'hire' || task.item.isPeople;
    const kind = task.kind === 'hire' ? 'post' : 'move';
    const name = isPeople ? words.kind[kind] : task.item.limits.item.code;
    const unit = isPeople ? words.kindUnit[kind] : texts.resources.unit[task.item.limits.item.unit];
    const own = sums.get(name) ?? { amount: 0, unit };
    own.amount += task.units;
    sums.set(name, own);
    const paid = costOf(task);
    if (paid) cost = cost ? cost.add(paid) : paid;
  }
  const amounts = [...sums].filter(([, { amount }]) => amount > 0);
  return [
    ...amounts.map(([name, { amount, unit }]) => words.amount(name, `${amount}`, unit)),
    ...(cost ? [words.cost(money(cost))] : []),
  ];
}

function noneSections(
  result: Exclude<PlanResult, CountyPlan>,
  { assessment }: Checked,
  county: string,
  wordings: CliPlanWordings,
  paint: Paint,
): string[][] {
  const { texts } = wordings;
  const { none } = texts.plan;
  const head = [paint(result.outcome === 'unknown' ? 'unknown' : 'fail', none[result.outcome](county))];
  switch (result.outcome) {
    case 'unknown':
      return [head, unknownLines(result, assessment.resources.assessed.length, wordings)];
    case 'impossible':
      return [head, impossibleLines(result.stages, assessment.resources.items, wordings), [none.what]];
    case 'notFound':
      return [
        head,
        result.coefficients.map(({ stage, limits }) => `  · ${none.coefficient(nameIn(stage, limits.item, texts))}`),
      ];
  }
}

/** The schools that stand in the way, each with the items that it can't bring up. */
function impossibleLines(
  stages: readonly ImpossibleStage[],
  items: readonly ItemLimits[],
  wordings: CliPlanWordings,
): string[] {
  const { impossibleStage } = wordings.texts.plan.none;
  return stages.map(({ stage, short, farShort }) => {
    const others = short.filter(({ place }) => !farShort.some((far) => far.place === place));
    const said = [
      ...farShort.map((holding) => shortText(holding, 'farShort', items, wordings)),
      ...others.map((holding) => shortText(holding, 'short', items, wordings)),
    ];
    return line(stage, impossibleStage, said, wordings);
  });
}

function unknownLines(
  { stages, coefficients }: Extract<PlanResult, { outcome: 'unknown' }>,
  assessed: number,
  wordings: CliPlanWordings,
): string[] {
  const { texts } = wordings;
  const { none } = texts.plan;
  if (assessed === 0) return [`  · ${none.noSchools}`];
  if (stages.length === 0) {
    return coefficients.map((one) => {
      const why = one.verdict === 'unknown' ? wordings.coefficientGap(one) : '';
      return `  · ${none.coefficient(nameIn(one.stage, one.limits.item, texts))}${texts.cli.comma}${why}`;
    });
  }
  return stages.map((stage) =>
    line(
      stage,
      none.lacks,
      stage.values.flatMap((value) => (isKnown(value) ? [] : [wordings.unknownReason(value.reason)])),
      wordings,
    ),
  );
}

function line(
  { at }: AssessedSchoolStage,
  say: (school: string, stage: string, items: string) => string,
  items: readonly string[],
  { texts }: CliPlanWordings,
): string {
  return `  · ${say(at.school.name, texts.assessment.stage[at.stage], items.join(texts.cli.semicolon))}`;
}

function shortText(
  { place, toLimit, toNear }: Holding,
  kind: 'short' | 'farShort',
  items: readonly ItemLimits[],
  { texts }: CliPlanWordings,
): string {
  const item = items[place.item]?.item;
  if (!item) throw new Error('A holding of no item');
  const needed = kind === 'short' ? toLimit : toNear;
  return texts.plan.none[kind](
    itemMeans(item, { texts }),
    `${place.most}`,
    `${needed}`,
    texts.resources.unit[item.unit],
  );
}
