import { type Area, MOST_COLUMNS, MOST_ROWS } from '../../../workbook/cells';
import { WorkbookError } from '../../../workbook/workbook';
import { cellValueOfShown } from '../typed-text';
import { FlowText } from './flow-text';
import type { PageSheet } from './page-sheet';
import type { Attributes } from './tags';

/** The bounds of HTML itself (4.9.11), whatever a page says. */
const MOST_COLUMNS_SPANNED = 1000;
const MOST_ROWS_SPANNED = 65_534;

/** Cells of rows above that reach down, passed by on the way to the next free place. */
const MOST_PASSED = 20_000_000;

interface OpenCell {
  readonly isText: boolean;
  readonly attributes: Attributes;
  readonly words: FlowText;
}

interface FirstText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly cell: OpenCell;
}

/** A table while it is read; rows count from its own top, and it has a place in the sheet once something stands in it. */
export class PageTable {
  private top: number | undefined;
  /** Rows of its own that went by before it had a place, because another table stands in them. */
  private rowsGiven = 0;
  private row = -1;
  private column = 0;
  private rowIsOpen = false;
  private rowIsHidden = false;
  private columnsNamed = 0;
  private cell: OpenCell | undefined;
  /** For each column, the row above which a cell reaches down. */
  private readonly covered: number[] = [];
  private passed = 0;
  private merges: Area[] = [];
  /** The text of a table in another's cell, as long as it may be all there is: then it is that cell's own. */
  private first: FirstText | undefined;

  /** `place`: called before the table takes its place in the sheet. */
  constructor(
    private readonly sheet: PageSheet,
    private readonly isWithinCell: boolean,
    private readonly place: () => void,
  ) {}

  /** Where text goes now; undefined between the cells. */
  get words(): FlowText | undefined {
    return this.cell?.words;
  }

  addColumns(attributes: Attributes): void {
    const count = span(attributes, 'span', MOST_COLUMNS_SPANNED);
    const end = Math.min(this.columnsNamed + count, MOST_COLUMNS);
    if (isHidden(attributes)) for (let at = this.columnsNamed; at < end; at++) this.sheet.hideColumn(at);
    this.columnsNamed = end;
  }

  openRow(attributes: Attributes): void {
    this.closeRow();
    this.row++;
    this.column = 0;
    this.rowIsOpen = true;
    this.rowIsHidden = isHidden(attributes);
  }

  closeRow(): void {
    this.closeCell();
    if (this.rowIsOpen && this.rowIsHidden && this.top !== undefined) this.sheet.hideRow(this.top + this.row);
    this.rowIsOpen = false;
  }

  openCell(attributes: Attributes, isText: boolean): void {
    this.closeCell();
    if (!this.rowIsOpen) this.openRow(new Map());
    this.cell = { attributes, isText, words: new FlowText() };
    while ((this.covered[this.column] ?? 0) > this.row) {
      this.column++;
      if (++this.passed > MOST_PASSED) throw this.tooLarge();
    }
    if (this.row >= MOST_ROWS || this.column >= MOST_COLUMNS) throw this.tooLarge();
  }

  closeCell(): void {
    const { cell, row, column } = this;
    this.cell = undefined;
    if (!cell) return;
    const columnCount = Math.min(span(cell.attributes, 'colspan', MOST_COLUMNS_SPANNED), MOST_COLUMNS - column);
    const rowCount = span(cell.attributes, 'rowspan', MOST_ROWS_SPANNED);
    this.column += columnCount;
    if (rowCount > 1) for (let at = column; at < this.column; at++) this.covered[at] = row + rowCount;
    if (rowCount > 1 || columnCount > 1) this.merges.push({ row, column, rowCount, columnCount });
    this.put({ row, column, text: cell.words.take().join('\n'), cell });
  }

  private put(found: FirstText): void {
    if (found.text === '' && !found.cell.attributes.get('x:num')) return;
    if (this.top === undefined && this.isWithinCell && !this.first) {
      this.first = found;
      return;
    }
    this.takePlace();
    this.set(found);
  }

  private takePlace(): void {
    if (this.top !== undefined) return;
    this.place();
    this.top = this.sheet.nextRow - this.rowsGiven;
    this.sheet.hasTable = true;
    if (this.first) this.set(this.first);
    this.first = undefined;
  }

  private set({ row, column, text, cell }: FirstText): void {
    const value = exactNumber(cell.attributes.get('x:num'), text) ?? (cell.isText ? text : cellValueOfShown(text));
    this.sheet.set((this.top ?? 0) + row, column, value);
  }

  /**
   * Another table takes its place in a cell of this one: what stood in that cell before it is text above it, and what
   * follows comes below.
   */
  interrupt(): void {
    this.sheet.addLines([...(this.first ? [this.first.text] : []), ...(this.cell?.words.take() ?? [])]);
    this.first = undefined;
    if (this.cell) this.cell = { ...this.cell, attributes: new Map() };
    this.endMerges(this.sheet.nextRow);
  }

  /** Goes on below what took its place within. */
  resume(): void {
    const row = Math.max(this.row, 0);
    if (this.top === undefined) this.rowsGiven = row;
    else this.top = Math.max(this.top, this.sheet.nextRow - row);
  }

  /** Ends the table; gives the text of one that was a cell's own. */
  close(): string | undefined {
    this.closeRow();
    if (this.top !== undefined) this.sheet.skipTo(this.top + this.row + 1);
    this.endMerges(this.sheet.nextRow);
    return this.first?.text;
  }

  /** No cell reaches beyond its table. */
  private endMerges(bottom: number): void {
    const { merges, top } = this;
    this.merges = [];
    if (top === undefined) return;
    for (const { row, rowCount, ...area } of merges) {
      this.sheet.merge({ ...area, row: top + row, rowCount: Math.min(rowCount, bottom - top - row) });
    }
  }

  private tooLarge(): WorkbookError {
    return new WorkbookError({ code: 'tooLarge', what: this.sheet.fileName });
  }
}

/** The number that Excel wrote beside how it shows it; a date or a share stays as it is shown. */
function exactNumber(exact: string | undefined, shown: string): number | undefined {
  if (!exact?.trim() || /%|\d[-/:年]\d/.test(shown)) return undefined;
  const number = Number(exact);
  return Number.isFinite(number) ? number : undefined;
}

/** How many rows or columns a cell spans; 0 is “all that are left”. */
function span(attributes: Attributes, name: 'rowspan' | 'colspan' | 'span', most: number): number {
  const count = Number.parseInt(attributes.get(name) ?? '', 10);
  if (count === 0 && name === 'rowspan') return most;
  return count > 0 ? Math.min(count, most) : 1;
}

function isHidden(attributes: Attributes): boolean {
  return (
    attributes.has('hidden') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*collapse)/i.test(attributes.get('style') ?? '')
  );
}
