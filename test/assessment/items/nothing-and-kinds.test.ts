import type { SchoolTypeId } from '../../../src/statistics/school-types';
import type { GivenFigures } from '../../county';
import { type GivenFacts, type GivenItemSchool, judged, verdictOf } from './judged';

const both = ['national-2017', 'akqi-2022'] as const;

/** 0 of 0, each by each stated: there is nothing to measure. A blank, or something of nothing, stays open. */
const NOTHING: readonly (readonly [code: string, part: string, facts: GivenFacts, verdict: string])[] = [
  ['G8', 'income', { teacherIncome: 0, officialIncome: 0 }, 'unknown'],
  ['G9', 'trained', { trainedTeachers: 0, teachersDueTraining: null }, 'unknown'],
  ['G9', 'trained', { trainedTeachers: 1, teachersDueTraining: 0 }, 'unknown'],
  ['G11', 'rotated', { rotatedTeachers: 0, eligibleForRotation: 0 }, 'pass'],
  ['G11', 'rotatedBackbone', { rotatedBackboneTeachers: 0, rotatedTeachers: 0 }, 'pass'],
  ['G12', 'certified', { certifiedTeachers: 0, fullTimeTeachers: 0 }, 'pass'],
  ['G13', 'nearbyPrimary', { nearbyPrimary: 0, enrolledPrimary: 0 }, 'pass'],
  ['G13', 'nearbyJunior', { nearbyJunior: 0, enrolledJunior: null }, 'unknown'],
  ['G14', 'assigned', { seniorPlacesAssigned: 0, seniorPlaces: 0 }, 'pass'],
  ['G15', 'migrants', { migrantsInPublic: 0, migrantsPurchased: 0, migrantChildren: 0 }, 'pass'],
  ['G15', 'migrants', { migrantsInPublic: 0, migrantsPurchased: null, migrantChildren: 0 }, 'unknown'],
  ['Q1', 'byRoll', { graduatesByRoll: 0, enteredByRoll: 0, joinedByRoll: 0, leftByRoll: 0, diedByRoll: 0 }, 'pass'],
  ['Q2', 'disabled', { disabledEnrolled: 0, disabledChildren: 0 }, 'pass'],
  ['Q2', 'disabled', { disabledEnrolled: 3, disabledChildren: 0 }, 'unknown'],
];

describe.each(both)('%s: nothing to measure', (standard) => {
  test.each(NOTHING)('%s %s of %j: %s', (code, part, facts, verdict) => {
    expect(verdictOf(standard, code, part, { facts })).toBe(verdict);
  });

  test('is said', () => {
    const { parts } = judged(standard, 'G15', {
      facts: { leftBehindCare: '是', migrantsInPublic: 0, migrantsPurchased: 0, migrantChildren: 0 },
    });
    expect(parts.map(({ reason }) => reason?.code ?? null)).toEqual([null, 'nothingToMeasure']);
  });

  test('in 县级数据 is something where the schools have some', () => {
    const facts = { trainedTeachers: 0, teachersDueTraining: 0 };
    const schools = [of('primary', { trainedTeachers: 9, teachersDueTraining: 10 })];
    expect(verdictOf(standard, 'G9', 'trained', { facts, schools })).toBe('fail');
  });

  test('isn’t the county’s share where the schools’ own figures miss it', () => {
    const facts = { trainedTeachers: 10, teachersDueTraining: 10 };
    const schools = [of('primary', { trainedTeachers: 9, teachersDueTraining: 10 })];
    const [part] = judged(standard, 'G9', { facts, schools }).parts;
    expect([part?.verdict, part?.reason?.code]).toEqual(['unknown', 'contradictorySources']);
  });
});

describe('akqi-2022: 土地出让净收益', () => {
  test.each<[GivenFacts, string]>([
    [{ landNetIncome: 0, landIncomeForEducation: 0 }, 'pass'],
    [{ landNetIncome: 0, landIncomeForEducation: null }, 'unknown'],
    [{ landNetIncome: 500, landIncomeForEducation: 49 }, 'fail'],
  ])('%j: %s', (facts, verdict) => expect(verdictOf('akqi-2022', 'G2', 'landIncome', { facts })).toBe(verdict));
});

function of(type: SchoolTypeId, figures: GivenFigures = {}, more: Partial<GivenItemSchool> = {}): GivenItemSchool {
  const stage = type === 'junior' || type === 'completeSecondary' ? 'junior' : 'primary';
  return { type, stages: { [stage]: { students: 200, ...figures } }, ...more };
}

describe('G7 特殊教育学校生均公用经费', () => {
  const some: GivenFacts = { planSound: '是' };
  const special = (fundsPerStudent: number | 'empty') => of('special', {}, { whole: { fundsPerStudent } });
  test.each<[string, GivenFacts, readonly GivenItemSchool[], string]>([
    ['no special school in the county’s list', some, [of('primary')], 'pass'],
    ['no list of the county, but one stage’s schools', {}, [of('primary')], 'unknown'],
    ['a special school without figures', some, [of('primary'), special('empty')], 'unknown'],
    ['none stated', { specialFunds: 0, specialStudents: 0 }, [of('primary')], 'pass'],
    ['funds blank', { specialFunds: null, specialStudents: 50 }, [of('primary'), special('empty')], 'unknown'],
    ['at the limit', { specialFunds: 300_000, specialStudents: 50 }, [special('empty')], 'pass'],
    ['a school’s own below it', { specialFunds: 300_000, specialStudents: 50 }, [special(5000)], 'fail'],
    ['both at it', { specialFunds: 300_000, specialStudents: 50 }, [special(7000)], 'pass'],
  ])('%s: %s', (_, facts, schools, verdict) => {
    expect(judged('national-2017', 'G7', { facts, schools }).verdict).toBe(verdict);
  });
});

describe.each(both)('%s: which schools an item asks', (standard) => {
  const no = { words: { charter: '否', digitalManagement: '否', digitalTeaching: '否' } };
  const asks = (code: string, part: string, school: GivenItemSchool) =>
    judged(standard, code, { schools: [school] }).parts.some((one) => one.part.id === part && one.failing.length > 0);

  test.each<[string, GivenItemSchool, boolean]>([
    ['小学', of('primary', {}, no), true],
    ['教学点 of 50', of('teachingPoint', { students: 50 }, no), true],
    ['教学点 of 49', of('teachingPoint', { students: 49 }, no), false],
    ['特殊教育学校', of('special', {}, no), true],
    ['完全中学', of('completeSecondary', {}, no), true],
    ['高级中学', { type: 'senior', stages: { senior: { students: 900 } }, ...no }, false],
  ])('Q3 asks %s for its charter: %s', (_, school, asked) => expect(asks('Q3', 'charter', school)).toBe(asked));

  const rooms = { whole: { musicRooms: 0 } };
  test.each<[string, GivenItemSchool, boolean]>([
    ['小学', of('primary', { classes: 6 }, rooms), true],
    ['教学点 of 50', of('teachingPoint', { students: 50, classes: 3 }, rooms), true],
    ['教学点 of 49', of('teachingPoint', { students: 49, classes: 3 }, rooms), false],
    ['特殊教育学校', of('special', { classes: 6 }, rooms), false],
  ])('G3 asks %s for music rooms: %s', (_, school, asked) => expect(asks('G3', 'musicRooms', school)).toBe(asked));

  test('G3 holds rooms of a whole 完全中学 against its senior classes too', () => {
    const school: GivenItemSchool = {
      type: 'completeSecondary',
      stages: { junior: { students: 500, classes: 12 }, senior: { students: 600, classes: 12 } },
      whole: { musicRooms: 1 },
    };
    expect(asks('G3', 'musicRooms', school)).toBe(true);
    expect(asks('G3', 'musicRooms', { ...school, whole: { musicRooms: 2 } })).toBe(false);
  });

  const funded = { whole: { fundedStudents: 90 } };
  test.each<[string, GivenItemSchool, boolean]>([
    ['小学 of 90', of('primary', { students: 90 }, funded), true],
    ['教学点 of 30', of('teachingPoint', { students: 30 }, funded), true],
    ['初级中学 of 90', of('junior', { students: 90 }, funded), true],
    [
      '九年一贯制 of 60 + 60',
      { type: 'nineYear', stages: { primary: { students: 60 }, junior: { students: 60 } }, ...funded },
      false,
    ],
    [
      '完全中学 of 90 + 500',
      { type: 'completeSecondary', stages: { junior: { students: 90 }, senior: { students: 500 } }, ...funded },
      false,
    ],
    ['小学 of 100', of('primary', { students: 100 }, funded), false],
  ])('G6 asks %s: %s', (_, school, asked) => expect(asks('G6', 'fundedStudents', school)).toBe(asked));
});

describe('a special case that the school’s own figures refute doesn’t hold', () => {
  const small = (words: Record<string, string>, figures: GivenFigures, more: Partial<GivenItemSchool> = {}) =>
    of('primary', { classes: 6, ...figures }, { whole: { musicRooms: 1, smallestMusicRoom: 54 }, words, ...more });
  const rural = { smallClassesRural: '是' };
  test.each<[string, GivenItemSchool, string]>([
    [
      'stated, classes of 29',
      small(rural, { students: 174 }, { classes: { primary: [29, 29, 29, 29, 29, 29] } }),
      'pass',
    ],
    ['a class of 30', small(rural, { students: 120 }, { classes: { primary: [30, 10] } }), 'fail'],
    [
      '30, one of them taught at home',
      small(rural, { students: 120 }, { classes: { primary: [[30, 1], 10] } }),
      'pass',
    ],
    ['a band from 31', small(rural, { students: 120, classes31To35: 1 }), 'fail'],
    ['more students than classes of 29 hold', small(rural, { students: 175 }), 'fail'],
    ['in 城区', small({ ...rural, urban: '城区' }, { students: 100 }), 'fail'],
    ['not stated', small({}, { students: 100 }), 'fail'],
  ])('G3: %s', (_, school, verdict) => {
    expect(verdictOf('national-2017', 'G3', 'musicRoomArea', { schools: [school] })).toBe(verdict);
  });

  test.each<[string, string, string]>([
    ['2016', '2016年', 'pass'],
    ['2017', '2017', 'fail'],
  ])('G3: built by 2016, founded %s', (_, founded, verdict) => {
    const school = small({ builtBy2016: '是', founded }, {}, { whole: { musicRooms: 1, smallestMusicRoom: 73 } });
    expect(verdictOf('national-2017', 'G3', 'musicRoomArea', { schools: [school] })).toBe(verdict);
  });

  test.each<[string, string]>([
    ['2010-09-01', 'pass'],
    ['2011', 'fail'],
  ])('G4: built by 2010, founded %s: 2400 students %s', (founded, verdict) => {
    const school = of('primary', { students: 2400 }, { words: { builtBy2010: '是', founded } });
    expect(verdictOf('national-2017', 'G4', 'size', { schools: [school] })).toBe(verdict);
  });
});
