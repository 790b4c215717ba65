import type { Language } from '../../locale/language';
import type { CellValue } from '../../workbook/cells';
import type { CellToWrite, EntryValidation, PrintSetup, RowToWrite } from '../../workbook/changes';
import type { DrawnSheet } from '../../workbook/drawn-sheet';
import type { ColumnId, Entry, TemplateColumn, TemplateSheet } from './columns';
import { FORM_HEIGHTS, FORM_STYLES, type FormStyle } from './look';

/** What a sheet's title and second line say. */
export interface FormHeading {
  /** 县名; in a template a blank to fill in. */
  readonly county: string;
  /** 学年, e.g. `2025`. */
  readonly year: number;
  readonly bureau: string;
}

/** A row of a sheet by column; a column that it doesn't name stays empty. */
export type FormRow = Readonly<Partial<Record<ColumnId, CellValue>>>;

/** Title, line, header. */
export const HEADER_ROWS = 3;

/** A sheet of the plain layout: title, a line of who and when, the header, the rows given, then empty rows to fill in. */
export function formSheet(
  sheet: TemplateSheet,
  heading: FormHeading,
  rows: readonly FormRow[],
  emptyRows: number,
  language: Language = 'zh',
): DrawnSheet {
  const { columns } = sheet;
  const bodies = [...rows, ...Array.from({ length: emptyRows }, (): FormRow => ({}))].map((row) =>
    bodyRow(columns, row),
  );
  const lastRow = HEADER_ROWS + bodies.length - 1;
  return {
    tag: null,
    name: sheet.name,
    styles: FORM_STYLES,
    columnWidths: columns.map(({ width }) => width),
    rows: [
      ...headingRows(`${heading.county}${heading.year}学年${sheet.title}`, heading, columns.length),
      headerRow(columns),
      ...bodies,
    ],
    merges: headingMerges(columns.length),
    validations: columns.flatMap((column, index) => makeValidation(column, index, lastRow, ENTRY_TEXTS[language])),
    frozenAt: { row: HEADER_ROWS, column: columns.some(({ id }) => id === 'schoolName') ? 2 : 0 },
    print: printSetup(HEADER_ROWS - 1),
  };
}

export function formCell(style: FormStyle, value?: CellValue): CellToWrite {
  return value === undefined || value === null ? { style } : { content: { value }, style };
}

/** The title over the whole width; below it who filled it in on the left and the school year on the right. */
export function headingRows(title: string, heading: FormHeading, columnCount: number): RowToWrite[] {
  const year = `学年：${heading.year}—${heading.year + 1}学年`;
  const line = Array.from({ length: columnCount }, (_, column) => {
    if (column === 0) return formCell('lineLeft', `填报单位：${heading.bureau}`);
    return column === yearColumn(columnCount) ? formCell('lineRight', year) : null;
  });
  return [
    { height: FORM_HEIGHTS.title, cells: [formCell('title', title)] },
    { height: FORM_HEIGHTS.line, cells: line },
  ];
}

/** The year takes the last three columns, so that it fits whatever their widths. */
function yearColumn(columnCount: number): number {
  return columnCount - Math.min(3, columnCount - 1);
}

export function headingMerges(columnCount: number): DrawnSheet['merges'] {
  const year = yearColumn(columnCount);
  return [
    { row: 0, column: 0, rowCount: 1, columnCount },
    { row: 1, column: 0, rowCount: 1, columnCount: Math.min(4, year) },
    { row: 1, column: year, rowCount: 1, columnCount: columnCount - year },
  ].filter((area) => area.columnCount > 1);
}

/** A4 landscape, `第 n 页 共 m 页`, the header on each page. */
export function printSetup(lastHeaderRow: number): PrintSetup {
  return {
    orientation: 'landscape',
    titleRows: { first: 0, last: lastHeaderRow },
    marginCentimetres: 1.5,
    footer: '&C第 &P 页 共 &N 页',
  };
}

function headerRow(columns: readonly TemplateColumn[]): RowToWrite {
  return { height: FORM_HEIGHTS.header, cells: columns.map(({ header }) => formCell('header', header)) };
}

function bodyRow(columns: readonly TemplateColumn[], row: FormRow): RowToWrite {
  return {
    height: FORM_HEIGHTS.body,
    cells: columns.map((column) => formCell(chooseEntryStyle(column), row[column.id])),
  };
}

function chooseEntryStyle({ id, entry }: TemplateColumn): FormStyle {
  if (id === 'value') return 'any';
  if (entry.kind === 'decimal') return entry.places === 1 ? 'decimal1' : 'decimal2';
  return STYLES[entry.kind];
}

const STYLES: Readonly<Record<Exclude<Entry['kind'], 'decimal'>, FormStyle>> = {
  text: 'text',
  choice: 'centred',
  whole: 'whole',
};

/** What is said where an entry breaks its column's rule. */
interface EntryTexts {
  readonly choice: (name: string, choices: string) => string;
  readonly whole: (name: string) => string;
  readonly decimal: (name: string) => string;
}

const ENTRY_TEXTS: Readonly<Record<Language, EntryTexts>> = {
  zh: {
    choice: (name, choices) => `“${name}”请从列表中选择：${choices}。`,
    whole: (name) => `“${name}”请填不小于 0 的整数，不带单位；没有数据请留空。`,
    decimal: (name) => `“${name}”请填不小于 0 的数字，不带单位；没有数据请留空。`,
  },
  en: {
    choice: (name, choices) => `${name}: choose one of ${choices}.`,
    whole: (name) => `${name}: a whole number of 0 or more, without a unit; leave empty where there is no figure.`,
    decimal: (name) => `${name}: a number of 0 or more, without a unit; leave empty where there is no figure.`,
  },
};

function makeValidation(
  { header, entry }: TemplateColumn,
  column: number,
  lastRow: number,
  texts: EntryTexts,
): EntryValidation[] {
  const name = header.replace('\n', '');
  if (lastRow < HEADER_ROWS || entry.kind === 'text') return [];
  const area = { row: HEADER_ROWS, column, rowCount: lastRow - HEADER_ROWS + 1, columnCount: 1 };
  if (entry.kind === 'choice') {
    const message = texts.choice(name, entry.choices.join('、'));
    return [{ area, rule: { kind: 'list', choices: entry.choices }, message }];
  }
  return [{ area, rule: { kind: entry.kind, least: 0 }, message: texts[entry.kind](name) }];
}
