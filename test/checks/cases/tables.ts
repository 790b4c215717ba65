import type { CellValue } from '../../../src/workbook/cells';
import { cellIndex } from '../../../src/workbook/cells';
import { sheet } from '../../reading/sheet';
import { ANY_SCHOOL, type CasesByCode, found, nothing, primary } from './case';

const CODED = ['学校标识码', '在校生数'];

function formulas(...rows: readonly number[]): Map<number, string> {
  return new Map(rows.map((row) => [cellIndex(row - 1, 4), `=C${row}/D${row}`]));
}

const COMPUTED = primary(
  ['在校生数', '班数', '平均班额'],
  ['甲小学', 400, 10, 40],
  ['乙小学', 300, 10, 30],
  ['丙小学', 200, 5, 40],
  ['丁小学', 350, 10, 36],
);

const COUNTED = ['在校生数', '专任教师数', '教学及辅助用房面积'];
const FOUR: readonly (readonly CellValue[])[] = [
  ['甲小学', 500, 30, 2600.5],
  ['乙小学', 400, 25, 2100],
  ['丙小学', 300, 18, 1500],
  ['丁小学', 260, 17, 1400],
];

/** A school of one stage with 2 400 ㎡ of rooms, and one of two with 5 800 in all; its other figures are right. */
function byStage(total: number) {
  return sheet('统计', [
    ['学校名称', '办学类型', '学段', '在校生数', '教学及辅助用房面积', '体育运动场馆面积', '教学仪器设备值（万元）'],
    ['甲小学', '小学', '小学', 500, 2400, 4000, 100],
    ['河口学校', '九年一贯制学校', '小学', 560, 5800, 8600, 231.7],
    ['河口学校', '九年一贯制学校', '初中', 410, 5800, 8600, 231.7],
    ['合计', null, null, 1470, total, 12600, 331.7],
  ]);
}

const THREE_SHEETS = (missing: string | null, misspelt?: string) =>
  ['小学基本', '小学教师'].map((name, index) => ({
    ...primary(
      [index === 0 ? '在校生数' : '专任教师数'],
      ...['甲小学', '乙小学', '丙小学', '丁小学', '戊小学', '己小学']
        .filter((school) => index === 0 || school !== missing)
        .map((school) => [school, 30]),
      ...(index === 1 && misspelt ? [[misspelt, 30]] : []),
    ),
    name,
  }));

/** What the checks say of tables: totals, formulas, codes, titles. */
export const TABLE_CASES: CasesByCode = {
  D06: {
    triggers: [
      found('a school that one sheet lacks', ['小学基本!A7'], ...THREE_SHEETS('己小学')),
      found('a name with another character', ['小学教师!A7'], ...THREE_SHEETS('己小学', '巳小学')),
    ],
    clean: [nothing('the same schools on both', ...THREE_SHEETS(null))],
    undecided: [
      nothing(
        'a sheet that lists two schools alone',
        primary(['在校生数'], ['甲小学', 5], ['乙小学', 5], ['丙小学', 5]),
        { ...primary(['专任教师数'], ['甲小学', 5], ['乙小学', 5]), name: '小学教师' },
      ),
    ],
  },
  D10: {
    triggers: [
      found(
        'a total that is 2 too many',
        ['小学!C4'],
        primary(['在校生数'], ['甲小学', 500], ['乙小学', 300], ['合计', 802]),
      ),
      found('a total that counts what two rows share neither once nor twice', ['统计!E5'], byStage(9000)),
      found(
        'a total above its rows, wrong in one of three columns',
        ['小学!D2'],
        primary(COUNTED, ['合计', 900, 56, 4700.5], ['甲小学', 500, 30, 2600.5], ['乙小学', 400, 25, 2100]),
      ),
      found(
        'a subtotal that is wrong in one column',
        ['小学!E4'],
        primary(
          COUNTED,
          ['甲小学', 500, 30, 2600],
          ['乙小学', 400, 25, 2100],
          ['城区小计', 900, 55, 4000],
          ['丙小学', 300, 18, 1500],
          ['乡村小计', 300, 18, 1500],
          ['合计', 1200, 73, 6200],
        ),
      ),
    ],
    clean: [
      nothing('a total that is right', primary(COUNTED, ...FOUR.slice(0, 2), ['合计', 900, 55, 4700.5])),
      nothing('a total that counts once what a nine-year school has in the rows of both its stages', byStage(8200)),
      nothing('one that counts it in both rows', byStage(14000)),
      nothing('sums of decimals', primary(['教学及辅助用房面积'], ['甲小学', 0.1], ['乙小学', 0.2], ['合计', 0.3])),
    ],
    undecided: [
      nothing(
        'a subtotal of rows that nothing tells',
        primary(
          COUNTED,
          ['甲小学', 500, 30, 2600],
          ['乙小学', 400, 25, 2100],
          ['民办小计', 7, 8, 9],
          ['合计', 900, 55, 4700],
        ),
      ),
    ],
  },
  D18: {
    triggers: [found('a number in a column of formulas', ['小学!E5'], { ...COMPUTED, formulas: formulas(2, 3, 4) })],
    clean: [
      nothing('formulas in all rows', { ...COMPUTED, formulas: formulas(2, 3, 4, 5) }),
      nothing('numbers in all rows', COMPUTED),
    ],
    undecided: [nothing('as many numbers as formulas', { ...COMPUTED, formulas: formulas(2, 3) })],
  },
  D22: {
    triggers: [
      found('a figure over two schools', ['小学!C2'], {
        ...primary(['在校生数'], ['甲小学', 500], ['乙小学', null]),
        merges: [{ row: 1, column: 2, rowCount: 2, columnCount: 1 }],
      }),
      found('a figure over two fields', ['小学!C2'], {
        ...primary(['专任教师数', '骨干教师数'], ['甲小学', 30, null]),
        merges: [{ row: 1, column: 2, rowCount: 1, columnCount: 2 }],
      }),
    ],
    clean: [
      nothing('no merged cells', ANY_SCHOOL),
      nothing('rooms over the two stages of one school', {
        ...sheet('办学条件', [
          ['学校名称', '办学类型', '学段', '教学及辅助用房面积'],
          ['甲学校', '九年一贯制学校', '小学', 3000],
          ['甲学校', '九年一贯制学校', '初中', null],
        ]),
        merges: [{ row: 1, column: 3, rowCount: 2, columnCount: 1 }],
      }),
    ],
  },
  D23: {
    triggers: [
      found('nine digits', ['小学!C2'], primary(CODED, ['甲小学', '215300000', 500])),
      found('full-width digits', ['小学!C2'], primary(CODED, ['甲小学', '２１５３０００００１', 500])),
      found('a junior school’s code on a primary school', ['小学!C2'], primary(CODED, ['甲小学', '3153000001', 500])),
      found('no province', ['小学!C2'], primary(CODED, ['甲小学', '2199000001', 500])),
    ],
    clean: [
      nothing(
        'a code of its kind, kept as a number too',
        primary(CODED, ['甲小学', 2153000001, 500], ['乙小学', '2153000002', 400]),
      ),
    ],
    undecided: [nothing('no code', primary(CODED, ['甲小学', null, 500]))],
  },
  D40: {
    triggers: [
      found(
        'a row named like the county that sums the others',
        ['小学!A6'],
        primary(COUNTED, ...FOUR, ['云岭县', 1460, 90, 7600.5]),
      ),
    ],
    clean: [
      nothing('a row that says 合计', primary(COUNTED, ...FOUR, ['合计', 1460, 90, 7600.5])),
      nothing('a large school', primary(COUNTED, ...FOUR, ['戊小学', 1460, 80, 7000])),
    ],
    undecided: [
      nothing('two schools that are equal', primary(COUNTED, ['甲小学', 500, 30, 2600], ['乙小学', 500, 30, 2600])),
    ],
  },
  D50: {
    triggers: [
      found(
        'a sheet of last year',
        ['小学教师'],
        titled('小学', '云岭县2025学年小学情况', '在校生数'),
        titled('小学条件', '云岭县2025学年小学办学条件', '图书册数'),
        titled('小学教师', '云岭县2024学年小学教师情况', '专任教师数'),
      ),
    ],
    clean: [
      nothing(
        'one year',
        titled('小学', '云岭县2025学年小学情况', '在校生数'),
        titled('小学教师', '云岭县2025-2026学年小学教师情况', '专任教师数'),
      ),
    ],
    undecided: [nothing('titles without a year', titled('小学', '云岭县小学情况', '在校生数'))],
  },
  D54: {
    triggers: [
      found('one code, two names', ['小学教师!A2'], primary(CODED, ['实验小学', '2153000001', 500]), {
        ...primary(['学校标识码', '专任教师数'], ['东风小学', '2153000001', 30]),
        name: '小学教师',
      }),
      found('one name, two codes', ['小学教师!C2'], primary(CODED, ['实验小学', '2153000001', 500]), {
        ...primary(['学校标识码', '专任教师数'], ['实验小学', '2153000002', 30]),
        name: '小学教师',
      }),
    ],
    clean: [
      nothing('the short name in one place', primary(CODED, ['云岭县实验小学', '2153000001', 500]), {
        ...primary(['学校标识码', '专任教师数'], ['实验小学', '2153000001', 30]),
        name: '小学教师',
      }),
    ],
    undecided: [
      nothing('a name without a code', primary(CODED, ['实验小学', '2153000001', 500]), {
        ...primary(['学校标识码', '专任教师数'], ['实验小学', null, 30]),
        name: '小学教师',
      }),
    ],
  },
};

function titled(name: string, title: string, field: string) {
  return sheet(name, [[title], ['学校名称', '办学类型', field], ['甲小学', '小学', 500]], ['A1:C1']);
}
