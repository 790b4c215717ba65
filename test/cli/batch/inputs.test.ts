import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { batchInputs } from '../../../src/cli/batch/inputs';
import { batchTargets, countyTargets, rollUpFile } from '../../../src/cli/batch/targets';
import { textsIn } from '../../../src/locale/language';

const texts = textsIn('zh');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'junheng-batch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function touch(...names: string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), '');
  }
}

const at = (name: string) => path.join(folder, name);
const namesOf = (...operands: string[]) => batchInputs(operands, texts)?.map(({ name }) => name);

describe('which workbooks operands stand for', () => {
  test('one file is no batch, even one that isn’t there', () => {
    touch('甲县.xlsx');
    expect(batchInputs([at('甲县.xlsx')], texts)).toBeUndefined();
    expect(batchInputs([at('无.xlsx')], texts)).toBeUndefined();
  });

  test('a folder stands for its workbooks, in folders within too, by number and name', () => {
    touch('县10.xlsx', '县2.xlsm', '旧/县1.xls', '说明.docx', '~$县2.xlsm', '.隐藏.xlsx', '数据.csv');
    expect(namesOf(folder)).toEqual(['旧/县1.xls', '县2.xlsm', '县10.xlsx']);
  });

  test('a file that is named twice, or in a folder too, is checked once', () => {
    touch('甲县.xlsx', '乙县.xlsx');
    expect(namesOf(at('乙县.xlsx'), folder, at('乙县.xlsx'))).toEqual(['乙县.xlsx', '甲县.xlsx']);
  });

  test('equal names from several folders get their folder’s, then a number', () => {
    touch('a/县.xlsx', 'b/县.xlsx', 'c/b/县.xlsx', 'd/b/县.xlsx');
    expect(namesOf(at('a/县.xlsx'), at('b/县.xlsx'), at('c/b/县.xlsx'), at('d/b/县.xlsx'))).toEqual([
      '县.xlsx',
      'b/县.xlsx',
      '2/县.xlsx',
      '3/县.xlsx',
    ]);
  });

  test('a folder within that can’t be read stands for itself, among the workbooks that can', () => {
    touch('a/县.xlsx', '旧/县.xlsx', '新/县.xlsx');
    const disk = process.getBuiltinModule('node:fs');
    const { readdirSync } = disk;
    const denied = jest.spyOn(disk, 'readdirSync').mockImplementation(((name: string, options: object) => {
      if (name.endsWith('旧')) throw Object.assign(new Error('denied'), { code: 'EACCES' });
      return readdirSync(name, options);
    }) as typeof readdirSync);
    expect(namesOf(folder)).toEqual(['a/县.xlsx', '旧', '新/县.xlsx'].sort((a, b) => a.localeCompare(b, 'zh')));
    denied.mockRestore();
  });

  test('a folder without a workbook is said so', () => {
    touch('说明.docx');
    expect(() => namesOf(folder)).toThrow(/没有工作簿/);
  });
});

describe('what is written where', () => {
  const inputs = ['甲县.xlsx', '乙县.xls', '乙县.xlsm', '旧/丙县.et'].map((name) => ({ path: name, name }));

  test('files with the inputs’ names in a folder; copies of other formats are .xlsx', () => {
    const targets = batchTargets({ json: 'j/', out: 'o/', marked: 'm/' }, [], texts);
    expect(countyTargets(inputs, targets).map(({ json, out }) => [json, out])).toEqual([
      ['j/甲县.json', 'o/甲县.xlsx'],
      ['j/乙县.xls.json', 'o/乙县.xls.xlsx'],
      ['j/乙县.xlsm.json', 'o/乙县.xlsm'],
      ['j/旧/丙县.json', 'o/旧/丙县.xlsx'],
    ]);
    expect(rollUpFile({ kind: 'folder', path: 'o/' }, '.xlsx', texts)).toBe('o/各县汇总.xlsx');
  });

  test('a file takes what is about all counties', () => {
    const targets = batchTargets({ json: '-', out: 'o.xlsx' }, [], texts);
    expect(targets).toEqual({ json: '-', out: { kind: 'file', path: 'o.xlsx' }, marked: undefined });
    expect(countyTargets(inputs, targets)[0]).toEqual({ json: undefined, out: undefined, marked: undefined });
  });

  test.each([
    [{ marked: 'm.xlsx' }, /--marked 须给出文件夹/],
    [{ out: 'x/', marked: 'x/' }, /重复的输出/],
    [{ out: 'counties/roll-up.xlsx' }, /被核查的文件夹 counties 之内/],
    [{ marked: 'counties/' }, /被核查的文件夹 counties 之内/],
  ])('%j is refused', (options, line) => {
    expect(() => batchTargets(options, ['counties'], texts)).toThrow(line);
  });

  test('a name that only begins as the folder’s is outside of it', () => {
    expect(() => batchTargets({ out: 'counties-2025.xlsx' }, ['counties'], texts)).not.toThrow();
  });
});
