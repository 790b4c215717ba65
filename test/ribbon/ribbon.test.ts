import { ribbonCommands } from '../../src/ribbon/commands';
import { paneRequest } from '../../src/ribbon/pane-request';
import { openExcel } from '../excel/open-excel';

test('清除标记 removes the marks', async () => {
  const { excel, workbook } = openExcel();
  const sheet = workbook.active;
  await excel.apply({
    marks: {
      notes: [],
      marks: [{ sheet: sheet.name, look: 'near', areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }] }],
    },
  });
  expect(sheet.conditionalFormats).toHaveLength(1);
  await ribbonCommands['clearMarks']?.(excel);
  expect(sheet.conditionalFormats).toEqual([]);
});

test.each([
  ['', { view: 'overview' }],
  ['?do=sheets', { do: 'sheets' }],
  ['?do=format', { view: 'overview' }],
  ['?view=settings', { view: 'settings' }],
])('the query %p asks the pane for %p', (search, request) => {
  expect(paneRequest(search)).toEqual(request);
});
