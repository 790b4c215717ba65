import type {
  BorderWeight,
  CellContentToWrite,
  CellStyle,
  CellToWrite,
  RowToWrite,
  SheetToWrite,
} from '../../workbook/changes';

/** A cell with its whole look, before looks get names. */
export interface DrawnCell {
  readonly content?: CellContentToWrite;
  readonly style: CellStyle;
}

export interface DrawnRow {
  readonly height: number;
  readonly cells: readonly (DrawnCell | null)[];
}

type Side = keyof CellStyle['borders'];

export function withBorder({ style, ...cell }: DrawnCell, side: Side, weight: BorderWeight): DrawnCell {
  return { ...cell, style: bordered(style, side, weight) };
}

const BORDERED = new WeakMap<CellStyle, Map<string, CellStyle>>();

/** The same style with another border: the same object each time. */
function bordered(style: CellStyle, side: Side, weight: BorderWeight): CellStyle {
  const made = BORDERED.get(style) ?? new Map<string, CellStyle>();
  BORDERED.set(style, made);
  const key = `${side} ${weight}`;
  const known = made.get(key) ?? { ...style, borders: { ...style.borders, [side]: weight } };
  made.set(key, known);
  return known;
}

/** Draws a heavier line around so many rows of cells. */
export function* framed(rows: Iterable<DrawnRow>, count: number): Generator<DrawnRow> {
  let index = 0;
  for (const row of rows) {
    const [isFirst, isLast] = [index === 0, index === count - 1];
    const end = row.cells.length - 1;
    const cells = row.cells.map((cell, column) => {
      if (!cell || (!isFirst && !isLast && column > 0 && column < end)) return cell;
      const sides: Side[] = [];
      if (isFirst) sides.push('top');
      if (isLast) sides.push('bottom');
      if (column === 0) sides.push('left');
      if (column === end) sides.push('right');
      return sides.reduce((drawn, side) => withBorder(drawn, side, 'medium'), cell);
    });
    yield { ...row, cells };
    index++;
  }
}

/** Gives equal looks one name each. Rows are taken one by one: a large table never stands in memory twice. */
export function named(rows: Iterable<DrawnRow>): Pick<SheetToWrite, 'rows' | 'styles'> {
  const styles: Record<string, CellStyle> = {};
  const byLook = new Map<string, string>();
  const looks = new Map<CellStyle, CellToWrite>();
  /** An empty cell of a look. */
  const emptyOf = (style: CellStyle): CellToWrite => {
    const known = looks.get(style);
    if (known) return known;
    const look = JSON.stringify(style);
    const name = byLook.get(look) ?? `look${byLook.size + 1}`;
    byLook.set(look, name);
    styles[name] = style;
    const empty = { style: name };
    looks.set(style, empty);
    return empty;
  };
  const write = ({ style, content }: DrawnCell): CellToWrite => {
    const empty = emptyOf(style);
    return content ? { content, style: empty.style } : empty;
  };
  const written: RowToWrite[] = [];
  for (const { height, cells } of rows) written.push({ height, cells: cells.map((cell) => cell && write(cell)) });
  return { rows: written, styles };
}
