import fc from 'fast-check';
import { CUSTOM_FUNCTIONS } from '../../src/functions/catalogue';
import { FunctionError } from '../../src/functions/function-error';
import type { CellValue } from '../../src/workbook/cells';
import { count, type EmptyCells, handedOver } from '../officejs/functions/cells';

type Range = readonly CellValue[];

/** What a cell shows on a platform; ranges are columns. */
function shown(empty: EmptyCells, id: string, ...values: readonly (CellValue | Range)[]): number | string {
  const ranges = values.map((value) => (isRange(value) ? value : [value]).map((cell) => [handedOver(cell, empty)]));
  try {
    return CUSTOM_FUNCTIONS.find((one) => one.id === id)?.compute(ranges) ?? 'no such function';
  } catch (error) {
    if (error instanceof FunctionError) return error.error;
    throw error;
  }
}

function isRange(value: CellValue | Range): value is Range {
  return Array.isArray(value);
}

describe.each<EmptyCells>(['zero', 'null'])('where Excel hands over an empty cell as %s', (empty) => {
  const call = (id: string, ...values: readonly (CellValue | Range)[]) => shown(empty, id, ...values);

  test('no coefficient rests on an empty cell: it was 0.4518 where there is none', () => {
    const [teachers, students] = [
      [20, 30, null, 25, 28],
      [400, 500, 450, 480, 520],
    ];
    expect(call('CVOF', teachers, students)).toBe('#N/A');
    expect(call('CVOF', teachers, students, count(...teachers, ...students))).toBe('#N/A');
  });

  test.each<[string, Range, Range, number | string]>([
    // Means 0 and 4 with as many students: mean 2, deviation 2.
    ['a true 0 counts once Excel has counted', [0, 40], [10, 10], 1],
    ['a school without students is passed over', [10, 5, 30], [10, 0, 10], 0.5],
    ['a pair of empty cells is passed over', [10, null, 30], [10, null, 10], 0.5],
    ['some 0, some empty: nobody can tell which', [0, 40, null], [10, 10, 10], '#N/A'],
  ])('%s', (_what, numerators, students, result) => {
    expect(call('CVOF', numerators, students, count(...numerators, ...students))).toBe(result);
  });

  test('a pair of empty cells is passed over without a count too', () => {
    expect(call('CVOF', [10, null, 30], [10, null, 10])).toBe(0.5);
  });

  test.each<[string, readonly CellValue[], number | string]>([
    ['RATE', ['R1', null, 500], '#N/A'],
    ['RATE', ['R1', null, 500, 1], '#N/A'],
    ['RATE', ['R1', 0, 500, 2], 0],
    ['RATE', ['R1', 21, 0, 2], '#DIV/0!'],
    ['RATE', ['R1', 21, 500, 3], '#VALUE!'],
    ['RATE', [null, 21, 500], '#N/A'],
    ['VERDICT', ['R1', '小学', null, 500], '未填报或为 0'],
    ['VERDICT', ['R1', '小学', null, 500, 1], '未填报'],
    ['VERDICT', ['R1', '小学', '', 500], '未填报'],
    ['VERDICT', ['R1', '小学', 0, 500], '未填报或为 0'],
    ['VERDICT', ['R1', '小学', 0, 500, 2], '不达标'],
    ['GAP', ['R1', '小学', null, 500], '#N/A'],
    // 4.2 per hundred of 500.
    ['GAP', ['R1', '小学', 0, 500, 2], 21],
    ['SHARE', ['十二年一贯制学校', 100, 100, null, 342, '初中'], '#N/A'],
    ['SHARE', ['九年一贯制学校', 100, 100, null, 210, '初中'], 110],
    ['SHARE', ['九年一贯制学校', 100, 100, null, null, '初中'], '#N/A'],
  ])('%s(%j) is %s', (id, values, result) => {
    const given = call(id, ...values);
    if (typeof result === 'number') expect(given).toBeCloseTo(result, 9);
    else expect(given).toBe(result);
  });
});

test('whatever is filled in or not, both platforms show the same', () => {
  const cell = fc.constantFrom<CellValue>(null, 0, 5, 12, '');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), fc.boolean(), (pairs, counted) => {
      const [numerators, students] = [pairs.map(([one]) => one), pairs.map(([, one]) => one)];
      const filled = counted ? count(...numerators, ...students) : '';
      const [zero, none] = (['zero', 'null'] as const).map((empty) =>
        shown(empty, 'CVOF', numerators, students, filled),
      );
      expect(zero).toEqual(none);
    }),
  );
});
