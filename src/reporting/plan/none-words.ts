import { computeSpread } from '../../assessment/county/coefficient';
import type { AssessedSchoolStage, Coefficient } from '../../assessment/resources';
import { type ItemLimits, isKnown } from '../../assessment/schools/resource-value';
import type { PlanWordings } from '../../locale/plan-texts';
import type { Holding } from '../../planning/county/model';
import { MOST_MINUTES } from '../../planning/county/patience';
import type { CountyPlan, ImpossibleStage, PlanResult } from '../../planning/county/plan';
import { roundApartFrom, roundHalfUp } from '../../statistics/exact';
import { addTo } from '../../workbook/grouped';
import type { Checked } from '../checked';
import { grouped, itemMeans } from './plan-words';

const COEFFICIENT_PLACES = 3;

type None = Exclude<PlanResult, CountyPlan>;

/** Why there is no plan, a line each; what several school-stages have in common is said once. */
export function noneReasons(result: None, { assessment }: Checked, wordings: PlanWordings): string[] {
  const { assessed, items } = assessment.resources;
  switch (result.outcome) {
    case 'unknown':
      if (assessed.length === 0) return [wordings.texts.plan.none.noSchools];
      return result.stages.length > 0
        ? lackingLines(result.stages, assessed.length, wordings)
        : result.coefficients.map((each) => unknownCoefficient(each, wordings));
    case 'impossible':
      return result.stages.map((stage) => impossibleLine(stage, items, wordings));
    case 'outOfTime':
      return [wordings.texts.plan.none.reached(MOST_MINUTES, wordings.texts.plan.pane.working[result.reached])];
    case 'notFound':
      return result.coefficients.map((each) => {
        const { none } = wordings.texts.plan;
        return none.coefficient(coefficientName(each, wordings), shownCoefficient(each), roundHalfUp(each.limit, 2));
      });
  }
}

/** What the user can do so that there is one. */
export function noneAdvice(result: None, { texts }: PlanWordings): string[] {
  const { none } = texts.plan;
  // Where no school is assessed there is no figure to fill in.
  if (result.outcome === 'unknown' && result.stages.length + result.coefficients.length === 0) return [];
  return [
    { unknown: none.fill, impossible: none.what, notFound: none.loosen, outOfTime: none.waiting }[result.outcome],
  ];
}

export function coefficientName(
  { stage, limits: { item } }: Coefficient,
  { texts }: Pick<PlanWordings, 'texts'>,
): string {
  return `${texts.assessment.stage[stage]} ${itemMeans(item, { texts })}`;
}

export function shownCoefficient({ contributions, limit }: Coefficient): string {
  const { coefficient } = computeSpread(contributions, 1);
  return coefficient ? roundApartFrom(coefficient, limit, COEFFICIENT_PLACES) : '—';
}

function unknownCoefficient(coefficient: Coefficient, wordings: PlanWordings): string {
  const why = coefficient.verdict === 'unknown' ? wordings.coefficientGap(coefficient) : '';
  return wordings.texts.plan.none.coefficientUnknown(coefficientName(coefficient, wordings), why);
}

/** So many school-stages are named that lack the same. */
const MOST_NAMED = 4;

/** By what lacks in several school-stages, then what each lacks beside that. */
function lackingLines(stages: readonly AssessedSchoolStage[], assessed: number, wordings: PlanWordings): string[] {
  const { texts } = wordings;
  const { none } = texts.plan;
  const byReason = new Map<string, AssessedSchoolStage[]>();
  for (const stage of stages) {
    for (const reason of lackingIn(stage, wordings)) addTo(byReason, reason, stage);
  }
  const isCommon = (reason: string) => (byReason.get(reason)?.length ?? 0) > 1;
  const common = [...byReason].flatMap(([reason, of]) => {
    if (of.length === 1) return [];
    if (of.length === assessed) return [none.lacksInAll(assessed, reason)];
    const named = of
      .slice(0, MOST_NAMED)
      .map(({ at }) => texts.plan.ahead.stage(at.school.name, stageName(at, wordings)));
    return [none.lacksIn(of.length, texts.pane.list(of.length > MOST_NAMED ? [...named, '…'] : named), reason)];
  });
  const stageReasons = stages.flatMap((stage) => {
    const reasons = lackingIn(stage, wordings).filter((reason) => !isCommon(reason));
    if (reasons.length === 0) return [];
    return [none.lacks(stage.at.school.name, stageName(stage.at, wordings), reasons.join(texts.report.semicolon))];
  });
  return [...common, ...stageReasons];
}

function lackingIn({ values }: AssessedSchoolStage, wordings: PlanWordings): string[] {
  return [...new Set(values.flatMap((value) => (isKnown(value) ? [] : [wordings.unknownReason(value.reason)])))];
}

function stageName({ stage }: AssessedSchoolStage['at'], { texts }: PlanWordings): string {
  return texts.assessment.stage[stage];
}

/** A school-stage that stands in the way, with the items that it can't bring up. */
function impossibleLine(
  { stage: { at }, short, farShort, isUntouched }: ImpossibleStage,
  items: readonly ItemLimits[],
  wordings: PlanWordings,
): string {
  const { texts } = wordings;
  const { none } = texts.plan;
  const others = short.filter(({ place }) => !farShort.some((far) => far.place === place));
  if (isUntouched) {
    const lacking = [...farShort, ...others].map((holding) => {
      const { means, unit } = findHeldItem(holding, items, wordings);
      return none.lacking(means, unit(holding.toLimit));
    });
    return none.untouchedStage(at.school.name, stageName(at, wordings), lacking.join(texts.report.semicolon));
  }
  const said = [
    ...farShort.map((holding) => shortText(holding, 'farShort', items, wordings)),
    ...others.map((holding) => shortText(holding, 'short', items, wordings)),
  ];
  return none.impossibleStage(at.school.name, stageName(at, wordings), said.join(texts.report.semicolon));
}

function shortText(
  holding: Holding,
  kind: 'short' | 'farShort',
  items: readonly ItemLimits[],
  wordings: PlanWordings,
): string {
  const { means, unit } = findHeldItem(holding, items, wordings);
  const needed = kind === 'short' ? holding.toLimit : holding.toNear;
  return wordings.texts.plan.none[kind](means, unit(holding.place.most), unit(needed));
}

function findHeldItem({ place }: Holding, items: readonly ItemLimits[], { texts }: PlanWordings) {
  const item = items[place.item]?.item;
  if (!item) throw new Error('A holding of no item');
  const unit = (amount: number) => texts.plan.units(grouped(`${amount}`), item.unit);
  return { means: itemMeans(item, { texts }), unit };
}
