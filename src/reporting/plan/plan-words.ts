import type { PlanTexts } from '../../locale/plan-texts';
import { MOST_MINUTES } from '../../planning/county/patience';
import type { CountyPlan } from '../../planning/county/plan';
import type { PlanTerms } from '../../planning/county/terms';
import type { ResourceCode, ResourceItem } from '../../standards/resource-item';
import { type Exact, exact, roundHalfUp } from '../../statistics/exact';
import { type PlanCost, rateNearness } from './plan-costs';
import { byPartner, type Movers, moversIn, type PlannedSchool } from './planned-schools';

/** Of a language, with the plan's words. */
interface InWords {
  readonly texts: PlanTexts;
}

/** How near to the least the plan is known to be, in a sentence. */
export function nearnessText(plan: CountyPlan, terms: PlanTerms, { texts }: InWords): string {
  const said = nearnessAlone(plan, terms, { texts });
  return plan.isCutShort ? texts.plan.sentences([said, texts.plan.nearness.cutShort(MOST_MINUTES)]) : said;
}

function nearnessAlone(plan: CountyPlan, terms: PlanTerms, { texts }: InWords): string {
  const nearness = rateNearness(plan, terms);
  const { nearness: words, unitKind, units } = texts.plan;
  switch (nearness.kind) {
    case 'least':
      return words.least;
    case 'share':
      return words.share(percentUp(nearness.share));
    case 'units': {
      const { of, planned, least } = nearness;
      const said =
        least === 0n
          ? words.perhaps(unitKind[of])
          : words.units(unitKind[of], units(grouped(`${planned}`), of), units(grouped(`${least}`), of));
      return of === '人' ? said : texts.plan.sentences([said, words.before]);
    }
  }
}

/** In which items new people count. */
export function peopleByItem({ model, totals }: CountyPlan, { texts }: InWords): string {
  const people = model.items.flatMap(({ item }, index) => {
    const count = totals.added[index] ?? 0;
    return model.isPeople[index] && count > 0 ? [texts.plan.amongItems(texts.plan.short[item.code], count)] : [];
  });
  return people.length === 0 ? '' : texts.plan.inItems(texts.pane.list(people));
}

/** What a kind of means is called. */
export function kindName(cost: PlanCost, { texts }: InWords): string {
  if (cost.item) return itemMeans(cost.item, { texts });
  return texts.plan.kind[cost.kind === 'post' ? 'post' : 'move'];
}

export function kindAmount({ kind, item, units }: PlanCost, { texts }: InWords): string {
  return texts.plan.units(grouped(`${units}`), item ? item.unit : kind === 'post' ? 'post' : 'move');
}

/** What the plan moves, in words: who may move, and of whom the statistics don't settle whether the school has them. */
export function movingText({ model, totals: { posts, moves, unsure } }: CountyPlan, { texts }: InWords): string[] {
  const { rule, unsure: check, kept } = texts.plan.moving;
  const others = posts > 0 ? aboveAndKept(model, texts) : [];
  if (moves === 0 && others.length === 0) return [];
  return [
    rule,
    ...(unsure > 0 ? [check(unsure, moves)] : []),
    ...(others.length > 0 ? [kept(texts.pane.list(others))] : []),
  ];
}

/** By item, the teachers above the limits who can't move for what else they count in, or may. */
function aboveAndKept({ items, places }: CountyPlan['model'], texts: PlanTexts): string[] {
  return items.flatMap(({ item }, index) => {
    const placesOfItem = places.filter((place) => place.item === index);
    const count = placesOfItem.reduce((sum, { above, leaving }) => sum + above - leaving, 0);
    return count === 0 ? [] : [texts.plan.amount(texts.plan.short[item.code], texts.plan.units(`${count}`, '人'))];
  });
}

/** What the plan was made for: the order without prices, else the least cost, within the posts where there are any. */
export function madeFor({ prices, posts }: PlanTerms, { texts }: InWords): string {
  if (!prices) return texts.plan.noPrices;
  return posts === null ? texts.plan.byPrices : texts.plan.byPricesAndPosts(posts);
}

export function itemMeans({ code }: ResourceItem, { texts }: InWords): string {
  return `${code} ${texts.plan.means[code]}`;
}

/** The stage; the whole school where its stages share what is changed. */
export function stagesText({ stages: [first, ...others] }: PlannedSchool, { texts }: InWords): string {
  return others.length > 0 ? texts.plan.whole : texts.assessment.stage[first.at.stage];
}

/** What is done at a school, a phrase each. */
export function doneAt(school: PlannedSchool, { texts }: InWords): string[] {
  const { plan: words, pane } = texts;
  const { posts, items } = school;
  const hired = items.filter(({ isPeople, step }) => isPeople && step.added > 0);
  const among = hired.map(({ limits, step }) => words.amongItems(words.short[limits.item.code], step.added));
  return [
    ...(posts > 0 ? [words.hire(posts, pane.list(among))] : []),
    ...moversText(school.from, words.from, { texts }),
    ...moversText(school.to, words.to, { texts }),
    ...items.flatMap(({ isPeople, step, limits: { item } }) => {
      if (isPeople || step.added === 0) return [];
      return [words.add(words.short[item.code], words.units(grouped(`${step.added}`), item.unit))];
    }),
  ];
}

/** Who comes or goes, a phrase for each school, the greatest number first: how many, and what they count in. */
export function moversText(
  movers: readonly Movers[],
  say: (school: string, count: number, kinds: string) => string,
  { texts }: InWords,
): string[] {
  return byPartner(movers).map(([first, ...others]) => {
    const all = [first, ...others];
    const kinds = all.map(({ items, count }) => texts.plan.amongItems(kindsText(items, { texts }), count));
    const said = others.length > 0 ? texts.pane.list(kinds) : kindsText(first.items, { texts });
    return say(first.school.name, moversIn(all), said);
  });
}

/** All that a teacher counts in. */
export function kindsText(items: readonly ResourceCode[], { texts }: InWords): string {
  return items.map((code) => texts.plan.short[code]).join(texts.plan.and);
}

/** Yuan with their thousands apart. */
export function money(amount: Exact | null): string {
  return amount ? grouped(roundHalfUp(amount, amount.d === 1n ? 0 : 2)) : '';
}

/** Thousands apart. */
export function grouped(amount: string): string {
  const [whole = '', ...decimals] = amount.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ' '), ...decimals].join('.');
}

/** In per cent with two decimals, never less than it is. */
function percentUp(share: Exact): string {
  const hundredths = share.mul(10_000).ceil();
  return `${roundHalfUp(exact(hundredths.valueOf()).div(100), 2)} %`;
}
