import type { CliPlanWordings } from '../../locale/cli-texts';
import type { CountyPlan, PlanResult } from '../../planning/county/plan';
import type { PlanTerms } from '../../planning/county/terms';
import type { YearAhead } from '../../planning/enrolment-ahead';
import type { Checked } from '../../reporting/checked';
import { aheadLines } from '../../reporting/plan/ahead-words';
import { beyondWords } from '../../reporting/plan/beyond-words';
import { coefficientChanges } from '../../reporting/plan/coefficient-changes';
import { dueLines } from '../../reporting/plan/due-words';
import { noneAdvice, noneReasons } from '../../reporting/plan/none-words';
import { planCosts, totalCost } from '../../reporting/plan/plan-costs';
import { type PlanTask, planTasks } from '../../reporting/plan/plan-tasks';
import {
  doneAt,
  kindAmount,
  kindName,
  madeFor,
  money,
  movingText,
  nearnessText,
  peopleByItem,
  stagesText,
} from '../../reporting/plan/plan-words';
import { type PlannedSchool, plannedSchools } from '../../reporting/plan/planned-schools';
import { termsLine } from '../../reporting/plan/terms-words';
import { unsettledLines } from '../../reporting/plan/unsettled-words';
import { alignedTable } from './aligned-table';
import type { Paint } from './paint';

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
  const closing = terms.closings.length > 0 ? [wordings.texts.plan.closingHint] : [];
  const unsettled = result.outcome === 'found' ? unsettledLines(checked, wordings) : [];
  return [
    [...(head ?? []), basis, ...unsettled, ...closing, ...said],
    aheadLines(ahead, result.outcome, wordings),
    ...sections,
  ]
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
    planSchoolLines(schools, wordings),
    planCoefficientLines(plan, checked, wordings),
    dueSection(planTasks(schools, terms, checked.assessment.date), wordings),
    [texts.plan.counted, ...movingText(plan, wordings)],
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
  const said = beyondWords(plan, terms, checked, wordings.texts);
  if (!said) return [];
  const { over, known, affordable, schools } = said;
  return [paint('fail', over), ...known, affordable, ...schools.map((line) => `  ${line}`)];
}

function takesLines(plan: CountyPlan, terms: PlanTerms, wordings: CliPlanWordings): string[] {
  const { texts } = wordings;
  const { plan: words } = texts;
  const rows = planCosts(plan, terms)
    .filter(({ units }) => units > 0)
    .map((cost) => [
      `  · ${kindName(cost, wordings)}`,
      kindAmount(cost, wordings),
      cost.cost ? words.cost(money(cost.cost)) : '',
      cost.kind === 'post' ? peopleByItem(plan, wordings) : '',
    ]);
  const total = totalCost(plan, terms);
  return [
    words.takes,
    ...alignedTable(rows, ['left', 'right', 'right', 'left']),
    ...(total ? [words.total(money(total))] : []),
    terms.prices ? madeFor(terms, wordings) : words.sentences([madeFor(terms, wordings), words.giveByFile]),
    ...termsLine(terms, plan.model, texts),
    nearnessText(plan, terms, wordings),
  ];
}

function planSchoolLines(schools: readonly PlannedSchool[], wordings: CliPlanWordings): string[] {
  const { texts } = wordings;
  const rows = schools.map((each) => [
    `  ${each.school.name}`,
    stagesText(each, wordings),
    doneAt(each, wordings).join(texts.cli.semicolon),
  ]);
  const count = new Set(schools.map(({ school }) => school)).size;
  return [texts.plan.schools(count), ...alignedTable(rows, ['left', 'left', 'left'])];
}

function planCoefficientLines(plan: CountyPlan, checked: Checked, wordings: CliPlanWordings): string[] {
  const lines = coefficientChanges(plan, checked, wordings);
  return lines.length === 0 ? [] : [wordings.texts.plan.coefficients, ...lines.map((line) => `  · ${line}`)];
}

/** By year and unit, where the standard names any. */
function dueSection(tasks: readonly PlanTask[], wordings: CliPlanWordings): string[] {
  const lines = dueLines(tasks, wordings);
  return lines.length === 0 ? [] : [wordings.texts.plan.due, ...lines.map((line) => `  · ${line}`)];
}

function noneSections(
  result: Exclude<PlanResult, CountyPlan>,
  checked: Checked,
  county: string,
  wordings: CliPlanWordings,
  paint: Paint,
): string[][] {
  const { none } = wordings.texts.plan;
  const head = [paint(result.outcome === 'unknown' ? 'unknown' : 'fail', none[result.outcome](county))];
  const reasons = noneReasons(result, checked, wordings).map((reason) => `  · ${reason}`);
  return [head, reasons, noneAdvice(result, wordings)];
}
