import type { Stage } from '../../../statistics/stages';
import { groupedBy } from '../../../workbook/grouped';
import {
  type Changes,
  findFloor,
  type Group,
  type Holding,
  type JointMove,
  type PlanModel,
  type PlannedStage,
} from '../model';
import { type Going, pairMoves, pairOff } from '../people/moves';
import { Sums } from '../sums';
import type { Staying } from './staying';

/** Sums nearer to the limit than this share of it are told apart by exact arithmetic at last. */
const CLOSE = 1e-12;

/** One who moves from one school-stage to another; these and the items that he counts in (as bits) by their numbers in a staffing. */
export interface Mover {
  readonly from: number;
  readonly to: number;
  readonly items: number;
}

/** What a school-stage lets go and come of an item. */
interface Rules {
  readonly most: number;
  readonly above: number;
  readonly along: number;
  readonly spare: number;
  readonly beside: number;
}

/** Those of an item at a school-stage who are hired, who come and who go, and of the latter who count in other items too. */
interface Staffed {
  hired: number;
  come: number;
  gone: number;
  along: number;
  /** The rule asks for so many more than there are. */
  floor: number;
  readonly rules: Rules;
  /** By year. */
  readonly counted: readonly Counted[];
}

interface Coefficient {
  readonly group: Group;
  /** By the index of the school-stage. */
  readonly holdings: ReadonlyMap<number, Holding>;
  sum: number;
  quotients: number;
}

interface Counted {
  readonly of: Coefficient;
  readonly students: number;
  amount: number;
}

/** Who is hired and who moves at the school-stages of a stage, and what its coefficients are with that, person by person. */
export class Staffing {
  /** The items that count people; what follows goes by their numbers here, and by those of the school-stages. */
  readonly items: readonly number[];
  private readonly going: Mover[] = [];
  private readonly leavers: number[];
  /** By school-stage, then item. */
  private readonly staffed: readonly (readonly Staffed[])[];
  /** By item. */
  private readonly coefficients: readonly (readonly Coefficient[])[];
  private hiredPosts = 0;
  private lacks = 0;

  constructor(
    model: PlanModel,
    stage: Stage,
    readonly stages: readonly PlannedStage[],
    readonly staying: Staying,
    private readonly changes: Changes,
  ) {
    this.items = model.isPeople.flatMap((isPeople, item) => (isPeople ? [item] : []));
    this.leavers = stages.map(() => 0);
    this.coefficients = this.items.map((item) =>
      model.groups
        .filter((group) => group.item === item && group.stage === stage)
        .map((group): Coefficient => {
          const holdings = new Map(group.holdings.map((holding) => [holding.of, holding]));
          return { group, holdings, sum: 0, quotients: 0 };
        }),
    );
    this.staffed = stages.map((each) => this.items.map((item, n) => this.begin(each, item, n)));
    for (const at of stages.keys()) this.takeFloors(at);
    const numbers = new Map(stages.map(({ assessed }, at) => [assessed, at]));
    for (const { items, from, to, count } of pairMoves(model, changes)) {
      const [giver, receiver] = [numbers.get(from), numbers.get(to)];
      if (giver === undefined || receiver === undefined) continue;
      const bits = items.reduce((all, item) => all | (1 << this.items.indexOf(item)), 0);
      for (let n = 0; n < count; n++) this.move({ from: giver, to: receiver, items: bits });
    }
    for (const [at, { holdings }] of stages.entries()) {
      for (const [n, item] of this.items.entries()) {
        const place = holdings[item]?.place;
        if (place) this.hire(at, 1 << n, changes.hired(place));
      }
    }
  }

  private begin({ index, holdings, leavers }: PlannedStage, item: number, n: number): Staffed {
    const place = holdings[item]?.place;
    const counted = (this.coefficients[n] ?? []).flatMap((of): Counted[] => {
      const holding = of.holdings.get(index);
      if (!holding) return [];
      of.sum += holding.have;
      of.quotients += holding.have ** 2 / holding.students;
      return [{ of, students: holding.students, amount: holding.have }];
    });
    const { most, above, along, spare } = place ?? { most: 0, above: 0, along: 0, spare: 0 };
    const rules: Rules = { most, above, along, spare, beside: leavers.beside[item] ?? 0 };
    return { hired: 0, come: 0, gone: 0, along: 0, floor: 0, rules, counted };
  }

  get movers(): readonly Mover[] {
    return this.going;
  }

  get posts(): number {
    return this.hiredPosts;
  }

  /** So many are asked for by the school rule and aren't there. */
  get lacking(): number {
    return this.lacks;
  }

  move(mover: Mover): void {
    this.going.push(mover);
    this.shift(mover, 1);
  }

  /** One who moves stays where he is after all; the last of those who move has his number then. */
  leave(number: number): void {
    const [mover, last] = [this.going[number], this.going.pop()];
    if (!mover || !last) return;
    if (number < this.going.length) this.going[number] = last;
    this.shift(mover, -1);
  }

  /** Another moves in one's place. */
  replace(number: number, by: Mover): void {
    const mover = this.going[number];
    if (!mover) return;
    this.going[number] = by;
    this.shift(mover, -1);
    this.shift(by, 1);
  }

  private shift({ from, to, items }: Mover, by: 1 | -1): void {
    const isJoint = (items & (items - 1)) !== 0;
    this.leavers[from] = (this.leavers[from] ?? 0) + by;
    for (let n = 0; items >> n > 0; n++) {
      const [giver, receiver] = [this.staffed[from]?.[n], this.staffed[to]?.[n]];
      if (((items >> n) & 1) === 0 || !giver || !receiver) continue;
      giver.gone += by;
      if (isJoint) giver.along += by;
      gain(giver, -by);
      this.lacks -= computeLack(receiver);
      receiver.come += by;
      this.lacks += computeLack(receiver);
      gain(receiver, by);
    }
  }

  /** So many more are hired at a school-stage who count in these items. */
  hire(at: number, items: number, count: number): void {
    const before = this.countPosts(at);
    for (const [n, each] of (this.staffed[at] ?? []).entries()) {
      if (((items >> n) & 1) === 0) continue;
      this.lacks -= computeLack(each);
      each.hired += count;
      this.lacks += computeLack(each);
      gain(each, count);
    }
    this.hiredPosts += this.countPosts(at) - before;
  }

  private countPosts(at: number): number {
    let most = 0;
    for (const { hired } of this.staffed[at] ?? []) if (hired > most) most = hired;
    return most;
  }

  /** The items (as bits) that keep a school-stage from needing one post less; none where nobody is hired. */
  findTops(at: number): number {
    const posts = this.countPosts(at);
    if (posts === 0) return 0;
    return (this.staffed[at] ?? []).reduce((all, { hired }, n) => (hired === posts ? all | (1 << n) : all), 0);
  }

  /** Takes over what the school rule asks for, by what stays at 85 %. */
  takeFloors(at: number): void {
    for (const [n, each] of (this.staffed[at] ?? []).entries()) {
      const place = this.stages[at]?.holdings[this.items[n] ?? -1]?.place;
      this.lacks -= computeLack(each);
      each.floor = place ? findFloor(place, this.staying.kept) : 0;
      this.lacks += computeLack(each);
    }
  }

  /** By how much a coefficient is over its limit, as a share of it, in its worst year. */
  excess(item: number): number {
    let most = 0;
    for (const { group, sum, quotients } of this.coefficients[item] ?? []) {
      if (sum <= 0) return Number.POSITIVE_INFINITY;
      const over = Math.sqrt((group.students * Math.max(0, quotients)) / group.bound) / sum - 1;
      if (over > most) most = over;
    }
    return most <= CLOSE ? 0 : most;
  }

  /** Whether nobody lacks and no coefficient is over its limit. */
  get isHeld(): boolean {
    return this.lacks === 0 && this.items.every((_, item) => this.excess(item) === 0);
  }

  /** Whether those who go from a school-stage can, and those who come or are hired are let. */
  isLegal(at: number): boolean {
    for (const { hired, come, gone, along, rules } of this.staffed[at] ?? []) {
      if (hired < 0 || hired + come > rules.most || (hired + come > 0 && gone > 0)) return false;
      if (gone > rules.above || along > rules.along || gone - along > rules.spare) return false;
      if ((this.leavers[at] ?? 0) - gone > rules.beside) return false;
    }
    return true;
  }

  /** Hands the people over, if the coefficients hold by exact arithmetic too. */
  handOver(): boolean {
    const before = this.changes.copy();
    const { added, moved, given } = this.changes;
    for (const [at, { holdings }] of this.stages.entries()) {
      for (const [n, item] of this.items.entries()) {
        const [index, each] = [holdings[item]?.place.index, this.staffed[at]?.[n]];
        if (index === undefined || !each) continue;
        added[index] = each.hired + each.come;
        moved[index] = each.come;
        given[index] = each.gone;
      }
    }
    const isElsewhere = ({ from }: JointMove) => !this.stages.some(({ index }) => index === from);
    this.changes.joint = [...this.changes.joint.filter(isElsewhere), ...this.listJointMoves()];
    const isHeld = this.coefficients.flat().every(({ group }) => new Sums(group, this.changes).isHeld());
    if (isHeld) this.staying.handOver();
    else this.changes.take(before);
    return isHeld;
  }

  /** Who goes where is open among those who count in the same: so paired off that few pairs of schools are concerned. */
  private listJointMoves(): JointMove[] {
    const [leaving, arriving] = [countBy(this.going, ({ from }) => from), countBy(this.going, ({ to }) => to)];
    const inOrder = (counts: ReadonlyMap<number, number>, all: ReadonlyMap<number, number>): Going<number>[] =>
      [...counts]
        .map(([stage, count]) => ({ stage, count }))
        .sort((a, b) => (all.get(b.stage) ?? 0) - (all.get(a.stage) ?? 0) || a.stage - b.stage);
    return [...groupedBy(this.going, ({ items }) => items)].flatMap(([items, movers]): JointMove[] => {
      if ((items & (items - 1)) === 0) return [];
      const all = this.items.reduce((set, item, n) => (items & (1 << n) ? set | (1 << item) : set), 0);
      const givers = inOrder(
        countBy(movers, ({ from }) => from),
        leaving,
      );
      const receivers = inOrder(
        countBy(movers, ({ to }) => to),
        arriving,
      );
      return pairOff(givers, receivers).flatMap(({ from, to, count }): JointMove[] => {
        const [giver, receiver] = [this.stages[from], this.stages[to]];
        return giver && receiver ? [{ from: giver.index, to: receiver.index, items: all, count }] : [];
      });
    });
  }
}

function countBy(movers: readonly Mover[], of: (mover: Mover) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const mover of movers) counts.set(of(mover), (counts.get(of(mover)) ?? 0) + 1);
  return counts;
}

function computeLack({ floor, hired, come }: Staffed): number {
  return Math.max(0, floor - hired - come);
}

function gain({ counted }: Staffed, by: number): void {
  for (const each of counted) {
    const { of, students, amount } = each;
    each.amount = amount + by;
    of.sum += by;
    of.quotients += ((2 * amount + by) * by) / students;
  }
}
