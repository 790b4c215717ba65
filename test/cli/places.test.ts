import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { minimalXlsx } from '../workbooks/minimal-xlsx';
import { ProgramFolder } from './program';

/** A county of two schools takes a third of the sample's time. */
const COUNTY = minimalXlsx({
  学校统计: [
    ['云岭县2025学年学校统计表'],
    ['学校名称', '办学类型', '学段', '在校生数', '高于规定学历教师数', '教学仪器设备值（万元）'],
    ['实验小学', '小学', '小学', 500, 20, 100],
    ['第一中学', '初级中学', '初中', 500, 27, 125],
  ],
});
let folder: ProgramFolder;
beforeEach(() => {
  folder = new ProgramFolder();
  writeFileSync(folder.at('县.xlsx'), COUNTY);
});
afterEach(() => folder.remove());

const refused = (words: readonly string[], line: RegExp) => {
  const before = readdirSync(folder.path);
  const { status, stdout, stderr } = folder.run(words);
  expect({ status, stdout, files: readdirSync(folder.path) }).toEqual({ status: 2, stdout: '', files: before });
  expect(stderr).toMatch(line);
  expect(stderr.trim().split('\n')).toHaveLength(1);
};

describe('an input that is no ordinary file is refused at once', () => {
  test('a sparse file of 2 GB', () => {
    writeFileSync(folder.at('大.xlsx'), '');
    truncateSync(folder.at('大.xlsx'), 2 * 1024 ** 3);
    refused(['check', '大.xlsx'], /内容过大（2\.0 GB）/);
  });

  test('a pipe that nobody writes to, and a device without end', () => {
    folder.shell('mkfifo 管道.xlsx');
    refused(['check', '管道.xlsx'], /管道\.xlsx 不是普通文件/);
    refused(['check', '/dev/zero'], /不是普通文件/);
  });

  test('a folder where a file is needed, a link to itself, a link to nothing', () => {
    mkdirSync(folder.at('夹.json'));
    refused(['check', '县.xlsx', '--profile', '夹.json'], /是文件夹/);
    symlinkSync('环.xlsx', folder.at('环.xlsx'));
    refused(['check', '环.xlsx'], /链接指向自身/);
    symlinkSync('没有.xlsx', folder.at('空.xlsx'));
    refused(['check', '空.xlsx'], /找不到文件 空\.xlsx/);
  });

  test('one that a link points to is read', () => {
    symlinkSync('县.xlsx', folder.at('链接.xlsx'));
    expect(folder.run(['check', '链接.xlsx']).status).toBe(1);
  });
});

describe('an output’s name is judged before any work', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['.xls', ['--out', '汇总.xls'], /按 \.xlsx 写出/],
    ['no extension', ['--marked', '标记'], /按 \.xlsx 写出/],
    ['.xlsm where the input has no macros', ['--out', '汇总.xlsm'], /按 \.xlsx 写出/],
    ['a folder that isn’t there', ['--csv', '没有/问题.csv'], /无法写入.*文件夹不存在/],
    ['a workbook’s for a text', ['--report-text', '报告.xlsx'], /不是工作簿/],
    ['one name twice', ['--out', '同.xlsx', '--marked', './同.xlsx'], /重复的输出/],
    ['what --out holds, without --out', ['--values'], /须与 --out 一起使用/],
    ['--jobs 0', ['--jobs', '0'], /--jobs 0 无效/],
  ])('%s', (_, words, line) => {
    // The input isn't there: a check that began with it would say so.
    refused(['check', '没有.xlsx', ...words], line);
  });

  test('a folder is refused once the workbook turns out to be one county’s', () => {
    refused(['check', '县.xlsx', '--json', '.'], /是文件夹/);
  });

  test.each<[string, (from: string, to: string) => void]>([
    ['a symbolic link', symlinkSync],
    ['a hard link', linkSync],
  ])('%s to the input is the input', (_, link) => {
    link(folder.at('县.xlsx'), folder.at('别名.xlsx'));
    refused(['check', '县.xlsx', '--out', '别名.xlsx'], /不会覆盖/);
    expect(readFileSync(folder.at('县.xlsx')).equals(COUNTY)).toBe(true);
  });

  test('several files: a text isn’t written over the workbook behind --json', () => {
    writeFileSync(folder.at('乙.xlsx'), COUNTY);
    refused(['check', '--json', '县.xlsx', '乙.xlsx'], /--json 县\.xlsx/);
  });
});

describe('what stands where an output is to go', () => {
  test.each([
    ['--csv', ''],
    ['--report-text', ''],
    ['--json', ''],
    ['--json', '乙.xlsx'],
  ])('a pipe is written into, and stays one: %s, beside %p', (option, more) => {
    if (more !== '') writeFileSync(folder.at(more), COUNTY);
    const { status, stdout } = folder.shell(
      `mkfifo 管道; timeout 20 cat 管道 > 收到 & $JUNHENG check 县.xlsx ${more} ${option} 管道 > 屏幕; wait; test -p 管道 && test -s 收到 && echo 是管道`,
    );
    expect({ status, stdout: stdout.trim() }).toEqual({ status: 0, stdout: '是管道' });
  });

  test('a link goes on leading where it did, and the file there is replaced', () => {
    mkdirSync(folder.at('共享'));
    writeFileSync(folder.at('共享/问题.csv'), '旧');
    symlinkSync(folder.at('共享/问题.csv'), folder.at('问题.csv'));
    folder.run(['check', '县.xlsx', '--csv', '问题.csv']);
    expect(lstatSync(folder.at('问题.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(folder.at('共享/问题.csv'), 'utf8')).toContain('学校');
    expect(readdirSync(folder.at('共享'))).toEqual(['问题.csv']);
  });
});

test('Chinese names and spaces, in paths of inputs and outputs', () => {
  mkdirSync(folder.at('教育 统计/二〇二五'), { recursive: true });
  writeFileSync(folder.at('教育 统计/二〇二五/云岭县 统计表.xlsx'), COUNTY);
  const { status, stderr } = folder.run([
    'check',
    '教育 统计/二〇二五/云岭县 统计表.xlsx',
    '--out',
    '教育 统计/汇 总.xlsx',
  ]);
  expect({ status, stderr, written: readdirSync(folder.at('教育 统计')).sort() }).toEqual({
    status: 1,
    stderr: '',
    written: ['二〇二五', '汇 总.xlsx'].sort(),
  });
});

describe('folders', () => {
  test('one without workbooks: locks and the system’s files are none', () => {
    mkdirSync(folder.at('空'));
    for (const name of ['~$县.xlsx', '.DS_Store', '.~lock.县.xlsx#', 'Thumbs.db', '说明.docx']) {
      writeFileSync(folder.at(`空/${name}`), 'x');
    }
    refused(['check', '空'], /空 中没有工作簿/);
  });

  test('one with such files beside a workbook checks the workbook', () => {
    mkdirSync(folder.at('全市'));
    writeFileSync(folder.at('全市/~$县.xlsx'), 'x');
    writeFileSync(folder.at('全市/.DS_Store'), 'x');
    writeFileSync(folder.at('全市/县.xlsx'), COUNTY);
    const { status, stdout, stderr } = folder.run(['check', '全市', '--json']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout).results.map(({ file }: { file: string }) => file)).toEqual(['县.xlsx']);
  });
});

describe('streams', () => {
  test('a reader that stops early is no fault', () => {
    const { stdout, stderr } = folder.shell('set -o pipefail; $JUNHENG check 县.xlsx --json | head -c 3; echo "|$?"');
    expect({ stdout, stderr }).toEqual({ stdout: '{\n |1\n', stderr: '' });
  });

  test('nor are a closed input and a closed output', () => {
    expect(folder.shell('$JUNHENG check 县.xlsx <&- | head -1')).toMatchObject({ status: 0, stderr: '' });
    expect(folder.shell('$JUNHENG check 县.xlsx >&-')).toMatchObject({ status: 1, stderr: '' });
  });

  test('a full disk behind the output is: exit code 2', () => {
    expect(folder.shell('test -e /dev/full || exit 2; $JUNHENG check 县.xlsx > /dev/full').status).toBe(2);
  });

  test('no colours but at a terminal', () => {
    expect(folder.run(['check', '县.xlsx']).stdout).not.toContain('\u001b');
    const seen = folder.shell('command -v script >/dev/null || exit 9; script -qec "$JUNHENG check 县.xlsx" /dev/null');
    if (seen.status !== 9) expect(seen.stdout).toContain('\u001b[3');
  });
});
