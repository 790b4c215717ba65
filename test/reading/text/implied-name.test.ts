import { impliedNameOf } from '../../../src/reading/text/implied-name';
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
    expect(impliedNameOf(sheet('县级数据', [[text], ['项目', '数值']]))?.name).toBe(name);
  });
});
