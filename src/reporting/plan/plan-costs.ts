import type { CountyPlan } from '../../planning/county/plan';
import { makePricing } from '../../planning/county/pricing';
import type { PlanTerms, Prices } from '../../planning/county/terms';
import type { ResourceItem } from '../../standards/resource-item';
import { type Exact, exact } from '../../statistics/exact';

/** What the plan takes of one kind, over the county. */
export interface PlanCost {
  /** `item`: absent for posts and moves. */
  readonly kind: 'post' | 'move' | 'item';
  readonly item?: ResourceItem;
  readonly units: number;
  /** In yuan; `null` without prices. */
  readonly cost: Exact | null;
}

/** New posts, moved teachers, then what is built or bought item by item, those that the plan takes none of included. */
export function planCosts({ totals, model }: CountyPlan, { prices }: PlanTerms): PlanCost[] {
  const cost = (units: number, price: string | undefined) => (price === undefined ? null : exact(price).mul(units));
  return [
    { kind: 'post', units: totals.posts, cost: cost(totals.posts, prices?.post) },
    { kind: 'move', units: totals.moves, cost: cost(totals.moves, prices?.move) },
    ...model.items.flatMap(({ item }, index): PlanCost[] => {
      if (model.isPeople[index]) return [];
      const units = totals.added[index] ?? 0;
      return [{ kind: 'item', item, units, cost: cost(units, findPrice(item, prices) ?? undefined) }];
    }),
  ];
}

/** In yuan; `null` without prices. */
export function totalCost(plan: CountyPlan, terms: PlanTerms): Exact | null {
  if (!terms.prices) return null;
  return planCosts(plan, terms).reduce((sum, { cost }) => (cost ? sum.add(cost) : sum), exact(0));
}

/** The price of a unit of an item that isn't people. */
export function findPrice({ code }: ResourceItem, prices: Prices | null): string | null {
  if (!prices) return null;
  return code === 'R4' || code === 'R5' || code === 'R6' || code === 'R7' ? prices[code] : null;
}

/** How near to the least a plan is known to be, in words that a reader can hold against the plan. */
export type Nearness =
  | { readonly kind: 'least' }
  /** It costs at most this share of its cost more than the least can be. */
  | { readonly kind: 'share'; readonly share: Exact }
  /** Without prices: of what comes first in the order, all is least up to this, of which no plan takes fewer. */
  | {
      readonly kind: 'units';
      readonly of: ResourceItem['unit'] | 'move';
      readonly planned: bigint;
      readonly least: bigint;
    };

export function rateNearness(plan: CountyPlan, { prices }: PlanTerms): Nearness {
  const { certainty, cost } = plan;
  if (certainty.kind === 'least') return { kind: 'least' };
  if (prices) return { kind: 'share', share: exact(cost - certainty.bound).div(cost) };
  return firstApart(plan, certainty.bound);
}

/** The sums of the two follow each other in one number, the weightiest first. */
function firstApart({ model, cost }: CountyPlan, bound: bigint): Nearness {
  const pricing = makePricing(null);
  const weights = new Map<ResourceItem['unit'], bigint>([['人', pricing.post]]);
  for (const { item } of model.items) if (item.unit !== '人') weights.set(item.unit, pricing.unit(item));
  const inOrder = [...weights].sort(([, a], [, b]) => (a > b ? -1 : 1));
  let [planned, least] = [cost, bound];
  for (const [of, weight] of inOrder) {
    const [own, atLeast] = [planned / weight, least / weight];
    if (own > atLeast) return { kind: 'units', of, planned: own, least: atLeast };
    planned -= own * weight;
    least -= atLeast * weight;
  }
  return { kind: 'units', of: 'move', planned: planned / pricing.move, least: least / pricing.move };
}
