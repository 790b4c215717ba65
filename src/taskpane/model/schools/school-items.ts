import type { AssessedSchoolStage, ResourceAssessment } from '../../../assessment/resources';
import type { Gap, ItemLimits, KnownValue, ResourceValue } from '../../../assessment/schools/resource-value';
import { computeGap, isKnown, shownRatio } from '../../../assessment/schools/resource-value';
import type { Stage } from '../../../statistics/stages';
import { approximateRatio } from './school-rows';

/** One item of one school-stage, with what is shown of it. */
export type SchoolItem = { readonly limits: ItemLimits; readonly stage: Stage; readonly limit: string } & (
  | {
      readonly known: true;
      readonly value: KnownValue;
      readonly shown: string;
      readonly gap: Gap;
      readonly ratio: number;
    }
  | { readonly known: false; readonly value: Extract<ResourceValue, { verdict: 'unknown' }> }
);

const ATTENTION: readonly ResourceValue['verdict'][] = ['fail', 'unknown', 'near', 'pass'];

/** The items of a school-stage: what isn't met comes first, else in the standard's order. */
export function schoolItems(entry: AssessedSchoolStage, { items }: ResourceAssessment): SchoolItem[] {
  const shown = items.flatMap((limits, index) => {
    const value = entry.values[index];
    return value ? [schoolItem(value, limits, entry.at.stage)] : [];
  });
  return shown.sort((a, b) => ATTENTION.indexOf(a.value.verdict) - ATTENTION.indexOf(b.value.verdict));
}

export function schoolItem(value: ResourceValue, limits: ItemLimits, stage: Stage): SchoolItem {
  const { item, limit } = limits;
  const common = { limits, stage, limit: item.limits[stage] };
  if (!isKnown(value)) return { ...common, known: false, value };
  return {
    ...common,
    known: true,
    value,
    shown: shownRatio(value, limits, stage),
    gap: computeGap(value, limits, stage),
    ratio: approximateRatio(value, item.scale, limit[stage].decimal),
  };
}
