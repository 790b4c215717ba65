import { FIELDS } from '../../statistics/fields';
import type { CheckedData } from '../entry';
import type { Found } from '../finding';
import { placesOf, subjectsOf } from '../school-places';

/** D52: what a school's stages have of a figure isn't what was read of it for the school and its parts. */
export function* unbalanced({ reading }: CheckedData): Generator<Found> {
  for (const school of reading.statistics.schools) {
    for (const { field, counted, read } of school.unbalanced ?? []) {
      const places = placesOf(school);
      yield {
        cells: places.flatMap(({ figures }) => figures[field]?.cells ?? []),
        shown: `${counted} ≠ ${read}`,
        details: { school: school.name, field: FIELDS[field].name, sum: counted, all: read },
        about: places.flatMap((at) => subjectsOf(at, [field])),
      };
    }
  }
}
