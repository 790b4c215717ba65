import type { Assessed } from '../../../assessment/items/assess-items';
import { type FailingSchool, failingSchools, type PartOutcome } from '../../../assessment/items/outcome';
import type { AssessedSchoolStage } from '../../../assessment/resources';
import type { ItemLimits, KnownValue } from '../../../assessment/schools/resource-value';
import { isKnown } from '../../../assessment/schools/resource-value';
import type { Item } from '../../../standards/standard';
import { STAGES, type Stage } from '../../../statistics/stages';
import { listStageSchools } from '../attainment/attainment-row';
import type { ReportContext } from '../table/report-context';

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

/** What stands over the problems of a block. */
export interface ProblemHeading {
  readonly kind: 'heading';
  readonly block: ProblemBlock;
  readonly isEmpty: boolean;
}

/** `fails`: schools that fail. `near`: items that reach 85 % of the limit, of schools that don't fail for all that. */
export type ProblemBlock = 'fails' | 'near';

/**
 * Schools that fail: area R by stage and school in the order of every table, then the items of G and Q; behind them the
 * near items of schools that don't fail. Nothing where no school misses anything.
 */
export function schoolProblems(context: ReportContext): (SchoolProblem | ProblemHeading)[] {
  const resources = resourceProblems(context);
  const isFailing = ({ school }: Unnumbered<ResourceProblem>) => school.judgement.verdict === 'fail';
  const fails = [...resources.filter(isFailing), ...partProblems(context)];
  const near = resources.filter((problem) => !isFailing(problem));
  if (fails.length + near.length === 0) return [];
  const numbered = [...fails, ...near].map((problem, index): SchoolProblem => ({ ...problem, number: index + 1 }));
  const heading = (block: ProblemBlock, isEmpty: boolean): ProblemHeading => ({ kind: 'heading', block, isEmpty });
  return [
    heading('fails', fails.length === 0),
    ...numbered.slice(0, fails.length),
    ...(near.length === 0 ? [] : [heading('near', false), ...numbered.slice(fails.length)]),
  ];
}

type Unnumbered<Problem extends SchoolProblem> = Omit<Problem, 'number'>;

function resourceProblems({ checked }: ReportContext): Unnumbered<ResourceProblem>[] {
  const { resources } = checked.assessment;
  return STAGES.flatMap((stage) =>
    listStageSchools(stage, resources).flatMap((school, index) =>
      school.values.flatMap((value, item) => {
        const limits = resources.items[item];
        if (!limits || !isKnown(value) || value.verdict === 'pass') return [];
        return [{ kind: 'resource' as const, school, stage, limits, value, index }];
      }),
    ),
  );
}

function partProblems({ checked }: ReportContext): Unnumbered<PartProblem>[] {
  return checked.assessment.items.items.flatMap((assessed) =>
    assessed.parts.flatMap((outcome) =>
      failingSchools(outcome).map((failing) => ({ kind: 'part' as const, assessed, outcome, failing })),
    ),
  );
}
