import { judgeResources } from '../../../src/assessment/county/county-verdict';
import type { Coefficient, CoefficientGap, ResourceAssessment } from '../../../src/assessment/resources';
import type { Stage } from '../../../src/statistics/stages';

const coefficient = (stage: Stage, code: string, given: 'pass' | 'fail' | CoefficientGap): Coefficient =>
  ({
    stage,
    limits: { item: { code } },
    ...(typeof given === 'string' ? { verdict: given } : { verdict: 'unknown', reason: given }),
  }) as unknown as Coefficient;

const counts = (pass: number, fail: number, unknown: number) => ({ pass, near: 0, fail, unknown });
const ALL_PASS = { primary: counts(3, 0, 0), junior: counts(2, 0, 0) };

/** By what it is counted and the coefficients, without values of schools. */
function judge(by: Partial<ResourceAssessment>, openQuestions = 0) {
  const resources = { items: [], schoolStages: [], assessed: [], counts: ALL_PASS, coefficients: [], ...by };
  return judgeResources(resources, openQuestions);
}

test('schools that pass and coefficients within their limits', () => {
  expect(judge({ coefficients: [coefficient('primary', 'R1', 'pass')] })).toEqual({ verdict: 'pass', reasons: [] });
});

test('schools that fail are counted among all of their stage, whatever isn’t known', () => {
  expect(judge({ counts: { primary: counts(3, 0, 0), junior: counts(1, 2, 3) } }, 4)).toEqual({
    verdict: 'fail',
    reasons: [
      { code: 'schoolsFail', stage: 'junior', schools: 2, of: 6 },
      { code: 'openQuestions', questions: 4 },
    ],
  });
});

test('open questions alone leave it open', () => {
  expect(judge({}, 1)).toEqual({ verdict: 'unknown', reasons: [{ code: 'openQuestions', questions: 1 }] });
});

test('a stage without schools leaves it open, one whose schools aren’t known has some', () => {
  expect(judge({ counts: { primary: counts(0, 0, 0), junior: counts(0, 0, 1) } })).toEqual({
    verdict: 'unknown',
    reasons: [{ code: 'noSchools', stage: 'primary' }],
  });
});

test('a coefficient over its limit fails the county by itself', () => {
  const at = coefficient('primary', 'R2', 'fail');
  expect(judge({ coefficients: [coefficient('primary', 'R1', 'pass'), at] })).toEqual({
    verdict: 'fail',
    reasons: [{ code: 'coefficientOver', stage: 'primary', item: 'R2', at }],
  });
});

test('coefficients whose mean is 0 are one reason a stage; what else keeps one open is said elsewhere', () => {
  const zero = (stage: Stage, code: string) => coefficient(stage, code, { code: 'zeroMean' });
  const [first, second, third] = [zero('primary', 'R2'), zero('primary', 'R7'), zero('junior', 'R2')];
  const others = [
    coefficient('primary', 'R1', { code: 'incomplete', schools: 1 }),
    coefficient('primary', 'R3', { code: 'unplacedParts', schools: 1 }),
    coefficient('junior', 'R1', { code: 'noSchools' }),
  ];
  expect(judge({ coefficients: [...others, first, second, third] })).toEqual({
    verdict: 'unknown',
    reasons: [
      { code: 'coefficientsUnknown', stage: 'primary', items: [first, second], reason: { code: 'zeroMean' } },
      { code: 'coefficientsUnknown', stage: 'junior', items: [third], reason: { code: 'zeroMean' } },
    ],
  });
});
