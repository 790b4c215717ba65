import { reportSheets } from '../../../src/reporting/sheets/report-sheets';
import { type DrawnSheet, drawnSheet } from '../../../src/workbook/drawn-sheet';

/** The sheets of a check, with all of their rows drawn. */
export function drawnReports(...asked: Parameters<typeof reportSheets>): DrawnSheet[] {
  return reportSheets(...asked).map(drawnSheet);
}
