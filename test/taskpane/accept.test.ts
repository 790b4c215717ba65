import { AUDIT_TAG } from '../../src/corrections/audit-sheet';
import type { Correction } from '../../src/corrections/correction';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { makeSlips } from '../../src/reporting/slips/slip-lines';
import { STANDARDS } from '../../src/standards/standards';
import { PaneSession } from '../../src/taskpane/session/session';
import { accept } from '../../src/taskpane/view/slips/accept';
import type { SheetContent } from '../../src/workbook/content';
import { WorkbookError } from '../../src/workbook/workbook';
import { PLANNED_COUNTY } from '../planning/planned-county';

async function open() {
  const workbook = EmbeddedWorkbook.of(PLANNED_COUNTY);
  const session = new PaneSession({
    workbook,
    standards: STANDARDS,
    today: () => '2026-11-30',
    now: () => 0,
    language: () => 'zh',
    offerFile: () => {},
    readFile: () => Promise.reject(new Error('No file')),
  });
  await session.check();
  const { checked, content } = session.state.result!;
  const [first] = makeSlips(checked, content);
  const correctionOf = (field: string, value: number): Correction => {
    const line = first!.lines.find(({ subject }) => 'field' in subject && subject.field === field)!;
    return { school: first!.school, line, value, reason: '漏计', sources: [] };
  };
  return { workbook, session, checked, correctionOf };
}

const figures = ({ sheets }: { readonly sheets: readonly SheetContent[] }) => sheets[0]?.values[2]?.slice(2, 4);
const record = ({ sheets }: { readonly sheets: readonly SheetContent[] }) =>
  sheets.find(({ tag }) => tag === AUDIT_TAG);

test('what is accepted is written with its record as one step, and the record goes on', async () => {
  const { workbook, session, checked, correctionOf } = await open();
  expect(await accept([correctionOf('students', 110)], checked, session, 'zh')).toBe('written');
  const now = session.state.result!.checked;
  expect(await accept([correctionOf('fullTimeTeachers', 9)], now, session, 'zh')).toBe('written');
  expect(figures(workbook.content())).toEqual([110, 9]);
  expect(
    record(workbook.content())
      ?.values.slice(3)
      .map((row) => row.slice(0, 9)),
  ).toEqual([
    [1, '2026-11-30', '甲小学', null, '在校生数', '小学', 'C3', 100, 110],
    [2, '2026-11-30', '甲小学', null, '专任教师数', '小学', 'D3', 8, 9],
  ]);
  workbook.undo();
  expect(figures(workbook.content())).toEqual([110, 8]);
  expect(record(workbook.content())?.values).toHaveLength(4);
  workbook.undo();
  expect(figures(workbook.content())).toEqual([100, 8]);
  expect(record(workbook.content())).toBeUndefined();
  session.dispose();
});

test('nothing is written where the figure was changed meanwhile', async () => {
  const { workbook, session, checked, correctionOf } = await open();
  const correction = correctionOf('students', 110);
  await workbook.setCells([{ sheet: '小学', row: 2, column: 2, value: 105 }]);
  expect(await accept([correction], checked, session, 'zh')).toBe('stale');
  expect(figures(workbook.content())).toEqual([105, 8]);
  session.dispose();
});

test('a figure that can’t be recorded is put back', async () => {
  const { workbook, session, checked, correctionOf } = await open();
  jest.spyOn(workbook, 'apply').mockRejectedValueOnce(new WorkbookError({ code: 'structureProtected' }));
  expect(await accept([correctionOf('students', 110)], checked, session, 'zh')).toBe('notRecorded');
  expect(figures(workbook.content())).toEqual([100, 8]);
  session.dispose();
});
