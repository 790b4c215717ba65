import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { minimalXlsx } from '../workbooks/minimal-xlsx';
import { ProgramFolder } from './program';

let folder: ProgramFolder;
beforeEach(() => {
  folder = new ProgramFolder();
});
afterEach(() => folder.remove());

const PASSWORD = '均衡2026';
const encrypted = (name: string) => copyFileSync('test/workbooks/formats/agile.xlsx', folder.at(name));

describe('a file with a password', () => {
  test('is opened by --password, or by the variable that others don’t see', () => {
    encrypted('密.xlsx');
    const given = folder.run(['check', '密.xlsx', '--password', PASSWORD]);
    const kept = folder.run(['check', '密.xlsx'], { JUNHENG_PASSWORD: PASSWORD });
    expect(given).toMatchObject({ status: 1, stderr: '' });
    expect(kept).toEqual(given);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['without it, where nobody sits to be asked', [], /^密\.xlsx：文件有打开密码，请给出密码.*\n$/],
    ['with another', ['--password', '错'], /^密\.xlsx：密码不对，请核对后再试。\n$/],
  ])('%s', (_, words, line) => {
    encrypted('密.xlsx');
    const { status, stdout, stderr } = folder.run(['check', '密.xlsx', ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(line);
  });

  test('in a batch is one line of its own, and doesn’t stop the others', () => {
    mkdirSync(folder.at('全市'));
    encrypted('全市/甲.xlsx');
    encrypted('全市/乙.xlsx');
    copyFileSync('assets/samples/sample-plain.xlsx', folder.at('全市/丙.xlsx'));
    const without = folder.run(['check', '全市']);
    expect(without.status).toBe(2);
    expect(without.stderr.match(/文件有打开密码/g)).toHaveLength(2);
    expect(without.stdout).toContain('丙.xlsx');
    const given = folder.run(['check', '全市', '--password', PASSWORD]);
    expect(given).toMatchObject({ status: 1, stderr: '' });
    for (const name of ['甲.xlsx', '乙.xlsx', '丙.xlsx']) expect(given.stdout).toContain(name);
  });
});

describe('--together', () => {
  const school = (name: string, stage: string, students: number) =>
    minimalXlsx({
      表: [
        ['学校名称', '办学类型', '学段', '在校生数', '高于规定学历教师数'],
        [name, stage === '小学' ? '小学' : '初级中学', stage, students, 21],
      ],
    });

  test('takes several files for one county, and says so of what it writes', () => {
    writeFileSync(folder.at('小学.xlsx'), school('甲小学', '小学', 500));
    writeFileSync(folder.at('初中.xlsx'), school('乙中学', '初中', 300));
    const { status, stdout, stderr } = folder.run([
      'check',
      '小学.xlsx',
      '初中.xlsx',
      '--together',
      '--out',
      '汇总.xlsx',
    ]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('纳入评估 2 个学段');
    expect(stdout).toContain('2 个文件没有改动');
    const { schools } = JSON.parse(folder.run(['check', '小学.xlsx', '初中.xlsx', '--together', '--json']).stdout);
    expect(schools.map(({ name, stage }: { name: string; stage: string }) => [name, stage])).toEqual([
      ['甲小学', 'primary'],
      ['乙中学', 'junior'],
    ]);
  });

  test('one file that can’t be opened stops it: the county would be incomplete', () => {
    writeFileSync(folder.at('小学.xlsx'), school('甲小学', '小学', 500));
    encrypted('初中.xlsx');
    const { status, stdout, stderr } = folder.run(['check', '小学.xlsx', '初中.xlsx', '--together']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^初中\.xlsx：文件有打开密码/);
  });
});

test('a digital signature is told to break where a copy is written, and only there', async () => {
  const { readFileSync } = await import('node:fs');
  const { strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(readFileSync('assets/samples/sample-plain.xlsx'));
  writeFileSync(folder.at('签.xlsx'), zipSync({ ...parts, '_xmlsignatures/sig1.xml': strToU8('<Signature/>') }));
  expect(folder.run(['check', '签.xlsx']).stdout).not.toContain('数字签名');
  expect(folder.run(['check', '签.xlsx', '--out', '表.xlsx', '--sheets-only']).stdout).not.toContain('数字签名');
  expect(folder.run(['check', '签.xlsx', '--marked', '标记.xlsx']).stdout).toMatch(/注意：签\.xlsx 有数字签名.*失效/);
});

test('--version says the version alone', () => {
  expect(folder.run(['--version'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^junheng \d+\.\d+\.\d+\n$/),
  });
});
