import fc from 'fast-check';
import type { Marks } from '../../../src/workbook/changes';
import type { WorkbookContent } from '../../../src/workbook/content';
import { calculate } from '../../officejs/file/calculate';
import { HostWorkbook } from '../../officejs/model/workbook';
import { openExcel, summarySheet } from '../open-excel';

const SHEET = '学校基本情况';
const OTHER = '教师情况';

/** Two sheets of the user's with formulas, and one of ours. */
async function opened(rows = 6, named = (row: number) => `第${row + 1}小学`) {
  const workbook = new HostWorkbook(SHEET);
  workbook.calculate = calculate;
  const sheets = [workbook.active, workbook.addSheet(OTHER)];
  for (const sheet of sheets) {
    for (let row = 0; row < rows; row++) {
      sheet.ensure(row, 0).value = named(row);
      for (let column = 1; column < 4; column++) sheet.ensure(row, column).value = row * 7 + column;
    }
    Object.assign(sheet.ensure(rows, 3), { formula: `=SUM(D1:D${rows})`, value: 0 });
  }
  Object.assign(workbook.active.ensure(rows, 2), { formula: `=${OTHER}!B2+1`, value: 0 });
  workbook.calculationDue = true;
  const other = openExcel(workbook);
  const tools = openExcel(workbook);
  await tools.excel.apply({ sheets: [summarySheet(2)] });
  tools.excel.onEdit(() => undefined);
  await tools.excel.read();
  /** What somebody reads who knows nothing of the workbook. */
  const afresh = () => other.excel.read();
  return { ...tools, afresh };
}

type Tools = Awaited<ReturnType<typeof opened>>;

/** Done by the user through Excel. */
function byUser({ host, office }: Tools, act: (sheets: Excel.WorksheetCollection) => unknown): Promise<void> {
  return host.byUser(() =>
    office.Excel.run(async (context) => {
      act(context.workbook.worksheets);
      await context.sync();
    }),
  );
}

async function trips({ host }: Tools, work: () => Promise<unknown>): Promise<number> {
  const before = host.roundTrips;
  await work();
  return host.roundTrips - before;
}

test('after the edit of a cell one round trip reads what it changed, formulas of other sheets too', async () => {
  const tools = await opened();
  const before = await tools.excel.reread();
  tools.host.edit(OTHER, 'B2', '41.5');
  let after: WorkbookContent | undefined;
  expect(await trips(tools, async () => (after = await tools.excel.reread()))).toBe(1);
  expect(after?.sheets.map(({ values }) => values[6])).toEqual([
    [null, null, 42.5, 123],
    [null, null, null, 123],
    undefined,
  ]);
  expect(after?.sheets[1]?.values[1]).toEqual(['第2小学', 41.5, 9, 10]);
  expect(after).toEqual(await tools.afresh());
  const rows = [after, before].map((content) => content?.sheets.flatMap(({ values }) => values) ?? []);
  expect(rows[0]?.filter((row) => !rows[1]?.includes(row))).toHaveLength(2);
});

test('where nothing changed, all is the same object as before', async () => {
  const tools = await opened();
  const before = await tools.excel.reread();
  const after = await tools.excel.reread();
  expect(after.sheets.every((sheet, at) => sheet === before.sheets[at])).toBe(true);
});

const more: readonly [string, (tools: Tools) => unknown][] = [
  ['a formula', ({ host }) => host.edit(SHEET, 'B2', '=C2*2')],
  ['a formula with an error', ({ host }) => host.edit(SHEET, 'B2', '=1/0')],
  ['a figure as text', ({ host }) => host.edit(SHEET, 'B2', "'12")],
  ['a percentage', ({ host }) => host.edit(SHEET, 'B2', '95%')],
  ['nothing in a cell', ({ host }) => host.edit(SHEET, 'B2', '')],
  ['a figure in place of a formula', ({ host }) => host.edit(SHEET, 'D7', '7')],
  ['an error that a formula of another sheet takes over', ({ host }) => host.edit(OTHER, 'B2', '=1/0')],
  ['a text that one takes over', ({ host }) => host.edit(OTHER, 'B2', '无')],
  ['a cell outside the range used', ({ host }) => host.edit(SHEET, 'H20', '1')],
  ['a cell of a sheet of ours', ({ host }) => host.edit('小学资源配置达标情况表', 'B3', '云岭县一小')],
  ['many cells', (tools) => byUser(tools, (all) => (all.getItem(SHEET).getRange('A1:D6').values = figures(6, 4)))],
  ['a row inserted', (tools) => byUser(tools, (all) => all.getItem(SHEET).getRange('3:3').insert('Down'))],
  ['a column deleted', (tools) => byUser(tools, (all) => all.getItem(SHEET).getRange('B:B').delete('Left'))],
  ['another format', (tools) => byUser(tools, (all) => (all.getItem(SHEET).getRange('B2').numberFormat = [['0%']]))],
  ['a hidden row', (tools) => byUser(tools, (all) => (all.getItem(SHEET).getRange('2:2').rowHidden = true))],
  ['merged cells', (tools) => byUser(tools, (all) => all.getItem(SHEET).getRange('B1:C1').merge())],
  ['a renamed sheet', (tools) => byUser(tools, (all) => (all.getItem(SHEET).name = '基本情况'))],
  ['a hidden sheet', (tools) => byUser(tools, (all) => (all.getItem(OTHER).visibility = 'Hidden'))],
  ['a sheet deleted', (tools) => byUser(tools, (all) => all.getItem(OTHER).delete())],
  ['a sheet added', (tools) => byUser(tools, (all) => (all.add('新').getRange('A1').values = [['新校']]))],
  ['a protected sheet', (tools) => byUser(tools, (all) => all.getItem(OTHER).protection.protect())],
  // As some versions do with a choice from a list (OfficeDev/office-js #539).
  ['a cell that Excel does not tell of', ({ workbook }) => (workbook.active.ensure(1, 1).value = 77)],
];

function figures(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => row - column));
}

test.each(more)('%s: read again is read anew', async (_name, act) => {
  const tools = await opened();
  await act(tools);
  expect(await tools.excel.reread()).toEqual(await tools.afresh());
});

test('changes of our own: read again is read anew', async () => {
  const tools = await opened();
  await tools.excel.apply({ settings: { standard: '"national-2017"' } });
  expect(await tools.excel.reread()).toEqual(await tools.afresh());
  await tools.excel.setCells([{ sheet: SHEET, row: 1, column: 1, value: 12 }]);
  expect(await tools.excel.reread()).toEqual(await tools.afresh());
  await tools.excel.apply({
    sheets: [{ ...summarySheet(3), tag: 'cv', name: '差异系数汇总表' }],
    settings: { standard: null },
  });
  expect(await tools.excel.reread()).toEqual(await tools.afresh());
});

test('while edits go unheard all is read', async () => {
  const { excel, workbook } = openExcel(new HostWorkbook(SHEET));
  workbook.active.ensure(0, 0).value = 1;
  await excel.read();
  workbook.active.ensure(0, 0).value = 2;
  expect((await excel.reread()).sheets[0]?.values).toEqual([[2]]);
});

test('a large workbook takes a round trip for each 1.5 MB of values', async () => {
  const tools = await opened(2_000, (row) => `第${row + 1}小学`.padEnd(520, 'x'));
  tools.host.edit(SHEET, 'B1500', '5');
  // Two sheets of 2 000 rows: a name of 520 characters, three bytes each at most, and three figures: 1.6 kB.
  expect(await trips(tools, () => tools.excel.reread())).toBe(5);
  expect(await tools.excel.reread()).toEqual(await tools.afresh());
});

/** Marks of some cells of both sheets. */
function marksAt(cells: readonly (readonly [sheet: string, row: number, column: number])[]): Marks {
  const of = (name: string) =>
    cells.flatMap(([sheet, row, column]) => (sheet === name ? [{ row, column, rowCount: 1, columnCount: 1 }] : []));
  return {
    notes: [],
    marks: [SHEET, OTHER].flatMap((sheet) => {
      const areas = of(sheet);
      return areas.length > 0 ? [{ sheet, look: 'fail' as const, areas }] : [];
    }),
  };
}

/** The rules that stand, without the ids that Excel gives. */
function rules({ workbook }: Tools) {
  return workbook.sheets.map(({ name, conditionalFormats }) => ({
    name,
    rules: conditionalFormats.map(({ formula, areas }) => ({ formula, areas })),
  }));
}

describe('marks after an edit', () => {
  test('that are right already take no round trip', async () => {
    const tools = await opened();
    const marks = marksAt([[SHEET, 1, 1]]);
    await tools.excel.apply({ marks });
    await tools.excel.reread();
    expect(await trips(tools, () => tools.excel.apply({ marks }))).toBe(0);
  });

  test('take one round trip where they change, and nothing else does', async () => {
    const tools = await opened();
    await tools.excel.apply({ marks: marksAt([[SHEET, 1, 1], [OTHER, 2, 2]]) }); // biome-ignore format: one line
    tools.host.edit(SHEET, 'B2', '3');
    await tools.excel.reread();
    expect(await trips(tools, () => tools.excel.apply({ marks: marksAt([[OTHER, 2, 2], [OTHER, 3, 3]]) }))).toBe(1); // biome-ignore format: one line
    expect(rules(tools)).toMatchObject([
      { name: SHEET, rules: [] },
      { name: OTHER, rules: [{ areas: [{ row: 2, column: 2 }, { row: 3, column: 3 }] }] }, // biome-ignore format: one line
      { rules: [] },
    ]);
    expect(tools.host.context.eventsEnabled).toBe(true);
  });

  test.each([
    ['deleted by the user', ({ workbook }: Tools) => workbook.active.conditionalFormats.splice(0)],
    [
      'copied to other cells',
      (tools: Tools) => byUser(tools, (all) => all.getItem(OTHER).getRange('B2').copyFrom(`${SHEET}!B2`, 'Formats')),
    ],
    [
      'overwritten by cells without',
      (tools: Tools) => byUser(tools, (all) => all.getItem(SHEET).getRange('B2').copyFrom('C3')),
    ],
    [
      'moved by a row inserted',
      (tools: Tools) => byUser(tools, (all) => all.getItem(SHEET).getRange('1:1').insert('Down')),
    ],
  ] as const)('%s are put right', async (_name, act) => {
    const tools = await opened();
    const marks = marksAt([[SHEET, 1, 1], [SHEET, 4, 1]]); // biome-ignore format: one line
    await tools.excel.apply({ marks });
    await act(tools);
    await tools.excel.reread();
    await tools.excel.apply({ marks });
    const { rules: first = [] } = rules(tools)[0] ?? {};
    expect(first.map(({ areas }) => areas)).toEqual([marks.marks[0]?.areas]);
    expect(rules(tools)[1]?.rules).toEqual([]);
  });

  test('on a sheet that became protected are refused', async () => {
    const tools = await opened();
    await tools.excel.apply({ marks: marksAt([[SHEET, 1, 1]]) });
    await byUser(tools, (all) => all.getItem(SHEET).protection.protect());
    await tools.excel.reread();
    const { refused } = await tools.excel.apply({ marks: marksAt([[SHEET, 2, 1]]) });
    expect(refused).toEqual([{ sheet: SHEET, reason: 'protected' }]);
  });

  test('failing half-way leaves events on, and are right the next time', async () => {
    const tools = await opened();
    await tools.excel.apply({ marks: marksAt([[SHEET, 1, 1]]) });
    await tools.excel.reread();
    tools.host.fault = { roundTrip: tools.host.roundTrips + 1, when: 'halfway' };
    const marks = marksAt([[SHEET, 2, 2]]);
    await expect(tools.excel.apply({ marks })).rejects.toMatchObject({ problem: { code: 'host' } });
    expect(tools.host.context.eventsEnabled).toBe(true);
    tools.host.fault = undefined;
    await tools.excel.reread();
    await tools.excel.apply({ marks });
    expect(rules(tools)[0]?.rules.map(({ areas }) => areas)).toEqual([marks.marks[0]?.areas]);
  });
});

describe('any edits', () => {
  const cell = fc.record({ sheet: fc.constantFrom(SHEET, OTHER), row: fc.nat(5), column: fc.nat(3) });
  const text = fc.constantFrom('5', '0', '', '无', '12%', '=B1+1', '=1/0', "'7", `=${OTHER}!C3`);
  /** Marks come in the sheet's order, each cell once: the same ones always stand in the same way. */
  const marked = fc
    .uniqueArray(cell, { maxLength: 4, selector: ({ sheet, row, column }) => `${sheet} ${row} ${column}` })
    .map((cells) => [...cells].sort((one, other) => one.row - other.row || one.column - other.column));
  const edit = fc.record({ cell, text, told: fc.boolean(), marked });
  const address = ({ row, column }: { row: number; column: number }) => `${'ABCD'[column]}${row + 1}`;

  test('one after the other: what is read again and the marks are those of a first time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const tools = await opened();
        await tools.excel.apply({ marks: marksAt([[SHEET, 0, 1]]) });
        for (const { cell, text, told, marked } of edits) {
          if (told) tools.host.edit(cell.sheet, address(cell), text);
          else Object.assign(tools.workbook.sheet(cell.sheet)?.ensure(cell.row, cell.column) ?? {}, { value: 9 });
          const read = await tools.excel.reread();
          expect(read).toEqual(await tools.afresh());
          const marks = marksAt(marked.map(({ sheet, row, column }) => [sheet, row, column]));
          await tools.excel.apply({ marks });
          const wanted = [SHEET, OTHER].map((name) =>
            marks.marks.filter(({ sheet }) => sheet === name).map(({ areas }) => areas),
          );
          expect(
            rules(tools)
              .slice(0, 2)
              .map((sheet) => sheet.rules.map(({ areas }) => areas)),
          ).toEqual(wanted);
        }
      }),
      { numRuns: 25 },
    );
  });
});
