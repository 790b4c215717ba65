import { moveFormula } from '../../../src/embedded/read/shared-formulas';
import { renamedSheet, type Shift, shiftedFormula } from './references';

const rowsAt = (at: number, by: number): Shift => ({
  sheet: '学校',
  axis: 'row',
  at,
  by,
  band: { first: 0, last: 16_383 },
});
const columnsAt = (at: number, by: number): Shift => ({
  sheet: '学校',
  axis: 'column',
  at,
  by,
  band: { first: 0, last: 1_048_575 },
});

test.each([
  ['two rows put in above', '=A5+$B$6', rowsAt(3, 2), '=A7+$B$8'],
  ['below', '=A2', rowsAt(3, 2), '=A2'],
  ['within a range, which grows', '=SUM(A2:A9)', rowsAt(3, 2), '=SUM(A2:A11)'],
  ['rows taken out above', '=A9', rowsAt(3, -2), '=A7'],
  ['the row itself taken out', '=A4+1', rowsAt(3, -1), '=#REF!+1'],
  ['part of a range taken out', '=SUM(A3:A5)', rowsAt(3, -2), '=SUM(A3:A3)'],
  ['a range that ends in what is taken out', '=SUM(A2:A4)', rowsAt(2, -5), '=SUM(A2:A2)'],
  ['columns', '=C1+SUM(D:F)+3:3', columnsAt(2, 1), '=D1+SUM(E:G)+3:3'],
  ['another sheet', "=初中!A5+'学校'!A5", rowsAt(3, 1), "=初中!A5+'学校'!A6"],
  ['texts and functions', '=IF(A5="A5",LOG10(A5),"")', rowsAt(3, 1), '=IF(A6="A5",LOG10(A6),"")'],
])('a formula after %s', (_what, formula, shift, expected) => {
  expect(shiftedFormula(formula, '学校', shift)).toBe(expected);
});

test('cells put in beside leave what is not wholly in their columns', () => {
  const shift: Shift = { sheet: 'S', axis: 'row', at: 1, by: 1, band: { first: 0, last: 1 } };
  expect(shiftedFormula('=B2+C2+SUM(A2:C2)', 'S', shift)).toBe('=B3+C2+SUM(A2:C2)');
});

test('a sheet that is renamed is so in formulas', () => {
  expect(renamedSheet("=学校!A1+'学校'!B1+初中!A1", '学校', '学 校')).toBe("='学 校'!A1+'学 校'!B1+初中!A1");
});

test('a copied formula moves as the embedded workbook moves it', () => {
  expect(moveFormula('A1+$B$1', { row: 0, column: 0 }, { row: 2, column: 1 })).toBe('B3+$B$1');
});
