import type { MarkNote } from '../../src/workbook/changes';
import { HostWorkbook } from '../officejs/model/workbook';
import { openExcel } from './open-excel';

const note = (row: number, column: number, text: string): MarkNote => ({ cell: { sheet: '学校', row, column }, text });
const reasons = [note(1, 1, 'R1 3.94 < 4.2, 缺 2 人'), note(2, 1, 'R5 5.26 < 7.5')];

/** npm's library doesn't know notes, Microsoft's own address does: the host's comments stand in for them on the wire. */
function open(excelApi: string) {
  const opened = openExcel(new HostWorkbook('学校'), { excelApi });
  Object.defineProperty(opened.office.Excel.Worksheet.prototype, 'notes', {
    get(this: Excel.Worksheet) {
      return this.comments;
    },
  });
  const apply = (notes: readonly MarkNote[]) => opened.excel.apply({ marks: { marks: [], notes } });
  const comments = () => opened.workbook.active.comments.map(({ row, column, content }) => [row, column, content]);
  return { ...opened, apply, comments };
}

test('below ExcelApi 1.18 there are none, and it is said', async () => {
  const { apply, comments } = open('1.17');
  expect((await apply(reasons)).refused).toEqual([{ sheet: '学校', reason: 'notes' }]);
  expect(comments()).toEqual([]);
});

test('from 1.18 on notes say the reasons; the same again change nothing; clearing takes ours away', async () => {
  const { apply, comments, workbook } = open('1.18');
  await apply(reasons);
  expect(comments()).toEqual([
    [1, 1, '〔均衡核查〕R1 3.94 < 4.2, 缺 2 人'],
    [2, 1, '〔均衡核查〕R5 5.26 < 7.5'],
  ]);
  const ids = workbook.active.comments.map(({ id }) => id);
  await apply(reasons);
  expect(workbook.active.comments.map(({ id }) => id)).toEqual(ids);
  await apply([note(2, 1, 'R5 7.1 < 7.5')]);
  expect(comments()).toEqual([[2, 1, '〔均衡核查〕R5 7.1 < 7.5']]);
  await apply([]);
  expect(comments()).toEqual([]);
});

test("a note of the user's stays and keeps its cell", async () => {
  const { apply, comments, workbook } = open('1.18');
  const own = { id: workbook.newId(), row: 1, column: 1, content: '待核实', resolved: false, author: '张' };
  workbook.active.comments.push(own);
  await apply(reasons);
  expect(comments()).toEqual([
    [1, 1, '待核实'],
    [2, 1, '〔均衡核查〕R5 5.26 < 7.5'],
  ]);
  await apply([]);
  expect(workbook.active.comments).toEqual([own]);
});

test('marks, with comments, take as many round trips however many there are', async () => {
  const { apply, host } = open('1.18');
  const trips = async (count: number) => {
    const before = host.roundTrips;
    await apply(Array.from({ length: count }, (_, row) => note(row, 0, `R1 ${row}`)));
    return host.roundTrips - before;
  };
  expect([await trips(10), await trips(300), await trips(0), await trips(0)]).toEqual([3, 4, 4, 2]);
});

test('where Excel refuses notes, the marks are there all the same', async () => {
  const { excel, host, workbook } = open('1.18');
  host.fault = { roundTrip: 4, when: 'before' };
  const area = { row: 1, column: 1, rowCount: 1, columnCount: 1 };
  await excel.apply({ marks: { marks: [{ sheet: '学校', look: 'fail', areas: [area] }], notes: reasons } });
  expect(workbook.active.conditionalFormats).toHaveLength(1);
  expect(workbook.active.comments).toEqual([]);
});
