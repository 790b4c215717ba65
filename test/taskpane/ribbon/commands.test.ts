import { exportWorkbook } from '../../../scripts/samples/workbooks';
import { STANDARDS } from '../../../src/standards/standards';
import type { MountedPane } from '../../../src/taskpane/mount';
import { ribbonCommands } from '../../../src/taskpane/ribbon/commands';
import { joinRibbon } from '../../../src/taskpane/ribbon/shared-runtime';
import { PaneSession } from '../../../src/taskpane/session/session';
import type { Workbook } from '../../../src/workbook/workbook';
import { openExcel } from '../../excel/open-excel';
import { HostWorkbook } from '../../officejs/model/workbook';
import { contentOf, MemoryWorkbook } from '../memory-workbook';

const SAMPLE = exportWorkbook().map(contentOf);

/** A pane without a page: what it is asked to show is noted. */
function paneOn(workbook: Workbook) {
  const session = new PaneSession({
    workbook,
    standards: STANDARDS,
    today: () => '2026-11-24',
    now: () => 0,
    language: () => 'zh',
    offerFile: () => undefined,
    readFile: async () => ({ fileName: '', sheets: SAMPLE, settings: {} }),
  });
  const shown: unknown[] = [];
  const pane: MountedPane = { session, workbook, show: (place) => void shown.push(place), unmount: () => undefined };
  return { pane, session, shown };
}

/** Excel with a shared runtime, in which commands are called as its ribbon or a key does. */
function excelWith(pane: MountedPane, sets: readonly string[] = ['SharedRuntime']) {
  const commands = new Map<string, (event?: { completed(): void }) => Promise<void>>();
  let watch: (message: { visibilityMode: 'Hidden' | 'Taskpane' }) => void = () => undefined;
  const said: string[] = [];
  const office = {
    context: { requirements: { isSetSupported: (set: string) => sets.includes(set) } },
    actions: {
      associate: (name: string, act: (event?: { completed(): void }) => Promise<void>) => commands.set(name, act),
    },
    addin: {
      showAsTaskpane: async () => void said.push('shown'),
      onVisibilityModeChanged: async (handler: typeof watch) => {
        watch = handler;
      },
    },
  };
  joinRibbon(office as unknown as typeof Office, pane);
  return {
    said,
    commands,
    press: (name: string) => commands.get(name)?.({ completed: () => said.push('completed') }),
    key: (name: string) => commands.get(name)?.(),
    visibility: (visibilityMode: 'Hidden' | 'Taskpane') => watch({ visibilityMode }),
  };
}

const letFollow = () => new Promise((resolve) => setTimeout(resolve, 20));

test("the ribbon's 清除标记 lasts: the open pane's next check doesn't mark again", async () => {
  const workbook = new HostWorkbook('小学');
  for (const [row, cells] of (SAMPLE.find(({ name }) => name === '小学')?.values ?? []).entries())
    for (const [column, value] of cells.entries()) workbook.active.ensure(row, column).value = value ?? '';
  const { excel, host } = openExcel(workbook);
  const { pane, session } = paneOn(excel);
  const { press } = excelWith(pane);
  await session.mark();
  expect(workbook.active.conditionalFormats.length).toBeGreaterThan(0);
  await press('clearMarks');
  expect(workbook.active.conditionalFormats).toEqual([]);
  host.edit('小学', 'Z90', '1');
  await letFollow();
  await session.settled();
  expect(workbook.active.conditionalFormats).toEqual([]);
  session.dispose();
});

test.each([
  ['check', ['shown', 'completed']],
  ['settings', ['shown', 'completed']],
  ['clearMarks', ['completed']],
])('%s, pressed twice, reaches the same pane both times', async (name, said) => {
  const { pane } = paneOn(new MemoryWorkbook(SAMPLE));
  const excel = excelWith(pane);
  await excel.press(name);
  await excel.press(name);
  expect(excel.said).toEqual([...said, ...said]);
});

test('清除标记 shows the pane only where it has something to say', async () => {
  const workbook = new MemoryWorkbook(SAMPLE);
  const { pane } = paneOn(workbook);
  const excel = excelWith(pane);
  workbook.refuses = [{ sheet: '小学', reason: 'protected' }];
  await excel.press('clearMarks');
  workbook.refuses = [];
  workbook.fails = { code: 'readOnly' };
  await excel.press('clearMarks');
  expect(excel.said).toEqual(['shown', 'completed', 'shown', 'completed']);
});

test('a key does what its button does', async () => {
  const workbook = new MemoryWorkbook(SAMPLE);
  const { pane, session } = paneOn(workbook);
  const excel = excelWith(pane);
  await session.check();
  await excel.key('next');
  expect(workbook.revealed).toHaveLength(1);
});

test('a command that comes while the pane checks waits for it', async () => {
  const workbook = new MemoryWorkbook(SAMPLE);
  const { pane, session } = paneOn(workbook);
  const excel = excelWith(pane);
  void session.check();
  await excel.press('writeSheets');
  expect(session.state.notice).toMatchObject({ code: 'written' });
});

test('a closed pane rests; opened again it has looked anew, and holds what was tried and chosen', async () => {
  const workbook = new MemoryWorkbook(SAMPLE);
  const { pane, session } = paneOn(workbook);
  const excel = excelWith(pane);
  await session.check();
  await session.loadLastYear(new Uint8Array([1]), '去年.xlsx');
  session.suppose([]);
  const { lastYear, supposed } = session.state;
  const { reads } = workbook;
  excel.visibility('Hidden');
  workbook.edit({ sheet: '小学', row: 40, column: 3, value: 1 });
  await letFollow();
  expect(workbook.reads).toBe(reads);
  excel.visibility('Taskpane');
  await session.settled();
  expect(workbook.reads).toBe(reads + 1);
  expect(session.state).toMatchObject({ lastYear, supposed });
  expect(lastYear).not.toBeNull();
});

test('an Excel without shared runtimes gets no commands: its manifest gives it no buttons', () => {
  const { pane } = paneOn(new MemoryWorkbook(SAMPLE));
  expect(excelWith(pane, []).commands.size).toBe(0);
  expect(Object.keys(ribbonCommands)).toHaveLength(6);
});
