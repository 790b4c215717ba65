import fc from 'fast-check';
import { computeShare } from '../../../src/assessment/schools/apportion';
import { standardById } from '../../../src/standards/standards';
import { exact, roundHalfUp } from '../../../src/statistics/exact';
import type { SchoolTypeId } from '../../../src/statistics/school-types';
import type { AnyStage, Stage } from '../../../src/statistics/stages';
import { type Given, school } from '../../county';

const standard = standardById('national-2017')!;
const ALL: readonly AnyStage[] = ['primary', 'junior', 'senior'];

function share(
  type: SchoolTypeId,
  students: Partial<Record<AnyStage, Given>>,
  stage: Stage,
  covered: readonly AnyStage[] = ALL,
) {
  const stages = Object.fromEntries(Object.entries(students).map(([of, count]) => [of, { students: count }]));
  return computeShare(school({ type, stages }), stage, standard, covered);
}

function part(whole: number, result: ReturnType<typeof share>): string {
  if ('missing' in result) throw new Error(`no share for want of ${result.missing}`);
  return roundHalfUp(result.share.mul(whole), 6);
}

describe('sharing out what a whole school has', () => {
  test('the published nine-year school: 166 and 210 pupils, 23 226 books', () => {
    const students = { primary: 166, junior: 210 };
    expect(part(23_226, share('nineYear', students, 'primary'))).toBe('9711.627204');
    expect(part(23_226, share('nineYear', students, 'junior'))).toBe('13514.372796');
  });

  test.each<[SchoolTypeId, Partial<Record<AnyStage, number>>, Stage, string]>([
    // 1000 ÷ (1000 + 1.1 × 1000) of 2100
    ['nineYear', { primary: 1000, junior: 1000 }, 'primary', '1000.000000'],
    ['nineYear', { primary: 1000, junior: 1000 }, 'junior', '1100.000000'],
    // junior 1 : senior 1.2, 500 ÷ (500 + 1.2 × 500) of 2100
    ['completeSecondary', { junior: 500, senior: 500 }, 'junior', '954.545455'],
    // 100 ÷ (100 + 110 + 132) of 2100
    ['twelveYear', { primary: 100, junior: 100, senior: 100 }, 'primary', '614.035088'],
    ['twelveYear', { primary: 100, junior: 100, senior: 100 }, 'junior', '675.438596'],
  ])('%s %o: %s gets %s of 2100', (type, students, stage, expected) => {
    expect(part(2100, share(type, students, stage))).toBe(expected);
  });

  test('a stage that the workbook covers and the school lacks takes nothing', () => {
    expect(part(2100, share('nineYear', { primary: 300 }, 'primary'))).toBe('2100.000000');
  });

  test('a stage that no sheet is about is asked for', () => {
    expect(share('completeSecondary', { junior: 500 }, 'junior', ['primary', 'junior'])).toMatchObject({
      missing: 'senior',
    });
  });

  test('an empty enrolment is asked for, with its cell', () => {
    const result = share('completeSecondary', { junior: 500, senior: 'empty' }, 'junior');
    expect(result).toMatchObject({ missing: 'senior', cells: [{ sheet: '统计' }] });
  });

  test('nobody enrolled: there is nothing to share by, and both cells are named', () => {
    const result = share('nineYear', { primary: 0, junior: 0 }, 'junior');
    expect(result).toMatchObject({ missing: 'junior', cells: [{ sheet: '统计' }, { sheet: '统计' }] });
  });

  test('a stage that no sheet is about has no cell to name', () => {
    expect(share('nineYear', { primary: 300 }, 'primary', ['primary'])).toEqual({ missing: 'junior', cells: [] });
  });

  test('a stage that the type has no weight for takes that of other schools', () => {
    // Primary 1 beside junior 1 of a complete secondary school: half of 2100.
    expect(part(2100, share('completeSecondary', { primary: 100, junior: 100 }, 'primary'))).toBe('1050.000000');
  });

  test('a standard may weigh pupils by the kind of school', () => {
    const { otherwise } = standard.apportionment;
    const own = {
      ...standard,
      apportionment: { byType: { nineYear: { primary: '1', junior: '2' } as const }, otherwise },
    };
    const both = { primary: { students: 100 }, junior: { students: 100 } };
    const junior = (type: SchoolTypeId) => computeShare(school({ type, stages: both }), 'junior', own, ALL);
    expect(part(2100, junior('nineYear'))).toBe('1400.000000');
    expect(part(2100, junior('twelveYear'))).toBe('1100.000000');
  });

  test('the shares of the stages sum to the whole', () => {
    const pupils = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(pupils, pupils, (primary, junior) => {
        const shares = (['primary', 'junior'] as const).map((stage) => share('nineYear', { primary, junior }, stage));
        const sum = shares.reduce((total, result) => ('share' in result ? total.add(result.share) : total), exact(0));
        expect(sum.toFraction()).toBe('1');
      }),
    );
  });
});
