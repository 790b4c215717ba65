import type { ResourceAssessment } from '../../assessment/resources';
import type { Finding } from '../../checks/finding';
import type { Severity } from '../../reading/findings/definition';
import { STAGES, type Stage } from '../../statistics/stages';
import type { RowVerdict, SchoolRow } from './schools/school-rows';

/** How far one part of the assessment has come. */
export interface PartProgress {
  readonly part: 'schools' | 'coefficients';
  readonly stage: Stage;
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

/** Area R by its parts; a stage without schools in scope has none. */
export function resourceProgress({ assessed, coefficients }: ResourceAssessment): PartProgress[] {
  return STAGES.flatMap((stage): PartProgress[] => {
    const schools = assessed.filter(({ at }) => at.stage === stage).map(({ judgement }) => judgement.verdict);
    if (schools.length === 0) return [];
    const ofStage = coefficients.filter((coefficient) => coefficient.stage === stage).map(({ verdict }) => verdict);
    return [countProgress('schools', stage, schools), countProgress('coefficients', stage, ofStage)];
  });
}

function countProgress(
  part: PartProgress['part'],
  stage: Stage,
  verdicts: readonly ('pass' | 'fail' | 'unknown')[],
): PartProgress {
  const done = verdicts.filter((verdict) => verdict === 'pass').length;
  const failed = verdicts.filter((verdict) => verdict === 'fail').length;
  return { part, stage, done, failed, total: verdicts.length };
}

export function countByVerdict(rows: readonly SchoolRow[]): Readonly<Record<RowVerdict, number>> {
  const counts = { pass: 0, fail: 0, unknown: 0, excluded: 0 };
  for (const { verdict } of rows) counts[verdict]++;
  return counts;
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Schools, not school-stages: a nine-year school is one. */
export function schoolCount({ schoolStages }: ResourceAssessment): number {
  return new Set(schoolStages.map(({ school }) => school)).size;
}
