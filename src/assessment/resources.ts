import type { ResourceCode } from '../standards/resource-item';
import type { Standard } from '../standards/standard';
import type { CountyStatistics } from '../statistics/county';
import { type Exact, exact } from '../statistics/exact';
import { STAGES, type Stage } from '../statistics/stages';
import { type Contribution, computeSpread, isWithin, type Spread } from './county/coefficient';
import { type Basis, makeBasis } from './schools/numerator';
import { assessValue, type ItemLimits, isKnown, makeLimits, type ResourceValue } from './schools/resource-value';
import { judgeSchool, type SchoolJudgement, type SchoolVerdict } from './schools/school-rule';
import { isInScope, makeSchoolStages, type SchoolStage, type SchoolStageInScope } from './schools/school-stage';
import { finished } from './steps';

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

/** The 差异系数 of one item and stage. */
export type Coefficient = {
  readonly limits: ItemLimits;
  readonly stage: Stage;
  readonly contributions: readonly Contribution[];
  /** What is shown of it, in the item's unit; worked out exactly when first asked for. `undefined` where no school has a figure. */
  readonly spread: Spread | undefined;
  readonly limit: Exact;
} & ({ readonly verdict: 'pass' | 'fail' } | { readonly verdict: 'unknown'; readonly reason: CoefficientGap });

/** Area R of a county. */
export interface ResourceAssessment {
  readonly items: readonly ItemLimits[];
  /** In the workbook's order, those out of scope too. */
  readonly schoolStages: readonly SchoolStage[];
  readonly assessed: readonly AssessedSchoolStage[];
  /** By stage, the school-stages in scope by verdict. */
  readonly counts: Readonly<Record<Stage, Readonly<Record<SchoolVerdict, number>>>>;
  /** By stage, then item. */
  readonly coefficients: readonly Coefficient[];
}

/** Assesses the seven resource items of every school-stage in scope, and their coefficients over the county. */
export function assessResources(statistics: CountyStatistics, standard: Standard): ResourceAssessment {
  return finished(assessResourcesInSteps(statistics, standard));
}

/** The same a little at a time. */
export function* assessResourcesInSteps(
  statistics: CountyStatistics,
  standard: Standard,
): Generator<void, ResourceAssessment> {
  const items = standard.resources.map((item) => makeLimits(item, standard));
  const basis = makeBasis(statistics, standard);
  const schoolStages = makeSchoolStages(statistics, standard);
  yield;
  const assessed: AssessedSchoolStage[] = [];
  for (const at of schoolStages.filter(isInScope)) {
    assessed.push(assessSchoolStage(at, items, basis));
    yield;
  }
  const coefficients: Coefficient[] = [];
  for (const stage of STAGES) {
    const ofStage = assessed.filter(({ at }) => at.stage === stage);
    const unplaced = unplacedParts(schoolStages, stage);
    for (const [index, limits] of items.entries()) {
      coefficients.push(computeCoefficient(limits, index, stage, ofStage, unplaced, standard));
      yield;
    }
  }
  return { items, schoolStages, assessed, counts: countsByVerdict(assessed), coefficients };
}

function assessSchoolStage(at: SchoolStageInScope, items: readonly ItemLimits[], basis: Basis): AssessedSchoolStage {
  const values = items.map((limits) => assessValue(limits, at, basis));
  return { at, values, judgement: judgeSchool(values, basis.standard.schoolRule.atLeast) };
}

function countsByVerdict(assessed: readonly AssessedSchoolStage[]): ResourceAssessment['counts'] {
  const none = (): Record<SchoolVerdict, number> => ({ pass: 0, fail: 0, unknown: 0 });
  const counts = { primary: none(), junior: none() };
  for (const { at, judgement } of assessed) counts[at.stage][judgement.verdict]++;
  return counts;
}

/** Parts that no main school was found for. */
function unplacedParts(schoolStages: readonly SchoolStage[], stage: Stage): number {
  return schoolStages.filter(({ school, stage: of }) => of === stage && school.standing !== undefined).length;
}

function computeCoefficient(
  limits: ItemLimits,
  index: number,
  stage: Stage,
  assessed: readonly AssessedSchoolStage[],
  unplaced: number,
  standard: Standard,
): Coefficient {
  const contributions: Contribution[] = [];
  for (const { values } of assessed) {
    const value = values[index];
    if (value && isKnown(value)) contributions.push({ amount: value.numerator.amount, students: value.students });
  }
  const limit = exact(standard.coefficientLimits[stage]);
  let spread: Spread | undefined;
  const common = {
    limits,
    stage,
    contributions,
    limit,
    get spread() {
      if (contributions.length > 0) spread ??= computeSpread(contributions, limits.item.scale);
      return spread;
    },
  };
  // Assigned, for copying would work the spread out.
  return Object.assign(
    common,
    judgeCoefficient(contributions, limit, findCoefficientGap(assessed.length, contributions.length, unplaced)),
  );
}

type CoefficientVerdict =
  | { readonly verdict: 'pass' | 'fail' }
  | { readonly verdict: 'unknown'; readonly reason: CoefficientGap };

function judgeCoefficient(
  contributions: readonly Contribution[],
  limit: Exact,
  gap: CoefficientGap | undefined,
): CoefficientVerdict {
  if (gap) return { verdict: 'unknown', reason: gap };
  const within = isWithin(contributions, limit);
  if (within === undefined) return { verdict: 'unknown', reason: { code: 'zeroMean' } };
  return { verdict: within ? 'pass' : 'fail' };
}

/** What keeps a coefficient from standing for its stage. */
function findCoefficientGap(schools: number, known: number, unplaced: number): CoefficientGap | undefined {
  if (schools === 0) return { code: 'noSchools' };
  if (known < schools) return { code: 'incomplete', schools: schools - known };
  return unplaced > 0 ? { code: 'unplacedParts', schools: unplaced } : undefined;
}

/** A school-stage's value of an item. */
export function valueOfItem(
  { values }: AssessedSchoolStage,
  code: ResourceCode,
  { items }: Pick<ResourceAssessment, 'items'>,
): ResourceValue | undefined {
  return values[items.findIndex(({ item }) => item.code === code)];
}
