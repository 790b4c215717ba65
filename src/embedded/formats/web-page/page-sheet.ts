import type { Area, CellValue } from '../../../workbook/cells';
import type { SheetContent } from '../../../workbook/content';
import { WorkbookError } from '../../../workbook/workbook';
import { Grid, MOST_CONVERTED } from '../../read/grid';
import { plainSheet } from '../plain-sheet';

/** As many as the copy may have. */
const MOST_MERGES = 20_000;

/** The sheet that a page becomes, as in Excel: its tables and the lines of text between them, one below the other. */
export class PageSheet {
  private readonly grid: Grid;
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private next = 0;
  /** Whether a table had something in it: a page of text alone is no workbook. */
  hasTable = false;

  constructor(readonly fileName: string) {
    this.grid = new Grid(fileName, MOST_CONVERTED);
  }

  /** The first row that nothing stands in. */
  get nextRow(): number {
    return this.next;
  }

  skipTo(row: number): void {
    if (row > this.next) this.next = row;
  }

  addLines(lines: readonly string[]): void {
    for (const line of lines) if (line !== '') this.set(this.next, 0, line);
  }

  set(row: number, column: number, value: CellValue): void {
    this.grid.set(row, column, value);
    this.skipTo(row + 1);
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  hideColumn(column: number): void {
    this.hiddenColumns.add(column);
  }

  merge(area: Area): void {
    if (area.rowCount < 1 || area.rowCount * area.columnCount < 2) return;
    if (this.merges.push(area) > MOST_MERGES) throw new WorkbookError({ code: 'tooLarge', what: this.fileName });
  }

  content(name: string): SheetContent {
    const dense = this.grid.dense();
    const bottom = dense.origin.row + dense.values.length;
    const right = dense.origin.column + (dense.values[0]?.length ?? 0);
    return {
      ...plainSheet(name),
      ...dense,
      merges: this.merges,
      hiddenRows: [...this.hiddenRows].filter((row) => row < bottom),
      hiddenColumns: [...this.hiddenColumns].filter((column) => column < right).sort((a, b) => a - b),
    };
  }
}
