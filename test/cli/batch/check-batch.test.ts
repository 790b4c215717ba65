import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import batchSchema from '../../../docs/batch.schema.json';
import resultSchema from '../../../docs/result.schema.json';
import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import { standardById } from '../../../src/standards/standards';
import { minimalXlsx } from '../../workbooks/minimal-xlsx';

const PROGRAM = path.resolve('dist/cli/junheng.js');
const HEADER =
  '学校名称 办学类型 学段 在校生数 高于规定学历教师数 县级以上骨干教师数 体音美教师数 教学及辅助用房面积 体育运动场馆面积 教学仪器设备值 网络多媒体教室数';

let folder = '';
beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error('dist/cli is missing: npm run build');
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'junheng-batch-'));
  mkdirSync(path.join(folder, '市'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function junheng(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  return { status, stdout, stderr };
}

const read = (name: string) => readFileSync(path.join(folder, name));
const write = (name: string, content: Uint8Array | string) => writeFileSync(path.join(folder, name), content);

/** A county of one primary and one junior school that meet each limit exactly, but for the rooms of the primary one. */
function county(name: string, rooms = 2250): Uint8Array {
  return minimalXlsx({
    学校统计: [
      [`${name}2025学年学校统计表`],
      HEADER.split(' '),
      ['实验小学', '小学', '小学', 500, 21, 5, 5, rooms, 3750, 1_000_000, 12],
      ['第一中学', '初级中学', '初中', 500, 27, 5, 5, 2900, 5100, 1_250_000, 12],
    ],
  });
}

/** Area R alone: all that these workbooks have figures for. */
function resourcesOnly(): string {
  const national = standardById('national-2017');
  const off = (clauses: readonly { readonly code: string }[] = []) =>
    Object.fromEntries(clauses.map(({ code }) => [code, { off: true }]));
  const own = {
    extends: 'national-2017',
    id: 'r',
    title: '仅资源',
    items: off(national?.items),
    vetoes: off(national?.vetoes),
  };
  write('标准.json', JSON.stringify(own));
  return '标准.json';
}

describe('junheng check FOLDER', () => {
  test('each county for itself: 0 where all pass', () => {
    write('市/甲县.xlsx', county('甲县'));
    write('市/乙县.xlsx', county('乙县'));
    const { status, stdout, stderr } = junheng('check', '市', '--standard', resourcesOnly());
    expect(stderr).toBe('');
    expect(stdout).toContain('共核查 2 个县：达标 2，不达标 0，暂不能判定 0。');
    expect(status).toBe(0);
  });

  test('1 where one doesn’t pass; the weakest item comes first', () => {
    write('市/甲县.xlsx', county('甲县'));
    // 1900 ÷ 500 = 3.8: below 85 % of 4.5.
    write('市/乙县.xlsx', county('乙县', 1900));
    const { status, stdout } = junheng('check', '市', '--standard', resourcesOnly());
    expect(status).toBe(1);
    expect(stdout).toMatch(/不达标 +乙县 +不达标.* 1\/2 +0\/14 +乙县\.xlsx/);
    expect(stdout).toMatch(/薄弱指标.*\n +R4 .* 1 +0 +1\n/);
  });

  test('2 where a file can’t be checked: it is named, the others are done, outputs are written', () => {
    write('市/甲县.xlsx', county('甲县'));
    write('市/坏.xlsx', 'no workbook');
    write('市/乙县.xlsx', county('乙县', 1900));
    const { status, stdout, stderr } = junheng(
      'check',
      '市',
      '--standard',
      resourcesOnly(),
      '--json',
      'all.json',
      '--out',
      '汇总.xlsx',
      '--date',
      '2026-11-24',
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/^市\/坏\.xlsx：不是能读取的工作簿.*\n$/);
    expect(stdout).toContain('共核查 2 个县：达标 1，不达标 1，暂不能判定 0。');
    const batch = JSON.parse(read('all.json').toString());
    expect(
      batch.results.map((entry: { file: string; error?: string }) => [entry.file, entry.error !== undefined]),
    ).toEqual(
      expect.arrayContaining([
        ['甲县.xlsx', false],
        ['坏.xlsx', true],
        ['乙县.xlsx', false],
      ]),
    );
    const sheets = EmbeddedWorkbook.open(read('汇总.xlsx'), '汇总.xlsx')
      .content()
      .sheets.map(({ name }) => name);
    expect(sheets).toEqual(['各县判定', '指标汇总', '各县差异系数', '未能核查的文件']);
    expect(readdirSync(folder).sort()).toEqual(['all.json', '市', '标准.json', '汇总.xlsx'].sort());
  });

  test('--json - writes JSON alone, as its schema says, in the order of the files', () => {
    for (const name of ['县1', '县2', '县10']) write(`市/${name}.xlsx`, county(name));
    write('市/县3.xlsx', '');
    const { stdout } = junheng('check', '市', '--json', '-', '--date', '2026-11-24', '--jobs', '3');
    const batch = JSON.parse(stdout);
    const validate = new Ajv({ allErrors: true, strictTypes: false }).addSchema(resultSchema).compile(batchSchema);
    validate(batch);
    expect(validate.errors).toBeNull();
    expect(batch.results.map(({ file }: { file: string }) => file)).toEqual([
      '县1.xlsx',
      '县2.xlsx',
      '县3.xlsx',
      '县10.xlsx',
    ]);
    expect(batch.rollUp.verdicts).toEqual({ pass: 0, fail: 0, unknown: 3, notChecked: 1 });
  });

  test('folders take a file for each county, beside the roll-up', () => {
    write('市/甲县.xlsx', county('甲县'));
    write('市/乙县.xlsx', county('乙县'));
    const { status } = junheng('check', '市', '--json', '结果/', '--out', '汇总/', '--marked', '标记/');
    expect(status).toBe(1);
    expect(readdirSync(path.join(folder, '结果')).sort()).toEqual(['乙县.json', '各县汇总.json', '甲县.json'].sort());
    expect(readdirSync(path.join(folder, '汇总')).sort()).toEqual(['乙县.xlsx', '各县汇总.xlsx', '甲县.xlsx'].sort());
    expect(readdirSync(path.join(folder, '标记')).sort()).toEqual(['乙县.xlsx', '甲县.xlsx'].sort());
    const batch = JSON.parse(read('结果/各县汇总.json').toString());
    const validate = new Ajv({ strictTypes: false }).addSchema(resultSchema).compile(batchSchema);
    expect(validate(batch)).toBe(true);
    expect(batch.results[0]).toEqual({ file: '甲县.xlsx', written: '结果/甲县.json' });
    expect(JSON.parse(read('结果/甲县.json').toString()).county.name).toBe('甲县');
  });

  test('protected sheets are named with their file, as for one file', () => {
    const parts = unzipSync(county('甲县', 1900));
    const sheet = 'xl/worksheets/sheet1.xml';
    const locked = strFromU8(parts[sheet] ?? new Uint8Array()).replace(
      '</sheetData>',
      '$&<sheetProtection sheet="1"/>',
    );
    write('市/甲县.xlsx', zipSync({ ...parts, [sheet]: strToU8(locked) }));
    write('市/乙县.xlsx', county('乙县', 1900));
    const { stdout, stderr } = junheng('check', '市', '--marked', '标记/');
    expect(stderr).toBe('');
    expect(stdout).toContain('\n甲县.xlsx：工作表 学校统计 受保护，没有改动；请先撤销工作表保护再试。\n');
    expect(stdout).not.toContain('乙县.xlsx：工作表');
  });

  test('a roll-up whose name is as long as names can be is written, through a link and open to whom it was', () => {
    for (const name of ['甲县', '乙县']) write(`市/${name}.xlsx`, county(name));
    const name = `${'汇'.repeat(83)}0.json`;
    expect(Buffer.byteLength(name)).toBe(255);
    write(name, 'of before');
    chmodSync(path.join(folder, name), 0o640);
    symlinkSync(name, path.join(folder, '链接.json'));
    expect(junheng('check', '市', '--json', '链接.json').stderr).toBe('');
    expect(JSON.parse(read(name).toString()).results).toHaveLength(2);
    expect(lstatSync(path.join(folder, '链接.json')).isSymbolicLink()).toBe(true);
    expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual([name, '市', '链接.json'].sort());
  });

  test.each([
    [['check', '市'], /市 中没有工作簿/],
    [['check', '甲.xlsx', '乙.xlsx', '--marked', 'm.xlsx'], /--marked 须给出文件夹/],
    [['check', '甲.xlsx', '乙.xlsx', '--jobs', '0'], /--jobs 0 无效/],
    [['check', '甲.xlsx', '乙.xlsx', '--json', '甲.xlsx'], /不会覆盖/],
    [['check', '甲.xlsx', '乙.xlsx', '--json', '标准.json/x.json'], /无法写入/],
  ])('junheng %j: 2, one line, nothing written', (words, line) => {
    for (const name of ['甲.xlsx', '乙.xlsx']) write(name, county('甲县'));
    resourcesOnly();
    const before = readdirSync(folder);
    const { status, stdout, stderr } = junheng(...words);
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect({ status, stdout, files: readdirSync(folder) }).toEqual({ status: 2, stdout: '', files: before });
  });
});
