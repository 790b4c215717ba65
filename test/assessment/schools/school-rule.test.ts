import type { ResourceValue } from '../../../src/assessment/schools/resource-value';
import { judgeSchool } from '../../../src/assessment/schools/school-rule';

const KNOWN = {
  numerator: { amount: { digits: 1, scale: 0 }, terms: [], cells: [], share: undefined, relaxations: [] },
  students: 1,
};

/** p pass, n near, f fail, u unknown. */
function values(letters: string): ResourceValue[] {
  return [...letters].map((letter): ResourceValue => {
    if (letter === 'u') return { verdict: 'unknown', reason: { code: 'missing', field: 'students', cells: [] } };
    return { ...KNOWN, verdict: letter === 'p' ? 'pass' : letter === 'n' ? 'near' : 'fail' };
  });
}

describe('综合判定: six at the limit, the seventh at 85 %', () => {
  test.each([
    ['ppppppp', 'pass'],
    ['ppppppn', 'pass'],
    ['pppppnn', 'fail'],
    ['ppppppf', 'fail'],
    ['fffffff', 'fail'],
    ['ppppppu', 'unknown'],
    ['pppppnu', 'unknown'],
    ['uuuuuuu', 'unknown'],
    // What is known decides already:
    ['ppppnnu', 'fail'],
    ['pppppfu', 'fail'],
  ])('%s is %s', (letters, verdict) => {
    expect(judgeSchool(values(letters), 6).verdict).toBe(verdict);
  });

  test('counts items at the limit and at 85 %', () => {
    expect(judgeSchool(values('pppnnfu'), 6)).toEqual({ verdict: 'fail', passed: 3, near: 2, unknown: 1 });
  });
});
