import { isNumericField } from '../statistics/fields';
import type { AnyStage } from '../statistics/stages';
import { type CellReference, columnName } from '../workbook/cells';
import { cellsBelow, holdsFigures } from './columns/column-evidence';
import type { ColumnAside, Confidence } from './columns/columns';
import { nameRole } from './columns/role-names';
import type { RowLeftOut } from './rows/records';
import { findLastRow } from './tables/grid';
import type { TableKind } from './tables/table-kinds';
import type { Table } from './tables/tables';

/** What was taken from a table, to be shown to the user. */
export interface Recognised {
  readonly sheet: string;
  readonly kind: TableKind;
  /** The stage that all of it is about. */
  readonly stage?: AnyStage;
  /** Set where schools stand side by side: rows below are then the sheet's columns, and columns its rows. */
  readonly across?: true;
  /** From 1, as the user counts. */
  readonly headerRows: readonly number[];
  /** The table's last row, from 1; absent: the sheet's. */
  readonly lastRow?: number;
  readonly fields: readonly {
    readonly field: string;
    readonly name: string;
    /** A column's letters; across, a row's number from 1; on a form, the address of the figure's cell. */
    readonly column: string;
    readonly header: string;
    readonly confidence: Confidence;
    /** The unit that header or title name. */
    readonly unit?: string;
  }[];
  /** Columns that seemed to be a field and were not taken. */
  readonly aside?: readonly RecognisedAside[];
  /** What holds figures and was not understood; absent: nothing. */
  readonly unread?: readonly Unread[];
  readonly rows: number;
  readonly leftOut: readonly RowLeftOut[];
}

export interface RecognisedAside {
  readonly column: string;
  readonly header: string;
  /** The field that it seemed to be. */
  readonly name: string | null;
  readonly because: ColumnAside['because'];
}

/** A column, a row of a form or a label of a county figure that holds figures, and that nobody can say the meaning of. */
export interface Unread {
  /** A column's letters; absent where it is a row. */
  readonly column?: string;
  /** A row's number from 1: of schools side by side, of forms, of county figures. */
  readonly row?: number;
  /** As it stands, its rows joined by ` → `. */
  readonly header: string;
  /** What it may be: a field's or key's id, or `fact:` and a county figure's id; the likeliest first. */
  readonly candidates: readonly string[];
  /** What of the header nobody understands, or what makes it another quantity (男, 校外). */
  readonly words: readonly string[];
  /** Its header's cell. */
  readonly cell?: CellReference;
}

/** Sheets that hold a header of schools and not one school: a form that nobody filled in yet. */
export function sheetsWithoutRows({ recognised }: { readonly recognised: readonly Recognised[] }): string[] {
  return [
    ...new Set(recognised.filter(({ kind, rows }) => kind === 'schools' && rows === 0).map(({ sheet }) => sheet)),
  ];
}

export function recognisedTable(table: Table, leftOut: readonly RowLeftOut[], rows: number): Recognised {
  const { top, bottom } = table.header;
  const { transposed, area } = table.grid;
  const lineName = (line: number) => (transposed ? String(line + 1) : columnName(line));
  return {
    sheet: table.grid.sheet.name,
    kind: table.kind,
    ...(table.stage ? { stage: table.stage } : {}),
    ...(transposed ? { across: true as const } : {}),
    headerRows: Array.from({ length: bottom - top + 1 }, (_, index) => top + index + 1),
    lastRow: findLastRow(area) + 1,
    fields: table.columns.map(({ role, stage, column, header, confidence, unit }) => ({
      field: stage ? `${role}.${stage}` : role,
      name: nameRole(role),
      column: lineName(column),
      header,
      confidence,
      ...(unit ? { unit: unit.spelling } : {}),
    })),
    aside: table.aside.map(({ column, header, role, because }) => ({
      column: lineName(column),
      header,
      name: role && nameRole(role),
      because,
    })),
    unread: unreadIn(table),
    rows,
    leftOut,
  };
}

/** Columns that hold something and aren't understood, each with the fields that it may be by its header and its cells. */
function unreadIn({ grid, header, unread }: Table): readonly Unread[] {
  return unread.flatMap(({ column, header: shown, candidates }): Unread[] => {
    const cells = cellsBelow(grid, header, column);
    const isFigures = holdsFigures(cells);
    // Codes are numbers, too; figures are never words.
    const ofKind = candidates.filter(({ role }) => isFigures || !isNumericField(role));
    // 运动场地面积 → 应有 says all of 运动场地面积, and nothing of 室内体育用房面积's own.
    const isSaid = ofKind[0]?.lacks.length === 0;
    const fitting = isSaid ? ofKind.filter(({ lacks }) => lacks.length === 0) : ofKind;
    if (cells.length === 0 || (!isFigures && fitting.length === 0) || isOrdinal(shown)) return [];
    const words = fitting[0]?.words ?? candidates[0]?.words ?? [];
    const place = grid.transposed ? { row: column + 1 } : { column: columnName(column) };
    const cell = grid.cellAt(header.bottom, column);
    return [{ ...place, header: shown, candidates: fitting.map(({ role }) => role), words, cell }];
  });
}

/** 序号, 编号: numbers that count rows. */
function isOrdinal(header: string): boolean {
  return /^(?:序号|编号|序|行号|排序|排名|No\.?|NO\.?|no\.?)$/.test(header.split(' → ').at(-1) ?? '');
}
