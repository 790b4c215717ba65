import { type Area, parseArea } from '../../workbook/cells';
import { hasExcelApi, type OfficeGlobals } from '../office';

export interface Layout {
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

const NO_LAYOUT: Layout = { merges: [], hiddenRows: [], hiddenColumns: [] };

/** What is known of a sheet before it is asked how it is laid out. */
export interface BeforeLayout {
  readonly area: Area | undefined;
  readonly hiddenRows: boolean;
  readonly hiddenColumns: boolean;
}

/**
 * Asks how a sheet is laid out; what it gives is to be called after the next sync. The whole used range is asked for,
 * since a merged area is seen only where its first cell lies inside. Merged areas can be asked for from ExcelApi 1.13
 * on; before, a sheet is read without them.
 */
export function askLayout(
  office: OfficeGlobals,
  sheet: Excel.Worksheet,
  { area, hiddenRows, hiddenColumns }: BeforeLayout,
  withMerges = true,
): () => Layout {
  if (!area) return () => NO_LAYOUT;
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).untrack();
  const rows = hiddenRows ? range.getRowProperties({ rowHidden: true }) : undefined;
  const columns = hiddenColumns ? range.getColumnProperties({ columnHidden: true }) : undefined;
  const merged = withMerges && hasExcelApi(office, '1.13') ? range.getMergedAreasOrNullObject().untrack() : undefined;
  merged?.load('address');
  return () => ({
    merges: merged && !merged.isNullObject ? parseAddresses(merged.address) : [],
    hiddenRows: indexes(
      rows?.value.map((row) => row.rowHidden === true),
      area.row,
    ),
    hiddenColumns: indexes(
      columns?.value.map((column) => column.columnHidden === true),
      area.column,
    ),
  });
}

function indexes(hidden: readonly boolean[] = [], first: number): number[] {
  return hidden.flatMap((each, index) => (each ? [first + index] : []));
}

/** `Sheet1!A1:B2,'a,b'!C3` → areas. */
export function parseAddresses(address: string): Area[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => parseArea(part.slice(part.lastIndexOf('!') + 1).trim()) ?? []);
}
