import { type Area, type CellValue, cellIndex, MOST_COLUMNS, MOST_ROWS } from '../../../workbook/cells';
import type { SheetContent } from '../../../workbook/content';
import type { Attributes } from '../../package/names';
import { isTrue } from '../../package/xml';
import { damaged } from '../../package/zip';
import { serialOfIsoDate } from '../../read/dates';
import { Grid, MOST_CONVERTED } from '../../read/grid';
import { GENERAL } from '../../read/number-formats';
import { plainSheet } from '../plain-sheet';
import { type CellStyles, readAttribute } from './cell-styles';

const DATE = 'yyyy/m/d';

/** One worksheet while it is read. Formulas are left: each cell has the value that Excel or the system gave it. */
export class XmlTable {
  private readonly grid: Grid;
  private readonly numberFormats = new Map<number, string>();
  private readonly merges: Area[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: number[] = [];
  private visible = true;
  private row = -1;
  private nextRow = 0;
  private column = -1;
  private nextColumn = 0;
  private nextListed = 0;
  private cellStyle: string | undefined;
  private data: { readonly type: string; text: string } | undefined;

  constructor(
    private readonly name: string,
    private readonly fileName: string,
    private readonly styles: CellStyles,
  ) {
    this.grid = new Grid(name, MOST_CONVERTED);
  }

  hide(): void {
    this.visible = false;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'Row') this.openRow(attributes);
    else if (name === 'Cell') this.openCell(attributes);
    else if (name === 'Column') this.addColumns(attributes);
    else if (name === 'Data') this.data = { type: readAttribute(attributes, 'Type') ?? 'String', text: '' };
    else if (name === 'BR' || name === 'br') this.text('\n');
  }

  text(words: string): void {
    if (this.data) this.data.text += words;
  }

  close(name: string): void {
    if (name !== 'Data' || !this.data) return;
    const { type, text } = this.data;
    this.data = undefined;
    const value = this.readTypedValue(type, text);
    if (value === null) return;
    this.grid.set(Math.max(this.row, 0), Math.max(this.column, 0), value);
    const styled = this.styles.findFormat(this.cellStyle);
    const format = styled === GENERAL && type === 'DateTime' ? DATE : styled;
    if (format !== GENERAL) this.numberFormats.set(cellIndex(this.row, this.column), format);
  }

  private readTypedValue(type: string, text: string): CellValue {
    if (text === '') return null;
    switch (type) {
      case 'Number': {
        const number = Number(text);
        return text.trim() !== '' && Number.isFinite(number) ? number : text;
      }
      case 'DateTime':
        return serialOfIsoDate(text.trim(), false) ?? text;
      case 'Boolean':
        return isTrue(text.trim());
      case 'Error':
        return { error: text };
      default:
        return text;
    }
  }

  /** Where an element says that it stands, which is never before the one that came last. */
  private findPlace(attributes: Attributes, next: number, most: number): number {
    const index = readAttribute(attributes, 'Index');
    const place = index === undefined ? next : Number(index) - 1;
    if (Number.isInteger(place) && place >= next && place < most) return place;
    throw damaged(this.fileName, `${this.name}: ss:Index="${index ?? place + 1}"`);
  }

  private openRow(attributes: Attributes): void {
    this.row = this.findPlace(attributes, this.nextRow, MOST_ROWS);
    this.nextRow = Math.min(this.row + 1 + readCount(attributes, 'Span'), MOST_ROWS);
    if (isTrue(readAttribute(attributes, 'Hidden'))) {
      for (let row = this.row; row < this.nextRow; row++) this.hiddenRows.push(row);
    }
    this.column = -1;
    this.nextColumn = 0;
  }

  private openCell(attributes: Attributes): void {
    this.column = this.findPlace(attributes, this.nextColumn, MOST_COLUMNS);
    const columnCount = Math.min(1 + readCount(attributes, 'MergeAcross'), MOST_COLUMNS - this.column);
    const rowCount = Math.min(1 + readCount(attributes, 'MergeDown'), MOST_ROWS - this.row);
    this.nextColumn = this.column + columnCount;
    if (rowCount * columnCount > 1) this.merges.push({ row: this.row, column: this.column, rowCount, columnCount });
    this.cellStyle = readAttribute(attributes, 'StyleID');
  }

  private addColumns(attributes: Attributes): void {
    const first = this.findPlace(attributes, this.nextListed, MOST_COLUMNS);
    this.nextListed = Math.min(first + 1 + readCount(attributes, 'Span'), MOST_COLUMNS);
    if (!isTrue(readAttribute(attributes, 'Hidden'))) return;
    for (let column = first; column < this.nextListed; column++) this.hiddenColumns.push(column);
  }

  content(): SheetContent {
    const { visible, numberFormats, merges } = this;
    const dense = this.grid.dense();
    const bottom = dense.origin.row + dense.values.length;
    const right = dense.origin.column + (dense.values[0]?.length ?? 0);
    return {
      ...plainSheet(this.name),
      ...dense,
      visible,
      numberFormats,
      merges,
      hiddenRows: this.hiddenRows.filter((row) => row < bottom),
      hiddenColumns: this.hiddenColumns.filter((column) => column >= dense.origin.column && column < right),
    };
  }
}

function readCount(attributes: Attributes, name: string): number {
  const count = Number(readAttribute(attributes, name) ?? 0);
  return Number.isInteger(count) && count > 0 ? count : 0;
}
