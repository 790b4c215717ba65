import { FIELDS, type FieldId, isField } from '../../statistics/fields';
import { ALL_STAGES } from '../../statistics/stages';
import type { CheckedData } from '../entry';
import type { Found, Subject } from '../finding';
import { knownNumber } from '../school-places';

/** D52: what a school's stages have of their own exceeds what the whole school is given. */
export function* stagesOverWhole({ reading }: CheckedData): Generator<Found> {
  for (const school of reading.statistics.schools) {
    for (const field of Object.keys(school.whole.figures)) {
      if (!isSummed(field)) continue;
      const whole = knownNumber(school.whole.figures, field);
      const stages = ALL_STAGES.flatMap((stage) => {
        const figure = school.stages[stage]?.figures[field];
        const own = figure && knownNumber({ [field]: figure }, field);
        return figure && own !== undefined ? [{ stage, own, cells: figure.cells }] : [];
      });
      const sum = stages.reduce((total, { own }) => total + own, 0);
      if (whole === undefined || stages.length === 0 || sum <= whole * (1 + 1e-9)) continue;
      const about: Subject[] = stages.map(({ stage }) => ({ school, place: stage, field }));
      yield {
        cells: [...stages.flatMap(({ cells }) => cells), ...(school.whole.figures[field]?.cells ?? [])],
        shown: `${sum} > ${whole}`,
        details: { school: school.name, field: FIELDS[field].name, sum: String(sum), all: String(whole) },
        about: [...about, { school, place: 'whole', field }],
      };
    }
  }
}

/** Fields of which a school's is the sum of its stages'. */
function isSummed(field: string): field is FieldId {
  if (!isField(field)) return false;
  const entry = FIELDS[field];
  return entry.kind === 'number' && entry.belongsTo !== 'school' && entry.besideMain === undefined;
}
