import type { Assessment } from '../../assessment/assess';
import type { Coefficient } from '../../assessment/resources';
import type { PlanWordings } from '../../locale/plan-texts';
import type { CountyPlan, PlanResult } from '../../planning/county/plan';
import type { PlanTerms } from '../../planning/county/terms';
import type { YearAhead } from '../../planning/enrolment-ahead';
import type { Checked } from '../checked';
import { noneReasons } from '../plan/none-words';
import { rateNearness, totalCost } from '../plan/plan-costs';
import { type PlannedSchool, plannedSchools } from '../plan/planned-schools';
import { schoolName } from './decisions-json';
import { plainDecimal } from './plain-decimal';
import type {
  PlanCoefficientJson,
  PlanFoundJson,
  PlanJson,
  PlanNearnessJson,
  PlanSchoolJson,
  PlanYearJson,
} from './plan';

/** The plan as the text of a JSON file. */
export function planJsonText(...given: Parameters<typeof planJson>): string {
  return `${JSON.stringify(planJson(...given), null, 2)}\n`;
}

/** The plan as JSON; reasons in the language of `wordings`. */
export function planJson(
  result: PlanResult,
  terms: PlanTerms,
  checked: Checked,
  wordings: PlanWordings,
  ahead: readonly YearAhead[] = [],
): PlanJson {
  const { file, part, assessment } = checked;
  const { standard, statistics, date } = assessment;
  return {
    schema: 'junheng.plan/1',
    standard: { id: standard.id, title: standard.title },
    date,
    file,
    ...(part !== undefined && { part }),
    county: { name: statistics.name, year: statistics.year },
    terms,
    ahead: ahead.map(yearJson),
    outcome: result.outcome,
    reasons: result.outcome === 'found' ? [] : noneReasons(result, checked, wordings),
    plan: result.outcome === 'found' ? foundJson(result, terms, checked) : null,
  };
}

function yearJson({ year, enrolments, failing }: YearAhead): PlanYearJson {
  return {
    year,
    students: enrolments.map(({ stage: { at }, students, entrants }) => ({
      ...schoolName(at.school),
      stage: at.stage,
      students,
      entrants,
    })),
    failing: {
      stages: failing.stages.map(({ at }) => ({ ...schoolName(at.school), stage: at.stage })),
      coefficients: failing.coefficients.map(({ limits, stage }) => ({ item: limits.item.code, stage })),
    },
  };
}

function foundJson(plan: CountyPlan, terms: PlanTerms, { assessment }: Checked): PlanFoundJson {
  const { totals, model, moves, beyond } = plan;
  const cost = totalCost(plan, terms);
  return {
    totals: {
      posts: totals.posts,
      moves: totals.moves,
      unsureMoves: totals.unsure,
      added: Object.fromEntries(model.items.map(({ item }, index) => [item.code, totals.added[index] ?? 0])),
      cost: cost && plainDecimal(cost),
    },
    nearness: nearnessJson(plan, terms),
    beyond: beyond && { ...beyond, affordable: beyond.affordable.schools.map(schoolName) },
    schools: plannedSchools(plan, assessment.statistics.schools).map(schoolJson),
    moves: moves.map(({ items, from, to, count }) => ({
      items: items.flatMap((item) => model.items[item]?.item.code ?? []),
      stage: from.at.stage,
      from: schoolName(from.at.school),
      to: schoolName(to.at.school),
      count,
    })),
    coefficients: assessment.resources.coefficients.map((before) => coefficientJson(before, plan)),
  };
}

function nearnessJson(plan: CountyPlan, terms: PlanTerms): PlanNearnessJson {
  const nearness = rateNearness(plan, terms);
  switch (nearness.kind) {
    case 'least':
      return nearness;
    case 'share':
      return { kind: 'share', share: plainDecimal(nearness.share) };
    case 'units':
      return { ...nearness, planned: `${nearness.planned}`, least: `${nearness.least}` };
  }
}

function schoolJson({ school, stages, posts, items }: PlannedSchool): PlanSchoolJson {
  return {
    ...schoolName(school),
    stages: stages.map(({ at }) => at.stage),
    posts,
    items: items.map(({ limits: { item }, step, now, planned }) => ({
      item: item.code,
      now: plainDecimal(now),
      added: step.added,
      movedHere: step.movedHere,
      movedAway: step.movedAway,
      planned: plainDecimal(planned),
      lead: item.lead,
      deadline: item.deadline?.month ?? null,
    })),
  };
}

function coefficientJson(
  { limits, stage, limit, spread }: Coefficient,
  { after, afterAhead }: CountyPlan,
): PlanCoefficientJson {
  const shown = (of: Coefficient['spread']) => (of?.coefficient ? plainDecimal(of.coefficient) : null);
  const shownIn = ({ resources }: Assessment) =>
    shown(
      resources.coefficients.find((other) => other.stage === stage && other.limits.item.code === limits.item.code)
        ?.spread,
    );
  return {
    item: limits.item.code,
    stage,
    limit: plainDecimal(limit),
    before: shown(spread),
    after: shownIn(after),
    ahead: afterAhead.map(shownIn),
  };
}
