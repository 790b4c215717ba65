import { type PlanModel, sizeOf } from './model';
import type { PlanPhase } from './phase';
import { type Pricing, pricingOf } from './pricing';
import { costOf, type Found, type SearchResult, search } from './search';
import type { PlanTerms } from './terms';

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
export function* searchWithinPosts(model: PlanModel, terms: PlanTerms): Generator<PlanPhase, SearchWithinPosts> {
  const pricing = pricingOf(terms.prices);
  const free = yield* search(model, pricing);
  if (free.outcome !== 'found') return free;
  const { posts } = terms;
  if (posts === null || postsIn(free.found) <= posts) return { ...free, fewest: null };
  // Without prices posts come first: there are no fewer.
  const inOrder = pricingOf(null);
  const few = terms.prices ? yield* search(model, inOrder) : free;
  if (few.outcome !== 'found') return { ...free, fewest: { found: postsIn(free.found), least: 0 } };
  const fewest = { found: postsIn(few.found), least: Number(few.found.bound / inOrder.post) };
  if (fewest.found > posts) return { ...free, fewest };
  const found = yield* raised(model, pricing, posts, [few.found, free.found]);
  return { outcome: 'found', found, fewest: null };
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
): Generator<PlanPhase, Found> {
  let best: Found = { ...few, cost: costOf(model, few.changes, pricing), bound: free.bound };
  const tried: Tried[] = [{ price: 0n, bound: free.bound, isWithin: false }];
  const most = Math.min(MOST_TRIED, Math.max(FEWEST_TRIED, Math.floor(MOST_SIZE_IN_TRIED / sizeOf(model))));
  for (let n = 0; n < most && best.bound < best.cost; n++) {
    // By turns for the greatest bound, and for the cheapest plan.
    const [first, second] = n % 2 === 0 ? [nextPrice, betweenPlans] : [betweenPlans, nextPrice];
    const price = first(tried, pricing) ?? second(tried, pricing);
    if (price === null) break;
    const result = yield* search(model, { ...pricing, post: pricing.post + price });
    if (result.outcome !== 'found') break;
    const { changes, kept, bound } = result.found;
    const isWithin = postsIn(result.found) <= posts;
    const own = { price, bound: bound - price * BigInt(posts), isWithin };
    tried.splice(tried.findLastIndex((one) => one.price < price) + 1, 0, own);
    if (own.bound > best.bound) best = { ...best, bound: own.bound };
    const cost = costOf(model, changes, pricing);
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
  const own = tried[at]?.price ?? 0n;
  const [before, after] = [tried[at - 1]?.price ?? own, tried[at + 1]?.price];
  if (after === undefined) return own === 0n ? greatest(post, move, step) : own * 4n;
  const middle = after - own > own - before ? (own + after) / 2n : (before + own) / 2n;
  const price = middle - (middle % step);
  return tried.some((one) => one.price === price) ? null : price;
}

export function postsIn({ changes }: Pick<Found, 'changes'>): number {
  return changes.model.stages.reduce((sum, stage) => sum + changes.posts(stage), 0);
}

/** Halfway from the highest price whose plan takes too many posts to the lowest whose doesn't. */
function betweenPlans(tried: readonly Tried[], { step }: Pricing): bigint | null {
  const high = tried.find(({ isWithin }) => isWithin)?.price;
  const low = tried.findLast(({ price, isWithin }) => !isWithin && (high === undefined || price < high))?.price;
  if (high === undefined || low === undefined) return null;
  const middle = (low + high) / 2n;
  const price = middle - (middle % step);
  return tried.some((one) => one.price === price) ? null : price;
}

function greatest(first: bigint, ...others: readonly bigint[]): bigint {
  let most = first;
  for (const own of others) if (own > most) most = own;
  return most;
}
