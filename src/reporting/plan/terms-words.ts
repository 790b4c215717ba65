import type { PlanTexts } from '../../locale/plan-texts';
import type { PlanTerms } from '../../planning/county/terms';
import type { ResourceItem } from '../../standards/resource-item';
import { exact } from '../../statistics/exact';
import { grouped, money } from './plan-words';

/** The limits that the user set, on a line; none where there are none. */
export function termsLine(
  { budget, posts, caps, leaving, untouched, closings }: PlanTerms,
  items: readonly ResourceItem[],
  texts: PlanTexts,
): string[] {
  const words = texts.plan.terms;
  const said = [
    ...closings.map(({ school, into }) => words.closing(school, into)),
    ...(budget === null ? [] : [words.budget(money(exact(budget)))]),
    ...(posts === null ? [] : [words.posts(posts)]),
    ...caps.map(({ school, item, most }) => {
      const unit = items.find(({ code }) => code === item)?.unit ?? '人';
      return words.cap(school, item, texts.plan.units(grouped(`${most}`), unit));
    }),
    ...leaving.map(({ school, item, most }) => words.leaving(school, item, most)),
    ...(untouched.length === 0 ? [] : [words.untouched(texts.pane.list(untouched))]),
  ];
  return said.length === 0 ? [] : [words.heading(said.join(texts.plan.separator))];
}
