import { FIELDS } from '../../statistics/fields';
import { type CheckedData, defineCheck } from '../check-entry';
import type { Found } from '../found';
import { listPlaces, makeSubjects } from '../school-places';

const STAGES_AND_WHOLE = { school: 'school', field: 'field', sum: 'amount', all: 'amount' } as const;

/** Stages together unlike the whole school. */
export const STAGES_UNLIKE_WHOLE = defineCheck({
  code: 'D52',
  severity: 'error',
  details: STAGES_AND_WHOLE,
  zh: {
    title: '各学段之和与全校数不符',
    looksAt: '按学段填报、又有全校数的指标，和并入校区、教学点之后的各学段之和',
    expectation: '各学段（含高中）之和等于读到的数，不多算、不少算',
    message: (_shown, { school, field, sum, all }) =>
      `「${school}」的「${field}」各学段合计 ${sum}，与全校数 ${all} 不符`,
    advice: '请核对：全校数与各学段数只需填一种。',
  },
  en: {
    title: 'Stages together unlike the whole school',
    looksAt:
      'figures given by stage and for the whole school, and the stages together once campuses and points are counted in',
    expectation: 'the stages together, the senior too, are what was read: nothing twice, nothing lost',
    message: (_shown, { school, field, sum, all }) =>
      `“${field}” of “${school}” is ${sum} over its stages, unlike the whole school’s ${all}`,
    advice: 'Check them: either the whole school’s figure or the stages’ is enough.',
  },
  find: unbalanced,
});

/** D52: what a school's stages have of a figure isn't what was read of it for the school and its parts. */
function* unbalanced({ reading }: CheckedData): Generator<Found<typeof STAGES_AND_WHOLE>> {
  for (const school of reading.statistics.schools) {
    for (const { field, counted, read } of school.unbalanced ?? []) {
      const places = listPlaces(school);
      yield {
        cells: places.flatMap(({ figures }) => figures[field]?.cells ?? []),
        shown: `${counted} ≠ ${read}`,
        details: { school: school.name, field: FIELDS[field], sum: counted, all: read },
        about: places.flatMap((at) => makeSubjects(at, [field])),
      };
    }
  }
}
