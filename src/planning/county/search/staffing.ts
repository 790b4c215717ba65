import type { Stage } from '../../../statistics/stages';
import {
  bits,
  type Changes,
  findFloor,
  type Group,
  type JointMove,
  type KeptItems,
  listItemSets,
  type PlanModel,
  type PlannedStage,
} from '../model';
import { pairMoves } from '../people/moves';
import type { Pricing } from '../pricing';
import { Sums } from '../sums';

/** Sums nearer to the limit than this share of it are told apart by exact arithmetic at last. */
const CLOSE = 1e-12;
/** What a coefficient's excess weighs beside a teacher who lacks: its last one brings it down by hundredths. */
const WEIGHT = 20;

/** What a plan's people change by: who counts in an item where he is hired, and who moves. */
export type StaffChange =
  | { readonly kind: 'count'; readonly at: number; readonly set: number; readonly by: 1 | -1 }
  | { readonly kind: 'move'; readonly from: number; readonly to: number; readonly set: number; readonly by: 1 | -1 };

interface Counted {
  readonly group: Group;
  /** By school-stage; 0 where it has no part in it. */
  readonly students: Float64Array;
  /** What it has less who goes and more who comes. */
  readonly amounts: Float64Array;
  sum: number;
  quotients: number;
}

/** Who is hired and who moves at the school-stages of a stage, and what its coefficients are with that, change by change. */
export class Staffing {
  /** The items that count people; what follows goes by their numbers here, and by those of the school-stages. */
  readonly items: readonly number[];
  /** By school-stage, then item. */
  private readonly hired: number[][];
  private readonly come: number[][];
  private readonly gone: number[][];
  /** Of those who go, those who count in other items too. */
  private readonly along: number[][];
  private readonly leavers: number[];
  private readonly floors: number[][];
  private readonly going: JointMove[] = [];
  /** By item, one a year. */
  private readonly counted: Counted[][];
  /** Sets of items that one may count in, the largest first. */
  readonly sets: readonly number[];
  private total = 0n;
  /** Of all school-stages and items. */
  private lacks = 0;

  constructor(
    private readonly model: PlanModel,
    private readonly stage: Stage,
    readonly stages: readonly PlannedStage[],
    kept: KeptItems,
    private readonly changes: Changes,
    private readonly pricing: Pricing,
  ) {
    this.items = model.isPeople.flatMap((isPeople, item) => (isPeople ? [item] : []));
    const zeros = () => stages.map(() => this.items.map(() => 0));
    [this.come, this.gone, this.along] = [zeros(), zeros(), zeros()];
    this.leavers = stages.map(() => 0);
    this.hired = stages.map((each) => this.items.map((item) => this.at(each, item, (place) => changes.hired(place))));
    this.floors = stages.map((each) =>
      this.items.map((item) => this.at(each, item, (place) => findFloor(place, kept))),
    );
    this.counted = this.items.map((item) => this.countedIn(item));
    this.sets = listItemSets([...this.items.keys()]).sort((a, b) => bits(b) - bits(a) || a - b);
    for (const at of stages.keys()) for (const item of this.items.keys()) this.lacks += this.lacking(at, item);
    this.takeOver();
  }

  private at(
    { holdings }: PlannedStage,
    item: number,
    of: (place: PlannedStage['holdings'][number]['place']) => number,
  ) {
    const place = holdings[item]?.place;
    return place ? of(place) : 0;
  }

  private countedIn(item: number): Counted[] {
    return this.model.groups.flatMap((group): Counted[] => {
      if (group.item !== item || group.stage !== this.stage) return [];
      const [students, amounts] = [new Float64Array(this.stages.length), new Float64Array(this.stages.length)];
      let [sum, quotients] = [0, 0];
      for (const [at, { index }] of this.stages.entries()) {
        const holding = group.holdings.find(({ of }) => of === index);
        if (!holding) continue;
        students[at] = holding.students;
        amounts[at] = holding.have + (this.hired[at]?.[this.items.indexOf(item)] ?? 0);
        sum += amounts[at] ?? 0;
        quotients += (amounts[at] ?? 0) ** 2 / holding.students;
      }
      return [{ group, students, amounts, sum, quotients }];
    });
  }

  private takeOver(): void {
    const at = new Map(this.stages.map(({ assessed }, index) => [assessed, index]));
    for (const { items, from, to, count } of pairMoves(this.model, this.changes)) {
      const [giver, receiver] = [at.get(from), at.get(to)];
      if (giver === undefined || receiver === undefined) continue;
      const set = items.reduce((all, item) => all | (1 << this.items.indexOf(item)), 0);
      for (let n = 0; n < count; n++) this.make({ kind: 'move', from: giver, to: receiver, set, by: 1 });
    }
    for (const each of this.stages.keys()) this.total += this.pricing.post * BigInt(this.posts(each));
  }

  get cost(): bigint {
    return this.total;
  }

  get moves(): readonly JointMove[] {
    return this.going;
  }

  posts(at: number): number {
    return Math.max(...(this.hired[at] ?? []));
  }

  /** The items that keep a school-stage from needing one post less. */
  topsAt(at: number): number {
    const posts = this.posts(at);
    return this.items.reduce((all, _, item) => (this.hired[at]?.[item] === posts ? all | (1 << item) : all), 0);
  }

  make(change: StaffChange): void {
    if (change.kind === 'count') {
      const { at, set, by } = change;
      const before = this.posts(at);
      this.each(set, (item) => {
        this.lacks -= this.lacking(at, item);
        addToCount(this.hired[at], item, by);
        this.lacks += this.lacking(at, item);
        this.gain(at, item, by);
      });
      this.total += this.pricing.post * BigInt(this.posts(at) - before);
      return;
    }
    const { from, to, set, by } = change;
    const isJoint = bits(set) > 1;
    this.leavers[from] = (this.leavers[from] ?? 0) + by;
    this.each(set, (item) => {
      addToCount(this.gone[from], item, by);
      if (isJoint) addToCount(this.along[from], item, by);
      this.lacks -= this.lacking(to, item);
      addToCount(this.come[to], item, by);
      this.lacks += this.lacking(to, item);
      this.gain(from, item, -by);
      this.gain(to, item, by);
    });
    this.total += this.pricing.move * BigInt(by);
    const moveAt = this.going.findIndex((move) => move.from === from && move.to === to && move.items === set);
    const count = (this.going[moveAt]?.count ?? 0) + by;
    const move = { from, to, items: set, count };
    if (moveAt < 0) this.going.push(move);
    else if (count > 0) this.going[moveAt] = move;
    else this.going.splice(moveAt, 1);
  }

  private each(set: number, act: (item: number) => void): void {
    for (const item of this.items.keys()) if (set & (1 << item)) act(item);
  }

  private gain(at: number, item: number, by: number): void {
    for (const each of this.counted[item] ?? []) {
      const students = each.students[at] ?? 0;
      if (students === 0) continue;
      const before = each.amounts[at] ?? 0;
      each.amounts[at] = before + by;
      each.sum += by;
      each.quotients += ((before + by) ** 2 - before ** 2) / students;
    }
  }

  /** Whether those who go can, and those who come or are hired are let. */
  isLegal(at: number): boolean {
    const stageHere = this.stages[at];
    if (!stageHere) return false;
    return this.items.every((item, n) => {
      const place = stageHere.holdings[item]?.place;
      const [gone, along] = [this.gone[at]?.[n] ?? 0, this.along[at]?.[n] ?? 0];
      const added = (this.hired[at]?.[n] ?? 0) + (this.come[at]?.[n] ?? 0);
      if (!place || added > place.most || (added > 0 && gone > 0)) return false;
      if (gone > place.above || along > place.along || gone - along > place.spare) return false;
      return (this.leavers[at] ?? 0) - gone <= (stageHere.leavers.beside[item] ?? 0);
    });
  }

  lacking(at: number, item: number): number {
    const added = (this.hired[at]?.[item] ?? 0) + (this.come[at]?.[item] ?? 0);
    return Math.max(0, (this.floors[at]?.[item] ?? 0) - added);
  }

  excess(item: number): number {
    let most = 0;
    for (const { group, sum, quotients } of this.counted[item] ?? []) {
      const over = Math.sqrt((group.students * Math.max(0, quotients)) / group.bound) / sum - 1;
      if (!(over <= most)) most = over;
    }
    return most <= CLOSE ? 0 : most;
  }

  /** How far the plan is from holding. */
  wrong(): number {
    let all = this.lacks;
    for (const item of this.items.keys()) all += WEIGHT * this.excess(item);
    return all;
  }

  /** What it has of an item for a pupil in the workbook's year. */
  value(at: number, item: number): number {
    const [own] = this.counted[item] ?? [];
    return (own?.amounts[at] ?? 0) / (own?.students[at] || 1);
  }

  /** Hands the people over, if the coefficients hold by exact arithmetic too. */
  keep(): boolean {
    const before = this.changes.copy();
    const { added, moved, given } = this.changes;
    for (const [at, { holdings }] of this.stages.entries()) {
      for (const [n, item] of this.items.entries()) {
        const index = holdings[item]?.place.index;
        if (index === undefined) continue;
        const come = this.come[at]?.[n] ?? 0;
        added[index] = (this.hired[at]?.[n] ?? 0) + come;
        moved[index] = come;
        given[index] = this.gone[at]?.[n] ?? 0;
      }
    }
    const isElsewhere = ({ from }: JointMove) => !this.stages.some(({ index }) => index === from);
    const joint = this.going.flatMap(({ from, to, items, count }): JointMove[] => {
      const [giver, receiver] = [this.stages[from], this.stages[to]];
      if (!giver || !receiver || bits(items) < 2) return [];
      const set = this.items.reduce((all, item, n) => (items & (1 << n) ? all | (1 << item) : all), 0);
      return [{ from: giver.index, to: receiver.index, items: set, count }];
    });
    this.changes.joint = [...this.changes.joint.filter(isElsewhere), ...joint];
    const isHeld = this.counted.flat().every(({ group }) => new Sums(group, this.changes).isHeld());
    if (!isHeld) this.changes.take(before);
    return isHeld;
  }
}

function addToCount(counts: number[] | undefined, at: number, by: number): void {
  if (counts) counts[at] = (counts[at] ?? 0) + by;
}
