import type { SchoolType, SchoolTypeId } from '../../statistics/school-types';
import type { AnyStage } from '../../statistics/stages';

/** The kind of a school by the stages that it has pupils in, where the workbook doesn't say. */
export function schoolTypeByStages(stages: readonly AnyStage[], shown: string | null): SchoolType {
  const key = stages.join('+');
  const byStages: Readonly<Record<string, SchoolTypeId>> = {
    primary: 'primary',
    junior: 'junior',
    senior: 'senior',
    'primary+junior': 'nineYear',
    'junior+senior': 'completeSecondary',
    'primary+junior+senior': 'twelveYear',
  };
  const id = byStages[key];
  return id ? { id, from: 'stages' } : { id: 'unknown', shown };
}

export { readSchoolType } from '../choices/school-kinds';
