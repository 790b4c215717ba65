import { check } from '../../src/check';
import { wordingsIn } from '../../src/locale/wording';
import { resultJson } from '../../src/reporting/json/result-json';
import { standardById } from '../../src/standards/standards';
import { decimalText, exact, roundHalfUp } from '../../src/statistics/exact';
import type { WorkbookContent } from '../../src/workbook/content';
import {
  EXPECTED_COEFFICIENTS,
  EXPECTED_COUNTY,
  EXPECTED_EXCLUDED,
  EXPECTED_SCHOOLS,
  EXPECTED_VALUES,
} from './expected';

export function resultOf(content: WorkbookContent) {
  const standard = standardById('national-2017')!;
  return resultJson(check(content, { standard, date: '2026-11-24' }), wordingsIn('zh'));
}

/** The sample county's area R, whichever workbook it was read from. */
export function describeExpected(name: string, open: () => Promise<WorkbookContent> | WorkbookContent): void {
  describe(`${name} gives what was worked out by hand`, () => {
    let result: ReturnType<typeof resultOf>;
    beforeAll(async () => {
      result = resultOf(await open());
    });
    const find = (school: string, stage: string) =>
      result.schools.find((one) => one.name === school && one.stage === stage);

    test('for each school-stage', () => {
      const inScope = result.schools.filter(({ scope }) => scope.included);
      expect(inScope).toHaveLength(EXPECTED_SCHOOLS.length);
      for (const [school, stage, students, items, verdict] of EXPECTED_SCHOOLS) {
        const found = find(school, stage);
        expect({ school, students: found?.students, verdict: found?.verdict }).toEqual({
          school,
          students: `${students}`,
          verdict,
        });
        expect(Object.values(found?.items ?? {}).map((item) => item.verdict)).toEqual(items);
      }
    });

    test.each(EXPECTED_VALUES)('%s %s %s is %s', (school, stage, item, value) => {
      const found = find(school, stage)?.items[item as 'R1']?.value ?? '';
      expect(found).toBe(decimalText(exact(value), 18));
    });

    test.each(EXPECTED_COEFFICIENTS)(
      '%s %s over %i schools: mean %s, coefficient %s, %s',
      (stage, item, count, mean, value, verdict) => {
        const found = result.coefficients.find((one) => one.stage === stage && one.item === item)!;
        expect(found).toMatchObject({ schools: count, verdict });
        expect(roundHalfUp(exact(found.mean!), 4)).toBe(mean);
        expect(roundHalfUp(exact(found.value!), 6)).toBe(value);
      },
    );

    test('for those left out, and for the county', () => {
      const { schools, county, areas } = result;
      const left = schools.filter(({ scope, stage }) => !scope.included && stage !== 'senior').map((one) => one.name);
      expect([...new Set(left)].sort()).toEqual([...new Set(EXPECTED_EXCLUDED.map(([school]) => school))].sort());
      expect(county.verdict).toBe(EXPECTED_COUNTY.verdict);
      expect(areas[0]).toMatchObject({ area: 'R', verdict: EXPECTED_COUNTY.verdict });
    });
  });
}
