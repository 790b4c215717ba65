import type { Assessment } from '../../assessment/assess';
import { type Contribution, computeSpread } from '../../assessment/county/coefficient';
import type { Coefficient } from '../../assessment/resources';
import type { CliTexts, CliWordings } from '../../locale/cli-texts';
import { type CoefficientPlan, coefficientPlans } from '../../planning/coefficient-plans';
import { cheapestCompliance, type Option } from '../../planning/compliance';
import { gapsToClose } from '../../planning/gaps';
import type { Levelling } from '../../planning/levelling';
import type { ResourceItem } from '../../standards/resource-item';
import { type Exact, roundApartFrom, roundHalfUp } from '../../statistics/exact';
import type { Stage } from '../../statistics/stages';

const COEFFICIENT_PLACES = 3;

/** 缺口 of the county by item. */
export function gapLines({ resources }: Assessment, { texts }: CliWordings): string[] {
  const { planning } = texts;
  const lines = gapsToClose(resources)
    .filter(({ schools }) => schools > 0)
    .map(({ limits: { item }, schools, toLimit, toNear }) =>
      planning.gap(nameItem(item, texts), `${toLimit}`, `${toNear}`, nameUnit(item, texts), schools),
    );
  return lines.length === 0 ? [] : [planning.gaps, ...lines.map((line) => `  · ${line}`)];
}

/** What brings the coefficients over their limits to them. */
export function levellingLines({ resources }: Assessment, { texts }: CliWordings): string[] {
  const plans = coefficientPlans(resources);
  if (plans.length === 0) return [];
  return [texts.planning.levelling, ...plans.flatMap((plan) => planLines(plan, texts))];
}

function planLines({ coefficient, levelling, transfer }: CoefficientPlan, texts: CliTexts): string[] {
  const { planning } = texts;
  const { limits, stage, limit } = coefficient;
  const name = nameIn(stage, limits.item, texts);
  const level =
    levelling.outcome === 'found'
      ? levelText(name, levelling, coefficient, texts)
      : planning.notLevelled(name, planning.noFloor[levelling.outcome]);
  if (!transfer) return [`  · ${level}`];
  const reached = decidedCoefficientText(transfer.after, limit);
  const told = transfer.outcome === 'enough' ? planning.transfer : planning.notEnough;
  return [`  · ${level}`, `    ${told(transfer.count, reached)}`];
}

function levelText(
  name: string,
  levelling: Levelling,
  { limits: { item }, limit }: Coefficient,
  texts: CliTexts,
): string {
  const unit = nameUnit(item, texts);
  const total = levelling.additions.reduce((sum, { units }) => sum + BigInt(units), 0n);
  return texts.planning.level(
    name,
    texts.resources.per[item.scale],
    roundHalfUp(levelling.floor.mul(item.scale), item.decimals),
    unit,
    levelling.additions.length,
    `${total} ${unit}`,
    decidedCoefficientText(levelling.after, limit),
  );
}

/** A coefficient as it stands beside its limit. */
function decidedCoefficientText(contributions: readonly Contribution[], limit: Exact): string {
  const { coefficient } = computeSpread(contributions, 1);
  return coefficient ? roundApartFrom(coefficient, limit, COEFFICIENT_PLACES) : '—';
}

/** The cheapest way to comply, school by school. */
export function complianceLines({ resources, standard }: Assessment, { texts }: CliWordings): string[] {
  const lines = resources.assessed.flatMap((entry) => {
    const compliance = cheapestCompliance(entry, resources, standard);
    if (compliance.kind !== 'needed') return [];
    const { planning, cli, assessment } = texts;
    const parts = [
      ...compliance.raised.map((option) => added(option, option.toLimit, planning.raise, texts)),
      ...compliance.kept.map((option) => added(option, option.toNear, planning.keep, texts)),
    ];
    return [`  · ${entry.at.school.name} (${assessment.stage[entry.at.stage]}) ${parts.join(cli.comma)}`];
  });
  return lines.length === 0 ? [] : [texts.planning.compliance, ...lines];
}

function added(
  { limits: { item }, gap }: Option,
  amount: bigint,
  say: (item: string, add: string, unit: string) => string,
  texts: CliTexts,
): string {
  const text = say(item.code, `${amount}`, nameUnit(item, texts));
  return gap.wholeSchool !== null && amount > 0n ? texts.planning.whole(text) : text;
}

export function nameIn(stage: Stage, item: ResourceItem, texts: CliTexts): string {
  return `${texts.assessment.stage[stage]} ${nameItem(item, texts)}`;
}

function nameItem({ code, shortName }: ResourceItem, { resources }: CliTexts): string {
  return `${code} ${resources.name(code, shortName)}`;
}

function nameUnit({ unit }: ResourceItem, { resources }: CliTexts): string {
  return resources.unit[unit];
}
