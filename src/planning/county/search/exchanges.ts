import { computeSize, type PlanModel } from '../model';
import type { IsEnough, PlanPhase } from '../phase';
import { makePricing, type Pricing } from '../pricing';
import { annealed, computePlanCost, type Found, postsIn, type Solved, search } from './search';

/** In great counties fewer of the prices are tried: those tried times the size are at most so many. */
const MOST_SIZE_IN_TRIED = 300;
const FEWEST_TRIED = 1;

/** In per cent of a post, what a move is made to cost by dearer posts. */
const SHARES_BY_POSTS = [100n, 95n, 150n, 40n] as const;
/** And by dearer moves. */
const SHARES_BY_MOVES = [400n, 140n] as const;

export interface Exchanges {
  /** Costed at the prices as they are. */
  readonly plans: readonly Solved[];
  /** Prices on top of a post, and what no plan costs less than with them. */
  readonly bounds: readonly { readonly price: bigint; readonly bound: bigint }[];
  /** Without prices: the fewest posts. */
  readonly fewest: Found | null;
}

const IN_ORDER = makePricing(null);

/** Whether one who is hired and counts in three items may be cheaper than the three who move in his place. */
export function areMovesDear({ post, move }: Pricing): boolean {
  return 3n * move >= post;
}

/**
 * Plans that hire where others move. A search takes whichever of the two is cheaper step by step, which over all of a
 * county isn't the cheapest where both cost about the same: so it is made with posts and moves at other prices as well, and
 * what it finds is held against the prices as they are. The plans don't depend on how many posts there are: with more of
 * them the cheapest never costs more.
 */
export function* exchanges(
  model: PlanModel,
  pricing: Pricing,
  posts: number,
  free: Found,
  isEnough: IsEnough,
): Generator<PlanPhase, Exchanges> {
  const plans: Solved[] = [free];
  const bounds = [{ price: 0n, bound: free.bound }];
  let fewest: Found | null = null;
  for (const tried of [...pricesTried(model, pricing), IN_ORDER]) {
    if (isEnough()) break;
    // In great counties the fewest posts are looked for where nothing else keeps to those there are.
    if (tried === IN_ORDER && isGreat(model) && plans.some((plan) => postsIn(plan) <= posts)) break;
    const result = yield* search(model, tried, isEnough);
    if (result.outcome !== 'found') continue;
    const { changes, kept, bound } = result.found;
    if (tried === IN_ORDER) fewest = result.found;
    else if (tried.move === pricing.move) bounds.push({ price: tried.post - pricing.post, bound });
    plans.push({ changes, kept, cost: computePlanCost(model, changes, pricing) });
    // Person by person at the prices as they are: each of the plans on the way takes other posts.
    yield* annealed(model, result.found, pricing, isEnough, (plan) => plans.push(plan));
  }
  return { plans, bounds, fewest };
}

function isGreat(model: PlanModel): boolean {
  return computeSize(model) > MOST_SIZE_IN_TRIED / 4;
}

/** Where a move costs just what a post does first: there the two take the place of each other. */
function pricesTried(model: PlanModel, { post, move, unit, step }: Pricing): Pricing[] {
  const whole = (price: bigint) => price - (price % step);
  const byPosts = SHARES_BY_POSTS.map((share) => whole((move * 100n) / share)).filter((each) => each > post);
  const byMoves = SHARES_BY_MOVES.map((share) => whole((post * share) / 100n)).filter((each) => each > move);
  const tried = [
    ...byPosts.map((each) => ({ post: each, move, unit, step })),
    ...byMoves.map((each) => ({ post, move: each, unit, step })),
  ];
  const most = Math.max(FEWEST_TRIED, Math.floor(MOST_SIZE_IN_TRIED / computeSize(model)));
  return tried.slice(0, most);
}
