import type { Language } from '../locale/language';
import type { SheetToWrite } from '../workbook/changes';
import type { WorkbookContent } from '../workbook/content';
import type { Checked } from './checked';
import type { ReportTemplateId } from './report-templates';
import { reportSheets } from './sheets/report-sheets';
import { valuesOnly } from './sheets/table/values-only';

/** Which sheets somebody wants, where they are to stand, and what their figures are. */
export interface SheetsAsked {
  readonly template: ReportTemplateId;
  /** In the workbook that holds the statistics, or in a file of their own. */
  readonly place: 'beside' | 'alone';
  readonly figures: 'formulas' | 'values';
}

/** The sheets that were asked for, of a check of the workbook that holds `content`. */
export function sheetsAsked(
  checked: Checked,
  content: WorkbookContent,
  language: Language,
  { template, place, figures }: SheetsAsked,
): SheetToWrite[] {
  const sheets = reportSheets(checked, content, language, template, place);
  return figures === 'values' ? sheets.map(valuesOnly) : sheets;
}
