import { checkData } from '../../src/checks/check-data';
import { checkedData } from '../../src/checks/check-entry';
import { givenAnswers } from '../../src/reading/profile/given-answers';
import { NO_ANSWERS, type Profile } from '../../src/reading/profile/profile';
import { makeQuestion } from '../../src/reading/profile/questions';
import { readCounty } from '../../src/reading/read-county';
import { shownDecimal } from '../../src/statistics/exact';
import type { CellValue } from '../../src/workbook/cells';
import { sheet, workbook } from '../reading/sheet';

const table = (header: string, ...values: CellValue[]) => [
  ['学校名称', '办学类型', '在校生数', header],
  ...values.map((value, at) => [`${'甲乙丙丁戊'[at]}小学`, '小学', 300, value]),
];

/** What D12 says of a workbook, the first school's equipment, and what may be answered. */
function checked(content: ReturnType<typeof workbook>, profile: Profile = NO_ANSWERS) {
  const reading = readCounty(content, profile);
  const findings = checkData(checkedData(content, reading, null), {}).filter(({ code }) => code === 'D12');
  const figure = reading.statistics.schools[0]?.stages.primary?.figures.equipmentValue;
  const [finding] = findings;
  const { choices, likely } = finding ? makeQuestion(finding, reading.statistics) : { choices: [], likely: null };
  return { findings, choices, likely, value: figure?.kind === 'known' ? shownDecimal(figure.value) : figure?.kind };
}

test.each<[string, CellValue[], string, string]>([
  ['教学仪器设备值', [62.5, 71, 80.2, 66, 59], '万元', '625000'],
  // Typed in yuan under a header in 万元: 208 万元 a student.
  ['教学仪器设备值（万元）', [625_000, 710_000, 802_000, 660_000, 590_000], '元', '625000'],
])('%s, all of it off by 10⁴, is asked about: one answer, and it is read in %s', (header, values, unit, value) => {
  const content = workbook(sheet('小学', table(header, ...values)), sheet('初中', []));
  const { choices, likely } = checked(content);
  expect(choices.map(({ name }) => name)).toEqual([unit]);
  expect(likely).toBe(choices[0]?.id);
  const profile = choices[0]?.answered(NO_ANSWERS) ?? NO_ANSWERS;
  expect(checked(content, profile)).toMatchObject({ findings: [], value });
  expect(givenAnswers(profile).map(({ values: { sheet: of, unit: given } }) => [of, given])).toEqual([['小学', unit]]);
});

test('one answer holds for the sheets of all stages whose headers are the same', () => {
  const junior = table('教学仪器设备值', 70, 80, 90).map((row) =>
    row.map((cell) => (cell === '小学' ? '初级中学' : cell)),
  );
  const named = junior.map(([name = null, ...row]) => [String(name).replace('小学', '中学'), ...row]);
  const content = workbook(sheet('小学', table('教学仪器设备值', 62.5, 71)), sheet('初中', named));
  const profile = checked(content).choices[0]?.answered(NO_ANSWERS) ?? NO_ANSWERS;
  expect(profile.sheets?.map((answer) => answer.sheet)).toEqual(['小学', '初中']);
  expect(checked(content, profile).findings).toEqual([]);
});

test.each<[string, CellValue[]]>([
  ['no unit makes them plausible', [0.0002, 0.0003, 0.0002, 0.0001, 0.0002]],
  ['one school alone is off', [62.5, 710_000, 802_000, 660_000, 590_000]],
])('nothing to answer where %s', (_, values) => {
  const { findings, choices } = checked(workbook(sheet('小学', table('教学仪器设备值', ...values))));
  expect(findings).toHaveLength(1);
  expect(choices).toEqual([]);
});
