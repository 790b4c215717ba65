import { cheapestSchool, type Multipliers, PRICE_SCALE, SCALE } from './cheapest';
import { AMOUNT_SCALE, type Changes, type Group, type Holding, type KeptItems, type PlanModel } from './model';
import type { Pricing } from './pricing';

/** What no plan under these rules costs less than. */
export interface Bound {
  readonly cost: bigint;
  /** The choices that it is reached by: what the multiplied prices recommend. */
  readonly kept: KeptItems;
}

/**
 * A linear cut that the coefficient implies, in whole numbers. For any a with Σ a² p ≤ 1, Σ a y ≤ √(Σ y² ÷ p), and the
 * coefficient holds where √(Σ y² ÷ p) ≤ κ Σ y ÷ √P: so Σ (κ ÷ √P − a) y ≥ 0. a is taken where the plan stands.
 */
interface Cut {
  /** κ ÷ √P − a by holding, times a common factor. */
  readonly slopes: ReadonlyMap<Holding, bigint>;
  /** The greatest slope by the unit of a place that may take any number. */
  readonly steepest: bigint;
}

const FINE = 1e12;

function cutOf({ holdings, students, limit }: Group, changes: Changes): Cut | null {
  const level = levelOf(holdings, changes);
  const values = holdings.map((own) => Math.max(level, changes.amount(own) / own.students));
  const norm = Math.sqrt(holdings.reduce((sum, own, i) => sum + (values[i] ?? 0) ** 2 * own.students, 0));
  if (!(norm > 0)) return null;
  const weights = values.map((value) => BigInt(Math.floor((value / norm) * FINE)));
  const square = holdings.reduce((sum, own, i) => sum + (weights[i] ?? 0n) ** 2n * BigInt(own.students), 0n);
  const unit = root(square) + 1n;
  const bound = limit.mul(limit).add(1);
  const even = root((bound.n * unit * unit) / (bound.d * BigInt(students))) + 1n;
  // Amounts are cut to 12 decimals: a billionth more for the level covers all of it.
  const safe = even + even / 1_000_000_000n + 1n;
  const slopes = new Map(holdings.map((own, i) => [own, safe - (weights[i] ?? 0n)]));
  let steepest = 0n;
  for (const [{ place, perFixed }, slope] of slopes) {
    if (place.most !== Number.POSITIVE_INFINITY) continue;
    const byUnit = (slope * perFixed) / AMOUNT_SCALE + 1n;
    if (byUnit > steepest) steepest = byUnit;
  }
  return steepest > 0n ? { slopes, steepest } : null;
}

/**
 * The value to which schools are raised for the coefficient's sake. Whole units leave some of them below it, whose slopes
 * would make all others' prices too low.
 */
function levelOf(holdings: readonly Holding[], changes: Changes): number {
  const raised = holdings.filter((own) => (changes.added[own.place.index] ?? 0) > own.toLimit);
  const students = raised.reduce((sum, own) => sum + own.students, 0);
  return students === 0 ? 0 : raised.reduce((sum, own) => sum + changes.amount(own), 0) / students;
}

/** The least whole number whose square is above `value`, less one. */
function root(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** By group: how much of the steepest price that is bearable its cut is given, and what a moved teacher costs there. */
interface Weighing {
  readonly thousandths: number[];
  readonly arrivals: bigint[];
}

/** Tried one after the other for each coefficient and each exchange of teachers; the best stays. */
const THOUSANDTHS = [0, 500, 800, 950, 1000] as const;
const POST_SHARES = [
  [1n, 4n],
  [1n, 3n],
  [1n, 2n],
  [2n, 3n],
  [1n, 1n],
] as const;
const ROUNDS = 2;

/**
 * The greatest of the bounds that some weighings give. Each of them is valid whatever it is: the coefficients' cuts and
 * the balance of the moves are added to the cost with prices, after which each school is cheapest by itself.
 */
export function boundNear(
  model: PlanModel,
  pricing: Pricing,
  changes: Changes,
  binding: ReadonlySet<Group>,
): Bound | null {
  const { groups } = model;
  const cuts = groups.map((group) => (binding.has(group) ? cutOf(group, changes) : null));
  const start: Weighing = {
    thousandths: groups.map(() => 0),
    arrivals: groups.map((group) => (spareIn(group) > 0 ? pricing.move : pricing.post)),
  };
  let best = evaluate(model, pricing, cuts, start);
  if (!best) return null;
  for (let round = 0; round < ROUNDS; round++) {
    const before = best.cost;
    for (const [at, group] of groups.entries()) {
      for (const change of weighingsOf(group, at, cuts[at] ?? null, model, pricing)) {
        const { thousandths, arrivals } = start;
        const kept = [thousandths[at] ?? 0, arrivals[at] ?? 0n] as const;
        [thousandths[at], arrivals[at]] = change;
        const tried = evaluate(model, pricing, cuts, start);
        if (tried && tried.cost > best.cost) best = tried;
        else [thousandths[at], arrivals[at]] = kept;
      }
    }
    if (best.cost === before) break;
  }
  return best;
}

function spareIn({ holdings }: Group): number {
  return holdings.reduce((sum, { place }) => sum + place.spare, 0);
}

function weighingsOf(
  group: Group,
  _at: number,
  cut: Cut | null,
  model: PlanModel,
  { post, move }: Pricing,
): (readonly [number, bigint])[] {
  const thousandths = cut ? THOUSANDTHS : [0];
  const isExchanged = model.isPeople[group.item] && spareIn(group) > 0;
  const arrivals = isExchanged ? [move, ...POST_SHARES.map(([n, d]) => (post * n) / d)] : [post];
  return arrivals.flatMap((arrival) => thousandths.map((share) => [share, arrival] as const));
}

function evaluate(model: PlanModel, pricing: Pricing, cuts: readonly (Cut | null)[], weighing: Weighing): Bound | null {
  const { groups, schools } = model;
  const rewards = new Map<Holding, bigint>();
  const arrivals = new Map<Group, bigint>();
  for (const [at, group] of groups.entries()) {
    const arrival = weighing.arrivals[at] ?? pricing.post;
    arrivals.set(group, arrival * PRICE_SCALE);
    const cut = cuts[at];
    const thousandths = weighing.thousandths[at] ?? 0;
    const item = model.items[group.item]?.item;
    if (!cut || thousandths === 0 || !item) continue;
    const price = model.isPeople[group.item] ? arrival : pricing.unit(item);
    const factor = (price * PRICE_SCALE * BigInt(thousandths)) / (1000n * cut.steepest);
    for (const [holding, slope] of cut.slopes) rewards.set(holding, factor * slope);
  }
  const multipliers: Multipliers = {
    reward: (holding) => rewards.get(holding) ?? 0n,
    arrival: (group) => arrivals.get(group) ?? 0n,
  };
  const kept: KeptItems = new Int32Array(model.stages.length);
  let total = 0n;
  for (const school of schools) {
    const cheapest = cheapestSchool(model, school, pricing, multipliers);
    if (cheapest === null || cheapest === 'unbounded') return null;
    total += cheapest.cost;
    school.stages.forEach(({ index }, at) => {
      kept[index] = cheapest.kept[at] ?? 0;
    });
  }
  return { cost: total <= 0n ? 0n : (total + SCALE - 1n) / SCALE, kept };
}
