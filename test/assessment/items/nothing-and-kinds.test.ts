import { failingSchools } from '../../../src/assessment/items/outcome';
import type { SchoolTypeId } from '../../../src/statistics/school-types';
import type { AnyStage } from '../../../src/statistics/stages';
import type { GivenFigures } from '../../county';
import { assessed, type GivenFacts, type GivenItemSchool, judged, verdictOf } from './judged';

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

  const stated: readonly (readonly [AnyStage, string, string, GivenFacts])[] = [
    ['junior', 'Q1', 'byRoll', { graduatesByRoll: 0, enteredByRoll: 0, joinedByRoll: 0, leftByRoll: 0, diedByRoll: 0 }],
    ['primary', 'G12', 'certified', { certifiedTeachers: 0, fullTimeTeachers: 0 }],
    ['primary', 'G13', 'nearbyPrimary', { nearbyPrimary: 0, enrolledPrimary: 0 }],
    ['junior', 'G13', 'nearbyJunior', { nearbyJunior: 0, enrolledJunior: 0 }],
  ];
  test.each(stated)('isn’t where %s schools have students: %s %s of %j', (stage, code, part, facts) => {
    const school = (students: number): GivenItemSchool => ({ type: 'nineYear', stages: { [stage]: { students } } });
    const verdict = (...schools: GivenItemSchool[]) => verdictOf(standard, code, part, { facts, schools });
    expect([verdict(school(0)), verdict(school(0), school(1))]).toEqual(['pass', 'unknown']);
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

describe('akqi-2022: what no county is without can’t be nothing', () => {
  test.each<[string, string, GivenFacts]>([
    ['Q6', 'moralStandard', { moralStandardSchools: 0, schoolsForMoralStandard: 0 }],
    ['G2', 'surcharge', { educationSurcharge: 0, threeTaxes: 0 }],
    ['C4', 'guards', { schoolsWithGuards: 0, schoolsForSafety: 0 }],
    ['C6', 'fit', { studentsFit: 0, studentsTested: 0 }],
  ])('%s %s of %j', (code, part, facts) => expect(verdictOf('akqi-2022', code, part, { facts })).toBe('unknown'));

  test('children taught in regular classes may be', () => {
    const facts = { inclusionFunds: 0, inclusionStudents: 0 };
    expect(verdictOf('akqi-2022', 'C9', 'inclusion', { facts })).toBe('pass');
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
    ['a sheet of the county that nobody has filled in', { planSound: null }, [of('primary')], 'unknown'],
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
    judged(standard, code, { schools: [school] }).parts.some(
      (one) => one.part.id === part && failingSchools(one).length > 0,
    );

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

/**
 * A school of each kind that misses everything, and which items ask it. 教学点 count among 小学 from 50 students on (申报表
 * 表Ⅱ-2注1); “所有学校” are special schools too (表Ⅴ·3、6; 表Ⅴ·4, where money is allotted, points of any size); “所有班级” (表Ⅳ·5)
 * are those attached to other schools too; 不足100人的规模较小学校 of any kind (表Ⅳ·6).
 */
const LARGE = { classes: 2, musicRooms: 0 } as const;
const MISSES: Partial<GivenItemSchool> = {
  whole: { fundedStudents: 10, trainingFunds: 1, publicFunds: 100, payroll: 100, homeworkMinutes: 120 },
  words: {
    charter: '否',
    digitalManagement: '否',
    digitalTeaching: '否',
    moralGrade: '合格',
    fullCurriculum: '否',
    practicalActivities: '否',
  },
};

function missing(type: SchoolTypeId, students: Partial<Record<AnyStage, number>>): GivenItemSchool {
  const stages = Object.entries(students);
  return {
    ...MISSES,
    type,
    stages: Object.fromEntries(stages.map(([stage, all]) => [stage, { ...LARGE, students: all }])),
    classes: Object.fromEntries(stages.map(([stage]) => [stage, [51, 20]])),
  };
}

// biome-ignore format: a table, one kind a line
const KINDS: readonly (readonly [name: string, school: GivenItemSchool, asked: string])[] = [
  ['小学 of 500', missing('primary', { primary: 500 }), 'G3 G5 Q3 Q4 Q6 Q7'],
  ['小学 of 99', missing('primary', { primary: 99 }), 'G3 G5 G6 Q3 Q4 Q6 Q7'],
  ['小学附设初中班', missing('primary', { primary: 300, junior: 60 }), 'G3 G5 Q3 Q4 Q6 Q7 Q8'],
  ['小学附设初中班, 99 in all', missing('primary', { primary: 60, junior: 39 }), 'G3 G5 G6 Q3 Q4 Q6 Q7 Q8'],
  ['教学点 of 50', missing('teachingPoint', { primary: 50 }), 'G3 G5 G6 Q3 Q4 Q6 Q7'],
  ['教学点 of 49', missing('teachingPoint', { primary: 49 }), 'G5 G6 Q4'],
  ['教学点 of 100', missing('teachingPoint', { primary: 100 }), 'G3 G5 Q3 Q4 Q6 Q7'],
  ['初级中学 of 500', missing('junior', { junior: 500 }), 'G3 G5 Q3 Q4 Q6 Q7 Q8'],
  ['初级中学 of 99', missing('junior', { junior: 99 }), 'G3 G5 G6 Q3 Q4 Q6 Q7 Q8'],
  ['九年一贯制 of 50 + 50', missing('nineYear', { primary: 50, junior: 50 }), 'G3 G5 Q3 Q4 Q6 Q7 Q8'],
  ['九年一贯制 of 50 + 49', missing('nineYear', { primary: 50, junior: 49 }), 'G3 G5 G6 Q3 Q4 Q6 Q7 Q8'],
  ['完全中学 of 90 + 500', missing('completeSecondary', { junior: 90, senior: 500 }), 'G3 G5 Q3 Q4 Q6 Q7 Q8'],
  ['十二年一贯制', missing('twelveYear', { primary: 90, junior: 90, senior: 90 }), 'G3 G5 Q3 Q4 Q6 Q7 Q8'],
  ['特殊教育学校', missing('special', { primary: 30, junior: 20 }), 'Q3 Q4 Q6'],
  ['高级中学', missing('senior', { senior: 900 }), ''],
  ['高级中学附设初中班', missing('senior', { junior: 90, senior: 900 }), 'G5'],
  ['职业学校附设初中班', missing('vocational', { junior: 90 }), 'G5'],
  ['职业初中', missing('vocationalJunior', { junior: 500 }), ''],
  ['幼儿园', missing('kindergarten', { primary: 500 }), ''],
  ['校区 whose main school nobody knows', { ...missing('primary', { primary: 99 }), standing: 'partWithoutMain' }, ''],
  ['小学 without students', missing('primary', { primary: 0 }), ''],
];

describe.each(both)('%s: what a school of each kind is asked', (standard) => {
  const asked = ({ items }: ReturnType<typeof assessed>) =>
    items.filter(({ failing }) => failing.length > 0).map(({ item }) => item.code);

  test.each(KINDS)('%s', (_, school, codes) => {
    const expected = codes.split(' ').filter((code) => code !== '' && (code !== 'Q8' || standard === 'akqi-2022'));
    expect(asked(assessed(standard, { schools: [school] }))).toEqual(expected);
  });

  // 2000, and 2500 for the compulsory part of a 一贯制 (表Ⅳ·4; the plan's 四·(二)1).
  test.each<[string, boolean, GivenItemSchool]>([
    ['完全中学 of 2000 + 3000', false, missing('completeSecondary', { junior: 2000, senior: 3000 })],
    ['完全中学 of 2001 + 10', true, missing('completeSecondary', { junior: 2001, senior: 10 })],
    ['教学点 of 2001', true, missing('teachingPoint', { primary: 2001 })],
    ['小学附设初中班 of 1500 + 1500', false, missing('primary', { primary: 1500, junior: 1500 })],
    ['特殊教育学校 of 2001', false, missing('special', { primary: 2001 })],
    ['高级中学 of 3000', false, missing('senior', { senior: 3000 })],
  ])('G4 %s is too large: %s', (_, isTooLarge, school) => {
    expect(asked(assessed(standard, { schools: [school] })).includes('G4')).toBe(isTooLarge);
  });

  test.each<[string, string, GivenItemSchool]>([
    [
      'without its enrolment, that lacks a charter',
      'unknown',
      { ...missing('teachingPoint', {}), stages: { primary: {} } },
    ],
    [
      'without its enrolment, that has one',
      'pass',
      { type: 'teachingPoint', stages: { primary: {} }, words: { charter: '是' } },
    ],
  ])('a 教学点 %s: %s', (_, verdict, school) => {
    expect(verdictOf(standard, 'Q3', 'charter', { schools: [school] })).toBe(verdict);
  });
});

describe('nothing given, nothing, and none to ask, school by school', () => {
  const one = (figures: GivenFigures, words: GivenItemSchool['words'] = {}) =>
    of('junior', {}, { whole: figures, words });
  const special = of('special');
  test.each<[string, string, string, readonly GivenItemSchool[], string]>([
    ['national-2017', 'Q4', 'trainingFunds', [one({ trainingFunds: 'empty', publicFunds: 100 })], 'unknown'],
    ['national-2017', 'Q4', 'trainingFunds', [one({ trainingFunds: 5, publicFunds: 'empty' })], 'unknown'],
    ['national-2017', 'Q4', 'trainingFunds', [one({ trainingFunds: 0, publicFunds: 100 })], 'fail'],
    // A school without a budget is a mistake, and not a school that trains enough.
    ['national-2017', 'Q4', 'trainingFunds', [one({ trainingFunds: 0, publicFunds: 0 })], 'unknown'],
    ['akqi-2022', 'Q4', 'trainingFunds', [one({ trainingFunds: 0, payroll: 0 })], 'unknown'],
    ['akqi-2022', 'Q4', 'trainingFunds', [], 'unknown'],
    ['akqi-2022', 'Q6', 'moralGrade', [one({}, { moralGrade: '' })], 'unknown'],
    ['akqi-2022', 'Q6', 'moralGrade', [one({}, { moralGrade: '优秀' }), special], 'unknown'],
    ['akqi-2022', 'Q7', 'fullCurriculum', [one({})], 'unknown'],
    ['akqi-2022', 'Q7', 'fullCurriculum', [one({}, { fullCurriculum: '是' }), special], 'pass'],
    ['akqi-2022', 'Q7', 'fullCurriculum', [special], 'unknown'],
    ['akqi-2022', 'Q8', 'homework', [one({ homeworkMinutes: 0 })], 'pass'],
    ['akqi-2022', 'Q8', 'homework', [one({ homeworkMinutes: 'empty' })], 'unknown'],
    ['akqi-2022', 'Q8', 'homework', [of('primary')], 'unknown'],
    ['akqi-2022', 'G6', 'fundedStudents', [one({ fundedStudents: 0 })], 'pass'],
    ['akqi-2022', 'G6', 'fundedStudents', [], 'unknown'],
  ])('%s %s %s of %j: %s', (standard, code, part, schools, verdict) => {
    expect(verdictOf(standard, code, part, { schools })).toBe(verdict);
  });
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
