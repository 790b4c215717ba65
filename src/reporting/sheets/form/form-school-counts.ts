import type { PartOutcome } from '../../../assessment/items/outcome';
import { chosen, listStages, sumOverStages } from '../../../assessment/items/schools/school-choice';
import { COMPULSORY, SMALL } from '../../../standards/parts/schools';
import type { CountyStatistics, School } from '../../../statistics/county';
import { type Exact, exact } from '../../../statistics/exact';
import type { SchoolTypeId } from '../../../statistics/school-types';
import { STAGES, type Stage } from '../../../statistics/stages';
import type { FormCount } from './form-sentences';

/** What the form's sentences count in: the county's schools, and the outcomes of the item that they are about. */
export interface Counted {
  readonly statistics: CountyStatistics;
  readonly parts: readonly PartOutcome[];
}

/** A count of the form, by the form's own figures; undefined where a school doesn't give what it takes. */
export const FORM_COUNTS_OF: Readonly<Record<FormCount, (counted: Counted) => Exact | undefined>> = {
  largePrimarySchools: ({ statistics }) => largeSchools(statistics, 'primary'),
  largeJuniorSchools: ({ statistics }) => largeSchools(statistics, 'junior'),
  largeWholeSchools: ({ statistics }) =>
    covers(statistics, STAGES)
      ? countWhere(listCountedSchools(statistics).filter(isWholeSchool), (school) =>
          exceeds(sumOverStages(school, 'students'), 2500),
        )
      : undefined,
  largePrimaryClasses: (counted) => largeClasses(counted, 'primary', 45),
  largeJuniorClasses: (counted) => largeClasses(counted, 'junior', 50),
  smallSchoolStudents: ({ statistics }) => ofSmallSchools(statistics, 'students'),
  smallSchoolFunds: ({ statistics }) => ofSmallSchools(statistics, 'publicFunds'),
};

/** A workbook that has no school of a stage doesn't say that none of them and of their classes are large or small. */
function covers({ schools }: CountyStatistics, stages: readonly Stage[]): boolean {
  return stages.every((stage) => hasStage(schools, stage));
}

/** Whether any of the schools that the form is about has a stage. */
export function hasStage(schools: readonly School[], stage: Stage): boolean {
  return chosen(COMPULSORY, schools).some(({ school }) => listStages(school).includes(stage));
}

const WHOLE: readonly (SchoolTypeId | 'unknown')[] = ['nineYear', 'twelveYear'];

function isWholeSchool({ type }: School): boolean {
  return WHOLE.includes(type.id);
}

function listCountedSchools({ schools }: CountyStatistics): School[] {
  return chosen(COMPULSORY, schools).map(({ school }) => school);
}

function largeSchools(statistics: CountyStatistics, stage: Stage): Exact | undefined {
  if (!covers(statistics, [stage])) return undefined;
  const schools = listCountedSchools(statistics).filter(
    (school) => !isWholeSchool(school) && listStages(school).includes(stage),
  );
  return countWhere(schools, (school) => exceeds(sumOverStages(school, 'students', [stage]), 2000));
}

function exceeds(quantity: ReturnType<typeof sumOverStages>, limit: number): boolean | undefined {
  return 'code' in quantity ? undefined : quantity.value.compare(limit) > 0;
}

function countWhere(schools: readonly School[], isCounted: (school: School) => boolean | undefined): Exact | undefined {
  const each = schools.map(isCounted);
  return each.includes(undefined) ? undefined : exact(each.filter((each) => each === true).length);
}

/** Classes over the form's limit, where the standard holds classes to the same. */
function largeClasses({ statistics, parts }: Counted, stage: Stage, limit: number): Exact | undefined {
  if (!covers(statistics, [stage])) return undefined;
  const outcome = parts.find(({ part }) => part.kind === 'classSize');
  if (outcome?.by !== 'schools' || outcome.part.kind !== 'classSize' || !outcome.schools) return undefined;
  if (!exact(outcome.part.limits[stage]).equals(limit)) return undefined;
  if (outcome.unknown.some((school) => school.stage === stage)) return undefined;
  const failing = outcome.failing.filter((school) => school.stage === stage);
  // Of a list each class fails by itself; bands give how many are over the limit.
  return failing.reduce((sum, { value, limit: own }) => sum.add(ofBands(own) ? value : 1), exact(0));
}

function ofBands(limit: Exact | null): boolean {
  return limit?.n === 0n;
}

function ofSmallSchools(statistics: CountyStatistics, field: 'students' | 'publicFunds'): Exact | undefined {
  if (!covers(statistics, STAGES)) return undefined;
  let sum = exact(0);
  for (const { school, unclear } of chosen(SMALL, statistics.schools)) {
    const quantity = unclear ?? sumOverStages(school, field);
    if ('code' in quantity) return undefined;
    sum = sum.add(quantity.value);
  }
  return sum;
}
