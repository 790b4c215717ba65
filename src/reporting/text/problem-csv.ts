import { unparse } from 'papaparse';
import type { Language } from '../../locale/language';
import { type CellError, type CellValue, isCellError } from '../../workbook/cells';
import type { WorkbookContent } from '../../workbook/content';
import type { Checked } from '../checked';
import { attainmentSheets } from '../sheets/attainment/attainment-sheets';
import { problemTemplate } from '../sheets/summary/problem-list';
import { rowAddressesIn } from '../sheets/table/addresses';
import type { ReportCell } from '../sheets/table/report-cell';
import { reportContext } from '../sheets/table/report-context';
import { nothingTyped } from '../sheets/table/typed-text';

/** Excel takes a file for UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** How a text begins that a spreadsheet takes for a formula, full-width signs too; the library's own pattern lets those of two lines pass. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * 不达标学校问题清单 as CSV that Excel opens: UTF-8 with a mark, lines ending as RFC 4180 has them. Text that a
 * spreadsheet would take for a formula gets a `'` in front.
 */
export function problemCsv(checked: Checked, existing: WorkbookContent | null, language: Language): string {
  const context = reportContext(checked, existing, language);
  const template = problemTemplate(attainmentSheets(context, existing), context);
  const columns = template.columns.filter(({ role }) => role !== 'typed');
  const head = columns.map(({ header }) => header.map((text) => text.replace(/\n/g, '')).join(' '));
  const addresses = rowAddressesIn(template);
  const rows = template.rows.flatMap((row, index) => {
    if (row.kind === 'heading') return [];
    const at = addresses(index, nothingTyped);
    return [columns.map((column) => showContent(column.cell(row, at)))];
  });
  return BYTE_ORDER_MARK + unparse([head, ...rows], { escapeFormulae: FORMULA, newline: '\r\n' });
}

/** Papa Parse writes nothing for null, and a number without looking for a formula in it. */
function showContent({ content }: ReportCell): Exclude<CellValue, CellError> {
  if (!content) return null;
  if ('text' in content) return content.text;
  return isCellError(content.value) ? content.value.error : content.value;
}
