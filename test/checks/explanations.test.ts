import { check } from '../../src/check';
import { explanationsIn, explanationsToKeep, withExplanation } from '../../src/checks/explanations';
import { wordingsIn } from '../../src/locale/wording';
import { resultJson } from '../../src/reporting/json/result-json';
import { NATIONAL_2017 } from '../../src/standards/national-2017/standard';
import { workbook } from '../reading/sheet';
import { primary } from './cases/case';

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['none', {}, {}],
  ['one', { explanations: '{"D09|甲":"属实"}' }, { 'D09|甲': '属实' }],
  ['something else under the key', { explanations: '["D09"]' }, {}],
  ['no JSON', { explanations: '{' }, {}],
  ['what is no text, and what is empty', { explanations: '{"D09":7,"D10":" ","D11":"属实"}' }, { D11: '属实' }],
])('read from settings: %s', (_, settings, expected) => {
  expect(explanationsIn(settings)).toEqual(expected);
});

test('are added, changed, and taken back by an empty text', () => {
  const one = withExplanation({}, 'D09|甲', ' 属实 ');
  expect(one).toEqual({ 'D09|甲': '属实' });
  expect(withExplanation(one, 'D09|甲', '已核实')).toEqual({ 'D09|甲': '已核实' });
  expect(withExplanation(one, 'D09|甲', '  ')).toEqual({});
  expect([explanationsToKeep(one), explanationsToKeep({})]).toEqual(['{"D09|甲":"属实"}', null]);
});

test('kept in the workbook, they stand in the JSON of a check', () => {
  const content = workbook(primary(['专任教师数', '县级以上骨干教师数'], ['甲小学', 5, 6]));
  const options = { standard: NATIONAL_2017, date: '2025-11-24' } as const;
  const [finding] = check(content, options).findings.filter(({ code }) => code === 'D09');
  const settings = { explanations: JSON.stringify({ [finding?.identity ?? '']: '含交流教师' }) };
  const json = resultJson(check({ ...content, settings }, options), wordingsIn('zh'));
  expect(json.findings.find(({ code }) => code === 'D09')?.explained).toBe('含交流教师');
});
