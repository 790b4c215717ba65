import type { Reading } from '../../reading/read-county';
import type { Recognised } from '../../reading/recognised';
import { makeGrid } from '../../reading/tables/grid';
import { isColumnNumberRow } from '../../reading/tables/header-block';
import { listsSchools } from '../../reading/tables/table-kinds';
import { type FieldId, isNumericField } from '../../statistics/fields';
import { ALL_STAGES, type AnyStage } from '../../statistics/stages';
import { type CellReference, parseColumn } from '../../workbook/cells';
import { type SheetContent, valueAt, type WorkbookContent } from '../../workbook/content';

/** A column of a recognised table, what it was taken for, and the stage that its header names. */
export interface TableColumn {
  readonly column: number;
  /** A field, or what tells schools apart (`schoolName`, `schoolCode` …). */
  readonly role: string;
  readonly stage: AnyStage | null;
  readonly header: string;
}

/** A table of schools or classes as it stands in its sheet; rows and columns count from 0. */
export interface CheckedTable {
  readonly sheet: SheetContent;
  readonly kind: Recognised['kind'];
  readonly columns: readonly TableColumn[];
  /** Rows below the header with something in them that hold schools or classes. */
  readonly dataRows: readonly number[];
  /** Rows that say that they are sums. */
  readonly totalRows: readonly { readonly row: number; readonly label: string }[];
}

/**
 * The tables of schools and of classes that the reading recognised, one row a school, school-stage or class. Those that
 * have schools side by side, and forms, are none.
 */
export function tablesIn({ sheets: all }: WorkbookContent, reading: Reading): CheckedTable[] {
  const sheets = new Map(all.map((sheet) => [sheet.name, sheet]));
  return reading.recognised.flatMap((recognised) => {
    const sheet = sheets.get(recognised.sheet);
    const bottom = recognised.headerRows.at(-1);
    if (!sheet || bottom === undefined || !listsSchools(recognised.kind) || recognised.across) return [];
    return [makeCheckedTable(recognised, sheet, bottom)];
  });
}

function makeCheckedTable(recognised: Recognised, sheet: SheetContent, firstRow: number): CheckedTable {
  return {
    sheet,
    kind: recognised.kind,
    columns: recognised.fields.map(({ field, column, header }) => ({
      ...splitRole(field),
      column: parseColumn(column),
      header,
    })),
    dataRows: listDataRows(recognised, sheet, firstRow),
    totalRows: recognised.leftOut
      .filter(({ reason, shown }) => reason === 'total' && /[计数]$/.test(shown.replace(/\s/g, '')))
      .map(({ row, shown }) => ({ row, label: shown })),
  };
}

function listDataRows({ leftOut, lastRow: end }: Recognised, sheet: SheetContent, firstRow: number): number[] {
  const without = new Set(leftOut.map(({ row }) => row));
  const grid = makeGrid(sheet);
  const lastRow = Math.min(end ?? Number.POSITIVE_INFINITY, sheet.origin.row + sheet.values.length) - 1;
  const rows: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const isEmpty = (sheet.values[row - sheet.origin.row] ?? []).every((value) => value === null || value === '');
    // Column numbers (甲 乙 1 2 3) stand right below the header.
    const isNumbers = rows.length === 0 && grid !== undefined && isColumnNumberRow(grid, row);
    if (!isEmpty && !isNumbers && !without.has(row)) rows.push(row);
  }
  return rows;
}

/** `students.primary` → students of the primary stage. */
function splitRole(field: string): Pick<TableColumn, 'role' | 'stage'> {
  const [role = '', stage] = field.split('.');
  return { role, stage: ALL_STAGES.find((each) => each === stage) ?? null };
}

export function numericField({ role }: Pick<TableColumn, 'role'>): FieldId | undefined {
  return isNumericField(role) ? role : undefined;
}

/** A column's words in a row, without the space around them; empty where there is no such column. */
export function wordsAt(table: CheckedTable, row: number, role: string): string {
  return wordsIn(table, role)(row);
}

/** The same for row after row. */
export function wordsIn({ columns, sheet }: CheckedTable, role: string): (row: number) => string {
  const column = columns.find((each) => each.role === role);
  return (row) => {
    const value = column ? valueAt(sheet, row, column.column) : null;
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
}

export function cellAt({ sheet }: CheckedTable, row: number, column: number): CellReference {
  return { sheet: sheet.name, row, column };
}

/** A cell's number where it is one, also as text; undefined for anything else. */
export function readTableNumber(sheet: SheetContent, row: number, column: number): number | undefined {
  const value = valueAt(sheet, row, column);
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const text = value.normalize('NFKC').replace(/[\s,]/g, '');
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
