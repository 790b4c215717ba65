import { type FailingSchool, failingSchools, type PartOutcome, unknownSchools } from '../../assessment/items/outcome';
import type { AssessedSchoolStage, ResourceAssessment } from '../../assessment/resources';
import { isKnown, type ResourceValue } from '../../assessment/schools/resource-value';
import type { School } from '../../statistics/county';
import type { Stage } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';
import { isResource, type ResourceStanding, type Standing } from './standing';

/** A school that keeps an item from being met, or that can't be judged on it. */
export type ConcernedSchool = {
  readonly school: School;
  /** `null`: the school as a whole. */
  readonly stage: Stage | null;
  readonly cells: readonly CellReference[];
} & (
  | { readonly kind: 'value'; readonly value: ResourceValue; readonly at: AssessedSchoolStage }
  | { readonly kind: 'failing'; readonly outcome: PartOutcome; readonly failing: FailingSchool }
  | { readonly kind: 'unknown'; readonly outcome: PartOutcome }
);

/** The schools that an item is unmet for, in the workbook's order; a school may come once for each part of the item. */
export function concernedSchools(standing: Standing, resources: ResourceAssessment): ConcernedSchool[] {
  if (isResource(standing)) return atResource(standing, resources);
  return standing.assessed.parts.flatMap((outcome): ConcernedSchool[] => [
    ...failingSchools(outcome).map(
      (failing): ConcernedSchool => ({
        kind: 'failing',
        outcome,
        failing,
        school: failing.school,
        stage: failing.stage,
        cells: failing.cells,
      }),
    ),
    ...unknownSchools(outcome).map(
      ({ school, stage, reason: { cells } }): ConcernedSchool => ({ kind: 'unknown', outcome, school, stage, cells }),
    ),
  ]);
}

/** A value at 85 % or more is a school's own to have where the school passes by the school rule. */
function atResource({ limits }: ResourceStanding, { items, assessed }: ResourceAssessment): ConcernedSchool[] {
  const index = items.indexOf(limits);
  return assessed.flatMap((at): ConcernedSchool[] => {
    const value = at.values[index];
    if (!value || value.verdict === 'pass') return [];
    if (value.verdict === 'near' && at.judgement.verdict === 'pass') return [];
    const { school, stage } = at.at;
    const cells = isKnown(value) ? value.numerator.cells : value.reason.cells;
    return [{ kind: 'value', value, at, school, stage, cells }];
  });
}

/** Schools as the summary names them: each once, in the order in which they come. */
export function listConcernedNames(concerned: readonly Pick<ConcernedSchool, 'school'>[]): string[] {
  return [...new Set(concerned.map(({ school }) => school.name))];
}
