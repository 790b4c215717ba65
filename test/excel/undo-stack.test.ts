import type { Changes } from '../../src/workbook/changes';
import { HostWorkbook } from '../officejs/model/workbook';
import { openExcel, summarySheet } from './open-excel';

const marks: Changes = {
  marks: {
    notes: [],
    marks: [{ sheet: '学校', look: 'fail', areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }] }],
  },
};

/** What can be undone after the user typed a figure and the product did something. */
async function after(excelApi: string, act: (excel: ReturnType<typeof openExcel>['excel']) => Promise<unknown>) {
  const workbook = new HostWorkbook('学校');
  workbook.active.ensure(0, 0).value = 1;
  const { excel, host } = openExcel(workbook, { excelApi });
  host.edit('学校', 'A1', '2');
  await act(excel);
  return host.undo.steps.length;
}

test.each<[string, number, Parameters<typeof after>[1]]>([
  ['reading', 1, (excel) => excel.read()],
  ['jumping to a cell', 1, (excel) => excel.reveal({ sheet: '学校', row: 0, column: 0 })],
  ['keeping settings', 1, (excel) => excel.apply({ settings: { standard: '"national-2017"' } })],
  ['marking', 2, (excel) => excel.apply(marks)],
  ['修复', 2, (excel) => excel.setCells([{ sheet: '学校', row: 0, column: 0, value: 3 }])],
  // A sheet of ours gets its name once it is whole: "Worksheet.name" can't be undone on Windows and Mac.
  ['writing a summary for the first time', 0, (excel) => excel.apply({ sheets: [summarySheet(2)] })],
])('%s leaves %d steps that can be undone', async (_what, steps, act) => {
  expect(await after('1.20', act)).toBe(steps);
});

test.each<[string, number, Parameters<typeof after>[1]]>([
  ['reading', 1, (excel) => excel.read()],
  ['keeping settings', 1, (excel) => excel.apply({ settings: { standard: '"national-2017"' } })],
  ['marking', 0, (excel) => excel.apply(marks)],
  ['修复', 0, (excel) => excel.setCells([{ sheet: '学校', row: 0, column: 0, value: 3 }])],
])(
  'in an Excel that keeps no steps of add-ins %s leaves %d: the pane says so beforehand',
  async (_what, steps, act) => {
    expect(await after('1.14', act)).toBe(steps);
  },
);

test('the pane takes a repair back by itself, whatever became of the history', () => {
  expect(openExcel(new HostWorkbook('学校')).excel.abilities.undo).toBe('host');
});
