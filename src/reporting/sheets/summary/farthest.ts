import type { Coefficient, ResourceAssessment } from '../../../assessment/resources';
import { computeValueRatio, isKnown, type KnownValue } from '../../../assessment/schools/resource-value';
import type { Exact } from '../../../statistics/exact';
import { listStageSchools } from '../attainment/attainment-row';

/** The school farthest from the mean on one side. */
export interface FarthestSchool {
  readonly name: string;
  readonly value: KnownValue;
  /** Its place in the table of its stage, from 0. */
  readonly index: number;
}

export type Side = 'above' | 'below';

/** The school whose value of an item lies farthest on a side of the mean; undefined where none lies there. */
export function farthestSchool(
  { limits, stage, spread }: Coefficient,
  side: Side,
  resources: ResourceAssessment,
): FarthestSchool | undefined {
  const item = resources.items.indexOf(limits);
  const direction = side === 'above' ? 1 : -1;
  const isBeyond = (one: Exact, other: Exact) => one.compare(other) * direction > 0;
  let farthest: (FarthestSchool & { readonly ratio: Exact }) | undefined;
  for (const [index, { at, values }] of listStageSchools(stage, resources).entries()) {
    const value = values[item];
    if (!value || !isKnown(value)) continue;
    const ratio = computeValueRatio(value, limits.item);
    if (!farthest || isBeyond(ratio, farthest.ratio)) farthest = { name: at.school.name, value, index, ratio };
  }
  return farthest && spread && isBeyond(farthest.ratio, spread.mean) ? farthest : undefined;
}
