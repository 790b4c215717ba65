import { check } from '../../src/check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import { STANDARDS } from '../../src/standards/standards';
import { valueAt } from '../../src/workbook/content';
import { recalculated } from '../libreoffice';
import { agree, formulasIn } from '../reporting/recomputed';
import { drawnReports } from '../reporting/sheets/drawn-reports';
import { driveCounty } from './county-drive';
import { WorkbenchPage } from './page';

test.each([
  ['embedded', () => WorkbenchPage.start()],
  ["on Microsoft's Office.js", () => WorkbenchPage.startOnOffice()],
])('what a user saves with the pane %s, LibreOffice computes to the values that the pane has', async (_, start) => {
  const workbench = await start();
  try {
    const { saved } = await driveCounty(workbench);
    const content = EmbeddedWorkbook.open(saved, '云岭县.xlsx').content();
    const results = EmbeddedWorkbook.open(recalculated(saved), '云岭县.xlsx').content();
    const checked = check(content, { standard: STANDARDS[0], date: '2026-11-24' });
    const differing: unknown[] = [];
    let compared = 0;
    for (const { name, formulas } of formulasIn(drawnReports(checked, content, 'zh'))) {
      const [computed, written] = [results, content].map(({ sheets }) => sheets.find((sheet) => sheet.name === name));
      for (const { row, column, value, formula } of formulas) {
        compared++;
        const values = [computed, written].map((sheet) => (sheet ? valueAt(sheet, row, column) : null));
        if (!values.every((result) => agree(result, value)))
          differing.push([name, row, column, formula, value, ...values]);
      }
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  } finally {
    await workbench.close();
  }
});
