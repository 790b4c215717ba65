import { isWithin } from '../../src/assessment/county/coefficient';
import { assessResources } from '../../src/assessment/resources';
import { planFor } from '../../src/planning/coefficient-plans';
import { standardById } from '../../src/standards/standards';
import { county, type GivenSchool, plenty } from '../county';
import { floorOf } from './supplies';

const standard = standardById('national-2017')!;

/** So uneven that the floor lies far above the mean, in single yuan of schools of many hundred students. */
function uneven(): GivenSchool[] {
  const values = [50, 60, 80, 90, 120, 150, 200, 300, 400, 9000, 12_000, 15_000];
  return values.map((perStudent, index) => {
    const students = 400 + index * 37;
    return {
      type: 'primary',
      stages: { primary: { ...plenty(students), equipmentValue: students * perStudent + index } },
    };
  });
}

/** The floor in yuan per student by plain bisection over real numbers: each school below it is raised to it. */
function floorByBisection(schools: readonly GivenSchool[], limit: number): number {
  const rows = schools.map(({ stages: { primary } }) => ({
    p: primary!.students as number,
    x: (primary!.equipmentValue as number) / (primary!.students as number),
  }));
  const cv = (floor: number) => {
    const raised = rows.map(({ p, x }) => ({ p, x: Math.max(x, floor) }));
    const all = raised.reduce((sum, { p }) => sum + p, 0);
    const mean = raised.reduce((sum, { p, x }) => sum + p * x, 0) / all;
    return Math.sqrt(raised.reduce((sum, { p, x }) => sum + p * (x - mean) ** 2, 0) / all) / mean;
  };
  let [low, high] = [0, 15_000];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (cv(middle) <= limit) high = middle;
    else low = middle;
  }
  return high;
}

test('R6 is levelled in yuan, in time, to the floor that plain bisection finds', () => {
  const schools = uneven();
  const resources = assessResources(county(schools), standard);
  const coefficient = resources.coefficients.find(
    ({ limits, stage }) => limits.item.code === 'R6' && stage === 'primary',
  )!;
  expect(coefficient.verdict).toBe('fail');
  const begun = process.cpuUsage();
  const plan = planFor(coefficient, resources);
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(5);
  const { floor, after, oneStepLess } = floorOf(plan?.levelling);
  expect(isWithin(after, coefficient.limit)).toBe(true);
  expect(isWithin(oneStepLess, coefficient.limit)).toBe(false);
  // A yuan of a school of 400 students moves its value by 0.0025.
  expect(Math.abs(floor.valueOf() - floorByBisection(schools, 0.5))).toBeLessThan(0.01);
});
