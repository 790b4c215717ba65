import type { CellLook, SheetLook } from '../../embedded/look/look';
import type { CellReference, CellValue } from '../../workbook/cells';
import type { SheetContent } from '../../workbook/content';

/** A sheet for the grid to draw. */
export interface SheetView {
  readonly content: SheetContent;
  readonly look: SheetLook;
}

/** A cell as the grid is to draw it from now on. */
export interface CellView extends CellReference {
  readonly value: CellValue;
  readonly formula?: string;
  readonly look: CellLook;
}

/** What the user typed, pasted or deleted: nothing is in the workbook yet. */
export type CellEdit = CellReference & ({ readonly value: CellValue } | { readonly formula: string });

/** Cells that the user touched in one step: as edits, and those of which only the look would change. */
export interface TouchedCells {
  readonly edits: readonly CellEdit[];
  readonly looks: readonly CellReference[];
}
