import type { Reading } from '../../../src/reading/read-county';
import type { Figure, School } from '../../../src/statistics/county';
import type { FieldId } from '../../../src/statistics/fields';
import { type Key, type MadeCounty, type MadeSchool, PEOPLE, PREMISES, type Stage } from './county';

/** Where the product keeps what the made county calls by its own words. */
export const FIELD: Readonly<Record<Key, FieldId>> = {
  students: 'students',
  teachers: 'fullTimeTeachers',
  degree: 'higherDegreeTeachers',
  backbone: 'backboneTeachers',
  sport: 'sportTeachers',
  music: 'musicTeachers',
  fineArt: 'fineArtTeachers',
  teaching: 'teachingArea',
  ground: 'sportsGroundArea',
  equipment: 'equipmentValue',
  rooms: 'multimediaRooms',
};
const STAGE = { 小学: 'primary', 初中: 'junior' } as const satisfies Record<Stage, string>;

export interface Difference {
  readonly school: string;
  readonly what: string;
  readonly expected: number | null;
  /** `null`: missing, which is never silent: the result says that it is. */
  readonly read: number | null;
}

/** Where a reading differs from the county that the workbook was made of. */
export function differences(county: MadeCounty, { statistics }: Reading): readonly Difference[] {
  const found = new Map(statistics.schools.map((school) => [school.name, school]));
  const names = new Set(county.schools.map(({ name }) => name));
  const extra = statistics.schools.filter(({ name }) => !names.has(name));
  return [
    ...extra.map(({ name }) => ({ school: name, what: 'no school', expected: null, read: 1 })),
    ...county.schools.flatMap((school) => differencesOf(school, found.get(school.name))),
  ];
}

function differencesOf(made: MadeSchool, school: School | undefined): Difference[] {
  if (!school) return [{ school: made.name, what: 'not read', expected: 1, read: null }];
  const many = made.stages.length > 1;
  const expected = [
    ...made.stages.flatMap(({ stage, people }) =>
      PEOPLE.map((key) => ({ place: STAGE[stage], key, value: people[key] })),
    ),
    ...PREMISES.map((key) => ({
      place: many ? ('whole' as const) : STAGE[made.stages[0]?.stage ?? '小学'],
      key,
      value: made.premises[key],
    })),
  ];
  return expected.flatMap(({ place, key, value }) => {
    const figures = place === 'whole' ? school.whole.figures : school.stages[place]?.figures;
    const read = amount(figures?.[FIELD[key]]);
    return read === value ? [] : [{ school: made.name, what: `${place} ${key}`, expected: value, read }];
  });
}

function amount(figure: Figure | undefined): number | null {
  return figure?.kind === 'known' ? Number(`${figure.value.digits}e${-figure.value.scale}`) : null;
}

/** Findings that stop a verdict or tell the user that a reading may be wrong. */
export function speaksUp({ findings }: Reading): boolean {
  return findings.some(({ severity }) => severity !== 'notice');
}

/** Right in all, asked about, or wrong without a word. A figure that is missing is never wrong: the result lists it. */
export function outcomeOf(county: MadeCounty, reading: Reading): 'right' | 'asks' | 'wrong' {
  const differing = differences(county, reading);
  const asks = reading.findings.some(({ severity }) => severity === 'error');
  if (differing.length === 0) return asks ? 'asks' : 'right';
  const wrong = differing.filter(({ read }) => read !== null);
  return wrong.length === 0 || speaksUp(reading) ? 'asks' : 'wrong';
}
