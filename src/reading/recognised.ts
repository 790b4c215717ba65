import { columnName } from '../workbook/cells';
import type { Confidence } from './columns';
import type { RowLeftOut } from './records';
import { fieldName, type Table, type TableKind } from './tables';

/** What was taken from a sheet, to be shown to the user. */
export interface Recognised {
  readonly sheet: string;
  readonly kind: TableKind;
  /** From 1, as the user counts. */
  readonly headerRows: readonly number[];
  readonly fields: readonly {
    readonly field: string;
    readonly name: string;
    readonly column: string;
    readonly header: string;
    readonly confidence: Confidence;
  }[];
  readonly rows: number;
  readonly leftOut: readonly RowLeftOut[];
}

export function recognisedTable(table: Table, leftOut: readonly RowLeftOut[], rows: number): Recognised {
  const { top, bottom } = table.header;
  return {
    sheet: table.grid.sheet.name,
    kind: table.kind,
    headerRows: Array.from({ length: bottom - top + 1 }, (_, index) => top + index + 1),
    fields: table.columns.map(({ role, stage, column, header, confidence }) => ({
      field: stage ? `${role}.${stage}` : role,
      name: fieldName(role),
      column: columnName(column),
      header,
      confidence,
    })),
    rows,
    leftOut,
  };
}
