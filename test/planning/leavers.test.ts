import { assess } from '../../src/assessment/assess';
import { countLeavers } from '../../src/planning/county/people/leavers';
import type { Leaving } from '../../src/planning/county/terms';
import { standardById } from '../../src/standards/standards';
import { county, type GivenFigures, type GivenSchool, plenty } from '../county';

const standard = standardById('national-2017')!;

/** 86 teachers: 66 of higher degree, 22 backbone teachers, 16 of sports and arts. */
const COUNTED = { higherDegreeTeachers: 66, backboneTeachers: 22, sportArtTeachers: 16 };

function leavers(given: GivenFigures, whole: GivenFigures = {}, leaving: readonly Leaving[] = []) {
  const primary = { ...plenty(1480), ...COUNTED, ...given };
  const stages: GivenSchool['stages'] = 'fullTimeTeachers' in whole ? { primary, junior: plenty(400) } : { primary };
  const school: GivenSchool = { name: '实验小学', type: 'nineYear', stages, whole };
  const { resources } = assess(county([school]), standard, '2026-11-30', 0);
  const { most, sure } = countLeavers(resources.assessed[0]!, resources.items, { leaving });
  return [most.slice(0, 3), [1, 2, 4].map(sure)];
}

test.each<[string, GivenFigures, GivenFigures, number[], number[]]>([
  [
    '20 have no higher degree: no more can be backbone teachers alone',
    { fullTimeTeachers: 86 },
    {},
    [64, 20, 16],
    [28, 0, 0],
  ],
  [
    'all have the higher degree: nobody counts in another item alone',
    { fullTimeTeachers: 66 },
    {},
    [44, 0, 0],
    [28, 0, 0],
  ],
  ['their number isn’t given: those who are left if all others have the degree', {}, {}, [28, 0, 0], [28, 0, 0]],
  ['their number is given for two stages together', {}, { fullTimeTeachers: 120 }, [28, 0, 0], [28, 0, 0]],
  ['fewer teachers than have the degree, by a slip', { fullTimeTeachers: 60 }, {}, [38, 0, 0], [28, 0, 0]],
])('who may leave a school: %s', (_, given, whole, most, sure) => {
  expect(leavers(given, whole)).toEqual([most, sure]);
});

test('what the school’s list of teachers says holds in place of what the figures leave open', () => {
  const leaving = [{ school: '实验小学', item: 'R2' as const, most: 3 }];
  expect(leavers({ fullTimeTeachers: 86 }, {}, leaving)).toEqual([
    [64, 3, 16],
    [28, 3, 0],
  ]);
  expect(leavers({}, {}, leaving)[0]).toEqual([28, 3, 0]);
});
