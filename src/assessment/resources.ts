import type { ResourceCode } from '../standards/resource-item';
import type { Standard } from '../standards/standard';
import type { CountyStatistics } from '../statistics/county';
import { ColumnarAssessment } from './columnar-assessment';
import type { AssessedSchoolStage, ResourceAssessment } from './resource-assessment';
import type { ResourceValue } from './resource-value';

export type { AssessedSchoolStage, Coefficient, CoefficientGap, ResourceAssessment } from './resource-assessment';

/**
 * Assesses the seven resource items of every school-stage in scope, and their coefficients over the county. Verdicts
 * are worked out along columns; the school-stages with their values, cells and reasons are made when they are asked for.
 */
export function assessResources(statistics: CountyStatistics, standard: Standard): ResourceAssessment {
  return new ColumnarAssessment(statistics, standard).result();
}

/** A school-stage's value of an item. */
export function valueOfItem(
  { values }: AssessedSchoolStage,
  code: ResourceCode,
  { items }: Pick<ResourceAssessment, 'items'>,
): ResourceValue | undefined {
  return values[items.findIndex(({ item }) => item.code === code)];
}
