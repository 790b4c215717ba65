import { UNKNOWN_KIND } from '../../reading/findings/schools';
import { hasStagesOfKind, schoolTypeEntry } from '../../statistics/school-types';
import { ALL_STAGES } from '../../statistics/stages';
import { alsoFound, type CheckedData } from '../check-entry';
import type { Found } from '../found';
import { foundAt, knownNumber } from '../school-places';

/** D07: students in a stage that the school's kind doesn't have. A kind that isn't known is stated by the reading. */
export const UNKNOWN_OR_UNLIKE_KIND = alsoFound(UNKNOWN_KIND, stagesUnlikeType);

function* stagesUnlikeType({ reading }: CheckedData): Generator<Found<typeof UNKNOWN_KIND.details>> {
  for (const school of reading.statistics.schools) {
    const { type } = school;
    if (type.id === 'unknown' || type.from !== 'given' || !hasStagesOfKind(type.id)) continue;
    const entry = schoolTypeEntry(type.id);
    for (const stage of ALL_STAGES) {
      const figures = school.stages[stage]?.figures;
      const students = figures && knownNumber(figures, 'students');
      if (!figures || !students || entry.stages.includes(stage)) continue;
      yield foundAt({ school, place: stage, figures }, ['students'], String(students), {
        problem: 'stage',
        type: entry,
        students: String(students),
      });
    }
  }
}
