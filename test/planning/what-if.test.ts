import { assess } from '../../src/assessment/assess';
import { isKnown, type KnownValue } from '../../src/assessment/schools/resource-value';
import { coefficientPlans } from '../../src/planning/coefficient-plans';
import { assessSupposed, type SupposedFigure, supposedUnits, withSupposed } from '../../src/planning/what-if';
import { standardById } from '../../src/standards/standards';
import { county, type GivenSchool, plenty } from '../county';
import { floorOf } from './supplies';

const standard = standardById('national-2017')!;

function assessed(schools: readonly GivenSchool[]) {
  return assess(county(schools), standard, '2026-11-24', 2);
}

const TEACHERS = assessed([
  { name: '甲', type: 'primary', stages: { primary: { ...plenty(100), sportArtTeachers: 10 } } },
  { name: '乙', type: 'primary', stages: { primary: { ...plenty(100), sportArtTeachers: 2 } } },
  { name: '丙', type: 'primary', stages: { primary: { ...plenty(100), sportArtTeachers: 0 } } },
]);

function ofR3({ resources }: typeof TEACHERS) {
  return resources.coefficients.find(({ limits, stage }) => limits.item.code === 'R3' && stage === 'primary')!;
}

test('a figure changed virtually changes the value, the school’s verdict and the coefficient', () => {
  const supposed: SupposedFigure[] = [
    { school: '丙', of: 'primary', field: 'sportArtTeachers', value: { digits: 5, scale: 0 } },
  ];
  const after = assessSupposed(TEACHERS, supposed);
  expect(TEACHERS.resources.assessed.map(({ judgement }) => judgement.verdict)).toEqual(['pass', 'pass', 'fail']);
  expect(after.resources.assessed.map(({ judgement }) => judgement.verdict)).toEqual(['pass', 'pass', 'pass']);
  // 10, 2, 5: 3 × 129 = 387 > 1.25 × 17² = 361.25; 10, 2, 0 is further over.
  expect(ofR3(after).verdict).toBe('fail');
  expect(after.county.reasons).toContainEqual({ code: 'openQuestions', questions: 2 });
});

test('what a levelling plan adds, supposed, brings the coefficient to its limit', () => {
  const [plan] = coefficientPlans(TEACHERS.resources);
  const supposed = floorOf(plan?.levelling).additions.flatMap(({ supply: { school }, units }) => {
    const value = school.values[2]!;
    return isKnown(value) ? (supposedUnits(value, school.at, standard, units) ?? []) : [];
  });
  expect(supposed.map(({ school, value }) => [school, value.digits])).toEqual([
    ['乙', 4],
    ['丙', 4],
  ]);
  expect(ofR3(assessSupposed(TEACHERS, supposed)).verdict).toBe('pass');
});

test('a stage’s share follows from the whole school’s supposed figure', () => {
  const { teachingArea: _, ...primary } = plenty(110);
  const { teachingArea: __, ...junior } = plenty(100);
  const before = assessed([
    { name: '一贯制', type: 'nineYear', stages: { primary, junior }, whole: { teachingArea: 900 } },
  ]);
  const [entry] = before.resources.assessed;
  const figure = supposedUnits(entry!.values[3] as KnownValue, entry!.at, standard, 90)!;
  expect(figure).toEqual({ school: '一贯制', of: 'school', field: 'teachingArea', value: { digits: 990, scale: 0 } });
  const after = assessSupposed(before, [figure]).resources.assessed;
  expect([before.resources.assessed, after].map((list) => list.map(({ values }) => values[3]?.verdict))).toEqual([
    ['near', 'fail'],
    ['pass', 'near'],
  ]);
});

test('a figure supposed anew replaces what was supposed of it', () => {
  const figure = (digits: number, field: SupposedFigure['field'] = 'students'): SupposedFigure => ({
    school: '甲',
    of: 'primary',
    field,
    value: { digits, scale: 0 },
  });
  expect(withSupposed([figure(1), figure(2, 'backboneTeachers')], [figure(3)])).toEqual([
    figure(2, 'backboneTeachers'),
    figure(3),
  ]);
});
