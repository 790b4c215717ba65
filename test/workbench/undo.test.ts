import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { minimalXlsx } from '../workbooks/minimal-xlsx';
import { WorkbenchPage } from './page';

/** How many histories are tried; more where somebody has the time. */
const RUNS = Number(process.env['JUNHENG_HISTORIES'] ?? 3);

/** Pupils as text, to be repaired; too few backbone teachers, to be marked; a column that nobody understands. */
const COUNTY = minimalXlsx({
  小学: [
    ['学校名称', '办学类型', '在校生数', '专任教师数', '县级以上骨干教师数', '屋宇'],
    ['甲小学', '小学', '500', 30, 3, 400],
    ['乙小学', '小学', 400, 25, 5, 300],
  ],
});

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.start();
  await workbench.open('某县.xlsx', COUNTY);
});
afterAll(() => workbench?.close());

const button = (name: string | RegExp) => workbench.page.getByRole('button', { name, exact: typeof name === 'string' });
/** The pane is through with what followed from the last step. */
const settled = async () => {
  await workbench.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  await workbench.pane.locator('.jh-task').waitFor({ state: 'detached' });
};

async function inView(tab: string): Promise<void> {
  await workbench.pane.getByRole('tab', { name: tab }).click();
}

const STEPS = {
  edit: (value: number) => workbench.enter('E2', String(value)),
  mark: async () => {
    await inView('总览');
    const mark = button(/^(?:标记单元格|清除标记)$/).first();
    await mark.click();
  },
  write: async () => {
    await inView('总览');
    await button('生成汇总表').click();
  },
  repair: async () => {
    await inView('数据问题');
    const repair = workbench.pane.getByRole('button', { name: '修复' }).first();
    if ((await repair.count()) === 0) return;
    await repair.click();
    await workbench.pane.locator('fieldset').getByRole('button', { name: '修复' }).click();
  },
  undo: () => pressed('撤销'),
  redo: () => pressed('重做'),
} as const satisfies Record<string, (value: number) => Promise<void>>;

async function pressed(name: '撤销' | '重做'): Promise<void> {
  if (await button(name).isEnabled()) await button(name).click();
}

const step = fc.tuple(
  fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
  fc.integer({ min: 1, max: 99 }),
);

test('whatever was done, the file is the first one once all of it is undone', async () => {
  const first = await workbench.save();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
      for (const [name, value] of steps) {
        await STEPS[name](value);
        await settled();
      }
      for (let presses = 0; (await button('撤销').isEnabled()) && presses < 20; presses++) {
        await button('撤销').click();
        await settled();
      }
      expect(Buffer.from(await workbench.save()).equals(Buffer.from(first))).toBe(true);
    }),
    {
      numRuns: RUNS,
      examples: [
        [
          [
            ['mark', 1],
            ['edit', 9],
            ['write', 1],
            ['undo', 1],
            ['redo', 1],
          ],
        ],
      ],
    },
  );
  expect(workbench.errors).toEqual([]);
});

/** A slip that came back: the school has another number of teachers. What is locked is open here: Excel lets its two columns be written. */
async function returned(slips: Uint8Array): Promise<Uint8Array> {
  const unlocked = Object.entries(unzipSync(slips)).map(([name, bytes]) => [
    name,
    name.includes('worksheets/') ? strToU8(strFromU8(bytes).replace(/<sheetProtection[^>]*>/, '')) : bytes,
  ]);
  const workbook = EmbeddedWorkbook.open(zipSync(Object.fromEntries(unlocked)), '核实单.xlsx');
  const [sheet] = workbook.content().sheets;
  const values = sheet?.values ?? [];
  const row = values.findIndex((cells) => cells.includes('专任教师数'));
  const column = (values[row] ?? []).indexOf('专任教师数') + 3;
  await workbook.setCells([{ sheet: sheet?.name ?? '', row, column, value: 33 }]);
  return workbook.save();
}

test('slips are made, one comes back, its correction is accepted and taken back again', async () => {
  const { page, pane } = workbench;
  const first = await workbench.save();
  await inView('报表');
  const downloading = page.waitForEvent('download');
  await button('生成核实单（一个工作簿）').click();
  const slips = readFileSync(await (await downloading).path());
  const buffer = Buffer.from(await returned(slips));
  await pane
    .locator('label', { hasText: '选择交回的核实单' })
    .locator('input')
    .setInputFiles({ name: '甲.xlsx', mimeType: '', buffer });
  await button('全部采用（1 处）').click();
  await pane.getByText('已写入 1 处更正').waitFor();
  expect(await workbench.valueAt('D2')).toBe('33');
  await button('撤销').click();
  await settled();
  expect(Buffer.from(await workbench.save()).equals(Buffer.from(first))).toBe(true);
  expect(workbench.errors).toEqual([]);
});
