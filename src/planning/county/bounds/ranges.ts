import type { SchoolChoices } from '../choices';
import type { Group, Place, PlanModel } from '../model';
import type { Pricing } from '../pricing';
import { spareIn } from './ascent';
import type { Multipliers, Ranges } from './multipliers';

/** What doubles may be off by, and more. */
const MARGIN = 1e-9;

/**
 * Where the sums can lie at all: from the least with which the school rule and the coefficient can hold, whatever stays at
 * 85 %, to what the places take.
 */
export function* computeRanges(model: PlanModel, schools: readonly SchoolChoices[]): Generator<void, Ranges> {
  const floors = leastFloors(schools);
  const low: number[] = [];
  for (const group of model.groups) {
    low.push((yield* leastSum(group, model, floors)) * (1 - MARGIN));
    yield;
  }
  const high = model.groups.map(({ holdings }) =>
    holdings.reduce((sum, { have, per, place }) => sum + have + per * place.most, 0),
  );
  return { low: Float64Array.from(low), high: Float64Array.from(high, (each) => each * (1 + MARGIN)) };
}

/** By place, the least that any choice asks it to add. */
function leastFloors(schools: readonly SchoolChoices[]): Map<Place, number> {
  const floors = new Map<Place, number>();
  for (const { built, staffed } of schools) {
    for (const { place, floors: own } of built) floors.set(place, Math.min(...own));
    for (const { places, floors: own } of staffed) {
      for (const [at, place] of places.entries()) {
        // Of a shared one each of its stages asks for the same.
        floors.set(
          place,
          own.reduce((least, each) => Math.min(least, each[at] ?? 0), Number.POSITIVE_INFINITY),
        );
      }
    }
  }
  return floors;
}

function* leastSum(
  { item, holdings, students, bound }: Group,
  model: PlanModel,
  floors: Map<Place, number>,
): Generator<void, number> {
  // Who moves leaves the sum as it is: it is never below what the county has.
  const county = model.isPeople[item] ? holdings.reduce((sum, { have }) => sum + have, 0) : 0;
  const least = Float64Array.from(holdings, ({ have, per, place }) => {
    const floor = floors.get(place) ?? 0;
    return have + per * (floor > 0 ? floor : -place.leaving);
  });
  const most = Float64Array.from(holdings, ({ have, per, place }) => have + per * place.most);
  const floor = Math.max(
    county,
    least.reduce((sum, each) => sum + each, 0),
  );
  const raised = (level: number) => {
    let [sum, quotients] = [0, 0];
    for (const [at, own] of holdings.entries()) {
      const amount = Math.min(most[at] ?? 0, Math.max(least[at] ?? 0, level * own.students));
      sum += amount;
      quotients += (amount * amount) / own.students;
    }
    return { sum, quotients, isHeld: students * quotients <= bound * sum * sum * (1 + MARGIN) };
  };
  const { isHeld, sum } = raised(0);
  if (isHeld && sum >= county) return floor;
  let [low, high] = [0, holdings.reduce((top, each, at) => Math.max(top, (most[at] ?? 0) / each.students), 0)];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    const { sum, quotients, isHeld } = raised(middle);
    yield;
    // Above the mean that the amounts weigh, raising only makes it worse.
    if (isHeld || middle * sum > quotients) high = middle;
    else low = middle;
  }
  return Math.max(county, raised(low).sum);
}

/** Nothing weighed yet: teachers who can be spared come for the move alone, others for the price of a post. */
export function unweighed(model: PlanModel, { post, move }: Pricing): Multipliers {
  const arrival = model.groups.map((group) => Number(spareIn(group) > 0 ? move : post));
  return { weight: new Float64Array(model.groups.length), arrival: Float64Array.from(arrival) };
}

/** Prices on the sums alone, for a first bound that takes no range: of items whose coefficient asks for more than the floors. */
export function pushed(
  model: PlanModel,
  pricing: Pricing,
  { low }: Ranges,
  schools: readonly SchoolChoices[],
): Float64Array {
  const floors = new Map<Place, number>();
  for (const { built } of schools) for (const { place, floors: own } of built) floors.set(place, Math.max(...own));
  return Float64Array.from(model.groups, ({ item, holdings }, at) => {
    const resourceItem = model.items[item]?.item;
    if (!resourceItem || model.isPeople[item]) return 0;
    const floor = holdings.reduce((sum, { have, per, place }) => sum + have + per * (floors.get(place) ?? 0), 0);
    return (low[at] ?? 0) > floor ? Number(pricing.unit(resourceItem)) : 0;
  });
}
