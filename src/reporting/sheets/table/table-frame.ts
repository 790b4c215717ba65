import type { Area } from '../../../workbook/cells';
import type { CellStyle } from '../../../workbook/changes';
import { FORM_HEIGHTS, FORM_STYLES } from '../../template/look';
import { type DrawnCell, type DrawnRow, drawn } from './drawn-cells';
import type { PrintedColumns, WantedBlock } from './paper';
import type { ReportTemplate } from './report-template';
import { computeHeight, linesIn, textWidth } from './text-width';

/** The line below the title is no higher than this, in lines, where its texts stand side by side. */
const MOST_LINES = 2;
const BETWEEN = '　　';

/** A text of the line below the title, with its columns. */
interface LinePart extends WantedBlock {
  readonly align: CellStyle['align'];
  readonly text: string;
}

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
      { height: FORM_HEIGHTS.title, cells: this.spreadCells((page) => [[page.first, titleCell(this.template.title)]]) },
      { height: this.lineHeight, cells: this.spreadCells((page) => this.lineCells(page)) },
    ];
  }

  get height(): number {
    return FORM_HEIGHTS.title + this.lineHeight;
  }

  get merges(): readonly Area[] {
    return this.pages.flatMap((page) => [across(0, page), ...this.parts(page).map((part) => across(1, part))]);
  }

  /** Characters of what stands below the table on its first page. */
  get width(): number {
    const [page] = this.pages;
    return page ? this.widthIn(page.first, page.end) : 0;
  }

  /** A row below the table, over its first page across. */
  below(height: number, cell: DrawnCell): DrawnRow {
    const first = this.pages[0]?.first ?? 0;
    return { height, cells: [...Array.from({ length: first }, () => null), cell] };
  }

  mergeBelow(row: number): Area {
    return across(row, this.pages[0] ?? { first: 0, end: this.widths.length });
  }

  private spreadCells(of: (page: WantedBlock) => readonly (readonly [number, DrawnCell])[]): (DrawnCell | null)[] {
    const cells = new Map(this.pages.flatMap(of));
    return this.widths.map((_, column) => cells.get(column) ?? null);
  }

  private get lineHeight(): number {
    return computeHeight(
      Math.max(...this.pages.map((page) => this.countPartLines(this.parts(page)))),
      FORM_HEIGHTS.line,
    );
  }

  private lineCells(page: WantedBlock): (readonly [number, DrawnCell])[] {
    return this.parts(page).map(({ first, align, text }) => [
      first,
      drawn({ ...FORM_STYLES.lineLeft, align, wrap: true }, { value: text }),
    ]);
  }

  /** The line's three texts side by side; where columns are too few or too unlike for that, after each other. */
  private parts(page: WantedBlock): readonly LinePart[] {
    const apart = this.partsApart(page);
    const isNarrow = apart.length < 3 || this.countPartLines(apart) > MOST_LINES;
    return isNarrow ? [{ ...page, align: 'left', text: this.template.line.join(BETWEEN) }] : apart;
  }

  /** Left and right get the columns that their texts need, the middle the rest. */
  private partsApart({ first, end }: WantedBlock): LinePart[] {
    const [left, middle, right] = this.template.line;
    let second = first + 1;
    while (second < end - 2 && this.widthIn(first, second) < textWidth(left)) second++;
    let third = end - 1;
    while (third > second + 1 && this.widthIn(third, end) < textWidth(right)) third--;
    const parts: LinePart[] = [
      { first, end: Math.min(second, end), align: 'left', text: left },
      { first: second, end: third, align: 'center', text: middle },
      { first: third, end, align: 'right', text: right },
    ];
    return parts.filter((part) => part.end > part.first);
  }

  private countPartLines(parts: readonly LinePart[]): number {
    return Math.max(1, ...parts.map(({ first, end, text }) => linesIn(text, this.widthIn(first, end))));
  }

  private widthIn(first: number, end: number): number {
    return sum(this.widths.slice(first, end));
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
