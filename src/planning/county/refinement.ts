import type { Stage } from '../../statistics/stages';
import {
  bits,
  type Changes,
  floorOf,
  type Group,
  type JointMove,
  type KeptItems,
  type PlanModel,
  type PlannedStage,
  setsOf,
} from './model';
import { movesOf } from './moves';
import type { Pricing } from './pricing';
import { Sums } from './sums';

/** Of greater counties the plan is near enough without. */
const MOST_STAGES = 60;
/** Changes looked at, counted so that results repeat. */
const MOST_WORK = 400_000;
/** Of them, for mending one plan. */
const MOST_WORK_IN_MENDING = 4_000;
const MOST_CHANGES = 5;
/** At each step of mending, so many of the changes that help the most are followed. */
const WIDTH = 5;
/** Of those who could give or get, the richest and the poorest. */
const NEAREST = 4;
/** Sums nearer to the limit than this share of it are told apart by exact arithmetic at last. */
const CLOSE = 1e-12;
/** What a coefficient's excess weighs beside a teacher who lacks: its last one brings it down by hundredths. */
const WEIGHT = 20;

/** A person hired or a person moved: what can be taken out of a plan at once. */
type Part = { readonly kind: 'post'; readonly at: number } | { readonly kind: 'move'; readonly move: JointMove };

/** What a plan's people change by: who counts in an item where he is hired, and who moves. */
type Change =
  | { readonly kind: 'count'; readonly at: number; readonly set: number; readonly by: 1 | -1 }
  | { readonly kind: 'move'; readonly from: number; readonly to: number; readonly set: number; readonly by: 1 | -1 };

type Mending = readonly Change[];

/**
 * Takes one or two people out of a plan and mends it with others that cost less: whoever is there counts in another item
 * too, or somebody moves or is hired in their place. As long as that helps, and as long as the work lasts. `note` is told
 * of each plan on the way.
 */
export function* refine(
  model: PlanModel,
  stage: Stage,
  kept: KeptItems,
  changes: Changes,
  pricing: Pricing,
  note: () => void = () => {},
): Generator<void, void> {
  const stages = model.stages.filter(({ assessed }) => assessed.at.stage === stage);
  const isOwn = ({ index, holdings }: PlannedStage) =>
    holdings.every(({ place }) => !model.isPeople[place.item] || place.holdings.every(({ of }) => of === index));
  if (stages.length > MOST_STAGES || !stages.every(isOwn)) return;
  let left = MOST_WORK;
  for (let isBetter = true; isBetter && left > 0; ) {
    isBetter = false;
    const people = new People(model, stage, stages, kept, changes, pricing);
    const parts = people.parts();
    const taken = [...parts.map((one) => [one]), ...pairsOf(parts)];
    for (const own of taken) {
      if (left <= 0) break;
      const { work, isMended } = people.without(own);
      left -= work;
      yield;
      if (!isMended) continue;
      isBetter = true;
      note();
      break;
    }
  }
}

function pairsOf(parts: readonly Part[]): Part[][] {
  return parts.flatMap((a, at) => parts.slice(at).map((b) => [a, b]));
}

interface Counted {
  readonly group: Group;
  /** By school-stage; 0 where it has no part in it. */
  readonly students: Float64Array;
  /** What it has less who goes and more who comes. */
  readonly amounts: Float64Array;
  sum: number;
  quotients: number;
}

class People {
  private readonly items: readonly number[];
  /** By school-stage, then item. */
  private readonly hired: number[][];
  private readonly come: number[][];
  private readonly gone: number[][];
  /** Of those who go, those who count in other items too. */
  private readonly along: number[][];
  private readonly leavers: number[];
  private readonly floors: number[][];
  private moves: JointMove[] = [];
  /** By item, one a year. */
  private readonly counted: Counted[][];
  private readonly sets: readonly number[];
  private cost = 0n;
  private work = 0;

  constructor(
    private readonly model: PlanModel,
    private readonly stage: Stage,
    private readonly stages: readonly PlannedStage[],
    kept: KeptItems,
    private readonly changes: Changes,
    private readonly pricing: Pricing,
  ) {
    this.items = model.isPeople.flatMap((isPeople, item) => (isPeople ? [item] : []));
    const zeros = () => stages.map(() => this.items.map(() => 0));
    [this.come, this.gone, this.along] = [zeros(), zeros(), zeros()];
    this.leavers = stages.map(() => 0);
    this.hired = stages.map((own) => this.items.map((item) => this.at(own, item, (place) => changes.hired(place))));
    this.floors = stages.map((own) => this.items.map((item) => this.at(own, item, (place) => floorOf(place, kept))));
    this.counted = this.items.map((item) => this.countedIn(item));
    this.sets = setsOf([...this.items.keys()]).sort((a, b) => bits(b) - bits(a) || a - b);
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
        const own = group.holdings.find(({ of }) => of === index);
        if (!own) continue;
        students[at] = own.students;
        amounts[at] = own.have + (this.hired[at]?.[this.items.indexOf(item)] ?? 0);
        sum += amounts[at] ?? 0;
        quotients += (amounts[at] ?? 0) ** 2 / own.students;
      }
      return [{ group, students, amounts, sum, quotients }];
    });
  }

  private takeOver(): void {
    const at = new Map(this.stages.map(({ assessed }, index) => [assessed, index]));
    for (const { items, from, to, count } of movesOf(this.model, this.changes)) {
      const [giver, receiver] = [at.get(from), at.get(to)];
      if (giver === undefined || receiver === undefined) continue;
      const set = items.reduce((all, item) => all | (1 << this.items.indexOf(item)), 0);
      for (let n = 0; n < count; n++) this.make({ kind: 'move', from: giver, to: receiver, set, by: 1 });
    }
    for (const own of this.stages.keys()) this.cost += this.pricing.post * BigInt(this.posts(own));
  }

  parts(): Part[] {
    const posts = [...this.stages.keys()].flatMap((at): Part[] => (this.posts(at) > 0 ? [{ kind: 'post', at }] : []));
    return [...posts, ...this.moves.map((move): Part => ({ kind: 'move', move }))];
  }

  /** Without some of its people, mended with what costs less than they did; as it was where it can't be. */
  without(parts: readonly Part[]): { readonly work: number; readonly isMended: boolean } {
    this.work = 0;
    const before = this.cost;
    const taken = parts.flatMap((part) => {
      const own = this.changesOf(part);
      for (const one of own) this.make(one);
      return own;
    });
    const isMended = this.cost < before && this.mend(before, MOST_CHANGES) && this.keep();
    if (!isMended) for (const one of taken.reverse()) this.make(undone(one));
    return { work: this.work, isMended };
  }

  private changesOf(part: Part): Change[] {
    if (part.kind === 'move') {
      const { from, to, items } = part.move;
      const isThere = this.moves.some((own) => own.from === from && own.to === to && own.items === items);
      return isThere ? [{ kind: 'move', from, to, set: items, by: -1 }] : [];
    }
    const posts = this.posts(part.at);
    const set = this.items.reduce((all, _, at) => (this.hired[part.at]?.[at] === posts ? all | (1 << at) : all), 0);
    return posts === 0 ? [] : [{ kind: 'count', at: part.at, set, by: -1 }];
  }

  private posts(at: number): number {
    return Math.max(...(this.hired[at] ?? []));
  }

  private make(change: Change): void {
    if (change.kind === 'count') {
      const { at, set, by } = change;
      const before = this.posts(at);
      this.each(set, (item) => {
        add(this.hired[at], item, by);
        this.gain(at, item, by);
      });
      this.cost += this.pricing.post * BigInt(this.posts(at) - before);
      return;
    }
    const { from, to, set, by } = change;
    const isJoint = bits(set) > 1;
    this.leavers[from] = (this.leavers[from] ?? 0) + by;
    this.each(set, (item) => {
      add(this.gone[from], item, by);
      if (isJoint) add(this.along[from], item, by);
      add(this.come[to], item, by);
      this.gain(from, item, -by);
      this.gain(to, item, by);
    });
    this.cost += this.pricing.move * BigInt(by);
    const own = this.moves.findIndex((move) => move.from === from && move.to === to && move.items === set);
    const count = (this.moves[own]?.count ?? 0) + by;
    const move = { from, to, items: set, count };
    if (own < 0) this.moves.push(move);
    else if (count > 0) this.moves[own] = move;
    else this.moves.splice(own, 1);
  }

  private each(set: number, act: (item: number) => void): void {
    for (const item of this.items.keys()) if (set & (1 << item)) act(item);
  }

  private gain(at: number, item: number, by: number): void {
    for (const own of this.counted[item] ?? []) {
      const students = own.students[at] ?? 0;
      if (students === 0) continue;
      const before = own.amounts[at] ?? 0;
      own.amounts[at] = before + by;
      own.sum += by;
      own.quotients += ((before + by) ** 2 - before ** 2) / students;
    }
  }

  /** Whether those who go can, and those who come or are hired are let. */
  private isLegal(at: number): boolean {
    const own = this.stages[at];
    if (!own) return false;
    return this.items.every((item, n) => {
      const place = own.holdings[item]?.place;
      const [gone, along] = [this.gone[at]?.[n] ?? 0, this.along[at]?.[n] ?? 0];
      const added = (this.hired[at]?.[n] ?? 0) + (this.come[at]?.[n] ?? 0);
      if (!place || added > place.most || (added > 0 && gone > 0)) return false;
      if (gone > place.above || along > place.along || gone - along > place.spare) return false;
      return (this.leavers[at] ?? 0) - gone <= (own.leavers.beside[item] ?? 0);
    });
  }

  private lacking(at: number, item: number): number {
    const added = (this.hired[at]?.[item] ?? 0) + (this.come[at]?.[item] ?? 0);
    return Math.max(0, (this.floors[at]?.[item] ?? 0) - added);
  }

  private excess(item: number): number {
    let most = 0;
    for (const { group, sum, quotients } of this.counted[item] ?? []) {
      const over = Math.sqrt((group.students * Math.max(0, quotients)) / group.bound) / sum - 1;
      if (!(over <= most)) most = over;
    }
    return most <= CLOSE ? 0 : most;
  }

  /** How far the plan is from holding. */
  private wrong(): number {
    let all = 0;
    for (const item of this.items.keys()) {
      all += WEIGHT * this.excess(item);
      for (const at of this.stages.keys()) all += this.lacking(at, item);
    }
    return all;
  }

  /** Whether the plan could be made to hold for less than so much. */
  private mend(limit: bigint, steps: number): boolean {
    const wrong = this.wrong();
    if (wrong === 0) return this.cost < limit;
    if (steps === 0 || this.work > MOST_WORK_IN_MENDING) return false;
    const helping: { readonly mending: Mending; readonly wrong: number; readonly cost: bigint }[] = [];
    for (const mending of this.mendings()) {
      this.work++;
      for (const one of mending) this.make(one);
      const after = this.cost < limit && this.isLegalAfter(mending) ? this.wrong() : wrong;
      if (after < wrong) helping.push({ mending, wrong: after, cost: this.cost });
      for (const one of [...mending].reverse()) this.make(undone(one));
    }
    helping.sort((a, b) => a.wrong - b.wrong || (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : 0));
    for (const { mending } of helping.slice(0, WIDTH)) {
      for (const one of mending) this.make(one);
      if (this.mend(limit, steps - 1)) return true;
      for (const one of [...mending].reverse()) this.make(undone(one));
    }
    return false;
  }

  private isLegalAfter(mending: Mending): boolean {
    return mending.every((one) =>
      one.kind === 'count' ? this.isLegal(one.at) : this.isLegal(one.from) && this.isLegal(one.to),
    );
  }

  /** What may help with the first teacher who lacks, or else with the coefficient that is furthest over its limit. */
  private mendings(): Mending[] {
    for (const at of this.stages.keys()) {
      for (const item of this.items.keys()) {
        if (this.lacking(at, item) > 0) return this.mendingsAt([...this.stages.keys()], [at], item);
      }
    }
    let worst = 0;
    for (const item of this.items.keys()) if (this.excess(item) > this.excess(worst)) worst = item;
    const inOrder = [...this.stages.keys()].sort((a, b) => this.value(a, worst) - this.value(b, worst));
    return this.mendingsAt(inOrder.slice(-NEAREST), inOrder.slice(0, NEAREST), worst);
  }

  private value(at: number, item: number): number {
    const [own] = this.counted[item] ?? [];
    return (own?.amounts[at] ?? 0) / (own?.students[at] || 1);
  }

  private mendingsAt(givers: readonly number[], receivers: readonly number[], item: number): Mending[] {
    const own = 1 << item;
    const sets = this.sets.filter((set) => set & own);
    // One who moves anyway counts in another item too, or in one less.
    const others = this.moves.flatMap(({ from, to, items }): Mending[] => {
      const isOf = receivers.includes(to) || givers.includes(from) || givers.includes(to);
      if (!isOf || items === own) return [];
      return [
        [
          { kind: 'move', from, to, set: items, by: -1 },
          { kind: 'move', from, to, set: items ^ own, by: 1 },
        ],
      ];
    });
    const hired = receivers.flatMap((at) => [own, ...sets].map((set): Mending => [{ kind: 'count', at, set, by: 1 }]));
    const moved = receivers.flatMap((to) =>
      givers.flatMap((from) =>
        from === to ? [] : sets.map((set): Mending => [{ kind: 'move', from, to, set, by: 1 }]),
      ),
    );
    return [...others, ...hired, ...moved];
  }

  /** Hands the people over, if the coefficients hold by exact arithmetic too. */
  private keep(): boolean {
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
    const joint = this.moves.flatMap(({ from, to, items, count }): JointMove[] => {
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

function undone(change: Change): Change {
  return { ...change, by: change.by === 1 ? -1 : 1 };
}

function add(counts: number[] | undefined, at: number, by: number): void {
  if (counts) counts[at] = (counts[at] ?? 0) + by;
}
