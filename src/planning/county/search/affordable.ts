import type { School } from '../../../statistics/county';
import { choicesOfSchools } from '../choices';
import { findFloor, type KeptItems, type PlanModel, type PlannedSchool } from '../model';
import { makePricing, type Pricing, scalePrice } from '../pricing';
import type { PlanTerms } from '../terms';

/**
 * The schools that can meet the school rule within the budget and the posts, those first that take the least: the
 * coefficients aside, and without moves. Within one of the two limits there can't be more.
 */
export interface Affordable {
  /** Those that meet it already, too. */
  readonly schools: readonly School[];
}

export function affordable(model: PlanModel, { prices, budget, posts }: PlanTerms): Affordable {
  const money = prices && budget !== null ? scalePrice(budget) : null;
  const pricing = makePricing(prices);
  const kept: KeptItems = new Int32Array(model.stages.length);
  const schools = choicesOfSchools(model);
  const priced = schools.flatMap(({ school, choices }) => {
    const [first, ...others] = choices.map(({ masks }) => computeMeans(model, school, masks, pricing, kept));
    if (!first) return [];
    const isLess = (a: Means, b: Means) => (money === null ? a.posts < b.posts : a.cost < b.cost);
    return [{ school, ...others.reduce((least, each) => (isLess(each, least) ? each : least), first) }];
  });
  priced.sort((a, b) => (money === null ? a.posts - b.posts : Number(a.cost - b.cost)));
  const affordable: School[] = [];
  let [cost, hired] = [0n, 0];
  for (const each of priced) {
    if (money !== null && cost + each.cost > money) continue;
    if (posts !== null && hired + each.posts > posts) continue;
    cost += each.cost;
    hired += each.posts;
    affordable.push(each.school.school);
  }
  return { schools: affordable };
}

interface Means {
  readonly cost: bigint;
  readonly posts: number;
}

/** What a school takes to meet the school rule with these items at 85 %; `kept` is written over. */
function computeMeans(
  { items, isPeople }: PlanModel,
  { places, stages }: PlannedSchool,
  masks: readonly number[],
  pricing: Pricing,
  kept: KeptItems,
): Means {
  stages.forEach(({ index }, at) => {
    kept[index] = masks[at] ?? 0;
  });
  // One who counts in several items is hired once.
  const posts = stages.reduce((sum, { holdings }) => {
    const people = holdings.filter(({ place }) => isPeople[place.item]);
    return sum + Math.max(0, ...people.map(({ place }) => findFloor(place, kept)));
  }, 0);
  const cost = places.reduce((sum, place) => {
    const item = items[place.item]?.item;
    return item && !isPeople[place.item] ? sum + pricing.unit(item) * BigInt(findFloor(place, kept)) : sum;
  }, pricing.post * BigInt(posts));
  return { cost, posts };
}
