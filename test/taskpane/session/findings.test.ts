import type { FindingCode } from '../../../src/checks/finding';
import { STANDARDS } from '../../../src/standards/standards';
import { PaneSession } from '../../../src/taskpane/session/session';
import { sheet } from '../../reading/sheet';
import { MemoryWorkbook } from '../memory-workbook';

const SHEET = sheet('小学', [
  ['学校名称', '办学类型', '在校生数', '专任教师数', '县级以上骨干教师数'],
  ['甲小学', '小学', '500', 30, 31],
  ['乙小学', '小学', '４００', 25, 5],
]);

async function open(settings: Readonly<Record<string, string>> = {}) {
  const workbook = new MemoryWorkbook([SHEET], settings);
  const session = new PaneSession({
    workbook,
    standards: STANDARDS,
    today: () => '2025-11-24',
    now: () => 0,
    language: () => 'zh',
    offerFile: () => {},
    readFile: () => Promise.reject(new Error('no file is read here')),
  });
  await session.check();
  const finding = (code: FindingCode) => session.state.result?.checked.findings.find((one) => one.code === code);
  return { session, workbook, finding };
}

test('an explanation is kept in the workbook, counts at once, and when the workbook is opened again', async () => {
  const { session, workbook, finding } = await open();
  const over = finding('D09');
  if (!over) throw new Error('nothing found');
  await session.explain(over, '含交流教师');
  expect(finding('D09')?.explained).toBe('含交流教师');
  expect(workbook.kept).toEqual({ explanations: JSON.stringify({ [over.identity]: '含交流教师' }) });
  const again = await open(workbook.kept);
  expect(again.finding('D09')?.explained).toBe('含交流教师');
});

test('an explanation that is taken back is gone from the workbook too', async () => {
  const { session, workbook, finding } = await open();
  for (const text of ['含交流教师', '']) {
    const over = finding('D09');
    if (over) await session.explain(over, text);
  }
  expect([finding('D09')?.explained, workbook.kept]).toEqual([null, {}]);
});

test('a repair sets the cells of its finding alone, in one step, and is followed by a check', async () => {
  const { session, workbook, finding } = await open();
  const set = jest.spyOn(workbook, 'setCells');
  const text = finding('D16');
  if (!text) throw new Error('nothing found');
  await session.repair(text);
  expect(set.mock.calls).toEqual([
    [
      [
        { sheet: '小学', row: 1, column: 2, value: 500 },
        { sheet: '小学', row: 2, column: 2, value: 400 },
      ],
    ],
  ]);
  expect(session.state.notice).toMatchObject({ code: 'repaired', cells: 2 });
  expect([finding('D16'), finding('D09')?.code]).toEqual([undefined, 'D09']);
});

test('findings that say the same are explained together, each kept under its own name', async () => {
  const { session, workbook, finding } = await open();
  const [over, text] = [finding('D09'), finding('D16')];
  if (!over || !text) throw new Error('nothing found');
  await session.explain([over, text], '已核实');
  expect([finding('D09')?.explained, finding('D16')?.explained]).toEqual(['已核实', '已核实']);
  expect(Object.keys(JSON.parse(workbook.kept['explanations'] ?? '{}')).sort()).toEqual(
    [over.identity, text.identity].sort(),
  );
});

test('a repair of several findings is one step', async () => {
  const { session, workbook, finding } = await open();
  const set = jest.spyOn(workbook, 'setCells');
  const [text, over] = [finding('D16'), finding('D09')];
  if (!text || !over) throw new Error('nothing found');
  // Of D09 nothing can be repaired.
  await session.repair(text, over);
  expect(set.mock.calls.map(([cells]) => cells.length)).toEqual([2]);
});

test('a repair is taken back by the pane, but for what the user has entered there since', async () => {
  const { session, workbook, finding } = await open();
  const text = finding('D16');
  if (!text) throw new Error('nothing found');
  const valuesOf = async () => (await workbook.read()).sheets[0]?.values.map((row) => row[2]);
  const [header, first] = (await valuesOf()) ?? [];
  await session.repair(text);
  const { notice } = session.state;
  if (notice?.code !== 'repaired') throw new Error('nothing was repaired');
  await workbook.setCells([{ sheet: '小学', row: 2, column: 2, value: 410 }]);
  await session.takeBack(notice.repaired);
  expect((await valuesOf())?.slice(0, 3)).toEqual([header, first, 410]);
  expect(session.state.notice).toEqual({ code: 'takenBack', cells: 1 });
  expect(finding('D16')?.cells).toEqual([expect.objectContaining({ row: 1, column: 2 })]);
});

test('a repair that the workbook refuses changes nothing, and says why', async () => {
  const { session, workbook, finding } = await open();
  const text = finding('D16');
  if (!text) throw new Error('nothing found');
  workbook.fails = { code: 'editing' };
  await session.repair(text);
  expect(finding('D16')?.cells).toHaveLength(2);
});
