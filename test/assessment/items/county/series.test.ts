import { exact } from '../../../../src/statistics/exact';
import { judged, verdictOf } from '../judged';

type Years = Readonly<Record<string, number | string | null>>;

const rising: Years = { 2018: 100, 2019: 101, 2020: 102, 2021: 103, 2022: 104 };

describe('三个增长: 生均教育事业费逐年增长', () => {
  it.each<readonly [string, Years, string]>([
    ['grows in four years', rising, 'pass'],
    ['stays the same in one', { ...rising, 2020: 101 }, 'fail'],
    ['falls in one', { ...rising, 2022: 102.99 }, 'fail'],
    ['a year not filled in', { ...rising, 2020: null }, 'unknown'],
    ['a year not a number', { ...rising, 2020: '待定' }, 'unknown'],
    ['only four years', { 2019: 101, 2020: 102, 2021: 103, 2022: 104 }, 'unknown'],
    ['only four years, falling in one', { 2019: 101, 2020: 100, 2021: 103, 2022: 104 }, 'fail'],
    ['a fall before the years looked back on', { 2017: 200, ...rising }, 'pass'],
    ['school years', { '2017-2018': 1, '2018-2019': 2, '2019-2020': 3, '2020-2021': 4, '2021-2022': 5 }, 'pass'],
    ['nothing', {}, 'unknown'],
  ])('%s: %s', (_name, byYear, verdict) => {
    const facts = { expenditurePerStudent: { byYear } };
    expect(verdictOf('akqi-2022', 'G2', 'expenditurePerStudent', { facts })).toBe(verdict);
  });

  it('names the year that fails, or is missing', () => {
    const part = (byYear: Years) =>
      judged('akqi-2022', 'G2', { facts: { expenditurePerStudent: { byYear } } }).parts.find(
        ({ part: { id } }) => id === 'expenditurePerStudent',
      );
    expect(part({ ...rising, 2020: 101, 2022: 1 })).toMatchObject({ failingYears: ['2020', '2022'] });
    expect(part({ ...rising, 2019: null })?.reason).toMatchObject({ code: 'missingYear', year: '2019' });
  });
});

describe('教育财政拨款的增长高于财政经常性收入的增长', () => {
  const revenue: Years = { 2018: 1000, 2019: 1100, 2020: 1210, 2021: 1331, 2022: 1464.1 };
  it.each<readonly [string, Years, string]>([
    ['grows a little more than 10 %', { 2018: 100, 2019: 111, 2020: 124, 2021: 138, 2022: 153 }, 'pass'],
    ['grows by exactly 10 % in one year', { 2018: 100, 2019: 110, 2020: 124, 2021: 138, 2022: 153 }, 'fail'],
    ['was nothing', { 2018: 0, 2019: 111, 2020: 124, 2021: 138, 2022: 153 }, 'unknown'],
  ])('%s: %s', (_name, byYear, verdict) => {
    const facts = { educationAppropriation: { byYear }, regularRevenue: { byYear: revenue } };
    expect(verdictOf('akqi-2022', 'G2', 'appropriationOutgrowsRevenue', { facts })).toBe(verdict);
  });
});

describe('两个比例', () => {
  const whole: Years = { 2019: 1000, 2020: 1000, 2021: 2000, 2022: 2000 };
  it.each<readonly [string, Years, string]>([
    ['rises in three years', { 2019: 40, 2020: 41, 2021: 83, 2022: 84 }, 'pass'],
    ['stays in one', { 2019: 40, 2020: 41, 2021: 82, 2022: 84 }, 'fail'],
    ['the money grows, the share falls', { 2019: 40, 2020: 41, 2021: 81, 2022: 84 }, 'fail'],
  ])('%s: %s', (_name, byYear, verdict) => {
    const facts = { educationFunds: { byYear }, grossProduct: { byYear: whole } };
    expect(verdictOf('akqi-2022', 'G2', 'fundsOfProduct', { facts })).toBe(verdict);
  });
});

describe('commitments by year', () => {
  it.each<readonly [string, string, 'budgetForEducation' | 'primaryBasicCoefficient', Years, string]>([
    ['C12', 'may stay', 'budgetForEducation', { 2021: 500, 2022: 500 }, 'pass'],
    ['C12', 'must not fall', 'budgetForEducation', { 2021: 500, 2022: 499 }, 'fail'],
    ['C13', 'must fall', 'primaryBasicCoefficient', { 2021: 0.4, 2022: 0.39 }, 'pass'],
    ['C13', 'must not stay', 'primaryBasicCoefficient', { 2021: 0.4, 2022: 0.4 }, 'fail'],
    ['C13', 'needs the year before', 'primaryBasicCoefficient', { 2022: 0.4 }, 'unknown'],
  ])('%s %s', (code, _name, fact, byYear, verdict) => {
    expect(verdictOf('akqi-2022', code, fact, { facts: { [fact]: { byYear } } })).toBe(verdict);
  });
});

describe('综合差异系数 of the eight items from the schools’ figures of 2025', () => {
  const school = (books: number | 'empty') => ({
    type: 'primary' as const,
    stages: {
      primary: {
        students: 100,
        teachingArea: 500,
        sportsArea: 800,
        equipmentValue: 200_000,
        computers: 10,
        books,
        fullTimeTeachers: 8,
        higherDegreeTeachers: 6,
        seniorTitleTeachers: 4,
      },
    },
  });
  // 10 and 30 books a pupil: 0.5 of the books alone, 0.0625 of all eight
  const schools = [school(1000), school(3000)];
  const c13 = (byYear: Years, part: string, of = schools) =>
    judged('akqi-2022', 'C13', { schools: of, facts: { primaryBasicCoefficient: { byYear } } }).parts.find(
      (one) => one.part.id === part,
    );

  it.each<readonly [string, Years, string]>([
    ['is below last year’s', { 2024: 0.0626 }, 'pass'],
    ['is last year’s', { 2024: 0.0625 }, 'fail'],
    ['has no year before it', {}, 'unknown'],
    ['gives way to the county’s own of that year', { 2024: 0.05, 2025: 0.04 }, 'pass'],
  ])('%s', (_name, byYear, verdict) => {
    expect(c13(byYear, 'primaryBasicCoefficient')?.verdict).toBe(verdict);
  });

  it('is held against 0.65, and tells the eight', () => {
    const part = c13({ 2024: 0.7 }, 'primaryBasicLimit');
    expect(part).toMatchObject({ verdict: 'pass', value: exact('0.0625'), details: { length: 8 } });
  });

  it('rests on the county’s figures where a school lacks one', () => {
    const part = c13({ 2024: 0.651 }, 'primaryBasicLimit', [school(1000), school('empty')]);
    expect(part).toMatchObject({ verdict: 'fail', value: exact('0.651') });
    expect(c13({}, 'primaryBasicLimit', [school('empty')])?.verdict).toBe('notGiven');
  });
});
