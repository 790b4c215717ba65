import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { valueAt } from '../../src/workbook/content';
import { contractWorkbook } from '../workbook/contract-workbook';
import { calculate } from './file/calculate';
import { keepInFile } from './file/keep';
import { hostWorkbookOf } from './file/load';
import { runScript } from './run-script';

function openBook() {
  const embedded = EmbeddedWorkbook.open(contractWorkbook(), '县.xlsx');
  const workbook = hostWorkbookOf(embedded);
  workbook.calculate = calculate;
  const said: string[] = [];
  const say = (...words: unknown[]) => void said.push(words.join(' '));
  return { embedded, workbook, said, console: { log: say, error: say, warn: say, info: say } };
}

test('a script with types and a top-level await changes cells and adds a sheet; the file has both', async () => {
  const { embedded, workbook, said, console } = openBook();
  const script = `
    const total: number = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('学校');
      sheet.getRange('B2').values = [[130]];
      const sum = sheet.getRange('B7');
      sum.formulas = [['=SUM(B2:B5)']];
      const added = context.workbook.worksheets.add('说明');
      added.getRange('A1').values = [['已改']];
      added.getRange('A1').format.font.bold = true;
      sum.load('values');
      await context.sync();
      return sum.values[0][0];
    });
    console.log('total', total);`;
  expect(await runScript(script, workbook, console)).toBeUndefined();
  expect(said).toEqual(['total 310']);
  expect(keepInFile(embedded, workbook)).toEqual([]);
  const { sheets } = EmbeddedWorkbook.open(embedded.save(), '县.xlsx').content();
  expect(sheets.map(({ name }) => name)).toEqual(['学校', '锁定', '汇总', '说明']);
  expect(sheets[0] && [valueAt(sheets[0], 1, 1), valueAt(sheets[0], 2, 1)]).toEqual([130, 80]);
  expect(sheets[0]?.formulas.size).toBe(1);
  expect(sheets[3] && valueAt(sheets[3], 0, 0)).toBe('已改');
});

test("a script that fails says Excel's code and the statement", async () => {
  const { workbook, console } = openBook();
  const script =
    "await Excel.run(async (context) => { context.workbook.worksheets.getItem('锁定').getRange('A1').values = [[2]]; });";
  expect(await runScript(script, workbook, console)).toMatchObject({
    code: 'AccessDenied',
    statement: expect.stringContaining('values'),
  });
});

test('what the file cannot take is named', async () => {
  const { embedded, workbook, console } = openBook();
  const script = "await Excel.run(async (context) => { context.workbook.properties.author = '县教育局'; });";
  expect(await runScript(script, workbook, console)).toBeUndefined();
  expect(keepInFile(embedded, workbook)).toEqual(['document properties']);
});
