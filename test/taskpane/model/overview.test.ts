import type { FindingCode } from '../../../src/checks/finding';
import { ALL_FINDINGS, findingGroups } from '../../../src/taskpane/model/findings/finding-groups';
import { countBySeverity, countByVerdict, resourceProgress, schoolCount } from '../../../src/taskpane/model/overview';
import { schoolRows } from '../../../src/taskpane/model/schools/school-rows';
import { finding as made } from '../../checks/finding';
import { EXPECTED_SCHOOLS } from '../../samples/expected';
import { checkedSample } from '../sample';

const { resources } = checkedSample().assessment;

test.each(['primary', 'junior'] as const)('the schools of the stage %s are counted by verdict', (stage) => {
  const verdicts = EXPECTED_SCHOOLS.filter(([, own]) => own === stage).map(([, , , , school]) => school);
  const schools = resourceProgress(resources).find((part) => part.part === 'schools' && part.stage === stage);
  expect(schools).toMatchObject({
    done: verdicts.filter((verdict) => verdict === 'pass').length,
    failed: verdicts.filter((verdict) => verdict === 'fail').length,
    total: verdicts.length,
  });
});

test('of the fourteen coefficients one fails and one is unknown', () => {
  const parts = resourceProgress(resources).filter(({ part }) => part === 'coefficients');
  expect(parts.map(({ done, failed, total }) => [done, failed, total])).toEqual([
    [6, 1, 7],
    [6, 0, 7],
  ]);
});

test('a county without schools has no parts', () => {
  expect(resourceProgress({ ...resources, assessed: [] })).toEqual([]);
});

test('schools are counted once, school-stages by verdict', () => {
  // 41 rows of schools, one of them a part of another.
  expect(schoolCount(resources)).toBe(40);
  const counts = countByVerdict(schoolRows(resources));
  expect([counts.fail, counts.unknown]).toEqual([4, 1]);
});

describe('findings', () => {
  const finding = (code: FindingCode, row: number) => made({ code, cells: [{ sheet: '小学', row, column: 1 }] });
  const findings = [finding('D16', 1), finding('D07', 2), finding('D17', 3), finding('D16', 4), finding('D01', 5)];

  test('stand in groups by code, the gravest first', () => {
    const groups = findingGroups(findings, ALL_FINDINGS).map(({ code, findings: own }) => [code, own.length]);
    expect(groups).toEqual([
      ['D01', 1],
      ['D17', 1],
      ['D07', 1],
      ['D16', 2],
    ]);
  });

  test('can be narrowed to one severity', () => {
    expect(findingGroups(findings, { ...ALL_FINDINGS, severity: 'warning' }).map(({ code }) => code)).toEqual(['D07']);
  });

  test('are counted', () => {
    expect(countBySeverity(findings)).toEqual({ error: 2, warning: 1, notice: 2 });
  });
});
