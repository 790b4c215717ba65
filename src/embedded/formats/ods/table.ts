import { type Area, cellIndex, MOST_COLUMNS, MOST_ROWS } from '../../../workbook/cells';
import type { SheetContent } from '../../../workbook/content';
import { WorkbookError } from '../../../workbook/workbook';
import type { Attributes } from '../../package/names';
import { Grid, MOST_CONVERTED } from '../../read/grid';
import { keptFormula } from '../kept-formula';
import { plainSheet } from '../plain-sheet';
import { CellText } from './cell-text';
import { chooseNumberFormat, readOdsCell, readOdsFormula } from './cell-value';

/** Rows or columns that one element stands for; programs end each sheet with an element for all that are left. */
function repeats(attributes: Attributes, name: string): number {
  const count = Number(attributes[name] ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly count: number;
}

/** One sheet while it is read. */
export class OdsTable {
  private readonly grid: Grid;
  private readonly formulas = new Map<number, string>();
  private readonly numberFormats = new Map<number, string>();
  private readonly merges: Area[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: number[] = [];
  private readonly words = new CellText();
  private row = 0;
  private column = 0;
  private nextColumn = 0;
  private rowCount = 1;
  private rowHidden = false;
  /** The cells of a row with something in it, which a repeated row has again. */
  private filled: (() => void)[] = [];
  private cell: OpenCell | undefined;

  constructor(
    private readonly name: string,
    private readonly visible: boolean,
  ) {
    this.grid = new Grid(name, MOST_CONVERTED);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table:table-row') this.openRow(attributes);
    else if (name === 'table:table-column') this.addColumns(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.openCell(attributes);
    else if (this.cell) this.words.open(name, attributes);
  }

  close(name: string): void {
    if (name === 'table:table-row') this.closeRow();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.closeCell();
    else if (this.cell) this.words.close(name);
  }

  text(text: string): void {
    if (this.cell) this.words.add(text);
  }

  private addColumns(attributes: Attributes): void {
    const count = repeats(attributes, 'table:number-columns-repeated');
    if (isHidden(attributes)) {
      const end = Math.min(this.nextColumn + count, MOST_COLUMNS);
      for (let column = this.nextColumn; column < end; column++) this.hiddenColumns.push(column);
    }
    this.nextColumn += count;
  }

  private openRow(attributes: Attributes): void {
    this.column = 0;
    this.filled = [];
    this.rowCount = repeats(attributes, 'table:number-rows-repeated');
    this.rowHidden = isHidden(attributes);
  }

  private closeRow(): void {
    if (this.filled.length > 0) {
      if (this.row + this.rowCount > MOST_ROWS) throw this.tooLarge();
      for (let again = 0; again < this.rowCount; again++) {
        for (const fill of this.filled) fill();
        if (this.rowHidden) this.hiddenRows.push(this.row);
        this.row++;
      }
    } else this.row += this.rowCount;
  }

  private openCell(attributes: Attributes): void {
    this.cell = { attributes, count: repeats(attributes, 'table:number-columns-repeated') };
    this.words.clear();
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = undefined;
    if (!cell) return;
    const { attributes, count } = cell;
    const column = this.column;
    this.column += count;
    this.addMerge(attributes, column);
    const value = readOdsCell(attributes, this.words.take());
    if (value === null) return;
    if (column + count > MOST_COLUMNS) throw this.tooLarge();
    const formula = keptFormula(readOdsFormula(attributes));
    const format = chooseNumberFormat(attributes);
    this.filled.push(() => {
      for (let at = column; at < column + count; at++) {
        this.grid.set(this.row, at, value);
        if (formula !== undefined) this.formulas.set(cellIndex(this.row, at), formula);
        if (format !== undefined) this.numberFormats.set(cellIndex(this.row, at), format);
      }
    });
  }

  private addMerge(attributes: Attributes, column: number): void {
    const columnCount = Math.min(repeats(attributes, 'table:number-columns-spanned'), MOST_COLUMNS - column);
    const rowCount = Math.min(repeats(attributes, 'table:number-rows-spanned'), MOST_ROWS - this.row);
    if (column < MOST_COLUMNS && this.row < MOST_ROWS && rowCount * columnCount > 1)
      this.merges.push({ row: this.row, column, rowCount, columnCount });
  }

  private tooLarge(): WorkbookError {
    return new WorkbookError({ code: 'tooLarge', what: this.name });
  }

  content(): SheetContent {
    const { visible, formulas, numberFormats, merges, hiddenRows, hiddenColumns } = this;
    const dense = this.grid.dense();
    const right = dense.origin.column + (dense.values[0]?.length ?? 0);
    return {
      ...plainSheet(this.name),
      ...dense,
      visible,
      formulas,
      numberFormats,
      merges,
      hiddenRows,
      hiddenColumns: hiddenColumns.filter((column) => column >= dense.origin.column && column < right),
    };
  }
}

function isHidden(attributes: Attributes): boolean {
  const { 'table:visibility': visibility } = attributes;
  return visibility === 'collapse' || visibility === 'filter';
}
