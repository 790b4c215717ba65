import fc from 'fast-check';
import { isWithinExactly } from '../../src/assessment/county/coefficient';
import { assessResources } from '../../src/assessment/resources';
import { exactAmount } from '../../src/assessment/schools/numerator';
import { isKnown } from '../../src/assessment/schools/resource-value';
import { standardById } from '../../src/standards/standards';
import { exact } from '../../src/statistics/exact';
import type { FieldId } from '../../src/statistics/fields';
import type { SchoolTypeId } from '../../src/statistics/school-types';
import type { AnyStage } from '../../src/statistics/stages';
import { county, type Given, type GivenFigures, type GivenSchool, plenty } from '../county';

const standard = standardById('national-2017')!;

/** Verdicts are compared in whole numbers and in doubles where those decide; fractions must say the same of each. */
function expectAsByFractions(schools: readonly GivenSchool[]): void {
  const { assessed, items, coefficients } = assessResources(county(schools), standard);
  for (const { at, values } of assessed) {
    for (const [index, value] of values.entries()) {
      const { item, limit, near } = items[index]!;
      if (!isKnown(value)) continue;
      const ratio = exactAmount(value.numerator.amount).mul(item.scale).div(value.students);
      const reached = (threshold: typeof limit) => ratio.compare(threshold[at.stage].value) >= 0;
      expect(value.verdict).toBe(reached(limit) ? 'pass' : reached(near) ? 'near' : 'fail');
    }
  }
  for (const { verdict, contributions, limit } of coefficients) {
    if (verdict === 'unknown') continue;
    expect(verdict === 'pass').toBe(isWithinExactly(contributions, limit.mul(limit).add(exact(1))));
  }
}

const FIELDS: readonly FieldId[] = [
  'higherDegreeTeachers',
  'backboneTeachers',
  'sportArtTeachers',
  'teachingArea',
  'indoorSportsArea',
  'sportsArea',
  'sportsGroundArea',
  'equipmentValue',
  'multimediaRooms',
];

/** Figures at limits and beside them, with many decimals, beyond 2⁵³ when multiplied, missing, and no numbers. */
const anyFigure: fc.Arbitrary<Given> = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 60 }), weight: 4 },
  { arbitrary: fc.integer({ min: 0, max: 4_000_000 }).map((number) => number / 100), weight: 4 },
  { arbitrary: fc.constantFrom(4.2, 21, 4.199999999999, 2250, 2250.0000001, 2249.99999999, 3.57, 17.85), weight: 3 },
  { arbitrary: fc.constantFrom(1e12, 999_999_999_999_999, 1e21, 1e-9, 123456.789012, 0.1 + 0.2), weight: 1 },
  { arbitrary: fc.constantFrom<Given>('empty', { text: '约20' }), weight: 1 },
);

const anyFigures: fc.Arbitrary<GivenFigures> = fc
  .record(
    {
      students: fc.oneof(
        { arbitrary: fc.constantFrom<Given>(100, 500, 49, 50), weight: 6 },
        { arbitrary: fc.constantFrom<Given>(1, 0, 900_000_000_000, 'empty'), weight: 1 },
      ),
      ...Object.fromEntries(FIELDS.map((field) => [field, anyFigure])),
    },
    { requiredKeys: ['students'] },
  )
  .map((figures) => figures);

const STAGES_OF: Partial<Record<SchoolTypeId, readonly AnyStage[]>> = {
  primary: ['primary'],
  teachingPoint: ['primary'],
  junior: ['junior'],
  nineYear: ['primary', 'junior'],
  completeSecondary: ['junior', 'senior'],
  special: ['primary'],
};

const anySchool: fc.Arbitrary<GivenSchool> = fc
  .record({
    type: fc.constantFrom<SchoolTypeId>(
      'primary',
      'primary',
      'teachingPoint',
      'junior',
      'nineYear',
      'completeSecondary',
      'special',
    ),
    figures: fc.tuple(anyFigures, anyFigures),
    whole: fc.option(fc.record({ teachingArea: anyFigure, equipmentValue: anyFigure }), { nil: {} }),
    stated: fc.subarray<FieldId>(['smallRuralSchool', 'denseCentre']),
  })
  .map(({ type, figures, whole, stated }) => {
    const stages = (STAGES_OF[type] ?? []).map((stage, index) => [stage, figures[index]]);
    return { type, stages: Object.fromEntries(stages), whole, stated };
  });

test('verdicts of any county are those of fractions', () => {
  fc.assert(fc.property(fc.array(anySchool, { minLength: 1, maxLength: 12 }), expectAsByFractions), { numRuns: 300 });
});

test('a coefficient that is exactly at its limit passes, one a hair above doesn’t', () => {
  // Half of the students have 1.5 times the mean, half of them 0.5 times: the coefficient is 0.5.
  const at = (rooms: number): GivenSchool => ({
    type: 'primary',
    stages: { primary: { ...plenty(1_000_000), teachingArea: rooms } },
  });
  const verdictOf = (schools: readonly GivenSchool[]) =>
    assessResources(county(schools), standard).coefficients.find(
      ({ stage, limits }) => stage === 'primary' && limits.item.code === 'R4',
    )?.verdict;
  expect(verdictOf([at(15_000_000), at(5_000_000)])).toBe('pass');
  expect(verdictOf([at(15_000_000.01), at(5_000_000)])).toBe('fail');
});

test('a numerator below 0 is compared exactly: its double sums may cancel', () => {
  // 室内体育用房 beyond the rooms: −1e9 + 1e9 + 1 is nearly nothing.
  const schools = [1, 1_000_000_001].map(
    (rooms): GivenSchool => ({
      type: 'primary',
      stages: { primary: { ...plenty(100), teachingArea: rooms, indoorSportsArea: rooms === 1 ? 1_000_000_001 : 0 } },
    }),
  );
  expectAsByFractions(schools);
});
