import { basename } from 'node:path';
import { costsProblem } from '../../locale/costs-problem';
import type { PlanTexts } from '../../locale/plan-texts';
import {
  type CostsProblem,
  type CostsResult,
  costsFromText,
  type PlanCosts,
  unknownSchools,
} from '../../settings/plan-costs';
import type { School } from '../../statistics/county';
import { Failure } from '../failure';
import { readInput } from '../files/files';

/** Prices and limits of the plan from a .json file (`--costs`). */
export function costsFromFile(file: string, texts: PlanTexts): PlanCosts {
  return requiredCosts(costsFromText(new TextDecoder().decode(readInput(file, texts))), basename(file), texts);
}

/** Costs that are sound; `from`: where they were given, as messages call it. */
export function requiredCosts(result: CostsResult, from: string, texts: PlanTexts): PlanCosts {
  if (result.ok) return result.costs;
  throw badCosts(result.problems, from, texts);
}

/** What is said of a school that isn't there would silently not count. */
export function requireSchools(costs: PlanCosts, schools: readonly School[], from: string, texts: PlanTexts): void {
  const problems = unknownSchools(costs, schools);
  if (problems.length > 0) throw badCosts(problems, from, texts);
}

function badCosts(problems: readonly CostsProblem[], from: string, texts: PlanTexts): Failure {
  const said = problems.map((problem) => costsProblem(problem, texts)).join(texts.standard.separator);
  return new Failure(texts.errors.badCosts(from, said));
}
