/** Excel and LibreOffice round the heights of rows: what is nearly a page is one. */
const USED = 0.97;
/** Excel takes no more breaks than these. */
const MOST_BREAKS = 1000;

/** A row below the title rows as it goes onto paper. */
export interface PrintedRow {
  /** Points. */
  readonly height: number;
  /** Stays on the page of the row above. */
  readonly keeps: boolean;
  /** Begins a page. */
  readonly begins: boolean;
  /** Begins a block of rows that takes so many points: on a new page where this one is half full and has no room for it. */
  readonly block?: number;
}

/** Sets rows on pages as they are drawn: which begin a page. A page without breaks of its own would end anywhere. */
export class PageRows {
  /** The rows, counted as in the sheet, at which a page begins: those of the rows taken so far. */
  readonly breaks: number[] = [];
  private used = 0;
  private row: number;
  /** The rows that stay together, of which the last was taken. */
  private group: { row: number; height: number }[] = [];

  /** `first`: the sheet's first row below the title rows; `room`: points of a page below them. */
  constructor(
    private readonly first: number,
    private readonly room: number,
  ) {
    this.row = first;
  }

  /** Before the rows are drawn anew. */
  restart(): void {
    this.breaks.length = 0;
    this.used = 0;
    this.row = this.first;
    this.group = [];
  }

  add({ height, keeps, begins, block }: PrintedRow): void {
    if (!keeps) this.settle();
    if (begins || (block !== undefined && this.isBetterAnew(block))) this.breakBefore(this.row);
    this.group.push({ row: this.row++, height });
  }

  /** After the last row. */
  settle(): void {
    const height = this.group.reduce((sum, row) => sum + row.height, 0);
    const [first] = this.group;
    const room = this.room * USED;
    if (first && this.used + height > room && height <= room) this.breakBefore(first.row);
    // What is higher than a page is parted where the page ends.
    for (const row of this.group) {
      if (this.used + row.height > room) this.breakBefore(row.row);
      this.used += row.height;
    }
    this.group = [];
  }

  private isBetterAnew(block: number): boolean {
    const room = this.room * USED;
    return this.used > room / 2 && this.used + block > room;
  }

  private breakBefore(row: number): void {
    if (this.used > 0 && this.breaks.length < MOST_BREAKS) this.breaks.push(row);
    this.used = 0;
  }
}
