import { BASIC_ITEMS, type BasicItem } from '../../standards/basic-balance';
import type { Standard } from '../../standards/standard';
import type { CountyStatistics } from '../../statistics/county';
import type { Exact } from '../../statistics/exact';
import { STAGES, type Stage } from '../../statistics/stages';
import { computeNumerator, makeBasis } from '../schools/numerator';
import { readStudents } from '../schools/resource-value';
import { isInScope, makeSchoolStages, type SchoolStageInScope } from '../schools/school-stage';
import { type Contribution, computeSpread } from './coefficient';
import { computeMean } from './overall-coefficient';

/** A stage's eight coefficients of basic balance, and their mean 综合差异系数. */
export interface BasicBalance {
  readonly items: readonly { readonly item: BasicItem; readonly coefficient: Exact }[];
  readonly mean: Exact;
}

/**
 * The eight items of 2012 over the school-stages in the standard's scope, computed like those of 2017; a stage is absent
 * where it has no school, or where a school lacks a figure of any of them.
 */
export function basicBalance(
  statistics: CountyStatistics,
  standard: Standard,
): Partial<Readonly<Record<Stage, BasicBalance>>> {
  const schools = makeSchoolStages(statistics, standard);
  const hasLooseParts = (stage: Stage) => schools.some((at) => at.stage === stage && at.school.standing !== undefined);
  const balances = STAGES.flatMap((stage) => {
    const ofStage = schools.filter(isInScope).filter((at) => at.stage === stage);
    const balance = hasLooseParts(stage) ? undefined : computeBasicBalance(ofStage, statistics, standard);
    return balance ? [[stage, balance] as const] : [];
  });
  return Object.fromEntries(balances);
}

function computeBasicBalance(
  schools: readonly SchoolStageInScope[],
  statistics: CountyStatistics,
  standard: Standard,
): BasicBalance | undefined {
  const items: { item: BasicItem; coefficient: Exact }[] = [];
  for (const item of BASIC_ITEMS) {
    const contributions = contributionsTo(item, schools, statistics, standard);
    const coefficient = contributions && computeSpread(contributions, 1).coefficient;
    if (!coefficient) return undefined;
    items.push({ item, coefficient });
  }
  return { items, mean: computeMean(items.map(({ coefficient }) => coefficient)) };
}

function contributionsTo(
  item: BasicItem,
  schools: readonly SchoolStageInScope[],
  statistics: CountyStatistics,
  standard: Standard,
): Contribution[] | undefined {
  const basis = makeBasis(statistics, standard);
  const contributions: Contribution[] = [];
  for (const at of schools) {
    const numerator = computeNumerator(item, at, basis);
    const students = readStudents(at);
    if ('unknown' in numerator || typeof students !== 'number') return undefined;
    contributions.push({ amount: numerator.amount, students });
  }
  return contributions.length > 0 ? contributions : undefined;
}
