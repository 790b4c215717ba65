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

/** Prices on a post that are tried: until one is high enough, then between two. */
const MOST_TRIED = 12;
/** In great counties fewer: those tried times the size are at most so many. */
const MOST_SIZE_IN_TRIED = 1_200;
const FEWEST_TRIED = 3;

/**
 * The least plan with no more posts than there are. What a post costs more than its price is raised until the cheapest plan
 * keeps to them, then halved between the last two prices: with a price λ on top no plan within n posts costs less than the
 * bound less λ n.
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

function* raised(
  model: PlanModel,
  pricing: Pricing,
  posts: number,
  [few, free]: readonly [few: Found, free: Found],
): Generator<PlanPhase, Found> {
  let best: Found = { ...few, cost: costOf(model, few.changes, pricing), bound: free.bound };
  let [low, high] = [0n, 0n];
  let next = greatest(pricing.post, pricing.move, pricing.step);
  const tried = Math.min(MOST_TRIED, Math.max(FEWEST_TRIED, Math.floor(MOST_SIZE_IN_TRIED / sizeOf(model))));
  for (let n = 0; n < tried && best.bound < best.cost && next > low; n++) {
    const result = yield* search(model, { ...pricing, post: pricing.post + next });
    if (result.outcome !== 'found') break;
    const { changes, kept, bound } = result.found;
    const atLeast = bound - next * BigInt(posts);
    if (atLeast > best.bound) best = { ...best, bound: atLeast };
    const own = costOf(model, changes, pricing);
    const isWithin = postsIn(result.found) <= posts;
    if (isWithin && own < best.cost) best = { changes, kept, cost: own, bound: best.bound };
    if (isWithin) high = next;
    else low = next;
    const between = (low + high) / 2n;
    next = high === 0n ? next * 4n : between - (between % pricing.step);
  }
  return best;
}

export function postsIn({ changes }: Pick<Found, 'changes'>): number {
  return changes.model.stages.reduce((sum, stage) => sum + changes.posts(stage), 0);
}

function greatest(first: bigint, ...others: readonly bigint[]): bigint {
  let most = first;
  for (const own of others) if (own > most) most = own;
  return most;
}
