/** The sheets 小学, 初中 and 高中 of the county export. */
import { STAGE_NAMES } from '../../src/reporting/template/columns';
import { formCell, headingMerges, headingRows, printSetup } from '../../src/reporting/template/form-sheet';
import { FORM_HEIGHTS, FORM_STYLES, type FormStyle } from '../../src/reporting/template/look';
import { ALL_STAGES, type AnyStage } from '../../src/statistics/stages';
import { type Area, columnName } from '../../src/workbook/cells';
import type { CellToWrite, RowToWrite } from '../../src/workbook/changes';
import type { DrawnSheet } from '../../src/workbook/drawn-sheet';
import { COUNTY } from './county';
import { EXPORT_COLUMNS, type ExportColumn, type ExportRow, exportRows, KEY_COLUMN_COUNT } from './export-columns';
import { SAMPLE_SCHOOLS } from './schools';

const TITLE_ROWS = 2;
const HEADER_ROWS = 4;
const FIRST_ROW = TITLE_ROWS + HEADER_ROWS + 1;

export function exportSheets(): DrawnSheet[] {
  return ALL_STAGES.map((stage) => exportSheet(stage, exportRows(SAMPLE_SCHOOLS, stage)));
}

function exportSheet(stage: AnyStage, rows: readonly ExportRow[]): DrawnSheet {
  const columns = EXPORT_COLUMNS;
  const name = STAGE_NAMES[stage];
  const heading = { county: COUNTY.name, bureau: COUNTY.bureau, year: COUNTY.year };
  return {
    tag: null,
    name,
    styles: FORM_STYLES,
    columnWidths: columns.map(({ width }) => width),
    rows: [
      ...headingRows(`${COUNTY.name}${COUNTY.year}学年${name}教育事业统计数据（分学校）`, heading, columns.length),
      ...headerRows(columns),
      columnNumberRow(columns),
      ...rows.map((row) => schoolRow(columns, row)),
      totalRow(columns, rows),
    ],
    merges: [...headingMerges(columns.length), ...headerMerges(columns)],
    frozenAt: { row: FIRST_ROW, column: 2 },
    print: printSetup(FIRST_ROW - 1),
  };
}

function headerRows(columns: readonly ExportColumn[]): RowToWrite[] {
  return Array.from({ length: HEADER_ROWS }, (_, level) => ({
    height: level === HEADER_ROWS - 1 ? 36 : 22,
    cells: columns.map(({ path }, index) => {
      const repeated = startsAt(columns, index, level) < index;
      return formCell('header', repeated ? undefined : path[level]);
    }),
  }));
}

/** The first of the neighbouring columns whose paths agree down to a level. */
function startsAt(columns: readonly ExportColumn[], index: number, level: number): number {
  const prefix = (at: number) => columns[at]?.path.slice(0, level + 1).join('→');
  let first = index;
  while (columns[index]?.path[level] !== undefined && first > 0 && prefix(first - 1) === prefix(index)) first--;
  return first;
}

/** A group's title spans its columns; the last text of a path spans the rows below it. */
function headerMerges(columns: readonly ExportColumn[]): Area[] {
  return columns.flatMap(({ path }, index) =>
    path.flatMap((_, level) => {
      if (startsAt(columns, index, level) !== index) return [];
      let end = index;
      while (end + 1 < columns.length && startsAt(columns, end + 1, level) === index) end++;
      const rowCount = level === path.length - 1 ? HEADER_ROWS - level : 1;
      const area = { row: TITLE_ROWS + level, column: index, rowCount, columnCount: end - index + 1 };
      return area.rowCount * area.columnCount > 1 ? [area] : [];
    }),
  );
}

const LETTERS = '甲乙丙丁戊己庚辛';

function columnNumberRow(columns: readonly ExportColumn[]): RowToWrite {
  return {
    height: FORM_HEIGHTS.columnNumber,
    cells: columns.map((_, index) => formCell('columnNumber', LETTERS[index] ?? String(index - KEY_COLUMN_COUNT + 1))),
  };
}

function schoolRow(columns: readonly ExportColumn[], row: ExportRow): RowToWrite {
  return { height: FORM_HEIGHTS.body, cells: columns.map(({ style, value }) => formCell(style, value(row))) };
}

function totalRow(columns: readonly ExportColumn[], rows: readonly ExportRow[]): RowToWrite {
  return {
    height: FORM_HEIGHTS.body,
    cells: columns.map((column, index) => {
      if (index < KEY_COLUMN_COUNT) return formCell('total', index === 0 ? '合计' : undefined);
      return totalCell(column, index, rows);
    }),
  };
}

function totalCell(column: ExportColumn, index: number, rows: readonly ExportRow[]): CellToWrite {
  const letter = columnName(index);
  const formula = `=SUM(${letter}${FIRST_ROW + 1}:${letter}${FIRST_ROW + rows.length})`;
  const hundredths = rows.reduce((sum, row) => sum + Math.round(numberIn(column, row) * 100), 0);
  return { content: { formula, value: hundredths / 100 }, style: totalStyle(column.style) };
}

function numberIn(column: ExportColumn, row: ExportRow): number {
  const value = column.value(row);
  return typeof value === 'number' ? value : 0;
}

function totalStyle(style: FormStyle): FormStyle {
  return style === 'whole' ? 'totalWhole' : 'totalDecimal2';
}
