import type { Stage } from '../../../statistics/stages';
import {
  bits,
  type Changes,
  findFloor,
  type Holding,
  isSharingPeople,
  type KeptItems,
  listItemSets,
  type Place,
  type PlanModel,
  type PlannedStage,
} from '../model';
import type { Pricing } from '../pricing';
import { Sums } from '../sums';

/** Looks at so many school-stages before whoever waits has a turn. */
const LOOKS = 20_000;

/**
 * Moves teachers with all that they count in: in place of posts, and one in place of several who go the same way, one for
 * each item.
 */
export class Together {
  private readonly stages: readonly PlannedStage[];
  private readonly items: readonly number[];
  /** By item, those of each year. */
  private readonly sumsOf: Sums[][] = [];
  /** Of two items or more. */
  private readonly sets: readonly number[];
  /** By set of items, the school-stages that could give somebody who counts in all of them, the richest first. */
  private readonly givers = new Map<number, readonly PlannedStage[]>();

  constructor(
    model: PlanModel,
    stage: Stage,
    private readonly kept: KeptItems,
    private readonly changes: Changes,
    private readonly pricing: Pricing,
  ) {
    this.items = model.isPeople.flatMap((isPeople, item) => (isPeople ? [item] : []));
    // The smaller ones first: who counts in more than is asked for is better left where he is.
    const several = listItemSets(this.items).filter((set) => bits(set) > 1);
    this.sets = several.sort((a, b) => bits(a) - bits(b) || a - b);
    // Teachers whom two stages share belong to neither alone.
    this.stages = model.stages.filter((each) => each.assessed.at.stage === stage && !isSharingPeople(each, model));
    for (const item of this.items) {
      const groups = model.groups.filter((group) => group.stage === stage && group.item === item);
      this.sumsOf[item] = groups.map((group) => new Sums(group, changes));
    }
  }

  /** `whatever`: also where a coefficient then is over its limit. */
  *moveForPosts(must: 'held' | 'whatever'): Generator<void, void> {
    if (this.pricing.move >= this.pricing.post) return;
    const { sets } = this;
    if (sets.every((set) => this.findGivers(set).length === 0)) return;
    let looks = 0;
    for (const to of this.stages) {
      while (this.changes.posts(to) > 0 && this.moveForPost(to, sets, must)) looks += this.stages.length;
      looks += this.stages.length;
      if (looks < LOOKS) continue;
      looks = 0;
      yield;
    }
  }

  private findGivers(set: number): readonly PlannedStage[] {
    const known = this.givers.get(set);
    if (known) return known;
    const richness = ({ holdings }: PlannedStage) =>
      this.items.reduce((most, item) => {
        const holding = holdings[item];
        return holding && set & (1 << item) ? Math.max(most, holding.have / holding.students) : most;
      }, 0);
    const stagesAble = this.stages.filter(({ holdings }) =>
      this.items.every((item) => !(set & (1 << item)) || (holdings[item]?.place.along ?? 0) > 0),
    );
    const sorted = [...stagesAble].sort((a, b) => richness(b) - richness(a));
    this.givers.set(set, sorted);
    return sorted;
  }

  /** One who counts at least in those items that keep a school-stage from needing one post less. */
  private moveForPost(to: PlannedStage, sets: readonly number[], must: 'held' | 'whatever'): boolean {
    const posts = this.changes.posts(to);
    let tops = 0;
    for (const item of this.items) if (this.hiredAt(to, item) === posts) tops |= 1 << item;
    for (const set of sets) {
      if ((set & tops) !== tops || !this.mayArrive(to, set)) continue;
      for (const from of this.findGivers(set)) {
        if (from === to || !this.mayGo(from, set)) continue;
        if (this.tried(from, to, set, must)) return true;
      }
    }
    return false;
  }

  private hiredAt({ holdings }: PlannedStage, item: number): number {
    const holding = holdings[item];
    return holding ? this.changes.hired(holding.place) : 0;
  }

  /** Whether all of the items can count one more who comes, or one in place of somebody new. */
  private mayArrive(to: PlannedStage, set: number): boolean {
    return this.holdingsIn(to, set).every(({ place }) => {
      if (this.changes.hired(place) > 0) return true;
      return (this.changes.given[place.index] ?? 0) === 0 && (this.changes.added[place.index] ?? 0) < place.most;
    });
  }

  private mayGo(from: PlannedStage, set: number): boolean {
    const isGiving = ({ place }: Holding) => (this.changes.added[place.index] ?? 0) === 0;
    return this.holdingsIn(from, set).every(isGiving) && this.changes.mayLeave(from, set) > 0;
  }

  private holdingsIn({ holdings }: PlannedStage, set: number): Holding[] {
    return this.items.flatMap((item) => {
      const holding = holdings[item];
      return holding && set & (1 << item) ? [holding] : [];
    });
  }

  /** Moves one in place of somebody new; not where a coefficient then is over its limit. */
  private tried(from: PlannedStage, to: PlannedStage, set: number, must: 'held' | 'whatever'): boolean {
    const instead = this.holdingsIn(to, set).flatMap(({ place }) => (this.changes.hired(place) > 0 ? [place] : []));
    this.shift(1, from, to, set, instead);
    const isHeld = must === 'whatever' || this.areHeld(set);
    if (isHeld) this.changes.moveJointly({ from: from.index, to: to.index, items: set, count: 1 });
    else this.shift(-1, from, to, set, instead);
    return isHeld;
  }

  /** One moves, or goes back; `instead`: where he takes the place of somebody new, so that no more come. */
  private shift(by: 1 | -1, from: PlannedStage, to: PlannedStage, set: number, instead: readonly Place[] = []): void {
    const { added, moved, given } = this.changes;
    for (const { place } of this.holdingsIn(to, set)) {
      if (!instead.includes(place)) this.changeAt(to, place.item, () => addCount(added, place.index, by));
      addCount(moved, place.index, by);
    }
    for (const { place } of this.holdingsIn(from, set)) {
      this.changeAt(from, place.item, () => addCount(given, place.index, by));
    }
  }

  private areHeld(set: number): boolean {
    return this.items.every((item) => !(set & (1 << item)) || this.sumsOf[item]?.every((sums) => sums.isHeld()));
  }

  /** Leaves those where they are whom nothing needs any more. */
  *takeBack(): Generator<void, void> {
    const { added } = this.changes;
    for (const { from, to, items, count } of this.changes.joint) {
      const [giver, receiver] = [
        this.stages.find(({ index }) => index === from),
        this.stages.find(({ index }) => index === to),
      ];
      if (!giver || !receiver) continue;
      for (let left = count; left > 0; left--) {
        const isEnough = this.holdingsIn(receiver, items).every(
          ({ place }) => (added[place.index] ?? 0) > findFloor(place, this.kept),
        );
        if (!isEnough) break;
        this.shift(-1, giver, receiver, items);
        if (!this.areHeld(items)) {
          this.shift(1, giver, receiver, items);
          break;
        }
        this.changes.moveJointly({ from, to, items, count: -1 });
      }
      yield;
    }
  }

  private changeAt({ holdings }: PlannedStage, item: number, make: () => void): void {
    const place = holdings[item]?.place;
    if (!place) return;
    const before = this.changes.net(place);
    make();
    const after = this.changes.net(place);
    for (const sums of this.sumsOf[item] ?? []) {
      const holding = sums.holdingAt(place);
      if (holding) sums.follow(holding, holding.have + holding.per * before, holding.have + holding.per * after);
    }
  }

  /** Who goes for one item and who goes for another the same way may be the same. */
  *join(): Generator<void, void> {
    const receivers = this.stages.filter((to) => this.alone('moved', to) !== 0);
    let looks = 0;
    for (const from of this.stages) {
      if (this.alone('given', from) === 0) continue;
      looks += receivers.length;
      if (looks >= LOOKS) {
        looks = 0;
        yield;
      }
      for (const to of receivers) {
        while (from !== to && this.joinOne(from, to)) yield;
      }
    }
  }

  /** The items of which those who count in nothing else came, or go. */
  private alone(of: 'moved' | 'given', { holdings }: PlannedStage): number {
    let set = 0;
    for (const item of this.items) {
      const place = holdings[item]?.place;
      if (place && this.changes.alone(of, place) > 0) set |= 1 << item;
    }
    return set;
  }

  private joinOne(from: PlannedStage, to: PlannedStage): boolean {
    const going = this.alone('given', from);
    const both = going === 0 ? 0 : going & this.alone('moved', to);
    if (both === 0) return false;
    const isKnown = (set: number) => (set & both) !== both && this.changes.isMovedJointly(from.index, to.index, set);
    const known = this.sets.find(isKnown) ?? 0;
    const more = both & ~known;
    if (bits(known | more) < 2 || !this.mayBeOne(from, more)) return false;
    const way = { from: from.index, to: to.index };
    if (known !== 0) this.changes.moveJointly({ ...way, items: known, count: -1 });
    this.changes.moveJointly({ ...way, items: known | more, count: 1 });
    return true;
  }

  /** Whether one more who counts in several items can be among those who leave for each of these. */
  private mayBeOne(from: PlannedStage, set: number): boolean {
    return this.holdingsIn(from, set).every(({ place }) => {
      const jointly = (this.changes.given[place.index] ?? 0) - this.changes.alone('given', place);
      return jointly < place.along;
    });
  }
}

function addCount(counts: Float64Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}
