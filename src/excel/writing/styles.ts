import type { Area } from '../../workbook/cells';
import type { BorderWeight, CellStyle, RowToWrite } from '../../workbook/changes';
import { groupedBy } from '../../workbook/grouped';
import { makePaints } from './painting';
import { addressLists } from './rectangles';
import type { WriteQueue } from './write-queue';

/** Calls that one style takes: font, fill, alignment and six borders. */
const CALLS_PER_STYLE = 30;

type Styles = Readonly<Record<string, CellStyle>>;

/** Gives cells their looks, in few calls on large areas. */
export async function queueStyles(
  queue: WriteQueue,
  sheet: Excel.Worksheet,
  rows: readonly RowToWrite[],
  styles: Styles,
): Promise<void> {
  const looks = rows.map(({ cells }) => cells.map((cell) => cell?.style));
  for (const { value, areas } of makePaints(looks, (name) => hasEvenBorders(styles[name]))) {
    const style = styles[value];
    if (!style) continue;
    for (const alike of byShape(areas)) {
      for (const addresses of addressLists(alike)) {
        const ranges = sheet.getRanges(addresses).untrack();
        applyStyle(ranges.format, style, alike[0] ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 });
        await queue.queued(CALLS_PER_STYLE, addresses.length);
      }
    }
  }
}

/** Number formats; they go before the values, which are taken by them. */
export async function queueNumberFormats(
  queue: WriteQueue,
  sheet: Excel.Worksheet,
  rows: readonly RowToWrite[],
  styles: Styles,
): Promise<void> {
  const formats = rows.map(({ cells }) => cells.map((cell) => (cell ? styles[cell.style]?.numberFormat : undefined)));
  for (const [index, { value, areas }] of makePaints(formats).entries()) {
    if (value === 'General' && index === 0) continue;
    for (const { row, column, rowCount, columnCount } of areas) {
      const range = sheet.getRangeByIndexes(row, column, rowCount, columnCount).untrack();
      Object.assign(range, { numberFormat: value });
      await queue.queued(3);
    }
  }
}

/** Inside borders are refused where an area has no inside: areas of one row, of one column and so on go apart. */
function byShape(areas: readonly Area[]): Area[][] {
  const shapes = groupedBy(areas, ({ rowCount, columnCount }) => `${rowCount > 1} ${columnCount > 1}`);
  return [...shapes.values()];
}

/**
 * Whether a style's inside borders stay right where an exception is painted over some of its cells: lines of one side
 * alone would be left at the cells beside it.
 */
function hasEvenBorders(style: CellStyle | undefined): boolean {
  return (
    style !== undefined && style.borders.top === style.borders.bottom && style.borders.left === style.borders.right
  );
}

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;

function applyStyle(format: Excel.RangeFormat, style: CellStyle, shape: Area): void {
  const { font, fill } = format;
  font.name = style.font;
  font.size = style.size;
  font.bold = style.bold;
  font.italic = style.italic;
  // Excel underlines links by itself; a style of ours has no line.
  font.underline = 'None';
  font.color = `#${style.color}`;
  if (style.fill === null) fill.clear();
  else fill.color = `#${style.fill}`;
  format.horizontalAlignment = alignments[style.align];
  format.verticalAlignment = 'Center';
  format.wrapText = style.wrap;
  const { top, bottom, left, right } = style.borders;
  const border = (
    side: 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical',
    weight: BorderWeight,
  ) => applyBorder(format.borders.getItem(side), weight, style.borderColor);
  border('EdgeTop', top);
  border('EdgeBottom', bottom);
  border('EdgeLeft', left);
  border('EdgeRight', right);
  if (shape.rowCount > 1) border('InsideHorizontal', stronger(top, bottom));
  if (shape.columnCount > 1) border('InsideVertical', stronger(left, right));
}

const strength: Readonly<Record<BorderWeight, number>> = { none: 0, thin: 1, medium: 2, double: 3 };

function stronger(a: BorderWeight, b: BorderWeight): BorderWeight {
  return strength[a] >= strength[b] ? a : b;
}

function applyBorder(border: Excel.RangeBorder, weight: BorderWeight, color: string): void {
  border.style = weight === 'none' ? 'None' : weight === 'double' ? 'Double' : 'Continuous';
  if (weight === 'none') return;
  if (weight !== 'double') border.weight = weight === 'thin' ? 'Thin' : 'Medium';
  border.color = `#${color}`;
}
