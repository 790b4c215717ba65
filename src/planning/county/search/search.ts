import { STAGES, type Stage } from '../../../statistics/stages';
import { ascend } from '../bounds/ascent';
import type { Multipliers, Ranges } from '../bounds/multipliers';
import { Proof, type Proven } from '../bounds/proof';
import { computeRanges, pushed, unweighed } from '../bounds/ranges';
import { Relaxed } from '../bounds/relaxed';
import { followRidges } from '../bounds/ridges';
import { choicesInSteps, keptBy, listMasks, type SchoolChoices } from '../choices';
import {
  Changes,
  computeSize,
  findFloor,
  type Group,
  type KeptItems,
  type PlanModel,
  type PlannedSchool,
  twice,
} from '../model';
import { type Joint, type Start, staff } from '../people/people';
import { type IsEnough, NEVER_ENOUGH, type PlanPhase, saying, untilEnough } from '../phase';
import type { Pricing } from '../pricing';
import { Sums } from '../sums';
import { anneal } from './annealing';
import { raiseItem } from './buildings';

/** A plan under which the school rule and all coefficients hold, and what no plan costs less than. */
export interface Found {
  readonly changes: Changes;
  readonly kept: KeptItems;
  readonly cost: bigint;
  readonly bound: bigint;
}

export type SearchResult =
  | { readonly outcome: 'found'; readonly found: Found }
  /** Schools that can't meet the school rule under their caps. */
  | { readonly outcome: 'impossible'; readonly schools: readonly PlannedSchool[] }
  /** Coefficients that nothing that was tried brings to their limits. */
  | { readonly outcome: 'notFound'; readonly groups: readonly Group[] }
  /** It was enough before there was a first plan. */
  | { readonly outcome: 'outOfTime' };

/** Prices from the plan → choices of the kept items → plan → narrower ranges → new prices: so often at the most. */
const MOST_ROUNDS = 5;
/** In great counties fewer, of which the first two bring nearly all: rounds times the size are at most so many. */
const MOST_SIZE_IN_ROUNDS = 600;
const FEWEST_ROUNDS = 2;
/** Work of trying other choices, counted so that results repeat: a trial counts as the square of the size. */
const MOST_WORK = 2_400_000;

/** `isEnough`: asked between all steps; the best plan so far is taken then, if there is one. */
export function* search(
  model: PlanModel,
  pricing: Pricing,
  isEnough: IsEnough = NEVER_ENOUGH,
): Generator<PlanPhase, SearchResult> {
  const begun = yield* untilEnough(begin(model, pricing), isEnough);
  if (!begun) return { outcome: 'outOfTime' };
  if (begun.outcome === 'impossible') return begun;
  const { schools, ranges, none, alone } = begun;
  let best = begun.first;
  let bound = alone.cost;
  let prices: Multipliers = none;
  let proven: Proven = alone;
  const narrowed = best && narrowFirst(model, schools, pricing, ranges, best.cost, bound);
  if (narrowed) bound = (yield* untilEnough(narrowed, isEnough)) ?? bound;
  yield 'prices';
  const rounds = Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, Math.floor(MOST_SIZE_IN_ROUNDS / computeSize(model))));
  for (let round = 0; round < rounds && (!best || bound < best.cost); round++) {
    const found = yield* untilEnough(priced(model, schools, pricing, ranges, prices), isEnough);
    if (!found) break;
    const { relaxed, proof } = found;
    [prices, proven] = [relaxed, found.proven];
    const before = bound;
    if (proven.cost > bound) bound = proven.cost;
    for (const at of [relaxed.schools.map((each) => each.at), proven.at]) {
      const start = recommended(model, relaxed);
      const tried = yield* untilEnough(solved(model, keptBy(model, schools, at), pricing, start), isEnough);
      if (tried && (!best || tried.cost < best.cost)) best = tried;
    }
    if (!best || bound >= best.cost || round === rounds - 1) continue;
    if (round > 0 && bound - before < (best.cost - bound) / 8n) break;
    yield* untilEnough(narrow(model, pricing, proof, ranges, best.cost), isEnough);
  }
  if (!best) {
    const groups = yield* untilEnough(groupsOver(model, keptBy(model, schools, alone.at), pricing), isEnough);
    return groups ? { outcome: 'notFound', groups } : { outcome: 'outOfTime' };
  }
  if (bound < best.cost) best = yield* improved(model, best, pricing, schools, proven, bound, isEnough);
  if (bound < best.cost) best = yield* annealed(model, best, pricing, isEnough);
  return { outcome: 'found', found: { ...best, bound } };
}

type Begun =
  | Extract<SearchResult, { readonly outcome: 'impossible' }>
  | {
      readonly outcome: 'begun';
      readonly schools: readonly SchoolChoices[];
      readonly ranges: Ranges;
      readonly none: Multipliers;
      /** With nothing weighed. */
      readonly alone: Proven;
      readonly first: Solved | null;
    };

/** The schools' choices, where the sums can lie, and a first plan with what stays at 85 % where that is cheapest by itself. */
function* begin(model: PlanModel, pricing: Pricing): Generator<PlanPhase, Begun> {
  const schools = yield* saying('least', choicesInSteps(model));
  const impossible = schools.flatMap(({ school, choices }) => (choices.length === 0 ? [school] : []));
  if (impossible.length > 0) return { outcome: 'impossible', schools: impossible };
  const ranges = yield* saying('least', computeRanges(model, schools));
  const none = unweighed(model, pricing);
  const alone = yield* saying('least', new Proof(model, schools, pricing, none, ranges).bound());
  const first = yield* solved(model, keptBy(model, schools, alone.at), pricing);
  return { outcome: 'begun', schools, ranges, none, alone, first };
}

interface Priced {
  readonly relaxed: Relaxed;
  readonly proof: Proof;
  readonly proven: Proven;
}

/** The prices with which the bound is greatest: each by itself, and along the edges where that gets stuck. */
function* priced(
  model: PlanModel,
  schools: readonly SchoolChoices[],
  pricing: Pricing,
  ranges: Ranges,
  start: Multipliers,
): Generator<PlanPhase, Priced> {
  const relaxed = new Relaxed(model, schools, pricing, ranges, start);
  yield 'prices';
  yield* saying('prices', relaxed.settle());
  yield* ascend(relaxed, model, pricing);
  const proof = new Proof(model, schools, pricing, relaxed, ranges);
  const proven = yield* proof.bound();
  const alone: Multipliers = { weight: relaxed.weight.slice(), arrival: relaxed.arrival.slice() };
  if (!(yield* followRidges(relaxed, model, pricing))) return { relaxed, proof, proven };
  const further = new Proof(model, schools, pricing, relaxed, ranges);
  const provenFurther = yield* further.bound();
  if (provenFurther.cost > proven.cost) return { relaxed, proof: further, proven: provenFurther };
  const before = new Relaxed(model, schools, pricing, ranges, alone);
  yield* saying('prices', before.settle());
  return { relaxed: before, proof, proven };
}

/** A plan with its people annealed; `note` is told of each cheaper one on the way. */
export function* annealed(
  model: PlanModel,
  before: Pick<Solved, 'changes' | 'kept'>,
  pricing: Pricing,
  isEnough: IsEnough,
  note?: (plan: Solved) => void,
): Generator<PlanPhase, Solved> {
  const [changes, kept] = [before.changes.copy(), before.kept.slice()];
  const noteCopy = () =>
    note?.({ changes: changes.copy(), kept: kept.slice(), cost: computePlanCost(model, changes, pricing) });
  for (const stage of STAGES) {
    yield* untilEnough(saying('choices', anneal(model, stage, kept, changes, pricing, note && noteCopy)), isEnough);
  }
  return { changes, kept, cost: computePlanCost(model, changes, pricing) };
}

/** With a price on the sums that the coefficients ask for at least: how far above these the sums of a better plan lie. */
function* narrowFirst(
  model: PlanModel,
  schools: readonly SchoolChoices[],
  pricing: Pricing,
  ranges: Ranges,
  most: bigint,
  bound: bigint,
): Generator<PlanPhase, bigint> {
  const push = pushed(model, pricing, ranges, schools);
  const { cost } = yield* new Proof(model, schools, pricing, { ...unweighed(model, pricing), push }, ranges).bound();
  for (const [at, price] of push.entries()) {
    if (price === 0) continue;
    const more = Number(most - cost) / price;
    ranges.high[at] = Math.min(ranges.high[at] ?? 0, (ranges.low[at] ?? 0) + more * (1 + 1e-9) + 1e-6);
  }
  return cost > bound ? cost : bound;
}

/** Leaves out sums with which no plan costs less than the best one found. */
function* narrow(
  { groups, items, isPeople }: PlanModel,
  pricing: Pricing,
  proof: Proof,
  ranges: Ranges,
  most: bigint,
): Generator<PlanPhase, void> {
  for (const [at, { item }] of groups.entries()) {
    const resourceItem = items[item]?.item;
    const price = isPeople[item] ? pricing.post : resourceItem ? pricing.unit(resourceItem) : 0n;
    const [low, high] = yield* saying('prices', proof.range(at, most, price));
    ranges.low[at] = Math.max(ranges.low[at] ?? 0, Math.min(low, ranges.high[at] ?? 0));
    ranges.high[at] = Math.max(ranges.low[at] ?? 0, Math.min(ranges.high[at] ?? 0, high));
    yield 'prices';
  }
}

/** A plan of which nothing is known that others cost. */
export type Solved = Omit<Found, 'bound'>;

/** What the multiplied prices recommend to hire and move, and to build. */
function recommended(model: PlanModel, { schools }: Relaxed): Start {
  const changes = new Changes(model);
  for (const { choices, built, staff: people, at } of schools) {
    const choice = choices.choices[at];
    for (const [number, { place, units }] of built.entries()) {
      changes.added[place.index] = units[choice?.built[number] ?? 0] ?? 0;
    }
    for (const [number, { staffed, nets, posts }] of people.entries()) {
      const floors = choice?.staffed[number] ?? 0;
      for (const [item, place] of staffed.places.entries()) {
        const net = nets[floors]?.[item] ?? 0;
        changes.added[place.index] = Math.max(0, net);
        changes.moved[place.index] = Math.max(0, net - (posts[floors] ?? 0));
        changes.given[place.index] = Math.max(0, -net);
      }
    }
  }
  return changes;
}

function* solved(
  model: PlanModel,
  kept: KeptItems,
  pricing: Pricing,
  start?: Start,
): Generator<PlanPhase, Solved | null> {
  if (model.places.some((place) => findFloor(place, kept) > place.most)) return null;
  const changes = new Changes(model);
  for (const block of makeBlocks(model)) {
    const phase = typeof block === 'number' ? 'buildings' : 'people';
    if (!(yield* saying(phase, solveBlock(model, block, kept, changes, pricing, start)))) return null;
    yield phase;
  }
  return { changes, kept, cost: computePlanCost(model, changes, pricing) };
}

/** What is worked out together: the people of a stage, or an item of all schools. */
type Block = Stage | number;

function makeBlocks(model: PlanModel): Block[] {
  const items = model.isPeople.flatMap((isPeople, item) => (isPeople ? [] : [item]));
  return [...STAGES.filter((stage) => model.groups.some((group) => group.stage === stage)), ...items];
}

/** In greater counties those who count in several items move at last alone. */
const MOST_STAGES_IN_WAYS = 500;

/** From where a block's work begins, and when those who count in several items are thought of. */
interface Way {
  readonly from: 'floors' | 'recommended';
  readonly joint: Joint;
  /** Whether greater counties leave it out. */
  readonly isForSmaller: boolean;
}

const WAYS_TO_STAFF: readonly Way[] = [
  { from: 'floors', joint: 'last', isForSmaller: false },
  { from: 'recommended', joint: 'last', isForSmaller: false },
  { from: 'floors', joint: 'first', isForSmaller: true },
  { from: 'recommended', joint: 'first', isForSmaller: true },
];

/** The cheapest of the ways to work out what belongs together. */
function* solveBlock(
  model: PlanModel,
  block: Block,
  kept: KeptItems,
  changes: Changes,
  pricing: Pricing,
  start?: Start,
): Generator<void, boolean> {
  let [best, first]: (Changes | null)[] = [null, null];
  for (const { from, joint } of listWays(model, block, start !== undefined)) {
    const [own, begin] = [changes.copy(), from === 'recommended' ? start : undefined];
    const isFound =
      typeof block === 'number'
        ? yield* raiseItem(model, block, kept, own, begin?.added)
        : yield* staff(model, block, kept, own, pricing, begin, joint);
    first ??= own;
    if (isFound && (!best || computePlanCost(model, own, pricing) < computePlanCost(model, best, pricing))) best = own;
  }
  // Of a county without a plan: how far the first way came.
  const taken = best ?? first;
  if (taken) changes.take(taken);
  return best !== null;
}

const WAYS_TO_BUILD: readonly Way[] = WAYS_TO_STAFF.filter(({ joint }) => joint === 'last');

function listWays(model: PlanModel, block: Block, isRecommended: boolean): readonly Way[] {
  const isSmall = model.stages.length <= MOST_STAGES_IN_WAYS;
  // Units of one stage each are added in the best order by themselves.
  const isBest = model.places.every((each) => each.item !== block || each.holdings.length === 1);
  return typeof block === 'number'
    ? WAYS_TO_BUILD.filter(({ from }) => from === 'floors' || (isRecommended && !isBest))
    : WAYS_TO_STAFF.filter((way) => (isSmall || !way.isForSmaller) && (isRecommended || way.from === 'floors'));
}

export function computePlanCost(model: PlanModel, changes: Changes, pricing: Pricing): bigint {
  let cost = 0n;
  for (const place of model.places) {
    const item = model.items[place.item]?.item;
    if (!item) continue;
    if (model.isPeople[place.item]) cost += pricing.move * BigInt(changes.moved[place.index] ?? 0);
    else cost += pricing.unit(item) * BigInt(changes.added[place.index] ?? 0);
  }
  cost -= pricing.move * BigInt(twice(changes.joint));
  for (const stage of model.stages) cost += pricing.post * BigInt(changes.posts(stage));
  return cost;
}

export function postsIn({ changes }: Pick<Found, 'changes'>): number {
  return changes.model.stages.reduce((sum, stage) => sum + changes.posts(stage), 0);
}

interface Trial {
  readonly stage: number;
  readonly mask: number;
  readonly dearer: bigint;
}

/**
 * Tries other kept items at one school-stage after another, those first that the prices make least dear; what they make
 * dearer than the plan is above the bound can't be cheaper. Only what a choice concerns is worked out anew.
 */
function* improved(
  model: PlanModel,
  start: Solved,
  pricing: Pricing,
  schools: readonly SchoolChoices[],
  { dearer }: Proven,
  bound: bigint,
  isEnough: IsEnough,
): Generator<PlanPhase, Solved> {
  let best = start;
  let left = MOST_WORK;
  const work = computeSize(model) ** 2;
  const trials = makeTrials(model, schools, dearer);
  for (let isBetter = true; isBetter && left > 0; ) {
    isBetter = false;
    for (const trial of trials) {
      if (left <= 0 || isEnough() || bound + trial.dearer >= best.cost) break;
      if (trial.mask === best.kept[trial.stage]) continue;
      left -= work;
      const tried = yield* saying('choices', withChoice(model, best, trial, pricing));
      yield 'choices';
      if (!tried || tried.cost >= best.cost) continue;
      best = tried;
      isBetter = true;
    }
  }
  return best;
}

function makeTrials(model: PlanModel, schools: readonly SchoolChoices[], dearer: Proven['dearer']): Trial[] {
  const trials = schools.flatMap(({ school, choices }, at) =>
    school.stages.flatMap((stage, number) =>
      listMasks(stage, model.mayStay).flatMap((mask): Trial[] => {
        const dearerCosts = choices.flatMap(({ masks }, n) => (masks[number] === mask ? [dearer[at]?.[n] ?? 0n] : []));
        const [first, ...others] = dearerCosts;
        if (first === undefined) return [];
        return [{ stage: stage.index, mask, dearer: takeLeast(first, others) }];
      }),
    ),
  );
  return trials.sort((a, b) => (a.dearer < b.dearer ? -1 : a.dearer > b.dearer ? 1 : 0));
}

function takeLeast(first: bigint, others: readonly bigint[]): bigint {
  let least = first;
  for (const each of others) if (each < least) least = each;
  return least;
}

function* withChoice(
  model: PlanModel,
  before: Solved,
  { stage: at, mask }: Trial,
  pricing: Pricing,
): Generator<void, Solved | null> {
  const kept = before.kept.slice();
  kept[at] = mask;
  if (model.places.some((place) => findFloor(place, kept) > place.most)) return null;
  const changed = mask ^ (before.kept[at] ?? 0);
  const isChanged = (items: (item: number) => boolean) =>
    model.items.some((_, item) => items(item) && (changed & (1 << item)) !== 0);
  const isPeopleConcerned = isChanged((item) => model.isPeople[item] === true);
  const changes = before.changes.copy();
  for (const block of makeBlocks(model)) {
    const isConcerned =
      typeof block === 'number'
        ? isChanged((item) => item === block)
        : isPeopleConcerned && model.stages[at]?.assessed.at.stage === block;
    if (!isConcerned) continue;
    const isFound =
      typeof block === 'number'
        ? yield* solveBlock(model, block, kept, changes, pricing, before.changes)
        : yield* staff(model, block, kept, changes, pricing, before.changes);
    if (!isFound) return null;
  }
  return { changes, kept, cost: computePlanCost(model, changes, pricing) };
}

/** Of a county without a plan: the coefficients that stay over their limits whatever is tried. */
function* groupsOver(model: PlanModel, kept: KeptItems, pricing: Pricing): Generator<PlanPhase, Group[]> {
  const changes = new Changes(model);
  for (const block of makeBlocks(model)) yield* saying('choices', solveBlock(model, block, kept, changes, pricing));
  return model.groups.filter((group) => !new Sums(group, changes).isHeld());
}
