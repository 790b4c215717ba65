import type { CountyStatistics, Figure, Figures, School } from '../statistics/county';
import { type FieldId, isField } from '../statistics/fields';
import { ALL_STAGES } from '../statistics/stages';
import type { CellReference } from '../workbook/cells';
import type { Found, Place, Subject } from './finding';

type Known = Extract<Figure, { kind: 'known' }>;

/** The figures that a school has for one stage, or for the whole of it. */
export interface SchoolPlace {
  readonly school: School;
  readonly place: Place;
  readonly figures: Figures;
}

export function placesOf(school: School): SchoolPlace[] {
  const stages = ALL_STAGES.flatMap((place): SchoolPlace[] => {
    const record = school.stages[place];
    return record ? [{ school, place, figures: record.figures }] : [];
  });
  return [...stages, { school, place: 'whole', figures: school.whole.figures }];
}

/** Those at which something is given. */
export function allPlaces({ schools }: Pick<CountyStatistics, 'schools'>): SchoolPlace[] {
  return schools.flatMap(placesOf).filter(({ figures }) => hasAny(figures));
}

function hasAny(figures: Figures): boolean {
  for (const _field in figures) return true;
  return false;
}

/** The known figures of places as numbers: by field, then by the place's index; NaN where it has none. */
export type PlaceNumbers = ReadonlyMap<FieldId, Float64Array>;

export function placeNumbers(places: readonly SchoolPlace[]): PlaceNumbers {
  const columns = new Map<FieldId, Float64Array>();
  for (const [index, { figures }] of places.entries()) {
    for (const field in figures) {
      if (!isField(field)) continue;
      const figure = figures[field];
      if (figure?.kind !== 'known') continue;
      let column = columns.get(field);
      if (!column) {
        column = new Float64Array(places.length).fill(Number.NaN);
        columns.set(field, column);
      }
      column[index] = numberOf(figure);
    }
  }
  return columns;
}

/** A figure as a number: the double next to its decimal, so that comparing two compares the decimals. */
export function numberOf({ value }: Known): number {
  if (value.scale === 0) return value.digits;
  return value.scale > 0 ? value.digits / 10 ** value.scale : value.digits * 10 ** -value.scale;
}

export function knownNumber(figures: Figures, field: FieldId): number | undefined {
  const figure = figures[field];
  return figure?.kind === 'known' ? numberOf(figure) : undefined;
}

/** What a finding about these fields of a place is about; fields that have no figure there are left out. */
export function subjectsOf({ school, place, figures }: SchoolPlace, fields: readonly FieldId[]): Subject[] {
  return fields.filter((field) => figures[field]).map((field) => ({ school, place, field }));
}

export function cellsOf({ figures }: Pick<SchoolPlace, 'figures'>, fields: readonly FieldId[]): CellReference[] {
  return fields.flatMap((field) => figures[field]?.cells ?? []);
}

/** A finding about fields of one place, at their cells. */
export function foundAt(
  at: SchoolPlace,
  fields: readonly FieldId[],
  shown: string,
  details: Readonly<Record<string, string>> = {},
): Found {
  const cells = cellsOf(at, fields);
  return {
    cells: cells.length > 0 ? cells : [at.school.origin],
    shown,
    details: { school: at.school.name, place: at.place, ...details },
    about: subjectsOf(at, fields),
  };
}
