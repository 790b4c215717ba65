import fc from 'fast-check';
import type { CellEntry } from '../../../src/embedded/calculation/calculation';
import { EditedSheets } from '../../../src/embedded/calculation/edited-sheets';
import { openCalculation } from '../../../src/embedded/calculation/univer';
import { addressOf, type CellValue, type Position } from '../../../src/workbook/cells';
import type { SheetContent } from '../../../src/workbook/content';
import { at, sheet, shownAt } from './sheets';

const opened: EditedSheets[] = [];
function edited(...sheets: SheetContent[]): EditedSheets {
  const editing = new EditedSheets(sheets, [], openCalculation);
  opened.push(editing);
  return editing;
}
afterEach(() => {
  for (const editing of opened.splice(0)) editing.close();
});

const entry = (address: string, content: { value: CellValue } | { formula: string }): CellEntry => ({
  sheet: '表',
  ...at(address),
  ...content,
});
const addresses = (cells: readonly Position[]) => cells.map(addressOf);

test('an entry and what depends on it change; everything else is the same object', async () => {
  const before = sheet('表', { A1: 400, A2: 500, B1: 16, C1: '=B1/A1*100' });
  const other = sheet('他表', { A1: 1 });
  const editing = edited(before, other);
  const changed = await editing.enter([entry('B1', { value: 20 })]);
  expect(addresses(changed)).toEqual(['B1', 'C1']);
  expect(shownAt(editing.sheet('表'), 'C1')).toBe(5);
  expect(shownAt(before, 'B1')).toBe(16);
  expect(editing.sheet('表')?.values[1]).toBe(before.values[1]);
  expect(editing.sheet('他表')).toBe(other);
});

test('undo and redo go through the steps, results included', async () => {
  const editing = edited(sheet('表', { A1: 1, B1: '=A1*10' }));
  await editing.enter([entry('A1', { value: 2 }), entry('A2', { value: 7 })]);
  await editing.enter([entry('B1', { value: '手填' })]);
  const seen = () => ['A1', 'A2', 'B1'].map((address) => shownAt(editing.sheet('表'), address));
  expect(seen()).toEqual([2, 7, '手填']);
  await editing.undo();
  expect(seen()).toEqual([2, 7, 20]);
  await editing.undo();
  expect([seen(), editing.canUndo]).toEqual([[1, null, 10], false]);
  await editing.redo();
  expect([seen(), editing.canRedo]).toEqual([[2, 7, 20], true]);
  await editing.enter([entry('A1', { value: 3 })]);
  expect([seen(), editing.canRedo]).toEqual([[3, 7, 30], false]);
});

test('an entry outside the used range makes it grow, an emptied cell there does not', async () => {
  const small: SheetContent = { ...sheet('表', {}), origin: at('C3'), values: [[1]] };
  const editing = edited(small);
  await editing.enter([entry('Z99', { value: null })]);
  expect(editing.sheet('表')?.values).toEqual([[1]]);
  await editing.enter([entry('D5', { value: 2 }), entry('B3', { formula: '=C3+D5' })]);
  expect(editing.sheet('表')?.origin).toEqual(at('B3'));
  expect(editing.sheet('表')?.values).toEqual([
    [3, 1, null],
    [null, null, null],
    [null, null, 2],
  ]);
});

test('an entry on a sheet that is gone is no step', async () => {
  const editing = edited(sheet('表', {}));
  expect(await editing.enter([{ ...entry('A1', { value: 1 }), sheet: '没有' }])).toEqual([]);
  expect(editing.canUndo).toBe(false);
});

test('whatever was entered, undoing all of it gives back the sheets', async () => {
  const content = fc.oneof(
    fc.record({ value: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(null), fc.constantFrom('文', '12')) }),
    fc.record({ formula: fc.constantFrom('=A1+1', '=SUM(A1:B3)', '=B2', '=1/0', '=IF(A1="文",1,2)') }),
  );
  const address = fc.constantFrom('A1', 'A2', 'B2', 'B3', 'C1');
  const step = fc.array(fc.tuple(address, content), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const before = sheet('表', { A1: 1, A2: '文', B2: 3 });
      const editing = edited(before);
      for (const entries of steps) await editing.enter(entries.map(([where, what]) => entry(where, what)));
      const after = editing.sheets;
      while (editing.canUndo) await editing.undo();
      expect(editing.sheets).toEqual([before]);
      while (editing.canRedo) await editing.redo();
      expect(editing.sheets).toEqual(after);
      editing.close();
    }),
    { numRuns: 40 },
  );
});
