import {
  AMOUNT_SCALE,
  floorOf,
  type Group,
  type Holding,
  type KeptItems,
  type PlanModel,
  type PlannedSchool,
  type PlannedStage,
} from './model';
import type { Pricing } from './pricing';

/** Fixed point of prices per amount. */
export const PRICE_SCALE = 10n ** 15n;
export const SCALE = AMOUNT_SCALE * PRICE_SCALE;

/** What the coefficients and the exchange of teachers make of prices: all in `PRICE_SCALE`ths. */
export interface Multipliers {
  /** What a unit more at a school-stage is worth to its coefficient; below 0 where it makes it worse. */
  readonly reward: (holding: Holding) => bigint;
  /** What a teacher who arrives by a move costs the receiver, by coefficient; the giver is paid as much, less the move. */
  readonly arrival: (group: Group) => bigint;
}

export interface CheapestSchool {
  /** In `AMOUNT_SCALE × PRICE_SCALE`ths. */
  readonly cost: bigint;
  /** By stage of the school, the items that stay at 85 %. */
  readonly kept: readonly number[];
}

/** With some prices a school would add without end: nothing follows from them. */
export type Unbounded = 'unbounded';

/**
 * The cheapest way for a school to meet the school rule under multiplied prices, over all choices of items that may stay at
 * 85 %. `null`: no choice is possible under its caps.
 */
export function cheapestSchool(
  model: PlanModel,
  school: PlannedSchool,
  pricing: Pricing,
  multipliers: Multipliers,
): CheapestSchool | Unbounded | null {
  const kept: KeptItems = new Int32Array(model.stages.length);
  let best: CheapestSchool | null = null;
  let isUnbounded = false;
  const choose = (at: number): void => {
    const stage = school.stages[at];
    if (stage) {
      for (const mask of choicesOf(stage, model.mayStay)) {
        kept[stage.index] = mask;
        choose(at + 1);
      }
      return;
    }
    const cost = costOf(model, school, kept, pricing, multipliers);
    if (cost === 'unbounded') isUnbounded = true;
    else if (cost !== null && (best === null || cost < best.cost)) {
      best = { cost, kept: school.stages.map(({ index }) => kept[index] ?? 0) };
    }
  };
  choose(0);
  return isUnbounded ? 'unbounded' : best;
}

/** Sets of items, as bits, for which staying at 85 % makes a difference: those that save nothing aren't tried. */
export function choicesOf({ holdings }: PlannedStage, mayStay: number): number[] {
  const saving = holdings.filter(({ toLimit, toNear }) => toNear < toLimit).map(({ place }) => place.item);
  let sets = [0];
  for (const item of saving) sets = [...sets, ...sets.map((set) => set | (1 << item))];
  return sets.filter((set) => bits(set) <= mayStay);
}

function bits(set: number): number {
  let count = 0;
  for (let left = set; left > 0; left >>= 1) count += left & 1;
  return count;
}

function costOf(
  model: PlanModel,
  school: PlannedSchool,
  kept: KeptItems,
  pricing: Pricing,
  multipliers: Multipliers,
): bigint | null | Unbounded {
  let cost = 0n;
  for (const place of school.places) {
    const floor = floorOf(place, kept);
    if (floor > place.most) return null;
    for (const holding of place.holdings) cost -= multipliers.reward(holding) * holding.haveFixed;
    if (model.isPeople[place.item]) continue;
    const item = model.items[place.item]?.item;
    let price = item ? pricing.unit(item) * SCALE : 0n;
    for (const holding of place.holdings) price -= multipliers.reward(holding) * holding.perFixed;
    if (price < 0n && place.most === Number.POSITIVE_INFINITY) return 'unbounded';
    cost += price * BigInt(price < 0n ? place.most : floor);
  }
  for (const stage of school.stages) {
    const people = peopleCost(model, stage, kept, pricing, multipliers);
    if (people === 'unbounded') return people;
    cost += people;
  }
  return cost;
}

interface Counted {
  readonly floor: number;
  readonly most: number;
  readonly reward: bigint;
  readonly arrival: bigint;
}

/** People of a school-stage: what is hired counts in all items, what isn't comes by moves. */
function peopleCost(
  model: PlanModel,
  stage: PlannedStage,
  kept: KeptItems,
  pricing: Pricing,
  multipliers: Multipliers,
): bigint | Unbounded {
  const items: Counted[] = [];
  let given = 0n;
  for (const holding of stage.holdings) {
    const { place } = holding;
    if (!model.isPeople[place.item]) continue;
    const group = groupOf(model, stage, place.item);
    const reward = multipliers.reward(holding);
    const arrival = multipliers.arrival(group);
    items.push({ floor: floorOf(place, kept), most: place.most, reward, arrival });
    if (reward > arrival && place.most === Number.POSITIVE_INFINITY) return 'unbounded';
    const earned = arrival - pricing.move * PRICE_SCALE - reward;
    if (earned > 0n) given += earned * BigInt(place.spare);
  }
  const endless = items.reduce(
    (sum, { reward, most }) => sum + (reward > 0n && most === Number.POSITIVE_INFINITY ? reward : 0n),
    0n,
  );
  if (endless > pricing.post * PRICE_SCALE) return 'unbounded';
  // Linear between these numbers of posts.
  const turns = new Set([0, ...items.flatMap(({ floor, most }) => [floor, most].filter(Number.isFinite))]);
  let best: bigint | undefined;
  for (const posts of turns) {
    let cost = BigInt(posts) * pricing.post * PRICE_SCALE;
    for (const one of items) cost += countedCost(one, posts);
    if (best === undefined || cost < best) best = cost;
  }
  return ((best ?? 0n) - given) * AMOUNT_SCALE;
}

function countedCost({ floor, most, reward, arrival }: Counted, posts: number): bigint {
  const wanted = reward > arrival ? most : reward > 0n ? Math.max(floor, Math.min(posts, most)) : floor;
  return arrival * BigInt(Math.max(0, wanted - posts)) - reward * BigInt(wanted);
}

function groupOf(model: PlanModel, { assessed }: PlannedStage, item: number): Group {
  const group = model.groups.find((one) => one.item === item && one.stage === assessed.at.stage);
  if (!group) throw new Error('A school-stage without its coefficient');
  return group;
}
