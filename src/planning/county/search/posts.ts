import { computeSize, type PlanModel } from '../model';
import { type IsEnough, NEVER_ENOUGH, type PlanPhase } from '../phase';
import { boundWithoutMoves, makePricing, type Pricing, withFewestMoves } from '../pricing';
import type { PlanTerms } from '../terms';
import { areMovesDear, exchanges } from './exchanges';
import { computePlanCost, type Found, postsIn, type SearchResult, type Solved, search } from './search';

/** How few posts will do, where no plan was found with as few as there are. */
export interface FewestPosts {
  /** Of a plan that was found. */
  readonly found: number;
  /** No plan takes fewer. */
  readonly least: number;
}

export type SearchWithinPosts =
  | Exclude<SearchResult, { readonly outcome: 'found' }>
  | { readonly outcome: 'found'; readonly found: Found; readonly fewest: FewestPosts | null };

/** Prices on a post that are tried. */
const MOST_TRIED = 12;
/** In great counties fewer: those tried times the size are at most so many. */
const MOST_SIZE_IN_TRIED = 1_200;
const FEWEST_TRIED = 3;

/**
 * The least plan with no more posts than there are. A price on top of a post is looked for with which the bound is
 * greatest: with a price λ no plan within n posts costs less than the bound less λ n.
 */
export function* searchWithinPosts(
  model: PlanModel,
  terms: PlanTerms,
  isEnough: IsEnough = NEVER_ENOUGH,
): Generator<PlanPhase, SearchWithinPosts> {
  const pricing = makePricing(terms.prices);
  if (pricing.move > 0n) return yield* searchAt(model, terms, pricing, isEnough);
  const result = yield* searchAt(model, terms, withFewestMoves(pricing), isEnough);
  if (result.outcome !== 'found') return result;
  const { changes, kept, bound } = result.found;
  const cost = computePlanCost(model, changes, pricing);
  return { ...result, found: { changes, kept, cost, bound: boundWithoutMoves(bound, pricing) } };
}

function* searchAt(
  model: PlanModel,
  terms: PlanTerms,
  pricing: Pricing,
  isEnough: IsEnough,
): Generator<PlanPhase, SearchWithinPosts> {
  const free = yield* search(model, pricing, isEnough);
  if (free.outcome !== 'found') return free;
  const posts = terms.posts ?? Number.POSITIVE_INFINITY;
  const isWithin = postsIn(free.found) <= posts;
  if (isWithin && free.found.bound >= free.found.cost) return { ...free, fewest: null };
  if (areMovesDear(pricing)) return yield* exchanged(model, pricing, posts, free.found, isEnough);
  if (isWithin) return { ...free, fewest: null };
  // Without prices posts come first: there are no fewer.
  const few = terms.prices ? yield* search(model, IN_ORDER, isEnough) : free;
  if (few.outcome !== 'found') return { ...free, fewest: { found: postsIn(free.found), least: 0 } };
  const fewest = { found: postsIn(few.found), least: leastPosts(few.found) };
  if (fewest.found > posts) return { ...free, fewest };
  const found = yield* raised(model, pricing, posts, [few.found, free.found], isEnough);
  return { outcome: 'found', found, fewest: null };
}

/** Without prices the posts weigh the most. */
const IN_ORDER = makePricing(null);

function leastPosts({ bound }: Found): number {
  return Number(bound / IN_ORDER.post);
}

/** The cheapest of the plans that hire and that move; where all take too many posts, of all. */
function* exchanged(
  model: PlanModel,
  pricing: Pricing,
  posts: number,
  free: Found,
  isEnough: IsEnough,
): Generator<PlanPhase, SearchWithinPosts> {
  const { plans, bounds, fewest } = yield* exchanges(model, pricing, posts, free, isEnough);
  const cheapest = findCheapest(plans) ?? free;
  const within = findCheapest(plans.filter((plan) => postsIn(plan) <= posts));
  if (!within) {
    const found = Math.min(...plans.map(postsIn));
    const least = fewest ? leastPosts(fewest) : 0;
    return { outcome: 'found', found: { ...cheapest, bound: free.bound }, fewest: { found, least } };
  }
  const isLimited = Number.isFinite(posts);
  const bound = greatestBound(
    free.bound,
    ...(isLimited ? bounds.map((each) => each.bound - each.price * BigInt(posts)) : []),
  );
  return { outcome: 'found', found: { ...within, bound }, fewest: null };
}

/** Of equals the one with fewer posts. */
function findCheapest(plans: readonly Solved[]): Solved | undefined {
  return plans.reduce<Solved | undefined>((least, each) => {
    if (!least || each.cost < least.cost) return each;
    return each.cost === least.cost && postsIn(each) < postsIn(least) ? each : least;
  }, undefined);
}

/** A price on top of a post, and what no plan within the posts costs less than by it. */
interface Tried {
  readonly price: bigint;
  readonly bound: bigint;
  /** Whether the plan that was found with it takes no more posts than there are. */
  readonly isWithin: boolean;
}

function* raised(
  model: PlanModel,
  pricing: Pricing,
  posts: number,
  [few, free]: readonly [few: Found, free: Found],
  isEnough: IsEnough,
): Generator<PlanPhase, Found> {
  let best: Found = { ...few, cost: computePlanCost(model, few.changes, pricing), bound: free.bound };
  const tried: Tried[] = [{ price: 0n, bound: free.bound, isWithin: false }];
  const most = Math.min(MOST_TRIED, Math.max(FEWEST_TRIED, Math.floor(MOST_SIZE_IN_TRIED / computeSize(model))));
  for (let n = 0; n < most && best.bound < best.cost && !isEnough(); n++) {
    // By turns for the greatest bound, and for the cheapest plan.
    const [first, second] = n % 2 === 0 ? [nextPrice, betweenPlans] : [betweenPlans, nextPrice];
    const price = first(tried, pricing) ?? second(tried, pricing);
    if (price === null) break;
    const result = yield* search(model, { ...pricing, post: pricing.post + price }, isEnough);
    if (result.outcome !== 'found') break;
    const { changes, kept, bound } = result.found;
    const isWithin = postsIn(result.found) <= posts;
    const trial = { price, bound: bound - price * BigInt(posts), isWithin };
    tried.splice(tried.findLastIndex((each) => each.price < price) + 1, 0, trial);
    if (trial.bound > best.bound) best = { ...best, bound: trial.bound };
    const cost = computePlanCost(model, changes, pricing);
    if (isWithin && cost < best.cost) best = { changes, kept, cost, bound: best.bound };
  }
  return best;
}

/**
 * The bound is a concave function of the price: beside the price with the greatest one so far, four times it where nothing
 * greater was tried, else in the middle of the wider side.
 */
function nextPrice(tried: readonly Tried[], { post, move, step }: Pricing): bigint | null {
  let at = 0;
  for (const [index, { bound }] of tried.entries()) if (bound > (tried[at]?.bound ?? 0n)) at = index;
  const priceTried = tried[at]?.price ?? 0n;
  const [before, after] = [tried[at - 1]?.price ?? priceTried, tried[at + 1]?.price];
  if (after === undefined) return priceTried === 0n ? greatestBound(post, move, step) : priceTried * 4n;
  const middle = after - priceTried > priceTried - before ? (priceTried + after) / 2n : (before + priceTried) / 2n;
  const price = middle - (middle % step);
  return tried.some((each) => each.price === price) ? null : price;
}

/** Halfway from the highest price whose plan takes too many posts to the lowest whose doesn't. */
function betweenPlans(tried: readonly Tried[], { step }: Pricing): bigint | null {
  const high = tried.find(({ isWithin }) => isWithin)?.price;
  const low = tried.findLast(({ price, isWithin }) => !isWithin && (high === undefined || price < high))?.price;
  if (high === undefined || low === undefined) return null;
  const middle = (low + high) / 2n;
  const price = middle - (middle % step);
  return tried.some((each) => each.price === price) ? null : price;
}

function greatestBound(first: bigint, ...others: readonly bigint[]): bigint {
  let most = first;
  for (const each of others) if (each > most) most = each;
  return most;
}
