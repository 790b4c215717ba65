import type { AssessedSchoolStage, ResourceAssessment } from '../../../assessment/resources';
import { isKnown, type ResourceValue } from '../../../assessment/schools/resource-value';
import type { SchoolVerdict } from '../../../assessment/schools/school-rule';
import type { SchoolStage } from '../../../assessment/schools/school-stage';
import type { Decimal, Exact } from '../../../statistics/exact';

/** Finds the same school-stage again after another check of the same workbook. */
export type SchoolKey = string;

/** A school-stage's verdict, or that it is out of scope. */
export type RowVerdict = SchoolVerdict | 'excluded';

/** In the order in which they call for attention. */
export const ROW_VERDICTS: readonly RowVerdict[] = ['fail', 'unknown', 'pass', 'excluded'];

/** A school-stage as the list shows it. */
export interface SchoolRow {
  readonly key: SchoolKey;
  readonly at: SchoolStage;
  /** `null`: out of scope. */
  readonly assessed: AssessedSchoolStage | null;
  readonly verdict: RowVerdict;
  /** Indexes of the items that don't reach their limit or aren't known: those first that decide, the worst first. */
  readonly short: readonly number[];
  /** The least of its values ÷ limits; 1 where none is below. For sorting and bars alone, never for a verdict. */
  readonly worst: number;
}

/** All school-stages in the workbook's order. */
export function schoolRows(resources: ResourceAssessment): SchoolRow[] {
  const assessed = new Map(resources.assessed.map((entry) => [entry.at as SchoolStage, entry]));
  const seen = new Map<string, number>();
  return resources.schoolStages.map((at) => {
    const base = `${at.school.code ?? at.school.name}/${at.stage}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const key = count === 1 ? base : `${base}#${count}`;
    const entry = assessed.get(at) ?? null;
    if (!entry) return { key, at, assessed: null, verdict: 'excluded', short: [], worst: 1 };
    return { key, at, assessed: entry, verdict: entry.judgement.verdict, ...findShortfalls(entry, resources) };
  });
}

/** One value that fails decides; of two that may yet be right, the one that isn't filled in. */
const DECIDES: readonly ResourceValue['verdict'][] = ['fail', 'unknown', 'near', 'pass'];

function findShortfalls(entry: AssessedSchoolStage, { items }: ResourceAssessment): Pick<SchoolRow, 'short' | 'worst'> {
  const ratios = entry.values.map((value, index) => {
    const limits = items[index];
    return limits && isKnown(value)
      ? approximateRatio(value, limits.item.scale, limits.limit[entry.at.stage].decimal)
      : Number.POSITIVE_INFINITY;
  });
  const short = entry.values.flatMap((value, index) => (value.verdict === 'pass' ? [] : [index]));
  const rank = (index: number) => DECIDES.indexOf(entry.values[index]?.verdict ?? 'pass');
  short.sort((a, b) => rank(a) - rank(b) || (ratios[a] ?? 0) - (ratios[b] ?? 0) || a - b);
  return { short, worst: Math.min(1, ...ratios) };
}

function approximate(amount: Decimal | Exact): number {
  return 'digits' in amount ? amount.digits / 10 ** amount.scale : amount.valueOf();
}

/** `value ÷ limit` as a double: what is drawn and sorted by. */
export function approximateRatio(
  value: Exclude<ResourceValue, { verdict: 'unknown' }>,
  scale: number,
  limit: Decimal,
): number {
  return (approximate(value.numerator.amount) * scale) / value.students / approximate(limit);
}

/** `scale × numerator ÷ students` as a double: what is drawn. */
export function approximateValue(value: Exclude<ResourceValue, { verdict: 'unknown' }>, scale: number): number {
  return (approximate(value.numerator.amount) * scale) / value.students;
}
