import { moveFormula } from '../../../src/embedded/read/shared-formulas';

const from = { row: 0, column: 2 };

describe('a formula moved two rows down and one column right', () => {
  test.each([
    ['A1+B2', 'B3+C4'],
    ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
    ['SUM(A1:B9)', 'SUM(B3:C11)'],
    ['SUM(A:B)+SUM($A:B)', 'SUM(B:C)+SUM($A:C)'],
    ['SUM(1:3)+SUM($1:3)', 'SUM(3:5)+SUM($1:5)'],
    ['LOG10(A1)*ATAN2(A1,2)', 'LOG10(B3)*ATAN2(B3,2)'],
    ['"A1"&A1&"say ""A1"""', '"A1"&B3&"say ""A1"""'],
    ["'A1 x'!A1+小学!A1+AB1!A1", "'A1 x'!B3+小学!B3+AB1!B3"],
    ['Table1[[#This Row],[A1]]+A1', 'Table1[[#This Row],[A1]]+B3'],
    ['[1]Sheet1!A1', '[1]Sheet1!B3'],
    ['rate_A1+A1.x+_A1', 'rate_A1+A1.x+_A1'],
    ['1E5+A1', '1E5+B3'],
    ['IF(TRUE,A1,#N/A)', 'IF(TRUE,B3,#N/A)'],
    ['XFD1', '#REF!'],
    ['A1048575', '#REF!'],
  ])('%s becomes %s', (formula, moved) => {
    expect(moveFormula(formula, from, { row: 2, column: 3 })).toBe(moved);
  });

  test('moved back is as before', () => {
    const there = { row: 7, column: 9 };
    const formula = 'ROUND($B3*C4/SUM(D$1:D9),2)';
    expect(moveFormula(moveFormula(formula, from, there), there, from)).toBe(formula);
  });
});
