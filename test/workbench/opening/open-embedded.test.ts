import { openEmbedded } from '../../../src/workbench/opening/open-embedded';
import type { OpenWorkbook, WorkbookChange } from '../../../src/workbench/opening/open-workbook';
import { type CellValue, formatAddress, parseArea } from '../../../src/workbook/cells';
import { smallWorkbook } from '../fixture';

const SHEET = '教师情况';

function at(address: string) {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return { sheet: SHEET, row: area.row, column: area.column };
}

let opened: OpenWorkbook;
const changes: WorkbookChange[] = [];
async function open(bytes = smallWorkbook()): Promise<void> {
  opened = await openEmbedded([{ name: '某县.xlsx', bytes }], '某县.xlsx', async () => undefined);
  changes.length = 0;
  opened.onChange((change) => changes.push(change));
}
afterEach(() => opened.close());

const shown = (...addresses: string[]): CellValue[] => addresses.map((address) => opened.cell(at(address)).value);
const changed = () =>
  changes.map((change) => (change.what === 'cells' ? change.cells.map(formatAddress).sort().join() : change.what));

test('an edit, undone and done again, is told of cell by cell', async () => {
  await open();
  await opened.enter([{ ...at('B3'), value: 320 }]);
  expect(shown('B3', 'D3', 'B5')).toEqual([320, 5, 820]);
  await opened.undo();
  expect(shown('B3', 'D3', 'B5')).toEqual([400, 4, 900]);
  await opened.redo();
  expect(changed()).toEqual(['B3,B5,D3', 'B3,B5,D3', 'B3,B5,D3']);
});

test('after a step back the next edit is computed from what stands there then', async () => {
  await open();
  await opened.enter([{ ...at('C3'), value: 32 }]);
  await opened.undo();
  await opened.enter([{ ...at('B3'), value: 320 }]);
  expect(shown('C3', 'D3')).toEqual([16, 5]);
});

test('marks and sheets of ours are told of, are steps, and are no edits of the user', async () => {
  await open();
  const onEdit = jest.fn();
  opened.workbook.onEdit(onEdit);
  const area = { ...at('C3'), rowCount: 1, columnCount: 2 };
  await opened.workbook.apply({ marks: { marks: [{ sheet: SHEET, look: 'fail', areas: [area] }], notes: [] } });
  expect(opened.cell(at('D3')).look).toMatchObject({ fill: 'FFC7CE', color: '9C0006', bold: true });
  expect([changed(), onEdit.mock.calls, opened.unsaved]).toEqual([['C3,D3'], [], true]);
  await opened.undo();
  expect([opened.cell(at('D3')).look, opened.unsaved]).toEqual([{}, false]);
});

test('formulas that the file brings without results are computed when it is opened', async () => {
  await open(smallWorkbook({ results: false }));
  expect(shown('D3', 'D4', 'B5')).toEqual([4, 5, 900]);
  expect([opened.unsaved, opened.canUndo]).toEqual([false, false]);
  await opened.enter([{ ...at('B3'), value: 320 }]);
  await opened.undo();
  await opened.undo();
  expect(shown('D3')).toEqual([4]);
});
