import type { Assessment } from '../../assessment/assess';
import type { Contribution } from '../../assessment/county/coefficient';
import { computeSpread } from '../../assessment/county/coefficient';
import type { AssessedSchoolStage, Coefficient, ResourceAssessment } from '../../assessment/resources';
import { isKnown } from '../../assessment/schools/resource-value';
import { type CoefficientPlan, planFor } from '../../planning/coefficient-plans';
import type { Supply } from '../../planning/supply';
import { assessSupposed, type SupposedFigure, schoolKey, supposedUnits } from '../../planning/what-if';
import type { Standard } from '../../standards/standard';
import { type Exact, roundApartFrom } from '../../statistics/exact';

const COEFFICIENT_PLACES = 3;

/** Plans are worked out when first shown, once a check. */
const plans = new WeakMap<Coefficient, CoefficientPlan | null>();

export function findCoefficientPlan(coefficient: Coefficient, resources: ResourceAssessment): CoefficientPlan | null {
  const known = plans.get(coefficient);
  if (known !== undefined) return known;
  const plan = planFor(coefficient, resources);
  plans.set(coefficient, plan);
  return plan;
}

/** Coefficients are worked out in fractions, once for all that is drawn of them. */
const texts = new WeakMap<readonly Contribution[], string>();

/** A coefficient as it stands beside its limit. */
export function plannedCoefficientText(contributions: readonly Contribution[], limit: Exact): string {
  const known = texts.get(contributions);
  if (known !== undefined) return known;
  const { coefficient } = computeSpread(contributions, 1);
  const text = coefficient ? roundApartFrom(coefficient, limit, COEFFICIENT_PLACES) : '—';
  texts.set(contributions, text);
  return text;
}

/** What a plan changes, as suppositions; items that a figure can't be supposed for are left out. */
export function supposedBy(
  changes: readonly { readonly supply: Supply; readonly units: number }[],
  index: number,
  standard: Standard,
): SupposedFigure[] {
  return changes.flatMap(({ supply: { school }, units }) => {
    const value = school.values[index];
    return value && isKnown(value) ? (supposedUnits(value, school.at, standard, units) ?? []) : [];
  });
}

/** The moves of a transfer as what each school gets (or gives). */
export function listSupplyChanges({
  transfer,
}: CoefficientPlan): { readonly supply: Supply; readonly units: number }[] {
  const units = new Map<Supply, number>();
  for (const { from, to, count } of transfer?.moves ?? []) {
    units.set(from, (units.get(from) ?? 0) - count);
    units.set(to, (units.get(to) ?? 0) + count);
  }
  return [...units].map(([supply, own]) => ({ supply, units: own }));
}

let last:
  | { readonly of: Assessment; readonly supposed: readonly SupposedFigure[]; readonly assessment: Assessment }
  | undefined;

/** The county as it would be; worked out once for all that is shown of it. */
export function supposition(of: Assessment, supposed: readonly SupposedFigure[]): Assessment | null {
  if (supposed.length === 0) return null;
  if (last?.of === of && last.supposed === supposed) return last.assessment;
  last = { of, supposed, assessment: assessSupposed(of, supposed) };
  return last.assessment;
}

/** A school-stage as it would be by what is supposed; `null` where nothing is. */
export function supposedEntry(
  { at }: AssessedSchoolStage,
  assessment: Assessment,
  supposed: readonly SupposedFigure[],
): AssessedSchoolStage | null {
  const after = supposition(assessment, supposed);
  const key = schoolKey(at.school);
  return (
    after?.resources.assessed.find((entry) => entry.at.stage === at.stage && schoolKey(entry.at.school) === key) ?? null
  );
}
