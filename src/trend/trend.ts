import type { Assessment } from '../assessment/assess';
import type { AssessedSchoolStage, Coefficient } from '../assessment/resources';
import { computeValueRatio, isKnown } from '../assessment/schools/resource-value';
import type { School } from '../statistics/county';
import { exact } from '../statistics/exact';
import { type Change, computeChange } from './change';
import { type ExpectedChange, expectedChanges } from './expected';
import { linkSchools, type SchoolLinks, type UserLink } from './school-links';

/** A school-stage that is in scope in both years. */
export interface StageTrend {
  readonly before: AssessedSchoolStage;
  readonly now: AssessedSchoolStage;
  /** `null` where either year's isn't known. */
  readonly students: Change | null;
  /** By item of the standard. */
  readonly values: readonly (Change | null)[];
}

export interface CoefficientTrend {
  readonly before: Coefficient;
  readonly now: Coefficient;
}

/** What changed from last year's workbook to this year's, by the same standard. */
export interface Trend {
  readonly schools: SchoolLinks;
  /** In this year's order. */
  readonly stages: readonly StageTrend[];
  /** By stage, then item. */
  readonly coefficients: readonly CoefficientTrend[];
  readonly expected: readonly ExpectedChange[];
}

/** Compares two years. `said`: which schools the user says are the same. */
export function computeTrend(before: Assessment, now: Assessment, said: readonly UserLink[] = []): Trend {
  const schools = linkSchools(before.statistics.schools, now.statistics.schools, said);
  return {
    schools,
    stages: stageTrends(before, now, schools),
    coefficients: coefficientTrends(before, now),
    expected: expectedChanges(before, now),
  };
}

function stageTrends(before: Assessment, now: Assessment, { links }: SchoolLinks): StageTrend[] {
  const earlierByNow = new Map(links.map((link) => [link.now, link.before]));
  const byStage = {
    primary: new Map<School, AssessedSchoolStage>(),
    junior: new Map<School, AssessedSchoolStage>(),
  };
  for (const entry of before.resources.assessed) byStage[entry.at.stage].set(entry.at.school, entry);
  return now.resources.assessed.flatMap((entry): StageTrend[] => {
    const school = earlierByNow.get(entry.at.school);
    const earlier = school && byStage[entry.at.stage].get(school);
    return earlier ? [stageTrend(earlier, entry, now)] : [];
  });
}

function stageTrend(before: AssessedSchoolStage, now: AssessedSchoolStage, { resources }: Assessment): StageTrend {
  const values = resources.items.map(({ item }, index) => {
    const [earlier, value] = [before.values[index], now.values[index]];
    if (!earlier || !value || !isKnown(earlier) || !isKnown(value)) return null;
    return computeChange(computeValueRatio(earlier, item), computeValueRatio(value, item));
  });
  const [earlier, students] = [before.at.students, now.at.students];
  const isGiven = earlier.kind === 'known' && students.kind === 'known';
  return { before, now, values, students: isGiven ? computeChange(exact(earlier.value), exact(students.value)) : null };
}

function coefficientTrends(before: Assessment, now: Assessment): CoefficientTrend[] {
  return now.resources.coefficients.flatMap((coefficient) => {
    const { stage, limits } = coefficient;
    const earlier = before.resources.coefficients.find(
      (other) => other.stage === stage && other.limits.item.code === limits.item.code,
    );
    return earlier ? [{ before: earlier, now: coefficient }] : [];
  });
}

/** How a coefficient changed; `null` where either year has none. Worked out in fractions: for what is shown. */
export function coefficientChange({ before, now }: CoefficientTrend): Change | null {
  const [earlier, value] = [before.spread?.coefficient, now.spread?.coefficient];
  return earlier && value ? computeChange(earlier, value) : null;
}
