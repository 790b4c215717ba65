import { type Area, type CellIndex, cellIndex, type Position, parseArea } from '../../workbook/cells';
import type { MarkLook } from '../../workbook/changes';
import { isMarkFormula, markFormats } from '../../workbook/mark-looks';
import type { Attributes } from '../package/names';
import { readXml } from '../package/xml';
import { parseCell } from '../read/grid';
import type { CellLook, SheetLook } from './look';

/** A file may give one width to all 16 384 columns; the grid never shows that many beside each other. */
const MOST_SIZED_COLUMNS = 1024;
/** Excel's defaults, for the font that a workbook has by default. */
const COLUMN_WIDTH = 8.43;
const ROW_HEIGHT = 15;

/** How a sheet looks, by its part. */
export function readSheetLook(part: string, bytes: Uint8Array, looks: readonly CellLook[]): SheetLook {
  const reader = new SheetLookReader(looks);
  readXml(part, bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.addText(text),
    close: (name) => reader.close(name),
  });
  return reader.result();
}

class SheetLookReader {
  private readonly columnWidths = new Map<number, number>();
  private readonly rowHeights = new Map<number, number>();
  private readonly styles = new Map<CellIndex, number>();
  private readonly marks: { look: MarkLook; areas: Area[] }[] = [];
  private defaultColumnWidth = COLUMN_WIDTH;
  private defaultRowHeight = ROW_HEIGHT;
  private frozenAt: Position = { row: 0, column: 0 };
  private gridlines = true;
  private row = -1;
  private column = -1;
  private areas: Area[] = [];
  private formula: string | undefined;

  constructor(private readonly looks: readonly CellLook[]) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'col') this.openColumns(attributes);
    else if (name === 'sheetFormatPr') this.openDefaults(attributes);
    else if (name === 'sheetView')
      this.gridlines = attributes['showGridLines'] !== '0' && attributes['showGridLines'] !== 'false';
    else if (name === 'pane') this.openPane(attributes);
    else if (name === 'conditionalFormatting') this.areas = parseAreas(attributes['sqref'] ?? '');
    else if (name === 'formula') this.formula = '';
  }

  addText(text: string): void {
    if (this.formula !== undefined) this.formula += text;
  }

  close(name: string): void {
    if (name !== 'formula' || this.formula === undefined) return;
    const look = findMarkLook(this.formula);
    if (look) this.marks.push({ look, areas: this.areas });
    this.formula = undefined;
  }

  private openCell({ r, s }: Attributes): void {
    const position = r === undefined ? undefined : parseCell(r);
    this.row = position?.row ?? this.row;
    this.column = position?.column ?? this.column + 1;
    if (s !== undefined && s !== '0') this.styles.set(cellIndex(this.row, this.column), Number(s));
  }

  private openRow({ r, ht }: Attributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    if (ht !== undefined && Number(ht) > 0) this.rowHeights.set(this.row, Number(ht));
  }

  private openColumns({ min, max, width }: Attributes): void {
    if (width === undefined || !(Number(width) > 0)) return;
    const last = Math.min(Number(max), MOST_SIZED_COLUMNS);
    for (let column = Number(min); column <= last; column++) this.columnWidths.set(column - 1, Number(width));
  }

  private openDefaults({ baseColWidth, defaultColWidth, defaultRowHeight }: Attributes): void {
    const base = baseColWidth === undefined ? COLUMN_WIDTH : Number(baseColWidth);
    this.defaultColumnWidth = Number(defaultColWidth ?? base) || COLUMN_WIDTH;
    this.defaultRowHeight = Number(defaultRowHeight ?? ROW_HEIGHT) || ROW_HEIGHT;
  }

  private openPane({ xSplit, ySplit, state }: Attributes): void {
    if (state !== 'frozen' && state !== 'frozenSplit') return;
    this.frozenAt = { row: Number(ySplit ?? 0), column: Number(xSplit ?? 0) };
  }

  result(): SheetLook {
    const { columnWidths, rowHeights, defaultColumnWidth, defaultRowHeight, frozenAt, gridlines } = this;
    const { looks, styles, marks } = this;
    return {
      columnWidths,
      rowHeights,
      defaultColumnWidth,
      defaultRowHeight,
      frozenAt,
      gridlines,
      looks,
      styles,
      marks,
    };
  }
}

function parseAreas(addresses: string): Area[] {
  return addresses.split(/\s+/).flatMap((address) => parseArea(address.toUpperCase()) ?? []);
}

function findMarkLook(formula: string): MarkLook | undefined {
  if (!isMarkFormula(formula)) return undefined;
  const name = /junheng\.([a-z]+)/i.exec(formula)?.[1]?.toLowerCase();
  return name !== undefined && isMarkLook(name) ? name : undefined;
}

function isMarkLook(name: string): name is MarkLook {
  return Object.hasOwn(markFormats, name);
}
