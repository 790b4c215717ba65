/** Excel and LibreOffice round the heights of rows: what is nearly a page is one. */
const USED = 0.97;
/** Excel takes no more breaks than these. */
const MOST_BREAKS = 1000;

/** A row below the title rows as it goes onto paper. */
export interface PrintedRow {
  /** Points. */
  readonly height: number;
  /** Stays on the page of the row above: where that is possible, or even where its group is parted. */
  readonly keeps: 'no' | 'ifItFits' | 'always';
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
  private group: GroupedRow[] = [];

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
    if (keeps === 'no') this.settle();
    if (begins || (block !== undefined && this.isBetterAnew(block))) this.breakBefore(this.row);
    this.group.push({ row: this.row++, height, keeps });
  }

  /** After the last row. */
  settle(): void {
    for (const rows of this.parted(this.group)) this.placeGroup(rows);
    this.group = [];
  }

  /** Rows that are higher than a page are parted as little as can be. */
  private parted(rows: GroupedRow[]): GroupedRow[][] {
    if (this.fitsOnAPage(rows)) return [rows];
    return firmGroups(rows).flatMap((group) => (this.fitsOnAPage(group) ? [group] : group.map((row) => [row])));
  }

  private fitsOnAPage(rows: readonly GroupedRow[]): boolean {
    return sumHeights(rows) <= this.room * USED;
  }

  private placeGroup(rows: readonly GroupedRow[]): void {
    const [first] = rows;
    if (!first) return;
    if (this.used + sumHeights(rows) > this.room * USED) this.breakBefore(first.row);
    this.used += sumHeights(rows);
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

interface GroupedRow extends Pick<PrintedRow, 'height' | 'keeps'> {
  readonly row: number;
}

/** Rows in groups that stay together whatever happens. */
function firmGroups(rows: readonly GroupedRow[]): GroupedRow[][] {
  const groups: GroupedRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && row.keeps === 'always') last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function sumHeights(rows: readonly GroupedRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}
