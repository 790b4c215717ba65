import type { School } from '../../statistics/county';
import { cheapestSchool, type Multipliers, PRICE_SCALE, SCALE } from './cheapest';
import { floorOf, type KeptItems, type PlanModel, type PlannedSchool } from './model';
import { type Pricing, pricingOf, scaled } from './pricing';
import type { PlanTerms } from './terms';

/**
 * The schools that can meet the school rule within the budget and the posts, those first that take the least: the
 * coefficients aside, and without moves. Within one of the two limits there can't be more.
 */
export interface Affordable {
  /** Those that meet it already, too. */
  readonly schools: readonly School[];
}

export function affordable(model: PlanModel, { prices, budget, posts }: PlanTerms): Affordable {
  const money = prices && budget !== null ? scaled(budget) : null;
  const pricing = pricingOf(prices);
  const alone: Multipliers = { reward: () => 0n, arrival: () => pricing.post * PRICE_SCALE };
  const priced = model.schools.flatMap((school) => {
    const cheapest = cheapestSchool(model, school, pricing, alone);
    if (cheapest === null || cheapest === 'unbounded') return [];
    return [
      {
        school,
        cost: cheapest.cost / SCALE + earnedIn(model, school, pricing),
        posts: postsOf(model, school, cheapest.kept),
      },
    ];
  });
  priced.sort((a, b) => (money === null ? a.posts - b.posts : Number(a.cost - b.cost)));
  const schools: School[] = [];
  let [cost, hired] = [0n, 0];
  for (const one of priced) {
    if (money !== null && cost + one.cost > money) continue;
    if (posts !== null && hired + one.posts > posts) continue;
    cost += one.cost;
    hired += one.posts;
    schools.push(one.school.school);
  }
  return { schools };
}

/** What the multipliers pay a school for the teachers that it can spare: here nobody moves. */
function earnedIn({ isPeople }: PlanModel, { places }: PlannedSchool, { post, move }: Pricing): bigint {
  const spare = places.reduce((sum, place) => sum + (isPeople[place.item] ? place.spare : 0), 0);
  return post > move ? (post - move) * BigInt(spare) : 0n;
}

function postsOf({ isPeople, stages: all }: PlanModel, { stages }: PlannedSchool, masks: readonly number[]): number {
  const kept: KeptItems = new Int32Array(all.length);
  stages.forEach(({ index }, at) => {
    kept[index] = masks[at] ?? 0;
  });
  const ofStage = ({ holdings }: PlannedSchool['stages'][number]) =>
    Math.max(0, ...holdings.map(({ place }) => (isPeople[place.item] ? floorOf(place, kept) : 0)));
  return stages.reduce((sum, stage) => sum + ofStage(stage), 0);
}
