import fc from 'fast-check';
import { openCalculation } from '../../src/embedded/calculation/univer';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { withColumn } from '../../src/reading/profile/change-profile';
import { STANDARDS } from '../../src/standards/standards';
import { SUMMARY_HERE } from '../../src/taskpane/session/output';
import { PaneSession } from '../../src/taskpane/session/session';
import { OpenEmbedded } from '../../src/workbench/opening/open-embedded';
import { sheet } from '../reading/sheet';

/** How many histories are tried; more where somebody has the time. */
const RUNS = Number(process.env['JUNHENG_HISTORIES'] ?? 3);

/** Two schools: a figure written as text to be repaired, and a column that nobody understands. */
const SHEETS = [
  sheet('小学', [
    ['学校名称', '办学类型', '在校生数', '专任教师数', '县级以上骨干教师数', '屋宇'],
    ['甲小学', '小学', '500', 30, 31, 400],
    ['乙小学', '小学', '４００', 25, 5, 300],
  ]),
];

const STEPS = ['edit', 'mark', 'clear', 'repair', 'write', 'answer', 'explain', 'undo', 'redo'] as const;
type Step = (typeof STEPS)[number];

/** A workbook in the workbench and the pane beside it, without the page. */
class Desk {
  private edited = 100;

  private constructor(
    readonly book: OpenEmbedded,
    readonly session: PaneSession,
  ) {}

  static async open(): Promise<Desk> {
    const embedded = EmbeddedWorkbook.of({ fileName: '甲县.xlsx', sheets: SHEETS, settings: {} });
    const book = new OpenEmbedded(embedded, [], (sheets, names) => openCalculation(sheets, names, []));
    const session = new PaneSession({
      workbook: { ...book.workbook, reveal: async () => {}, selection: async () => null },
      standards: STANDARDS,
      today: () => '2025-11-24',
      now: () => 0,
      language: () => 'zh',
      offerFile: () => {},
      readFile: () => Promise.reject(new Error('no file is read here')),
    });
    await session.check();
    return new Desk(book, session);
  }

  async take(step: Step): Promise<void> {
    const { book, session } = this;
    const { settings, result } = session.state;
    const finding = (code: string) => result?.checked.findings.find((one) => one.code === code);
    const [over, asText] = [finding('D09'), finding('D16')];
    if (step === 'edit') await book.enter([{ sheet: '小学', row: 1, column: 3, value: this.edited++ }]);
    else if (step === 'mark') await session.mark();
    else if (step === 'clear') await session.clearMarks();
    else if (step === 'repair' && asText) await session.repair(asText);
    else if (step === 'write') await session.write(SUMMARY_HERE);
    else if (step === 'answer') {
      const field = settings.profile.sheets === undefined ? 'teachingArea' : null;
      await session.answer((profile) => withColumn(profile, '小学', { header: '屋宇', field }));
    } else if (step === 'explain' && over) await session.explain(over, over.explained === null ? '含交流教师' : '');
    else if (step === 'undo') await book.undo();
    else if (step === 'redo') await book.redo();
    await this.quiet();
  }

  /** Until whatever follows by itself is done. */
  async quiet(): Promise<void> {
    for (let turns = 0; turns < 2; turns++) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      await this.session.settled();
    }
  }

  bytes(): string {
    return Buffer.from(this.book.embedded.save()).toString('latin1');
  }

  close(): void {
    this.session.dispose();
    this.book.close();
  }
}

test('whatever the user did, all undone is the file as it was, and all done again is what he had', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 7 }), async (steps) => {
      const desk = await Desk.open();
      const first = desk.bytes();
      for (const step of steps) await desk.take(step);
      while (desk.book.canRedo) await desk.take('redo');
      const last = desk.bytes();
      while (desk.book.canUndo) await desk.take('undo');
      expect([desk.bytes() === first, desk.session.state.settings.marked, desk.book.unsaved]).toEqual([
        true,
        null,
        false,
      ]);
      while (desk.book.canRedo) await desk.take('redo');
      expect(desk.bytes() === last).toBe(true);
      expect(desk.session.state.trouble).toBeNull();
      desk.close();
    }),
    { numRuns: RUNS },
  );
});

test('one thing that the user did is one step, with the marks that follow it', async () => {
  const desk = await Desk.open();
  const done: Step[] = ['mark', 'explain', 'edit', 'repair', 'answer', 'write', 'clear'];
  const states = [desk.bytes()];
  for (const step of done) {
    await desk.take(step);
    states.push(desk.bytes());
  }
  expect(new Set(states).size).toBe(done.length + 1);
  for (const state of states.slice(0, -1).reverse()) {
    await desk.take('undo');
    expect(desk.bytes() === state).toBe(true);
  }
  expect(desk.book.canUndo).toBe(false);
  desk.close();
});
