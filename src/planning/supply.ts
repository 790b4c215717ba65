import type { Contribution } from '../assessment/county/coefficient';
import type { AssessedSchoolStage, Coefficient, ResourceAssessment } from '../assessment/resources';
import { exactAmount } from '../assessment/schools/numerator';
import { isKnown } from '../assessment/schools/resource-value';
import { addDecimals, type Exact, exact } from '../statistics/exact';

/** What a school-stage has of an item: a part of a coefficient that a plan may change. */
export interface Supply {
  readonly school: AssessedSchoolStage;
  readonly contribution: Contribution;
  /**
   * What the stage gains by each whole unit that its school adds: 1, or its share where the figure is the whole
   * school's and is apportioned.
   */
  readonly perUnit: Exact;
}

const ONE = exact(1);

/** The supplies that a coefficient is computed from, in the workbook's order. */
export function makeSupplies({ limits, stage }: Coefficient, { items, assessed }: ResourceAssessment): Supply[] {
  const index = items.indexOf(limits);
  return assessed.flatMap((school): Supply[] => {
    const value = school.at.stage === stage ? school.values[index] : undefined;
    if (!value || !isKnown(value)) return [];
    const { numerator, students } = value;
    return [{ school, contribution: { amount: numerator.amount, students }, perUnit: numerator.share?.share ?? ONE }];
  });
}

/** A supply's contribution after its school added so many whole units (below 0: gave them away). */
export function withUnits({ contribution, perUnit }: Supply, units: number): Contribution {
  if (units === 0) return contribution;
  const { amount, students } = contribution;
  const sum = perUnit === ONE && 'digits' in amount ? addDecimals(amount, { digits: units, scale: 0 }) : undefined;
  return { amount: sum ?? exactAmount(amount).add(perUnit.mul(units)), students };
}

/** An amount as a double: for estimates alone. */
export function approximateAmount({ amount }: Contribution): number {
  return 'digits' in amount ? amount.digits / 10 ** amount.scale : amount.valueOf();
}
