import type { Stage } from '../../statistics/stages';
import { excessOf, isHeld } from './held';
import {
  type Changes,
  floorOf,
  type Group,
  type Holding,
  type KeptItems,
  type PlanModel,
  type PlannedStage,
} from './model';
import type { Pricing } from './pricing';

/** A stage's people: the school-stages, and the coefficients of the items that count people. */
interface Staff {
  readonly stages: readonly PlannedStage[];
  readonly groups: readonly Group[];
  readonly kept: KeptItems;
  readonly changes: Changes;
  /** What a moved teacher costs, as a share of a post. */
  readonly moveShare: number;
}

/** More changes than these no county's people take. */
const MOST_STEPS = 200_000;

/**
 * Hires and moves the people of one stage: the floors of the school rule, moves in place of posts where that is cheaper,
 * then one change after another by which the coefficients come nearest to their limits for what it costs, then whatever
 * can be taken back. `false` where a coefficient stays over its limit.
 */
export function staff(
  model: PlanModel,
  stage: Stage,
  kept: KeptItems,
  changes: Changes,
  { post, move }: Pricing,
): boolean {
  const staff: Staff = {
    stages: model.stages.filter(({ assessed }) => assessed.at.stage === stage),
    groups: model.groups.filter((group) => group.stage === stage && model.isPeople[group.item]),
    kept,
    changes,
    moveShare: post === 0n ? 1 : Number(move) / Number(post),
  };
  for (const { holdings } of staff.groups) {
    for (const { place } of holdings) {
      changes.added[place.index] = floorOf(place, kept);
      changes.moved[place.index] = 0;
      changes.given[place.index] = 0;
    }
  }
  moveForPosts(staff);
  for (const group of staff.groups) if (!level(group, staff)) return false;
  moveForPosts(staff);
  takeBackPosts(staff);
  for (const group of staff.groups) takeBackMoves(group, staff);
  return true;
}

/** Moves teachers to where they save a post: to the school-stages that few items keep from needing one less. */
function moveForPosts(staff: Staff): void {
  const { stages, groups, changes, moveShare } = staff;
  for (let step = 0; step < MOST_STEPS; step++) {
    let best: { readonly tops: readonly Holding[] } | undefined;
    for (const stage of stages) {
      const posts = changes.posts(stage);
      if (posts === 0) continue;
      const tops = groups.flatMap(({ item }) => {
        const own = stage.holdings[item];
        return own && changes.hired(own.place) === posts ? [own] : [];
      });
      const isCheaper = tops.length * moveShare < 1 && tops.length < (best?.tops.length ?? Number.POSITIVE_INFINITY);
      if (isCheaper && tops.every((own) => donorFor(own, groups, changes))) best = { tops };
    }
    if (!best) return;
    for (const own of best.tops) {
      const donor = donorFor(own, groups, changes);
      if (!donor) return;
      give(donor, own, changes);
      // The receiver had counted the teacher as hired already.
      changes.added[own.place.index] = (changes.added[own.place.index] ?? 0) - 1;
    }
  }
}

function groupOf({ place }: Holding, groups: readonly Group[]): Group | undefined {
  return groups.find(({ item }) => item === place.item);
}

/** Of those who can spare one, where it relieves Σ y² ÷ p the most. */
function donorFor(receiver: Holding, groups: readonly Group[], changes: Changes): Holding | undefined {
  let best: Holding | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const own of groupOf(receiver, groups)?.holdings ?? []) {
    const { place } = own;
    if (own === receiver || (changes.given[place.index] ?? 0) >= place.spare) continue;
    if ((changes.added[place.index] ?? 0) > 0) continue;
    const relief = (2 * changes.amount(own) - 1) / own.students;
    if (relief > most) [most, best] = [relief, own];
  }
  return best;
}

function give(from: Holding, to: Holding, { added, moved, given }: Changes): void {
  given[from.place.index] = (given[from.place.index] ?? 0) + 1;
  added[to.place.index] = (added[to.place.index] ?? 0) + 1;
  moved[to.place.index] = (moved[to.place.index] ?? 0) + 1;
}

/** One change that brings a coefficient nearer to its limit. */
interface Change {
  readonly to: Holding;
  readonly from?: Holding;
  readonly gain: number;
  readonly cost: number;
}

function level(group: Group, staff: Staff): boolean {
  const { changes } = staff;
  for (let step = 0; step < MOST_STEPS && !isHeld(group, changes); step++) {
    const [best] = changesOf(group, staff)
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain / (b.cost + 1e-6) - a.gain / (a.cost + 1e-6));
    if (!best) return false;
    if (best.from) give(best.from, best.to, changes);
    else changes.added[best.to.place.index] = (changes.added[best.to.place.index] ?? 0) + 1;
  }
  return isHeld(group, changes);
}

function changesOf(group: Group, { groups, changes, moveShare }: Staff): Change[] {
  const before = excessOf(group, changes);
  const poorest = (isOpen: (holding: Holding) => boolean): Holding | undefined => {
    let best: Holding | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const own of group.holdings) {
      const { place } = own;
      if ((changes.added[place.index] ?? 0) >= place.most || (changes.given[place.index] ?? 0) > 0) continue;
      if (!isOpen(own)) continue;
      const burden = (2 * changes.amount(own) + 1) / own.students;
      if (burden < least) [least, best] = [burden, own];
    }
    return best;
  };
  const gainOf = (to: Holding, from?: Holding): number => {
    const { added, given } = changes;
    added[to.place.index] = (added[to.place.index] ?? 0) + 1;
    if (from) given[from.place.index] = (given[from.place.index] ?? 0) + 1;
    const after = excessOf(group, changes);
    added[to.place.index] = (added[to.place.index] ?? 0) - 1;
    if (from) given[from.place.index] = (given[from.place.index] ?? 0) - 1;
    return before === Number.POSITIVE_INFINITY ? 1 : before - after;
  };
  const isFree = ({ of, place }: Holding): boolean => {
    const stage = changes.model.stages[of];
    return stage !== undefined && changes.hired(place) < changes.posts(stage);
  };
  const free = poorest(isFree);
  const hired = poorest(() => true);
  const donor = hired && donorFor(hired, groups, changes);
  return [
    ...(free ? [{ to: free, gain: gainOf(free), cost: 0 }] : []),
    ...(hired && donor ? [{ to: hired, from: donor, gain: gainOf(hired, donor), cost: moveShare }] : []),
    ...(hired ? [{ to: hired, gain: gainOf(hired), cost: 1 }] : []),
  ];
}

/** Takes back what isn't needed: a post wherever no item needs it, and what counts in an item without need. */
function takeBackPosts({ stages, groups, kept, changes }: Staff): void {
  const { added } = changes;
  for (const stage of [...stages].reverse()) {
    for (let posts = changes.posts(stage); posts > 0; posts--) {
      const tops = groups.flatMap((group) => {
        const own = stage.holdings[group.item];
        return own && changes.hired(own.place) === posts ? [{ group, own }] : [];
      });
      const isNeeded = tops.some(({ group, own: { place } }) => {
        added[place.index] = (added[place.index] ?? 0) - 1;
        return (added[place.index] ?? 0) < floorOf(place, kept) || !isHeld(group, changes);
      });
      if (!isNeeded) continue;
      for (const { own } of tops)
        if (changes.hired(own.place) < posts) added[own.place.index] = (added[own.place.index] ?? 0) + 1;
      break;
    }
  }
}

/** Takes back moves that nothing needs any more. */
function takeBackMoves(group: Group, { kept, changes }: Staff): void {
  const { added, moved, given } = changes;
  for (const to of group.holdings) {
    for (const from of group.holdings) {
      while ((moved[to.place.index] ?? 0) > 0 && (given[from.place.index] ?? 0) > 0) {
        if ((added[to.place.index] ?? 0) - 1 < floorOf(to.place, kept)) break;
        shift(-1);
        if (isHeld(group, changes)) continue;
        shift(1);
        break;
      }
      function shift(by: 1 | -1): void {
        added[to.place.index] = (added[to.place.index] ?? 0) + by;
        moved[to.place.index] = (moved[to.place.index] ?? 0) + by;
        given[from.place.index] = (given[from.place.index] ?? 0) + by;
      }
    }
  }
}
