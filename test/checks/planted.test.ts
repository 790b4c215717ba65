import { Chance } from '../../bench/counties/chance';
import { madeCounty, workbookOf, yearBefore } from '../../bench/counties/county';
import { check } from '../../src/check';
import { MISTAKES } from '../../src/checks/result/mistakes';
import { NATIONAL_2017 } from '../../src/standards/national-2017/standard';
import type { WorkbookContent } from '../../src/workbook/content';
import { sheet } from '../reading/sheet';
import { PLANTED } from './planted';

const OPTIONS = { standard: NATIONAL_2017, date: '2025-11-24' } as const;
const COUNTIES = 3;

function codesIn(workbook: WorkbookContent, lastYear?: WorkbookContent): string[] {
  return check(workbook, { ...OPTIONS, lastYear }).findings.map(({ code }) => code);
}

const counties = Array.from({ length: COUNTIES }, (_, seed) => workbookOf(madeCounty(1000 + seed, 40 + 8 * seed)));
const found = counties.map((workbook) => codesIn(workbook));

test.each(PLANTED.map((planted) => [planted.code, planted.what, planted] as const))(
  '%s: %s is found in every made-up county',
  (code, _, { plant }) => {
    for (const [seed, workbook] of counties.entries()) {
      const chance = new Chance(seed);
      const faulty = plant(workbook, (among) => chance.whole(0, among - 1));
      expect(faulty).not.toEqual(workbook);
      expect(found[seed]).not.toContain(code);
      expect(codesIn(faulty)).toContain(code);
    }
  },
);

test('a figure that doubled since last year, and a school that changed a character of its name, are found', () => {
  const county = madeCounty(77, 40);
  const before = workbookOf(yearBefore(county, 1), 2024);
  const [first, ...others] = county.schools;
  if (!first) throw new Error('no school');
  const shared = { ...first.shared, books: first.shared.books * 2 };
  expect(codesIn(workbookOf(county), before)).not.toContain('D14');
  expect(codesIn(workbookOf({ schools: [{ ...first, shared }, ...others] }), before)).toContain('D14');
  const renamed = { ...first, code: '2153999999', name: first.name.replace('镇', '乡') };
  expect(codesIn(workbookOf({ schools: [renamed, ...others] }), before)).toContain('D53');
});

describe('coefficients of the workbook’s own, over a made-up county’s backbone teachers', () => {
  const county = madeCounty(4711, 60);
  const stages = county.schools
    .flatMap(({ kind, primary }) => (primary ? [{ kind, ...primary }] : []))
    .filter(({ kind, students }) => kind !== '教学点' || students >= 50);
  const values = stages.map(({ backbone, students }) => (100 * backbone) / students);
  const total = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0);

  function withCoefficient(coefficient: number): WorkbookContent {
    const workbook = workbookOf(county);
    const rows = [
      ['学段', '指标', '差异系数'],
      ['小学', '每百名学生拥有县级以上骨干教师数', Number(coefficient.toFixed(4))],
    ];
    return { ...workbook, sheets: [...workbook.sheets, sheet('差异系数', rows)] };
  }

  test('weighted by students they are the method’s', () => {
    const students = stages.map((stage) => stage.students);
    const mean = (100 * total(stages.map(({ backbone }) => backbone))) / total(students);
    const squares = total(values.map((value, index) => (students[index] ?? 0) * (value - mean) ** 2));
    const coefficient = Math.sqrt(squares / total(students)) / mean;
    expect(codesIn(withCoefficient(coefficient)).filter((code) => /^D6/.test(code))).toEqual([]);
  });

  test('STDEV ÷ AVERAGE is recognised', () => {
    const mean = total(values) / values.length;
    const deviation = Math.sqrt(total(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
    const { findings } = check(withCoefficient(deviation / mean), OPTIONS);
    const [found] = findings.filter((finding) => finding.code === 'D60');
    expect(found?.details.mistakes).toEqual([MISTAKES.unweightedSample]);
  });
});
