/** Which rows of a long list are drawn: `first` up to, without, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** Rows above and below the visible ones, so that scrolling never meets an empty place. */
const MARGIN = 6;

/** The window of rows of one height that a viewport shows. All in pixels. */
export function rowWindow(rows: number, rowHeight: number, scrolled: number, viewport: number): RowWindow {
  const first = Math.floor(scrolled / rowHeight) - MARGIN;
  const end = Math.ceil((scrolled + viewport) / rowHeight) + MARGIN;
  return { first: Math.min(Math.max(0, first), Math.max(0, rows - 1)), end: Math.min(rows, Math.max(end, 0)) };
}

/** Where a list has to be scrolled to, so that the row is seen in full; as little as possible. */
export function scrolledTo(row: number, rowHeight: number, scrolled: number, viewport: number): number {
  const top = row * rowHeight;
  if (top < scrolled) return top;
  return Math.max(scrolled, top + rowHeight - viewport);
}
