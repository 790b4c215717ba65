import type { PlanTexts } from '../../locale/plan-texts';
import type { Place, PlanModel } from '../../planning/county/model';
import { isNamed, type PlanTerms } from '../../planning/county/terms';
import type { ResourceCode } from '../../standards/resource-item';
import { exact } from '../../statistics/exact';
import { grouped, money } from './plan-words';

/** The limits that the user set, on a line; none where there are none. */
export function termsLine(
  { budget, posts, caps, leaving, untouched, closings }: PlanTerms,
  model: PlanModel,
  texts: PlanTexts,
): string[] {
  const words = texts.plan.terms;
  const said = [
    ...closings.map(({ school, into }) => words.closing(school, into)),
    ...(budget === null ? [] : [words.budget(money(exact(budget)))]),
    ...(posts === null ? [] : [words.posts(posts)]),
    ...caps.flatMap(({ school, item, most }) => {
      const unit = model.items.find((each) => each.item.code === item)?.item.unit ?? '人';
      const amount = texts.plan.units(grouped(`${most}`), unit);
      const say = unit === '人' ? words.capOfPeople : words.cap;
      return findWhere(school, item, model, texts).map((where) => say(where, texts.plan.means[item], amount));
    }),
    ...leaving.flatMap(({ school, item, most }) =>
      findWhere(school, item, model, texts).map((where) => words.leaving(where, texts.plan.means[item], most)),
    ),
    ...(untouched.length === 0 ? [] : [words.untouched(texts.pane.list(untouched))]),
  ];
  return said.length === 0 ? [] : [words.heading(said.join(texts.plan.separator))];
}

/** Where a school's limit counts: at each of its stages for itself, but of what these share once. */
function findWhere(named: string, code: ResourceCode, model: PlanModel, texts: PlanTexts): string[] {
  const schoolsNamed = model.schools.filter(({ school }) => isNamed(school, [named]));
  const places = schoolsNamed.flatMap(({ school, places: all }) => {
    const ofItem = all.filter(({ item }) => model.items[item]?.item.code === code);
    return ofItem.map((place) => (ofItem.length === 1 ? named : stageAt(place, school.name, model, texts)));
  });
  return places.length === 0 ? [named] : places;
}

function stageAt({ holdings: [first] }: Place, school: string, { stages }: PlanModel, texts: PlanTexts): string {
  const stage = first && stages[first.of]?.assessed.at.stage;
  return stage ? texts.plan.ahead.stage(school, texts.assessment.stage[stage]) : school;
}
