import { STAGES, type Stage } from '../../statistics/stages';
import { boundNear } from './bound';
import { raiseItem } from './buildings';
import { cheapestSchool, choicesOf, type Multipliers, PRICE_SCALE } from './cheapest';
import { isHeld } from './held';
import { Changes, floorOf, type Group, type KeptItems, type PlanModel, type PlannedSchool } from './model';
import { staff } from './people';
import type { Pricing } from './pricing';

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
  | { readonly outcome: 'notFound'; readonly groups: readonly Group[] };

/** Prices from the plan → choices of the kept items → plan → new prices: so often at the most. */
const MOST_ROUNDS = 3;
/** Choices of single school-stages that are tried for the better, counted so that results repeat. */
const MOST_TRIALS = 24_000;

export function search(model: PlanModel, pricing: Pricing): SearchResult {
  const start = choicesBySchool(model, pricing);
  if ('impossible' in start) return { outcome: 'impossible', schools: start.impossible };
  let best = solved(model, start.kept, pricing) ?? solved(model, new Int32Array(model.stages.length), pricing);
  if (!best) return { outcome: 'notFound', groups: groupsOver(model, start.kept, pricing) };
  const binding = bindingGroups(model, start.kept);
  let bound = 0n;
  const seen = new Set([String(start.kept)]);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const near = boundNear(model, pricing, best.changes, binding);
    if (!near) break;
    if (near.cost > bound) bound = near.cost;
    if (bound >= best.cost || seen.has(String(near.kept))) break;
    seen.add(String(near.kept));
    const next = solved(model, near.kept, pricing);
    if (!next || next.cost >= best.cost) break;
    best = next;
  }
  if (bound < best.cost) {
    const better = improved(model, best, pricing);
    const near = better === best ? null : boundNear(model, pricing, better.changes, binding);
    if (near && near.cost > bound) bound = near.cost;
    best = better;
  }
  return { outcome: 'found', found: { ...best, bound } };
}

/** Each school's cheapest choice by itself; the coefficients aside. */
function choicesBySchool(
  model: PlanModel,
  pricing: Pricing,
): { readonly kept: KeptItems } | { readonly impossible: PlannedSchool[] } {
  const alone: Multipliers = { reward: () => 0n, arrival: () => pricing.post * PRICE_SCALE };
  const kept: KeptItems = new Int32Array(model.stages.length);
  const impossible: PlannedSchool[] = [];
  for (const school of model.schools) {
    const cheapest = cheapestSchool(model, school, pricing, alone);
    if (cheapest === null || cheapest === 'unbounded') impossible.push(school);
    else
      school.stages.forEach(({ index }, at) => {
        kept[index] = cheapest.kept[at] ?? 0;
      });
  }
  return impossible.length > 0 ? { impossible } : { kept };
}

/** Coefficients that the floors of the school rule alone leave over their limits. */
function bindingGroups(model: PlanModel, kept: KeptItems): Set<Group> {
  const floors = new Changes(model);
  for (const place of model.places) floors.added[place.index] = floorOf(place, kept);
  return new Set(model.groups.filter((group) => !isHeld(group, floors)));
}

type Solved = Omit<Found, 'bound'>;

function solved(model: PlanModel, kept: KeptItems, pricing: Pricing): Solved | null {
  if (model.places.some((place) => floorOf(place, kept) > place.most)) return null;
  const changes = new Changes(model);
  const blocks = blocksOf(model);
  if (!blocks.every((block) => solveBlock(model, block, kept, changes, pricing))) return null;
  return { changes, kept, cost: costOf(model, changes, pricing) };
}

/** What is worked out together: the people of a stage, or an item of all schools. */
type Block = Stage | number;

function blocksOf(model: PlanModel): Block[] {
  const items = model.isPeople.flatMap((isPeople, item) => (isPeople ? [] : [item]));
  return [...STAGES.filter((stage) => model.groups.some((group) => group.stage === stage)), ...items];
}

function solveBlock(model: PlanModel, block: Block, kept: KeptItems, changes: Changes, pricing: Pricing): boolean {
  return typeof block === 'number'
    ? raiseItem(model, block, kept, changes)
    : staff(model, block, kept, changes, pricing);
}

export function costOf(model: PlanModel, changes: Changes, pricing: Pricing): bigint {
  let cost = 0n;
  for (const place of model.places) {
    const item = model.items[place.item]?.item;
    if (!item) continue;
    if (model.isPeople[place.item]) cost += pricing.move * BigInt(changes.moved[place.index] ?? 0);
    else cost += pricing.unit(item) * BigInt(changes.added[place.index] ?? 0);
  }
  for (const stage of model.stages) cost += pricing.post * BigInt(changes.posts(stage));
  return cost;
}

/** Tries other kept items at one school-stage after another; only what the choice concerns is worked out anew. */
function improved(model: PlanModel, start: Solved, pricing: Pricing): Solved {
  let best = start;
  let trials = MOST_TRIALS;
  for (let isBetter = true; isBetter && trials > 0; ) {
    isBetter = false;
    for (const stage of model.stages) {
      for (const mask of choicesOf(stage, model.mayStay)) {
        if (mask === best.kept[stage.index] || trials <= 0) continue;
        trials -= model.stages.length;
        const tried = withChoice(model, best, stage.index, mask, pricing);
        if (!tried || tried.cost >= best.cost) continue;
        best = tried;
        isBetter = true;
      }
    }
  }
  return best;
}

function withChoice(model: PlanModel, before: Solved, at: number, mask: number, pricing: Pricing): Solved | null {
  const kept = before.kept.slice();
  const changed = (kept[at] ?? 0) ^ mask;
  kept[at] = mask;
  const stage = model.stages[at];
  if (!stage || stage.holdings.some(({ place }) => floorOf(place, kept) > place.most)) return null;
  const changes = before.changes.copy();
  for (const block of blocksOf(model)) {
    const isConcerned =
      typeof block === 'number'
        ? (changed & (1 << block)) !== 0
        : block === stage.assessed.at.stage && model.isPeople.some((is, item) => is && (changed & (1 << item)) !== 0);
    if (isConcerned && !solveBlock(model, block, kept, changes, pricing)) return null;
  }
  return { changes, kept, cost: costOf(model, changes, pricing) };
}

/** Of a county without a plan: the coefficients that stay over their limits whatever is tried. */
function groupsOver(model: PlanModel, kept: KeptItems, pricing: Pricing): Group[] {
  const changes = new Changes(model);
  for (const block of blocksOf(model)) solveBlock(model, block, kept, changes, pricing);
  return model.groups.filter((group) => !isHeld(group, changes));
}
