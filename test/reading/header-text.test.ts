import { folded, headerText, isTotal, namesATotal, normalisedSchoolName } from '../../src/reading/header-text';

test.each([
  ['教学仪器设备\n资产值（万元）', '教学仪器设备资产值(万元)'],
  ['２６—３０人', '26-30人'],
  ['在 校　生 数', '在校生数'],
])('%j is compared as %s', (text, compared) => {
  expect(folded(text)).toBe(compared);
});

describe('a header’s words, and what stands in brackets', () => {
  test.each([
    ['在校生数', '在校生数', []],
    ['（1）在校生数', '在校生数', []],
    ['一、在校生数', '在校生数', []],
    ['2.其中：女', '女', []],
    ['#骨干教师', '骨干教师', []],
    ['图书（万册）（含电子）', '图书', ['万册', '含电子']],
    ['在校生数：', '在校生数', []],
    // Brackets alone are the words.
    ['（人）', '(人)', ['人']],
  ])('%s', (text, words, notes) => {
    expect(headerText(text)).toEqual({ words, notes });
  });
});

test('计 and 合计 stand for the whole of the header above, 总人 does not', () => {
  expect(['计', '合计', '总人'].map(isTotal)).toEqual([true, true, false]);
});

test.each([
  ['合计', true],
  ['全县总计', true],
  ['乡村小计', true],
  ['（三）合计', true],
  ['差异系数', true],
  ['合计镇中心小学', false],
  ['石泉小学', false],
])('a row called %s is worked out of others: %s', (name, total) => {
  expect(namesATotal(name)).toBe(total);
});

test.each([
  ['★石泉县（城关）小学', '石泉县城关小学'],
  ['石泉县 城关小学', '石泉县城关小学'],
  ['*"希望"小学', '希望小学'],
])('the school %s is %s', (text, name) => {
  expect(normalisedSchoolName(text)).toBe(name);
});
