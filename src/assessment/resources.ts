import type { ResourceCode } from '../standards/resource-item';
import type { Standard } from '../standards/standard';
import type { CountyStatistics } from '../statistics/county';
import { type Exact, exact } from '../statistics/exact';
import { STAGES, type Stage } from '../statistics/stages';
import { type Contribution, isWithin } from './coefficient';
import { assessValue, type ItemLimits, isKnown, limitsOf, type ResourceValue } from './resource-value';
import { judgeSchool, type SchoolJudgement } from './school-rule';
import { isInScope, type SchoolStage, type SchoolStageInScope, schoolStagesOf } from './school-stage';

/** A school-stage in scope with its values, in the order of the standard's items. */
export interface AssessedSchoolStage {
  readonly at: SchoolStageInScope;
  readonly values: readonly ResourceValue[];
  readonly judgement: SchoolJudgement;
}

/** Why a coefficient has no verdict. */
export type CoefficientGap =
  /** School-stages in scope without a usable figure: the coefficient shown is that of the others. */
  | { readonly code: 'incomplete'; readonly schools: number }
  /** Parts that no main school was found for: what they have belongs to some school's figures. */
  | { readonly code: 'unplacedParts'; readonly schools: number }
  | { readonly code: 'zeroMean' }
  /** The workbook has no school of that stage in scope. */
  | { readonly code: 'noSchools' };

/** The 差异系数 of one item and stage; what is shown of it is computed by `spreadOf(contributions, item.scale)`. */
export type Coefficient = {
  readonly limits: ItemLimits;
  readonly stage: Stage;
  readonly contributions: readonly Contribution[];
  readonly limit: Exact;
} & ({ readonly verdict: 'pass' | 'fail' } | { readonly verdict: 'unknown'; readonly reason: CoefficientGap });

/** Area R of a county. */
export interface ResourceAssessment {
  readonly items: readonly ItemLimits[];
  /** In the workbook's order, those out of scope too. */
  readonly schoolStages: readonly SchoolStage[];
  readonly assessed: readonly AssessedSchoolStage[];
  /** By stage, then item. */
  readonly coefficients: readonly Coefficient[];
}

/** Assesses the seven resource items of every school-stage in scope, and their coefficients over the county. */
export function assessResources(statistics: CountyStatistics, standard: Standard): ResourceAssessment {
  const items = standard.resources.map((item) => limitsOf(item, standard));
  const schoolStages = schoolStagesOf(statistics, standard);
  const basis = { standard, coveredStages: statistics.coveredStages };
  const assessed = schoolStages.filter(isInScope).map((at) => {
    const values = items.map((item) => assessValue(item, at, basis));
    return { at, values, judgement: judgeSchool(values, standard.schoolRule.atLeast) };
  });
  const coefficients = STAGES.flatMap((stage) => {
    const ofStage = assessed.filter(({ at }) => at.stage === stage);
    const limit = exact(standard.coefficientLimits[stage]);
    const unplaced = schoolStages.filter((at) => at.stage === stage && at.school.standing === 'partWithoutMain').length;
    return items.map((limits, index) => coefficientOf(limits, index, stage, { schools: ofStage, unplaced }, limit));
  });
  return { items, schoolStages, assessed, coefficients };
}

function coefficientOf(
  limits: ItemLimits,
  index: number,
  stage: Stage,
  { schools, unplaced }: { readonly schools: readonly AssessedSchoolStage[]; readonly unplaced: number },
  limit: Exact,
): Coefficient {
  const contributions: Contribution[] = [];
  for (const { values } of schools) {
    const value = values[index];
    if (value && isKnown(value)) contributions.push({ amount: value.numerator.amount, students: value.students });
  }
  const common = { limits, stage, contributions, limit };
  if (schools.length === 0) return { ...common, verdict: 'unknown', reason: { code: 'noSchools' } };
  const lacking = schools.length - contributions.length;
  if (lacking > 0) return { ...common, verdict: 'unknown', reason: { code: 'incomplete', schools: lacking } };
  if (unplaced > 0) return { ...common, verdict: 'unknown', reason: { code: 'unplacedParts', schools: unplaced } };
  const within = isWithin(contributions, limit);
  if (within === undefined) return { ...common, verdict: 'unknown', reason: { code: 'zeroMean' } };
  return { ...common, verdict: within ? 'pass' : 'fail' };
}

/** A school-stage's value of an item. */
export function valueOfItem(
  { values }: AssessedSchoolStage,
  code: ResourceCode,
  { items }: Pick<ResourceAssessment, 'items'>,
): ResourceValue | undefined {
  return values[items.findIndex(({ item }) => item.code === code)];
}
