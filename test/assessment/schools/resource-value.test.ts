import { assessResources, valueOfItem } from '../../../src/assessment/resources';
import { computeGap, computeValueRatio, isKnown, shownRatio } from '../../../src/assessment/schools/resource-value';
import type { ResourceCode } from '../../../src/standards/resource-item';
import { standardById } from '../../../src/standards/standards';
import { roundApartFrom } from '../../../src/statistics/exact';
import type { FieldId } from '../../../src/statistics/fields';
import type { Stage } from '../../../src/statistics/stages';
import { county, type Given, plenty } from '../../county';

const standard = standardById('national-2017')!;

const FIELD: Record<ResourceCode, FieldId> = {
  R1: 'higherDegreeTeachers',
  R2: 'backboneTeachers',
  R3: 'sportArtTeachers',
  R4: 'teachingArea',
  R5: 'sportsArea',
  R6: 'equipmentValue',
  R7: 'multimediaRooms',
};

function assessed(code: ResourceCode, stage: Stage, students: Given, numerator: Given) {
  const figures = { ...plenty(1000), students, [FIELD[code]]: numerator };
  const type = stage === 'primary' ? 'primary' : 'junior';
  const resources = assessResources(county([{ type, stages: { [stage]: figures } }]), standard);
  const [school] = resources.assessed;
  const limits = resources.items.find(({ item }) => item.code === code)!;
  return { value: valueOfItem(school!, code, resources)!, limits };
}

/**
 * students, numerator, verdict, gap to the limit, gap to 85 %: worked out by hand from limit × students ÷ scale.
 * E.g. R1 primary: 500 pupils need 21, and 17.85 for 85 %.
 */
const CASES: [ResourceCode, Stage, number, number, 'pass' | 'near' | 'fail', bigint, bigint][] = [
  // R1: 4.2 and 5.3 per hundred
  ['R1', 'primary', 500, 5, 'fail', 16n, 13n],
  ['R1', 'primary', 500, 17, 'fail', 4n, 1n],
  ['R1', 'primary', 2000, 71, 'fail', 13n, 1n],
  ['R1', 'primary', 10_000, 357, 'near', 63n, 0n],
  ['R1', 'primary', 500, 20, 'near', 1n, 0n],
  ['R1', 'primary', 500, 21, 'pass', 0n, 0n],
  ['R1', 'primary', 500, 22, 'pass', 0n, 0n],
  ['R1', 'primary', 1000, 41, 'near', 1n, 0n],
  ['R1', 'primary', 500, 0, 'fail', 21n, 18n],
  ['R1', 'junior', 1000, 10, 'fail', 43n, 36n],
  ['R1', 'junior', 1000, 45, 'fail', 8n, 1n],
  ['R1', 'junior', 2000, 91, 'near', 15n, 0n],
  ['R1', 'junior', 1000, 52, 'near', 1n, 0n],
  ['R1', 'junior', 1000, 53, 'pass', 0n, 0n],
  // R2: 1 per hundred in both
  ['R2', 'primary', 2000, 16, 'fail', 4n, 1n],
  ['R2', 'primary', 2000, 17, 'near', 3n, 0n],
  ['R2', 'primary', 2000, 19, 'near', 1n, 0n],
  ['R2', 'primary', 2000, 20, 'pass', 0n, 0n],
  ['R2', 'junior', 2001, 20, 'near', 1n, 0n],
  ['R2', 'junior', 2000, 20, 'pass', 0n, 0n],
  ['R2', 'junior', 400, 0, 'fail', 4n, 4n],
  // R3: 0.9 per hundred in both; the plan's own example: 200 pupils need 2
  ['R3', 'primary', 200, 1, 'fail', 1n, 1n],
  ['R3', 'primary', 200, 2, 'pass', 0n, 0n],
  ['R3', 'primary', 2000, 15, 'fail', 3n, 1n],
  ['R3', 'primary', 4000, 31, 'near', 5n, 0n],
  ['R3', 'junior', 1000, 8, 'near', 1n, 0n],
  ['R3', 'junior', 1000, 9, 'pass', 0n, 0n],
  ['R3', 'junior', 1001, 9, 'near', 1n, 0n],
  // R4: 4.5 and 5.8 ㎡
  ['R4', 'primary', 1000, 2000, 'fail', 2500n, 1825n],
  ['R4', 'primary', 1000, 3824.99, 'fail', 676n, 1n],
  ['R4', 'primary', 1000, 3825, 'near', 675n, 0n],
  ['R4', 'primary', 1000, 4499.99, 'near', 1n, 0n],
  ['R4', 'primary', 1000, 4500, 'pass', 0n, 0n],
  ['R4', 'junior', 777, 4506.6, 'pass', 0n, 0n],
  ['R4', 'junior', 777, 4506.59, 'near', 1n, 0n],
  ['R4', 'junior', 777, 0, 'fail', 4507n, 3831n],
  // R5: 7.5 and 10.2 ㎡
  ['R5', 'primary', 400, 2549.9, 'fail', 451n, 1n],
  ['R5', 'primary', 400, 2550, 'near', 450n, 0n],
  ['R5', 'primary', 400, 3000, 'pass', 0n, 0n],
  ['R5', 'junior', 400, 3467.9, 'fail', 613n, 1n],
  ['R5', 'junior', 400, 3468, 'near', 612n, 0n],
  ['R5', 'junior', 400, 4080, 'pass', 0n, 0n],
  // R6: 2000 and 2500 yuan
  ['R6', 'primary', 300, 509_999.99, 'fail', 90_001n, 1n],
  ['R6', 'primary', 300, 510_000, 'near', 90_000n, 0n],
  ['R6', 'primary', 300, 599_999.99, 'near', 1n, 0n],
  ['R6', 'primary', 300, 600_000, 'pass', 0n, 0n],
  ['R6', 'junior', 300, 749_999.99, 'near', 1n, 0n],
  ['R6', 'junior', 300, 750_000, 'pass', 0n, 0n],
  // R7: 2.3 and 2.4 per hundred
  ['R7', 'primary', 1000, 19, 'fail', 4n, 1n],
  ['R7', 'primary', 2000, 40, 'near', 6n, 0n],
  ['R7', 'primary', 1000, 22, 'near', 1n, 0n],
  ['R7', 'primary', 1000, 23, 'pass', 0n, 0n],
  ['R7', 'junior', 1000, 20, 'fail', 4n, 1n],
  ['R7', 'junior', 1000, 21, 'near', 3n, 0n],
  ['R7', 'junior', 1000, 24, 'pass', 0n, 0n],
  ['R7', 'junior', 1000, 25, 'pass', 0n, 0n],
];

describe('a resource item of a school-stage', () => {
  test.each(CASES)('%s %s, %i students, %d: %s', (code, stage, students, numerator, verdict, toLimit, toNear) => {
    const { value, limits } = assessed(code, stage, students, numerator);
    expect(value.verdict).toBe(verdict);
    if (isKnown(value)) expect(computeGap(value, limits, stage)).toMatchObject({ toLimit, toNear, wholeSchool: null });
  });

  test.each(Object.keys(FIELD) as ResourceCode[])('%s without a figure is unknown, and says which cell', (code) => {
    for (const stage of ['primary', 'junior'] as const) {
      const missing = assessed(code, stage, 500, 'empty').value;
      expect(missing).toMatchObject({ verdict: 'unknown', reason: { code: 'missing', field: FIELD[code] } });
      const text = assessed(code, stage, 500, { text: '约三十' }).value;
      expect(text).toMatchObject({ verdict: 'unknown', reason: { code: 'unusable', shown: '约三十' } });
      if (missing.verdict === 'unknown') expect(missing.reason.cells).toHaveLength(1);
    }
  });

  test('an enrolment that is missing makes every item unknown, for that reason', () => {
    expect(assessed('R1', 'primary', 'empty', 21).value).toMatchObject({
      verdict: 'unknown',
      reason: { code: 'missing', field: 'students' },
    });
  });

  test('a value that rounds to its limit is shown with as many decimals as tell them apart', () => {
    const { value, limits } = assessed('R1', 'primary', 10_000, 419.6);
    expect(value.verdict).toBe('near');
    if (isKnown(value))
      expect(roundApartFrom(computeValueRatio(value, limits.item), limits.limit.primary.value, 2)).toBe('4.196');
  });

  test('figures too large for whole doubles are still compared exactly', () => {
    const students = 3;
    const needed = 4.5 * students;
    expect(assessed('R4', 'primary', students, needed - 0.000_000_000_001).value.verdict).toBe('near');
    expect(assessed('R4', 'primary', students, needed).value.verdict).toBe('pass');
  });
});

/** students, equipment in yuan, what is shown: by hand. 2000 a pupil is asked for, 1700 are 85 %. */
test.each([
  [200, 340_000, '1700.00', 'near'],
  [200, 339_999.999, '1699.999995', 'fail'],
  [200, 399_999.999, '1999.999995', 'near'],
  [200, 400_000, '2000.00', 'pass'],
  [300, 540_100, '1800.33', 'near'],
])(
  '%i pupils with %d yuan are shown as %s, neither as the limit nor as 85 %% of it',
  (students, yuan, shown, verdict) => {
    const { value, limits } = assessed('R6', 'primary', students, yuan);
    if (!isKnown(value)) throw new Error('unknown');
    expect([shownRatio(value, limits, 'primary'), value.verdict]).toEqual([shown, verdict]);
  },
);
