import { type CellIndex, type CellReference, cellIndex, MOST_COLUMNS, type Position } from '../workbook/cells';
import type { Mark, MarkLook, MarkNote } from '../workbook/changes';
import { coverWithRectangles } from './rectangles';

/** On more marked cells than that no notes are written. */
export const MOST_NOTES = 300;

/** What a cell is marked as where it has several reasons: what can't be read outranks what fails. */
const WEIGHT: Readonly<Record<MarkLook, number>> = { near: 1, fail: 2, data: 3 };

interface MarkedCell {
  look: MarkLook;
  /** What the note says, written only where there are notes. */
  readonly lines: (() => string)[];
}

/** Cells to be marked, with what their notes say. */
export class MarkedCells {
  /** By sheet, then cell. */
  readonly #cells = new Map<string, Map<CellIndex, MarkedCell>>();

  mark({ sheet, row, column }: CellReference, look: MarkLook, line?: () => string): void {
    const ofSheet = this.#cells.get(sheet) ?? new Map<CellIndex, MarkedCell>();
    this.#cells.set(sheet, ofSheet);
    const index = cellIndex(row, column);
    const cell = ofSheet.get(index) ?? { look, lines: [] };
    ofSheet.set(index, cell);
    if (WEIGHT[look] > WEIGHT[cell.look]) cell.look = look;
    if (line) cell.lines.push(line);
  }

  /** Few areas for each sheet and look. */
  marks(): Mark[] {
    const looks: readonly MarkLook[] = ['fail', 'near', 'data'];
    return [...this.#cells].flatMap(([sheet, cells]) =>
      looks.flatMap((look) => {
        const ofLook = [...cells].filter(([, cell]) => cell.look === look);
        return ofLook.length === 0
          ? []
          : [{ sheet, look, areas: coverWithRectangles(ofLook.map(([index]) => splitCellIndex(index))) }];
      }),
    );
  }

  notes(): MarkNote[] {
    const count = [...this.#cells.values()].reduce((sum, cells) => sum + cells.size, 0);
    if (count > MOST_NOTES) return [];
    return [...this.#cells].flatMap(([sheet, cells]) =>
      [...cells].flatMap(([index, { lines }]) =>
        lines.length === 0 ? [] : [{ cell: { sheet, ...splitCellIndex(index) }, text: joinNote(lines) }],
      ),
    );
  }
}

/** A reason that a cell is marked for twice is said once. */
function joinNote(lines: readonly (() => string)[]): string {
  return [...new Set(lines.map((line) => line()))].join('\n');
}

function splitCellIndex(index: CellIndex): Position {
  return { row: Math.floor(index / MOST_COLUMNS), column: index % MOST_COLUMNS };
}
