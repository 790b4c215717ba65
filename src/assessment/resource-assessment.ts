import type { Exact } from '../statistics/exact';
import type { Stage } from '../statistics/stages';
import type { Contribution, Spread } from './coefficient';
import type { ItemLimits, ResourceValue } from './resource-value';
import type { SchoolJudgement, SchoolVerdict } from './school-rule';
import type { SchoolStage, SchoolStageInScope } from './school-stage';

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
