import { type Exact, exact } from '../../statistics/exact';
import type { Stage } from '../../statistics/stages';
import type { ResourceAssessment } from '../resources';

/** 综合 (L8): the mean of a stage's coefficients; `undefined` unless each of them has a value. No limit in the 2017 method. */
export function overallCoefficient({ coefficients }: ResourceAssessment, stage: Stage): Exact | undefined {
  const ofStage = coefficients.filter((coefficient) => coefficient.stage === stage);
  const values = ofStage.flatMap(({ spread }) => spread?.coefficient ?? []);
  return values.length > 0 && values.length === ofStage.length ? computeMean(values) : undefined;
}

export function computeMean(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => sum.add(value), exact(0)).div(values.length);
}
