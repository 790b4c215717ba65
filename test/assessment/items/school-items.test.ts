import { exact } from '../../../src/statistics/exact';
import type { GivenFigures } from '../../county';
import { type Given, type GivenItemSchool, judged, verdictOf } from './judged';

function primary(figures: GivenFigures, more: Partial<GivenItemSchool> = {}): GivenItemSchool {
  return { type: 'primary', stages: { primary: { students: 500, ...figures } }, ...more };
}

function junior(figures: GivenFigures, more: Partial<GivenItemSchool> = {}): GivenItemSchool {
  return { type: 'junior', stages: { junior: { students: 500, ...figures } }, ...more };
}

function nineYear(
  ofPrimary: GivenFigures,
  ofJunior: GivenFigures,
  more: Partial<GivenItemSchool> = {},
): GivenItemSchool {
  return { type: 'nineYear', stages: { primary: ofPrimary, junior: ofJunior }, ...more };
}

type Case = readonly [name: string, schools: readonly GivenItemSchool[], verdict: string];

function cases(standard: string, code: string, part: string, table: readonly Case[]) {
  it.each(table)('%s', (_name, schools, verdict) => {
    expect(verdictOf(standard, code, part, { schools })).toBe(verdict);
  });
}

describe('G1 走读半径', () => {
  cases('akqi-2022', 'G1', 'commuteRadius', [
    ['primary at 3 km', [primary({}, { whole: { commuteRadius: 3 } })], 'pass'],
    ['primary at 3.01 km', [primary({}, { whole: { commuteRadius: 3.01 } })], 'fail'],
    ['junior at 5 km', [junior({}, { whole: { commuteRadius: 5 } })], 'pass'],
    ['junior at 5.01 km', [junior({}, { whole: { commuteRadius: 5.01 } })], 'fail'],
    ['not given', [primary({})], 'notGiven'],
    ['given in words', [primary({}, { whole: { commuteRadius: { text: '三公里' } } })], 'unknown'],
    ['given by one of two', [primary({}), primary({}, { whole: { commuteRadius: 2 } })], 'pass'],
    ['a nine-year school at 4 km', [nineYear({}, {}, { whole: { commuteRadius: 4 } })], 'fail'],
  ]);

  it('leaves the statement to decide where no school gives it', () => {
    const given: Given = { schools: [primary({})], facts: { planSound: '是' } };
    expect(judged('akqi-2022', 'G1', given).verdict).toBe('pass');
  });
});

describe('G3 音乐、美术专用教室', () => {
  cases('akqi-2022', 'G3', 'musicRooms', [
    ['12 classes, 1 room', [primary({ classes: 12 }, { whole: { musicRooms: 1 } })], 'pass'],
    ['13 classes, 1 room', [primary({ classes: 13 }, { whole: { musicRooms: 1 } })], 'fail'],
    ['13 classes, 2 rooms', [primary({ classes: 13 }, { whole: { musicRooms: 2 } })], 'pass'],
    ['24 classes, 2 rooms', [primary({ classes: 24 }, { whole: { musicRooms: 2 } })], 'pass'],
    ['1 class, no room', [primary({ classes: 1 }, { whole: { musicRooms: 0 } })], 'fail'],
    ['rooms not given', [primary({ classes: 12 })], 'unknown'],
    ['classes not given', [primary({}, { whole: { musicRooms: 1 } })], 'unknown'],
    ['classes listed', [primary({}, { whole: { musicRooms: 1 }, classes: { primary: [40, 41] } })], 'pass'],
    [
      'both stages share 1 room for 13',
      [nineYear({ classes: 6 }, { classes: 7 }, { whole: { musicRooms: 1 } })],
      'fail',
    ],
    [
      'what both stages have of their own serves 12 classes together',
      [nineYear({ classes: 6, musicRooms: 1 }, { classes: 6, musicRooms: 0 })],
      'pass',
    ],
    ['and not 13', [nineYear({ classes: 6, musicRooms: 1 }, { classes: 7, musicRooms: 0 })], 'fail'],
    [
      'one stage’s row blank, where the other’s rooms are enough for all',
      [nineYear({ classes: 6, musicRooms: 1 }, { classes: 6, musicRooms: 'empty' })],
      'pass',
    ],
    [
      'one stage’s row blank, where they aren’t',
      [nineYear({ classes: 6, musicRooms: 1 }, { classes: 7, musicRooms: 'empty' })],
      'unknown',
    ],
    [
      'a 完全中学’s junior rooms are for its junior classes',
      [
        {
          type: 'completeSecondary',
          stages: { junior: { classes: 12, musicRooms: 1 }, senior: { classes: 12, musicRooms: 0 } },
        },
      ],
      'pass',
    ],
    ['each stage has its own', [nineYear({ classes: 6, musicRooms: 1 }, { classes: 7, musicRooms: 1 })], 'pass'],
    [
      'a special school isn’t asked',
      [primary({ classes: 6 }, { whole: { musicRooms: 1 } }), { type: 'special', stages: {} }],
      'pass',
    ],
  ]);

  cases('akqi-2022', 'G3', 'musicRoomArea', [
    ['96 ㎡', [primary({}, { whole: { musicRooms: 1, smallestMusicRoom: 96 } })], 'pass'],
    ['95.99 ㎡', [primary({}, { whole: { musicRooms: 1, smallestMusicRoom: 95.99 } })], 'fail'],
    ['not given', [primary({}, { whole: { musicRooms: 1, smallestMusicRoom: 'empty' } })], 'unknown'],
    [
      'one stage’s row blank: the other’s rooms serve it',
      [nineYear({ musicRooms: 3, smallestMusicRoom: 96 }, { musicRooms: 'empty', smallestMusicRoom: 'empty' })],
      'pass',
    ],
    [
      'the area of rooms that one stage has is blank',
      [nineYear({ musicRooms: 2, smallestMusicRoom: 96 }, { musicRooms: 1, smallestMusicRoom: 'empty' })],
      'unknown',
    ],
    [
      'both stages’ rows blank',
      [
        nineYear(
          { musicRooms: 'empty', smallestMusicRoom: 'empty' },
          { musicRooms: 'empty', smallestMusicRoom: 'empty' },
        ),
      ],
      'unknown',
    ],
    ['no room, no area', [primary({}, { whole: { musicRooms: 0 } })], 'pass'],
    [
      'built by 2016, which the plan doesn’t grant',
      [primary({}, { whole: { musicRooms: 1, smallestMusicRoom: 80 }, stated: ['builtBy2016'] })],
      'fail',
    ],
  ]);

  cases('akqi-2022', 'G3', 'fineArtRoomArea', [
    ['90 ㎡', [primary({}, { whole: { fineArtRooms: 1, smallestFineArtRoom: 90 } })], 'pass'],
    ['89.9 ㎡', [primary({}, { whole: { fineArtRooms: 1, smallestFineArtRoom: 89.9 } })], 'fail'],
  ]);

  const room = (smallestMusicRoom: number, stated: GivenItemSchool['stated']) => ({
    whole: { musicRooms: 1, smallestMusicRoom },
    ...(stated && { stated }),
  });
  cases('national-2017', 'G3', 'musicRoomArea', [
    ['73 ㎡, built by 2016', [primary({}, room(73, ['builtBy2016']))], 'pass'],
    ['72.9 ㎡, built by 2016', [primary({}, room(72.9, ['builtBy2016']))], 'fail'],
    ['73 ㎡, not said when built', [primary({}, room(73, []))], 'fail'],
    ['54 ㎡, small rural primary school', [primary({}, room(54, ['smallClassesRural']))], 'pass'],
    ['54 ㎡, small rural junior school', [junior({}, room(54, ['smallClassesRural']))], 'fail'],
    [
      '54 ㎡ in the primary row, which serve the junior stage of small classes too',
      [
        nineYear(
          { musicRooms: 1, smallestMusicRoom: 54 },
          { musicRooms: 'empty', smallestMusicRoom: 'empty' },
          { stated: ['smallClassesRural'] },
        ),
      ],
      'fail',
    ],
    ['61 ㎡, small rural junior school', [junior({}, room(61, ['smallClassesRural']))], 'pass'],
  ]);
});

describe('G3 with rooms by bands of size', () => {
  const bands = (from96: number | 'empty', from73: number | 'empty', from61: number | 'empty', all?: number) => ({
    whole: {
      musicRoomsFrom96: from96,
      musicRooms73To96: from73,
      musicRooms61To73: from61,
      ...(all !== undefined && { musicRooms: all }),
    },
  });
  cases('national-2017', 'G3', 'musicRooms', [
    ['13 classes, 1 + 1 rooms', [primary({ classes: 13 }, bands(1, 1, 0))], 'pass'],
    ['13 classes, 1 room', [primary({ classes: 13 }, bands(1, 0, 0))], 'fail'],
    ['a band not filled in', [primary({ classes: 13 }, bands(2, 0, 'empty'))], 'unknown'],
    ['counted in all before bands', [primary({ classes: 13 }, bands(1, 0, 0, 2))], 'pass'],
  ]);
  cases('akqi-2022', 'G3', 'musicRoomArea', [
    ['all of 96 ㎡ and more', [primary({}, bands(2, 0, 0))], 'pass'],
    ['one of 73 to 96', [primary({}, bands(2, 1, 0))], 'fail'],
    ['one that stands in no band', [primary({}, bands(2, 0, 0, 3))], 'fail'],
    ['a smaller band not filled in', [primary({}, bands(2, 'empty', 0))], 'unknown'],
    ['a smaller band not filled in, another with a room', [primary({}, bands(2, 'empty', 1))], 'fail'],
  ]);
  cases('national-2017', 'G3', 'musicRoomArea', [
    ['built by 2016, one of 73 to 96', [primary({}, { ...bands(1, 1, 0), stated: ['builtBy2016'] })], 'pass'],
    ['built by 2016, one of 61 to 73', [primary({}, { ...bands(1, 1, 1), stated: ['builtBy2016'] })], 'fail'],
    [
      'small classes, primary, one of 61 to 73',
      [primary({}, { ...bands(0, 0, 1), stated: ['smallClassesRural'] })],
      'pass',
    ],
    [
      'small classes, junior, one of 61 to 73',
      [junior({}, { ...bands(0, 0, 1), stated: ['smallClassesRural'] })],
      'pass',
    ],
    [
      'small classes, primary, one below 61: 54 can’t be told',
      [primary({}, { ...bands(0, 0, 0, 1), stated: ['smallClassesRural'] })],
      'unknown',
    ],
    [
      'small classes, junior, one below 61',
      [junior({}, { ...bands(0, 0, 0, 1), stated: ['smallClassesRural'] })],
      'fail',
    ],
  ]);
  cases('akqi-2022', 'G3', 'fineArtRoomArea', [
    [
      'fine art: 90, 67 and 61',
      [primary({}, { whole: { fineArtRoomsFrom90: 1, fineArtRooms67To90: 0, fineArtRooms61To67: 1 } })],
      'fail',
    ],
    [
      'a smallest room of 90 that the bands contradict',
      [
        primary(
          {},
          { whole: { fineArtRooms: 1, smallestFineArtRoom: 90, fineArtRoomsFrom90: 0, fineArtRooms67To90: 1 } },
        ),
      ],
      'unknown',
    ],
    [
      'a smallest room of 90, and bands not filled in',
      [
        primary(
          {},
          { whole: { fineArtRooms: 1, smallestFineArtRoom: 90, fineArtRoomsFrom90: 1, fineArtRooms67To90: 'empty' } },
        ),
      ],
      'pass',
    ],
    [
      'a smallest room of 89, whatever the bands say',
      [primary({}, { whole: { fineArtRooms: 1, smallestFineArtRoom: 89, fineArtRoomsFrom90: 1 } })],
      'fail',
    ],
  ]);

  it('says which rooms are too small', () => {
    const { failing } = judged('akqi-2022', 'G3', { schools: [primary({}, bands(2, 1, 2))] });
    expect(failing.map(({ value }) => value)).toEqual(['73–96 ㎡ × 1, 61–73 ㎡ × 2']);
  });
});

describe('G4 学校规模', () => {
  cases('akqi-2022', 'G4', 'size', [
    ['2000', [primary({ students: 2000 })], 'pass'],
    ['2001', [primary({ students: 2001 })], 'fail'],
    ['missing', [primary({ students: 'empty' })], 'unknown'],
    ['text', [primary({ students: { text: '约两千' } })], 'unknown'],
    ['one too large, one missing', [primary({ students: 2001 }), primary({ students: 'empty' })], 'fail'],
    ['a nine-year school with 2500', [nineYear({ students: 1500 }, { students: 1000 })], 'pass'],
    ['a nine-year school with 2501, no stage over 2000', [nineYear({ students: 1500 }, { students: 1001 })], 'fail'],
    ['no school at all', [], 'unknown'],
  ]);
  cases('national-2017', 'G4', 'size', [
    ['a nine-year school with 2500', [nineYear({ students: 1500 }, { students: 1000 })], 'pass'],
    ['a nine-year school with 2501', [nineYear({ students: 1500 }, { students: 1001 })], 'fail'],
    ['a nine-year school with one stage over 2000', [nineYear({ students: 2100 }, { students: 100 })], 'pass'],
    [
      'seniors of a twelve-year school don’t count',
      [
        {
          type: 'twelveYear',
          stages: { primary: { students: 1500 }, junior: { students: 1000 }, senior: { students: 900 } },
        },
      ],
      'pass',
    ],
    ['2400, built by 2010', [primary({ students: 2400 }, { stated: ['builtBy2010'] })], 'pass'],
    ['2401, built by 2010', [primary({ students: 2401 }, { stated: ['builtBy2010'] })], 'fail'],
    [
      '3000 in nine years, built by 2010',
      [nineYear({ students: 2000 }, { students: 1000 }, { stated: ['builtBy2010'] })],
      'pass',
    ],
    ['half migrants', [primary({ students: 2400, migrantStudents: 1200 })], 'fail'],
    ['over half migrants', [primary({ students: 2400, migrantStudents: 1201 })], 'pass'],
  ]);

  it('names the relaxation used, and by how much a school is over', () => {
    const relaxed = judged('national-2017', 'G4', {
      schools: [primary({ students: 2400 }, { stated: ['builtBy2010'] })],
    });
    expect(relaxed.parts[0]).toMatchObject({ relaxations: ['G4-built-2010'] });
    const [failing] = judged('akqi-2022', 'G4', { schools: [primary({ students: 2010 })] }).failing;
    expect([failing?.school.name, failing?.value.toString(), failing?.gap?.toString()]).toEqual([
      '学校1',
      '2010',
      '10',
    ]);
    expect(failing?.cells).toHaveLength(1);
  });
});

describe('G5 班额', () => {
  cases('akqi-2022', 'G5', 'classSize', [
    ['primary 45', [primary({ students: 75 }, { classes: { primary: [45, 30] } })], 'pass'],
    ['primary 46', [primary({}, { classes: { primary: [45, 46] } })], 'fail'],
    ['primary 46 with one taught at home', [primary({ students: 46 }, { classes: { primary: [[46, 1]] } })], 'pass'],
    ['primary 47 with one taught at home', [primary({}, { classes: { primary: [[47, 1]] } })], 'fail'],
    ['junior 50', [junior({ students: 50 }, { classes: { junior: [50] } })], 'pass'],
    ['junior 51', [junior({}, { classes: { junior: [51] } })], 'fail'],
    ['a class without a figure', [primary({}, { classes: { primary: [45, 'empty'] } })], 'unknown'],
    ['a class without a figure beside one too large', [primary({}, { classes: { primary: [46, 'empty'] } })], 'fail'],
    ['fewer classes listed than there are', [primary({ classes: 3 }, { classes: { primary: [45, 45] } })], 'unknown'],
    ['no class listed', [primary({})], 'unknown'],
    [
      'no students, no classes',
      [primary({ students: 0 }), primary({ students: 40 }, { classes: { primary: [40] } })],
      'pass',
    ],
    [
      '91 students in a list of two classes of 45',
      [primary({ students: 91 }, { classes: { primary: [45, 45] } })],
      'unknown',
    ],
    [
      'the same, one of them taught at home',
      [primary({ students: 91, studentsTaughtAtHome: 1 }, { classes: { primary: [45, 45] } })],
      'pass',
    ],
    [
      'a list within the limit, a band over it',
      [primary({ students: 80, classes46To50: 1 }, { classes: { primary: [40, 40] } })],
      'unknown',
    ],
    [
      'seniors aren’t looked at',
      [
        {
          type: 'completeSecondary',
          stages: { junior: { students: 50 }, senior: { students: 60 } },
          classes: { junior: [50], senior: [60] },
        },
      ],
      'pass',
    ],
  ]);

  const none = { classes51To55: 0, classes56To60: 0, classes61To65: 0, classesFrom66: 0 };
  cases('akqi-2022', 'G5', 'classSize', [
    ['bands up to 45', [primary({ students: 220, classes: 5, classes41To45: 5, classes46To50: 0, ...none })], 'pass'],
    ['a primary class of 46 to 50', [primary({ classes41To45: 5, classes46To50: 1, ...none })], 'fail'],
    ['a junior class of 46 to 50', [junior({ classes41To45: 5, classes46To50: 1, ...none })], 'pass'],
    ['a junior class of 51 to 55', [junior({ classes46To50: 1, ...none, classes51To55: 1 })], 'fail'],
    [
      'bands up to 45, but 46 students a class',
      [primary({ students: 230, classes: 5, classes41To45: 5, classes46To50: 0, ...none })],
      'unknown',
    ],
    [
      'a band over the limit not filled in',
      [primary({ classes41To45: 5, classes46To50: 'empty', ...none })],
      'unknown',
    ],
  ]);

  it('counts classes where sizes are bands', () => {
    const schools = [primary({ classes46To50: 2, ...none, classesFrom66: 1 })];
    const [failing] = judged('akqi-2022', 'G5', { schools }).failing;
    expect([failing?.value.toString(), failing?.gap?.toString()]).toEqual(['3', '3']);
  });

  it('lists every class that is too large', () => {
    const schools = [primary({}, { classes: { primary: [46, 45, 50] } })];
    expect(judged('akqi-2022', 'G5', { schools }).failing.map(({ gap }) => gap?.toString())).toEqual(['1', '5']);
  });
});

describe('G6 小规模学校公用经费', () => {
  const small = (students: number, fundedStudents: number | 'empty', type: 'primary' | 'teachingPoint' = 'primary') =>
    ({ type, stages: { primary: { students } }, whole: { fundedStudents } }) as const;
  cases('akqi-2022', 'G6', 'fundedStudents', [
    ['99 students funded as 100', [small(99, 100)], 'pass'],
    ['99 students funded as 99', [small(99, 99)], 'fail'],
    ['a teaching point', [small(12, 12, 'teachingPoint')], 'fail'],
    ['100 students aren’t a small school', [small(100, 100), small(100, 'empty')], 'pass'],
    ['not given', [small(99, 'empty')], 'unknown'],
    ['no small school', [primary({})], 'pass'],
    ['enrolment not given', [primary({ students: 'empty' })], 'unknown'],
    ['no primary school, and no small one', [junior({})], 'pass'],
    ['a small junior school funded as it is', [junior({ students: 90 }, { whole: { fundedStudents: 90 } })], 'fail'],
    ['a small junior school funded for 100', [junior({ students: 90 }, { whole: { fundedStudents: 100 } })], 'pass'],
  ]);
});

describe('Q3 章程和信息化, Q7 课程', () => {
  const words = { charter: '是', digitalManagement: '是', digitalTeaching: '是' };
  it.each([
    ['all say so', words, 'pass'],
    ['one does not', { ...words, charter: '否' }, 'fail'],
    ['one says nothing', { charter: '是', digitalManagement: '是' }, 'unknown'],
    ['one says something else', { ...words, charter: '制定中' }, 'unknown'],
  ])('%s: %s', (_name, given, verdict) => {
    const schools = [primary({}, { words: given }), junior({}, { words })];
    expect(judged('akqi-2022', 'Q3', { schools }).verdict).toBe(verdict);
  });

  it.each([
    ['both', { fullCurriculum: '是', practicalActivities: '是' }, {}, 'pass'],
    ['one', { fullCurriculum: '是', practicalActivities: '否' }, {}, 'fail'],
    ['not in good order', { fullCurriculum: '是', practicalActivities: '是' }, { teachingOrderly: '否' }, 'fail'],
  ])('Q7 with %s: %s', (_name, given, facts, verdict) => {
    expect(judged('akqi-2022', 'Q7', { schools: [primary({}, { words: given })], facts }).verdict).toBe(verdict);
  });
});

describe('Q4 教师培训经费', () => {
  const funds = (trainingFunds: number | 'empty', publicFunds: number, payroll: number) =>
    primary({}, { whole: { trainingFunds, publicFunds, payroll } });
  cases('national-2017', 'Q4', 'trainingFunds', [
    ['5 % of public funds', [funds(50_000, 1_000_000, 9_000_000)], 'pass'],
    ['just under 5 %', [funds(49_999, 1_000_000, 100)], 'fail'],
    ['missing', [funds('empty', 1_000_000, 9_000_000)], 'unknown'],
    ['no public funds', [funds(50_000, 0, 9_000_000)], 'unknown'],
  ]);
  cases('akqi-2022', 'Q4', 'trainingFunds', [
    ['1.5 % of the payroll', [funds(150_000, 1, 10_000_000)], 'pass'],
    ['just under 1.5 %', [funds(149_999, 1, 10_000_000)], 'fail'],
    ['missing', [funds('empty', 1, 10_000_000)], 'unknown'],
  ]);

  it('says how much money is lacking', () => {
    const [failing] = judged('akqi-2022', 'Q4', { schools: [funds(140_000, 1, 10_000_000)] }).failing;
    expect(failing?.gap?.toString()).toBe('10000');
  });
});

describe('Q6 德育和校园文化', () => {
  it.each([
    ['优秀', 'pass'],
    ['良好', 'pass'],
    [' 良好 ', 'pass'],
    ['合格', 'fail'],
    ['不合格', 'fail'],
    ['较好', 'unknown'],
    ['', 'unknown'],
  ])('%s: %s', (moralGrade, verdict) => {
    expect(judged('national-2017', 'Q6', { schools: [primary({}, { words: { moralGrade } })] }).verdict).toBe(verdict);
  });
});

describe('Q8 课业负担', () => {
  cases('akqi-2022', 'Q8', 'homework', [
    ['junior 90 min', [junior({}, { whole: { homeworkMinutes: 90 } })], 'pass'],
    ['junior 91 min', [junior({}, { whole: { homeworkMinutes: 91 } })], 'fail'],
    ['junior missing', [junior({})], 'unknown'],
    [
      'primary isn’t asked',
      [primary({}, { whole: { homeworkMinutes: 120 } }), junior({}, { whole: { homeworkMinutes: 60 } })],
      'pass',
    ],
    ['a nine-year school', [nineYear({}, {}, { whole: { homeworkMinutes: 95 } })], 'fail'],
  ]);

  it('is a statement of the county by the method', () => {
    expect(judged('national-2017', 'Q8', { facts: { noOverload: '是' } }).verdict).toBe('pass');
    expect(judged('national-2017', 'Q8', {}).verdict).toBe('unknown');
  });

  // 无过重课业负担: 有 may say that there is an overload, 无 that there is none.
  it.each([
    ['是', 'pass'],
    ['√', 'pass'],
    ['否', 'fail'],
    ['有', 'unknown'],
    ['无', 'unknown'],
    ['没有', 'unknown'],
  ])('stated as %s: %s', (noOverload, verdict) => {
    expect(judged('national-2017', 'Q8', { facts: { noOverload } }).verdict).toBe(verdict);
  });
});

describe('county ratios from the schools’ figures', () => {
  it.each([
    ['all trained', [40, 40], [60, 60], 'pass'],
    ['one lacking', [39, 40], [60, 60], 'fail'],
    ['one school missing', ['empty', 40], [60, 60], 'unknown'],
  ] as const)('%s: %s', (_name, [trained, due], [otherTrained, otherDue], verdict) => {
    const schools = [
      primary({ trainedTeachers: trained, teachersDueTraining: due }),
      junior({ trainedTeachers: otherTrained, teachersDueTraining: otherDue }),
    ];
    expect(judged('akqi-2022', 'G9', { schools }).verdict).toBe(verdict);
  });

  it('prefers the county’s own figures', () => {
    const schools = [primary({ trainedTeachers: 39, teachersDueTraining: 39 })];
    const facts = { trainedTeachers: 40, teachersDueTraining: 40 };
    const [part] = judged('akqi-2022', 'G9', { schools, facts }).parts;
    expect(part).toMatchObject({ verdict: 'pass', quotient: { denominator: exact(40) } });
  });

  const day = { owner: '公办', boarding: '否', urban: '镇区' };
  const full = primary({ districtStudents: 500 }, { words: day });
  const low = (words: GivenItemSchool['words']) => primary({ districtStudents: 100 }, words && { words });
  it.each<readonly [string, string, GivenItemSchool, string]>([
    ['a private school isn’t counted', 'akqi-2022', low({ ...day, owner: '民办' }), 'pass'],
    ['a boarding school isn’t counted', 'akqi-2022', low({ ...day, boarding: '是' }), 'pass'],
    ['a public day school is', 'akqi-2022', low(day), 'fail'],
    ['a rural one is, by the plan', 'akqi-2022', low({ ...day, urban: '乡村' }), 'fail'],
    ['a rural one isn’t, by the method', 'national-2017', low({ ...day, urban: '乡村' }), 'pass'],
    ['one that doesn’t say whether it boards', 'akqi-2022', low({ owner: '公办', urban: '镇区' }), 'unknown'],
  ])('G13: %s', (_name, standard, school, verdict) => {
    expect(verdictOf(standard, 'G13', 'nearbyPrimary', { schools: [full, school] })).toBe(verdict);
  });
});
