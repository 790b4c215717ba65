import type { Weights } from '../../standards/scope';
import type { Standard } from '../../standards/standard';
import type { School } from '../../statistics/county';
import { type Exact, exact } from '../../statistics/exact';
import { schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES, type AnyStage, type Stage } from '../../statistics/stages';
import type { CellReference } from '../../workbook/cells';

/** A stage's share of what a school has for all its stages: its weighted students ÷ those of all stages. */
export interface Share {
  readonly share: Exact;
  /** What each stage put in, in the order of stages. */
  readonly stages: readonly { readonly stage: AnyStage; readonly students: Exact; readonly weight: string }[];
  readonly cells: readonly CellReference[];
}

/** Or the stage whose enrolment it would take. */
export type ShareResult = Share | { readonly missing: AnyStage; readonly cells: readonly CellReference[] };

/**
 * The share of `stage` in its school's shared resources. A stage that the workbook covers and in which the school
 * doesn't stand has no students there; one that no sheet is about is asked for.
 */
export function computeShare(
  school: School,
  stage: Stage,
  standard: Standard,
  coveredStages: readonly AnyStage[],
): ShareResult {
  const weights = weightsFor(school, standard);
  const stages: Share['stages'][number][] = [];
  const cells: CellReference[] = [];
  for (const other of ALL_STAGES) {
    const students = school.stages[other]?.figures.students;
    if (students?.kind === 'known') {
      cells.push(...students.cells);
      const weight = weights[other] ?? standard.apportionment.otherwise[other] ?? '1';
      stages.push({ stage: other, students: exact(students.value), weight });
    } else if (school.stages[other] || (foresees(school, other) && !coveredStages.includes(other))) {
      return { missing: other, cells: students?.cells ?? [] };
    }
  }
  const total = stages.reduce((sum, { students, weight }) => sum.add(students.mul(weight)), exact(0));
  const share = stages.find((entry) => entry.stage === stage);
  if (!share || total.equals(0)) return { missing: stage, cells };
  return { share: share.students.mul(share.weight).div(total), stages, cells };
}

function weightsFor(school: School, standard: Standard): Weights {
  const byType = school.type.id === 'unknown' ? undefined : standard.apportionment.byType[school.type.id];
  return byType ?? standard.apportionment.otherwise;
}

function foresees(school: School, stage: AnyStage): boolean {
  return school.type.id !== 'unknown' && schoolTypeEntry(school.type.id).stages.includes(stage);
}
