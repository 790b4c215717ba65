import { findImpliedName } from '../../../src/reading/text/implied-name';
import { sheet } from '../sheet';

describe('the one school that a sheet is about', () => {
  test.each([
    ['填报单位：云岭县第一小学', '云岭县第一小学'],
    ['学校名称：青石镇中心小学（盖章）', '青石镇中心小学'],
    ['填报单位：云岭县教育体育局', undefined],
    ['填报单位：云岭县', undefined],
    ['填报单位：云岭县人民政府', undefined],
    ['填报单位：阿合奇县人民政府教育督导委员会', undefined],
  ])('%s: %s', (text, name) => {
    expect(findImpliedName(sheet('县级数据', [[text], ['项目', '数值']]))?.name).toBe(name);
  });
});

describe('the name in a cell beside its label', () => {
  test.each<[string, (string | null)[], string | undefined]>([
    ['its kind behind it', ['学校名称', '河湾学校', null, '学校类型', '九年一贯制学校'], '河湾学校'],
    ['a number before it', ['1', '学校名称', null, '甲小学'], '甲小学'],
    ['schools side by side', ['学校名称', '甲小学', '乙小学'], undefined],
    ['a header of a table', ['学校名称', '学校类型', '在校生数'], undefined],
  ])('%s', (_, row, name) => {
    expect(findImpliedName(sheet('1', [row, ['项目', '单位', '小学']]))?.name).toBe(name);
  });
});
