import * as fc from 'fast-check';
import { checkEntry } from '../../../src/checks/catalogue';
import { EmbeddedWorkbook } from '../../../src/embedded/embedded-workbook';
import { makeQuestion } from '../../../src/reading/profile/questions';
import { STANDARDS } from '../../../src/standards/standards';
import { SUMMARY_HERE } from '../../../src/taskpane/session/output';
import { PaneSession } from '../../../src/taskpane/session/session';
import { sheet } from '../../reading/sheet';

/** A school with pupils as text (to be repaired), too few teachers (to be marked), and a site of unknown parent (a question). */
const SHEET = sheet('小学', [
  ['学校名称', '办学类型', '是否计校数', '在校生数', '专任教师数', '县级以上骨干教师数'],
  ['甲小学', '小学', 1, '500', 30, 3],
  ['乙小学', '小学', 1, 400, 25, 5],
  ['柳林教学点', '教学点', 0, 20, 2, 0],
]);

function open() {
  const workbook = EmbeddedWorkbook.of({ fileName: '某县.xlsx', sheets: [SHEET], settings: {} });
  const session = new PaneSession({
    workbook,
    standards: STANDARDS,
    today: () => '2025-11-24',
    now: () => 0,
    language: () => 'zh',
    offerFile: () => {},
    readFile: () => Promise.reject(new Error('no file is read here')),
  });
  return { workbook, session, bytes: () => Buffer.from(workbook.save()).toString('latin1') };
}

type Opened = ReturnType<typeof open>;

/** All that follows from what the user did is done. */
async function rest({ session }: Opened): Promise<void> {
  for (let turns = 0; turns < 3; turns++) {
    await new Promise((resolve) => setTimeout(resolve));
    await session.settled();
  }
}

const ACTIONS = {
  edit: ({ workbook }: Opened, value: number) => workbook.edit([{ sheet: '小学', row: 2, column: 5, value }]),
  mark: ({ session }: Opened) => session.mark(),
  clearMarks: ({ session }: Opened) => session.clearMarks(),
  repair: async ({ session }: Opened) => {
    const found = session.state.result?.checked.findings.find(({ code }) => checkEntry(code).repair);
    if (found) await session.repair(found);
  },
  write: ({ session }: Opened) => session.write(SUMMARY_HERE),
  answer: async ({ session }: Opened) => {
    const checked = session.state.result?.checked;
    const asked = checked?.findings.find(({ code }) => code === 'D27');
    const choice = checked && asked && makeQuestion(asked, checked.reading.statistics).choices[0];
    if (choice) await session.answer(choice.answered);
  },
  explain: async ({ session }: Opened, value: number) => {
    const found = session.state.result?.checked.findings[0];
    if (found) await session.explain(found, `说明${value}`);
  },
} as const;

type Step = readonly [keyof typeof ACTIONS | 'undo' | 'redo', number];

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    {
      weight: 7,
      arbitrary: fc.constantFrom<keyof typeof ACTIONS>('edit', 'mark', 'clearMarks', 'repair', 'answer', 'explain'),
    },
    { weight: 1, arbitrary: fc.constant('write' as const) },
  ),
  fc.integer({ min: 1, max: 8 }),
);

/** What undid nothing once: marks that follow an edit, an answer that marks follow, and the marks themselves. */
const examples: [Step[]][] = [
  [['mark', 'edit', 'undo', 'redo', 'undo', 'undo', 'redo'].map((name) => [name as Step[0], 1])],
  [['mark', 'answer', 'undo', 'undo', 'redo', 'redo'].map((name) => [name as Step[0], 1])],
];

async function act(opened: Opened, [name, value]: Step): Promise<void> {
  if (name === 'undo') opened.workbook.undo();
  else if (name === 'redo') opened.workbook.redo();
  else await ACTIONS[name](opened, value);
}

async function undoAll(opened: Opened): Promise<void> {
  for (let steps = 0; opened.workbook.undo(); steps++) {
    if (steps > 100) throw new Error('there is always one more to undo');
    await rest(opened);
  }
}

test('the county that this is tried on has something to repair, to answer and to mark', async () => {
  const opened = open();
  await opened.session.check();
  const states = [opened.bytes()];
  for (const name of ['mark', 'repair', 'answer', 'explain'] as const) {
    await act(opened, [name, 1]);
    await rest(opened);
    states.push(opened.bytes());
  }
  expect(new Set(states).size).toBe(states.length);
});

test('each undo and each redo is one thing that the user did, with all that followed from it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const opened = open();
      await opened.session.check();
      const first = opened.bytes();
      const [before, after]: [string[], string[]] = [[], []];
      let now = first;
      for (const taken of steps) {
        await act(opened, taken);
        await rest(opened);
        const [name] = taken;
        const is = opened.bytes();
        if (name === 'undo' || name === 'redo') {
          const [from, to] = name === 'undo' ? [before, after] : [after, before];
          const expected = from.pop();
          if (expected !== undefined) to.push(now);
          expect(is === (expected ?? now)).toBe(true);
        } else if (is !== now) {
          before.push(now);
          after.length = 0;
        }
        now = is;
      }
      await undoAll(opened);
      expect(opened.bytes() === first).toBe(true);
      opened.session.dispose();
    }),
    { numRuns: 10, examples },
  );
});

test('who doesn’t wait for what follows gets back to the first bytes too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const opened = open();
      await opened.session.check();
      const first = opened.bytes();
      for (const taken of steps) void act(opened, taken);
      await rest(opened);
      await undoAll(opened);
      expect(opened.bytes() === first).toBe(true);
      opened.session.dispose();
    }),
    { numRuns: 10, examples },
  );
});

test('marks that were taken back are announced no longer, nor is that they were cleared', async () => {
  const opened = open();
  const { session, workbook } = opened;
  await session.check();
  const told = () => session.state.notice?.code;
  await session.mark();
  expect(told()).toBe('marked');
  workbook.undo();
  await rest(opened);
  expect(told()).toBeUndefined();
  workbook.redo();
  await rest(opened);
  await session.clearMarks();
  expect(told()).toBe('cleared');
  workbook.undo();
  await rest(opened);
  expect(told()).toBeUndefined();
  session.dispose();
});
