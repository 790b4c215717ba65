import fc from 'fast-check';
import { wordingsIn } from '../../../src/locale/wording';
import { formFilling } from '../../../src/reporting/own-form/form-filling';
import { formResult } from '../../../src/reporting/own-form/form-result';
import { schoolsIn } from '../../../src/reporting/own-form/schools-named';
import { addressOf } from '../../../src/workbook/cells';
import { sheet, workbook } from '../../reading/sheet';
import { checked } from '../small-county';
import { blankForm } from './blank-form';
import { randomForm, type SchoolPlaces } from './random-form';

const HEADERS = [
  '学校名称',
  '办学类型',
  '在校生数（人）',
  '高于规定学历教师数（人）',
  '教学及辅助用房面积（㎡）',
  '教学仪器设备值（万元）',
];
/** Two schools of each stage, and one of both. */
const COUNTY = workbook(
  sheet('小学', [
    ['青岚县2026—2027学年小学办学条件统计表'],
    HEADERS,
    ['实验小学', '小学', 500, 30, 2600, 120],
    ['东关小学', '小学', 240, 10, 900, 41],
    ['育才学校', '九年一贯制学校', 310, 15, 1450, 70],
  ]),
  sheet('初中', [
    ['青岚县2026—2027学年初中办学条件统计表'],
    HEADERS,
    ['第一中学', '初级中学', 700, 52, 4300, 190],
    ['柳沟中学', '初级中学', 205, 11, 1290, 48],
    ['育才学校', '九年一贯制学校', 170, 12, 1100, 52],
  ]),
);
const RESULT = formResult(checked(COUNTY), wordingsIn('zh'));
const PLACES: readonly SchoolPlaces[] = schoolsIn(RESULT.json).map(({ name, rows }) => ({
  name,
  ...Object.fromEntries(rows.map(({ row, stage }) => [String(stage), row])),
}));

/** The number that stands in the result's JSON at a path. */
function figureAt(path: string): number | string | undefined {
  const [, row, key = ''] = /^schools\[(\d+)\]\.(.+)$/.exec(path) ?? [];
  const [, item, stage, id = ''] = /^coefficients\[item=(\w+),stage=(\w+)\]\.(.+)$/.exec(path) ?? [];
  const from: unknown =
    row === undefined
      ? RESULT.json.coefficients.find((one) => one.item === item && one.stage === stage)
      : RESULT.json.schools[Number(row)];
  const value = (row === undefined ? [id] : key.split('.')).reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
    from,
  );
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

test('no cell of any form gets what it doesn’t ask for', () => {
  const share = { asked: 0, filled: 0 };
  fc.assert(
    fc.property(randomForm(PLACES), ({ sheet: content, wanted }) => {
      const { cells } = formFilling(blankForm([content]), RESULT);
      const figures = cells.filter(({ path }) => /^(?:schools\[\d+\]|coefficients)/.test(path));
      share.asked += wanted.size;
      share.filled += figures.length;
      for (const cell of figures) {
        const asked = wanted.get(`${cell.row},${cell.column}`);
        if (asked?.path !== cell.path) throw new Error(`${addressOf(cell)} gets ${cell.path}, asks for ${asked?.path}`);
        const figure = figureAt(cell.path);
        if (typeof cell.value === 'number')
          expect(Math.abs((cell.value * asked.per) / Number(figure) - 1)).toBeLessThan(0.2);
      }
    }),
    { numRuns: 300 },
  );
  // What is left empty is left for a word, a year or a stage that contradicts another: the most isn't.
  expect(share.filled / share.asked).toBeGreaterThan(0.5);
});
