import { hasStagesOfKind, schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES } from '../../statistics/stages';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { foundAt, knownNumber } from '../school-places';

/** D07: students in a stage that the school's kind doesn't have. A kind that isn't known is stated by the reading. */
export function* stagesUnlikeType({ reading }: CheckedData): Generator<Found> {
  for (const school of reading.statistics.schools) {
    const { type } = school;
    if (type.id === 'unknown' || type.from !== 'given' || !hasStagesOfKind(type.id)) continue;
    const { stages, name } = schoolTypeEntry(type.id);
    for (const stage of ALL_STAGES) {
      const figures = school.stages[stage]?.figures;
      const students = figures && knownNumber(figures, 'students');
      if (!figures || !students || stages.includes(stage)) continue;
      const details = { problem: 'stage', stage, type: name, students: String(students) };
      yield foundAt({ school, place: stage, figures }, ['students'], String(students), details);
    }
  }
}
