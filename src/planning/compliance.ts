import type { AssessedSchoolStage, ResourceAssessment } from '../assessment/resources';
import { computeGap, type Gap, type ItemLimits, isKnown, type KnownValue } from '../assessment/schools/resource-value';
import type { Standard } from '../standards/standard';
import { type Exact, exact } from '../statistics/exact';

/** An item below its limit: what reaching it takes, and what is saved where it may stay at 85 %. */
export interface Option {
  readonly limits: ItemLimits;
  readonly value: KnownValue;
  readonly gap: Gap;
  /** Units that the school adds to reach the limit; of a whole school's figure in all. */
  readonly toLimit: bigint;
  readonly toNear: bigint;
  /** The units saved by stopping at 85 %, as a share of what the limit asks for. */
  readonly savedShare: Exact;
  /** Their cost, where the unit has a price. */
  readonly savedCost: Exact | null;
}

/** The cheapest way for a school-stage to meet the school rule. */
export type Compliance =
  /** It meets the rule already. */
  | { readonly kind: 'met' }
  /** Some values aren't known: what they need can't be told. */
  | { readonly kind: 'unknown'; readonly unknown: number }
  | {
      readonly kind: 'needed';
      /** By what the items that may stay at 85 % were chosen: costs, where the standard prices every item below its limit. */
      readonly by: 'cost' | 'share';
      /** The items that stay at 85 % of their limits: those that save the most. */
      readonly kept: readonly Option[];
      /** The items that reach their limits. */
      readonly raised: readonly Option[];
    };

/** Works out the cheapest compliance: as many items as the rule lets stay at 85 %, those by which the most is saved. */
export function cheapestCompliance(
  school: AssessedSchoolStage,
  { items }: ResourceAssessment,
  standard: Standard,
): Compliance {
  const { judgement, values } = school;
  if (judgement.verdict === 'pass') return { kind: 'met' };
  if (judgement.unknown > 0) return { kind: 'unknown', unknown: judgement.unknown };
  const options = items.flatMap((limits, index) => {
    const value = values[index];
    return value && isKnown(value) && value.verdict !== 'pass' ? [makeOption(value, limits, school, standard)] : [];
  });
  const by = options.every(({ savedCost }) => savedCost !== null) ? 'cost' : 'share';
  const saved = ({ savedCost, savedShare }: Option) => (by === 'cost' ? (savedCost ?? exact(0)) : savedShare);
  const mayStay = Math.max(0, values.length - standard.schoolRule.atLeast);
  // Of equals the item that the standard names first: sorting keeps their order.
  const mostFirst = [...options].sort((a, b) => saved(b).compare(saved(a)));
  const kept = new Set(mostFirst.slice(0, mayStay));
  return {
    kind: 'needed',
    by,
    kept: mostFirst.filter((option) => kept.has(option)),
    raised: options.filter((option) => !kept.has(option)),
  };
}

function makeOption(
  value: KnownValue,
  limits: ItemLimits,
  { at }: AssessedSchoolStage,
  { unitCosts }: Standard,
): Option {
  const { item, limit } = limits;
  const gap = computeGap(value, limits, at.stage);
  const toLimit = gap.wholeSchool ?? gap.toLimit;
  const toNear = gap.wholeSchoolToNear ?? gap.toNear;
  const asked = limit[at.stage].value.mul(value.students).div(item.scale);
  const price = unitCosts?.[item.code];
  return {
    limits,
    value,
    gap,
    toLimit,
    toNear,
    savedShare: exact(gap.toLimit - gap.toNear).div(asked),
    savedCost: price === undefined ? null : exact(price).mul(toLimit - toNear),
  };
}
