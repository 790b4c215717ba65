import { assessResources } from '../../src/assessment/resources';
import { countyGaps, type GapSum, gapsToClose, stageGaps } from '../../src/planning/gaps';
import { standardById } from '../../src/standards/standards';
import { county, plenty } from '../county';

const standard = standardById('national-2017')!;

function without<T extends object, K extends keyof T>(figures: T, ...fields: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(figures).filter(([field]) => !fields.includes(field as K))) as Omit<T, K>;
}

/**
 * Two primary schools that lack 2 and 12 teachers (of 42; 0 and 6 to 36), and a nine-year school whose stages have half
 * of 900 ㎡ each: the primary stage lacks 45 of 495 ㎡, 90 for the school; the junior stage lacks 130 of 580, 260 for the
 * school (43 of 493 to 85 %, 86 for the school).
 */
const resources = assessResources(
  county([
    { type: 'primary', stages: { primary: { ...plenty(1000), higherDegreeTeachers: 40 } } },
    { type: 'primary', stages: { primary: { ...plenty(1000), higherDegreeTeachers: 30 } } },
    {
      type: 'nineYear',
      stages: { primary: without(plenty(110), 'teachingArea'), junior: without(plenty(100), 'teachingArea') },
      whole: { teachingArea: 900 },
    },
  ]),
  standard,
);

function told(gaps: readonly (GapSum & { readonly stage?: string })[]): string[] {
  return gaps
    .filter(({ schools }) => schools > 0)
    .map(({ limits, stage, schools, toLimit, toNear }) =>
      [limits.item.code, stage ?? 'county', schools, toLimit, toNear].join(' '),
    );
}

test('by stage: each stage’s own gap summed', () => {
  expect(told(stageGaps(resources))).toEqual(['R1 primary 2 14 6', 'R4 primary 1 45 0', 'R4 junior 1 130 43']);
});

test('over the county: what a school adds for one stage is there for the other too', () => {
  expect(told(countyGaps(resources))).toEqual(['R1 county 2 14 6', 'R4 county 1 260 86']);
});

test('what is to be closed leaves out schools that pass below a limit', () => {
  // Of the first school 40 of 42 teachers are above 85 %: one such item may be. The second has 30.
  expect(told(gapsToClose(resources))).toEqual(['R1 county 1 12 6', 'R4 county 1 260 86']);
});

test('of two stages that share, the one that lacks more decides, be it the lower one', () => {
  // 21 rooms by 1 : 1.1 are 10 and 11; the primary stage needs 23: 48.3 for the school, so 28 more (85 %: 41.06, 21 more); the
  // junior stage needs 24: 45.8, so 25 more.
  const shared = assessResources(
    county([
      {
        type: 'nineYear',
        stages: { primary: without(plenty(1000), 'multimediaRooms'), junior: without(plenty(1000), 'multimediaRooms') },
        whole: { multimediaRooms: 21 },
      },
    ]),
    standard,
  );
  expect(told(countyGaps(shared))).toEqual(['R7 county 1 28 21']);
});

test('a school whose figure isn’t filled in has no gap that could be told', () => {
  const open = assessResources(
    county([
      { type: 'primary', stages: { primary: { ...plenty(1000), higherDegreeTeachers: 40 } } },
      { type: 'primary', stages: { primary: { ...plenty(1000), higherDegreeTeachers: 'empty' } } },
    ]),
    standard,
  );
  expect(told(countyGaps(open))).toEqual(['R1 county 1 2 0']);
});
