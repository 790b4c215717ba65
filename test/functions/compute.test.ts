import type { Argument, Matrix } from '../../src/functions/arguments';
import { CUSTOM_FUNCTIONS } from '../../src/functions/catalogue';
import { FunctionError } from '../../src/functions/function-error';

/** What a function gives, or the error that the cell shows. */
function call(id: string, ...values: readonly (Argument | Matrix)[]): number | string {
  const custom = CUSTOM_FUNCTIONS.find((one) => one.id === id);
  if (!custom) throw new Error(`no function ${id}`);
  const isMatrix = (value: Argument | Matrix): value is Matrix => Array.isArray(value);
  try {
    return custom.compute(values.map((value) => (isMatrix(value) ? value : [[value]])));
  } catch (error) {
    if (error instanceof FunctionError) return error.error;
    throw error;
  }
}

const column = (...values: Argument[]): Matrix => values.map((value) => [value]);
const row = (...values: Argument[]): Matrix => [values];

describe('CVOF', () => {
  const students = [45, 37, 89, 76, 55];
  const books = [279, 137, 935, 160, 402];

  test('the published example: mean 6.33, deviation 3.26, coefficient 0.515', () => {
    expect(call('CVOF', column(...books), column(...students))).toBeCloseTo(0.515, 3);
    expect(call('CVOF', row(...books), row(...students))).toBeCloseTo(0.515, 3);
  });

  test.each<[string, Matrix, Matrix, number | string]>([
    // Means 1 and 3 with as many students: mean 2, deviation 1.
    ['two schools', column(10, 30), column(10, 10), 0.5],
    ['one school', column(7), column(3), 0],
    ['a pair of empty cells is passed over', column(10, '', 30), column(10, '', 10), 0.5],
    ['a school with 0 students, or with none filled in', column(10, 5, 30), column(10, 0, 10), '#N/A'],
    ['half a pair', column(10, '', 30), column(10, 10, 10), '#N/A'],
    ['a word', column(10, '约30'), column(10, 10), '#VALUE!'],
    ['half a student', column(10, 30), column(10, 10.5), '#VALUE!'],
    ['a figure below 0', column(10, -1), column(10, 10), '#VALUE!'],
    ['ranges of other sizes', column(10, 30), column(10), '#VALUE!'],
    ['a row and a column', row(10, 30), column(10, 10), '#VALUE!'],
    ['nothing', column('', ''), column('', ''), '#DIV/0!'],
  ])('%s', (_what, numerators, ofSchools, result) => {
    expect(call('CVOF', numerators, ofSchools)).toBe(result);
  });

  test('a mean of 0, where Excel counted that they are filled in', () => {
    expect(call('CVOF', column(0, 0), column(10, 10), 4)).toBe('#DIV/0!');
  });
});

describe('functions of single cells', () => {
  test.each<[string, readonly Argument[], number | string]>([
    ['CVLIMIT', ['小学'], 0.5],
    ['CVLIMIT', ['初中'], 0.45],
    ['CVLIMIT', ['Junior'], 0.45],
    ['CVLIMIT', ['高中'], '#VALUE!'],
    ['CVLIMIT', [''], '#N/A'],

    ['RATE', ['R1', 21, 500], 4.2],
    ['RATE', [1, 21, 500], 4.2],
    // ㎡ per student, not per hundred.
    ['RATE', ['r4', 2250, 500], 4.5],
    // 1 ÷ 3 is per hundred 33.3…
    ['RATE', ['R7', 1, 3], 100 / 3],
    ['RATE', ['R1', '', 500], '#N/A'],
    ['RATE', ['R1', 21, ''], '#N/A'],
    ['RATE', ['R1', 21, 0], '#N/A'],
    ['RATE', ['R1', 21, 0, 2], '#DIV/0!'],
    ['RATE', ['R8', 21, 500], '#VALUE!'],
    ['RATE', ['R1', '21人', 500], '#VALUE!'],
    ['RATE', ['R1', true, 500], '#VALUE!'],

    ['VERDICT', ['R1', '小学', 21, 500], '达标'],
    // 85 % of 4.2 is 3.57: 17.85 teachers for 500.
    ['VERDICT', ['R1', '小学', 20, 500], '接近'],
    ['VERDICT', ['R1', '小学', 17.85, 500], '接近'],
    ['VERDICT', ['R1', '小学', 17.84, 500], '不达标'],
    ['VERDICT', ['R1', '初中', 26, 500], '接近'],
    ['VERDICT', ['R1', '小学', '', 500], '未填报'],
    ['VERDICT', ['R1', '小学', 21, ''], '未填报'],
    ['VERDICT', ['R1', '小学', 21, 0, 2], '#DIV/0!'],
    ['VERDICT', ['R1', '', 21, 500], '#N/A'],
    // In a cell 0.1 + 0.2 is 0.3, whatever the double says: 0.9 per hundred of 33.33… isn't reached, of 100 by 0.9 it is.
    ['VERDICT', ['R3', '小学', 0.1 + 0.8, 100], '达标'],

    // 4.2 per hundred of 501 is 21.042: 22 teachers.
    ['GAP', ['R1', '小学', 20, 501], 2],
    ['GAP', ['R1', '小学', 21, 500], 0],
    // The plan's own example: 200 students, 0.9 per hundred: 1.8, so 2 teachers.
    ['GAP', ['R3', '小学', 0, 200, 2], 2],
    ['GAP', ['R4', '初中', 2899.5, 500], 1],
    ['GAP', ['R4', '初中', '', 500], '#N/A'],

    // The published example's exact share: 23 226 × 166 ÷ (166 + 1.1 × 210) = 9 711.627…
    ['SHARE', ['九年一贯制学校', 166, 210, '', 23_226, '小学'], 3_855_516 / 397],
    ['SHARE', ['完全中学', '', 100, 100, 220, '初中'], 100],
    // 100 : 110 : 132.
    ['SHARE', ['十二年一贯制学校', 100, 100, 100, 342, '初中'], 110],
    ['SHARE', ['十二年一贯制学校', 100, 100, '', 342, '初中'], '#N/A'],
    ['SHARE', ['九年一贯制学校', 166, 210, '', '', '小学'], '#N/A'],
    ['SHARE', ['九年一贯制学校', 0, 0, '', 100, '小学'], '#N/A'],
    ['SHARE', ['九年一贯制学校', 0, 0, '', 100, '小学', 3], '#DIV/0!'],
    ['SHARE', ['幼儿园', 166, 210, '', 100, '小学'], '#VALUE!'],
  ])('%s(%j) = %s', (id, values, result) => {
    const given = call(id, ...values);
    if (typeof result === 'number') expect(given).toBeCloseTo(result, 9);
    else expect(given).toBe(result);
  });
});
