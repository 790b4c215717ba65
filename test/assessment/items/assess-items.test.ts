import { assessed, type GivenFacts, judged } from './judged';

describe('一票否决', () => {
  it.each([
    ['无', 'pass'],
    ['否', 'pass'],
    ['不存在', 'pass'],
    ['有', 'fail'],
    ['存在', 'fail'],
    ['是', 'fail'],
    [null, 'unknown'],
    ['正在调查', 'unknown'],
  ])('key schools stated as %j: %s', (keySchools, verdict) => {
    const { vetoes } = assessed('national-2017', { facts: { keySchools } });
    expect(vetoes.find(({ veto }) => veto.fact === 'keySchools')?.verdict).toBe(verdict);
  });

  it('one that is present decides, whatever isn’t known', () => {
    expect(assessed('akqi-2022', { facts: { keySchools: '有' } }).verdict).toBe('fail');
    expect(assessed('akqi-2022', { facts: { keySchools: '无' } }).verdict).toBe('unknown');
  });
});

describe('an empty county', () => {
  it.each(['national-2017', 'akqi-2022'])('%s: nothing passes', (standard) => {
    const { items, commitments, vetoes, verdict } = assessed(standard, {});
    const passing = [...items, ...commitments].filter((one) => one.verdict === 'pass').map(({ item }) => item.code);
    expect(passing).toEqual([]);
    expect(vetoes.every((one) => one.verdict === 'unknown')).toBe(true);
    expect(verdict).toBe('unknown');
  });
});

describe('deadlines', () => {
  it.each([
    ['G1', '2022-03-31', 0],
    ['G1', '2022-04-01', 1],
    ['G1', '2022-03-01', -30],
    ['S1', '2022-11-30', 30],
  ])('%s on %s: %i days over', (code, date, days) => {
    const { items } = assessed('akqi-2022', {}, date);
    expect(items.find(({ item }) => item.code === code)?.overdueDays).toBe(days);
  });

  it('none by the method', () => {
    expect(assessed('national-2017', {}).items.every(({ overdueDays }) => overdueDays === null)).toBe(true);
  });
});

describe('commitments of the plan', () => {
  it.each<readonly [string, GivenFacts, string]>([
    ['C1', { experimentsGiven: 200, experimentsDue: 200 }, 'pass'],
    ['C1', { experimentsGiven: 199, experimentsDue: 200 }, 'fail'],
    ['C2', { schoolsWithInternet: 19, schoolsForInternet: 20 }, 'fail'],
    ['C3', { schoolsSharing: 20, schoolsForSharing: 20 }, 'pass'],
    ['C4', { schoolsWithGuards: 20, schoolsForSafety: 20 }, 'pass'],
    ['C5', { schoolsWithAlarm: 19, schoolsForSafety: 20 }, 'fail'],
    ['C6', { studentsFit: 95, studentsTested: 100 }, 'pass'],
    ['C6', { studentsFit: 94, studentsTested: 100 }, 'fail'],
    ['C7', { dailySport: [1, '小时'] }, 'pass'],
    ['C7', { dailySport: [59, '分钟'] }, 'fail'],
    ['C8', { studentsWithSport: 10, studentsWithArt: 9, studentsForSkills: 10 }, 'fail'],
    ['C9', { specialFunds: 60_000, specialStudents: 10, inclusionFunds: 6000, inclusionStudents: 1 }, 'pass'],
    ['C9', { specialFunds: 60_000, specialStudents: 10, inclusionFunds: 5999, inclusionStudents: 1 }, 'fail'],
    ['C10', { newLargeClasses: 0 }, 'pass'],
    ['C10', { newLargeClasses: 1 }, 'fail'],
    ['C11', { dropouts: 0 }, 'pass'],
    ['C11', { dropouts: 1 }, 'fail'],
    ['C11', {}, 'unknown'],
  ])('%s of %j: %s', (code, facts, verdict) => {
    expect(judged('akqi-2022', code, { facts }).verdict).toBe(verdict);
  });

  it('don’t count into the verdict', () => {
    const before = assessed('akqi-2022', {}).verdict;
    expect(assessed('akqi-2022', { facts: { dropouts: 1 } }).verdict).toBe(before);
  });
});
