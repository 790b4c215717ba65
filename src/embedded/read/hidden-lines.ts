import type { Attributes } from '../package/names';
import { isTrue } from '../package/xml';

/** Rows and columns that can't be seen: hidden by hand, by a filter or a group, or of no size. */
export class HiddenLines {
  /** `zeroHeight`: rows that the sheet doesn't speak of are hidden. */
  rowsAreHidden = false;
  private readonly hiddenRows: number[] = [];
  private readonly shownRows = new Set<number>();
  private readonly columnSpans: { readonly first: number; readonly last: number }[] = [];

  addRow(row: number, { hidden, ht }: Attributes): void {
    if (isTrue(hidden) || (ht !== undefined && Number(ht) === 0)) this.hiddenRows.push(row);
    else if (this.rowsAreHidden) this.shownRows.add(row);
  }

  addColumns({ min, max, hidden, width }: Attributes): void {
    if (!isTrue(hidden) && (width === undefined || Number(width) !== 0)) return;
    this.columnSpans.push({ first: Number(min) - 1, last: Number(max) - 1 });
  }

  /** Those of a used range, in order. */
  within(used: { row: number; column: number; rowCount: number; columnCount: number }) {
    const rows = Array.from({ length: used.rowCount }, (_, index) => used.row + index);
    const columns = Array.from({ length: used.columnCount }, (_, index) => used.column + index);
    const hiddenRows = new Set(this.hiddenRows);
    const isHidden = (row: number) => hiddenRows.has(row) || (this.rowsAreHidden && !this.shownRows.has(row));
    return {
      hiddenRows: rows.filter(isHidden),
      hiddenColumns: columns.filter(this.hiddenColumns(used.columnCount + used.column)),
    };
  }

  /** Whether a column is hidden: spans are counted where they begin and end, since there may be many over the same columns. */
  private hiddenColumns(count: number): (column: number) => boolean {
    const changes = new Array<number>(count + 1).fill(0);
    for (const { first, last } of this.columnSpans) {
      if (!(first <= last && first < count)) continue;
      changes[Math.max(0, first)] = (changes[Math.max(0, first)] ?? 0) + 1;
      changes[Math.min(count, last + 1)] = (changes[Math.min(count, last + 1)] ?? 0) - 1;
    }
    let open = 0;
    const hidden = changes.map((change) => {
      open += change;
      return open > 0;
    });
    return (column) => hidden[column] ?? false;
  }
}
