import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../src/cli/command-line';
import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import type { CellValue } from '../../../src/workbook/cells';
import { SMALL_COUNTY, typed } from '../../reporting/small-county';
import { minimalXlsx } from '../../workbooks/minimal-xlsx';

const folder = mkdtempSync(path.join(tmpdir(), 'junheng-form-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);

writeFileSync(at('县.xlsx'), EmbeddedWorkbook.of(SMALL_COUNTY).save());
const R1 = '每百名学生拥有高于规定学历教师数';
const form = (name: string, rows: readonly (readonly CellValue[])[], sheet = '小学') =>
  writeFileSync(at(name), minimalXlsx({ [sheet]: rows }));
form('空表.xlsx', [
  ['学校名称', R1, '指标三'],
  ['丁小学', null, null],
  ['一小', null, null],
]);
form('一校一表.xlsx', [
  ['学校名称', null, '办学类型', null],
  ['指标', '小学'],
  [R1, null],
]);

form(
  '不分学段.xlsx',
  [
    ['学校名称', null, '办学类型', null],
    ['指标', '实际值', '缺口'],
    [R1, null, null],
  ],
  '学校',
);

async function junheng(...words: string[]) {
  const all = ['check', at('县.xlsx'), '--date', '2026-11-24', ...words];
  const { exitCode, output, errors } = await run(all, { LC_ALL: 'zh_CN.UTF-8' }, { isTTY: false });
  return { exitCode, output, errors };
}

const opened = (file: string) => EmbeddedWorkbook.open(new Uint8Array(readFileSync(file)), file).content().sheets;

test('--form: the form filled, the list of what it got and lacks, and its answers', async () => {
  const before = readFileSync(at('空表.xlsx'));
  const asked = await junheng('--form', at('空表.xlsx'), '--out', at('满.xlsx'));
  expect(asked.exitCode).toBe(2);
  expect(asked.output).toContain(`1 B2 「${R1}」→ 小学·R1 ${R1}（比值，不是总数）·人/百名学生`);
  expect(asked.output).toContain('丁小学 ＝ 4.2');
  expect(asked.output).toContain('--form-accept all');
  expect(existsSync(at('满.xlsx'))).toBe(false);
  const accept = ['--form', at('空表.xlsx'), '--out', at('满.xlsx'), '--form-accept', 'all'];
  const { output } = await junheng(...accept, '--form-trace');
  expect(output).toContain(`小学!B2  ${R1}（1 格）`);
  expect(output).toContain('小学!A3 「一小」：核查的学校里没有「一小」');
  expect(output).toContain('"words":[{"words":"指标三","means":null}],"schools":[{"written":"一小","school":""}]');
  const [sheet, trace] = opened(at('满.xlsx'));
  expect(sheet?.values[1]).toEqual(['丁小学', 4.2, null]);
  expect([trace?.name, trace?.tag, trace?.values.flat().includes('schools[4].items.R1.value')]).toEqual([
    ...['取数说明', 'form.trace', true],
  ]);
  expect(readFileSync(at('空表.xlsx'))).toEqual(before);
  const profile = {
    schema: 'junheng.form-profile/1',
    words: [{ words: '指标三', means: '生均教学及辅助用房面积' }],
    schools: [{ written: '一小', school: '甲小学' }],
  };
  writeFileSync(at('回答.json'), JSON.stringify(profile));
  await junheng(...accept, '--form-profile', at('回答.json'), '--form-profile-out', at('确认.json'));
  expect(opened(at('满.xlsx'))[0]?.values.slice(1)).toEqual([
    ['丁小学', 4.2, 5],
    ['一小', 4.2, 4.5],
  ]);
});

test('what was confirmed is kept, and asked anew where the form differs there', async () => {
  form('改过.xlsx', [
    ['学校名称', R1, '生均教学及辅助用房面积'],
    ['丁小学', null, null],
    [null, null, null],
    ['注：填上年审定数', null, null],
  ]);
  form('原样.xlsx', [
    ['学校名称', R1, '生均教学及辅助用房面积'],
    ['丁小学', null, null],
  ]);
  const words = ['--out', at('又满.xlsx'), '--form-profile'];
  await junheng(
    '--form',
    at('原样.xlsx'),
    '--out',
    at('又满.xlsx'),
    '--form-accept',
    '1',
    '--form-profile-out',
    at('只一.json'),
  );
  const again = await junheng('--form', at('原样.xlsx'), ...words, at('只一.json'));
  expect(opened(at('又满.xlsx'))[0]?.values[1]).toEqual(['丁小学', 4.2, null]);
  expect(again.output).toContain('没有确认、没有填的有 1 处');
  rmSync(at('又满.xlsx'));
  const changed = await junheng('--form', at('改过.xlsx'), ...words, at('只一.json'));
  expect([changed.exitCode, existsSync(at('又满.xlsx'))]).toEqual([2, false]);
  expect(changed.output).toContain('⚠ 没有听懂表里写的“注：填上年审定数”');
});

test('a form about one school becomes a file for each', async () => {
  const { output } = await junheng('--form', at('一校一表.xlsx'), '--out', `${at('各校')}/`, '--form-accept', '1-3');
  expect(output).toContain('每校一份，共 4 份');
  expect(readdirSync(at('各校')).sort()).toEqual(['丁小学.xlsx', '丙学校.xlsx', '乙教学点.xlsx', '甲小学.xlsx']);
  expect(opened(at('各校/丁小学.xlsx'))[0]?.values).toEqual([
    ['学校名称', '丁小学', '办学类型', '小学'],
    ['指标', '小学', null, null],
    [R1, 4.2, null, null],
  ]);
});

test('of forms for each school it says what stayed empty in any of them, in whose, and who gets none', async () => {
  const [schools, ...others] = SMALL_COUNTY.sheets;
  if (!schools) throw new Error('No sheet');
  // A 教学点 of fewer than 50 pupils isn't assessed.
  const content = { ...SMALL_COUNTY, sheets: [typed(schools, 2, 2, 40), ...others] };
  writeFileSync(at('小教学点.xlsx'), EmbeddedWorkbook.of(content).save());
  const asked = ['--form', at('不分学段.xlsx'), '--out', `${at('每校')}/`, '--form-accept', 'all'];
  const { output } = await run(['check', at('小教学点.xlsx'), ...asked], { LC_ALL: 'zh_CN.UTF-8' }, { isTTY: false });
  expect(output).toContain('每校一份，共 3 份。\n未纳入评估、不出表的学校：乙教学点。\n');
  expect(output).toContain('要填而留空的有 4 格：');
  expect(output).toMatch(/学校!C3 「.*× 缺口」：看不出是每名学生的缺口.*（甲小学、丁小学）\n/);
  expect(output).toMatch(/学校!B3…C3 「.*× 实际值、.*× 缺口」：看不出是哪个学段的.*（丙学校）\n/);
  expect(readdirSync(at('每校'))).toHaveLength(3);
});

test.each<[words: string, said: RegExp]>([
  ['--form 空表.xlsx', /^请用 --out 给出填好的表格的文件名/],
  ['--form 空表.xlsx --out 满.xlsx --template 申报表', /--template 说的是汇总表/],
  ['--form-trace --out 满.xlsx', /须与 --form 一起使用/],
  ['--form 空表.et --out 满.xlsx', /自备表格须是 \.xlsx 或 \.xlsm/],
  ['--form 没有.xlsx --out 满.xlsx', /找不到文件/],
  ['--form 一校一表.xlsx --out 满.xlsx', /是一校一份的表格/],
  ['--form 空表.xlsx --out 空表.xlsx --form-accept all', /不会覆盖/],
  ['--form 空表.xlsx --out 满.xlsx --form-accept 2-9', /--form-accept 2-9：请写 all，或列出的号码（1—1）/],
  ['--form 空表.xlsx --out 满.xlsx --form-profile-out 确认.json', /请与 --form-accept 或 --form-profile 一起使用/],
  ['--form-accept all', /须与 --form 一起使用/],
])('%s is refused in one line', async (words, said) => {
  const paths = words.split(' ').map((word) => (/\.(?:xlsx|et)$/.test(word) ? at(word) : word));
  const { exitCode, errors } = await junheng(...paths);
  expect([exitCode, errors.replaceAll(`${folder}/`, '').trim().split('\n').length]).toEqual([2, 1]);
  expect(errors).toMatch(said);
});
