import type { Assessment } from '../../assessment/assess';
import { type Contribution, computeSpread } from '../../assessment/county/coefficient';
import type { Texts } from '../../locale/language';
import { coefficientPlans } from '../../planning/coefficient-plans';
import { cheapestCompliance } from '../../planning/compliance';
import { countyGaps, type GapSum, stageGaps } from '../../planning/gaps';
import type { Addition } from '../../planning/levelling';
import type { Supply } from '../../planning/supply';
import type { Transfer } from '../../planning/transfer';
import type { School } from '../../statistics/county';
import type { Stage } from '../../statistics/stages';
import type { ComplianceJson, GapJson, LevellingJson, SchoolName, TransferJson } from './decisions';
import { plainDecimal } from './plain-decimal';

/** 缺口 by stage, then over the county; items that lack nothing are left out. */
export function gapsJson({ resources }: Assessment): GapJson[] {
  return [...stageGaps(resources), ...countyGaps(resources).map((gap) => ({ ...gap, stage: null }))]
    .filter(({ schools }) => schools > 0)
    .map(gapJson);
}

function gapJson({ limits, stage, schools, toLimit, toNear }: GapSum & { readonly stage: Stage | null }): GapJson {
  return { item: limits.item.code, stage, schools, toLimit: `${toLimit}`, to85: `${toNear}` };
}

/** The cheapest compliance of the school-stages that don't comply and whose values are known. */
export function complianceJson({ resources, standard }: Assessment): ComplianceJson[] {
  return resources.assessed.flatMap((entry): ComplianceJson[] => {
    const compliance = cheapestCompliance(entry, resources, standard);
    if (compliance.kind !== 'needed') return [];
    const { by, kept, raised } = compliance;
    return [
      {
        ...schoolName(entry.at.school),
        stage: entry.at.stage,
        by,
        kept: kept.map(({ limits, toNear, savedShare }) => ({
          item: limits.item.code,
          add: `${toNear}`,
          savedShare: plainDecimal(savedShare),
        })),
        raised: raised.map(({ limits, toLimit }) => ({ item: limits.item.code, add: `${toLimit}` })),
      },
    ];
  });
}

/** Levelling and transfer for each coefficient over its limit; why there is no floor, in the language of `texts`. */
export function levellingJson({ resources }: Assessment, { planning }: Texts): LevellingJson[] {
  return coefficientPlans(resources).map(({ coefficient, levelling, transfer }) => {
    const { limits, stage, limit } = coefficient;
    const found = levelling.outcome === 'found' ? levelling : null;
    return {
      item: limits.item.code,
      stage,
      limit: plainDecimal(limit),
      floor: found && plainDecimal(found.floor.mul(limits.item.scale)),
      reached: found && computeShownCoefficient(found.after),
      oneStepLess: found && computeShownCoefficient(found.oneStepLess),
      additions: found ? found.additions.map(additionJson) : [],
      reason: levelling.outcome === 'found' ? null : planning.noFloor[levelling.outcome],
      transfer: transfer && transferJson(transfer),
    };
  });
}

function additionJson({ supply, units }: Addition): LevellingJson['additions'][number] {
  return { ...makeSupplySchool(supply), add: String(units), whole: !supply.perUnit.equals(1) };
}

function transferJson({ outcome, count, after, moves }: Transfer): TransferJson {
  return {
    possible: outcome === 'enough',
    count,
    reached: computeShownCoefficient(after),
    moves: moves.map((move) => ({
      from: makeSupplySchool(move.from),
      to: makeSupplySchool(move.to),
      count: move.count,
    })),
  };
}

function computeShownCoefficient(contributions: readonly Contribution[]): string | null {
  const { coefficient } = computeSpread(contributions, 1);
  return coefficient ? plainDecimal(coefficient) : null;
}

function makeSupplySchool({ school }: Supply): SchoolName {
  return schoolName(school.at.school);
}

export function schoolName({ code, name }: School): SchoolName {
  return { code, school: name };
}
