import type { Assessed } from '../../assessment/items/assess-items';
import type { FailingSchool, PartOutcome } from '../../assessment/items/outcome';
import type { ItemLimits, KnownValue } from '../../assessment/resource-value';
import { isKnown } from '../../assessment/resource-value';
import type { AssessedSchoolStage } from '../../assessment/resources';
import type { Item } from '../../standards/standard';
import { STAGES, type Stage } from '../../statistics/stages';
import { schoolsOf } from './attainment-row';
import type { ReportContext } from './report-context';

/** A school-stage's value of a resource item below its limit. */
export interface ResourceProblem {
  readonly kind: 'resource';
  readonly number: number;
  readonly school: AssessedSchoolStage;
  readonly stage: Stage;
  readonly limits: ItemLimits;
  readonly value: KnownValue;
  /** The school's place in the table of its stage, from 0. */
  readonly index: number;
}

/** A school that misses a part of an item of G or Q. */
export interface PartProblem {
  readonly kind: 'part';
  readonly number: number;
  readonly assessed: Assessed<Item>;
  readonly outcome: PartOutcome;
  readonly failing: FailingSchool;
}

export type SchoolProblem = ResourceProblem | PartProblem;

/** Area R by stage and school in the order of every table, then the items of G and Q. */
export function schoolProblems({ checked }: ReportContext): SchoolProblem[] {
  const { resources, items } = checked.assessment;
  const ofResources = STAGES.flatMap((stage) =>
    schoolsOf(stage, resources).flatMap((school, index) =>
      school.values.flatMap((value, item) => {
        const limits = resources.items[item];
        if (!limits || !isKnown(value) || value.verdict === 'pass') return [];
        return [{ kind: 'resource' as const, school, stage, limits, value, index }];
      }),
    ),
  );
  const ofParts = items.items.flatMap((assessed) =>
    assessed.parts.flatMap((outcome) =>
      outcome.failing.map((failing) => ({ kind: 'part' as const, assessed, outcome, failing })),
    ),
  );
  return [...ofResources, ...ofParts].map((problem, index) => ({ ...problem, number: index + 1 }));
}
