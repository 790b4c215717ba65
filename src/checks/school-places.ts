import type { DetailKinds, DetailsOf } from '../reading/findings/details';
import type { CountyStatistics, Figure, Figures, School } from '../statistics/county';
import { type FieldId, isField } from '../statistics/fields';
import { perSchool } from '../statistics/per-school';
import { ALL_STAGES } from '../statistics/stages';
import type { CellReference } from '../workbook/cells';
import type { Found, Place, Subject } from './found';

type Known = Extract<Figure, { kind: 'known' }>;

/** The figures that a school has for one stage, or for the whole of it. */
export interface SchoolPlace {
  readonly school: School;
  readonly place: Place;
  readonly figures: Figures;
}

export const listPlaces = perSchool((school): readonly SchoolPlace[] => {
  const stages = ALL_STAGES.flatMap((place): SchoolPlace[] => {
    const record = school.stages[place];
    return record ? [{ school, place, figures: record.figures }] : [];
  });
  return [...stages, { school, place: 'whole', figures: school.whole.figures }];
});

/** Those at which something is given, with what is known there. */
const givenPlaces = perSchool((school): readonly KnownPlace[] =>
  listPlaces(school).flatMap((at) => {
    const fields: FieldId[] = [];
    const numbers: number[] = [];
    let isGiven = false;
    for (const field in at.figures) {
      isGiven = true;
      const figure = isField(field) ? at.figures[field] : undefined;
      if (!isField(field) || figure?.kind !== 'known') continue;
      fields.push(field);
      numbers.push(readNumber(figure));
    }
    return isGiven ? { at, fields, numbers } : [];
  }),
);

interface KnownPlace {
  readonly at: SchoolPlace;
  /** What is known, with the number of each. */
  readonly fields: readonly FieldId[];
  readonly numbers: readonly number[];
}

/** Those at which something is given. */
export function allPlaces({ schools }: Pick<CountyStatistics, 'schools'>): SchoolPlace[] {
  return schools.flatMap((school) => givenPlaces(school).map(({ at }) => at));
}

/** The known figures of places as numbers: by field, then by the place's index; NaN where it has none. */
export type PlaceNumbers = ReadonlyMap<FieldId, Float64Array>;

/** Those of all places, in the order of `allPlaces`. */
export function placeNumbers({ schools }: Pick<CountyStatistics, 'schools'>, places: number): PlaceNumbers {
  const columns = new Map<FieldId, Float64Array>();
  let index = 0;
  for (const school of schools) {
    for (const { fields, numbers } of givenPlaces(school)) {
      for (const [at, field] of fields.entries()) {
        let column = columns.get(field);
        if (!column) {
          column = new Float64Array(places).fill(Number.NaN);
          columns.set(field, column);
        }
        column[index] = numbers[at] ?? Number.NaN;
      }
      index++;
    }
  }
  return columns;
}

/** A figure as a number: the double next to its decimal, so that comparing two compares the decimals. */
export function readNumber({ value }: Known): number {
  if (value.scale === 0) return value.digits;
  return value.scale > 0 ? value.digits / 10 ** value.scale : value.digits * 10 ** -value.scale;
}

export function knownNumber(figures: Figures, field: FieldId): number | undefined {
  const figure = figures[field];
  return figure?.kind === 'known' ? readNumber(figure) : undefined;
}

/** What a finding about these fields of a place is about; fields that have no figure there are left out. */
export function makeSubjects({ school, place, figures }: SchoolPlace, fields: readonly FieldId[]): Subject[] {
  return fields.filter((field) => figures[field]).map((field) => ({ school, place, field }));
}

export function collectFieldCells(
  { figures }: Pick<SchoolPlace, 'figures'>,
  fields: readonly FieldId[],
): CellReference[] {
  return fields.flatMap((field) => figures[field]?.cells ?? []);
}

/** A finding about fields of one place, at their cells. */
export function foundAt<K extends DetailKinds>(
  at: SchoolPlace,
  fields: readonly FieldId[],
  shown: string,
  details: Omit<DetailsOf<K>, 'school' | 'place'>,
): Found<K> {
  const cells = collectFieldCells(at, fields);
  return {
    cells: cells.length > 0 ? cells : [at.school.origin],
    shown,
    // What a check says beside its school and place is held to its kinds; these two are alike in all checks.
    details: { school: at.school.name, place: at.place, ...details } as DetailsOf<K>,
    about: makeSubjects(at, fields),
  };
}
