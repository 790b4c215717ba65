import type { Coefficient, ResourceAssessment } from '../assessment/resources';
import { type Levelling, level } from './levelling';
import { type Supply, suppliesOf } from './supply';
import { type Transfer, transfer } from './transfer';

/** What brings a coefficient over its limit to it. */
export interface CoefficientPlan {
  readonly coefficient: Coefficient;
  readonly supplies: readonly Supply[];
  /** By adding. */
  readonly levelling: Levelling;
  /** By moving teachers; `null` for what can't move. */
  readonly transfer: Transfer | null;
}

/** The plan for a coefficient; `null` where it is within its limit, can't be decided, or can't be brought to it. */
export function planFor(coefficient: Coefficient, resources: ResourceAssessment): CoefficientPlan | null {
  if (coefficient.verdict !== 'fail') return null;
  const { limits, stage, limit } = coefficient;
  const supplies = suppliesOf(coefficient, resources);
  const moved = limits.item.unit === '人' ? transfer(supplies, limits, stage, limit) : undefined;
  const levelling = level(supplies, limit);
  return levelling && { coefficient, supplies, levelling, transfer: moved ?? null };
}

/** The plans for all coefficients over their limits, by stage, then item. */
export function coefficientPlans(resources: ResourceAssessment): CoefficientPlan[] {
  return resources.coefficients.flatMap((coefficient) => planFor(coefficient, resources) ?? []);
}
