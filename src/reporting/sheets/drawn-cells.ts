import type { BorderWeight, CellContentToWrite, CellStyle, CellToWrite, RowToWrite } from '../../workbook/changes';

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

/** The looks of a sheet: equal ones have one name. */
export class Looks {
  readonly styles: Record<string, CellStyle> = {};
  private readonly byLook = new Map<string, string>();
  /** An empty cell of each look. */
  private readonly empty = new Map<CellStyle, CellToWrite>();

  named({ height, cells }: DrawnRow): RowToWrite {
    return { height, cells: cells.map((cell) => cell && this.cell(cell)) };
  }

  private cell({ style, content }: DrawnCell): CellToWrite {
    const empty = this.emptyOf(style);
    return content ? { content, style: empty.style } : empty;
  }

  private emptyOf(style: CellStyle): CellToWrite {
    const known = this.empty.get(style);
    if (known) return known;
    const look = JSON.stringify(style);
    const name = this.byLook.get(look) ?? `look${this.byLook.size + 1}`;
    this.byLook.set(look, name);
    this.styles[name] = style;
    const empty = { style: name };
    this.empty.set(style, empty);
    return empty;
  }
}
