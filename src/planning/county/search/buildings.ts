import { type Changes, findFloor, type Holding, type KeptItems, type Place, type PlanModel } from '../model';
import { Sums } from '../sums';

/** Rounds over the two stages of an item, whose schools may share a figure. */
const MOST_ROUNDS = 4;

/**
 * What is added of an item that isn't people: the floors of the school rule, then the least that brings the coefficients
 * to their limits. `false` where they stay over them. `start`: units, by place, that are there already.
 */
export function* raiseItem(
  model: PlanModel,
  item: number,
  kept: KeptItems,
  changes: Changes,
  start?: Float64Array,
): Generator<void, boolean> {
  const places = model.places.filter((place) => place.item === item);
  for (const place of places) {
    changes.added[place.index] = Math.max(findFloor(place, kept), start?.[place.index] ?? 0);
  }
  const all = model.groups.filter((group) => group.item === item).map((group) => new Sums(group, changes));
  for (let round = 0; round < MOST_ROUNDS && !all.every((sums) => sums.isHeld()); round++) {
    for (const sums of all) {
      sums.count();
      if (!sums.isHeld()) yield* levelBuildings(sums, changes);
      yield;
    }
    for (const sums of all) sums.count();
  }
  if (!all.every((sums) => sums.isHeld())) return false;
  // Where each unit belongs to one stage there are as few as can be already.
  if (!start && places.every(({ holdings }) => holdings.length === 1)) return true;
  for (const place of [...places].reverse()) yield* trim(place, findFloor(place, kept), all, changes);
  return true;
}

/** Halvings after which two levels are as near to each other as doubles are. */
const MOST_HALVINGS = 100;

/**
 * Adds the least number of units with which the coefficient holds, from those of the smallest burden (2y + u) ÷ p on: for
 * a given number nothing brings Σ y² ÷ p lower. A unit helps as long as its burden is below twice the mean Σ y² ÷ p ÷ Σ y,
 * so that the coefficient is lowest where the two meet; below that it holds from some level on.
 */
function* levelBuildings(sums: Sums, changes: Changes): Generator<void, void> {
  const water = new Water(sums, changes);
  let [low, high] = [0, 2 * water.highest()];
  for (let step = 0; step < MOST_HALVINGS && low < high; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    water.raise(middle);
    if (middle < 2 * sums.level()) low = middle;
    else high = middle;
    yield;
  }
  water.raise(high);
  if (!sums.isHeld()) return;
  low = 0;
  for (let step = 0; step < MOST_HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    water.raise(middle);
    if (sums.isHeld()) high = middle;
    else low = middle;
    yield;
  }
  water.raiseUntilHeld(low, high);
}

/** Units added on top of what is there, up to a level of burden. */
class Water {
  private readonly base: Float64Array;
  private readonly start: Float64Array;
  private readonly holdings: readonly Holding[];

  constructor(
    private readonly sums: Sums,
    private readonly changes: Changes,
  ) {
    this.holdings = sums.group.holdings;
    this.base = Float64Array.from(this.holdings, ({ place }) => changes.added[place.index] ?? 0);
    this.start = Float64Array.from(this.holdings, (each) => changes.amount(each));
  }

  /** No burden is above twice this once all stand at the largest value. */
  highest(): number {
    return this.holdings.reduce((most, each, at) => {
      const room = each.place.most - (this.base[at] ?? 0);
      return Math.max(most, ((this.start[at] ?? 0) + each.per * Math.max(1, room)) / each.students);
    }, 0);
  }

  raise(burden: number): void {
    for (const at of this.holdings.keys()) this.set(at, this.taken(at, burden));
    this.sums.count();
  }

  /** Of two levels next to each other: those that take a unit on the upper one take it in the order of schools. */
  raiseUntilHeld(low: number, high: number): void {
    this.raise(low);
    for (const [at, own] of this.holdings.entries()) {
      for (let units = this.taken(at, low); units < this.taken(at, high) && !this.sums.isHeld(); units++) {
        const before = this.changes.amount(own);
        this.set(at, units + 1);
        this.sums.follow(own, before, this.changes.amount(own));
      }
    }
  }

  /** Units of a holding whose burden (2y + u) ÷ p is at most so much. */
  private taken(at: number, burden: number): number {
    const holdingHere = this.holdings[at];
    if (!holdingHere) return 0;
    const count =
      Math.floor(((burden * holdingHere.students - holdingHere.per) / 2 - (this.start[at] ?? 0)) / holdingHere.per) + 1;
    return Math.max(0, Math.min(count, holdingHere.place.most - (this.base[at] ?? 0)));
  }

  private set(at: number, more: number): void {
    const holdingHere = this.holdings[at];
    if (holdingHere) this.changes.added[holdingHere.place.index] = (this.base[at] ?? 0) + more;
  }
}

/** Takes away what isn't needed after all: no unit more can go without breaking something. */
function* trim(place: Place, floor: number, all: readonly Sums[], changes: Changes): Generator<void, void> {
  const addedHere = changes.added[place.index] ?? 0;
  if (addedHere <= floor) return;
  const placeSums = place.holdings.map((holding) => all.find((sums) => sums.holdingAt(place) === holding));
  const holds = (units: number): boolean => {
    const before = place.holdings.map((holding) => changes.amount(holding));
    changes.added[place.index] = units;
    for (const [at, holding] of place.holdings.entries()) {
      placeSums[at]?.follow(holding, before[at] ?? 0, changes.amount(holding));
    }
    return placeSums.every((sums) => sums?.isHeld() !== false);
  };
  if (holds(floor)) return;
  let [short, enough] = [floor, addedHere];
  while (enough - short > 1) {
    yield;
    const middle = Math.floor((short + enough) / 2);
    if (holds(middle)) enough = middle;
    else short = middle;
  }
  holds(enough);
}
