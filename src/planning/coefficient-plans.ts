import type { Coefficient, ResourceAssessment } from '../assessment/resources';
import { countLeavers } from './county/people/leavers';
import { NO_TERMS } from './county/terms';
import { findLevelling, type Levelling, type NoLevelling } from './levelling';
import { makeSupplies, type Supply } from './supply';
import { type Transfer, transfer } from './transfer';

/** What brings a coefficient over its limit to it. */
export interface CoefficientPlan {
  readonly coefficient: Coefficient;
  readonly supplies: readonly Supply[];
  /** By adding, or why nobody can say how much. */
  readonly levelling: Levelling | NoLevelling;
  /** By moving teachers; `null` for what can't move. */
  readonly transfer: Transfer | null;
}

/** The plan for a coefficient; `null` where it is within its limit or can't be decided. */
export function planFor(coefficient: Coefficient, resources: ResourceAssessment): CoefficientPlan | null {
  if (coefficient.verdict !== 'fail') return null;
  const { limits, stage, limit } = coefficient;
  const supplies = makeSupplies(coefficient, resources);
  const { items } = resources;
  const mayLeave = ({ school }: Supply) => countLeavers(school, items, NO_TERMS).most[items.indexOf(limits)] ?? 0;
  const moved = limits.item.unit === '人' ? transfer(supplies, limits, stage, limit, mayLeave) : undefined;
  return { coefficient, supplies, levelling: findLevelling(supplies, limit), transfer: moved ?? null };
}

/** The plans for all coefficients over their limits, by stage, then item. */
export function coefficientPlans(resources: ResourceAssessment): CoefficientPlan[] {
  return resources.coefficients.flatMap((coefficient) => planFor(coefficient, resources) ?? []);
}
