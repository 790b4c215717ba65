import type { Area } from '../../workbook/cells';
import { FORM_HEIGHTS, FORM_STYLES } from '../template/look';
import { type DrawnCell, type DrawnRow, drawn } from './drawn-cells';
import type { PrintedColumns, WantedBlock } from './paper';
import type { ReportTemplate } from './report-template';
import { heightOf, linesIn, textWidth } from './text-width';

type Framed = Pick<ReportTemplate<never>, 'title' | 'line'>;

/** What stands above a table: its title, and a line of who, by which standard and when; over each page across. */
export class TableFrame {
  /** The columns over which it stands, page by page: without the key columns where they repeat. */
  readonly pages: readonly WantedBlock[];

  constructor(
    private readonly template: Framed,
    private readonly widths: readonly number[],
    { blocks }: Pick<PrintedColumns, 'blocks'>,
  ) {
    this.pages = blocks.length === 1 ? [{ first: 0, end: widths.length }] : blocks;
  }

  get rows(): readonly DrawnRow[] {
    return [
      { height: FORM_HEIGHTS.title, cells: this.cellsOf((page) => [[page.first, titleCell(this.template.title)]]) },
      { height: this.lineHeight, cells: this.cellsOf((page) => this.lineCells(page)) },
    ];
  }

  get height(): number {
    return FORM_HEIGHTS.title + this.lineHeight;
  }

  get merges(): readonly Area[] {
    return this.pages.flatMap((page) => [
      across(0, page),
      ...this.parts(page).map(({ first, end }) => across(1, { first, end })),
    ]);
  }

  /** Characters of what stands below the table on its first page. */
  get width(): number {
    const [page] = this.pages;
    return page ? sum(this.widths.slice(page.first, page.end)) : 0;
  }

  /** A row below the table, over its first page across. */
  below(height: number, cell: DrawnCell): DrawnRow {
    const first = this.pages[0]?.first ?? 0;
    return { height, cells: [...Array.from({ length: first }, () => null), cell] };
  }

  mergeBelow(row: number): Area {
    return across(row, this.pages[0] ?? { first: 0, end: this.widths.length });
  }

  private cellsOf(of: (page: WantedBlock) => readonly (readonly [number, DrawnCell])[]): (DrawnCell | null)[] {
    const cells = new Map(this.pages.flatMap(of));
    return this.widths.map((_, column) => cells.get(column) ?? null);
  }

  private get lineHeight(): number {
    const [page] = this.pages;
    const parts = page ? this.parts(page) : [];
    const lines = parts.map(({ first, end }, index) =>
      linesIn(this.template.line[index] ?? '', sum(this.widths.slice(first, end))),
    );
    return heightOf(Math.max(1, ...lines), FORM_HEIGHTS.line);
  }

  private lineCells(page: WantedBlock): (readonly [number, DrawnCell])[] {
    const aligned = ['left', 'center', 'right'] as const;
    return this.parts(page).map(({ first }, index) => [
      first,
      drawn(
        { ...FORM_STYLES.lineLeft, align: aligned[index] ?? 'left', wrap: true },
        { value: this.template.line[index] ?? '' },
      ),
    ]);
  }

  /** Left and right get the columns that their texts need, the middle the rest; a table of few columns has fewer parts. */
  private parts({ first, end }: WantedBlock): readonly WantedBlock[] {
    const [left, , right] = this.template.line;
    let middle = first + 1;
    while (middle < end - 2 && sum(this.widths.slice(first, middle)) < textWidth(left) + 1) middle++;
    let last = end - 1;
    while (last > middle + 1 && sum(this.widths.slice(last, end)) < textWidth(right) + 1) last--;
    return [
      { first, end: Math.min(middle, end) },
      { first: middle, end: last },
      { first: last, end },
    ].filter((part) => part.end > part.first);
  }
}

function titleCell(title: string): DrawnCell {
  return drawn(FORM_STYLES.title, { value: title });
}

function across(row: number, { first, end }: WantedBlock): Area {
  return { row, column: first, rowCount: 1, columnCount: end - first };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
