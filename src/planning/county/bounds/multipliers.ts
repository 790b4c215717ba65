import type { Group, Holding, PlanModel } from '../model';

/**
 * What turns the county's plan into plans of single schools. A coefficient holds where P Σ y² ÷ p ≤ κ² (Σ y)², and where
 * Σ y lies between `low` and `high` (Σ y)² ≤ (low + high) Σ y − low × high: `weight` puts a price on the sum of squares that
 * is left. `arrival` is what a school pays for a teacher who moves there, and the giver is paid, less the move.
 */
export interface Multipliers {
  /** By group, in units of cost. */
  readonly weight: Float64Array;
  readonly arrival: Float64Array;
  /** What is paid for each unit of the sum, from the lower end of its range on. */
  readonly push?: Float64Array;
}

/** Between which sums of an item's amounts, by group, the plans lie that are still of interest. */
export interface Ranges {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The index of the group of a holding. */
export function groupIndex(model: PlanModel): (holding: Holding) => number {
  const at = new Map<Holding, number>();
  model.groups.forEach(({ holdings }: Group, index) => {
    for (const holding of holdings) at.set(holding, index);
  });
  return (holding) => at.get(holding) ?? 0;
}
