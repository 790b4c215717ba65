import { assess } from '../../src/assessment/assess';
import { variantStandards } from '../../src/standards/extension/extend-standard';
import { type Given, verdictOf } from '../assessment/items/judged';
import { county, plenty } from '../county';

/** Worked by hand from what the documents say, each at its limit and just beside it. */

const small = (type: 'primary' | 'junior', fundsPerStudent: number | undefined): Given => ({
  schools: [
    {
      type,
      stages: { [type]: { students: 60 } },
      whole: { fundedStudents: 100, ...(fundsPerStudent !== undefined && { fundsPerStudent }) },
    },
  ],
});
const special = (specialFunds: number): Given => ({ facts: { specialFunds, specialStudents: 100 } });
const inclusion = (inclusionFunds: number): Given => ({ facts: { inclusionFunds, inclusionStudents: 10 } });
const sized = (students: number): Given => ({
  schools: [{ type: 'primary', stages: { primary: { students } }, stated: ['builtBy2010'] }],
});

it.each<readonly [string, string, string, string, Given, string]>([
  // 8000 元 × 100 = 800 000 元; the method asks for 6000.
  ['800 000 元 for 100 in special schools', 'shenyang', 'G7', 'specialFunds', special(800_000), 'pass'],
  ['one yuan less', 'shenyang', 'G7', 'specialFunds', special(799_999), 'fail'],
  ['one yuan less, by the method', 'national-2017', 'G7', 'specialFunds', special(799_999), 'pass'],
  ['80 000 元 for 10 in inclusion', 'shenyang', 'G7', 'inclusionFunds', inclusion(80_000), 'pass'],
  ['one yuan less', 'shenyang', 'G7', 'inclusionFunds', inclusion(79_999), 'fail'],
  [
    'nobody in inclusion',
    'shenyang',
    'G7',
    'inclusionFunds',
    { facts: { inclusionFunds: 0, inclusionStudents: 0 } },
    'pass',
  ],
  ['inclusion not given', 'shenyang', 'G7', 'inclusionFunds', {}, 'unknown'],
  ['1150 元 at a small primary school', 'shenyang', 'G6', 'fundsPerStudentOfSmall', small('primary', 1150), 'pass'],
  ['1149.99 元', 'shenyang', 'G6', 'fundsPerStudentOfSmall', small('primary', 1149.99), 'fail'],
  ['1349 元 at a small junior school', 'shenyang', 'G6', 'fundsPerStudentOfSmall', small('junior', 1349), 'fail'],
  ['1350 元', 'shenyang', 'G6', 'fundsPerStudentOfSmall', small('junior', 1350), 'pass'],
  ['not given', 'shenyang', 'G6', 'fundsPerStudentOfSmall', small('primary', undefined), 'notGiven'],
  ['funded for 100', 'shenyang', 'G6', 'fundedStudents', small('primary', undefined), 'pass'],
  // Built in 2010 or before: 2400 instead of 2000.
  ['2400 students', 'shenyang', 'G4', 'size', sized(2400), 'pass'],
  ['2401 students', 'shenyang', 'G4', 'size', sized(2401), 'fail'],
  ['0.65', 'hebei-2017', 'C1', 'primaryBasicLimit', { facts: { primaryBasicCoefficient: 0.65 } }, 'pass'],
  ['0.651', 'hebei-2017', 'C1', 'primaryBasicLimit', { facts: { primaryBasicCoefficient: 0.651 } }, 'fail'],
  ['0.55', 'hebei-2017', 'C1', 'juniorBasicLimit', { facts: { juniorBasicCoefficient: 0.55 } }, 'pass'],
  ['0.551', 'hebei-2017', 'C1', 'juniorBasicLimit', { facts: { juniorBasicCoefficient: 0.551 } }, 'fail'],
  ['no coefficient', 'hebei-2017', 'C1', 'primaryBasicLimit', {}, 'notGiven'],
])('%s: %s, %s %s', (_what, standard, code, part, given, verdict) => {
  expect(verdictOf(standard, code, part, given)).toBe(verdict);
});

// 4.2 and 5.3 teachers above the required degree per hundred: 21 and 26.5 of 500.
it.each([
  ['hebei-2017', 'primary', 21, 'pass'],
  ['hebei-2017', 'primary', 20, 'near'],
  ['hebei-2017', 'junior', 27, 'pass'],
  ['hebei-2017', 'junior', 26, 'near'],
  ['shenyang', 'primary', 20, 'near'],
] as const)('R1 by %s: of 500 in %s, %d teachers: %s', (id, stage, higherDegreeTeachers, verdict) => {
  const standard = variantStandards().find((one) => one.id === id);
  if (!standard) throw new Error(id);
  const schools = [{ type: stage, stages: { [stage]: { ...plenty(500), higherDegreeTeachers } } }];
  const { resources } = assess(county(schools), standard, '2026-11-24', 0);
  expect(resources.assessed[0]?.values[0]?.verdict).toBe(verdict);
});
