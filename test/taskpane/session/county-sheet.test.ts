import { exportWorkbook } from '../../../scripts/samples/workbooks';
import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import { newFile } from '../../../src/embedded/new-file';
import { STANDARDS } from '../../../src/standards/standards';
import { PaneSession } from '../../../src/taskpane/session/session';
import type { CellReference } from '../../../src/workbook/cells';

let opened: PaneSession | undefined;
afterEach(() => opened?.dispose());

/** The statistics system's export alone: the seven items, and nothing of the county. */
async function openExport() {
  const workbook = EmbeddedWorkbook.open(await newFile(exportWorkbook().slice(0, 3), '云岭县.xlsx'), '云岭县.xlsx');
  const revealed: CellReference[] = [];
  workbook.attach({ view: { reveal: (cell) => revealed.push(cell), selection: () => null } });
  const session = new PaneSession({
    workbook,
    standards: STANDARDS,
    today: () => '2026-11-24',
    now: () => 0,
    language: () => 'zh',
    offerFile: () => {},
    readFile: () => Promise.reject(new Error('no file is read here')),
  });
  opened = session;
  await session.check();
  const lacking = () =>
    session.state.result?.checked.assessment.county.reasons.flatMap((reason) =>
      reason.code === 'notInWorkbook' ? [reason.hasPlace] : [],
    );
  return { workbook, session, revealed, lacking };
}

test('a sheet for the county’s figures is added by one step, is read, and is gone by one undo', async () => {
  const { workbook, session, revealed, lacking } = await openExport();
  const before = workbook.save();
  expect(lacking()).toEqual([false]);
  await session.addCountySheet();
  expect(workbook.content().sheets.map(({ name }) => name)).toEqual(['小学', '初中', '高中', '县级数据']);
  expect(revealed).toEqual([{ sheet: '县级数据', row: 3, column: 3 }]);
  expect(session.state.notice).toEqual({ code: 'added', first: revealed[0] });
  expect(session.state.result?.checked.reading.recognised.map(({ kind }) => kind)).toContain('countyFacts');
  expect(lacking()).toEqual([true]);
  workbook.undo();
  expect(workbook.save()).toEqual(before);
});

test('it bears the county’s name and year, and what is filled in counts', async () => {
  const { workbook, session } = await openExport();
  await session.addCountySheet();
  const sheet = () => workbook.content().sheets.at(-1)!;
  expect(sheet().values[0]?.[0]).toBe('云岭县2025学年县级数据');
  const row = sheet().values.findIndex((cells) => cells[0] === '一票否决');
  const open = () =>
    session.state.result?.checked.assessment.items.vetoes.filter(({ verdict }) => verdict === 'unknown');
  const before = open()?.length ?? 0;
  await workbook.setCells([{ sheet: '县级数据', row, column: 3, value: '无' }]);
  await session.check();
  expect(open()).toHaveLength(before - 1);
});
