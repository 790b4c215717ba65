import { excessOf, isHeld } from './held';
import { type Changes, floorOf, type Group, type KeptItems, type Place, type PlanModel } from './model';

/** Rounds over the two stages of an item, whose schools may share a figure. */
const MOST_ROUNDS = 4;

/**
 * What is added of an item that isn't people: the floors of the school rule, then the least that brings the coefficients
 * to their limits. `false` where they stay over them.
 */
export function raiseItem(model: PlanModel, item: number, kept: KeptItems, changes: Changes): boolean {
  const places = model.places.filter((place) => place.item === item);
  const groups = model.groups.filter((group) => group.item === item);
  for (const place of places) changes.added[place.index] = floorOf(place, kept);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (groups.every((group) => isHeld(group, changes))) break;
    for (const group of groups) if (!isHeld(group, changes)) level(group, changes);
  }
  if (!groups.every((group) => isHeld(group, changes))) return false;
  for (const place of [...places].reverse()) trim(place, floorOf(place, kept), groups, changes);
  return true;
}

/**
 * Adds the least number of units with which the coefficient holds, from those of the smallest (2y + u) ÷ p on: for a given
 * number nothing brings Σ y² ÷ p lower. √(P Σ y² ÷ p) − κ Σ y is convex in the number, so that where it holds is an
 * interval: its lowest point is found first, then the interval's beginning below it.
 */
function level(group: Group, changes: Changes): void {
  const base = Float64Array.from(group.holdings, ({ place }) => changes.added[place.index] ?? 0);
  const at = (units: number): number => {
    spread(group, changes, base, units);
    return excessOf(group, changes);
  };
  const lowest = lowestPoint(at, unitsToBest(group, changes));
  at(lowest);
  if (!isHeld(group, changes)) return;
  let [low, high] = [0, lowest];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    at(middle);
    if (isHeld(group, changes)) high = middle;
    else low = middle;
  }
  at(high);
}

function unitsToBest({ holdings }: Group, changes: Changes): number {
  const best = holdings.reduce((most, own) => Math.max(most, changes.amount(own) / own.students), 0);
  return holdings.reduce((sum, own) => {
    const lacking = Math.ceil((best * own.students - changes.amount(own)) / own.per);
    const left = own.place.most - (changes.added[own.place.index] ?? 0);
    return sum + Math.max(0, Math.min(lacking, left));
  }, 0);
}

function lowestPoint(at: (units: number) => number, most: number): number {
  let [low, high] = [0, most];
  while (high - low > 2) {
    const step = Math.floor((high - low) / 3);
    const [first, second] = [low + step, high - step];
    if (at(first) <= at(second)) high = second === high ? second - 1 : second;
    else low = first === low ? first + 1 : first;
  }
  let lowest = low;
  for (let units = low + 1; units <= high; units++) if (at(units) < at(lowest)) lowest = units;
  return lowest;
}

/** Sets what is added to `base` and `units` more, each where it burdens the least. */
function spread({ holdings }: Group, changes: Changes, base: Float64Array, units: number): void {
  const set = (index: number, more: number) => {
    const place = holdings[index]?.place;
    if (place) changes.added[place.index] = (base[index] ?? 0) + more;
  };
  const start = holdings.map((own, index) => {
    set(index, 0);
    return changes.amount(own);
  });
  const room = holdings.map(({ place }, index) => place.most - (base[index] ?? 0));
  // Units of a holding whose burden (2y + u) ÷ p is at most t.
  const taken = (index: number, t: number): number => {
    const own = holdings[index];
    if (!own) return 0;
    const count = Math.floor(((t * own.students - own.per) / 2 - (start[index] ?? 0)) / own.per) + 1;
    return Math.max(0, Math.min(count, room[index] ?? 0));
  };
  const total = (t: number) => holdings.reduce((sum, _, index) => sum + taken(index, t), 0);
  let low = 0;
  let high = 1;
  const all = room.reduce((sum, own) => sum + own, 0);
  const wanted = Math.min(units, all);
  while (total(high) < wanted) high *= 2;
  for (let step = 0; step < 80 && total(low) !== wanted; step++) {
    const middle = (low + high) / 2;
    if (total(middle) <= wanted) low = middle;
    else high = middle;
  }
  const counts = holdings.map((_, index) => taken(index, low));
  let left = wanted - counts.reduce((sum, own) => sum + own, 0);
  // Those that take their next unit at the same level: in the order of schools.
  for (const index of holdings.keys()) {
    const more = Math.min(left, Math.max(0, taken(index, high) - (counts[index] ?? 0)));
    counts[index] = (counts[index] ?? 0) + more;
    left -= more;
  }
  for (const [index, count] of counts.entries()) set(index, count);
}

/** Takes away what isn't needed after all: no unit more can go without breaking something. */
function trim(place: Place, floor: number, groups: readonly Group[], changes: Changes): void {
  const own = changes.added[place.index] ?? 0;
  const holds = (units: number): boolean => {
    changes.added[place.index] = units;
    return groups.every((group) => !group.holdings.some((one) => one.place === place) || isHeld(group, changes));
  };
  if (holds(floor)) return;
  let [short, enough] = [floor, own];
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (holds(middle)) enough = middle;
    else short = middle;
  }
  changes.added[place.index] = enough;
}
