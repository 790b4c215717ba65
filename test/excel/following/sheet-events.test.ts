import type { HostSwitches } from '../../officejs/host/host';
import { HostWorkbook } from '../../officejs/model/workbook';
import { openExcel } from '../open-excel';

/** Names and places of sheets are told of from 1.17 on; the library from npm has those events for Excel on the web alone. */
const NEWEST: HostSwitches = { excelApi: '1.17', sets: { CustomXmlParts: '1.1', ExcelApiOnline: '1.1' } };
/** Excel 2021 by volume licence. */
const VOLUME_2021: HostSwitches = { excelApi: '1.14' };

async function opened(switches: HostSwitches) {
  const workbook = new HostWorkbook('小学');
  workbook.addSheet('初中');
  for (const sheet of workbook.sheets) for (let row = 0; row < 3; row++) sheet.ensure(row, 0).value = 3 - row;
  const tools = openExcel(workbook, switches);
  let told = 0;
  tools.excel.onEdit(() => void told++);
  await tools.excel.read();
  /** What the user does; how often the pane heard of it, and what it reads then. */
  const byUser = async (act: (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => void) => {
    const before = told;
    await tools.host.byUser(() =>
      tools.office.Excel.run(async (context) => {
        act(context.workbook.worksheets, context);
        await context.sync();
      }),
    );
    const { sheets } = await tools.excel.reread();
    return {
      heard: told - before > 0,
      sheets: sheets.map(({ name, visible }) => (visible ? name : `(${name})`)),
      sheets0: sheets[0],
    };
  };
  return { ...tools, byUser };
}

const acts: Readonly<Record<string, (sheets: Excel.WorksheetCollection) => void>> = {
  deleted: (sheets) => sheets.getItem('初中').delete(),
  added: (sheets) => void sheets.add('特教'),
  renamed: (sheets) => {
    sheets.getItem('初中').name = '中学';
  },
  moved: (sheets) => {
    sheets.getItem('初中').position = 0;
  },
  hidden: (sheets) => {
    sheets.getItem('初中').visibility = 'Hidden';
  },
};

const seen = {
  deleted: ['小学'],
  added: ['小学', '初中', '特教'],
  renamed: ['小学', '中学'],
  moved: ['初中', '小学'],
  hidden: ['小学', '(初中)'],
};

test.each(Object.keys(seen) as (keyof typeof seen)[])('a sheet %s is told of at once, and read', async (what) => {
  const { byUser } = await opened(NEWEST);
  expect(await byUser(acts[what] ?? (() => undefined))).toMatchObject({ heard: true, sheets: seen[what] });
});

test.each([
  ['deleted', true],
  ['added', true],
  ['renamed', false],
  ['moved', false],
  ['hidden', false],
] as const)('Excel 2021 tells of a sheet %s: %p; at the next look it is seen in any case', async (what, heard) => {
  const { byUser } = await opened(VOLUME_2021);
  expect(await byUser(acts[what] ?? (() => undefined))).toMatchObject({ heard, sheets: seen[what] });
});

test('an Excel that refuses the later events is followed without them', async () => {
  const { byUser } = await opened({ excelApi: '1.17' });
  const renamed = await byUser((sheets) => {
    sheets.getItem('初中').name = '中学';
  });
  expect(renamed).toMatchObject({ heard: false, sheets: ['小学', '中学'] });
  const edited = await byUser((sheets) => {
    sheets.getItem('小学').getRange('A1').values = [[9]];
  });
  expect(edited.heard).toBe(true);
});

test('rows that are sorted or hidden are told of', async () => {
  const { byUser } = await opened(VOLUME_2021);
  const sorted = await byUser((sheets) =>
    sheets
      .getItem('小学')
      .getRange('A1:A3')
      .sort.apply([{ key: 0 }]),
  );
  expect([sorted.heard, sorted.sheets0?.values]).toEqual([true, [[1], [2], [3]]]);
  const hidden = await byUser((sheets) => {
    sheets.getItem('小学').getRange('2:2').rowHidden = true;
  });
  expect([hidden.heard, hidden.sheets0?.hiddenRows]).toEqual([true, [1]]);
});

test('where formulas wait for F9, that is known, and F9 is heard', async () => {
  const { byUser, excel, workbook } = await opened(VOLUME_2021);
  expect((await excel.read()).calculation).toBeUndefined();
  expect((await byUser((_, context) => context.workbook.application.calculate('Full'))).heard).toBe(false);
  workbook.calculationMode = 'Manual';
  expect((await excel.read()).calculation).toBe('manual');
  expect((await byUser((_, context) => context.workbook.application.calculate('Full'))).heard).toBe(true);
  expect((await excel.reread()).calculation).toBe('manual');
});

test('settings that somebody else changed with the marks that he took away are read anew', async () => {
  const workbook = new HostWorkbook('小学');
  const ours = openExcel(workbook);
  const theirs = openExcel(workbook);
  const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  ours.excel.onEdit(() => undefined);
  await ours.excel.read();
  await ours.excel.apply({
    marks: { marks: [{ sheet: '小学', look: 'fail', areas: [area] }], notes: [] },
    settings: { marked: 'true' },
  });
  await theirs.excel.apply({ marks: { marks: [], notes: [] }, settings: { marked: null } });
  ours.host.edit('小学', 'A1', '1');
  expect((await ours.excel.reread()).settings).toEqual({});
});
