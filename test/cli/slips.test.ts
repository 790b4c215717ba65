import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/command-line';
import { AUDIT_TAG } from '../../src/corrections/audit-sheet';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { filledFile } from '../corrections/returned';
import { PLANNED_COUNTY } from '../planning/planned-county';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'junheng-slips-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(...words: string[]) {
  return run(['check', ...words, '--date', '2026-11-30', '--lang', 'zh'], { NO_COLOR: '1' }, {});
}

/** The county's workbook in which 甲小学 has the figures given: equipment in 万元, teachers above the required degree. */
function book(name: string, equipment: number, degrees: number): string {
  const sheets = PLANNED_COUNTY.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row, r) =>
      r === 2 ? row.map((value, c) => ({ 4: degrees, 9: equipment })[c] ?? value) : row,
    ),
  }));
  writeFileSync(at(name), EmbeddedWorkbook.of({ ...PLANNED_COUNTY, sheets }).save());
  return at(name);
}

async function resultOf(file: string) {
  const { file: _, ...result } = JSON.parse((await check(file, '--json', '-')).output);
  return result;
}

describe('slips on the command line', () => {
  let wrong: string;
  beforeAll(async () => {
    wrong = book('错.xlsx', 2, 3);
    await check(wrong, '--slips', `${at('slips')}/`);
    mkdirSync(at('back'));
    for (const name of readdirSync(at('slips'))) writeFileSync(at('back', name), readFileSync(at('slips', name)));
    const filled = await filledFile(
      readFileSync(at('slips', '核实单-甲小学.xlsx')),
      { line: '教学仪器设备值', value: 20 },
      { line: '教学仪器设备值', column: 'reason', value: '漏写一位' },
      { line: '高于规定学历教师数', value: 5 },
    );
    writeFileSync(at('back', '核实单-甲小学.xlsx'), filled);
    writeFileSync(at('back', '核实单-丁小学.xlsx'), filled.slice(0, 2000));
  });

  test('are a small workbook a school in a folder, and sheets of one workbook in a file', async () => {
    expect(readdirSync(at('slips')).sort()).toEqual(
      ['丁', '丙', '乙', '甲'].map((name) => `核实单-${name}小学.xlsx`).sort(),
    );
    const { output } = await check(wrong, '--slips', at('全县.xlsx'));
    expect(output).toContain(`已生成核实单 4 份：${at('全县.xlsx')}`);
    const all = EmbeddedWorkbook.open(readFileSync(at('全县.xlsx')), '全县.xlsx').content();
    expect(all.sheets.map(({ name }) => name)).toEqual(['甲小学', '乙小学', '丙小学', '丁小学']);
  });

  test('come back as corrections with what they change, beside what can’t be taken', async () => {
    const { output } = await check(wrong, '--corrections', at('back'));
    expect(output).toContain('收回 4 个文件，核实单 3 份，其中没有更正的 2 份。');
    expect(output).toContain('教学仪器设备值（小学!J3）  2 → 20 万元  说明：漏写一位');
    expect(output).toContain('小学 R6 200.00 未达到 → 2000.00 达到');
    expect(output).toContain('核实单-丁小学.xlsx：文件已损坏');
  });

  test('make a copy that is what it would be with the right figures from the start, and a record', async () => {
    const right = book('对.xlsx', 20, 5);
    const { output } = await check(wrong, '--corrections', at('back'), '--corrected', at('更正.xlsx'));
    expect(output).toContain('更正 2 处，附更正记录。');
    expect(await resultOf(at('更正.xlsx'))).toEqual(await resultOf(right));
    const { sheets } = EmbeddedWorkbook.open(readFileSync(at('更正.xlsx')), '更正.xlsx').content();
    const record = sheets.find(({ tag }) => tag === AUDIT_TAG);
    expect(record?.values.slice(3).map((row) => row.filter((_, column) => column !== 1))).toEqual([
      [1, '甲小学', null, '高于规定学历教师数', '小学', 'E3', 3, 5, '人', null, '核实单-甲小学.xlsx'],
      [2, '甲小学', null, '教学仪器设备值', '小学', 'J3', 2, 20, '万元', '漏写一位', '核实单-甲小学.xlsx'],
    ]);
    const again = await check(at('更正.xlsx'), '--corrections', at('back'), '--corrected', at('再.xlsx'));
    expect(again.output).toContain('2 处与工作簿相同，不用改');
    expect(readdirSync(folder)).not.toContain('再.xlsx');
  });

  test('that a school filled in are never replaced by empty ones', async () => {
    const { errors, exitCode } = await check(wrong, '--slips', `${at('back')}/`);
    expect(exitCode).toBe(2);
    expect(errors).toContain('没有覆盖');
  });

  test('ask for what they are made of', async () => {
    expect((await check(wrong, '--corrected', at('x.xlsx'))).errors).toContain('--corrections');
    expect((await check(wrong, wrong, '--slips', at('x.xlsx'))).errors).toContain('--slips');
  });
});
