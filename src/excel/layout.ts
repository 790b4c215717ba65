import { type Area, parseArea } from '../workbook/cells';

export interface Layout {
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface LayoutQuestions {
  readonly hiddenRows: boolean;
  readonly hiddenColumns: boolean;
  /** Merged areas can be asked for from ExcelApi 1.13 on; before, a sheet is read without them. */
  readonly merges: boolean;
}

/**
 * Asks how a sheet is laid out; what it gives is to be called after the next sync. The whole used range is asked for,
 * since a merged area is seen only where its first cell lies inside.
 */
export function askLayout(sheet: Excel.Worksheet, used: Area, questions: LayoutQuestions): () => Layout {
  const range = sheet.getRangeByIndexes(used.row, used.column, used.rowCount, used.columnCount).untrack();
  const rows = questions.hiddenRows ? range.getRowProperties({ rowHidden: true }) : undefined;
  const columns = questions.hiddenColumns ? range.getColumnProperties({ columnHidden: true }) : undefined;
  const merged = questions.merges ? range.getMergedAreasOrNullObject().untrack() : undefined;
  merged?.load('address');
  return () => ({
    merges: merged && !merged.isNullObject ? areasOf(merged.address) : [],
    hiddenRows: indexes(
      rows?.value.map((row) => row.rowHidden === true),
      used.row,
    ),
    hiddenColumns: indexes(
      columns?.value.map((column) => column.columnHidden === true),
      used.column,
    ),
  });
}

function indexes(hidden: readonly boolean[] = [], first: number): number[] {
  return hidden.flatMap((one, index) => (one ? [first + index] : []));
}

/** `Sheet1!A1:B2,'a,b'!C3` → areas. */
export function areasOf(address: string): Area[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => parseArea(part.slice(part.lastIndexOf('!') + 1).trim()) ?? []);
}
