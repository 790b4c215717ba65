import { readFileSync } from 'node:fs';
import { STANDARDS } from '../../../src/standards/standards';
import { PaneSession } from '../../../src/taskpane/session/session';
import { loadWorkbook } from '../../officejs/file/load';
import { openExcel } from '../open-excel';

/** The pane's session on the sample in Excel, checked and marked; without comments, which ExcelApi 1.9 hasn't. */
async function marked() {
  const file = readFileSync('assets/samples/sample-plain.xlsx');
  const { excel, host, workbook } = openExcel(loadWorkbook(file, '云岭县.xlsx'), { excelApi: '1.9' });
  const session = new PaneSession({
    workbook: excel,
    standards: STANDARDS,
    today: () => '2026-11-24',
    now: () => performance.now(),
    language: () => 'zh',
    offerFile: () => {},
    readFile: async () => ({ fileName: '', sheets: [], settings: {} }),
  });
  await session.check();
  await session.mark();
  const rules = () => JSON.stringify(workbook.sheets.map(({ conditionalFormats }) => conditionalFormats));
  return { session, host, rules };
}

/** The cell of a figure that passes, and is made to fail. */
function passingCell({ state }: PaneSession) {
  const assessed = state.result?.checked.assessment.resources.assessed ?? [];
  for (const { values } of assessed) {
    const passing = values.find(({ verdict }) => verdict === 'pass');
    const cell = passing && 'numerator' in passing ? passing.numerator.cells[0] : undefined;
    if (cell) return cell;
  }
  throw new Error('nothing passes');
}

function edited(session: PaneSession, edit: () => void): Promise<void> {
  const { result } = session.state;
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (session.state.result === result || session.state.task) return;
      stop();
      resolve();
    });
    edit();
  });
}

test('after an edit the pane and the marks are right again within two round trips', async () => {
  const { session, host, rules } = await marked();
  const { sheet, row, column } = passingCell(session);
  const address = `${String.fromCharCode(65 + column)}${row + 1}`;
  const [before, trips] = [rules(), host.roundTrips];
  await edited(session, () => host.edit(sheet, address, '0.01'));
  expect(rules()).not.toBe(before);
  expect(host.roundTrips - trips).toBe(2);
});
