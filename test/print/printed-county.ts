import { madeCounty, workbookOf } from '../../bench/counties/county';
import { check } from '../../src/check';
import { EmbeddedWorkbook } from '../../src/embedded/embedded-workbook';
import type { ReportTemplateId } from '../../src/reporting/report-templates';
import { reportSheets } from '../../src/reporting/sheets/report-sheets';
import { NATIONAL_2017 } from '../../src/standards/national-2017/standard';
import type { RowToWrite } from '../../src/workbook/changes';
import { type DrawnSheet, drawnSheet } from '../../src/workbook/drawn-sheet';
import { type PrintedPage, pagesIn, pdfOf } from './printed';

/** The sheets of a made-up county of so many schools as they are written and as they are printed. */
export interface PrintedCounty {
  readonly sheets: readonly DrawnSheet[];
  readonly pdf: Uint8Array;
  readonly pages: readonly PrintedPage[];
  /** By sheet, the texts below its table. */
  readonly endings: ReadonlyMap<string, readonly string[]>;
}

/** Writes the sheets into a workbook of their own, as `--sheets-only` does, and prints it. */
export async function printedCounty(schools: number, template: ReportTemplateId): Promise<PrintedCounty> {
  const content = workbookOf(madeCounty(schools, schools));
  const checked = check(content, { standard: NATIONAL_2017, date: '2025-11-24' });
  const sheets = reportSheets(checked, content, 'zh', template, 'alone').map(drawnSheet);
  const workbook = EmbeddedWorkbook.create('云岭县.xlsx');
  await workbook.apply({ sheets });
  const pdf = pdfOf(workbook.save());
  return { sheets, pdf, pages: pagesIn(pdf), endings: new Map(sheets.map((sheet) => [sheet.name, endingOf(sheet)])) };
}

/** The texts below the last row that has lines around it. */
function endingOf({ rows, styles }: DrawnSheet): string[] {
  const isRuled = ({ cells }: RowToWrite) => cells.some((cell) => cell && styles[cell.style]?.borders.left !== 'none');
  const last = rows.findLastIndex(isRuled);
  return rows
    .slice(last + 1)
    .flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell?.content && 'value' in cell.content ? [String(cell.content.value)] : [])),
    );
}
