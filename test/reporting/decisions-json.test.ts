import Ajv from 'ajv';
import schema from '../../docs/result.schema.json';
import { exportWorkbook } from '../../scripts/samples/workbooks';
import { summaryText } from '../../src/cli/text/summary-text';
import { cliWordingsIn } from '../../src/locale/cli-texts';
import { wordingsIn } from '../../src/locale/wording';
import { resultJson } from '../../src/reporting/json/result-json';
import type { Standard } from '../../src/standards/standard';
import { standardById } from '../../src/standards/standards';
import type { CellValue } from '../../src/workbook/cells';
import type { WorkbookContent } from '../../src/workbook/content';
import { sheet, workbook } from '../reading/sheet';
import { contentOf } from '../workbook/written-content';
import { checked } from './small-county';

const validate = new Ajv({ allErrors: true }).compile(schema);
const HEADER = [
  '学校标识码',
  '学校名称',
  '办学类型',
  '学段',
  '在校生数',
  '高于规定学历教师数',
  '县级以上骨干教师数',
  '体音美教师数',
  '专任教师数',
];

function book(...rows: CellValue[][]): WorkbookContent {
  return workbook(sheet('学校统计', [HEADER, ...rows]));
}

/** Three primary schools of 100; teachers of sport and arts as in the worked cases of levelling and transfer. */
const THIS_YEAR = book(
  ['2101', '甲小学', '小学', '小学', 100, 5, 2, 10, 20],
  ['2102', '乙小学', '小学', '小学', 100, 5, 1, 2, 8],
  ['2103', '丙小学', '小学', '小学', 100, 5, 1, 0, 8],
);
const LAST_YEAR = book(
  ['2101', '甲小学', '小学', '小学', 125, 5, 2, 6],
  ['2102', '老乙小学', '小学', '小学', 100, 5, 1, 2],
  ['2104', '丁小学', '小学', '小学', 100, 5, 1, 2],
);

function result(content: WorkbookContent, lastYear?: WorkbookContent) {
  return resultJson(checked(content, { lastYear }), wordingsIn('zh'));
}

describe('decisions in the JSON', () => {
  const { gaps, compliance, levelling, trend } = result(THIS_YEAR, LAST_YEAR);

  test('gaps by stage and county', () => {
    // 丙 lacks 0.9 of a teacher of sport and arts, 0.765 to 85 %.
    expect(gaps).toEqual([
      { item: 'R3', stage: 'primary', schools: 1, toLimit: '1', to85: '1' },
      { item: 'R3', stage: null, schools: 1, toLimit: '1', to85: '1' },
    ]);
    expect(compliance).toEqual([]); // areas aren't given: what the schools need can't be told
  });

  test('levelling and transfer of the coefficient over its limit', () => {
    const [only, ...others] = levelling;
    expect(others).toEqual([]);
    // 2 and 0 up to 4 and 4: (10, 4, 4) has 3 × 132 ≤ 1.25 × 18² = 405; (10, 3, 3) has 354 > 320.
    expect(only).toMatchObject({
      item: 'R3',
      stage: 'primary',
      floor: '4',
      reason: null,
      additions: [
        { code: '2102', add: '2', whole: false },
        { code: '2103', add: '4', whole: false },
      ],
      transfer: { possible: true, count: 4 },
    });
    expect(Number(only?.reached)).toBeCloseTo(Math.sqrt(396 / 324 - 1), 12);
    expect(Number(only?.oneStepLess)).toBeCloseTo(Math.sqrt(354 / 256 - 1), 12);
  });

  test('a coefficient that no floor was found for says why, and has none', () => {
    // A limit of one's own, 0: all of 1 009, 1 013 and 1 019 pupils would need the same to the last yuan.
    const standard: Standard = { ...standardById('akqi-2022')!, coefficientLimits: { primary: '0', junior: '0' } };
    const values = sheet('学校统计', [
      ['学校名称', '办学类型', '学段', '在校生数', '教学仪器设备值（元）'],
      ['甲小学', '小学', '小学', 1009, 2_000_000],
      ['乙小学', '小学', '小学', 1013, 2_100_000],
      ['丙小学', '小学', '小学', 1019, 2_300_007],
    ]);
    const found = checked(workbook(values), { standard });
    const [only, ...others] = resultJson(found, wordingsIn('en')).levelling;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ item: 'R6', floor: null, reached: null, oneStepLess: null, additions: [] });
    expect(only?.reason).toMatch(/in whole units even raising everybody/);
    const text = summaryText(found, cliWordingsIn('zh'), (_, words) => words);
    expect(text).toMatch(/小学 R6 生均教学仪器设备值：算不出补齐线：按整数计/);
  });

  test('the trend: schools renamed, come and gone; values that moved by more than 30 %', () => {
    expect(trend).toMatchObject({
      renamed: [{ before: { code: '2102', school: '老乙小学' }, now: { code: '2102', school: '乙小学' } }],
      appeared: [{ code: '2103', school: '丙小学' }],
      vanished: [{ code: '2104', school: '丁小学' }],
    });
    const flagged = trend?.values.filter((change) => change.flagged);
    // 6 of 125 are 4.8 per hundred, 10 of 100 are 10: 108 % more.
    expect(flagged).toEqual([
      {
        code: '2101',
        school: '甲小学',
        stage: 'primary',
        item: 'R3',
        before: '4.8',
        now: '10',
        share: '1.083333333333333333',
        flagged: true,
      },
    ]);
    expect(trend?.coefficients.map(({ item }) => item)).toEqual(['R1', 'R2', 'R3']);
  });

  test.each([
    ['with last year', () => result(THIS_YEAR, LAST_YEAR)],
    ['without', () => result(THIS_YEAR)],
    ['of the sample against itself', () => result(contentOf(exportWorkbook()), contentOf(exportWorkbook()))],
  ])('keep to the schema, %s', (_case, of) => {
    validate(JSON.parse(JSON.stringify(of())));
    expect(validate.errors).toBeNull();
  });

  test('a county against itself changes in nothing', () => {
    const content = contentOf(exportWorkbook());
    const { trend: none } = result(content, content);
    expect(none?.values.filter(({ before, now }) => before !== now)).toEqual([]);
    expect([none?.appeared, none?.vanished, none?.renamed, none?.perhapsSame]).toEqual([[], [], [], []]);
  });
});
