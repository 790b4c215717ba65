import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { Mark } from '../../src/workbook/changes';
import { HostWorkbook } from '../officejs/model/workbook';
import { openExcel } from './open-excel';

const mark = (sheet: string, row: number): Mark => ({
  sheet,
  look: 'fail',
  areas: [{ row, column: 1, rowCount: 2, columnCount: 1 }],
});
const marks = [mark('小学', 1), mark('初中', 1)];

/** A workbook that somebody marked; whoever opens it later knows nothing of that but what stands there. */
async function marked() {
  const workbook = new HostWorkbook('小学');
  workbook.addSheet('初中');
  const opened = openExcel(workbook);
  await opened.excel.apply({ marks: { marks, notes: [] } });
  const rules = () => workbook.sheets.map(({ conditionalFormats }) => conditionalFormats.map(({ id }) => id));
  return { ...opened, workbook, rules, later: new ExcelWorkbook(opened.office) };
}

test('the marks that stand are left alone: another opening writes nothing', async () => {
  const { rules, later, host } = await marked();
  const before = rules();
  let writes = 0;
  host.after = async () => void writes++;
  await later.apply({ marks: { marks, notes: [] } });
  expect(rules()).toEqual(before);
  expect(writes).toBe(0);
});

test('only the sheet whose marks differ is marked anew', async () => {
  const { rules, later, workbook } = await marked();
  const before = rules();
  await later.apply({ marks: { marks: [mark('小学', 1), mark('初中', 2)], notes: [] } });
  expect(rules()[0]).toEqual(before[0]);
  expect(rules()[1]).not.toEqual(before[1]);
  expect(workbook.sheets[1]?.conditionalFormats[0]?.areas).toEqual(mark('初中', 2).areas);
});

test('a mark of the same cells in another look is changed', async () => {
  const { workbook, later } = await marked();
  await later.apply({ marks: { marks: [{ ...mark('小学', 1), look: 'near' }, mark('初中', 1)], notes: [] } });
  expect(workbook.sheets[0]?.conditionalFormats).toHaveLength(1);
  expect(workbook.sheets[0]?.conditionalFormats[0]?.formula).toMatch(/near/);
});
