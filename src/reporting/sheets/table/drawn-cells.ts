import type { BorderWeight, CellContentToWrite, CellStyle, CellToWrite, RowToWrite } from '../../../workbook/changes';

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

export function drawn(style: CellStyle, content?: CellContentToWrite): DrawnCell {
  return content ? { style, content } : { style };
}

export function withBorder({ style, content }: DrawnCell, side: Side, weight: BorderWeight): DrawnCell {
  return drawn(bordered(style, side, weight), content);
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
  for (const { height, cells } of rows) {
    const upper = index === 0 ? withLine(cells, 'top') : cells;
    const lower = index === count - 1 ? withLine(upper, 'bottom') : upper;
    yield { height, cells: withEnds(lower) };
    index++;
  }
}

type Cells = DrawnRow['cells'];

function withLine(cells: Cells, side: Side): Cells {
  return cells.map((cell) => cell && withBorder(cell, side, 'medium'));
}

function withEnds(cells: Cells): Cells {
  const ends = [...cells];
  const [first, last] = [ends[0], ends.at(-1)];
  if (first) ends[0] = withBorder(first, 'left', 'medium');
  const styleEnd = ends.length === 1 ? ends[0] : last;
  if (styleEnd) ends[ends.length - 1] = withBorder(styleEnd, 'right', 'medium');
  return ends;
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
    const empty = this.takeEmpty(style);
    return content ? { content, style: empty.style } : empty;
  }

  private takeEmpty(style: CellStyle): CellToWrite {
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
