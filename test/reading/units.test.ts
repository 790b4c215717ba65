import { splitUnit, unitOf, unitsIn } from '../../src/reading/units';

describe('a unit, as a power of ten of its natural unit', () => {
  test.each([
    ['元', '元', 0],
    ['万元', '元', 4],
    ['单位:万元', '元', 4],
    ['计量单位：万元', '元', 4],
    ['亿元', '元', 8],
    ['平方米', '㎡', 0],
    ['m²', '㎡', 0],
    ['公顷', '㎡', 4],
    ['万册', '册', 4],
    ['名', '人', 0],
    ['公里', 'km', 0],
  ])('%s', (text, unit, power) => {
    expect(unitOf(text)).toMatchObject({ unit, power });
  });

  test('a 亩 is 10 000 ÷ 15 ㎡', () => {
    expect(unitOf('亩')).toMatchObject({ unit: '㎡', power: 4, divisor: 15 });
  });

  test.each(['小学', '每百名学生', ''])('%j is none', (text) => {
    expect(unitOf(text)).toBeUndefined();
  });
});

test.each([
  ['单位：人、平方米、万元', ['人', '平方米', '万元']],
  ['填报日期：2025年9月', []],
])('the units that the line %s names', (line, spellings) => {
  expect(unitsIn(line).map(({ spelling }) => spelling)).toEqual(spellings);
});

test.each([
  ['3.2万元', '3.2', '万元'],
  ['125人', '125', '人'],
  ['1200', '1200', undefined],
])('%s ends in a unit, or not', (text, number, spelling) => {
  const split = splitUnit(text);
  expect([split.number, split.unit?.spelling]).toEqual([number, spelling]);
});
