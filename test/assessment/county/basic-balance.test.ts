import { basicBalance } from '../../../src/assessment/county/basic-balance';
import { standardById } from '../../../src/standards/standards';
import { roundHalfUp } from '../../../src/statistics/exact';
import { county, type GivenFigures, type GivenSchool } from '../../county';

const STANDARD = standardById('akqi-2022')!;

/** 100 pupils and the same of everything, but for the books. */
function primary(books: number | 'empty'): GivenSchool {
  const figures: GivenFigures = {
    students: 100,
    teachingArea: 600,
    indoorSportsArea: 100,
    sportsArea: 800,
    equipmentValue: 200_000,
    computers: 10,
    books,
    fullTimeTeachers: 8,
    higherDegreeTeachers: 6,
    seniorTitleTeachers: 4,
  };
  return { type: 'primary', stages: { primary: figures } };
}

function mean(schools: readonly GivenSchool[]) {
  const balance = basicBalance(county(schools), STANDARD).primary;
  return balance && roundHalfUp(balance.mean, 6);
}

describe('the eight coefficients of 2012', () => {
  test('are all 0 where all schools have the same', () => {
    expect(mean([primary(2000), primary(2000)])).toBe('0.000000');
  });

  // 1000 and 3000 books: mean 20 a pupil, S = 10, coefficient 0.5; the seven others 0; 0.5 ÷ 8
  test('are averaged over the eight items', () => {
    expect(mean([primary(1000), primary(3000)])).toBe('0.062500');
    const balance = basicBalance(county([primary(1000), primary(3000)]), STANDARD).primary;
    expect(balance?.items.map(({ item, coefficient }) => [item.code, roundHalfUp(coefficient, 3)])).toEqual([
      ...['B1', 'B2', 'B3', 'B4'].map((code) => [code, '0.000']),
      ['B5', '0.500'],
      ...['B6', 'B7', 'B8'].map((code) => [code, '0.000']),
    ]);
  });

  test('aren’t worked out where a school lacks a figure, or there is no school', () => {
    expect(mean([primary(1000), primary('empty')])).toBeUndefined();
    expect(basicBalance(county([primary(1000)]), STANDARD).junior).toBeUndefined();
  });

  // 22 000 books for 100 + 100 pupils, weighed 1 : 1.1: 10 476.19… and 11 523.81…; alone, a stage has no spread
  test('share a whole school’s books and computers out', () => {
    const { primary: own } = primary(0).stages;
    const { teachingArea, indoorSportsArea, sportsArea, equipmentValue, computers, books: _, ...people } = own!;
    const whole = {
      teachingArea,
      indoorSportsArea,
      sportsArea,
      equipmentValue,
      computers,
      books: 22_000,
    } as GivenFigures;
    const nine: GivenSchool = { type: 'nineYear', stages: { primary: people, junior: people }, whole };
    const plain: GivenSchool = { type: 'primary', stages: { primary: { ...own, books: 22_000 } } };
    const books = basicBalance(county([nine, plain]), STANDARD).primary?.items[4];
    // 104.7619… and 220 a pupil: mean 162.38…, S 57.61…, coefficient 11.5 ÷ 32.5… = 121 ÷ 341
    expect(books && roundHalfUp(books.coefficient, 6)).toBe('0.354839');
  });
});
