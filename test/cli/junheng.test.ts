import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import schema from '../../docs/result.schema.json';
import { check } from '../../src/check';
import { run } from '../../src/cli/command-line';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { standardById } from '../../src/standards/standards';
import type { CellValue } from '../../src/workbook/cells';
import { minimalXlsx } from '../workbooks/minimal-xlsx';

const here = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'junheng-cli-'));
  process.chdir(folder);
});
afterEach(async () => {
  process.chdir(here);
  rmSync(folder, { recursive: true, force: true });
  // What is written lets go of the signals then.
  await new Promise(setImmediate);
});

/** In this process, which is warm; the built program as a process of its own is `places.test.ts`'. */
async function junheng(...words: string[]) {
  const { exitCode, output, errors } = await run(words, { LC_ALL: 'zh_CN.UTF-8' }, { isTTY: false });
  return { status: exitCode, stdout: output, stderr: errors };
}

function write(name: string, content: Uint8Array | string): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}

const HEADER = [
  '学校名称',
  '办学类型',
  '学段',
  '在校生数',
  '高于规定学历教师数',
  '县级以上骨干教师数',
  '体音美教师数',
  '教学及辅助用房面积',
  '室内体育用房面积',
  '体育运动场馆面积',
  '教学仪器设备值（万元）',
  '网络多媒体教室数',
];

function book(...rows: CellValue[][]): Uint8Array {
  return minimalXlsx({ 学校统计: [['云岭县2025学年学校统计表'], HEADER, ...rows] });
}

const PRIMARY = ['实验小学', '小学', '小学', 500, 21, 5, 5, 2250, 0, 3750, 100, 12];
const JUNIOR = ['第一中学', '初级中学', '初中', 500, 27, 5, 5, 2900, 0, 5100, 125, 12];

test('what the pane kept in a workbook counts here too, and is said', async () => {
  const workbook = EmbeddedWorkbook.open(book(PRIMARY, JUNIOR), '县.xlsx');
  await workbook.apply({ settings: { standard: '"akqi-2022"', date: '"2025-12-31"', county: '"青山县"' } });
  const file = write('县.xlsx', workbook.save());
  const { stdout } = await junheng('check', file);
  expect(stdout).toMatch(/^青山县/);
  expect(stdout).toContain('核查日期：2025-12-31');
  expect(stdout).toContain('按工作簿中保存的设置：');
  expect(JSON.parse((await junheng('check', file, '--json')).stdout)).toMatchObject({
    standard: { id: 'akqi-2022' },
    county: { name: '青山县' },
  });
  expect((await junheng('check', file, '--standard', 'national-2017', '--date', '2026-11-24')).stdout).not.toContain(
    '保存的设置',
  );
});

describe('junheng check --last-year', () => {
  // 30 more teachers for as many pupils: 21 of 500 are 4.2, 51 are 10.2.
  const more = ['实验小学', '小学', '小学', 500, 51, 5, 5, 2250, 0, 3750, 100, 12];

  test('tells what moved by more than 30 %, in text and in JSON', async () => {
    const [now, before] = [write('今年.xlsx', book(more, JUNIOR)), write('上年.xlsx', book(PRIMARY, JUNIOR))];
    const { stdout } = await junheng('check', now, '--last-year', before);
    expect(stdout).toContain('与上年相比（上年.xlsx）：');
    expect(stdout).toContain('实验小学 (小学) R1 4.20 → 10.20（142.9%）');
    const { trend } = JSON.parse((await junheng('check', now, '--last-year', before, '--json')).stdout);
    expect(trend.file).toBe('上年.xlsx');
    expect(trend.values.filter(({ flagged }: { flagged: boolean }) => flagged)).toHaveLength(1);
  });

  test.each([
    ['a file that isn’t there', ['县.xlsx', '--last-year', '无.xlsx'], '无.xlsx'],
    ['a workbook without schools', ['县.xlsx', '--last-year', '空.xlsx'], '空.xlsx'],
    ['last year’s file as an output', ['县.xlsx', '--last-year', '上年.xlsx', '--out', '上年.xlsx'], '上年.xlsx'],
    ['one file for several counties', ['县.xlsx', '上年.xlsx', '--last-year', '空.xlsx'], '--last-year'],
  ])('%s: exit code 2, one line that names it', async (_case, words, named) => {
    write('县.xlsx', book(PRIMARY, JUNIOR));
    write('上年.xlsx', book(PRIMARY, JUNIOR));
    write('空.xlsx', minimalXlsx({ 说明: [['无']] }));
    const { status, stderr } = await junheng('check', ...words);
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, lines: 1 });
    expect(stderr).toContain(named);
  });
});

describe('junheng check', () => {
  test('a county exactly at every limit passes area R; without the others’ figures it can’t be decided: exit code 1', async () => {
    const { status, stdout, stderr } = await junheng('check', write('县.xlsx', book(PRIMARY, JUNIOR)));
    expect(stderr).toBe('');
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '云岭县资源配置 7 项指标达标。',
      '政府保障、教育质量等还没有数据，全县暂不能判定。',
    ]);
    expect(stdout).toMatch(/资源配置 +达标 +7 +0 +0/);
    expect(stdout).toMatch(/政府保障程度 +暂不能判定/);
    expect(status).toBe(1);
  });

  test('writes the sheets alone, with formulas between them or with values, a CSV of the problems and the report’s figures', async () => {
    const short = PRIMARY.map((value, index) => (index === 7 ? 1900 : value));
    const file = write('县.xlsx', book(short, JUNIOR));
    const held = (name: string) => {
      const { sheets } = EmbeddedWorkbook.open(readFileSync(path.join(folder, name)), name).content();
      return {
        names: sheets.map((sheet) => sheet.name),
        formulas: sheets.reduce((sum, { formulas }) => sum + formulas.size, 0),
      };
    };
    await junheng('check', file, '--out', '公式.xlsx', '--sheets-only');
    await junheng('check', file, '--out', '数值.xlsx', '--values', '--csv', '问题.csv');
    expect(held('公式.xlsx').names).toEqual(held('数值.xlsx').names);
    expect(held('公式.xlsx').names).not.toContain('学校统计');
    expect(held('公式.xlsx').names[0]).toBe('督导评估汇总表');
    expect(held('公式.xlsx').formulas).toBeGreaterThan(50);
    expect(held('数值.xlsx').formulas).toBe(0);
    expect(readFileSync(path.join(folder, '问题.csv'), 'utf8')).toMatch(
      /^\uFEFF序号,.*\r\n1,小学,实验小学,.*,3\.8,4\.5,/,
    );
    const { stdout, status } = await junheng('check', file, '--report-text', '-');
    expect(stdout).toMatch(/^云岭县2025—2026学年义务教育优质均衡发展自评数据\n/);
    expect(status).toBe(1);
    expect(await junheng('check', file, '--json', '-', '--report-text', '-')).toMatchObject({ status: 2, stdout: '' });
  });

  test('one that meets all of a standard: exit code 0', async () => {
    // A standard of area R alone: all that this workbook has figures for.
    const { items, vetoes } = standardById('national-2017')!;
    const off = (clauses: readonly { readonly code: string }[]) =>
      Object.fromEntries(clauses.map(({ code }) => [code, { off: true }]));
    const own = { extends: 'national-2017', id: 'r-only', title: '仅资源配置', items: off(items), vetoes: off(vetoes) };
    write('标准.json', JSON.stringify(own));
    const { status, stdout } = await junheng(
      'check',
      write('县.xlsx', book(PRIMARY, JUNIOR)),
      '--standard',
      '标准.json',
    );
    expect(stdout.split('\n')[0]).toBe('云岭县达到义务教育优质均衡发展标准。');
    expect(status).toBe(0);
  });

  test('one that falls short: exit code 1, and what stands between', async () => {
    const short = PRIMARY.map((value, column) => (column === 7 ? 1900 : value));
    const { status, stdout } = await junheng('check', write('县.xlsx', book(short, JUNIOR)));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^云岭县资源配置 7 项指标还没有达标。\n全县因此不达标/);
    // 1900 ÷ 500 = 3.8, below 85 % of 4.5; 2250 ㎡ are needed.
    expect(stdout).toMatch(/实验小学 +小学 +综合不达标 +R4 +3\.80 \/ 4\.5 +350 ㎡\n/);
  });

  test('one that lacks a figure can’t be decided: exit code 1, naming the cell', async () => {
    const empty = PRIMARY.map((value, column) => (column === 11 ? null : value));
    const { status, stdout } = await junheng('check', write('县.xlsx', book(empty, JUNIOR)));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^云岭县资源配置 7 项指标暂不能判定是否达标。\n/);
    expect(stdout).toContain('学校统计!L3');
  });

  test('speaks English', async () => {
    const { stdout } = await junheng('check', write('县.xlsx', book(PRIMARY, JUNIOR)), '--lang', 'en');
    expect(stdout).toMatch(/^云岭县 meets the 7 resource items\.\nGuarantee, quality .* can’t be decided\.\n/);
    expect(stdout).not.toContain('达标');
  });

  test('--json - writes JSON alone, as its schema says', async () => {
    const { stdout } = await junheng(
      'check',
      write('县.xlsx', book(PRIMARY, JUNIOR)),
      '--json',
      '-',
      '--date',
      '2026-11-24',
    );
    const result = JSON.parse(stdout);
    const validate = new Ajv({ allErrors: true }).compile(schema);
    validate(result);
    expect(validate.errors).toBeNull();
    expect(result).toMatchObject({
      date: '2026-11-24',
      file: '县.xlsx',
      county: { verdict: 'unknown' },
      areas: [{ area: 'R', verdict: 'pass', pass: 7 }, {}, {}, {}],
    });
    expect(result.schools[0].items.R1).toMatchObject({ numerator: '21', value: '4.2', limit: '4.2', verdict: 'pass' });
  });

  test('--json FILE writes the file beside the text', async () => {
    const { stdout } = await junheng('check', write('县.xlsx', book(PRIMARY, JUNIOR)), '--json', 'result.json');
    expect(stdout).toContain('已写出 result.json');
    expect(JSON.parse(readFileSync(path.join(folder, 'result.json'), 'utf8')).schema).toBe('junheng.result/1');
    expect(readdirSync(folder).sort()).toEqual(['result.json', '县.xlsx']);
  });
});

describe('junheng check --marked and --out, junheng template', () => {
  const short = PRIMARY.map((value, column) => (column === 7 ? 1900 : value));

  async function content(name: string) {
    return EmbeddedWorkbook.open(readFileSync(path.join(folder, name)), name).content();
  }

  test('write a marked copy and one with the summary sheets; the input stays as it was', async () => {
    const bytes = book(short, JUNIOR);
    const file = write('县.xlsx', bytes);
    const { status } = await junheng('check', file, '--marked', 'marked.xlsx', '--out', 'summary.xlsx');
    expect(status).toBe(1);
    expect(Buffer.compare(readFileSync(path.join(folder, file)), bytes)).toBe(0);

    const marked = await content('marked.xlsx');
    expect(marked.sheets.map(({ name }) => name)).toEqual(['学校统计']);
    const xml = strFromU8(unzipSync(readFileSync(path.join(folder, 'marked.xlsx')))['xl/worksheets/sheet1.xml']!);
    // What R4 of 实验小学 is counted from: 教学及辅助用房面积 less 室内体育用房面积.
    expect(xml).toMatch(/<conditionalFormatting sqref="H3:I3">/);

    const summary = await content('summary.xlsx');
    expect(summary.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['学校统计', '小学资源配置达标情况表', '初中资源配置达标情况表', '差异系数汇总表']),
    );
  });

  test('--template 申报表 writes tables of the national form', async () => {
    await junheng('check', write('县.xlsx', book(short, JUNIOR)), '--out', 'form.xlsx', '--template', '申报表');
    const names = (await content('form.xlsx')).sheets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Ⅱ-1'),
        expect.stringContaining('Ⅱ-2'),
        expect.stringContaining('Ⅲ'),
      ]),
    );
  });

  test('the form that template writes is read without a question', async () => {
    expect((await junheng('template', '--out', '模板.xlsx')).status).toBe(0);
    const { reading } = check(await content('模板.xlsx'), { standard: standardById('akqi-2022')!, date: '2026-11-24' });
    expect(reading.findings).toEqual([]);
    expect(reading.statistics.schools).toEqual([]);
    expect(reading.recognised.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(['学校基本情况', '教师情况', '办学条件', '班额情况', '学校管理']),
    );
  });

  test('a form that nobody filled in is told from one that isn’t recognised', async () => {
    await junheng('template', '--out', '模板.xlsx');
    const { status, stderr } = await junheng('check', '模板.xlsx');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^模板\.xlsx：已识别出表头（学校基本情况、.*），但还没有填写任何学校。.*\n$/);
  });

  test('a workbook that is locked against new sheets is said so in one line, and nothing is written', async () => {
    const parts = unzipSync(book(PRIMARY, JUNIOR));
    const xml = strFromU8(parts['xl/workbook.xml']!).replace(
      '<sheets>',
      '<workbookProtection lockStructure="1"/><sheets>',
    );
    const file = write('县.xlsx', zipSync({ ...parts, 'xl/workbook.xml': strToU8(xml) }));
    const { status, stderr } = await junheng('check', file, '--out', 'summary.xlsx');
    expect(stderr).toMatch(/^县\.xlsx：工作簿是只读的.*\n$/);
    expect({ status, files: readdirSync(folder) }).toEqual({ status: 2, files: ['县.xlsx'] });
  });

  test('an output that can’t be written leaves none of the others', async () => {
    const file = write('县.xlsx', book(PRIMARY, JUNIOR));
    const { status } = await junheng('check', file, '--marked', 'marked.xlsx', '--out', 'no/such/summary.xlsx');
    expect({ status, files: readdirSync(folder) }).toEqual({ status: 2, files: ['县.xlsx'] });
  });
});

/** The header of a compound file, as .xls has it. */
const COMPOUND = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);

describe('what can’t be checked: exit code 2, one line, nothing written', () => {
  const whole = book(PRIMARY, JUNIOR);
  const CASES: [string, Uint8Array | string, RegExp][] = [
    ['an empty file', '', /不是能读取的工作簿/],
    ['a text renamed', '学校名称,在校生数\n', /不是能读取的工作簿/],
    ['an old .xls renamed', COMPOUND, /另存为 \.xlsx/],
    ['a truncated file', whole.subarray(0, whole.length >> 1), /损坏|不是能读取的工作簿/],
    ['a workbook with an empty sheet', minimalXlsx({ Sheet1: [] }), /没有识别出学校数据表/],
    ['a sheet without a header', minimalXlsx({ Sheet1: [['实验小学', 500, 21]] }), /没有识别出学校数据表/],
    ['a header without schools', book(), /还没有填写任何学校/],
  ];

  test.each(CASES)('%s', async (_what, content, line) => {
    const { status, stdout, stderr } = await junheng('check', write('表.xlsx', content), '--json', 'out.json');
    expect(stderr).toMatch(line);
    expect(stderr).toMatch(/^表\.xlsx.*\n$/);
    expect({ status, stdout, files: readdirSync(folder) }).toEqual({ status: 2, stdout: '', files: ['表.xlsx'] });
  });

  test.each([
    [['check', 'missing.xlsx'], /找不到文件 missing\.xlsx/],
    [['check'], /请给出工作簿文件或文件夹/],
    [['check', '县.xlsx', '--standard', 'jiangsu'], /没有名为 jiangsu 的标准.*national-2017, akqi-2022/],
    [['check', '县.xlsx', '--date', '2026-02-30'], /日期 2026-02-30 无效/],
    [['check', '县.xlsx', '--json', '县.xlsx'], /--json 县\.xlsx：.*不会覆盖/],
    [['check', '县.xlsx', '--json', 'no/such/folder.json'], /无法写入/],
    [['check', '县.xlsx', '--frob'], /--frob/],
    [['check', '县.xlsx', '--out', 'o.xlsx', '--template', '月报'], /没有名为 月报 的报表模板.*汇总, 申报表/],
    [['check', '县.xlsx', '--lang', 'fr'], /不支持的语言 fr/],
    [['frob'], /没有命令 frob/],
    [['explain', 'R9'], /R9/],
  ])('junheng %j', async (words, line) => {
    write('县.xlsx', book(PRIMARY, JUNIOR));
    const { status, stdout, stderr } = await junheng(...words);
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect({ status, stdout, files: readdirSync(folder) }).toEqual({ status: 2, stdout: '', files: ['县.xlsx'] });
  });
});

describe('junheng standards and explain', () => {
  test('lists the standards known by name with their numbers of items', async () => {
    const { stdout, status } = await junheng('standards');
    expect(status).toBe(0);
    expect(stdout).toMatch(/national-2017.*7 \+ 15 \+ 9 \+ 1 = 32/);
    expect(stdout).toMatch(/akqi-2022.*7 \+ 14 \+ 9 \+ 1 = 31/);
    expect(stdout).toMatch(/hebei-2017 +河北省县域义务教育优质均衡发展督导评估具体办法.*7 \+ 15 \+ 9 \+ 1 = 32/);
    expect(stdout).toMatch(/shenyang +沈阳市.*7 \+ 15 \+ 9 \+ 1 = 32/);
  });

  test('explains an item with its source, word for word', async () => {
    const { stdout } = await junheng('explain', 'r4', '--standard', 'akqi-2022');
    expect(stdout).toContain('教室、实验室、功能室、图书馆、教师办公室等直接用于教学活动或者辅助教学活动的房屋');
    expect(stdout).toContain('2023年3月底前');
    expect(stdout).toContain('附件 三·(一)4');
  });

  test('explains a finding', async () => {
    expect((await junheng('explain', 'D24')).stdout).toContain('各学段的表中重复填报了全校数');
  });
});
