import type { Coefficient, ResourceAssessment } from '../../assessment/resources';
import { type ItemLimits, isKnown } from '../../assessment/schools/resource-value';
import type { ResourceCode } from '../../standards/resource-item';
import { roundApartFrom, roundHalfUp } from '../../statistics/exact';
import { STAGES, type Stage } from '../../statistics/stages';
import { type SchoolItem, schoolItem } from './schools/school-items';
import { approximateValue, type SchoolRow } from './schools/school-rows';

/** An item over the schools of one stage. */
export interface ItemStage {
  readonly limits: ItemLimits;
  /** Where the item stands among a school's values. */
  readonly index: number;
  readonly stage: Stage;
  readonly schools: number;
  readonly passed: number;
  readonly unknown: number;
  readonly coefficient: Coefficient;
  /** Rows with a known value below the limit, the worst first. */
  readonly failing: readonly SchoolRow[];
  /** Rows with a known value. */
  readonly known: readonly { readonly row: SchoolRow; readonly value: number }[];
}

/** An item by stage; a stage without schools in scope is left out. */
export function itemStages(
  code: ResourceCode,
  rows: readonly SchoolRow[],
  { items, coefficients }: ResourceAssessment,
): ItemStage[] {
  const index = items.findIndex(({ item }) => item.code === code);
  const limits = items[index];
  if (!limits) return [];
  return STAGES.flatMap((stage) => {
    const coefficient = coefficients.find((entry) => entry.stage === stage && entry.limits === limits);
    const inScope = rows.filter(({ assessed, at }) => assessed && at.stage === stage);
    if (!coefficient || inScope.length === 0) return [];
    return [itemStage(limits, index, stage, inScope, coefficient)];
  });
}

function itemStage(
  limits: ItemLimits,
  index: number,
  stage: Stage,
  rows: readonly SchoolRow[],
  coefficient: Coefficient,
): ItemStage {
  const known = rows.flatMap((row) => {
    const value = row.assessed?.values[index];
    return value && isKnown(value)
      ? [{ row, verdict: value.verdict, value: approximateValue(value, limits.item.scale) }]
      : [];
  });
  const failing = known.filter(({ verdict }) => verdict !== 'pass').sort((a, b) => a.value - b.value);
  return {
    limits,
    index,
    stage,
    schools: rows.length,
    passed: known.length - failing.length,
    unknown: rows.length - known.length,
    coefficient,
    failing: failing.map(({ row }) => row),
    known,
  };
}

const COEFFICIENT_PLACES = 3;
const LIMIT_PLACES = 2;

/** What is shown of a coefficient; `null` where there is none. */
export interface ShownCoefficient {
  readonly mean: string;
  readonly deviation: string;
  readonly value: string | null;
  readonly limit: string;
  readonly meanValue: number;
  readonly deviationValue: number;
}

export function shownCoefficient(at: Coefficient): ShownCoefficient | null {
  const { spread } = at;
  if (!spread) return null;
  const { decimals } = at.limits.item;
  return {
    mean: roundHalfUp(spread.mean, decimals),
    deviation: roundHalfUp(spread.deviation, COEFFICIENT_PLACES),
    value: spread.coefficient ? roundApartFrom(spread.coefficient, at.limit, COEFFICIENT_PLACES) : null,
    limit: roundHalfUp(at.limit, LIMIT_PLACES),
    meanValue: spread.mean.valueOf(),
    deviationValue: spread.deviation.valueOf(),
  };
}

/** The school farthest from the county's mean. */
export function farthest({ known }: ItemStage, mean: number): ItemStage['known'][number] | undefined {
  return known.reduce<ItemStage['known'][number] | undefined>(
    (far, entry) => (far && Math.abs(far.value - mean) >= Math.abs(entry.value - mean) ? far : entry),
    undefined,
  );
}

/** What is shown of one school's value of the item. */
export function itemOfRow(row: SchoolRow, { limits, stage, index }: ItemStage): SchoolItem | undefined {
  const value = row.assessed?.values[index];
  return value ? schoolItem(value, limits, stage) : undefined;
}

/** The value as it is shown beside its limit. */
export function valueText(row: SchoolRow, stage: ItemStage): string {
  const item = itemOfRow(row, stage);
  return item?.known ? item.shown : '—';
}
