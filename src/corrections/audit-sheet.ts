import type { Language } from '../locale/language';
import { slipTextsIn } from '../locale/slip-texts';
import type { Checked } from '../reporting/checked';
import { linesIn } from '../reporting/sheets/table/text-width';
import { plainValue } from '../reporting/slips/slip-record';
import { subjectLabel } from '../reporting/slips/slip-words';
import { FORM_HEIGHTS, FORM_STYLES, type FormStyle } from '../reporting/template/look';
import { type CellValue, formatAddress } from '../workbook/cells';
import type { CellToWrite, RowToWrite } from '../workbook/changes';
import type { WorkbookContent } from '../workbook/content';
import { valueAt } from '../workbook/content';
import type { DrawnSheet } from '../workbook/drawn-sheet';
import type { Correction } from './correction';

/** The sheet 更正记录 carries it. */
export const AUDIT_TAG = 'corrections';

const WIDTHS = [5, 11, 20, 13, 22, 16, 8, 12, 12, 6, 26, 26] as const;
/** Title, note, header. */
const HEAD_ROWS = 3;
const LINE_HEIGHT = 14;

/**
 * 更正记录: what was corrected, by which school's slip and when. The records of the sheet that is there already stand first, as
 * they are; the new ones follow.
 */
export function auditSheet(
  corrections: readonly Correction[],
  checked: Checked,
  content: WorkbookContent,
  language: Language,
  when: string,
): DrawnSheet {
  const { audit } = slipTextsIn(language);
  const earlier = earlierRecords(content);
  const added = corrections.flatMap((correction) => makeRecords(correction, language, when));
  const rows = [...earlier, ...added.map((record, index): CellValue[] => [earlier.length + index + 1, ...record])];
  const wide = (style: FormStyle, text: string) => WIDTHS.map((_, at) => cell(style, at === 0 ? text : null));
  return {
    tag: AUDIT_TAG,
    name: audit.name,
    styles: { ...FORM_STYLES, wrapped: { ...FORM_STYLES.text, wrap: true } },
    columnWidths: WIDTHS,
    rows: [
      { height: FORM_HEIGHTS.title, cells: wide('title', audit.title(checked.assessment.statistics.name ?? '')) },
      { height: FORM_HEIGHTS.line, cells: wide('lineLeft', audit.note) },
      { height: FORM_HEIGHTS.body * 1.5, cells: audit.columns.map((text) => cell('header', text)) },
      ...rows.map(recordRow),
    ],
    merges: [0, 1].map((row) => ({ row, column: 0, rowCount: 1, columnCount: WIDTHS.length })),
    frozenAt: { row: HEAD_ROWS, column: 0 },
    print: {
      orientation: 'landscape',
      titleRows: { first: 0, last: HEAD_ROWS - 1 },
      marginCentimetres: 1.5,
      footer: audit.footer,
    },
  };
}

/** A record for each cell, behind its number. */
function makeRecords(
  { school, line, value, reason, sources }: Correction,
  language: Language,
  when: string,
): CellValue[][] {
  const label = subjectLabel(line.subject, language, slipTextsIn(language));
  const from = sources.map(({ file }) => file).join('；');
  return line.cells.map((at) => [
    when,
    school.name,
    school.code,
    line.part === undefined ? label : `${label}（${line.part}）`,
    at.sheet,
    formatAddress(at),
    plainValue(line.was),
    value,
    line.unit,
    reason,
    from,
  ]);
}

function recordRow(values: readonly CellValue[]): RowToWrite {
  const lines = values.map((value, at) => (value === null ? 1 : linesIn(String(value), WIDTHS[at] ?? 10)));
  const cells = values.map((value): CellToWrite => {
    const style = typeof value === 'number' ? 'any' : 'wrapped';
    return value === null || value === '' ? { style } : { content: { value }, style };
  });
  return { height: Math.max(...lines) * LINE_HEIGHT + 4, cells };
}

function cell(style: FormStyle, value: CellValue): CellToWrite {
  return value === null ? { style } : { content: { value }, style };
}

/** The records that the sheet holds, to the last row on which anything stands. */
function earlierRecords({ sheets }: WorkbookContent): CellValue[][] {
  const sheet = sheets.find(({ tag }) => tag === AUDIT_TAG);
  if (!sheet) return [];
  const last = sheet.origin.row + sheet.values.length;
  const rows = Array.from({ length: Math.max(0, last - HEAD_ROWS) }, (_, at) =>
    WIDTHS.map((_width, column) => plainValue(valueAt(sheet, HEAD_ROWS + at, column))),
  );
  return rows.filter((row) => row.some((value) => value !== null && value !== ''));
}
