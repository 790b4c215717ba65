import type { UnitSpelling } from '../../../reading/text/units';
import type { Position } from '../../../workbook/cells';
import type { Field } from '../fields/field';
import type { EmptyReason } from '../fields/field-value';
import type { Doubt } from '../proposals/doubt';

/** Of what a cell is one among others: a column of a table, a label, a row below a list. */
export interface Place {
  /** The same for all cells of a table; a label's own. */
  readonly table: string;
  /** Where a person finds what speaks about the cell: its header, its label. */
  readonly heading: Position;
  /** `line`: its row says what it is, and its column of which item; `item`: either says so. */
  readonly by: 'column' | 'line' | 'item' | 'label';
  /** In a row that lists a school which the form doesn't name. */
  readonly isListed?: true;
}

/** An empty cell of a form that asks for a field of the result. */
export interface AskedCell extends Position {
  readonly field: Field;
  /** The words that say so, as the form shows them. */
  readonly words: string;
  readonly asksWhether: boolean;
  readonly inPercent: boolean;
  readonly units: readonly (readonly UnitSpelling[])[];
  readonly rowUnits: readonly UnitSpelling[];
  readonly titleUnits: readonly UnitSpelling[];
  /** Absent where a placeholder of the user's says outright what stands there. */
  readonly place?: Place;
  /** What is heard about it, or isn't, and may mean that it asks for something else. */
  readonly doubts: readonly Doubt[];
  /** Set in a row that is inserted: where it begins to be. */
  readonly insertedFrom?: number;
}

/** Empty cells that are to stay so. */
export interface LeftCell extends Position {
  readonly words: string;
  readonly why: EmptyReason;
  readonly insertedFrom?: number;
}

/** Whether rows may be put in between the rows of a sheet. */
export type Room = 'mayGrow' | 'asItIs';

/** Rows of a table that are written though nothing of the form stands there: they look like another row. */
export interface RowsLike {
  readonly like: number;
  readonly from: number;
  readonly count: number;
  /** The rows below, which move down. Absent: nothing stands there. */
  readonly inserted?: true;
  /** The table whose list of schools they hold; absent for those of placeholders. */
  readonly table?: string;
}

/** The row of a cell once rows were inserted above it. */
export function movedRow(
  { row, insertedFrom }: { readonly row: number; readonly insertedFrom?: number },
  rowsLike: readonly RowsLike[],
): number {
  return rowsLike
    .filter(({ inserted, from }) => inserted && (insertedFrom === undefined ? from <= row : from < insertedFrom))
    .reduce((moved, { count }) => moved + count, row);
}

/** What a sheet of a form asks for. */
export interface SheetAsked {
  readonly asked: readonly AskedCell[];
  readonly left: readonly LeftCell[];
  readonly rowsLike: readonly RowsLike[];
}
