import type { Stage } from '../../../statistics/stages';
import { type Changes, findFloor, type Holding, type KeptItems, type PlanModel, type PlannedStage } from '../model';
import type { Pricing } from '../pricing';
import { Sums } from '../sums';
import { Together } from './joint-moves';

/** Who is hired and who moves, by place, to begin with. */
export type Start = Pick<Changes, 'added' | 'moved' | 'given'>;

/** When those who count in several items move: before anybody else does, or when all is done. */
export type Joint = 'first' | 'last';

/** Rounds over the years, of which one may undo what another asked for. */
const MOST_ROUNDS = 4;
/** More changes than these no county's people take. */
const MOST_STEPS = 200_000;

/**
 * Hires and moves the people of one stage: the floors of the school rule (or what a bound recommends), moves in place of
 * posts where that is cheaper, then one change after another by which the coefficients come nearest to their limits for
 * what it costs, then whatever can be taken back. `false` where a coefficient stays over its limit.
 */
export function* staff(
  model: PlanModel,
  stage: Stage,
  kept: KeptItems,
  changes: Changes,
  pricing: Pricing,
  start?: Start,
  joint: Joint = 'last',
): Generator<void, boolean> {
  const staff = new Staff(model, stage, kept, changes, pricing);
  changes.joint = changes.joint.filter(({ from }) => model.stages[from]?.assessed.at.stage !== stage);
  yield;
  if (start) yield* staff.beginWith(start);
  else staff.beginAtFloors();
  yield;
  if (joint === 'first') {
    yield* new Together(model, stage, kept, changes, pricing).moveForPosts('whatever');
    staff.count();
  }
  yield* staff.moveForPosts();
  if (!(yield* staff.level())) return false;
  yield* staff.moveForPosts('held');
  yield* staff.takeBackPosts();
  yield* staff.takeBackMoves();
  const together = new Together(model, stage, kept, changes, pricing);
  yield* together.takeBack();
  yield* together.moveForPosts('held');
  yield* together.join();
  return true;
}

/** Looks at so many school-stages before whoever waits has a turn. */
const LOOKS = 20_000;
/** Of one change: who could come, be hired or go instead, and at which posts, which takes longer. */
const LOOKS_FOR_CHANGE = 20;

/** One change that brings a coefficient nearer to its limit. */
interface Change {
  readonly to: Holding;
  readonly from?: Holding;
  /** Who hires in place of a teacher who came from `to`. */
  readonly instead?: Holding;
  readonly gain: number;
  readonly cost: number;
}

/** A stage's people: the school-stages, and the coefficients of the items that count people. */
class Staff {
  private readonly stages: readonly PlannedStage[];
  /** Of every year. */
  private readonly all: readonly Sums[];
  /** By item, that of the workbook's year first. */
  private readonly sumsOf: Sums[][] = [];
  /** Of each coefficient, the school-stages that can spare anyone at all. */
  private readonly donors = new Map<Sums, readonly Holding[]>();
  private readonly items: readonly number[];
  /** What a moved teacher costs, as a share of a post. */
  private readonly moveShare: number;

  constructor(
    model: PlanModel,
    stage: Stage,
    private readonly kept: KeptItems,
    private readonly changes: Changes,
    { post, move }: Pricing,
  ) {
    this.stages = model.stages.filter(({ assessed }) => assessed.at.stage === stage);
    const groups = model.groups.filter((group) => group.stage === stage && model.isPeople[group.item]);
    this.all = groups.map((group) => new Sums(group, changes));
    for (const sums of this.all) {
      this.donors.set(
        sums,
        sums.group.holdings.filter(({ place }) => place.spare > 0),
      );
    }
    this.items = [...new Set(groups.map(({ item }) => item))];
    for (const item of this.items) this.sumsOf[item] = this.all.filter(({ group }) => group.item === item);
    this.moveShare = post === 0n ? 1 : Number(move) / Number(post);
  }

  private looks = 0;

  /** After a change, for which all school-stages were looked at, so often. */
  private *pause(often = 1): Generator<void, void> {
    this.looks += often * this.stages.length;
    if (this.looks < LOOKS) return;
    this.looks = 0;
    yield;
  }

  beginAtFloors(): void {
    const { added, moved, given } = this.changes;
    this.eachHolding(({ place }) => {
      added[place.index] = findFloor(place, this.kept);
      moved[place.index] = 0;
      given[place.index] = 0;
    });
    for (const sums of this.all) sums.count();
  }

  /** Takes over what is recommended, as far as the floors let it and as many go as arrive. */
  *beginWith(start: Start): Generator<void, void> {
    const { added, moved, given } = this.changes;
    this.eachHolding(({ place }) => {
      const { index } = place;
      added[index] = Math.min(place.most, Math.max(findFloor(place, this.kept), start.added[index] ?? 0));
      given[index] = 0;
      moved[index] = Math.min(added[index] ?? 0, start.moved[index] ?? 0);
    });
    for (const stage of this.stages) {
      for (const item of this.items) {
        const index = stage.holdings[item]?.place.index;
        if (index === undefined || (added[index] ?? 0) > 0) continue;
        given[index] = Math.min(this.changes.mayLeave(stage, 1 << item), start.given[index] ?? 0);
      }
    }
    for (const item of this.items) {
      const [first] = this.sumsOf[item] ?? [];
      first?.count();
      if (first) yield* this.balance(first);
    }
    for (const sums of this.all) sums.count();
  }

  count(): void {
    for (const sums of this.all) sums.count();
  }

  private eachHolding(change: (holding: Holding) => void): void {
    for (const { group } of this.all) for (const holding of group.holdings) change(holding);
  }

  private *balance(sums: Sums): Generator<void, void> {
    const { added, moved, given } = this.changes;
    const total = (array: Float64Array) =>
      sums.group.holdings.reduce((all, { place }) => all + (array[place.index] ?? 0), 0);
    let open = total(moved) - total(given);
    while (open > 0) {
      const donor = this.donorFor(undefined, sums);
      if (!donor) break;
      yield* this.pause();
      given[donor.place.index] = (given[donor.place.index] ?? 0) + 1;
      open--;
    }
    for (const { place } of sums.group.holdings) {
      const { index } = place;
      for (; open > 0 && (moved[index] ?? 0) > 0; open--) {
        moved[index] = (moved[index] ?? 0) - 1;
        if ((added[index] ?? 0) > findFloor(place, this.kept)) added[index] = (added[index] ?? 0) - 1;
      }
      for (; open < 0 && (given[index] ?? 0) > 0; open++) given[index] = (given[index] ?? 0) - 1;
    }
  }

  /** Moves teachers to where they save a post: first to the school-stages that one item alone keeps from needing one less. */
  *moveForPosts(must?: 'held'): Generator<void, void> {
    for (let size = 1; size <= this.items.length && size * this.moveShare < 1; size++) {
      for (const stage of this.stages) {
        while (this.moveForPost(stage, size, must)) yield* this.pause();
        yield* this.pause();
      }
    }
  }

  /** Whether at most so many moves saved a post. */
  private moveForPost(stage: PlannedStage, size: number, must?: 'held'): boolean {
    const tops = this.findTops(stage, this.changes.posts(stage));
    if (tops.length === 0 || tops.length > size) return false;
    const made: [donor: Holding, own: Holding][] = [];
    for (const each of tops) {
      const donor = this.donorFor(each);
      if (!donor) break;
      // The receiver counts the teacher as hired already.
      this.hireInstead(donor, each, -1);
      made.push([donor, each]);
    }
    const isMade = made.length === tops.length;
    if (isMade && (must === undefined || this.all.every((sums) => sums.isHeld()))) return true;
    for (const [donor, own] of made) this.hireInstead(donor, own);
    return false;
  }

  /** What keeps a school-stage from needing one post less. */
  private findTops(stage: PlannedStage, posts: number): Holding[] {
    if (posts === 0) return [];
    return this.items.flatMap((item) => {
      const holdingHere = stage.holdings[item];
      return holdingHere && this.changes.hired(holdingHere.place) === posts ? [holdingHere] : [];
    });
  }

  private change({ place }: Holding, make: () => void): void {
    const all = this.sumsOf[place.item] ?? [];
    const before = this.changes.net(place);
    make();
    const after = this.changes.net(place);
    for (const sums of all) {
      const holdingHere = sums.holdingAt(place);
      if (holdingHere)
        sums.follow(
          holdingHere,
          holdingHere.have + holdingHere.per * before,
          holdingHere.have + holdingHere.per * after,
        );
    }
  }

  private isHeld(item: number): boolean {
    return this.sumsOf[item]?.every((sums) => sums.isHeld()) !== false;
  }

  private addToCount(holding: Holding, by: 1 | -1): void {
    const { index } = holding.place;
    this.change(holding, () => {
      this.changes.added[index] = (this.changes.added[index] ?? 0) + by;
    });
  }

  private shift(from: Holding, to: Holding, by: 1 | -1): void {
    const { moved, given } = this.changes;
    this.addToCount(to, by);
    moved[to.place.index] = (moved[to.place.index] ?? 0) + by;
    this.change(from, () => {
      given[from.place.index] = (given[from.place.index] ?? 0) + by;
    });
  }

  /** Of those who can spare one, where it relieves Σ y² ÷ p the most. */
  private donorFor(receiver: Holding | undefined, of?: Sums): Holding | undefined {
    const sums = of ?? (receiver && this.sumsOf[receiver.place.item]?.[0]);
    const { added } = this.changes;
    let best: Holding | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const each of (sums && this.donors.get(sums)) ?? []) {
      const { place } = each;
      if (place === receiver?.place || (added[place.index] ?? 0) > 0) continue;
      const relief = (2 * this.changes.amount(each) - 1) / each.students;
      if (relief > most && this.mayGive(each)) [most, best] = [relief, each];
    }
    return best;
  }

  /** Whether one more can go who counts in the item alone. */
  private mayGive({ of, place }: Holding): boolean {
    const stage = this.changes.model.stages[of];
    return stage !== undefined && this.changes.mayLeave(stage, 1 << place.item) > 0;
  }

  *level(): Generator<void, boolean> {
    for (let round = 0; round < MOST_ROUNDS && !this.all.every((sums) => sums.isHeld()); round++) {
      for (const sums of this.all) if (!(yield* this.levelOne(sums))) return false;
    }
    return this.all.every((sums) => sums.isHeld());
  }

  private *levelOne(sums: Sums): Generator<void, boolean> {
    for (let step = 0; step < MOST_STEPS && !sums.isHeld(); step++) {
      yield* this.pause(LOOKS_FOR_CHANGE);
      const best = this.bestChange(sums);
      if (!best) return false;
      if (best.instead) this.hireInstead(best.to, best.instead);
      else if (best.from) this.shift(best.from, best.to, 1);
      else this.addToCount(best.to, 1);
    }
    return sums.isHeld();
  }

  private bestChange(sums: Sums): Change | undefined {
    const before = sums.excess();
    const computeGain = (to: Holding, from?: Holding) =>
      before === Number.POSITIVE_INFINITY ? 1 : before - sums.excessWith(to, 1, from);
    const free = this.poorest(sums, true);
    const hired = this.poorest(sums, false);
    const donor = hired && this.donorFor(hired, sums);
    let best: Change | undefined;
    const offer = (change: Change): void => {
      if (!(change.gain > 0)) return;
      if (!best || change.gain / (change.cost + 1e-6) > best.gain / (best.cost + 1e-6)) best = change;
    };
    if (free) offer({ to: free, gain: computeGain(free), cost: 0 });
    if (hired && donor) offer({ to: hired, from: donor, gain: computeGain(hired, donor), cost: this.moveShare });
    if (hired) offer({ to: hired, gain: computeGain(hired), cost: 1 });
    const giver = this.poorestGiver(sums);
    const instead = giver && this.receiverFor(sums);
    if (giver && instead) {
      offer({ to: giver, instead, gain: computeGain(giver), cost: this.isFree(instead) ? 0 : 1 - this.moveShare });
    }
    return best;
  }

  /** Whether somebody is hired at the school-stage who doesn't count in the item yet. */
  private isFree({ of, place }: Holding): boolean {
    const stage = this.changes.model.stages[of];
    return stage !== undefined && this.changes.hired(place) < this.changes.posts(stage);
  }

  private poorestGiver({ group }: Sums): Holding | undefined {
    let best: Holding | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const each of group.holdings) {
      const burden = (2 * this.changes.amount(each) + 1) / each.students;
      if (burden < least && this.changes.alone('given', each.place) > 0) [least, best] = [burden, each];
    }
    return best;
  }

  /** Who had a teacher move there and could hire one instead: where it costs nothing, if there is such a school-stage. */
  private receiverFor({ group }: Sums): Holding | undefined {
    const receivers = group.holdings.filter(({ place }) => this.changes.alone('moved', place) > 0);
    return receivers.find((each) => this.isFree(each)) ?? receivers[0];
  }

  /** A move undone: the receiver hires, or counts one who is hired already. */
  private hireInstead(giver: Holding, receiver: Holding, by: 1 | -1 = 1): void {
    const { moved, given } = this.changes;
    moved[receiver.place.index] = (moved[receiver.place.index] ?? 0) - by;
    this.change(giver, () => {
      given[giver.place.index] = (given[giver.place.index] ?? 0) - by;
    });
  }

  /** Where one more burdens the least; `isFree`: of those where somebody is hired who doesn't count in the item yet. */
  private poorest({ group }: Sums, isFree: boolean): Holding | undefined {
    const { added, given } = this.changes;
    let best: Holding | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const each of group.holdings) {
      const { place } = each;
      if ((added[place.index] ?? 0) >= place.most || (given[place.index] ?? 0) > 0) continue;
      const burden = (2 * this.changes.amount(each) + 1) / each.students;
      if (burden >= least || (isFree && !this.isFree(each))) continue;
      [least, best] = [burden, each];
    }
    return best;
  }

  /** Takes back what isn't needed: a post wherever no item needs it, and what counts in an item without need. */
  *takeBackPosts(): Generator<void, void> {
    const { added } = this.changes;
    for (const stage of [...this.stages].reverse()) {
      yield* this.pause();
      for (let posts = this.changes.posts(stage); posts > 0; posts--) {
        const tops = this.findTops(stage, posts);
        for (const each of tops) this.addToCount(each, -1);
        const isNeeded = tops.some(
          ({ place }) => (added[place.index] ?? 0) < findFloor(place, this.kept) || !this.isHeld(place.item),
        );
        if (!isNeeded) continue;
        for (const each of tops) this.addToCount(each, 1);
        break;
      }
    }
  }

  /** Takes back moves that nothing needs any more. */
  *takeBackMoves(): Generator<void, void> {
    const { added } = this.changes;
    const { changes } = this;
    for (const item of this.items) {
      const holdings = this.sumsOf[item]?.[0]?.group.holdings ?? [];
      for (const to of holdings.filter(({ place }) => changes.alone('moved', place) > 0)) {
        for (const from of holdings.filter(({ place }) => changes.alone('given', place) > 0)) {
          yield* this.pause();
          while (changes.alone('moved', to.place) > 0 && changes.alone('given', from.place) > 0) {
            if (this.isFree(to)) {
              this.hireInstead(from, to);
              if (this.isHeld(item)) continue;
              this.hireInstead(from, to, -1);
            }
            if ((added[to.place.index] ?? 0) - 1 < findFloor(to.place, this.kept)) break;
            this.shift(from, to, -1);
            if (this.isHeld(item)) continue;
            this.shift(from, to, 1);
            break;
          }
        }
      }
    }
  }
}
