import type { AssessedSchoolStage, ResourceAssessment } from '../assessment/resources';
import { computeGap, type Gap, type ItemLimits, isKnown } from '../assessment/schools/resource-value';
import type { School } from '../statistics/county';
import { STAGES, type Stage } from '../statistics/stages';

/** What is lacking in all of an item, in its unit. */
export interface GapSum {
  readonly limits: ItemLimits;
  /** School-stages below their limit, or schools where stages are put together. */
  readonly schools: number;
  readonly toLimit: bigint;
  readonly toNear: bigint;
}

export interface StageGap extends GapSum {
  readonly stage: Stage;
}

/** 缺口 of each item by stage: the stages' own gaps summed. Values that aren't known add nothing. */
export function stageGaps({ items, assessed }: ResourceAssessment): StageGap[] {
  return STAGES.flatMap((stage) => {
    const ofStage = assessed.filter(({ at }) => at.stage === stage);
    return items.map((limits, index) => ({
      stage,
      ...summed(
        limits,
        ofStage
          .flatMap((school) => gapAt(school, limits, index) ?? [])
          .map(({ toLimit, toNear }) => ({ toLimit, toNear })),
      ),
    }));
  });
}

/** What schools have to add that don't pass yet: one that passes may stay below a limit. */
export function gapsToClose({ items, assessed }: ResourceAssessment): GapSum[] {
  return countyGaps({ items, assessed: assessed.filter(({ judgement }) => judgement.verdict !== 'pass') });
}

/**
 * What the county's schools have to add of each item in all. Where stages of one school share a figure, what is added
 * for one of them is added for the others too: the one that needs the most of it counts.
 */
export function countyGaps({ items, assessed }: Pick<ResourceAssessment, 'items' | 'assessed'>): GapSum[] {
  return items.map((limits, index) => {
    const bySchool = new Map<School, Needed>();
    for (const school of assessed) {
      const gap = gapAt(school, limits, index);
      if (!gap) continue;
      bySchool.set(school.at.school, addGaps(bySchool.get(school.at.school), gap));
    }
    const sums = [...bySchool.values()].map(({ own, shared }) => ({
      toLimit: own.toLimit + shared.toLimit,
      toNear: own.toNear + shared.toNear,
    }));
    return summed(limits, sums);
  });
}

type Amounts = Pick<Gap, 'toLimit' | 'toNear'>;

interface Needed {
  /** Of the stages' own figures. */
  readonly own: Amounts;
  /** Of the whole school's figure. */
  readonly shared: Amounts;
}

const NOTHING: Amounts = { toLimit: 0n, toNear: 0n };

function addGaps(before: Needed = { own: NOTHING, shared: NOTHING }, gap: Gap): Needed {
  const { toLimit, toNear, wholeSchool, wholeSchoolToNear } = gap;
  if (wholeSchool === null || wholeSchoolToNear === null) {
    return { ...before, own: { toLimit: before.own.toLimit + toLimit, toNear: before.own.toNear + toNear } };
  }
  const { shared } = before;
  return {
    ...before,
    shared: { toLimit: greater(shared.toLimit, wholeSchool), toNear: greater(shared.toNear, wholeSchoolToNear) },
  };
}

function greater(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function gapAt({ at, values }: AssessedSchoolStage, limits: ItemLimits, index: number): Gap | undefined {
  const value = values[index];
  return value && isKnown(value) && value.verdict !== 'pass' ? computeGap(value, limits, at.stage) : undefined;
}

function summed(limits: ItemLimits, gaps: readonly Amounts[]): GapSum {
  return {
    limits,
    schools: gaps.length,
    toLimit: gaps.reduce((sum, { toLimit }) => sum + toLimit, 0n),
    toNear: gaps.reduce((sum, { toNear }) => sum + toNear, 0n),
  };
}
