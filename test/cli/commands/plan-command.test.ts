import { readFileSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import schema from '../../../docs/plan.schema.json';
import { check } from '../../../src/check';
import { run } from '../../../src/cli/command-line';
import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import { standardById } from '../../../src/standards/standards';
import { COSTS, PLANNED_COUNTY } from '../../planning/planned-county';
import { sheet, workbook } from '../../reading/sheet';
import { ProgramFolder } from '../program';

const folder = new ProgramFolder();
afterAll(() => folder.remove());

test('junheng plan: the page, its sheet, its JSON and the planned copy; the workbook itself stays', () => {
  const before = EmbeddedWorkbook.of(PLANNED_COUNTY).save();
  writeFileSync(folder.at('县.xlsx'), before);
  writeFileSync(folder.at('价格.json'), JSON.stringify(COSTS));
  const words = ['plan', '县.xlsx', '--costs', '价格.json', '--date', '2026-11-30'];
  const { status, stdout } = folder.run([
    ...words,
    '--out',
    '计划.xlsx',
    '--planned',
    '副本.xlsx',
    '--json',
    '计划.json',
  ]);
  expect([status, stdout]).toEqual([0, expect.stringContaining('费用合计 142 000 元')]);
  expect(new Uint8Array(readFileSync(folder.at('县.xlsx')))).toEqual(before);
  const opened = (name: string) => EmbeddedWorkbook.open(new Uint8Array(readFileSync(folder.at(name))), name).content();
  expect(opened('计划.xlsx').sheets.map(({ name, tag }) => [name, tag])).toEqual([
    ['小学', null],
    ['计划一页纸', 'planBrief'],
    ['配置计划', 'plan'],
  ]);
  const copy = check(opened('副本.xlsx'), { standard: standardById('national-2017')!, date: '2026-11-30' });
  expect(copy.assessment.resources.assessed.map(({ judgement }) => judgement.verdict)).toEqual(Array(4).fill('pass'));
  const json = JSON.parse(readFileSync(folder.at('计划.json'), 'utf8')) as {
    readonly plan: { readonly totals: unknown };
  };
  const validate = new Ajv({ strict: true }).compile(schema);
  validate(json);
  expect(validate.errors).toBeNull();
  expect(json.plan.totals).toEqual({
    posts: 1,
    moves: 1,
    unsureMoves: 1,
    added: { R1: 1, R2: 0, R3: 1, R4: 0, R5: 0, R6: 0, R7: 1 },
    cost: '142000',
  });
  writeFileSync(folder.at('价格.json'), JSON.stringify({ ...COSTS, untouched: ['戊小学'] }));
  const wrong = folder.run([...words, '--planned', '副本二.xlsx']);
  expect([wrong.status, wrong.stderr.trim()]).toEqual([
    2,
    '价格.json：配置计划的价格和条件有误：untouched[0]：县里没有「戊小学」这所学校（按学校名称或标识码）',
  ]);
});

const GRADES = ['一', '二', '三', '四', '五', '六'].map((grade) => `${grade}年级在校生数`);

/** 600 pupils who stay 600, and 200 of whom twenty leave each year while a hundred enter. */
const GROWING = workbook(
  sheet('小学', [
    ['云岭县2025学年学校统计表'],
    [
      ...['学校名称', '办学类型', '在校生数', ...GRADES],
      ...['高于规定学历教师数', '县级以上骨干教师数', '体音美教师数'],
      ...['教学及辅助用房面积', '体育运动场馆面积', '教学仪器设备值（万元）', '网络多媒体教室数'],
    ],
    ['一小', '小学', 600, 100, 100, 100, 100, 100, 100, 30, 12, 12, 6000, 12000, 300, 30],
    ['二小', '小学', 200, 100, 20, 20, 20, 20, 20, 10, 4, 4, 2000, 4000, 100, 7],
  ]),
);

async function junheng(...words: string[]) {
  const { exitCode, output, errors } = await run(words, { LC_ALL: 'zh_CN.UTF-8' }, { isTTY: false });
  return { status: exitCode, lines: output.split('\n'), errors };
}

/** By hand: 280, 360 and 440 pupils; 10 teachers are 85 % of 4.2 a hundred up to 280, 7 rooms of 2.3 up to 358. */
test('--years: who passes today and won’t then, and one plan that holds in all of the years', async () => {
  writeFileSync(folder.at('学段.xlsx'), EmbeddedWorkbook.of(GROWING).save());
  const words = ['plan', folder.at('学段.xlsx'), '--date', '2026-11-30', '--years', '3'];
  const { status, lines } = await junheng(...words, '--out', folder.at('三年.xlsx'), '--json', folder.at('三年.json'));
  expect([status, ...lines.filter((line) => /^ {2}· 第|也成立/.test(line))]).toEqual([
    0,
    '  · 第 1 年，纳入评估的在校生 880 人；现在达标的到时都达标。',
    '  · 第 2 年，纳入评估的在校生 960 人；现在综合达标、到时不达标的学段 1 个：二小（小学）',
    expect.stringMatching(
      /^ {2}· 第 3 年，纳入评估的在校生 1 040 人；现在综合达标、到时不达标的学段 1 个：二小（小学）/,
    ),
    '本计划一次做到，在今后 3 年也成立。',
  ]);
  const json = JSON.parse(readFileSync(folder.at('三年.json'), 'utf8')) as {
    readonly plan: { readonly totals: unknown };
  };
  const validate = new Ajv({ strict: true }).compile(schema);
  validate(json);
  expect(validate.errors).toBeNull();
  expect(json.plan.totals).toMatchObject({ posts: 2, moves: 4, added: { R7: 4 } });
  const written = EmbeddedWorkbook.open(new Uint8Array(readFileSync(folder.at('三年.xlsx'))), '三年.xlsx').content();
  expect(written.sheets.at(-1)?.values.flat()).toContain('本计划一次做到，在今后 3 年也成立。');
});

test('who is expected to enter takes the place of as many as this year', async () => {
  const costs = {
    schema: 'junheng.costs/1',
    entrants: [1, 2].map((year) => ({ school: '二小', stage: 'primary', year, students: 20 })),
  };
  writeFileSync(folder.at('学段.xlsx'), EmbeddedWorkbook.of(GROWING).save());
  writeFileSync(folder.at('招生.json'), JSON.stringify(costs));
  const { lines } = await junheng('plan', folder.at('学段.xlsx'), '--costs', folder.at('招生.json'), '--years', '2');
  expect(lines).toContain(
    '  · 第 2 年，纳入评估的在校生 800 人；给定招生数的学段 1 个：二小（小学）20 人；现在达标的到时都达标。',
  );
  const today = await junheng('plan', folder.at('学段.xlsx'), '--costs', folder.at('招生.json'));
  expect(today.lines).toContain('entrants：没有写 --years，给定的招生数没有用上');
});

test('--years without pupils by grade: which columns lack; a number of years that there isn’t', async () => {
  writeFileSync(folder.at('无年级.xlsx'), EmbeddedWorkbook.of(PLANNED_COUNTY).save());
  const asked = (years: string) => junheng('plan', folder.at('无年级.xlsx'), '--years', years);
  expect(await asked('1')).toMatchObject({
    status: 2,
    errors: expect.stringContaining(
      '云岭县不能推算今后的在校生，没有做计划：\n  · 统计表没有各年级在校生数，请每个年级补一列',
    ),
  });
  const rows = GROWING.sheets[0]?.values.map((row) => (row[0] === '二小' ? row.with(5, null) : row)) ?? [];
  writeFileSync(folder.at('缺一格.xlsx'), EmbeddedWorkbook.of(workbook(sheet('小学', rows))).save());
  expect((await junheng('plan', folder.at('缺一格.xlsx'), '--years', '1')).errors).toContain(
    '二小（小学）：缺第 3 个年级的在校生数',
  );
  expect(await asked('4')).toMatchObject({ status: 2, errors: expect.stringContaining('应为 1、2 或 3') });
});

test('what if a school closes: the plan is of the county after that, and no copy of the workbook can hold it', async () => {
  writeFileSync(folder.at('县.xlsx'), EmbeddedWorkbook.of(PLANNED_COUNTY).save());
  const closings = [{ school: '丙小学', into: '丁小学' }];
  writeFileSync(folder.at('撤并.json'), JSON.stringify({ ...COSTS, closings }));
  const words = ['plan', folder.at('县.xlsx'), '--costs', folder.at('撤并.json'), '--date', '2026-11-30'];
  const { lines } = await junheng(...words);
  const output = lines.join('\n');
  expect(output).toContain('纳入评估的 3 个学段全部综合达标');
  expect(output).toContain('学生、教师和设备随之转入');
  expect(output).toContain('假设丙小学撤并到丁小学');
  // 200 pupils ask for 900 ㎡ of rooms and 1 500 ㎡ of ground; 450 and 750 stay.
  expect(output).toMatch(/丁小学 .*体育场馆增 750 ㎡/);
  expect((await junheng(...words, '--planned', folder.at('副本.xlsx'))).errors).toContain('不能用 --planned 写副本');
});
