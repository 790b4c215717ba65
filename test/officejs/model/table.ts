import type { Area } from '../../../src/workbook/cells';

/** A table of a sheet; its column names stand in its header row. */
export interface HostTable {
  readonly id: string;
  name: string;
  /** All of it: header, body and total row. */
  area: Area;
  columns: { readonly id: number; name: string }[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  /** What of which column may be seen. */
  readonly filters: Map<number, Readonly<Record<string, unknown>>>;
}
