import type { CountyFactId } from '../../../src/statistics/county-facts';
import type { FieldId } from '../../../src/statistics/fields';
import type { SchoolTypeId } from '../../../src/statistics/school-types';
import type { AnyStage } from '../../../src/statistics/stages';
import { type GivenFacts, type GivenItemSchool, verdictOf } from './judged';

/**
 * Every limit of the areas G, Q and S that a figure is held against: at it, one step short, one step beyond, with nothing
 * given and with words instead of a figure. The limits are the method's (申报表 表Ⅳ, Ⅴ) and, where it names another, the
 * plan's (附件 三).
 */
const BOTH = ['national-2017', 'akqi-2022'] as const;
const METHOD = ['national-2017'] as const;
const PLAN = ['akqi-2022'] as const;

type Standards = readonly ('national-2017' | 'akqi-2022')[];

/** The figure at its limit, one step short of it and one beyond; the other figures stay. */
interface FactCase {
  readonly of: Standards;
  readonly item: readonly [code: string, part: string];
  readonly fact: CountyFactId;
  readonly at: number;
  readonly short: number;
  readonly beyond: number;
  readonly others: GivenFacts;
}

function fact(
  of: Standards,
  item: FactCase['item'],
  name: CountyFactId,
  [short, at, beyond]: readonly [number, number, number],
  others: GivenFacts,
): FactCase {
  return { of, item, fact: name, at, short, beyond, others };
}

const moved = { joinedByRoll: 5, leftByRoll: 3, diedByRoll: 0 };
const movedByResidence = { joinedByResidence: 5, leftByResidence: 3, diedByResidence: 0 };

// biome-ignore format: a table, one limit a line
const FACTS: readonly FactCase[] = [
  fact(METHOD, ['G7', 'specialFunds'], 'specialFunds', [599_999, 600_000, 600_001], { specialStudents: 100 }),
  fact(BOTH, ['G8', 'income'], 'teacherIncome', [89_999, 90_000, 90_001], { officialIncome: 90_000 }),
  fact(BOTH, ['G9', 'trained'], 'trainedTeachers', [999, 1000, 1001], { teachersDueTraining: 1000 }),
  fact(BOTH, ['G11', 'rotated'], 'rotatedTeachers', [99, 100, 101], { eligibleForRotation: 1000 }),
  fact(BOTH, ['G11', 'rotatedBackbone'], 'rotatedBackboneTeachers', [19, 20, 21], { rotatedTeachers: 100 }),
  fact(BOTH, ['G12', 'certified'], 'certifiedTeachers', [999, 1000, 1001], { fullTimeTeachers: 1000 }),
  fact(PLAN, ['G12', 'matched'], 'matchedTeachers', [699, 700, 701], { fullTimeTeachers: 1000 }),
  fact(BOTH, ['G13', 'nearbyPrimary'], 'nearbyPrimary', [4999, 5000, 5001], { enrolledPrimary: 5000 }),
  fact(BOTH, ['G13', 'nearbyJunior'], 'nearbyJunior', [949, 950, 951], { enrolledJunior: 1000 }),
  fact(BOTH, ['G14', 'assigned'], 'seniorPlacesAssigned', [399, 400, 401], { seniorPlaces: 800 }),
  fact(BOTH, ['G15', 'migrants'], 'migrantsInPublic', [799, 800, 801], { migrantsPurchased: 50, migrantChildren: 1000 }),
  // (graduates − 5 + 3) ÷ 1000
  fact(BOTH, ['Q1', 'byRoll'], 'graduatesByRoll', [951, 952, 953], { enteredByRoll: 1000, ...moved }),
  fact(PLAN, ['Q1', 'byResidence'], 'graduatesByResidence', [951, 952, 953], { enteredByResidence: 1000, ...movedByResidence }),
  fact(BOTH, ['Q2', 'disabled'], 'disabledEnrolled', [189, 190, 191], { disabledChildren: 200 }),
  fact(PLAN, ['Q6', 'moralStandard'], 'moralStandardSchools', [39, 40, 41], { schoolsForMoralStandard: 50 }),
  fact(BOTH, ['S1', 'recognition'], 'allContent', [849, 850, 851], { allAsked: 1000 }),
  fact(PLAN, ['G2', 'surcharge'], 'educationSurcharge', [29.99, 30, 30.01], { threeTaxes: 1000 }),
  fact(PLAN, ['G2', 'localSurcharge'], 'localEducationSurcharge', [19.99, 20, 20.01], { threeTaxes: 1000 }),
  fact(PLAN, ['G2', 'landIncome'], 'landIncomeForEducation', [99.99, 100, 100.01], { landNetIncome: 1000 }),
  fact(PLAN, ['C6', 'fit'], 'studentsFit', [949, 950, 951], { studentsTested: 1000 }),
  fact(PLAN, ['C7', 'dailySport'], 'dailySport', [59, 60, 61], {}),
  fact(PLAN, ['C9', 'inclusion'], 'inclusionFunds', [59_999, 60_000, 60_001], { inclusionStudents: 10 }),
];

const FACT_ROWS = FACTS.flatMap((one) => one.of.map((standard) => [standard, ...one.item, one] as const));

describe.each(FACT_ROWS)('%s %s %s', (standard, code, part, { fact: name, at, short, beyond, others }) => {
  const verdict = (facts: GivenFacts) => verdictOf(standard, code, part, { facts });

  it.each<readonly [string, GivenFacts, string]>([
    ['at the limit', { ...others, [name]: at }, 'pass'],
    ['one short', { ...others, [name]: short }, 'fail'],
    // More of some than there are of all isn't this part's to say, but for who is content.
    ['one beyond', { ...others, [name]: beyond }, 'pass'],
    ['missing', others, 'unknown'],
    ['empty', { ...others, [name]: null }, 'unknown'],
    ['words', { ...others, [name]: '待统计' }, 'unknown'],
    ['an error', { ...others, [name]: { error: '#REF!' } }, 'unknown'],
    ...Object.keys(others).map((other): [string, GivenFacts, string] => {
      const rest = { ...others, [name]: at };
      delete rest[other as CountyFactId];
      return [`without ${other}`, rest, 'unknown'];
    }),
  ])('%s', (_name, facts, expected) => {
    expect(verdict(facts)).toBe(expected);
  });
});

/** A school's figure at its limit, one step short of meeting it and one beyond. */
interface SchoolCase {
  readonly of: Standards;
  readonly item: readonly [code: string, part: string];
  readonly type: SchoolTypeId;
  readonly stage: AnyStage;
  readonly field: FieldId;
  readonly at: number;
  readonly short: number;
  readonly beyond: number;
  readonly whole?: GivenItemSchool['whole'];
  readonly students?: number;
}

const primary = { type: 'primary', stage: 'primary' } as const;
const junior = { type: 'junior', stage: 'junior' } as const;

// biome-ignore format: a table, one limit a line
const SCHOOLS: readonly SchoolCase[] = [
  { of: BOTH, item: ['G1', 'commuteRadius'], ...primary, field: 'commuteRadius', short: 3.1, at: 3, beyond: 2.9 },
  { of: BOTH, item: ['G1', 'commuteRadius'], ...junior, field: 'commuteRadius', short: 5.1, at: 5, beyond: 4.9 },
  { of: BOTH, item: ['G3', 'musicRoomArea'], ...primary, field: 'smallestMusicRoom', short: 95.99, at: 96, beyond: 96.01, whole: { musicRooms: 1 } },
  { of: BOTH, item: ['G3', 'fineArtRoomArea'], ...junior, field: 'smallestFineArtRoom', short: 89.99, at: 90, beyond: 90.01, whole: { fineArtRooms: 1 } },
  { of: BOTH, item: ['G6', 'fundedStudents'], ...primary, field: 'fundedStudents', short: 99, at: 100, beyond: 101, students: 99 },
  { of: METHOD, item: ['G7', 'specialFundsPerSchool'], type: 'special', stage: 'primary', field: 'fundsPerStudent', short: 5999.99, at: 6000, beyond: 6000.01 },
  { of: METHOD, item: ['Q4', 'trainingFunds'], ...primary, field: 'trainingFunds', short: 49_999, at: 50_000, beyond: 50_001, whole: { publicFunds: 1_000_000 } },
  { of: PLAN, item: ['Q4', 'trainingFunds'], ...junior, field: 'trainingFunds', short: 14_999, at: 15_000, beyond: 15_001, whole: { payroll: 1_000_000 } },
  { of: PLAN, item: ['Q8', 'homework'], ...junior, field: 'homeworkMinutes', short: 91, at: 90, beyond: 89 },
];

const SCHOOL_ROWS = SCHOOLS.flatMap((one) =>
  one.of.map((standard) => [standard, ...one.item, one.stage, one] as const),
);

describe.each(SCHOOL_ROWS)('%s %s %s of a %s school', (standard, code, part, stage, given) => {
  const { type, field, students = 500 } = given;
  const judge = (value: number | 'empty' | { text: string }) =>
    verdictOf(standard, code, part, {
      schools: [{ type, stages: { [stage]: { students } }, whole: { ...given.whole, [field]: value } }],
    });
  /** What is asked for only where given, or in one of two ways, is left aside without it. */
  const missing: Readonly<Record<string, string | undefined>> = { G1: 'notGiven', G7: undefined };

  it.each([
    ['at the limit', given.at, 'pass'],
    ['one short', given.short, 'fail'],
    ['one beyond', given.beyond, 'pass'],
  ] as const)('%s', (_name, value, expected) => {
    expect(judge(value)).toBe(expected);
  });

  it('missing, or in words', () => {
    const expected = code in missing ? missing[code] : 'unknown';
    expect(judge('empty')).toBe(expected);
    if (code !== 'G7') expect(judge({ text: '约' })).toBe('unknown');
  });
});
