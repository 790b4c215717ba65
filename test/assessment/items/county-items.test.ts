import { type GivenFacts, judged, verdictOf } from './judged';

const both = ['national-2017', 'akqi-2022'] as const;

/** Cases of ratios at, just below, above and without their limit: item, part, facts, verdict. */
const RATIOS: readonly (readonly [string, string, GivenFacts, string])[] = [
  ['G8', 'income', { teacherIncome: 96_000, officialIncome: 96_000 }, 'pass'],
  ['G8', 'income', { teacherIncome: 95_999.99, officialIncome: 96_000 }, 'fail'],
  ['G8', 'income', { teacherIncome: [9.6, '万元'], officialIncome: [96_000, '元'] }, 'pass'],
  ['G8', 'income', { teacherIncome: [9.59, '万元'], officialIncome: [96_000, '元'] }, 'fail'],
  ['G8', 'income', { teacherIncome: 96_000 }, 'unknown'],
  ['G8', 'income', { teacherIncome: '约9万', officialIncome: 96_000 }, 'unknown'],
  ['G9', 'trained', { trainedTeachers: 400, teachersDueTraining: 400 }, 'pass'],
  ['G9', 'trained', { trainedTeachers: 399, teachersDueTraining: 400 }, 'fail'],
  ['G9', 'trained', { trainedTeachers: null, teachersDueTraining: 400 }, 'unknown'],
  ['G9', 'trained', { trainedTeachers: 0, teachersDueTraining: 0 }, 'pass'],
  ['G11', 'rotated', { rotatedTeachers: 10, eligibleForRotation: 100 }, 'pass'],
  ['G11', 'rotated', { rotatedTeachers: 10, eligibleForRotation: 101 }, 'fail'],
  ['G11', 'rotatedBackbone', { rotatedBackboneTeachers: 2, rotatedTeachers: 10 }, 'pass'],
  ['G11', 'rotatedBackbone', { rotatedBackboneTeachers: 2, rotatedTeachers: 11 }, 'fail'],
  ['G12', 'certified', { certifiedTeachers: 500, fullTimeTeachers: 500 }, 'pass'],
  ['G12', 'certified', { certifiedTeachers: 499, fullTimeTeachers: 500 }, 'fail'],
  ['G13', 'nearbyPrimary', { nearbyPrimary: 999, enrolledPrimary: 1000 }, 'fail'],
  ['G13', 'nearbyPrimary', { nearbyPrimary: 1000, enrolledPrimary: 1000 }, 'pass'],
  ['G13', 'nearbyJunior', { nearbyJunior: 950, enrolledJunior: 1000 }, 'pass'],
  ['G13', 'nearbyJunior', { nearbyJunior: 949, enrolledJunior: 1000 }, 'fail'],
  ['G14', 'assigned', { seniorPlacesAssigned: 150, seniorPlaces: 300 }, 'pass'],
  ['G14', 'assigned', { seniorPlacesAssigned: 149, seniorPlaces: 300 }, 'fail'],
  ['G15', 'migrants', { migrantsInPublic: 80, migrantsPurchased: 5, migrantChildren: 100 }, 'pass'],
  ['G15', 'migrants', { migrantsInPublic: 80, migrantsPurchased: 4, migrantChildren: 100 }, 'fail'],
  ['G15', 'migrants', { migrantsInPublic: 84, migrantChildren: 100 }, 'unknown'],
  ['Q2', 'disabled', { disabledEnrolled: 95, disabledChildren: 100 }, 'pass'],
  ['Q2', 'disabled', { disabledEnrolled: 94, disabledChildren: 100 }, 'fail'],
  [
    'Q2',
    'disabled',
    { disabledInRegular: 50, disabledInSpecial: 25, disabledAtHome: 20, disabledChildren: 100 },
    'pass',
  ],
  ['Q2', 'disabled', { disabledInRegular: 50, disabledInSpecial: 25, disabledChildren: 100 }, 'unknown'],
];

describe.each(both)('%s: ratios of the county', (standard) => {
  it.each(RATIOS)('%s %s of %j: %s', (code, part, facts, verdict) => {
    expect(verdictOf(standard, code, part, { facts })).toBe(verdict);
  });
});

describe('limits of the plan alone', () => {
  it.each<readonly [string, string, GivenFacts, string]>([
    ['G12', 'matched', { matchedTeachers: 350, fullTimeTeachers: 500 }, 'pass'],
    ['G12', 'matched', { matchedTeachers: 349, fullTimeTeachers: 500 }, 'fail'],
    ['Q6', 'moralStandard', { moralStandardSchools: 16, schoolsForMoralStandard: 20 }, 'pass'],
    ['Q6', 'moralStandard', { moralStandardSchools: 15, schoolsForMoralStandard: 20 }, 'fail'],
    ['G2', 'surcharge', { educationSurcharge: 3, threeTaxes: 100 }, 'pass'],
    ['G2', 'surcharge', { educationSurcharge: 2.99, threeTaxes: 100 }, 'fail'],
    ['G2', 'surcharge', { educationSurcharge: [30_000, '元'], threeTaxes: [100, '万元'] }, 'pass'],
    ['G2', 'localSurcharge', { localEducationSurcharge: 2, threeTaxes: 100 }, 'pass'],
    ['G2', 'localSurcharge', { localEducationSurcharge: 1.99, threeTaxes: 100 }, 'fail'],
    ['G2', 'landIncome', { landIncomeForEducation: 10, landNetIncome: 100 }, 'pass'],
    ['G2', 'landIncome', { landIncomeForEducation: 9.99, landNetIncome: 100 }, 'fail'],
    ['G2', 'landIncome', {}, 'unknown'],
  ])('%s %s of %j: %s', (code, part, facts, verdict) => {
    expect(verdictOf('akqi-2022', code, part, { facts })).toBe(verdict);
  });

  it('asks for 巩固率 by roll and by residence', () => {
    const roll: GivenFacts = {
      graduatesByRoll: 190,
      enteredByRoll: 200,
      joinedByRoll: 0,
      leftByRoll: 0,
      diedByRoll: 0,
    };
    expect(judged('national-2017', 'Q1', { facts: roll }).verdict).toBe('pass');
    expect(judged('akqi-2022', 'Q1', { facts: roll }).verdict).toBe('unknown');
    const low: GivenFacts = {
      graduatesByResidence: 189,
      enteredByResidence: 200,
      joinedByResidence: 0,
      leftByResidence: 0,
      diedByResidence: 0,
    };
    expect(judged('akqi-2022', 'Q1', { facts: { ...roll, ...low } }).verdict).toBe('fail');
  });
});

describe('初中三年巩固率', () => {
  // (190 − 10 + 8) ÷ (200 − 2) = 188 ÷ 198 = 94.9…%; one more who left: 189 ÷ 198 = 95.4…%
  it.each([
    [8, 'fail'],
    [9, 'pass'],
  ])('takes off who moved in and adds who moved out (%i): %s', (leftByRoll, verdict) => {
    const facts = { graduatesByRoll: 190, enteredByRoll: 200, joinedByRoll: 10, leftByRoll, diedByRoll: 2 };
    expect(verdictOf('national-2017', 'Q1', 'byRoll', { facts })).toBe(verdict);
  });

  it('names what is missing', () => {
    const facts = { graduatesByRoll: 190, enteredByRoll: 200, joinedByRoll: 10, diedByRoll: 2 };
    const [part] = judged('national-2017', 'Q1', { facts }).parts;
    expect(part?.reason).toMatchObject({ code: 'missingFact', fact: 'leftByRoll' });
  });
});

describe.each(both)('%s: attestations', (standard) => {
  it.each([
    ['是', 'pass'],
    ['已落实。', 'pass'],
    ['基本落实', 'unknown'],
    ['落实', 'pass'],
    [1, 'pass'],
    [true, 'pass'],
    ['否', 'fail'],
    ['Ｎｏ', 'fail'],
    [0, 'fail'],
    ['不符合', 'fail'],
    [null, 'unknown'],
    ['', 'unknown'],
    ['见附件', 'unknown'],
    [{ error: '#N/A' }, 'unknown'],
  ])('G10 stated as %j: %s', (postsAllotted, verdict) => {
    expect(judged(standard, 'G10', { facts: { postsAllotted } }).verdict).toBe(verdict);
  });

  it('all four standards must be stated', () => {
    const three = { buildingStandardUnified: '是', staffStandardUnified: '是', fundsStandardUnified: '是' };
    expect(judged(standard, 'G2', { facts: three }).verdict).toBe('unknown');
    expect(judged(standard, 'G2', { facts: { ...three, equipmentStandardUnified: '否' } }).verdict).toBe('fail');
  });

  it('Q5 needs both statements', () => {
    expect(judged(standard, 'Q5', { facts: { digitalTeachingSkilled: '是' } }).verdict).toBe('unknown');
    const facts = { digitalTeachingSkilled: '是', equipmentWellUsed: '是' };
    expect(judged(standard, 'Q5', { facts }).verdict).toBe('pass');
  });
});

it('G2 of the method is met by four statements', () => {
  const facts = {
    buildingStandardUnified: '是',
    staffStandardUnified: '是',
    fundsStandardUnified: '是',
    equipmentStandardUnified: '是',
  };
  expect(judged('national-2017', 'G2', { facts }).verdict).toBe('pass');
  expect(judged('akqi-2022', 'G2', { facts }).verdict).toBe('unknown');
});

describe('国家义务教育质量监测', () => {
  it.each<readonly [string, GivenFacts, string]>([
    ['at level Ⅲ, just below 0.15', { chineseLevel: 'Ⅲ', chineseRate: 0.1499 }, 'pass'],
    ['exactly 0.15', { chineseLevel: 'Ⅲ级', chineseRate: 0.15 }, 'fail'],
    ['level Ⅱ', { chineseLevel: 'II', chineseRate: 0.1 }, 'fail'],
    ['level 4 as a number', { chineseLevel: 4, chineseRate: 0.1 }, 'pass'],
    ['14 per cent', { chineseLevel: '三级', chineseRate: [14, '%'] }, 'pass'],
    ['15 per cent', { chineseLevel: '三级', chineseRate: [15, '%'] }, 'fail'],
    ['"14%"', { chineseLevel: '三级', chineseRate: '14%' }, 'pass'],
    ['14 without a unit', { chineseLevel: '三级', chineseRate: 14 }, 'unknown'],
    ['0.14 per cent, or 14', { chineseLevel: '三级', chineseRate: [0.14, '%'] }, 'unknown'],
    ['no rate', { chineseLevel: 'Ⅲ' }, 'unknown'],
    ['level Ⅱ, which decides, and no rate', { chineseLevel: 'Ⅱ' }, 'fail'],
    ['level Ⅱ and a rate that is no number', { chineseLevel: 'Ⅱ', chineseRate: '待定' }, 'fail'],
    ['no level', { chineseRate: 0.1 }, 'unknown'],
    ['a level in words', { chineseLevel: '良好', chineseRate: 0.1 }, 'unknown'],
    ['no level, but a rate over the limit', { chineseRate: 0.2 }, 'fail'],
    ['one of two subjects failing', { chineseLevel: 3, chineseRate: 0.1, sportLevel: 1, sportRate: 0.1 }, 'fail'],
    ['one of two subjects by half', { chineseLevel: 3, chineseRate: 0.1, sportLevel: 3 }, 'unknown'],
    ['no subject', {}, 'unknown'],
  ])('%s: %s', (_name, facts, verdict) => {
    expect(judged('akqi-2022', 'Q9', { facts }).verdict).toBe(verdict);
  });
});

describe('社会认可度', () => {
  it.each<readonly [string, GivenFacts, string]>([
    ['all at the limit', { allContent: 850, allAsked: 1000 }, 'pass'],
    ['all just below', { allContent: 849, allAsked: 1000 }, 'fail'],
    ['groups summed', { studentsContent: 80, studentsAsked: 100, parentsContent: 90, parentsAsked: 100 }, 'pass'],
    [
      'groups summed, below',
      { studentsContent: 70, studentsAsked: 100, parentsContent: 90, parentsAsked: 100 },
      'fail',
    ],
    ['a group by half', { studentsContent: 90, studentsAsked: 100, parentsContent: 90 }, 'unknown'],
    [
      'the county’s count before its groups',
      { allContent: 90, allAsked: 100, studentsContent: 1, studentsAsked: 100 },
      'pass',
    ],
    ['more content than asked', { allContent: 101, allAsked: 100 }, 'unknown'],
    ['nobody asked', { allContent: 0, allAsked: 0 }, 'unknown'],
    ['85 of 100, where 84 % are stated', { allContent: 85, allAsked: 100, recognitionRate: [84, '%'] }, 'unknown'],
    ['84 of 100, where 85 % are stated', { allContent: 84, allAsked: 100, recognitionRate: [85, '%'] }, 'fail'],
    ['85 of 100, and 85 % stated', { allContent: 85, allAsked: 100, recognitionRate: [85, '%'] }, 'pass'],
    ['85 per cent', { recognitionRate: [85, '%'] }, 'pass'],
    ['84.99 per cent', { recognitionRate: [84.99, '%'] }, 'fail'],
    ['"86.5%"', { recognitionRate: '86.5%' }, 'pass'],
    ['0.86 under a heading of per cent', { recognitionRate: [0.86, '%'] }, 'unknown'],
    ['nothing', {}, 'unknown'],
  ])('%s: %s', (_name, facts, verdict) => {
    expect(judged('akqi-2022', 'S1', { facts }).verdict).toBe(verdict);
  });

  it('shows each group', () => {
    const facts = { studentsContent: 80, studentsAsked: 100, parentsContent: 90, parentsAsked: 100 };
    const [part] = judged('akqi-2022', 'S1', { facts }).parts;
    expect(
      part && 'details' in part && part.details.map(({ name, value, verdict }) => [name, value?.toString(), verdict]),
    ).toEqual([
      ['学生', '0.8', 'fail'],
      ['家长', '0.9', 'pass'],
    ]);
  });
});

describe('特殊教育学校生均公用经费', () => {
  const special = (fundsPerStudent: number | 'empty') => ({
    type: 'special' as const,
    stages: {},
    whole: { fundsPerStudent },
  });
  it.each([
    ['the county’s figures at the limit', { facts: { specialFunds: 120_000, specialStudents: 20 } }, 'pass'],
    ['the county’s figures below', { facts: { specialFunds: 119_999, specialStudents: 20 } }, 'fail'],
    ['万元', { facts: { specialFunds: [12, '万元'] as const, specialStudents: 20 } }, 'pass'],
    ['a school at the limit', { schools: [special(6000)] }, 'pass'],
    ['a school below', { schools: [special(5999)] }, 'fail'],
    ['a school that gives nothing', { schools: [special('empty')] }, 'unknown'],
    ['no special school and no figures', {}, 'unknown'],
  ])('%s: %s', (_name, given, verdict) => {
    expect(judged('national-2017', 'G7', given).verdict).toBe(verdict);
  });
});
